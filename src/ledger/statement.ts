import type { Decimal } from '../kernel/decimal.ts'
import { plainText } from '../kernel/decimal.ts'
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

/** Words of a text, without marks, tones and case kept apart: what two prints of one paragraph share. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const shingle = 3

function shingles(text: string): Set<string> {
  const words = wordsOf(text)
  const found = new Set<string>()
  for (let i = 0; i + shingle <= words.length; i++) found.add(words.slice(i, i + shingle).join(' '))
  return found
}

/** From this likeness on two passages are prints of one: a changed word or a cut, not another sentence. */
const sameStatement = 0.7

/** Whether two passages are prints of one statement: most runs of three words are the same (Broder's resemblance). */
export function isOnePassage(a: string, b: string): boolean {
  const [x, y] = [shingles(a), shingles(b)]
  if (x.size === 0 || y.size === 0) return wordsOf(a).join(' ') === wordsOf(b).join(' ')
  let common = 0
  for (const s of x) if (y.has(s)) common++
  return common / (x.size + y.size - common) >= sameStatement
}

/** The id that copies of a statement share: same cell, value, unit and words. */
export function statementId(statement: Statement, sourceId: string): string {
  const { cell, value, unit, context } = statement
  const what = context === null ? `source ${sourceId}` : wordsOf(context).join(' ')
  return idOf('statement', cellId(cell), plainText(value), unit, what)
}
