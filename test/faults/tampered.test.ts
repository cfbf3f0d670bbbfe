import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, inTransaction } from '../../src/store/database.ts'
import { withRecord } from '../../src/store/record-for-tests.ts'
import { columnsOf, digestOfRow } from '../../src/store/row-digest.ts'
import { databasesUnderTest, type ServerForTests } from '../../src/store/server/server-for-tests.ts'
import { type Fault, verify } from '../../src/store/verify.ts'
import { createWorkspace } from '../../src/store/workspaces.ts'
import { write } from '../../src/store/write.ts'

const cell = '00000000-0000-4000-8000-000000000001'

function observation(id: number) {
  return {
    id,
    cell_id: cell,
    source_id: cell,
    statement_id: cell,
    value: '645.23',
    printed: '645,23',
    unit: 'count',
    quote: '645,23',
    locator: {},
    confidence: 1,
    reading: {},
  }
}

/** Three links of two observations each, written as an import writes them, and the observations' ids 1 to 6. */
async function fill(database: Database, workspace: number): Promise<void> {
  for (const actor of ['first', 'second', 'third'])
    await write(database, workspace, { actor, action: 'record', summary: { file: 'a.csv' } }, async (writer) => {
      const first = writer.takeObservationIds(2)
      await writer.add('observation', [observation(first), observation(first + 1)])
    })
}

/** As a superuser could who takes the guards off first. */
async function byHand(database: Database, ...sql: string[]): Promise<void> {
  await inTransaction(database, async (client) => {
    for (const table of ['observation', 'change']) await client.query(`alter table ${table} disable trigger user`)
    for (const statement of sql) await client.query(statement)
    for (const table of ['observation', 'change']) await client.query(`alter table ${table} enable trigger user`)
  })
}

/** The digest of an observation as the program would have written it, in SQL. */
const fitting = (row: object, seq: number, ordinal: number) =>
  `'\\x${digestOfRow('observation', { ...row, seq, ordinal }).toString('hex')}'`

const columns = columnsOf('observation').map((c) => `"${c}"`)
/** An observation that nobody wrote, behind the two of the second link, like the first of all. */
const added = (digest: string) => {
  const values = columns.map((c) => ({ '"id"': '70', '"seq"': '2', '"ordinal"': '2', '"digest"': digest })[c] ?? c)
  return `insert into observation (${columns}) select ${values} from observation where id = 1`
}

const row = (kind: 'row-missing' | 'row-added', ordinal: number): Fault => ({
  kind,
  table: 'observation',
  seq: 2,
  ordinal,
})
const altered = (ordinal: number, id: number): Fault => ({
  kind: 'row-altered',
  table: 'observation',
  seq: 2,
  ordinal,
  row: String(id),
})
const link = (kind: 'link-altered' | 'link-cut' | 'link-missing' | 'rows-altered', seq: number): Fault => ({
  kind,
  seq,
})
const head = (seq: number): Fault => ({ kind: 'head-altered', seq })

/** Rows are verified as they lie on the disk, which tells nothing. */
const sorted = (faults: readonly Fault[]) =>
  [...faults].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** What a hand did, in SQL, and the faults that name it: these and no others. */
const tamperings: Readonly<Record<string, readonly [sql: readonly string[], faults: readonly Fault[]]>> = {
  'an observation altered': [['update observation set value = 645.24 where id = 3'], [altered(0, 3)]],
  'an observation altered, its digest rewritten to fit': [
    [`update observation set value = 7, digest = ${fitting({ ...observation(3), value: '7' }, 2, 0)} where id = 3`],
    [link('rows-altered', 2)],
  ],
  'a row removed in the middle of the record': [['delete from observation where id = 3'], [row('row-missing', 0)]],
  'the last row of a link removed': [['delete from observation where id = 4'], [row('row-missing', 1)]],
  'all rows of a link removed': [
    ['delete from observation where seq = 2'],
    [row('row-missing', 0), row('row-missing', 1)],
  ],
  'a row added, with a digest that fits': [[added(fitting(observation(70), 2, 2))], [row('row-added', 2), head(3)]],
  'a row added with the digest of another': [[added('digest')], [{ ...altered(2, 70) }, row('row-added', 2), head(3)]],
  'two rows exchanged': [
    ['update observation set ordinal = 1 - ordinal where seq = 2'],
    [altered(0, 4), altered(1, 3)],
  ],
  'two rows exchanged, their digests rewritten to fit': [
    [
      `update observation set ordinal = 1, digest = ${fitting(observation(3), 2, 1)} where id = 3`,
      `update observation set ordinal = 0, digest = ${fitting(observation(4), 2, 0)} where id = 4`,
    ],
    [link('rows-altered', 2)],
  ],
  'the rows of two observations exchanged with their ids': [
    ['update observation set id = 70 where id = 3', 'update observation set id = 3 where id = 4'],
    [altered(0, 70), altered(1, 3), head(3)],
  ],
  'a row moved to another workspace': [
    ["update observation set workspace_id = (select id from workspace where slug = 'hoa-binh') where id = 3"],
    [row('row-missing', 0)],
  ],
  'one letter of who wrote changed in the log': [
    ["update change set actor = 'secend' where seq = 2"],
    [link('link-altered', 2)],
  ],
  'what was done changed in the log': [["update change set action = 'rule' where seq = 2"], [link('link-altered', 2)]],
  'the facts of a link changed': [
    [`update change set summary = '{"file": "b.csv"}' where seq = 2`],
    [link('link-altered', 2)],
  ],
  'the time of a link moved by a microsecond': [
    ["update change set recorded_at = recorded_at + interval '1 microsecond' where seq = 2"],
    [link('link-altered', 2)],
  ],
  'the count of a link changed': [
    [`update change set rows = '{"observation": 3}' where seq = 2`],
    [link('link-altered', 2)],
  ],
  'a count of rows that no table has put into a link': [
    [`update change set rows = rows || '{"figures": 1}' where seq = 2`],
    [link('link-altered', 2)],
  ],
  'a byte changed in what a link says of its rows': [
    ['update change set rows_digest = set_byte(rows_digest, 7, get_byte(rows_digest, 7) # 1) where seq = 2'],
    [link('rows-altered', 2), link('link-altered', 2)],
  ],
  'a byte changed in where a link points': [
    ['update change set previous = set_byte(previous, 7, get_byte(previous, 7) # 1) where seq = 2'],
    [link('link-cut', 2), link('link-altered', 2)],
  ],
  'a byte changed in the digest of a link': [
    ['update change set digest = set_byte(digest, 7, get_byte(digest, 7) # 1) where seq = 2'],
    [link('link-altered', 2), link('link-cut', 3)],
  ],
  'a byte changed in the digest of the last link': [
    ['update change set digest = set_byte(digest, 7, get_byte(digest, 7) # 1) where seq = 3'],
    [link('link-altered', 3), head(3)],
  ],
  'a link removed, its rows left': [
    ['delete from change where seq = 2'],
    [link('link-missing', 2), link('link-cut', 3), { ...row('row-added', 0) }],
  ],
  'a link removed with its rows': [
    ['delete from change where seq = 2', 'delete from observation where seq = 2'],
    [link('link-missing', 2), link('link-cut', 3)],
  ],
  'the first link removed with its rows': [
    ['delete from change where seq = 1', 'delete from observation where seq = 1'],
    [link('link-missing', 1), link('link-cut', 2)],
  ],
  'the last link removed with its rows': [
    ['delete from change where seq = 3', 'delete from observation where seq = 3'],
    [link('link-missing', 3), head(3)],
  ],
  'every link and row removed': [
    ['delete from change', 'delete from observation'],
    [link('link-missing', 1), link('link-missing', 2), link('link-missing', 3)],
  ],
  'the head set back by a link': [['update workspace set last_seq = 2 where last_seq = 3'], [head(2)]],
  'a byte changed in the digest of the head': [
    ['update workspace set last_digest = set_byte(last_digest, 7, 0) where last_seq = 3'],
    [head(3)],
  ],
  'the last time set back': [["update workspace set last_recorded_at = '2020-01-01Z' where last_seq = 3"], [head(3)]],
  'the next id set back': [['update workspace set next_observation = 3 where last_seq = 3'], [head(3)]],
  'the beginning of an empty chain changed': [
    [
      'delete from change',
      'delete from observation',
      "update workspace set last_seq = 0, last_digest = sha256('x') where last_seq = 3",
    ],
    [head(0)],
  ],
}

describe.each(databasesUnderTest())('a verification on $name', ({ missing, open }) => {
  let server: ServerForTests
  beforeAll(async () => {
    if (missing === null) server = await open()
  }, 120_000)
  afterAll(() => server?.close(), 120_000)

  const title = 'names what a hand did past the program, and nothing else'
  test.skipIf(missing !== null)(missing === null ? title : `${title} (${missing})`, async () => {
    await withRecord(server, async (database) => {
      // Each in a record of its own, in the same database: what was done to one is no fault of the next.
      const found: Record<string, readonly Fault[]> = {}
      for (const [what, [sql]] of Object.entries(tamperings)) {
        const { id } = await createWorkspace(database, `tampered-${Object.keys(found).length}`, { en: 'T', vi: 'T' })
        await fill(database, id)
        expect(await verify(database, id), what).toMatchObject({ links: 3, rows: 6, faults: [] })
        await byHand(database, ...sql)
        found[what] = sorted((await verify(database, id)).faults)
        await byHand(database, 'delete from observation', 'delete from change')
        await database.pool.query('delete from workspace where id = $1', [id])
      }
      const expected = Object.entries(tamperings).map(([what, [, faults]]) => [what, sorted(faults)])
      expect(found).toEqual(Object.fromEntries(expected))
    })
  })
})
