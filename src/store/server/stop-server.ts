import { hasCode } from '../has-code.ts'
import { hasEnded } from './running-program.ts'

/**
 * PostgreSQL's ways to stop, from the kindest that does not wait for clients, each with the milliseconds it gets:
 * roll back and write everything; stop at once and recover at the next start; what no program can refuse.
 */
const ladder: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
]

/** Stops a server in order and returns when its program is gone; false when even the last means did not end it. `most` bounds each wait. */
export async function stopServer(
  pid: number,
  log: (line: string) => void = () => {},
  most = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  for (const [signal, usual] of ladder) {
    const patience = Math.min(usual, most)
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (hasCode(error, 'ESRCH')) return true
      throw error
    }
    if (await hasEnded(pid, patience)) return true
    log(`The server (program ${pid}) did not end on ${signal} within ${patience / 1000} seconds`)
  }
  return false
}
