import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '../has-code.ts'
import { folderOf, isRunning } from './running-program.ts'

/** What PostgreSQL writes into its own postmaster.pid. It outlives a server that was killed. */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
  /** 'starting' (it may recover), 'ready' or 'stopping'; null before it has its port, which somebody else may have. */
  readonly status: string | null
}

export function postmasterFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/** Line 1 is the id, 4 the port, 8 the status (src/include/utils/pidfile.h); null when there is none or it is half written. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  let text: string
  try {
    text = readFileSync(postmasterFilePath(cluster), 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
  const [pid, , , port, , , , status] = text.split('\n').map((line) => line.trim())
  if (!/^\d+$/.test(pid ?? '') || !/^\d+$/.test(port ?? '')) return null
  return { pid: Number(pid), port: Number(port), status: status || null }
}

/**
 * Whether the program that postmaster.pid names is a server of this cluster. After a restart of the machine or of
 * a container the id often belongs to something else; PostgreSQL stands in its cluster's folder, others do not.
 */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (!isRunning(pid)) return false
  const folder = folderOf(pid)
  return folder === null || folder === realpathSync(cluster)
}
