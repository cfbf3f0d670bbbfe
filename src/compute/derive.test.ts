import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../kernel/catalogue.ts'
import { gazetteerOf } from '../kernel/gazetteer.ts'
import { importObservations } from '../ledger/import-observations.ts'
import type { Database } from '../store/database.ts'
import { withRecord } from '../store/record-for-tests.ts'
import { databasesUnderTest, type ServerForTests } from '../store/server/server-for-tests.ts'
import { namedPlace } from './asked.ts'
import { figure, period } from './cells-for-tests.ts'
import { derive, deriveSeries } from './derive.ts'
import { requireFormula } from './formulas.ts'
import { printDerived } from './say-derived.ts'

const place = namedPlace('Hoa Binh')

/** Imports rows as published on a day. */
async function state(
  database: Database,
  workspace: number,
  published: string,
  ...rows: readonly string[]
): Promise<void> {
  const heading = 'indicator,place,period,value,unit,relation,status\n'
  const bytes = Buffer.from(heading + rows.map((row) => `${row}\n`).join(''))
  const receipt = await importObservations(
    database,
    workspace,
    {
      name: `${published}.csv`,
      bytes: bytes.length,
      open: async function* () {
        yield bytes
      },
    },
    {
      actor: 'tester',
      columns: new Map(),
      source: { kind: 'file', title: published, publisher: 'Office', rank: 2, published, isPublishedInferred: false },
      keepsContradictions: false,
      isTrial: false,
      indicators: new Map(catalogue.map((i) => [i.code, i])),
      indicatorAliases: new Map(),
      keepsUnknown: false,
      infersPrecision: false,
      places: { gazetteer: gazetteerOf([], [], []), aliases: new Map(), home: null },
    },
  )
  expect(receipt.problems).toEqual([])
}

describe.each(databasesUnderTest())('figures derived from the ledger on $name', ({ missing, open }) => {
  let server: ServerForTests
  beforeAll(async () => {
    if (missing === null) server = await open()
  }, 120_000)
  afterAll(() => server?.close(), 120_000)
  const on = (title: string, use: Parameters<typeof withRecord>[1]) =>
    test.skipIf(missing !== null)(missing === null ? title : `${title} (${missing})`, () => withRecord(server, use))

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
})
