import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { NamedBytes } from '../intake/encoding.ts'
import { type Problem, problem } from '../intake/problem.ts'
import { largestFile } from '../intake/take-in.ts'

/** The name under which standard input is asked for and reported. */
export const standardInput = '-'

/** What an error of the file system says about a file that was named. */
export function problemOfError(error: unknown, name: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing-file', name, { expected: null, found: null })
  if (code === 'EISDIR') return problem('folder', name, { expected: null, found: null })
  return problem('unreadable', name, { expected: null, found: { reason: code } })
}

async function collected(chunks: AsyncIterable<Uint8Array>, name: string): Promise<NamedBytes | Problem> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    // An endless pipe has no size to tell beforehand.
    if (size > largestFile)
      return problem('too-large', name, { expected: { bytes: largestFile }, found: { bytes: null } })
    parts.push(chunk)
  }
  return { name, bytes: Buffer.concat(parts) }
}

/** The bytes of a file or of standard input ('-'), or what stands in the way. Too large a file is not opened. */
export async function incomingBytes(name: string, input: AsyncIterable<Uint8Array>): Promise<NamedBytes | Problem> {
  try {
    if (name === standardInput) return await collected(input, name)
    const found = await stat(name)
    if (found.isDirectory()) return problem('folder', name, { expected: null, found: null })
    if (found.size > largestFile) {
      return problem('too-large', name, { expected: { bytes: largestFile }, found: { bytes: found.size } })
    }
    return await collected(createReadStream(name), name)
  } catch (error) {
    return problemOfError(error, name)
  }
}

/** One line of a file of lines, counted from 1, or what is wrong with the rest of the file. */
export type IncomingLine = { readonly line: number; readonly text: string } | Problem

const lineFeed = 0x0a

/** The lines of a file or of standard input, one at a time: memory holds one line. Blank lines are counted and skipped. */
export async function* incomingLines(name: string, input: AsyncIterable<Uint8Array>): AsyncGenerator<IncomingLine> {
  const decoder = new TextDecoder('utf-8')
  let line = 0
  let rest: Uint8Array[] = []
  let size = 0
  const finished = (): IncomingLine[] => {
    line++
    const text = decoder.decode(Buffer.concat(rest)).trim()
    rest = []
    size = 0
    return text === '' ? [] : [{ line, text }]
  }
  try {
    for await (const chunk of name === standardInput ? input : createReadStream(name)) {
      let from = 0
      for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
        rest.push(chunk.subarray(from, at))
        from = at + 1
        yield* finished()
      }
      rest.push(chunk.subarray(from))
      size += chunk.length - from
      if (size > largestFile) {
        const position = { kind: 'line', line: line + 1 } as const
        yield problem('too-large', name, { position, expected: { bytes: largestFile }, found: { bytes: null } })
        return
      }
    }
    yield* finished()
  } catch (error) {
    yield problemOfError(error, name)
  }
}
