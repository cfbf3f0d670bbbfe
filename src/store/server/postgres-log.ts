import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

/** A log longer than this is set aside as postgres.log.1, which replaces the one before. */
export const longestLog = 1_048_576

export function logPath(dataFolder: string): string {
  return join(dataFolder, 'postgres.log')
}

/** Sets a long log aside. The server writes at the end of the file wherever that is, so it need not be told. */
export function shortenLog(dataFolder: string): void {
  const path = logPath(dataFolder)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= longestLog) return
  copyFileSync(path, `${path}.1`)
  truncateSync(path)
}

/** The log opened for a server to write to; it may hold words of the record, so it is for its owner only. */
export function openLog(dataFolder: string): number {
  shortenLog(dataFolder)
  return openSync(logPath(dataFolder), 'a', 0o600)
}

/** The whole lines that have come since the last call, from the end of the file at the first. */
export function followLog(dataFolder: string): () => readonly string[] {
  const path = logPath(dataFolder)
  let at = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return () => {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size < at) at = 0
      const bytes = Buffer.alloc(size - at)
      const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, at))
      const whole = text.slice(0, text.lastIndexOf('\n') + 1)
      at += Buffer.byteLength(whole)
      return whole.split('\n').filter((line) => line !== '')
    } finally {
      closeSync(file)
    }
  }
}

/** A line without time and program: 'LOG:  redo starts at 0/1A2B3C8'. */
const linePattern = /^.*?\] (?:[A-Z]+\d*): {2}/

/** What a person who waits for a start wants to know: that the server recovers from a kill, and how far it is. */
export function recoveryIn(line: string): string | null {
  const words = line.replace(linePattern, '')
  return /^(?:database system was (?:interrupted|not properly shut down)|redo |syncing data directory)/.test(words)
    ? words
    : null
}

/** The words of the last complaint among lines of a log, with its hint; for the case that nothing better is known. */
export function lastComplaint(lines: readonly string[]): string | null {
  const line = lines.findLast((l) => /\b(?:FATAL|PANIC|ERROR|error): /.test(l)) ?? lines.at(-1)
  return line?.replace(linePattern, '').trim() ?? null
}
