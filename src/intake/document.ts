import { fileSpanOf, type PositionMap, PositionMapDraft, spanInFile } from './position-map.ts'

/** What a block of a document is for. A teaser announces another article and is not part of this one. */
export type BlockRole = 'title' | 'body' | 'caption' | 'teaser' | 'table'

export interface Block {
  readonly start: number
  readonly end: number
  readonly role: BlockRole
  /** What parts it from the block before it: a blank line, or a line break inside a table. */
  readonly join: '\n\n' | '\n'
}

/** A text told apart into blocks, with the way back to the file it came from. */
export interface Document {
  readonly text: string
  /** In the order of the text, not overlapping. */
  readonly blocks: readonly Block[]
  readonly map: PositionMap
}

/** The span of the file, in UTF-16 units of its decoded text, that the characters [start, end) came from. */
export function toSource(document: Document, start: number, end: number): readonly [number, number] {
  return spanInFile(document.map, start, end)
}

/** A stretch of a text to keep: a block, or a further cell, which a tab joins to the row before it. */
export interface Part extends Omit<Block, 'join'> {
  readonly join: Block['join'] | '\t'
}

/** A document of the parts of a text, in order, with positions that still lead to the file. Linear in parts and runs. */
export function assemble(text: string, map: PositionMap, parts: readonly Part[]): Document {
  const kept = new PositionMapDraft()
  const blocks: Block[] = []
  const pieces: string[] = []
  let length = 0
  let run = 0
  for (const part of parts) {
    if (pieces.length > 0) {
      pieces.push(part.join)
      length += part.join.length
    }
    const shift = length - part.start
    for (; run < map.textStarts.length; run++) {
      const start = map.textStarts[run] as number
      const end = start + (map.textLengths[run] as number)
      if (start >= part.end) break
      const from = Math.max(start, part.start)
      const to = Math.min(end, part.end)
      if (to > from) {
        const [fileStart, fileEnd] = fileSpanOf(map, run, from, to)
        kept.add(from + shift, to - from, fileStart, fileEnd - fileStart)
      }
      // A run may reach into the next part.
      if (end > part.end) break
    }
    const [start, end] = [part.start + shift, part.end + shift]
    if (part.join !== '\t') blocks.push({ start, end, role: part.role, join: part.join })
    else {
      const row = blocks.pop()
      blocks.push({ start: row?.start ?? start, end, role: part.role, join: row?.join ?? '\n\n' })
    }
    pieces.push(text.slice(part.start, part.end))
    length += part.end - part.start
  }
  return { text: pieces.join(''), blocks, map: kept }
}

/**
 * The document without the blocks of some roles, e.g. without teasers, whose figures are those of other
 * articles and other days.
 */
export function without(document: Document, roles: readonly BlockRole[]): Document {
  const kept = document.blocks.filter((b) => !roles.includes(b.role))
  if (kept.length === document.blocks.length) return document
  return assemble(document.text, document.map, kept)
}
