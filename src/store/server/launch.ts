import { spawn } from 'node:child_process'
import { closeSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import type pg from 'pg'
import { programIn } from './binaries.ts'
import { clusterOf } from './cluster.ts'
import { greet, isRefusal } from './connection.ts'
import { wayTo } from './entered.ts'
import { commandBy, type Means } from './means.ts'
import { followLog, logPath, openLog, recoveryIn } from './postgres-log.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { programsIn, sleep } from './running-program.ts'
import { serverFilePath } from './server-file.ts'
import { type ServerProblem, serverProblem } from './server-problem.ts'
import { startProblem } from './start-problem.ts'
import { stopServer } from './stop-server.ts'
import type { Wanted } from './wanted.ts'

/** A server that answers, and a session in its database `postgres`. */
export interface Launched {
  readonly pid: number
  readonly port: number
  readonly session: pg.Client
}

/** Small, and nothing of durability given away. On the command line: a new version brings its own to an old cluster. */
const settings: readonly string[] = [
  'listen_addresses=127.0.0.1',
  // Names of sockets have a length limit that a deep data folder would break.
  'unix_socket_directories=',
  'shared_buffers=64MB',
  'work_mem=8MB',
  'maintenance_work_mem=64MB',
  'max_connections=40',
  'max_wal_size=512MB',
  // Nothing is replicated, so a bulk load into a new table need not be written twice.
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_logical_replication_workers=0',
  'fsync=on',
  'synchronous_commit=on',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'log_destination=stderr',
  'logging_collector=off',
  'log_line_prefix=%m [%p] ',
  'log_checkpoints=off',
  // A statement may hold words of the record; the program that sent it says what failed.
  'log_min_error_statement=panic',
  'log_startup_progress_interval=1s',
]

/** A port nobody listens on. It may be taken before the server has it: then another is chosen. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer()
    listener.on('error', reject).listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const address = listener.address()
      listener.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** How long a server that runs may be silent, in milliseconds. One that recovers is not silent. */
const silentTime = 60_000
const portsToTry = 5

/** A server that ended by itself, with what it wrote. */
interface Ended {
  readonly words: string
}

interface Spawned {
  readonly pid: number
  readonly hasEnded: () => boolean
  /** What it has written to the log so far; tells of a recovery on the way. */
  readonly linesSoFar: () => readonly string[]
}

/** Starts PostgreSQL's program apart from us: it lives on when we are killed, and no key of the terminal reaches it. */
async function spawnServer(
  port: number,
  { dataFolder, binaries, options, log }: Wanted,
  means: Means,
): Promise<Spawned | Ended> {
  const args = ['-D', clusterOf(dataFolder), ...[...settings, `port=${port}`, ...options].flatMap((s) => ['-c', s])]
  const command = commandBy(means, programIn(binaries, 'postgres'), args)
  const output = openLog(dataFolder)
  const newLines = followLog(dataFolder)
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const failure = new Promise<Error>((resolve) => child.on('error', resolve))
  if (child.pid === undefined) return { words: (await failure).message }
  child.unref()
  const lines: string[] = []
  return {
    pid: child.pid,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    linesSoFar: () => {
      const fresh = newLines()
      lines.push(...fresh)
      for (const recovery of fresh.map(recoveryIn)) if (recovery !== null) log(`PostgreSQL recovers: ${recovery}`)
      return lines
    },
  }
}

/** Starts the server once and waits until it gives a session, however long it recovers. */
async function launchAt(
  port: number,
  wanted: Wanted,
  means: Means,
  password: string,
): Promise<Launched | Ended | ServerProblem> {
  const { dataFolder } = wanted
  const spawned = await spawnServer(port, wanted, means)
  if (hasEndedAlone(spawned)) return spawned
  const { pid, hasEnded, linesSoFar } = spawned
  const giveUp = async (problem: ServerProblem) => {
    await stopServer(pid, wanted.log)
    return problem
  }
  for (let heard = performance.now(); ; await sleep(20)) {
    const isOver = hasEnded()
    const lines = linesSoFar()
    if (isOver) return { words: lines.join('\n') }
    const named = readPostmasterFile(clusterOf(dataFolder))
    if (named?.pid === pid && named.status === 'ready') {
      const session = await greet(wayTo({ port, password }))
      if (!isRefusal(session)) return { pid, port, session }
      if (session.refused === 'wrong-password') {
        return giveUp(serverProblem('wrong-password', { path: serverFilePath(dataFolder), pid }))
      }
    } else if (named?.pid === pid && named.status !== null) {
      heard = performance.now()
    }
    if (performance.now() - heard > silentTime) {
      return giveUp(serverProblem('no-answer', { pid, log: logPath(dataFolder) }))
    }
  }
}

const isLaunched = (x: Launched | Ended | ServerProblem): x is Launched => 'session' in x
const hasEndedAlone = (x: Launched | Spawned | Ended | ServerProblem): x is Ended => 'words' in x

/**
 * Starts the server on a free port. Tried again while a port is taken, and while programs that a killed server
 * left still hold its memory: they end by themselves when they notice, or when their query is done.
 */
export async function launchServer(wanted: Wanted, means: Means, password: string): Promise<Launched | ServerProblem> {
  const { dataFolder, choosePort, log } = wanted
  const end = performance.now() + wanted.patience.leftBehind
  let port = await choosePort()
  for (let taken = 0; ; ) {
    const launched = await launchAt(port, wanted, means, password)
    if (isLaunched(launched) || !hasEndedAlone(launched)) return launched
    const { words } = launched
    if (/Address already in use|could not create any TCP\/IP sockets/.test(words)) {
      taken++
      if (taken === portsToTry) return serverProblem('port-taken', { port })
      port = await choosePort()
    } else if (/pre-existing shared memory block/.test(words)) {
      const cluster = clusterOf(dataFolder)
      const pids = programsIn(realpathSync(cluster))
      if (performance.now() > end) return serverProblem('left-behind', { path: cluster, pids })
      log(`Waiting for what a killed server left (programs ${pids.join(', ')})`)
      await sleep(500)
    } else {
      return startProblem(words, dataFolder)
    }
  }
}
