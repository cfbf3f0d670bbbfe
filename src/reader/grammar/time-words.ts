import type { PeriodMention } from '../period-mention.ts'
import type { Token } from '../token.ts'
import type { Phrases, PhraseTable } from './phrase-table.ts'
import type { Words } from './word-set.ts'

/** What the finder of periods needs of its surroundings. */
export interface TimeSetting {
  /** Year and month of publication, where known. */
  readonly published: { readonly year: number; readonly month: number } | null
  /** The year that the text last spoke of, for months that stand without one when nobody said when it was published. */
  readonly lastYear?: number | null
  /** The month that the text last spoke of, for 'since the beginning of the year'. */
  readonly lastMonth?: number | null
}

/** Words of time, and those that tie a figure to one. */
export interface TimeWords {
  /** Finds the periods that a sentence names, tokens [first, last), left to right, without overlaps. */
  readonly findPeriods: (tokens: readonly Token[], first: number, last: number, setting: TimeSetting) => PeriodMention[]
  /** Openings of a clause that move it by a year: 'a year before', 'one year later'. */
  readonly yearShifts: PhraseTable<1 | -1>
  /** Words and marks that may stand before such an opening: 'but', 'just'. */
  readonly shiftOpeners: Words
  /** A word of change between a percentage and what it is measured from: 'up 5 percent higher than'. */
  readonly directions: Words
  /** Ways to say what a change is measured from: 'from', 'compared with'. */
  readonly bases: Phrases
  /** Words right before the amount that another is compared with: 'from', 'than'. */
  readonly comparers: Words
  /** 'just', 'only' before 'from 16 to 158'. */
  readonly only: Words
  /** Words and marks between a figure and a period that belongs to another clause. */
  readonly clauseBreaks: Words
  /** Words behind a comma that open a clause with a figure of its own: 'which', 'and'. */
  readonly clauseOpeners: Words
}
