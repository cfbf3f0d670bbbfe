import { afterAll, beforeAll, expect, test } from 'vitest'
import { formulas } from '../compute/formulas.ts'
import { printedWidth } from './printed-width.ts'
import { openDataFolder, run } from './run-for-tests.ts'

/** One record with the sample, from which figures are derived here. */
let folder: Awaited<ReturnType<typeof openDataFolder>>
beforeAll(async () => {
  folder = await openDataFolder()
  await run(['init', '--sample', 'hoa-binh', '--data', folder.path])
}, 120_000)
afterAll(() => folder?.close(), 120_000)

const derive = (...args: readonly string[]) => run(['derive', ...args, '--data', folder.path])

interface JsonInput {
  readonly role: string
  readonly observation: number
  readonly cell: string
  readonly valueText: string
  readonly publisher: string
  readonly quote: string
}

interface JsonFigure {
  readonly place: { readonly code: string | null; readonly validFrom: string | null; readonly name: string }
  readonly period: string
  readonly status?: string
  readonly value: number | null
  readonly low?: number
  readonly high?: number
  readonly unit?: string
  readonly text?: { readonly en: string; readonly vi: string }
  readonly refusal: { readonly code: string; readonly message: { readonly en: string; readonly vi: string } } | null
  readonly inputs: readonly JsonInput[]
}

async function figuresOf(...args: readonly string[]): Promise<readonly JsonFigure[]> {
  const { code, out, err } = await derive(...args, '--json')
  expect([code, err]).toEqual([0, ''])
  const { figures }: { figures: readonly JsonFigure[] } = JSON.parse(out)
  return figures
}

test('cover of the first half of 2025 comes with its formula, its bounds and who stated what', async () => {
  const { code, out } = await derive('cover_ratio', 'exports', '--period', '2025-S1')
  expect(code).toBe(0)
  expect(out).toContain('Hoa Binh province (until 2025-06-30)')
  expect(out).toContain('first half of 2025: 142.4 percent (142.3 to 142.6 percent), estimate')
  expect(out).toContain('  = 1,145 million USD / 804 million USD')
  expect(out).toMatch(/ {2}Exports, 2025-S1, estimate: 1\.145 billion USD\n {4}OpenProvince sample, 2025-07-20 · /)
  const [figure] = await figuresOf('cover_ratio', 'export_value', '--period', '2025-S1')
  expect(figure).toMatchObject({ status: 'estimate', unit: 'percent', place: { code: '17' }, refusal: null })
  expect(figure?.inputs.map((i) => [i.role, i.valueText, i.quote !== ''])).toEqual([
    ['in', '1145000000', true],
    ['out', '804000000', true],
  ])
})

test('trade of 2015 and of 2020 make an average growth of 27.7 to 29 percent a year', async () => {
  const [figure] = await figuresOf('average_annual_change', 'trade_turnover', '--period', '2015/2020')
  expect(figure?.low).toBeGreaterThan(27.5)
  expect(figure?.high).toBeLessThan(29.1)
  expect(figure?.text?.en).toMatch(/\^\(1\/5\) - 1$/)
})

test('without a period every one is answered, with growth or with the reason for none', async () => {
  const figures = await figuresOf('change_on_year', 'export_value')
  expect(figures.length).toBeGreaterThan(10)
  expect(new Set(figures.map((f) => f.period)).size).toBe(figures.length)
  expect(figures.find((f) => f.period === '2019')?.text?.en).toBe('791.9 million USD / 616.15 million USD - 1')
  for (const { value, refusal } of figures) expect(value === null).toBe(refusal !== null)
  const { out } = await derive('change_on_year', 'export_value', '--ui', 'vi')
  expect(out).toMatch(/Không tính được, .*: Chưa có số liệu/)
})

test('what was published later enters no figure', async () => {
  const all = await figuresOf('change_on_year', 'export_value', '--period', '2019')
  expect(all[0]?.refusal).toBeNull()
  const [then] = await figuresOf('change_on_year', 'export_value', '--period', '2019', '--published-by', '2020-12-31')
  expect(then?.refusal?.code).toBe('no-figure')
  const [before] = await figuresOf('change_on_year', 'export_value', '--period', '2019', '--recorded-by', '2001-01-01')
  expect([before?.refusal?.code, before?.inputs]).toEqual(['no-figure', []])
})

test('a share asks for the figure of the larger place, the one of the same time', async () => {
  const question = ['share_of_place', 'export_value', '--place', 'Luong Son', '--period', '2023-S1'] as const
  const [figure] = await figuresOf(...question, '--in', 'Hoa Binh')
  expect(figure?.place).toMatchObject({ name: 'Luong Son' })
  expect(figure?.inputs.map((i) => i.role)).toEqual(['part'])
  expect(figure?.refusal?.message.en).toBe(
    "No figure of 'Exports' for Hoa Binh (first half of 2023). Record one that states it.",
  )
  expect((await figuresOf(...question))[0]?.refusal?.code).toBe('not-asked')
})

test('CSV has one row for each figure, with the observations and sources it rests on', async () => {
  const { code, out } = await derive('implied_plan', 'export_value', '--period', '2020-01/2020-09', '--csv')
  expect(code).toBe(0)
  const [heads = '', row = '', ...more] = out.split('\r\n')
  expect(more).toEqual([''])
  expect(heads.split(',')).toEqual(expect.arrayContaining(['value', 'low', 'high', 'computation', 'inputs', 'sources']))
  expect(row).toMatch(/^implied_plan,export_value,Hoa Binh,17,/)
  expect(row).toMatch(/,level:\d+ percentage:\d+,"Hoa Binh Online, 2020-10"$/)
})

test('a formula is found by its name in either language, and what is near is named', async () => {
  const byName = await derive('can can', 'export_value', '--period', '2025-S1')
  expect(byName.out).toContain('341 million USD')
  expect((await derive('change-on-yer', 'export_value')).err).toContain('Did you mean change_on_year')
  const nowhere = await derive('balance', 'export_value', '--place', 'Hoa Bin')
  expect([nowhere.code, nowhere.out]).toEqual([1, ''])
  expect(nowhere.err).toMatch(/no figure of 'Hoa Bin'\. Did you mean Hoa Binh/)
})

test('wrong words are told at once, before a record is opened', async () => {
  const { code, err } = await run(['derive', 'balance', '--period', '2024-13', '--csv', '--json', '--in'])
  expect(code).toBe(2)
  for (const said of [
    'say an indicator after the formula',
    "'--period' was given '2024-13'",
    '--csv, --json',
    "'--in'",
  ])
    expect(err).toContain(said)
})

test('lines for people keep to the width, whatever the sources are called', async () => {
  for (const ui of ['en', 'vi']) {
    const { out } = await run(['derive', 'change_on_year', 'export_value', '--ui', ui, '--data', folder.path], {
      columns: 60,
    })
    const plain = out.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
    for (const line of plain.split('\n')) expect(printedWidth(line)).toBeLessThanOrEqual(60)
  }
})

test('help names every formula', async () => {
  for (const ui of ['en', 'vi'] as const) {
    const { out } = await run(['derive', '--help', '--ui', ui])
    const lines = out.split('\n')
    for (const { code, name } of formulas) expect(lines).toContain(`  ${code.padEnd(22)} ${name[ui]}`)
    for (const line of lines) expect(printedWidth(line)).toBeLessThanOrEqual(110)
  }
})
