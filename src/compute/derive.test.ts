import { expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import { decimal } from '../kernel/decimal.ts'
import { gazetteerOf } from '../kernel/gazetteer.ts'
import { holds } from '../kernel/interval.ts'
import type { Place } from '../kernel/place.ts'
import { fileOf, importSetting } from '../ledger/import-for-tests.ts'
import { importObservations } from '../ledger/import-observations.ts'
import { rule } from '../ledger/ruling.ts'
import type { AsOf } from '../ledger/series.ts'
import type { Database } from '../store/database.ts'
import { type AskedPlace, askedPlace, namedPlace } from './asked.ts'
import { figure, period } from './cells-for-tests.ts'
import { derive, deriveSeries } from './derive.ts'
import { requireFormula } from './formulas.ts'
import { printDerived } from './say-derived.ts'

const place = namedPlace('Hoa Binh')

/** Phu Tho before and since the merger of 2025-07-01: one code, two places. */
const phuTho = ['0001-01-01', '2025-07-01'].map(
  (validFrom, i): Place => ({
    code: '25',
    validFrom,
    validTo: i === 0 ? '2025-07-01' : null,
    kind: 'province',
    name: { en: 'Phu Tho', vi: 'Phú Thọ' },
    parent: null,
    areaKm2: null,
    population: null,
  }),
)

/** Imports rows as published in a month, by an office unless another publisher is named. */
async function state(
  database: Database,
  workspace: number,
  published: string,
  ...rows: readonly string[]
): Promise<void> {
  await stateAs('Office', database, workspace, published, ...rows)
}

async function stateAs(
  publisher: string,
  database: Database,
  workspace: number,
  published: string,
  ...rows: readonly string[]
): Promise<void> {
  const heading = 'indicator,place,period,value,unit,relation,status\n'
  const source = { ...importSetting.source, title: published, publisher, published }
  const places = { ...importSetting.places, gazetteer: gazetteerOf(phuTho, [], []) }
  const receipt = await importObservations(
    database,
    workspace,
    fileOf(heading + rows.map((row) => `${row}\n`).join('')),
    { ...importSetting, source, places },
  )
  expect(receipt.problems).toEqual([])
}

describeOnServers('figures derived from the ledger', (on) => {
  on('imply the plan of 2020, and name the statements they rest on', async (database, workspace) => {
    await state(
      database,
      workspace,
      '2020-10',
      'export_value,Hoa Binh,2020-01/2020-09,645230000,USD,level,actual',
      'export_value,Hoa Binh,2020-01/2020-09,62.52,percent,fulfilment,actual',
    )
    const asked = { indicator: 'export_value', place, period: period('2020-01/2020-09') }
    const [derived] = await derive(database, workspace, [{ formula: requireFormula('implied_plan'), asked }])
    if (!derived) throw new Error('no answer')
    expect(printDerived(figure(derived), 'en')).toBe('1.032 billion USD')
    expect(derived.inputs.map((i) => i.observationId).sort()).toEqual([1, 2])
  })

  on('are what could be derived on a day of publication', async (database, workspace) => {
    await state(database, workspace, '2021-01', 'export_value,Hoa Binh,2019,800000000,USD,level,actual')
    await state(database, workspace, '2021-02', 'export_value,Hoa Binh,2020,900000000,USD,level,actual')
    await state(database, workspace, '2021-06', 'export_value,Hoa Binh,2020,1000000000,USD,level,actual')
    const question = {
      formula: requireFormula('change_on_year'),
      asked: { indicator: 'export_value', place, period: period('2020') },
    }
    const by = async (publishedBy: string) => (await derive(database, workspace, [question], { publishedBy }))[0]
    expect((await by('2021-01-31'))?.refusal?.code).toBeTypeOf('string')
    const february = await by('2021-03-01')
    const june = await by('2021-12-31')
    if (!february || !june) throw new Error('no answer')
    expect(printDerived(figure(february), 'en')).toBe('12.5 percent')
    expect(printDerived(figure(june), 'en')).toBe('25 percent')
  })

  on('are what the record knew at a time, whatever it learnt since', async (database, workspace) => {
    await state(
      database,
      workspace,
      '2021-01',
      'export_value,Hoa Binh,2019,800000000,USD,level,actual',
      'export_value,Hoa Binh,2020,900000000,USD,level,actual',
    )
    const { rows } = await database.pool.query<{ at: string }>('select max(recorded_at) as at from change')
    await state(database, workspace, '2021-02', 'export_value,Hoa Binh,2020,1000000000,USD,level,actual')
    const asked = { indicator: 'export_value', place, period: period('2020') }
    const growth = async (asOf: AsOf) => {
      const [derived] = await derive(database, workspace, [{ formula: requireFormula('change_on_year'), asked }], asOf)
      return derived && printDerived(figure(derived), 'en')
    }
    expect(await growth({ recordedBy: rows[0]?.at ?? '' })).toBe('12.5 percent')
    expect(await growth({ seq: 1 })).toBe('12.5 percent')
    expect(await growth({})).toBe('25 percent')
    expect(await growth({ publishedBy: '2021-01-31' })).toBe('12.5 percent')
  })

  on('say that an input is disputed, until a person rules', async (database, workspace) => {
    const imports = 'import_value,Hoa Binh,2025-S1,804000000,USD,level,estimate'
    await state(database, workspace, '2025-06', 'export_value,Hoa Binh,2025-S1,1145000000,USD,level,estimate', imports)
    await stateAs(
      'Paper',
      database,
      workspace,
      '2025-07',
      'export_value,Hoa Binh,2025-S1,1045000000,USD,level,estimate',
    )
    const asked = { indicator: 'export_value', place, period: period('2025-S1') }
    const cover = async () => {
      const [derived] = await derive(database, workspace, [{ formula: requireFormula('cover_ratio'), asked }])
      if (!derived) throw new Error('no answer')
      return figure(derived)
    }
    const disputed = await cover()
    expect(disputed).toMatchObject({ isDisputed: true, status: 'estimate' })
    expect(printDerived(disputed, 'en')).toBe('130 percent')
    for (const percent of ['129.98', '142.41']) {
      expect(disputed.range && holds(disputed.range, decimal(percent))).toBe(true)
    }
    const cellId = disputed.inputs.find(({ role }) => role === 'in')?.cellId ?? ''
    const ruling = await rule(database, workspace, { cellId, observationId: 1, reason: 'customs', actor: 'tester' })
    expect(ruling).toHaveProperty('link')
    const ruled = await cover()
    expect([ruled.isDisputed, ruled.range, printDerived(ruled, 'en')]).toEqual([false, null, '142.4 percent'])
    const none = await rule(database, workspace, { cellId, observationId: null, reason: 'misprinted', actor: 'tester' })
    expect(none).toHaveProperty('link')
    const [refused] = await derive(database, workspace, [{ formula: requireFormula('cover_ratio'), asked }])
    expect(refused?.refusal?.code).toBe('ruled-out')
  })

  on('never lead from the former province to the merged one of its code', async (database, workspace) => {
    const level = (when: string) => `export_value,Phu Tho province,${when},5000000000,USD,level,actual`
    await state(database, workspace, '2026-05', ...['2024-Q1', '2025-Q1', '2025-Q4', '2026-Q1'].map(level))
    const [former, merged] = phuTho.map(askedPlace)
    if (!former || !merged) throw new Error('no place')
    const grown = async (of: AskedPlace, when: string) => {
      const asked = { indicator: 'export_value', place: of, period: period(when) }
      return (await derive(database, workspace, [{ formula: requireFormula('change_on_year'), asked }]))[0]
    }
    expect((await grown(former, '2025-Q1'))?.refusal).toBeNull()
    expect((await grown(merged, '2026-Q1'))?.refusal?.code).toBe('before-boundaries')
    expect((await grown(former, '2026-Q1'))?.refusal?.code).toBe('after-boundaries')
  })

  on('stand beside every figure of a series, or say why not', async (database, workspace) => {
    await state(
      database,
      workspace,
      '2021-01',
      'export_value,Hoa Binh,2018,640000000,USD,level,actual',
      'export_value,Hoa Binh,2019,800000000,USD,level,actual',
      'export_value,Hoa Binh,2020,1000000000,USD,level,actual',
    )
    const asked = { indicator: 'export_value', place }
    const all = await deriveSeries(database, workspace, requireFormula('change_on_year'), asked)
    expect(
      all.map((d) => (d.refusal === null ? printDerived(d, 'en') : d.refusal.code === 'break' ? 'break' : 'none')),
    ).toEqual(['none', '25 percent', '25 percent'])
  })

  on('are found under the one name that the ledger keeps a figure under', async (database, workspace) => {
    const level = (when: string, value: number) => `fdi_registered_capital,Hoa Binh,${when},${value},USD,level,actual`
    await state(database, workspace, '2021-01', level('2019', 400000000), level('2020', 500000000))
    const asked = { indicator: 'registered_capital', place, dimensions: { origin: 'FDI' } }
    const all = await deriveSeries(database, workspace, requireFormula('change_on_year'), asked)
    expect(all.map((d) => d.refusal?.code ?? printDerived(figure(d), 'en'))).toEqual(['no-figure', '25 percent'])
  })
})
