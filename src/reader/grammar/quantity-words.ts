import type { Words } from './word-set.ts'

/** Words around numbers: what makes a number a figure, and which one. */
export interface QuantityWords {
  /** 'hundred' behind a number word. */
  readonly hundreds: Words
  /** Number words that mostly count nothing: 'one of the firms'. */
  readonly one: Words
  /** Units that are also words of their own, and units only behind a scale: 'won'. */
  readonly ambiguousUnits: Words
  /** Opens a range: 'between five and ten'. */
  readonly between: Words
  /** Adjectives between a number and a duration: 'three consecutive years'. */
  readonly durationAdjectives: Words
  /** Nouns that a small number names as partners, not as things counted: 'the two sides'. */
  readonly partnerNouns: Words
  /** Before a small number: things known already, not counted here ('the two', 'both'). */
  readonly knownSets: Words
  /** Before a small number that measures rather than counts: 'eight at four stars'. */
  readonly grades: Words
  /** Words and marks behind a small number without a noun that let it count all the same. */
  readonly behindCounts: Words
  /** Words and marks between the numbers of an enumeration: 'and', 'plus'. */
  readonly listJoints: Words
  /** Small words that may stand beside the joint of a list of quantities: 'by A and by B'. */
  readonly listFillers: Words
  /** Words and marks behind 'times' that make it a multiple: '3.5 times higher'. */
  readonly multipleBases: Words
  /** Words behind 'twice' that make it a multiple: 'twice the 5 trillion VND of 2020'. */
  readonly twiceBases: Words
  /** The value of an ordinal ('17th', 'fifth'), or null. */
  readonly ordinalOf: (norm: string) => number | null
  /** Words before an ordinal that is a rank in a set named behind it: 'came fifth among'. */
  readonly rankLeads: Words
  /** Words behind an ordinal that name the set it is a rank in. */
  readonly rankSets: Words
  /** Moves in a ranking: 'nine places'. */
  readonly rankSteps: Words
  /** The direction behind such a move: 'up', 'down'. */
  readonly rankDirections: Words
}
