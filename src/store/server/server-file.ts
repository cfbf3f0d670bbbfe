import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '../has-code.ts'
import { type ServerProblem, serverProblem } from './server-problem.ts'

/** What programs on one data folder tell each other about its server. Port and pid are null while none answers. */
export interface ServerFile {
  readonly password: string
  readonly port: number | null
  readonly pid: number | null
  /** When it was started, ISO 8601. */
  readonly started: string | null
  /** PostgreSQL's version, as '18.4'. */
  readonly version: string | null
}

/** The file's words while no server answers. */
export const nowhere = { port: null, pid: null, started: null, version: null }

export function serverFilePath(dataFolder: string): string {
  return join(dataFolder, 'server.json')
}

const isWhole = (most: number) => (x: unknown) => Number.isInteger(x) && Number(x) > 0 && Number(x) <= most
const isText = (x: unknown) => typeof x === 'string' && x !== ''

const shapes: Readonly<Record<keyof ServerFile, readonly [(x: unknown) => boolean, string]>> = {
  password: [isText, 'a text'],
  port: [(x) => x === null || isWhole(65_535)(x), 'a port or null'],
  pid: [(x) => x === null || isWhole(2 ** 32)(x), 'the id of a program or null'],
  started: [(x) => x === null || isText(x), 'a time or null'],
  version: [(x) => x === null || isText(x), 'a version or null'],
}

/** What is wrong with the file's text, or null. */
function faultOf(x: unknown): string | null {
  if (typeof x !== 'object' || x === null) return 'expected an object'
  const fields = new Map<string, unknown>(Object.entries(x))
  for (const [name, [isRight, expected]] of Object.entries(shapes)) {
    if (!isRight(fields.get(name))) return `"${name}" must be ${expected}`
  }
  return null
}

/** The file of a data folder; null where there is none. */
export function readServerFile(dataFolder: string): ServerFile | ServerProblem | null {
  const path = serverFilePath(dataFolder)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
  try {
    const file: ServerFile = JSON.parse(text)
    const fault = faultOf(file)
    return fault === null ? file : serverProblem('damaged-file', { path, reason: fault })
  } catch {
    // The parser's own message quotes the text, which may hold the password.
    return serverProblem('damaged-file', { path, reason: 'expected JSON' })
  }
}

/** Replaces the file as a whole and for its owner only: a reader sees the old one or the new one. */
export function writeServerFile(dataFolder: string, file: ServerFile): void {
  const path = serverFilePath(dataFolder)
  const fresh = openSync(`${path}.new`, 'w', 0o600)
  try {
    writeSync(fresh, `${JSON.stringify(file, null, 2)}\n`)
    fsyncSync(fresh)
  } finally {
    closeSync(fresh)
  }
  renameSync(`${path}.new`, path)
}
