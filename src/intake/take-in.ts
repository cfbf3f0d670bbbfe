import type { Document } from './document.ts'
import { decode, type EncodingEvidence, type NamedBytes } from './encoding.ts'
import { htmlDocument } from './html.ts'
import { type Problem, problem } from './problem.ts'
import { textDocument } from './text.ts'

/** The most that is read at once. A year of a provincial newspaper is smaller. */
export const largestFile = 64 * 2 ** 20

/** A file taken in: its text as given, the document told from it, and what is worth saying about the file. */
export interface TakenIn {
  readonly name: string
  /** The decoded file, a byte order mark included: positions in the file are offsets into this. */
  readonly source: string
  readonly document: Document
  readonly format: 'text' | 'html'
  readonly encoding: string
  readonly evidence: EncodingEvidence
  readonly notes: readonly Problem[]
}

const htmlStart =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|main|article|section|div|table|h1|p)\b/i

function isHtml(name: string, source: string): boolean {
  return /\.(?:html?|xhtml)$/i.test(name) || htmlStart.test(source.slice(0, 1000))
}

/** The way in, whole: bytes to text with positions. Answers a problem when the bytes are too many or no text. */
export function takeIn(file: NamedBytes): TakenIn | Problem {
  if (file.bytes.length > largestFile) {
    return problem('too-large', file.name, { expected: { bytes: largestFile }, found: { bytes: file.bytes.length } })
  }
  const decoded = decode(file)
  if ('code' in decoded) return decoded
  const format = isHtml(file.name, decoded.text) ? 'html' : 'text'
  const document = format === 'html' ? htmlDocument(decoded.text) : textDocument(decoded.text)
  const isEmpty = document.text.trim() === ''
  const empty = isEmpty ? [problem('empty', file.name, { expected: null, found: null })] : []
  return {
    name: file.name,
    source: decoded.text,
    document,
    format,
    encoding: decoded.encoding,
    evidence: decoded.evidence,
    notes: [...decoded.notes, ...empty],
  }
}
