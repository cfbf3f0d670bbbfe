import type pg from 'pg'
import { type Database, inSnapshot } from './database.ts'
import { digestOfLink, digestOfRow, digestOfRows, genesis, RowsDigest } from './row-digest.ts'
import { type WorkspaceTable, type WrittenTable, writtenTables } from './tables.ts'

/** What does not agree with the chain. */
export type Fault =
  | { readonly kind: 'link-missing'; readonly seq: number }
  | { readonly kind: 'link-altered'; readonly seq: number }
  | { readonly kind: 'link-cut'; readonly seq: number }
  | {
      readonly kind: 'row-altered'
      readonly table: WrittenTable
      readonly seq: number
      readonly ordinal: number
      readonly row: string
    }
  | { readonly kind: 'row-missing'; readonly table: WrittenTable; readonly seq: number; readonly ordinal: number }
  | { readonly kind: 'row-added'; readonly table: WrittenTable; readonly seq: number; readonly ordinal: number }
  | { readonly kind: 'rows-altered'; readonly seq: number }
  | { readonly kind: 'head-altered'; readonly seq: number }

export interface Verification {
  readonly links: number
  readonly rows: number
  readonly faults: readonly Fault[]
  /** Digest of the last link: two records with the same one say the same. */
  readonly digest: string
}

interface ChangeRow {
  readonly seq: number
  readonly recorded_at: string
  readonly actor: string
  readonly action: string
  readonly summary: object
  readonly rows: Record<string, number>
  readonly rows_digest: Buffer
  readonly previous: Buffer
  readonly digest: Buffer
}

/** Rows fetched at a time, so that memory stays flat over millions. */
const batch = 20_000

/**
 * Recomputes the whole chain of a workspace: every row against its digest, the rows of every link against the link,
 * every link against the one before, the last against the head. Names each fault; stops at none.
 */
export function verify(database: Database, workspaceId: number): Promise<Verification> {
  return inSnapshot(database, (client) => verifyIn(client, workspaceId))
}

async function verifyIn(client: pg.PoolClient, workspaceId: number): Promise<Verification> {
  const faults: Fault[] = []
  const found = new Map<number, LinkRows>()
  let rowCount = 0
  for (const table of writtenTables) rowCount += await verifyTable(client, workspaceId, table, faults, found)
  const { rows: links } = await client.query<ChangeRow>('select * from change where workspace_id = $1 order by seq', [
    workspaceId,
  ])
  let previous: Buffer = genesis
  let expected = 1
  for (const link of links) {
    for (; expected < link.seq; expected++) faults.push({ kind: 'link-missing', seq: expected })
    if (!link.previous.equals(previous)) faults.push({ kind: 'link-cut', seq: link.seq })
    if (!digestOfLink(contentOf(link)).equals(link.digest)) faults.push({ kind: 'link-altered', seq: link.seq })
    verifyRows(link, found.get(link.seq), faults)
    found.delete(link.seq)
    previous = link.digest
    expected = link.seq + 1
  }
  // Rows of links that are gone stand in the record without anyone having written them.
  for (const [seq, { tables }] of found) {
    for (const [table] of tables) faults.push({ kind: 'row-added', table, seq, ordinal: 0 })
  }
  const head = await headOf(client, workspaceId)
  for (; expected <= head.last_seq; expected++) faults.push({ kind: 'link-missing', seq: expected })
  if (!head.last_digest.equals(previous) && links.length > 0) faults.push({ kind: 'head-altered', seq: head.last_seq })
  return { links: links.length, rows: rowCount, faults, digest: previous.toString('hex') }
}

async function headOf(client: pg.PoolClient, workspaceId: number) {
  const { rows } = await client.query<Pick<WorkspaceTable, 'last_seq' | 'last_digest'>>(
    'select last_seq, last_digest from workspace where id = $1',
    [workspaceId],
  )
  const head = rows[0]
  if (!head) throw new Error(`no workspace ${workspaceId}`)
  return head
}

function contentOf(link: ChangeRow) {
  return {
    seq: link.seq,
    recordedAt: link.recorded_at,
    actor: link.actor,
    action: link.action,
    summary: link.summary,
    rowsDigest: link.rows_digest,
    previous: link.previous,
  }
}

/** The rows found of one link. */
interface LinkRows {
  readonly tables: Map<WrittenTable, RowsDigest>
  /** Whether one of them is a fault by itself. */
  isNamed: boolean
}

async function verifyTable(
  client: pg.PoolClient,
  workspaceId: number,
  table: WrittenTable,
  faults: Fault[],
  found: Map<number, LinkRows>,
): Promise<number> {
  await client.query(
    `declare walk no scroll cursor for select * from "${table}" where workspace_id = ${Number(workspaceId)} order by seq, ordinal`,
  )
  for (let count = 0; ; ) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${batch} from walk`)
    if (rows.length === 0) {
      await client.query('close walk')
      return count
    }
    for (const row of rows) verifyRow(table, row, faults, found)
    count += rows.length
  }
}

function verifyRow(
  table: WrittenTable,
  row: Record<string, unknown>,
  faults: Fault[],
  found: Map<number, LinkRows>,
): void {
  const before = faults.length
  const seq = Number(row.seq)
  const ordinal = Number(row.ordinal)
  const stored = row.digest as Buffer
  if (!digestOfRow(table, row).equals(stored)) {
    faults.push({
      kind: 'row-altered',
      table,
      seq,
      ordinal,
      row: String(row.id ?? row.case_key ?? row.words ?? row.shape ?? row.cell_id ?? ''),
    })
  }
  const link = found.get(seq) ?? { tables: new Map<WrittenTable, RowsDigest>(), isNamed: false }
  found.set(seq, link)
  const rows = link.tables.get(table) ?? new RowsDigest()
  link.tables.set(table, rows)
  for (; rows.count < ordinal; rows.count++) faults.push({ kind: 'row-missing', table, seq, ordinal: rows.count })
  if (ordinal < rows.count) faults.push({ kind: 'row-added', table, seq, ordinal })
  rows.add(stored)
  link.isNamed ||= faults.length > before
}

function verifyRows(link: ChangeRow, found: LinkRows | undefined, faults: Fault[]): void {
  const before = faults.length
  for (const table of writtenTables) {
    const [written, there] = [link.rows[table] ?? 0, found?.tables.get(table)?.count ?? 0]
    for (let ordinal = there; ordinal < written; ordinal++)
      faults.push({ kind: 'row-missing', table, seq: link.seq, ordinal })
    for (let ordinal = written; ordinal < there; ordinal++)
      faults.push({ kind: 'row-added', table, seq: link.seq, ordinal })
  }
  const digest = digestOfRows(
    new Map([...(found?.tables ?? [])].map(([name, rows]) => [name, { count: rows.count, digest: rows.done() }])),
  )
  // Faults of single rows of this link say it already; what is left is a row whose digest was rewritten with it.
  const isNamed = found?.isNamed || faults.length > before
  if (!isNamed && !digest.equals(link.rows_digest)) faults.push({ kind: 'rows-altered', seq: link.seq })
}
