import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Database, inSnapshot } from './database.ts'
import {
  canonicalJson,
  columnsOf,
  digestOfLine,
  digestOfLink,
  digestOfRows,
  genesis,
  RowsDigest,
} from './row-digest.ts'
import { quoted, type WorkspaceTable, type WrittenTable, writtenTables } from './tables.ts'

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
  const head = await headOf(client, workspaceId)
  await client.query(walkSettings)
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
    const hasRightCounts = verifyRows(link, found.get(link.seq), faults)
    const isRight = hasRightCounts && digestOfLink(contentOf(link)).equals(link.digest)
    if (!isRight) faults.push({ kind: 'link-altered', seq: link.seq })
    found.delete(link.seq)
    previous = link.digest
    expected = link.seq + 1
  }
  // Rows of links that are gone stand in the record without anyone having written them.
  for (const [seq, { tables }] of found) {
    for (const [table] of tables) faults.push({ kind: 'row-added', table, seq, ordinal: 0 })
  }
  for (; expected <= head.last_seq; expected++) faults.push({ kind: 'link-missing', seq: expected })
  if (!isHeadOf(head, links.at(-1))) faults.push({ kind: 'head-altered', seq: head.last_seq })
  return { links: links.length, rows: rowCount, faults, digest: previous.toString('hex') }
}

/**
 * Rows are read as they lie on disk, which is the order in which they were written, but for places that a taken-back
 * write left free: no sort over millions of rows, and hardly any that comes too early and has to be kept.
 */
const walkSettings = `
  set local enable_indexscan = off; set local enable_indexonlyscan = off; set local synchronize_seqscans = off;
  set local max_parallel_workers_per_gather = 0; set local bytea_output = 'hex'; set local extra_float_digits = 1`

interface Head extends Pick<WorkspaceTable, 'last_seq' | 'last_digest' | 'last_recorded_at'> {
  /** Whether the next observation gets an id that none has. */
  readonly is_id_free: boolean
}

async function headOf(client: pg.PoolClient, workspaceId: number): Promise<Head> {
  const { rows } = await client.query<Head>(
    `select last_seq, last_digest, last_recorded_at,
       next_observation > coalesce((select max(id) from observation where workspace_id = $1), 0) as is_id_free
     from workspace where id = $1`,
    [workspaceId],
  )
  const head = rows[0]
  if (!head) throw new Error(`no workspace ${workspaceId}`)
  return head
}

/** Whether the next write would follow the last link. Where all links are gone, those are what is missing. */
function isHeadOf(head: Head, last: ChangeRow | undefined): boolean {
  if (!last) return head.last_seq > 0 || head.last_digest.equals(genesis)
  return (
    head.last_seq === last.seq &&
    head.last_digest.equals(last.digest) &&
    head.last_recorded_at === last.recorded_at &&
    head.is_id_free
  )
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
  readonly tables: Map<WrittenTable, TableRows>
  /** Whether one of them is a fault by itself. */
  isNamed: boolean
}

/** The rows found of one table in one link: hashed in order of ordinal, those that come too early are kept. */
class TableRows {
  readonly inOrder = new RowsDigest()
  readonly #early = new Map<number, string>()

  /** Takes a row's digest in; false when the link has a row of this ordinal already. */
  take(ordinal: number, digest: string): boolean {
    if (ordinal < this.inOrder.count || this.#early.has(ordinal)) return false
    if (ordinal > this.inOrder.count) {
      this.#early.set(ordinal, digest)
      return true
    }
    this.inOrder.add(digest)
    if (this.#early.size > 0) this.#catchUp()
    return true
  }

  #catchUp(): void {
    for (let next = this.#early.get(this.inOrder.count); next !== undefined; ) {
      this.#early.delete(this.inOrder.count)
      this.inOrder.add(next)
      next = this.#early.get(this.inOrder.count)
    }
  }

  /** Ordinals that are lacking before the last one found; the others are hashed as if those had never been. */
  close(): number[] {
    const missing: number[] = []
    let ordinal = this.inOrder.count
    for (const [early, digest] of [...this.#early].sort(([a], [b]) => a - b)) {
      for (; ordinal < early; ordinal++) missing.push(ordinal)
      this.inOrder.add(digest)
      ordinal = early + 1
    }
    this.#early.clear()
    return missing
  }
}

async function verifyTable(
  client: pg.PoolClient,
  workspaceId: number,
  table: WrittenTable,
  faults: Fault[],
  found: Map<number, LinkRows>,
): Promise<number> {
  const columns = columnsOf(table).filter((column) => column !== 'workspace_id')
  const sql = `copy (select ${quoted(columns)} from "${table}" where workspace_id = ${Number(workspaceId)}) to stdout`
  let count = 0
  // A row that is longer than a piece is put together once.
  let begun: Buffer[] = []
  for await (const chunk of client.query(copyTo(sql)) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(lineBreak); end >= 0; end = chunk.indexOf(lineBreak, start)) {
      const line = chunk.subarray(start, end)
      verifyLine(table, begun.length > 0 ? Buffer.concat([...begun, line]) : line, faults, found)
      if (begun.length > 0) begun = []
      count++
      start = end + 1
    }
    if (start < chunk.length) begun.push(chunk.subarray(start))
  }
  return count
}

const [lineBreak, tab] = [0x0a, 0x09]

/** A row as COPY gives it out: its place, what its digest covers, and last the digest. */
function verifyLine(table: WrittenTable, line: Buffer, faults: Fault[], found: Map<number, LinkRows>): void {
  const before = faults.length
  const behindSeq = line.indexOf(tab)
  const seq = Number(line.toString('latin1', 0, behindSeq))
  const ordinal = Number(line.toString('latin1', behindSeq + 1, line.indexOf(tab, behindSeq + 1)))
  const end = line.lastIndexOf(tab)
  // Behind the backslashes and the x of a bytea.
  const stored = line.toString('latin1', end + 4)
  if (digestOfLine(line.subarray(0, end)) !== stored) {
    faults.push({ kind: 'row-altered', table, seq, ordinal, row: nameOf(table, line) })
  }
  let link = found.get(seq)
  if (!link) {
    link = { tables: new Map(), isNamed: false }
    found.set(seq, link)
  }
  let rows = link.tables.get(table)
  if (!rows) {
    rows = new TableRows()
    link.tables.set(table, rows)
  }
  if (!rows.take(ordinal, stored)) faults.push({ kind: 'row-added', table, seq, ordinal })
  if (faults.length > before) link.isNamed = true
}

/** Columns that name a row to people, the best first. */
const naming = ['id', 'case_key', 'words', 'shape', 'cell_id']

function nameOf(table: WrittenTable, line: Buffer): string {
  const columns = columnsOf(table).filter((column) => column !== 'workspace_id')
  const at = naming.map((name) => columns.indexOf(name)).find((i) => i >= 0) ?? 0
  return line.toString().split('\t')[at] ?? ''
}

/** Names what is wrong with the rows of a link. False when they are those that were written and it counts others. */
function verifyRows(link: ChangeRow, found: LinkRows | undefined, faults: Fault[]): boolean {
  const before = faults.length
  const digests = new Map<WrittenTable, { count: number; digest: string }>()
  const there = new Map<WrittenTable, number>()
  for (const [table, rows] of found?.tables ?? []) {
    const missing = rows.close()
    for (const ordinal of missing) faults.push({ kind: 'row-missing', table, seq: link.seq, ordinal })
    there.set(table, rows.inOrder.count + missing.length)
    digests.set(table, { count: rows.inOrder.count, digest: rows.inOrder.done() })
  }
  const isWhole = digestOfRows(digests).equals(link.rows_digest)
  if (isWhole && faults.length === before) return canonicalJson(Object.fromEntries(there)) === canonicalJson(link.rows)
  for (const table of writtenTables) {
    const [written, last] = [link.rows[table] ?? 0, there.get(table) ?? 0]
    for (let ordinal = last; ordinal < written; ordinal++)
      faults.push({ kind: 'row-missing', table, seq: link.seq, ordinal })
    for (let ordinal = written; ordinal < last; ordinal++)
      faults.push({ kind: 'row-added', table, seq: link.seq, ordinal })
  }
  // Faults of single rows of this link say it already; what is left is a row whose digest was rewritten with it.
  const isNamed = found?.isNamed || faults.length > before
  if (!isNamed && !isWhole) faults.push({ kind: 'rows-altered', seq: link.seq })
  return true
}
