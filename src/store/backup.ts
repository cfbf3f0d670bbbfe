import { createHash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { BackupWriter, BrokenBackup, type Frame, framesOf } from './backup-file.ts'
import { CopyStream } from './copy-stream.ts'
import { type Database, inSnapshot, inTransaction } from './database.ts'
import { newestSchema } from './migrate.ts'
import { columnsOf } from './row-digest.ts'
import { quoted, writtenTables } from './tables.ts'

/** What a backup says of itself. */
export interface Manifest {
  readonly workspaces: readonly { readonly slug: string; readonly seq: number; readonly digest: string }[]
  readonly tables: readonly {
    readonly workspace: string
    readonly table: string
    readonly rows: number
    readonly sha256: string
  }[]
}

interface Header {
  readonly format: 1
  readonly schema: number
  readonly made: string
  readonly program: string
}

interface WorkspaceRow {
  readonly id: number
  readonly slug: string
  readonly name: object
  readonly last_seq: number
  readonly last_digest: Buffer
  readonly last_recorded_at: string
  readonly next_observation: number
}

/** Columns of each table in a backup: all but the workspace, which a restore gives anew. */
const backedUpColumns: Readonly<Record<string, readonly string[]>> = {
  change: ['seq', 'recorded_at', 'actor', 'action', 'summary', 'rows', 'rows_digest', 'previous', 'digest'],
  ...Object.fromEntries(writtenTables.map((table) => [table, columnsOf(table).filter((c) => c !== 'workspace_id')])),
}

const backedUp = ['change', ...writtenTables]

/** Rows gathered into one frame. */
const frameBytes = 1 << 20

/**
 * Writes every workspace into one file, as it stood at one instant: COPY of every table in one repeatable-read
 * snapshot, a hash of each. `made` is the time to write down. Nothing is left behind when it fails.
 */
export async function backUp(database: Database, path: string, made: string): Promise<Manifest> {
  const writer = new BackupWriter(path)
  try {
    await writer.write('H', { format: 1, schema: newestSchema, made, program: 'openprovince' } satisfies Header)
    const manifest = await inSnapshot(database, (client) => copyAll(client, writer))
    await writer.write('M', manifest)
    await writer.close()
    return manifest
  } catch (error) {
    await writer.abandon()
    throw error
  }
}

async function copyAll(client: pg.PoolClient, writer: BackupWriter): Promise<Manifest> {
  const { rows: workspaces } = await client.query<WorkspaceRow>('select * from workspace order by slug')
  const tables: Manifest['tables'][number][] = []
  for (const workspace of workspaces) {
    for (const table of backedUp) tables.push(await copyOut(client, writer, workspace, table))
  }
  return {
    workspaces: workspaces.map((w) => ({ slug: w.slug, seq: w.last_seq, digest: w.last_digest.toString('hex') })),
    tables,
  }
}

async function copyOut(client: pg.PoolClient, writer: BackupWriter, workspace: WorkspaceRow, table: string) {
  const columns = backedUpColumns[table] as readonly string[]
  const { id, slug, name, last_seq, last_digest, last_recorded_at, next_observation } = workspace
  const head = { name, last_seq, last_digest: last_digest.toString('hex'), last_recorded_at, next_observation }
  await writer.write('T', { workspace: slug, table, columns, ...(table === 'change' ? { head } : {}) })
  const order = table === 'change' ? 'seq' : 'seq, ordinal'
  const stream = client.query(
    copyTo(
      `copy (select ${quoted(columns)} from "${table}" where workspace_id = ${Number(id)} order by ${order}) to stdout`,
    ),
  )
  // When it is given up half-way, the end of its connection is told to nobody.
  stream.on('error', () => {})
  const hash = createHash('sha256')
  let rows = 0
  let parts: Buffer[] = []
  let size = 0
  const flush = async () => {
    if (size > 0) await writer.write('D', Buffer.concat(parts))
    parts = []
    size = 0
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    for (const byte of chunk) if (byte === 10) rows++
    parts.push(chunk)
    size += chunk.length
    if (size >= frameBytes) await flush()
  }
  await flush()
  const end = { rows, sha256: hash.digest('hex') }
  await writer.write('E', end)
  return { workspace: slug, table, ...end }
}

/** What stands in the way of a restore: nothing was changed. */
export class RestoreRefused extends Error {}

/**
 * Restores a backup into a database that has none of its workspaces, all or nothing, and compares every hash on the
 * way. Answers the manifest of what was restored.
 */
export async function restore(database: Database, path: string): Promise<Manifest> {
  return inTransaction(database, (client) => copyIn(client, path))
}

interface TableStart {
  readonly workspace: string
  readonly table: string
  readonly columns: readonly string[]
  readonly head?: {
    readonly name: object
    readonly last_seq: number
    readonly last_digest: string
    readonly last_recorded_at: string
    readonly next_observation: number
  }
}

async function copyIn(client: pg.PoolClient, path: string): Promise<Manifest> {
  const ids = new Map<string, number>()
  const found: Manifest['tables'][number][] = []
  const heads: Manifest['workspaces'][number][] = []
  let table: TableCopy | null = null
  let manifest: Manifest | null = null
  let isHeaded = false
  try {
    for await (const frame of framesOf(path)) {
      if (frame.type === 'H') {
        refuseHeader(contentOf(frame))
        isHeaded = true
      } else if (frame.type === 'T' && !table) {
        const start = contentOf<TableStart>(frame)
        if (start.head) {
          ids.set(start.workspace, await makeWorkspace(client, start))
          heads.push({ slug: start.workspace, seq: start.head.last_seq, digest: start.head.last_digest })
        }
        table = new TableCopy(client, start, ids.get(start.workspace) as number)
      } else if (frame.type === 'D' && table) {
        await table.write(frame.bytes)
      } else if (frame.type === 'E' && table) {
        found.push(await table.close(contentOf(frame)))
        table = null
      } else if (frame.type === 'M' && !table) {
        manifest = contentOf<Manifest>(frame)
      } else throw new BrokenBackup('The parts of the backup do not follow each other. Nothing was restored.')
    }
  } catch (error) {
    throw table ? await table.abandon(error) : error
  }
  if (!isHeaded || !manifest) throw new BrokenBackup('The backup has no end: it was cut short. Nothing was restored.')
  if (JSON.stringify([manifest.workspaces, manifest.tables]) !== JSON.stringify([heads, found])) {
    throw new BrokenBackup('The backup does not hold what its own list says. Nothing was restored.')
  }
  return manifest
}

function contentOf<Content>(frame: Frame): Content {
  try {
    return JSON.parse(frame.bytes.toString('utf8'))
  } catch {
    throw new BrokenBackup('A part of the backup cannot be read: it is damaged. Nothing was restored.')
  }
}

function refuseHeader(header: Header): void {
  if (header.program !== 'openprovince' || header.format !== 1)
    throw new BrokenBackup('This is no backup of OpenProvince.')
  if (header.schema > newestSchema) {
    throw new RestoreRefused(
      `The backup was made by a newer program (schema ${header.schema}, this one knows ${newestSchema}). Use that one.`,
    )
  }
}

async function makeWorkspace(client: pg.PoolClient, { workspace, head }: TableStart): Promise<number> {
  const { rows: taken } = await client.query('select 1 from workspace where slug = $1', [workspace])
  if (taken.length > 0) {
    throw new RestoreRefused(
      `There is a workspace '${workspace}' here already. Restore into an empty data folder or database.`,
    )
  }
  const made = client.query<{ id: number }>(
    `insert into workspace (slug, name, last_seq, last_digest, last_recorded_at, next_observation)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [
      workspace,
      JSON.stringify(head?.name),
      head?.last_seq,
      Buffer.from(head?.last_digest ?? '', 'hex'),
      head?.last_recorded_at,
      head?.next_observation,
    ],
  )
  const { rows } = await made.catch((error: unknown) => {
    if (!isRefusedRow(error)) throw error
    throw new BrokenBackup(
      `The database refuses what the backup says of the workspace '${workspace}' (${error.message}): it is damaged. Nothing was restored.`,
    )
  })
  return (rows[0] as { id: number }).id
}

/** One table on its way in: every line gets the workspace in front. COPY text has no raw line break inside a row. */
class TableCopy {
  readonly #start: TableStart
  readonly #copy: CopyStream
  readonly #prefix: Buffer
  readonly #hash = createHash('sha256')
  #rows = 0
  #isLineStart = true

  constructor(client: pg.PoolClient, start: TableStart, workspaceId: number) {
    const known = backedUpColumns[start.table]
    if (!known || JSON.stringify(known) !== JSON.stringify(start.columns)) {
      throw new BrokenBackup(`The backup holds a table '${start.table}' that this program does not know in that form.`)
    }
    this.#start = start
    this.#prefix = Buffer.from(`${workspaceId}\t`)
    this.#copy = new CopyStream(client, start.table, ['workspace_id', ...start.columns])
  }

  async write(bytes: Buffer): Promise<void> {
    this.#hash.update(bytes)
    const parts: Buffer[] = []
    let from = 0
    for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, from)) {
      if (this.#isLineStart) parts.push(this.#prefix)
      parts.push(bytes.subarray(from, i + 1))
      this.#isLineStart = true
      this.#rows++
      from = i + 1
    }
    if (from < bytes.length) {
      if (this.#isLineStart) parts.push(this.#prefix)
      parts.push(bytes.subarray(from))
      this.#isLineStart = false
    }
    await this.#copy.write(Buffer.concat(parts))
  }

  async close(end: { rows: number; sha256: string }): Promise<Manifest['tables'][number]> {
    await this.#copy.close()
    const { workspace, table } = this.#start
    if (this.#hash.digest('hex') !== end.sha256 || this.#rows !== end.rows) {
      throw new BrokenBackup(
        `Table '${table}' of the backup does not have the hash it was written with. Nothing was restored.`,
      )
    }
    return { workspace, table, ...end }
  }

  /** Gives the table up; answers what to say of the error that it was given up for. */
  async abandon(error: unknown): Promise<unknown> {
    await this.#copy.abandon()
    if (!isRefusedRow(error)) return error
    return new BrokenBackup(
      `Table '${this.#start.table}' of the backup holds a row that the database refuses (${error.message}): it is damaged. Nothing was restored.`,
    )
  }
}

/** By the class of its SQLSTATE: data that makes no sense, or that breaks a rule of the table. */
function isRefusedRow(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
}
