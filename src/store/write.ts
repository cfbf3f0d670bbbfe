import type pg from 'pg'
import { type Database, inTransaction } from './database.ts'
import { columnsOf, digestOfLine, digestOfLink, digestOfRows, lineOf, RowsDigest } from './row-digest.ts'
import { quoted, type WrittenTable } from './tables.ts'

/** Who writes, and why: kept with the link. */
export interface WriteSetting {
  readonly actor: string
  readonly action: string
  /** Facts of the action, for the history: file name, counts, reason. */
  readonly summary?: Readonly<Record<string, unknown>>
}

/** The link that a write became. */
export interface Link {
  readonly seq: number
  readonly recordedAt: string
  readonly digest: string
  readonly rows: Readonly<Record<string, number>>
}

/** A row without what the writer gives it: workspace, sequence number, position and digest. */
export type NewRow = Readonly<Record<string, unknown>>

/** What a write may do. Everything it adds becomes one link, or nothing at all. */
export interface Writer {
  readonly workspaceId: number
  readonly seq: number
  readonly client: pg.PoolClient
  /** Adds rows, in order. */
  readonly add: (table: WrittenTable, rows: readonly NewRow[]) => Promise<void>
  /** Gives a row its place in the link and its digest: the line of it for bulk loading by COPY, in order of `columnsOf`. */
  readonly lineFor: (table: WrittenTable, row: NewRow) => string
  /** The next observation ids, from the first. */
  readonly takeObservationIds: (count: number) => number
}

interface SealedRow extends NewRow {
  readonly workspace_id: number
  readonly seq: number
  readonly ordinal: number
  readonly digest: Buffer
}

interface Head {
  readonly last_seq: number
  readonly last_digest: Buffer
  readonly last_recorded_at: string
  readonly next_observation: number
}

/**
 * Writes under the workspace's lock: the sequence number and the chain's digest are given here, at commit, so a
 * follower that reads by sequence number never skips a row. `work` runs inside the transaction; when it throws,
 * nothing is kept. Answers the link with whatever `work` answered.
 */
export async function write<Answer>(
  database: Database,
  workspaceId: number,
  setting: WriteSetting,
  work: (writer: Writer) => Promise<Answer>,
): Promise<{ link: Link; answer: Answer }> {
  return inTransaction(database, async (client) => {
    const head = await lockedHead(client, workspaceId)
    const writing = new Writing(client, workspaceId, head)
    const answer = await work(writing)
    return { link: await writing.close(setting), answer }
  })
}

async function lockedHead(client: pg.PoolClient, workspaceId: number): Promise<Head> {
  const { rows } = await client.query<Head>(
    'select last_seq, last_digest, last_recorded_at, next_observation from workspace where id = $1 for update',
    [workspaceId],
  )
  const head = rows[0]
  if (!head) throw new Error(`no workspace ${workspaceId}`)
  return head
}

/** Rows of one statement: PostgreSQL takes at most 65,535 parameters. */
const mostParameters = 60_000

class Writing implements Writer {
  readonly workspaceId: number
  readonly seq: number
  readonly client: pg.PoolClient
  readonly #head: Head
  readonly #tables = new Map<WrittenTable, RowsDigest>()
  #nextObservation: number

  constructor(client: pg.PoolClient, workspaceId: number, head: Head) {
    this.client = client
    this.workspaceId = workspaceId
    this.#head = head
    this.seq = head.last_seq + 1
    this.#nextObservation = head.next_observation
  }

  lineFor = (table: WrittenTable, row: NewRow): string => {
    const { line, digest } = this.#place(table, row)
    return `${this.workspaceId}\t${line}\t\\\\x${digest}\n`
  }

  #place(table: WrittenTable, row: NewRow): { ordinal: number; line: string; digest: string } {
    let rows = this.#tables.get(table)
    if (!rows) {
      rows = new RowsDigest()
      this.#tables.set(table, rows)
    }
    const ordinal = rows.count
    const line = lineOf(table, row, this.seq, ordinal)
    const digest = digestOfLine(line)
    rows.add(digest)
    return { ordinal, line, digest }
  }

  #seal(table: WrittenTable, row: NewRow): SealedRow {
    const { ordinal, digest } = this.#place(table, row)
    return { ...row, workspace_id: this.workspaceId, seq: this.seq, ordinal, digest: Buffer.from(digest, 'hex') }
  }

  takeObservationIds = (count: number): number => {
    const first = this.#nextObservation
    this.#nextObservation += count
    return first
  }

  add = async (table: WrittenTable, rows: readonly NewRow[]): Promise<void> => {
    const columns = columnsOf(table)
    const unknown = rows.flatMap(Object.keys).find((name) => !columns.includes(name))
    if (unknown !== undefined) throw new Error(`table ${table} has no column '${unknown}'`)
    const sealed = rows.map((row) => this.#seal(table, row))
    const perStatement = Math.floor(mostParameters / columns.length)
    for (let i = 0; i < sealed.length; i += perStatement) {
      await this.#insert(table, columns, sealed.slice(i, i + perStatement))
    }
  }

  async #insert(table: WrittenTable, columns: readonly string[], rows: readonly SealedRow[]): Promise<void> {
    let parameter = 0
    const tuples = rows.map(() => `(${columns.map(() => `$${++parameter}`).join(', ')})`).join(', ')
    const values = rows.flatMap((row) => columns.map((c) => asParameter(row[c])))
    await this.client.query(`insert into "${table}" (${quoted(columns)}) values ${tuples}`, values)
  }

  async close({ actor, action, summary = {} }: WriteSetting): Promise<Link> {
    const tables = new Map([...this.#tables].map(([name, rows]) => [name, { count: rows.count, digest: rows.done() }]))
    const rows = Object.fromEntries([...tables].map(([name, t]) => [name, t.count]))
    const rowsDigest = digestOfRows(tables)
    const recordedAt = await this.#recordedAt()
    const previous = this.#head.last_digest
    const digest = digestOfLink({ seq: this.seq, recordedAt, actor, action, summary, rowsDigest, previous })
    await this.client.query(
      `insert into change (workspace_id, seq, recorded_at, actor, action, summary, rows, rows_digest, previous, digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        this.workspaceId,
        this.seq,
        recordedAt,
        actor,
        action,
        JSON.stringify(summary),
        JSON.stringify(rows),
        rowsDigest,
        previous,
        digest,
      ],
    )
    await this.client.query(
      'update workspace set last_seq = $2, last_digest = $3, last_recorded_at = $4, next_observation = $5 where id = $1',
      [this.workspaceId, this.seq, digest, recordedAt, this.#nextObservation],
    )
    return { seq: this.seq, recordedAt, digest: digest.toString('hex'), rows }
  }

  /** Now by the server's clock, and later than the link before, also when that clock was set back. */
  async #recordedAt(): Promise<string> {
    const { rows } = await this.client.query<{ at: string }>(
      `select greatest(clock_timestamp(), $1::timestamptz + interval '1 microsecond') as at`,
      [this.#head.last_recorded_at],
    )
    return (rows[0] as { at: string }).at
  }
}

function asParameter(value: unknown): unknown {
  const isJson = value !== null && typeof value === 'object' && !Buffer.isBuffer(value)
  return isJson ? JSON.stringify(value) : (value ?? null)
}
