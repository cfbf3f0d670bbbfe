import { type BinaryKind, type Problem, problem } from './problem.ts'

/** A file as it came: its name for messages, its bytes untouched. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What spoke for the encoding that was chosen. */
export type EncodingEvidence =
  | 'byte order mark'
  | 'valid UTF-8'
  | 'mostly UTF-8'
  | 'zero bytes'
  | 'declared'
  | 'Vietnamese tone bytes'
  | 'no Vietnamese tone bytes'

/** The text of a file with every character kept, a byte order mark too, so that positions are those of the file. */
export interface Decoded {
  readonly text: string
  /** Label of the Encoding Standard, e.g. 'utf-8', 'windows-1258'. */
  readonly encoding: string
  readonly evidence: EncodingEvidence
  /** Broken bytes that were read as U+FFFD. */
  readonly notes: readonly Problem[]
}

/** Where the words of a decoded text start: behind its byte order mark, which is a mark of the file and no word. */
export function startOfWords(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0
}

/** The share of control characters from which bytes are no text. Text has none but tab, line and page breaks. */
const tolerableControlShare = 0.01
/** In UTF-16 of Latin text most high bytes are zero and hardly any low byte is. */
const zeroShareOfUtf16 = 0.3
const straysInUtf16 = 0.02

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP, DOCX or XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC or XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32', [0x00, 0x00, 0xfe, 0xff]],
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((b, i) => bytes[i] === b)
}

/** Tab, line feed, vertical tab, form feed, carriage return and escape do occur in text. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b
}

interface ByteCounts {
  readonly zerosAtEven: number
  readonly zerosAtOdd: number
  readonly firstZero: number
  readonly controls: number
  readonly firstControl: number
}

function countBytes(bytes: Uint8Array): ByteCounts {
  let [zerosAtEven, zerosAtOdd, firstZero, controls, firstControl] = [0, 0, -1, 0, -1]
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (!isControl(byte)) continue
    controls++
    if (firstControl < 0) firstControl = i
    if (byte !== 0) continue
    if (firstZero < 0) firstZero = i
    if (i % 2 === 0) zerosAtEven++
    else zerosAtOdd++
  }
  return { zerosAtEven, zerosAtOdd, firstZero, controls, firstControl }
}

interface Utf8Walk {
  readonly firstBad: number
  /** Bytes that belong to no character. */
  readonly bad: number
  /** Characters of two to four bytes, well formed. */
  readonly good: number
}

/** Walks bytes as UTF-8. Source of the ranges: Unicode 16, table 3-7. */
function walkUtf8(bytes: Uint8Array): Utf8Walk {
  let [firstBad, bad, good] = [-1, 0, 0]
  const isTail = (i: number, low = 0x80, high = 0xbf) => {
    const byte = bytes[i]
    return byte !== undefined && byte >= low && byte <= high
  }
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      i++
      continue
    }
    let length = 0
    if (lead >= 0xc2 && lead <= 0xdf) length = isTail(i + 1) ? 2 : 0
    else if (lead >= 0xe0 && lead <= 0xef) {
      const isSecond = isTail(i + 1, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf)
      length = isSecond && isTail(i + 2) ? 3 : 0
    } else if (lead >= 0xf0 && lead <= 0xf4) {
      const isSecond = isTail(i + 1, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf)
      length = isSecond && isTail(i + 2) && isTail(i + 3) ? 4 : 0
    }
    if (length > 0) {
      good++
      i += length
      continue
    }
    if (firstBad < 0) firstBad = i
    bad++
    i++
  }
  return { firstBad, bad, good }
}

/** Windows-1258 writes these tones after their vowel: grave, hook above, tilde, acute, dot below. */
const toneBytes: ReadonlySet<number> = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2])
/** a e i o u y and, above 0x7F, the vowels with breve, circumflex and horn, in both cases. */
const vowelBytes: ReadonlySet<number> = new Set([
  ...[...'aeiouyAEIOUY'].map((c) => c.charCodeAt(0)),
  ...[0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd],
])

/** True when the tone bytes stand where Vietnamese puts them: after vowels, oftener than elsewhere. */
function isVietnamese(bytes: Uint8Array): boolean {
  let [afterVowels, elsewhere] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    if (!toneBytes.has(bytes[i] as number)) continue
    if (i > 0 && vowelBytes.has(bytes[i - 1] as number)) afterVowels++
    else elsewhere++
  }
  return afterVowels > elsewhere
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function knownEncoding(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The label an HTML file declares near its start, or null. Source: HTML Standard, 13.2.3.2 (first 1024 bytes). */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = read(bytes.subarray(0, 1024), 'windows-1252')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase() ?? null
}

function utf16Of(counts: ByteCounts, length: number): 'utf-16le' | 'utf-16be' | null {
  // A long file may have lost its last byte; a short one with an odd byte is not UTF-16.
  if (length % 2 === 1 && length < 64) return null
  const half = length / 2
  const even = counts.zerosAtEven / half
  const odd = counts.zerosAtOdd / half
  if (odd > zeroShareOfUtf16 && even < straysInUtf16) return 'utf-16le'
  if (even > zeroShareOfUtf16 && odd < straysInUtf16) return 'utf-16be'
  return null
}

function isMostlyText(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  return controls <= text.length * tolerableControlShare
}

/**
 * Decodes the bytes of a text in whatever encoding they are and says what was chosen and why. The order of
 * evidence: byte order mark, zero bytes (UTF-16), valid UTF-8, what the HTML declares, mostly UTF-8 with
 * broken bytes, Vietnamese tone bytes (Windows-1258), else Windows-1252. Bytes that are no text are a
 * problem. Time is linear.
 */
export function decode({ name, bytes }: NamedBytes): Decoded | Problem {
  const decoded = (encoding: string, evidence: EncodingEvidence): Decoded => ({
    text: read(bytes, encoding),
    encoding,
    evidence,
    notes: [],
  })
  const isNoText = (what: BinaryKind, at: number) =>
    problem('binary', name, { position: { kind: 'byte', at }, expected: null, found: { what } })

  const signature = signatures.find(([, start]) => startsWith(bytes, start))
  if (signature) return isNoText(signature[0], 0)
  if (startsWith(bytes, [0xff, 0xfe])) return decoded('utf-16le', 'byte order mark')
  if (startsWith(bytes, [0xfe, 0xff])) return decoded('utf-16be', 'byte order mark')

  const counts = countBytes(bytes)
  if (counts.firstZero >= 0) {
    const utf16 = utf16Of(counts, bytes.length)
    const wide = utf16 && decoded(utf16, 'zero bytes')
    return wide && isMostlyText(wide.text) ? wide : isNoText('zero byte', counts.firstZero)
  }
  if (counts.controls > bytes.length * tolerableControlShare) return isNoText('control characters', counts.firstControl)

  const hasMark = startsWith(bytes, [0xef, 0xbb, 0xbf])
  const walk = walkUtf8(bytes)
  if (walk.bad === 0) return decoded('utf-8', hasMark ? 'byte order mark' : 'valid UTF-8')

  const declared = knownEncoding(declaredEncoding(bytes))
  if (declared !== null && declared !== 'utf-8' && !declared.startsWith('utf-16')) return decoded(declared, 'declared')
  if (hasMark || declared === 'utf-8' || walk.good >= walk.bad) {
    const note = problem('broken-utf-8', name, {
      position: { kind: 'byte', at: walk.firstBad },
      expected: null,
      found: { byte: bytes[walk.firstBad] as number, count: walk.bad },
    })
    return { ...decoded('utf-8', hasMark ? 'byte order mark' : 'mostly UTF-8'), notes: [note] }
  }
  return isVietnamese(bytes)
    ? decoded('windows-1258', 'Vietnamese tone bytes')
    : decoded('windows-1252', 'no Vietnamese tone bytes')
}
