import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '../has-code.ts'
import { beginningOf, isRunning, sleep } from './running-program.ts'

/** Held by the one program that starts or stops the server of a data folder. */
export interface StartLock {
  readonly release: () => void
}

/** Another program kept the lock longer than we would wait. */
export interface Held {
  readonly heldBy: number
}

export function isHeld(x: StartLock | Held): x is Held {
  return 'heldBy' in x
}

interface Holder {
  readonly pid: number
  readonly began: string | null
  readonly token: string
}

/** How long a lock without words counts as one that is just being written. */
const writingTime = 2_000

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}

function holderOf(path: string): Holder | null {
  try {
    const holder: Partial<Holder> = JSON.parse(readFileSync(path, 'utf8'))
    const { pid, began, token } = holder
    return typeof pid === 'number' && typeof token === 'string' ? { pid, began: began ?? null, token } : null
  } catch {
    return null
  }
}

/** A lock is stale when its program is gone, or when its id now belongs to another program. */
function isStale(path: string): boolean {
  const holder = holderOf(path)
  if (holder === null) return ageOf(path) > writingTime
  return !isRunning(holder.pid) || holder.began !== beginningOf(holder.pid)
}

/**
 * Removes a lock whose program is gone. Two programs may see the same stale lock: were both to remove it,
 * the slower would remove the faster one's new lock. So it is judged again under a lock of its own.
 */
function removeStale(path: string): void {
  const guard = `${path}.stale`
  try {
    writeFileSync(guard, '', { flag: 'wx' })
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    // Held for microseconds; an older one belongs to a program killed within them.
    if (ageOf(guard) > writingTime) rmSync(guard, { force: true })
    return
  }
  try {
    if (isStale(path)) rmSync(path, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

function tryToTake(path: string): StartLock | null {
  const holder: Holder = { pid: process.pid, began: beginningOf(process.pid), token: randomUUID() }
  let file: number
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return null
    throw error
  }
  try {
    writeSync(file, JSON.stringify(holder))
  } catch (error) {
    // On a full disk the name has its place, the words have not.
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  return {
    release: () => {
      if (holderOf(path)?.token === holder.token) rmSync(path, { force: true })
    },
  }
}

/** Takes the lock, waiting at most `patience` milliseconds for the program that holds it; a killed one is not waited for. */
export async function takeStartLock(
  dataFolder: string,
  patience: number,
  onWait: (pid: number) => void = () => {},
): Promise<StartLock | Held> {
  const path = join(dataFolder, 'server.lock')
  const end = performance.now() + patience
  let hasSaid = false
  for (;;) {
    const lock = tryToTake(path)
    if (lock !== null) return lock
    if (isStale(path)) {
      removeStale(path)
      continue
    }
    const holder = holderOf(path)
    if (performance.now() > end) return { heldBy: holder?.pid ?? 0 }
    if (!hasSaid && holder !== null) onWait(holder.pid)
    hasSaid ||= holder !== null
    await sleep(25)
  }
}
