import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type pg from 'pg'
import { type Binaries, programIn } from './binaries.ts'
import { giveTo, type Means, run } from './means.ts'
import { type ServerProblem, serverProblem } from './server-problem.ts'
import { startProblem } from './start-problem.ts'

/** The superuser and the database of an embedded server. */
export const owner = 'openprovince'

/** The folder of PostgreSQL's own files. */
export function clusterOf(dataFolder: string): string {
  return join(dataFolder, 'postgres')
}

/** The major version a cluster was made by; null where there is no cluster yet. */
export function majorOfCluster(cluster: string): string | ServerProblem | null {
  const path = join(cluster, 'PG_VERSION')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  return existsSync(cluster) && readdirSync(cluster).length > 0
    ? serverProblem('not-a-cluster', { path: cluster })
    : null
}

/** The plain locale behind ICU: words of other libraries (pg_trgm, text search) need one that knows UTF-8. */
const plainLocales: Readonly<Record<string, string>> = { darwin: 'en_US.UTF-8', win32: 'C' }

const initdbOptions: readonly string[] = [
  `--username=${owner}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=vi',
  `--locale=${plainLocales[process.platform] ?? 'C.UTF-8'}`,
  '--data-checksums',
  '--no-instructions',
]

/** Removes what making a cluster left when it was cut short; what an `initdb` left without its program still writes to, as far as it can. */
function removeUnfinished(dataFolder: string): void {
  const beginning = `${basename(clusterOf(dataFolder))}.new`
  for (const name of readdirSync(dataFolder).filter((n) => n.startsWith(beginning))) {
    try {
      rmSync(join(dataFolder, name), { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
    } catch {}
  }
}

/**
 * Makes the cluster beside its place and moves it there when it is whole: one cut short leaves nothing to mistake for
 * it. Each in a folder of its own name: when a program is killed, the `initdb` it started goes on.
 */
export async function createCluster(
  dataFolder: string,
  binaries: Binaries,
  means: Means,
  password: string,
): Promise<ServerProblem | null> {
  const passwordFile = join(dataFolder, 'postgres.password')
  removeUnfinished(dataFolder)
  const fresh = mkdtempSync(`${clusterOf(dataFolder)}.new-`)
  try {
    giveTo(means, fresh)
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    giveTo(means, passwordFile)
    const args = [...initdbOptions, `--pgdata=${fresh}`, `--pwfile=${passwordFile}`]
    const { isDone, words } = await run(means, programIn(binaries, 'initdb'), args)
    if (!isDone) return startProblem(words, dataFolder)
    rmSync(clusterOf(dataFolder), { recursive: true, force: true })
    renameSync(fresh, clusterOf(dataFolder))
    return null
  } finally {
    rmSync(passwordFile, { force: true })
    removeUnfinished(dataFolder)
  }
}

/** Makes the record's database in a server where it is missing: whoever started the server may have been killed before. */
export async function createDatabase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query('select from pg_database where datname = $1', [owner])
  if (rowCount === 0) await session.query(`create database ${owner}`)
}

/** Sets the password of a cluster whose server does not run; the owner of the folder may do so. */
export async function resetPassword(
  dataFolder: string,
  binaries: Binaries,
  means: Means,
  password: string,
): Promise<ServerProblem | null> {
  const args = ['--single', '-D', clusterOf(dataFolder), 'postgres']
  const sql = `alter role ${owner} password '${password}'\n`
  const { isDone, words } = await run(means, programIn(binaries, 'postgres'), args, sql)
  return isDone && !/\b(?:FATAL|ERROR): /.test(words) ? null : startProblem(words, dataFolder)
}
