import { expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import { type Database, inTransaction } from './database.ts'
import { columnsOf } from './row-digest.ts'
import { type WrittenTable, writtenTables } from './tables.ts'
import { verify } from './verify.ts'
import { type NewRow, write } from './write.ts'

const id = '00000000-0000-4000-8000-00000000000'

/** A row of every table, with something in every column, and one with nothing where that is allowed. */
const rowsOfTables: Readonly<Record<WrittenTable, readonly NewRow[]>> = {
  source: [
    {
      id: `${id}1`,
      kind: 'article',
      title: 'Xuất khẩu\t"2024"\n\\.',
      publisher: 'Hoa Binh Online',
      address: 'https://example.org/1',
      published_from: '2024-02-01',
      published_to: '2024-02-29',
      is_published_inferred: true,
      language: 'vi',
      content_hash: 'a1',
      rank: 5,
      text: 'Kim ngạch\r\nxuất khẩu\f\v\b',
    },
    { id: `${id}2`, kind: 'file', title: '', publisher: '', is_published_inferred: false, content_hash: '', rank: 1 },
  ],
  cell: [
    {
      id: `${id}3`,
      indicator: 'export_value',
      relation: 'level',
      base: 'plan',
      place_code: '17',
      place_from: '1991-10-01',
      place_name: 'Hoa Binh',
      period: '2024',
      period_kind: 'year',
      period_start: '2024-01-01',
      period_end: '2024-12-31',
      dimensions: { within: 'park', crop: 'cam', b: 'ô' },
      status: 'actual',
    },
  ],
  observation: [
    {
      id: 1,
      cell_id: `${id}3`,
      source_id: `${id}1`,
      statement_id: `${id}4`,
      value: '-4.80',
      low: '-4.805',
      high: '-4.795',
      printed: '4,80',
      unit: 'percent',
      modifier: 'about',
      quote: 'giảm 4,80%',
      span_start: 3,
      span_end: 13,
      locator: { sentence: 2, paragraph: 1 },
      published: '2024-02-29',
      confidence: 0.95,
      reading: { note: 'a "b"', ratio: 0.1 },
      corrects: 7,
    },
  ],
  ruling: [{ cell_id: `${id}3`, observation_id: 1, reason: 'the later print' }],
  alias: [{ kind: 'place', words: 'hb', target: 'Hoa Binh' }],
  intake: [
    {
      id: `${id}5`,
      file_name: 'a.csv',
      content_hash: 'b',
      kind: 'observations',
      source_id: `${id}1`,
      read: 1,
      accepted: 1,
      refused: 0,
      receipt: {},
    },
  ],
  mapping: [{ shape: 'x', mapping: { Value: 'value' } }],
  case_event: [
    {
      case_key: 'k',
      state: 'open',
      check: 'sum',
      code: 'c',
      severity: 'note',
      facts: { list: [1, 2.5, null, true] },
      observations: [1, 2],
      note: 'n',
    },
  ],
}

/** Another value of each type, made of the one that stands there; null becomes one. */
const altered: Readonly<Record<string, (column: string) => string>> = {
  text: (c) => `coalesce(${c}, '') || 'x'`,
  uuid: () => `'99999999-0000-4000-8000-000000000000'`,
  bigint: (c) => `coalesce(${c}, 0) + 70`,
  integer: (c) => `coalesce(${c}, 0) + 70`,
  smallint: (c) => `${c} % 5 + 1`,
  // The same amount in other digits is not what was recorded.
  numeric: (c) => `coalesce(${c}, 0) * 1.0`,
  real: (c) => `${c} / 2`,
  date: (c) => `coalesce(${c} + 1, '2020-01-01')`,
  boolean: (c) => `not ${c}`,
  jsonb: (c) => `jsonb_build_object('was', ${c})`,
  bytea: () => `sha256('forged')`,
}

/** As somebody with rights over the database could, past the program. */
async function byHand(database: Database, sql: string) {
  await inTransaction(database, async (client) => {
    await client.query("set local session_replication_role = 'replica'")
    await client.query(sql)
  })
}

describeOnServers('a verification', (on) => {
  const fill = (database: Database, workspace: number) =>
    write(database, workspace, { actor: 'tester', action: 'fill' }, async (writer) => {
      writer.takeObservationIds(100)
      for (const table of writtenTables) await writer.add(table, rowsOfTables[table])
    })

  on('covers every column that a table has', async (database) => {
    const { rows } = await database.pool.query<{ table: WrittenTable; columns: string[] }>(
      `select table_name as table, array_agg(column_name::text order by column_name) as columns
       from information_schema.columns where table_schema = 'public' and table_name = any($1) group by 1`,
      [writtenTables],
    )
    expect(rows).toHaveLength(writtenTables.length)
    for (const { table, columns } of rows) expect([...columnsOf(table)].sort()).toEqual(columns)
  })

  on('names the row of any value that was altered, in whatever column', async (database, workspace) => {
    await fill(database, workspace)
    expect(await verify(database, workspace)).toMatchObject({ links: 1, rows: 9, faults: [] })
    for (const table of writtenTables) await byHand(database, `create table "kept_${table}" as table "${table}"`)
    const { rows: columns } = await database.pool.query<{ table: WrittenTable; column: string; type: string }>(
      `select table_name as table, column_name as column, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = any($1) and column_name not in ('workspace_id', 'seq', 'ordinal')`,
      [writtenTables],
    )
    for (const { table, column, type } of columns) {
      const change = altered[type]?.(`"${column}"`)
      await byHand(database, `update "${table}" set "${column}" = ${change} where ordinal = 0`)
      const { faults } = await verify(database, workspace)
      const fault = faults.find((f) => f.kind === 'row-altered')
      expect(`${table}.${column}: ${fault?.kind}`).toBe(`${table}.${column}: row-altered`)
      expect(fault).toMatchObject({ table, seq: 1, ordinal: 0 })
      expect(faults).toHaveLength(1)
      await byHand(database, `delete from "${table}"; insert into "${table}" select * from "kept_${table}"`)
    }
    expect((await verify(database, workspace)).faults).toEqual([])
  })

  on('does not mind where the rows lie on the disk', async (database, workspace) => {
    const words = Array.from({ length: 3_000 }, (_, i) => ({ kind: 'place', words: `name ${i}`, target: 'x' }))
    for (const half of [words.slice(0, 2_000), words.slice(2_000)])
      await write(database, workspace, { actor: 'tester', action: 'learn' }, (w) => w.add('alias', half))
    // A row that is written anew lies behind all others.
    await byHand(database, "update alias set target = target where words like '%7'")
    expect(await verify(database, workspace)).toMatchObject({ links: 2, rows: 3_000, faults: [] })
    await byHand(database, "delete from alias where words = 'name 70'")
    await byHand(database, "update alias set ordinal = 71 where words = 'name 72'")
    const { faults } = await verify(database, workspace)
    expect(faults).toContainEqual({ kind: 'row-missing', table: 'alias', seq: 1, ordinal: 70 })
    expect(faults).toContainEqual({ kind: 'row-missing', table: 'alias', seq: 1, ordinal: 72 })
    expect(faults).toContainEqual({ kind: 'row-added', table: 'alias', seq: 1, ordinal: 71 })
    expect(faults).toContainEqual({ kind: 'row-altered', table: 'alias', seq: 1, ordinal: 71, row: 'name 72' })
    expect(faults).toHaveLength(4)
  })
})
