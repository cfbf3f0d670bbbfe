import { afterAll, beforeAll, expect, test } from 'vitest'
import { printedWidth } from './printed-width.ts'
import { openDataFolder, run } from './run-for-tests.ts'

/** One record with the sample, which every test here reads. */
let folder: Awaited<ReturnType<typeof openDataFolder>>
let first: Awaited<ReturnType<typeof run>>
beforeAll(async () => {
  folder = await openDataFolder()
  first = await run(['init', '--sample', 'hoa-binh', '--data', folder.path])
}, 120_000)
afterAll(() => folder?.close(), 120_000)

const ask = (...args: readonly string[]) => run([...args, '--data', folder.path])

interface JsonStatement {
  readonly observation: number
  readonly accepted: boolean
  readonly value: number
  readonly valueText: string
  readonly publisher: string
  readonly published: string | null
  readonly quote: string
  readonly span: readonly [number, number] | null
}

interface JsonCell {
  readonly cell: string
  readonly period: string
  readonly status: string
  readonly relation: string
  readonly dimensions: object
  readonly place: { readonly code: string | null; readonly name: string }
  readonly acceptedBy: string
  readonly statements: readonly JsonStatement[]
}

async function cellsOf(...args: readonly string[]): Promise<readonly JsonCell[]> {
  const { code, out, err } = await ask('series', ...args, '--json')
  expect([code, err]).toEqual([0, ''])
  const { cells }: { cells: readonly JsonCell[] } = JSON.parse(out)
  return cells
}

test('the sample is loaded with every figure of its file and of its English report', async () => {
  expect([first.code, first.err]).toEqual([0, ''])
  expect(first.out).toContain("Made the workspace 'hoa-binh' (Hoa Binh)")
  expect(first.out).toMatch(/figures\.csv: 864 rows, \d+ cells, \d+ sources/)
  expect(first.out).toMatch(/report-2025-h1\.en\.txt: 44 figures, \d+ new cells/)
  expect(first.out).toContain('report-2025-h1.vi.txt: left out: figures of Vietnamese texts are not read yet')
})

test('the sample a second time changes nothing and says so', async () => {
  const before = await ask('verify')
  const again = await ask('init', '--sample', 'hoa-binh')
  expect(again).toEqual({ code: 0, out: 'The sample is in the record already. Nothing changed.\n', err: '' })
  expect((await ask('init', '--ui', 'vi')).out).toContain('Không có gì thay đổi')
  expect((await ask('verify')).out).toBe(before.out)
})

test('exports of Hoa Binh come with who stated each, and when', async () => {
  const { code, out } = await ask('series', 'export_value', '--place', 'Hoa Binh')
  expect(code).toBe(0)
  expect(out).toContain('Hoa Binh province (until 2025-06-30) · level')
  expect(out).toMatch(
    /2020-01\/2020-09 +645\.23 billion USD +645\.225–645\.235\n +Hoa Binh Online, 2020-10 \(inferred\) · /,
  )
  expect(out).toMatch(/2020 +1\.03 million USD +1\.025–1\.035 +target/)
  const cells = await cellsOf('export_value', '--place', 'Hòa Bình')
  expect(cells.length).toBeGreaterThan(15)
  for (const { statements, place } of cells) {
    expect(place.code).toBe('17')
    expect(statements.filter((s) => s.accepted)).toHaveLength(1)
    for (const { publisher } of statements) expect(publisher).not.toBe('')
  }
})

test('what the report says is kept with its exact words', async () => {
  const cells = await cellsOf('export_value', '--place', 'Hoa Binh')
  const half = cells.find((c) => c.period === '2025-S1')
  const read = half?.statements.find((s) => s.span !== null)
  expect(read).toMatchObject({ quote: '1.145 billion USD', value: 1_145_000_000, published: '2025-07-20' })
})

test('what was published later is not seen', async () => {
  const all = await cellsOf('export_value', '--place', 'Hoa Binh')
  const then = await cellsOf('export_value', '--place', 'Hoa Binh', '--published-by', '2020-12-31')
  expect(then.length).toBeGreaterThan(0)
  expect(then.length).toBeLessThan(all.length)
  for (const { statements } of then) {
    for (const { published } of statements) expect((published ?? '9').slice(0, 7) <= '2020-12').toBe(true)
  }
  // The result of 2020 was published in 2021; until then there was a forecast.
  expect(all.some((c) => c.period === '2020' && c.status === 'actual')).toBe(true)
  expect(then.filter((c) => c.period === '2020').map((c) => c.status)).not.toContain('actual')
  const { out } = await ask('series', 'export_value', '--published-by', '2020-12')
  expect(out).toContain('as published by 2020-12-31')
})

test('before the first record the record knew nothing, and says what there is now', async () => {
  const { code, out } = await ask('series', 'export_value', '--place', 'Hoa Binh', '--recorded-by', '2001-01-01')
  expect(code).toBe(0)
  expect(out).toContain('There is no figure of Exports (export_value) that was known then')
})

test('rival statements stand below the accepted one, with the rule that chose', async () => {
  const { out } = await ask('series', 'ocop_products', '--place', 'Hoa Binh')
  const lines = out.split('\n')
  const at = lines.findIndex((line) => /^2019 /.test(line))
  const cell = lines
    .slice(
      at,
      lines.findIndex((line, i) => i > at && /^\d/.test(line)),
    )
    .join('\n')
  for (const value of ['16', '24', '27']) expect(cell).toMatch(new RegExp(`(?:2019|or) +${value}\\b`))
  expect(cell).toMatch(/\n {2}accepted by \w/)
})

test('an indicator is found by its name in either language, with tones or without', async () => {
  const byCode = await ask('series', 'export_value', '--csv')
  for (const name of ['exports', 'Export value', 'xuất khẩu', 'xuat khau', 'EXPORT_VALUE']) {
    expect((await ask('series', name, '--csv')).out).toBe(byCode.out)
  }
  const unknown = await ask('series', 'exprot_value')
  expect([unknown.code, unknown.out]).toEqual([1, ''])
  expect(unknown.err).toContain('Did you mean export_value')
})

test('a place that has no figures is answered with those that have', async () => {
  const { code, out } = await ask('series', 'export_value', '--place', 'Lac Son')
  expect(code).toBe(0)
  expect(out).toContain("There is no figure of Exports (export_value) for 'Lac Son'")
  expect(out).toMatch(/Hoa Binh province \(until 2025-06-30\): \d+ cells, 2\d{3}–2\d{3}/)
  expect((await ask('series', 'export_value', '--place', 'Lac Son', '--ui', 'vi')).out).toContain('Hiện có:')
})

test('relation, status and dimensions choose among the cells; --all shows all', async () => {
  const changes = await cellsOf('export_value', '--place', 'Hoa Binh', '--relation', 'change')
  expect(new Set(changes.map((c) => c.relation))).toEqual(new Set(['change']))
  const targets = await cellsOf('export_value', '--status', 'target')
  expect(new Set(targets.map((c) => c.status))).toEqual(new Set(['target']))
  const stars = await cellsOf('ocop_products', '--dimension', 'star=4')
  expect(stars.length).toBeGreaterThan(0)
  for (const { dimensions } of stars) expect(dimensions).toMatchObject({ star: '4' })
  expect((await cellsOf('export_value')).every((c) => Object.keys(c.dimensions).length === 0)).toBe(true)
  const all = await cellsOf('export_value', '--all')
  expect(new Set(all.map((c) => c.relation)).size).toBeGreaterThan(2)
  // An indicator without levels shows what it has.
  expect((await cellsOf('grdp_growth')).every((c) => c.relation === 'change')).toBe(true)
})

test('JSON has every number exact and as text; CSV has a row for each statement', async () => {
  const { out } = await ask('series', 'export_value', '--json')
  expect(out).toContain('"value":645230000000,"valueText":"645230000000","low":645225000000')
  const cells = await cellsOf('export_value')
  const csv = (await ask('series', 'export_value', '--csv')).out
  const lines = csv.split('\r\n')
  expect(lines[0]).toMatch(/^indicator,relation,base,place,/)
  expect(lines.at(-1)).toBe('')
  expect(lines).toHaveLength(cells.reduce((sum, c) => sum + c.statements.length, 0) + 2)
  expect(csv.match(/,yes,/g)?.length).toBeGreaterThanOrEqual(cells.length)
})

test.each([60, 80, 120, 160])('a table fits into %i columns and cuts no figure', async (columns) => {
  for (const ui of ['en', 'vi']) {
    const env = { NO_COLOR: '1' }
    const args = ['series', 'export_value', '--place', 'Hoa Binh', '--ui', ui, '--data', folder.path]
    const { out } = await run(args, { columns, env })
    const lines = out.split('\n')
    for (const line of lines) expect(printedWidth(line)).toBeLessThanOrEqual(columns)
    if (columns >= 80) expect(out).toMatch(ui === 'en' ? /645\.225–645\.235/ : /645,225–645,235/)
  }
})

test('a terminal gets colours unless NO_COLOR is set', async () => {
  const args = ['series', 'export_value', '--data', folder.path]
  expect((await run(args, { columns: 120 })).out).toContain('\x1b[')
  expect((await run(args, { columns: 120, env: { NO_COLOR: '1' } })).out).not.toContain('\x1b')
})

test('start shows the record, a series with its sources, the marked report and how to go on', async () => {
  const { code, out } = await ask('start')
  expect(code).toBe(0)
  expect(out).toMatch(/^Hoa Binh {2}908 statements · \d+ cells · \d+ sources · 2007–2030 · latest publication 20\d\d-/)
  expect(out).toContain('Hoa Binh Online, 2020-10 (inferred)')
  expect(out).toContain('[9.7 million USD]²⁷')
  expect(out).toContain("read '9.7 million USD' as '97 million USD'")
  expect(out).toContain(`--published-by 2020-12-31 --data ${folder.path}`)
  const vietnamese = await ask('start', '--ui', 'vi')
  expect(vietnamese.out).toContain('Làm tiếp:')
})

test('a wrong series command is told at once, in full', async () => {
  const { code, out, err } = await ask(
    'series',
    'a',
    'b',
    '--relation',
    'x',
    '--csv',
    '--json',
    '--published-by',
    '2020-02-31',
  )
  expect([code, out]).toEqual([2, ''])
  for (const part of ["'b' is one word", "'--relation' was given 'x'", '--csv, --json', "'2020-02-31'"]) {
    expect(err).toContain(part)
  }
})
