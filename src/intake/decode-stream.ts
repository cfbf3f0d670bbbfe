import { decode } from './encoding.ts'
import type { BinaryKind, Problem } from './problem.ts'

/** Why bytes give no text: they are something else, or one of them is in no encoding that a table may have. */
export type StreamProblem =
  | { readonly problem: 'binary'; readonly what: BinaryKind }
  | {
      readonly problem: 'not-utf-8'
      /** The first byte that belongs to no character, counted from 0 over the file. */
      readonly at: number
      readonly byte: number
      /** The text before it, which is sound. */
      readonly before: string
    }

type Decoder = InstanceType<typeof TextDecoder>

/** As much of a file as shows what it is. */
const headSize = 1 << 12

/**
 * Decodes a file that comes in pieces: UTF-8, or UTF-16 with a byte order mark, as spreadsheets save 'Unicode text'.
 * The mark itself is left out. Anything else is a problem and never a guess: a wrong letter in a name would stay in
 * the record for good. After a problem nothing more is decoded.
 */
export class DecodeStream {
  readonly #name: string
  #decoder: Decoder | null = null
  #head: Buffer = Buffer.alloc(0)
  /** Bytes handed in before the piece that is being decoded, and the unfinished character at their end. */
  #seen = 0
  #rest: Buffer = Buffer.alloc(0)
  problem: StreamProblem | null = null

  /** @param name the file's, for messages */
  constructor(name: string) {
    this.#name = name
  }

  /** The text of a further piece; characters that it leaves unfinished come with the next. */
  push(piece: Buffer): string {
    if (this.problem) return ''
    if (this.#decoder) return this.#decoded(piece, false)
    this.#head = this.#head.length === 0 ? piece : Buffer.concat([this.#head, piece])
    return this.#head.length < headSize ? '' : this.#open(false)
  }

  /** The text that was left. */
  end(): string {
    if (this.problem) return ''
    return this.#decoder ? this.#decoded(Buffer.alloc(0), true) : this.#open(true)
  }

  #open(isEnd: boolean): string {
    const head = this.#head
    this.#head = Buffer.alloc(0)
    const found = decode({ name: this.#name, bytes: head })
    if ('code' in found) {
      // Bytes that are no text are the one problem that decoding has.
      this.problem = { problem: 'binary', what: (found as Problem<'binary'>).found.what }
      return ''
    }
    const isWide = found.encoding.startsWith('utf-16') && found.evidence === 'byte order mark'
    this.#decoder = new TextDecoder(isWide ? found.encoding : 'utf-8', { fatal: true })
    return this.#decoded(head, isEnd)
  }

  #decoded(piece: Buffer, isEnd: boolean): string {
    const decoder = this.#decoder as Decoder
    try {
      const text = decoder.decode(piece, { stream: !isEnd })
      if (text.includes('\0')) {
        this.problem = { problem: 'binary', what: 'zero byte' }
        return ''
      }
      this.#seen += piece.length
      this.#rest = Buffer.from((piece.length < 3 ? Buffer.concat([this.#rest, piece]) : piece).subarray(-3))
      return text
    } catch {
      this.problem = this.#firstBad(piece, decoder.encoding)
      return this.problem.problem === 'not-utf-8' ? this.problem.before : ''
    }
  }

  /** Finds the byte that stopped the decoder; what it left unfinished before stands in the rest. */
  #firstBad(piece: Buffer, encoding: string): StreamProblem {
    const bytes = Buffer.concat([this.#rest, piece])
    const from = this.#seen - this.#rest.length
    const start = this.#rest.length - unfinished(this.#rest)
    let [sound, broken] = [start, bytes.length]
    // The longest run of bytes that decodes; unfinished characters at its end are allowed.
    while (broken - sound > 1) {
      const middle = (sound + broken) >> 1
      if (decodes(bytes.subarray(start, middle), encoding)) sound = middle
      else broken = middle
    }
    const lead = sound - unfinished(bytes.subarray(start, sound))
    return {
      problem: 'not-utf-8',
      at: from + lead,
      byte: bytes[lead] ?? 0,
      before: new TextDecoder(encoding).decode(bytes.subarray(start, lead)),
    }
  }
}

function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** How many bytes at the end begin a UTF-8 character without finishing it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}
