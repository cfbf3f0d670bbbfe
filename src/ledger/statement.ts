import { type Decimal, plainText, trimmed } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { type Cell, cellId, idOf } from './cell.ts'

/** Where in a source a figure stands. */
export interface Locator {
  readonly page?: number
  readonly paragraph?: number
  readonly sentence?: number
  /** Row of a file, counted as a person does, headings included. */
  readonly row?: number
  readonly column?: string
}

/** What a source says of one cell: ready to be recorded. */
export interface Statement {
  readonly cell: Cell
  readonly value: Decimal
  readonly low: Decimal | null
  readonly high: Decimal | null
  /** The digits as published, or the plain value where the print is lost. */
  readonly printed: string
  readonly unit: UnitCode
  readonly modifier: string | null
  readonly quote: string
  readonly span: readonly [number, number] | null
  readonly locator: Locator
  /** ISO date, or null: of the source, unless the row has its own. */
  readonly published: string | null
  readonly confidence: number
  /** Measure, speaker, cause, second readings, note: what is kept beside the figure. */
  readonly reading: Readonly<Record<string, unknown>>
  /** The sentence or paragraph around it, by which copies of one statement are told. */
  readonly context: string | null
  /** The observation that this one corrects. */
  readonly corrects: number | null
}

/** Words of a text in lower case, without marks: what two prints of one paragraph share. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** A passage made ready to be compared with many. */
export interface Passage {
  /** Its words, joined by a space. */
  readonly words: string
  /** All runs of three words. */
  readonly runs: ReadonlySet<string>
}

const runLength = 3

export function passageOf(text: string): Passage {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let i = 0; i + runLength <= words.length; i++) runs.add(words.slice(i, i + runLength).join(' '))
  return { words: words.join(' '), runs }
}

/** From this likeness on two passages are prints of one: a changed word or a cut, not another sentence. */
const sameStatement = 0.7

/** Whether two passages are prints of one statement: most runs of three words are the same (Broder's resemblance). */
export function isOnePassage(a: Passage, b: Passage): boolean {
  if (a.words === b.words) return true
  if (a.runs.size === 0 || b.runs.size === 0) return false
  let common = 0
  for (const run of a.runs) if (b.runs.has(run)) common++
  return common / (a.runs.size + b.runs.size - common) >= sameStatement
}

/**
 * The id that copies of a statement share: same cell, value, unit and words. A statement without words (a row) is its
 * source's alone.
 */
export function statementId(statement: Statement, sourceId: string): string {
  const { cell, value, unit, context } = statement
  const what = context === null ? `source ${sourceId}` : wordsOf(context).join(' ')
  return idOf('statement', cellId(cell), plainText(trimmed(value)), unit, what)
}
