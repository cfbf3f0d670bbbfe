import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { hasCode } from './has-code.ts'

/**
 * The file of a backup: gzip over frames. A frame is its length (4 bytes, big-endian, of what follows the type), its
 * type (one letter) and its bytes: H header, T a table begins, D rows in COPY text, E the table ends, M manifest.
 * A file without its manifest was cut short.
 */
export type FrameType = 'H' | 'T' | 'D' | 'E' | 'M'

export interface Frame {
  readonly type: FrameType
  readonly bytes: Buffer
}

/** A backup that cannot be read, and where it stops making sense. */
export class BrokenBackup extends Error {}

/** Writes frames to a file that bears its name only once it is whole. */
export class BackupWriter {
  readonly #path: string
  readonly #gzip = createGzip({ level: 6 })
  readonly #file: WriteStream
  readonly #done: Promise<void>

  constructor(path: string) {
    this.#path = path
    this.#file = createWriteStream(`${path}.part`)
    this.#done = pipeline(this.#gzip, this.#file)
    // The error is met where the writer waits; unwatched it would end the program.
    this.#done.catch(() => {})
  }

  async write(type: FrameType, bytes: Buffer | object): Promise<void> {
    const content = Buffer.isBuffer(bytes) ? bytes : Buffer.from(JSON.stringify(bytes))
    const head = Buffer.alloc(5)
    head.writeUInt32BE(content.length)
    head.write(type, 4, 'latin1')
    if (!this.#gzip.write(Buffer.concat([head, content]))) await Promise.race([once(this.#gzip, 'drain'), this.#done])
  }

  async close(): Promise<void> {
    this.#gzip.end()
    await this.#done
    await rename(`${this.#path}.part`, this.#path)
  }

  async abandon(): Promise<void> {
    this.#gzip.destroy()
    await this.#done.catch(() => {})
    // A file that is still being opened would appear after it was removed.
    if (!this.#file.closed) await new Promise<void>((done) => this.#file.once('close', done))
    await rm(`${this.#path}.part`, { force: true })
  }
}

/** No frame we write is larger; a length beyond it is a sign of damage, not a reason to take the memory. */
const longestFrame = 64 * 1024 * 1024

/** Reads frames back, one at a time. */
export async function* framesOf(path: string): AsyncGenerator<Frame> {
  const stream = createGunzip()
  // Its error is met where the stream is read.
  pipeline(createReadStream(path), stream).catch(() => {})
  let rest: Buffer = Buffer.alloc(0)
  let position = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      for (;;) {
        const frame = frameAt(rest, position)
        if (!frame) break
        rest = rest.subarray(5 + frame.bytes.length)
        position += 5 + frame.bytes.length
        yield frame
      }
    }
  } catch (error) {
    if (error instanceof BrokenBackup) throw error
    const isCut = hasCode(error, 'Z_BUF_ERROR')
    const found = isCut ? 'it was cut short' : (error as Error).message
    throw new BrokenBackup(`The backup cannot be read after byte ${position}: ${found}. Nothing was restored.`)
  }
  if (rest.length > 0)
    throw new BrokenBackup(`The backup ends in the middle of a part, at byte ${position}. Nothing was restored.`)
}

function frameAt(rest: Buffer, position: number): Frame | null {
  if (rest.length < 5) return null
  const length = rest.readUInt32BE(0)
  const type = rest.toString('latin1', 4, 5)
  if (length > longestFrame || !/^[HTDEM]$/.test(type)) {
    throw new BrokenBackup(
      `The backup makes no sense at byte ${position}: it is damaged, or no backup of this program. Nothing was restored.`,
    )
  }
  return rest.length < 5 + length ? null : { type: type as FrameType, bytes: Buffer.from(rest.subarray(5, 5 + length)) }
}
