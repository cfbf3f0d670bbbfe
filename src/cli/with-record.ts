import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '../store/database.ts'
import { migrate, SchemaMismatch } from '../store/migrate.ts'
import { openServer } from '../store/server/open-server.ts'
import { isServerProblem, sayServerProblem } from '../store/server/server-problem.ts'
import { allWorkspaces, type Workspace } from '../store/workspaces.ts'
import { type Asked, commonOptions, textOption } from './command.ts'
import { type RecordProblem, sayRecordProblem } from './record-words.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'

/** Options of every command over the record. */
export const recordOptions = {
  ...commonOptions,
  data: { type: 'string' },
  workspace: { type: 'string' },
} as const

/** The workspace that is meant where several are there and none was said. */
export const usualWorkspace = 'hoa-binh'

export const usualDataFolder = './data'

/** A record at work: its database and the workspace that was asked for. */
export interface OpenRecord {
  readonly database: Database
  readonly workspace: Workspace
}

/** Where the record is: --data, else DATABASE_URL, else the usual folder. */
function placeOfRecord({ words, around }: Asked): { readonly dataFolder: string; readonly databaseUrl?: string } {
  const said = textOption(words, 'data')
  const url = around.env.DATABASE_URL
  return said === null && url
    ? { dataFolder: usualDataFolder, databaseUrl: url }
    : { dataFolder: said ?? usualDataFolder }
}

/** Whether a database was ever made there; of a server that is given, only asking tells. */
function hasDatabase(asked: Asked): boolean {
  const { dataFolder, databaseUrl } = placeOfRecord(asked)
  return databaseUrl !== undefined || existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))
}

/**
 * Runs a command on the record's database: joins the server that runs, or starts it for its own time; brings the
 * schema up to date; closes in order, also when it is stopped half-way. What goes wrong with server and database is
 * told in a sentence.
 */
export async function withDatabase(asked: Asked, use: (database: Database) => Promise<ExitCode>): Promise<ExitCode> {
  const { language, complain } = asked
  const server = await openServer(placeOfRecord(asked))
  if (isServerProblem(server)) {
    await complain(sayServerProblem(server, language))
    return exitCodes.failed
  }
  const database = openDatabase(server.connection)
  const fail = async (problem: RecordProblem) => {
    await complain(sayRecordProblem(problem, language))
    return problem.code === 'interrupted' ? exitCodes.interrupted : exitCodes.failed
  }
  const stop = stopperOf(database, asked.around)
  try {
    await migrate(database)
    return await use(database)
  } catch (error) {
    if (stop.isStopped()) return await fail({ code: 'interrupted' })
    if (error instanceof SchemaMismatch) return await fail({ code: 'newer-schema', reason: error.message })
    const reason = failureOfDatabase(error)
    if (reason === null) throw error
    return await fail({ code: 'database-failed', reason })
  } finally {
    await database.close()
    await server.leave()
    stop.done()
  }
}

/** Like {@link withDatabase}, where there must be a record already: none is made, and the way to one is told. */
export async function withExistingDatabase(
  asked: Asked,
  use: (database: Database) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (hasDatabase(asked)) return withDatabase(asked, use)
  const where = placeOfRecord(asked).dataFolder
  await asked.complain(sayRecordProblem({ code: 'no-record', where }, asked.language))
  return exitCodes.failed
}

/** Like {@link withExistingDatabase}, in the workspace that was asked for. */
export async function withRecord(asked: Asked, use: (record: OpenRecord) => Promise<ExitCode>): Promise<ExitCode> {
  const { words, language, complain } = asked
  return withExistingDatabase(asked, async (database) => {
    const slug = textOption(words, 'workspace')
    const all = await allWorkspaces(database)
    const meant = slug ?? (all.length === 1 ? all[0]?.slug : usualWorkspace)
    const workspace = all.find((w) => w.slug === meant)
    if (workspace) return use({ database, workspace })
    await complain(sayRecordProblem({ code: 'no-workspace', slug, there: all.map((w) => w.slug) }, language))
    return exitCodes.failed
  })
}

/** Ctrl+C ends the sessions under way, so that their transactions are taken back and the command comes to its end. */
function stopperOf({ pool }: Database, { onStop }: Surroundings) {
  const sessions = new Set<pg.PoolClient>()
  let isStopped = false
  pool.on('acquire', (client) => sessions.add(client))
  pool.on('release', (_error, client) => sessions.delete(client))
  const forget = onStop?.(() => {
    isStopped = true
    for (const session of sessions) void (session as unknown as pg.Client).end().catch(() => {})
  })
  return { isStopped: () => isStopped, done: () => forget?.() }
}

/** What a database's error says; null for an error that is ours. */
function failureOfDatabase(error: unknown): string | null {
  if (error instanceof pg.DatabaseError) return error.message
  if (!(error instanceof Error)) return null
  if (error.cause !== undefined) return failureOfDatabase(error.cause) && error.message
  const isLost = /^(?:Connection terminated|Client has encountered a connection error|Client was closed)/.test(
    error.message,
  )
  return isLost || 'syscall' in error ? error.message : null
}
