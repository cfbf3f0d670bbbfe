import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../kernel/catalogue.ts'
import { gazetteerOf } from '../kernel/gazetteer.ts'
import type { Database } from '../store/database.ts'
import { withRecord } from '../store/record-for-tests.ts'
import { databasesUnderTest, type ServerForTests } from '../store/server/server-for-tests.ts'
import { verify } from '../store/verify.ts'
import { type ImportSetting, importObservations, type RowFile } from './import-observations.ts'
import { sayRowProblem } from './row-problem.ts'

const gazetteer = gazetteerOf([], [], [])

const setting: ImportSetting = {
  actor: 'tester',
  columns: new Map(),
  source: {
    kind: 'file',
    title: 'figures.csv',
    publisher: 'Statistics Office',
    rank: 2,
    published: '2024-02',
    isPublishedInferred: false,
  },
  keepsContradictions: false,
  isTrial: false,
  indicators: new Map(catalogue.map((i) => [i.code, i])),
  indicatorAliases: new Map(),
  keepsUnknown: false,
  infersPrecision: false,
  places: { gazetteer, aliases: new Map(), home: null },
}

/** A file that comes in pieces of a few bytes. */
function fileOf(text: string, piece = 7): RowFile {
  const bytes = Buffer.from(text)
  return {
    name: 'figures.csv',
    bytes: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

const heading = 'indicator,place,period,value,unit\n'
const rows = 'export_value,Hòa Bình,2023,980000000,USD\nexport_value,Hòa Bình,2024,1.09e9,USD\n'

describe.each(databasesUnderTest())('an import on $name', ({ missing, open }) => {
  let server: ServerForTests
  beforeAll(async () => {
    if (missing === null) server = await open()
  }, 120_000)
  afterAll(() => server?.close(), 120_000)
  const on = (title: string, use: Parameters<typeof withRecord>[1]) =>
    test.skipIf(missing !== null)(missing === null ? title : `${title} (${missing})`, () => withRecord(server, use))

  const counted = async (database: Database, table: string) =>
    Number((await database.pool.query(`select count(*) from ${table}`)).rows[0].count)

  on('keeps every row with its source, and the chain verifies', async (database, workspace) => {
    const receipt = await importObservations(database, workspace, fileOf(heading + rows), setting)
    expect(receipt).toMatchObject({ outcome: 'recorded', read: 2, accepted: 2, refused: 0, newCells: 2, sources: 1 })
    expect((await verify(database, workspace)).faults).toEqual([])
    const { rows: kept } = await database.pool.query(
      'select o.printed, o.published, c.place_name, s.published_from, s.published_to from observation o join cell c on c.id = o.cell_id join source s on s.id = o.source_id order by o.id',
    )
    const common = {
      place_name: 'Hòa Bình',
      published: '2024-02-29',
      published_from: '2024-02-01',
      published_to: '2024-02-29',
    }
    expect(kept).toEqual([
      { ...common, printed: '980000000' },
      { ...common, printed: '1.09e9' },
    ])
  })

  on('changes nothing when the same bytes come again', async (database, workspace) => {
    await importObservations(database, workspace, fileOf(heading + rows), setting)
    const again = await importObservations(database, workspace, fileOf(heading + rows, 1000), setting)
    expect(again).toMatchObject({ outcome: 'known', read: 2, accepted: 2, link: null })
    expect(await counted(database, 'observation')).toBe(2)
  })

  on('adds only the cells that the record lacks', async (database, workspace) => {
    await importObservations(database, workspace, fileOf(heading + rows), setting)
    const more = `${heading}${rows}export_value,Hòa Bình,2022,9e8,USD\n`
    expect(await importObservations(database, workspace, fileOf(more), setting)).toMatchObject({
      accepted: 3,
      newCells: 1,
    })
    expect(await counted(database, 'cell')).toBe(3)
  })

  on('refuses the whole file for one bad row, and names the lines in order', async (database, workspace) => {
    const bad = `${heading}${rows}export_valu,Hòa Bình,2024,5,USD\nexport_value,Hòa Bình\nexport_value,Hòa Bình,2024-13,5,USD\n`
    const receipt = await importObservations(database, workspace, fileOf(bad), setting)
    expect(receipt).toMatchObject({ outcome: 'refused', read: 5, accepted: 0, refused: 3, link: null })
    expect(receipt.problems.map((p) => `${p.line} ${p.code}`)).toEqual([
      '4 unknown-indicator',
      '5 field-count',
      '6 bad-period',
    ])
    expect(receipt.problems.map((p) => sayRowProblem(p, 'vi')).join()).not.toMatch(/undefined|null/)
    for (const table of ['observation', 'cell', 'source', 'change']) expect(await counted(database, table)).toBe(0)
  })

  on('reads the last row without a line break, and the delimiter of the heading', async (database, workspace) => {
    const text = `${heading}${rows}`.replaceAll(',', ';').trimEnd()
    expect(await importObservations(database, workspace, fileOf(text, 1), setting)).toMatchObject({
      outcome: 'recorded',
      accepted: 2,
    })
    const oneLine = await importObservations(database, workspace, fileOf(heading.trimEnd()), setting)
    expect(oneLine.problems.map((p) => p.code)).toEqual(['no-rows'])
  })

  on('stops early when the heading is wrong or every row is', async (database, workspace) => {
    const headless = await importObservations(database, workspace, fileOf(`a,b\n${rows.repeat(10)}`), setting)
    expect(headless).toMatchObject({ outcome: 'refused', read: 0, problems: [{ code: 'missing-columns' }] })
    const wide = await importObservations(
      database,
      workspace,
      fileOf(heading + 'export_value,Hòa Bình\n'.repeat(40_000), 1 << 16),
      setting,
    )
    expect(wide).toMatchObject({ outcome: 'refused', read: 10_001 })
    expect(wide.problems).toHaveLength(200)
    expect(wide.moreProblems).toBe(9_801)
  })

  on('takes the files of the sample, whatever the pieces', async (database, workspace) => {
    const text = readFileSync(new URL('../../samples/hoa-binh/figures.csv', import.meta.url), 'utf8')
    const receipt = await importObservations(database, workspace, fileOf(text, 4096), {
      ...setting,
      keepsUnknown: true,
      infersPrecision: true,
      keepsContradictions: true,
    })
    expect(receipt.problems.map((p) => sayRowProblem(p, 'en'))).toEqual([])
    expect(receipt).toMatchObject({ outcome: 'recorded', read: 864 })
    expect((await verify(database, workspace)).faults).toEqual([])
  })
})
