import { createHash } from 'node:crypto'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { BackupWriter, BrokenBackup, framesOf } from './backup-file.ts'
import { type Database, inTransaction } from './database.ts'
import { migrations } from './migrate.ts'
import { digestForms } from './row-digest.ts'
import { writtenTables } from './tables.ts'

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
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  change: ['seq', 'recorded_at', 'actor', 'action', 'summary', 'rows', 'rows_digest', 'previous', 'digest'],
  ...Object.fromEntries(writtenTables.map((table) => [table, [...digestForms[table], 'digest']])),
}

const backedUp = ['change', ...writtenTables]

/** Rows gathered into one frame. */
const frameBytes = 1 << 20

function quoted(columns: readonly string[]): string {
  return columns.map((c) => `"${c}"`).join(', ')
}

/**
 * Writes every workspace into one file, as it stood at one instant: COPY of every table in one repeatable-read
 * snapshot, a hash of each. `made` is the time to write down. Nothing is left behind when it fails.
 */
export async function backUp(database: Database, path: string, made: string): Promise<Manifest> {
  const writer = new BackupWriter(path)
  const client = await database.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const schema = migrations.at(-1)?.version ?? 0
    await writer.write('H', { format: 1, schema, made, program: 'openprovince' } satisfies Header)
    const { rows: workspaces } = await client.query<WorkspaceRow>('select * from workspace order by slug')
    const tables: Manifest['tables'][number][] = []
    for (const workspace of workspaces) {
      for (const table of backedUp) tables.push(await copyOut(client, writer, workspace, table))
    }
    const manifest: Manifest = {
      workspaces: workspaces.map((w) => ({ slug: w.slug, seq: w.last_seq, digest: w.last_digest.toString('hex') })),
      tables,
    }
    await writer.write('M', manifest)
    await writer.close()
    return manifest
  } catch (error) {
    await writer.abandon()
    throw error
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

async function copyOut(client: pg.PoolClient, writer: BackupWriter, workspace: WorkspaceRow, table: string) {
  const columns = columnsOf[table] as readonly string[]
  const { id, slug, name, last_seq, last_digest, last_recorded_at, next_observation } = workspace
  const head = { name, last_seq, last_digest: last_digest.toString('hex'), last_recorded_at, next_observation }
  await writer.write('T', { workspace: slug, table, columns, ...(table === 'change' ? { head } : {}) })
  const order = table === 'change' ? 'seq' : 'seq, ordinal'
  const stream = client.query(
    copyTo(
      `copy (select ${quoted(columns)} from "${table}" where workspace_id = ${Number(id)} order by ${order}) to stdout`,
    ),
  )
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
  let table: TableCopy | null = null
  let manifest: Manifest | null = null
  let isHeaded = false
  for await (const frame of framesOf(path)) {
    const json = () => JSON.parse(frame.bytes.toString('utf8'))
    if (frame.type === 'H') {
      refuseHeader(json() as Header)
      isHeaded = true
    } else if (frame.type === 'T') {
      const start = json() as TableStart
      if (start.head) ids.set(start.workspace, await makeWorkspace(client, start))
      table = new TableCopy(client, start, ids.get(start.workspace) as number)
    } else if (frame.type === 'D') {
      await table?.write(frame.bytes)
    } else if (frame.type === 'E' && table) {
      found.push(await table.close(json() as { rows: number; sha256: string }))
      table = null
    } else {
      manifest = json() as Manifest
    }
  }
  if (!isHeaded || !manifest) throw new BrokenBackup('The backup has no end: it was cut short. Nothing was restored.')
  if (JSON.stringify(manifest.tables) !== JSON.stringify(found)) {
    throw new BrokenBackup('The backup does not hold what its own list says. Nothing was restored.')
  }
  return manifest
}

function refuseHeader(header: Header): void {
  const newest = migrations.at(-1)?.version ?? 0
  if (header.program !== 'openprovince' || header.format !== 1)
    throw new BrokenBackup('This is no backup of OpenProvince.')
  if (header.schema > newest) {
    throw new RestoreRefused(
      `The backup was made by a newer program (schema ${header.schema}, this one knows ${newest}). Use that one.`,
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
  const { rows } = await client.query<{ id: number }>(
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
  return (rows[0] as { id: number }).id
}

/** One table on its way in: every line gets the workspace in front. COPY text has no raw line break inside a row. */
class TableCopy {
  readonly #start: TableStart
  readonly #stream: ReturnType<typeof copyFrom>
  readonly #prefix: Buffer
  readonly #hash = createHash('sha256')
  #rows = 0
  #isLineStart = true

  constructor(client: pg.PoolClient, start: TableStart, workspaceId: number) {
    const known = columnsOf[start.table]
    if (!known || JSON.stringify(known) !== JSON.stringify(start.columns)) {
      throw new BrokenBackup(`The backup holds a table '${start.table}' that this program does not know in that form.`)
    }
    this.#start = start
    this.#prefix = Buffer.from(`${workspaceId}\t`)
    this.#stream = client.query(copyFrom(`copy "${start.table}" (workspace_id, ${quoted(start.columns)}) from stdin`))
    this.#stream.on('error', () => {})
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
    await new Promise<void>((done, fail) => {
      this.#stream.write(Buffer.concat(parts), (error) => (error ? fail(error) : done()))
    })
  }

  async close(end: { rows: number; sha256: string }): Promise<Manifest['tables'][number]> {
    await new Promise<void>((done, fail) => {
      this.#stream.once('finish', done)
      this.#stream.once('error', fail)
      this.#stream.end()
    })
    const { workspace, table } = this.#start
    if (this.#hash.digest('hex') !== end.sha256 || this.#rows !== end.rows) {
      throw new BrokenBackup(
        `Table '${table}' of the backup does not have the hash it was written with. Nothing was restored.`,
      )
    }
    return { workspace, table, ...end }
  }
}
