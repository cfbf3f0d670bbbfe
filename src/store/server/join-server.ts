import type pg from 'pg'
import { clusterOf, createDatabase } from './cluster.ts'
import { greet, isRefusal } from './connection.ts'
import { type Entered, enterBy, tell, type Whereabouts, wayTo } from './entered.ts'
import { logPath } from './postgres-log.ts'
import { printVersion } from './postgres-version.ts'
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts'
import { isRunning, sleep } from './running-program.ts'
import { readServerFile, type ServerFile, serverFilePath } from './server-file.ts'
import { isServerProblem, type ServerProblem, serverProblem } from './server-problem.ts'
import type { Wanted } from './wanted.ts'

/** The common case, without the lock: the file names a server, it answers, and it is still open once we are in. */
export async function joinAtOnce({ dataFolder, log }: Wanted): Promise<Entered | ServerProblem | null> {
  const file = readServerFile(dataFolder)
  if (file === null || isServerProblem(file)) return file
  const { pid, port, password } = file
  if (pid === null || port === null || !isRunning(pid)) return null
  const session = await greet(wayTo({ port, password }))
  if (isRefusal(session)) return null
  // A session that breaks here belongs to a server that just stops; if not, the slower way will say what it is.
  const entered = await enterBy(session, { pid, port, password }).catch(() => null)
  if (entered === null || isServerProblem(entered)) return entered
  const now = readServerFile(dataFolder)
  if (now === null || isServerProblem(now) || now.pid !== pid || now.port !== port) {
    // The last one out stopped it while we came in.
    await entered.presence.end()
    return null
  }
  log(`Joined PostgreSQL ${printVersion(entered.version)} at 127.0.0.1:${port} (program ${pid})`)
  return entered
}

/** Enters a server whose starter was perhaps killed before its last step. */
async function enterCompleted(session: pg.Client, where: Whereabouts): Promise<Entered | ServerProblem | null> {
  try {
    await createDatabase(session)
    return await enterBy(session, where)
  } catch {
    // The starter's own last step may be under way still, without it. The session is not waited for: it may be gone.
    session.end().catch(() => {})
    return null
  }
}

/** One try at a server that says it is ready; null when it gave no session after all. */
async function joinBy({ dataFolder, log }: Wanted, where: Whereabouts): Promise<Entered | ServerProblem | null> {
  const { pid, port } = where
  const session = await greet(wayTo(where))
  if (isRefusal(session)) {
    if (session.refused === 'full-house') return serverProblem('full-house', { pid })
    if (session.refused !== 'wrong-password') return null
    return serverProblem('wrong-password', { path: serverFilePath(dataFolder), pid })
  }
  const entered = await enterCompleted(session, where)
  if (entered === null || isServerProblem(entered)) return entered
  tell(dataFolder, entered)
  log(`Joined PostgreSQL ${printVersion(entered.version)} at 127.0.0.1:${port} (program ${pid})`)
  return entered
}

/**
 * Under the lock nobody starts or stops the server, so what postmaster.pid names is joined, or waited for while it
 * recovers or stops, also when the program that started or stopped it was killed half-way. Null when no server runs.
 */
export async function joinUnderLock(wanted: Wanted, file: ServerFile | null): Promise<Entered | ServerProblem | null> {
  const { dataFolder, log } = wanted
  const cluster = clusterOf(dataFolder)
  const named = readPostmasterFile(cluster)
  if (named === null || !isPostmasterOf(cluster, named.pid)) return null
  const { pid, port } = named
  if (file === null) return serverProblem('password-lost', { path: serverFilePath(dataFolder), pid })
  let isSaid = false
  for (let heard = performance.now(); isRunning(pid); await sleep(50)) {
    const status = readPostmasterFile(cluster)?.status ?? null
    if (status === 'ready') {
      const joined = await joinBy(wanted, { pid, port, password: file.password })
      if (joined !== null) return joined
    } else if (status !== null) {
      heard = performance.now()
      if (!isSaid) log(`Waiting for PostgreSQL (program ${pid}), which is ${status}`)
      isSaid = true
    }
    if (performance.now() - heard > wanted.patience.silence) {
      return serverProblem('no-answer', { pid, log: logPath(dataFolder) })
    }
  }
  return null
}
