import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { clusterOf, createCluster, createDatabase, majorOfCluster, resetPassword } from './cluster.ts'
import { type Entered, enterBy, tell } from './entered.ts'
import { type Launched, launchServer } from './launch.ts'
import { findMeans, giveTo, type Means } from './means.ts'
import { printVersion } from './postgres-version.ts'
import { isPostmasterOf, postmasterFilePath, readPostmasterFile } from './postmaster-file.ts'
import { isTaken } from './running-program.ts'
import { nowhere, type ServerFile, serverFilePath, writeServerFile } from './server-file.ts'
import { isServerProblem, type ServerProblem, serverProblem } from './server-problem.ts'
import { stopServer } from './stop-server.ts'
import type { Wanted } from './wanted.ts'

interface Ready {
  readonly means: Means
  readonly password: string
}

/** A superuser's password: 192 bits of chance, without signs that SQL or JSON would escape. */
function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

/** Makes the cluster where there is none, and a password where it is lost. */
async function makeReady(wanted: Wanted, file: ServerFile | null): Promise<Ready | ServerProblem> {
  const { dataFolder, binaries, log } = wanted
  const cluster = clusterOf(dataFolder)
  const found = majorOfCluster(cluster)
  if (isServerProblem(found)) return found
  const way = await findMeans(dataFolder, found === null ? null : cluster, binaries)
  if (isServerProblem(way)) return way
  const { means, version } = way
  if (found !== null && found !== String(version.major)) {
    return serverProblem('other-major', { path: cluster, found, needed: version.major })
  }
  const password = file?.password ?? newPassword()
  if (found === null) {
    log(`Creating a database in ${cluster} with PostgreSQL ${printVersion(version)} (${means.way})`)
    // Written before the cluster is in its place: a start cut short leaves no cluster whose password nobody knows.
    if (file === null) writeServerFile(dataFolder, { ...nowhere, password })
    const problem = await createCluster(dataFolder, binaries, means, password)
    return problem ?? { means, password }
  }
  giveTo(means, cluster)
  removeFalsePostmasterFile(cluster)
  if (file === null) {
    log(`Setting a new password, as ${serverFilePath(dataFolder)} is gone`)
    const problem = await resetPassword(dataFolder, binaries, means, password)
    if (problem !== null) return problem
    writeServerFile(dataFolder, { ...nowhere, password })
  }
  return { means, password }
}

/**
 * PostgreSQL does not start while the id in its file is taken, be it by a stranger, which is common in a container
 * where ids are few, or by its own killed server that nobody has buried. The file is no safeguard that is missed:
 * programs that a killed server left are found by the memory they hold, which goes by the folder.
 */
function removeFalsePostmasterFile(cluster: string): void {
  const named = readPostmasterFile(cluster)
  if (named !== null && isTaken(named.pid) && !isPostmasterOf(cluster, named.pid)) rmSync(postmasterFilePath(cluster))
}

async function enterNew(
  { dataFolder, log }: Wanted,
  { pid, port, session }: Launched,
  password: string,
): Promise<Entered | ServerProblem> {
  await createDatabase(session)
  const entered = await enterBy(session, { pid, port, password })
  if (entered === null) throw new Error('a server that has just started keeps its starter out')
  if (isServerProblem(entered)) return entered
  tell(dataFolder, entered)
  log(`PostgreSQL ${printVersion(entered.version)} runs at 127.0.0.1:${port} (program ${pid})`)
  return entered
}

/** Starts the server and enters it. Called under the lock, when none runs; leaves none when it does not succeed. */
export async function startServer(wanted: Wanted, file: ServerFile | null): Promise<Entered | ServerProblem> {
  const ready = await makeReady(wanted, file)
  if (isServerProblem(ready)) return ready
  const launched = await launchServer(wanted, ready.means, ready.password)
  if (isServerProblem(launched)) return launched
  let entered: Entered | ServerProblem | null = null
  try {
    entered = await enterNew(wanted, launched, ready.password)
    return entered
  } finally {
    if (entered === null || isServerProblem(entered)) await stopServer(launched.pid, wanted.log)
  }
}
