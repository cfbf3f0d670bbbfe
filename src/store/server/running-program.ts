import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { hasCode } from '../has-code.ts'

/** The fields of /proc/PID/stat behind the name, which may hold blanks and brackets; null outside Linux or when it ended. */
function statOf(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** Whether the id is in use: by a program that runs, or by one that ended and whose parent never asked (a zombie). */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's program may not be signalled, but it is there.
    return hasCode(error, 'EPERM')
  }
}

/** Whether a program with this id runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  return isTaken(pid) && statOf(pid)?.[0] !== 'Z'
}

/** When a program began, in ticks since the machine did; null where the system does not tell. Ids are given again, this is not. */
export function beginningOf(pid: number): string | null {
  return statOf(pid)?.[19] ?? null
}

/** The folder a program works in, without symbolic links; null where the system does not tell. */
export function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** The programs that work in a folder; none where the system does not tell. */
export function programsIn(folder: string): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => folderOf(pid) === folder && isRunning(pid))
  } catch {
    return []
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Waits until a program has ended; false when it still runs after the given time. */
export async function hasEnded(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = performance.now() + milliseconds; isRunning(pid); await sleep(10)) {
    if (performance.now() > end) return false
  }
  return true
}
