import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { embeddedBinaries } from './binaries.ts'
import { owner } from './cluster.ts'
import { type Entered, wayTo } from './entered.ts'
import { joinAtOnce, joinUnderLock } from './join-server.ts'
import { freePort } from './launch.ts'
import { shortenLog } from './postgres-log.ts'
import type { Server } from './server.ts'
import { nowhere, readServerFile, writeServerFile } from './server-file.ts'
import { isServerProblem, type ServerProblem, serverProblem } from './server-problem.ts'
import { isHeld, takeStartLock } from './start-lock.ts'
import { startServer } from './start-server.ts'
import { stopServer } from './stop-server.ts'
import { type Patience, usualPatience, type Wanted } from './wanted.ts'

async function joinOrStart(wanted: Wanted): Promise<Entered | ServerProblem> {
  const { dataFolder, log, patience } = wanted
  const joined = await joinAtOnce(wanted)
  if (joined !== null) return joined
  const onWait = (pid: number) => log(`Waiting for program ${pid}, which starts or stops the server`)
  const lock = await takeStartLock(dataFolder, patience.lock, onWait)
  if (isHeld(lock)) return serverProblem('busy', { path: dataFolder, pid: lock.heldBy })
  try {
    const file = readServerFile(dataFolder)
    if (isServerProblem(file)) return file
    return (await joinUnderLock(wanted, file)) ?? (await startServer(wanted, file))
  } finally {
    lock.release()
  }
}

/**
 * The last one out stops the server; under the lock, so that a newcomer waits and then starts it anew. Where the disk
 * is full no lock can be written, by a newcomer neither, and the server is stopped without.
 */
async function leave({ dataFolder, patience, log }: Wanted, { pid, password, presence }: Entered): Promise<void> {
  const cannotWrite = (error: unknown) => {
    log(`${dataFolder} cannot be written: ${String(error)}`)
    return null
  }
  const lock = await takeStartLock(dataFolder, patience.lock).catch(cannotWrite)
  try {
    if (lock !== null && isHeld(lock)) return
    if (!(await presence.isLastOut())) return
    try {
      writeServerFile(dataFolder, { ...nowhere, password })
    } catch (error) {
      cannotWrite(error)
    }
    await presence.untilQuiet()
    if (await stopServer(pid, log)) log(`PostgreSQL (program ${pid}) stopped`)
  } finally {
    await presence.end()
    if (lock !== null && !isHeld(lock)) lock.release()
  }
}

/** Makes a folder and those above it. Node's own way says 'no such file' where the disk is read-only. */
function makeFolder(path: string): void {
  const isThere = () => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (isThere()) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Two programs may make it at once.
    if (!isThere()) throw error
  }
}

/** How often a program that is in for long looks after the log's length, in milliseconds. */
const logCare = 600_000

/** Like {@link Wanted}, with what is usual left out: the programs that npm brought, any free port. */
export type EmbeddedSetting = Pick<Wanted, 'dataFolder'> &
  Partial<Omit<Wanted, 'patience'>> & { readonly patience?: Partial<Patience> }

/**
 * Opens the server of a data folder: joins the one that runs, or starts it. It outlives a program that is killed;
 * the next one joins it, and it stops when the last one leaves.
 */
export async function openEmbedded(setting: EmbeddedSetting): Promise<Server | ServerProblem> {
  const binaries = setting.binaries ?? embeddedBinaries()
  if (isServerProblem(binaries)) return binaries
  const wanted: Wanted = {
    options: [],
    choosePort: freePort,
    log: () => {},
    ...setting,
    binaries,
    patience: { ...usualPatience, ...setting.patience },
  }
  makeFolder(wanted.dataFolder)
  const entered = await joinOrStart(wanted)
  if (isServerProblem(entered)) return entered
  const care = setInterval(() => shortenLog(wanted.dataFolder), logCare).unref()
  let leaving: Promise<void> | null = null
  return {
    connection: { ...wayTo(entered), database: owner },
    kind: 'embedded',
    version: entered.version,
    leave: () => {
      clearInterval(care)
      leaving ??= leave(wanted, entered)
      return leaving
    },
  }
}
