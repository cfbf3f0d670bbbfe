import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import type { Connection } from './connection.ts'
import { openEmbedded } from './embedded-server.ts'
import { isServerProblem, sayServerProblem } from './server-problem.ts'

/** Test support: real servers in temporary folders, and a fresh database for every test. */

/** A server of one test file's own. */
export interface ServerForTests {
  /** Runs a test in a database of its own, made like the prepared one and dropped afterwards. */
  readonly withDatabase: <Result>(use: (connection: Connection) => Promise<Result>) => Promise<Result>
  /** Stops the server and removes its folder. */
  readonly close: () => Promise<void>
}

/** A temporary folder that every account can pass through, so that root needs no namespace. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openprovince-'))
  chmodSync(folder, 0o711)
  return folder
}

/** The record is thrown away, so it need not survive a loss of power. */
const throwaway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

interface SettingForTests {
  readonly binaries?: Binaries
  /** Makes the database that every test's is copied from: migrations, sample rows. All its sessions must be closed. */
  readonly prepare?: (connection: Connection) => Promise<void>
}

/** Starts a server; the programs by default are those that npm brought. */
export async function openServerForTests({ prepare, ...setting }: SettingForTests = {}): Promise<ServerForTests> {
  const folder = temporaryFolder()
  const server = await openEmbedded({ dataFolder: join(folder, 'data'), options: throwaway, ...setting })
  if (isServerProblem(server)) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(sayServerProblem(server, 'en'))
  }
  const { connection } = server
  await prepare?.(connection)
  const keeper = new pg.Pool({ ...connection, database: 'postgres', max: 2 })
  // A session that is still closing when the server stops would otherwise end the program.
  keeper.on('connect', (client) => client.on('error', () => {}))
  let count = 0
  return {
    withDatabase: async (use) => {
      const database = `test_${++count}`
      // Files are copied: with little to recover that is faster here than writing every page to the log.
      await keeper.query(`create database ${database} template ${connection.database} strategy file_copy`)
      try {
        return await use({ ...connection, database })
      } finally {
        await keeper.query(`drop database ${database} with (force)`)
      }
    },
    close: async () => {
      await keeper.end()
      await server.leave()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One PostgreSQL that the tests of the store must pass on. */
export interface DatabaseUnderTest {
  readonly name: string
  /** Why it cannot be tested here; null when it can. Stands in the name of what is skipped. */
  readonly missing: string | null
  readonly binaries: Binaries | undefined
  readonly open: (prepare?: SettingForTests['prepare']) => Promise<ServerForTests>
}

const distributions = '/usr/lib/postgresql'

/** The newest PostgreSQL that the distribution installed, where Debian and its children put it; null for none. */
export function distributionBinaries(): Binaries | null {
  const majors = existsSync(distributions) ? readdirSync(distributions).map(Number) : []
  const folders = majors.sort((a, b) => b - a).map((major) => join(distributions, String(major), 'bin'))
  const folder = folders.find((f) => existsSync(join(f, 'postgres')))
  return folder === undefined ? null : { folder }
}

/**
 * The servers that a contract is tested on, each with a name for `describe`:
 * ```ts
 * describe.each(databasesUnderTest())('$name', ({ missing, open }) => { describe.skipIf(missing !== null)(...) })
 * ```
 */
export function databasesUnderTest(): readonly DatabaseUnderTest[] {
  const distribution = distributionBinaries()
  const open = (binaries?: Binaries) => (prepare?: SettingForTests['prepare']) =>
    openServerForTests({ ...(binaries && { binaries }), ...(prepare && { prepare }) })
  const missing = distribution === null ? 'distribution PostgreSQL is not installed' : null
  return [
    { name: 'the embedded PostgreSQL', missing: null, binaries: undefined, open: open() },
    {
      name: missing ?? "the distribution's PostgreSQL",
      missing,
      binaries: distribution ?? undefined,
      open: open(distribution ?? undefined),
    },
  ]
}
