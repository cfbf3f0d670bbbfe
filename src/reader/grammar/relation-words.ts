import type { Phrases } from './phrase-table.ts'
import type { Words } from './word-set.ts'

/** Words that relate a figure to a plan, a whole, an earlier time or its peers. */
export interface RelationWords {
  /** A rate a year, right behind it: 'a year', 'per annum'. */
  readonly yearly: Phrases
  /** Forms of verbs of change that name a change too: '5 percent increase'. */
  readonly changeNouns: Words
  /** Words behind a percentage beyond which no change is said of it. */
  readonly endsChange: Words
  /** Words right behind a percentage that say where it lies: 'above' up, 'below' down. */
  readonly sides: ReadonlyMap<string, 1 | -1>
  /** Words behind 'more' or 'up' that compare: 'than', 'from'. */
  readonly comparesBehind: Words
  /** Words between a change and its amount: 'by', 'of'. */
  readonly byAmount: Words
  /** Words behind a percentage that lead to the plan it measures against: 'of', 'against'. */
  readonly opensPlan: Words
  /** Words behind an amount that make it a plan's: 'of the 875 million USD planned'. */
  readonly planned: Words
  /** The words between a percentage and the amount planned. */
  readonly ofPlanned: Phrases
  /** Words before a plan in front of a bracket with its amount: 'of', 'yearly'. */
  readonly planQualifiers: Words
  /** Words and marks that tie a plan to its amount: 'the plan, which stands at', 'whose plan was set at'. */
  readonly planLinks: Words
  /** Words and phrases before the peers that a rank is among: 'in the', 'among all'. */
  readonly opensPeers: Words
  readonly peers: Words
  /** '(estimated)' behind a figure. */
  readonly bracketedEstimates: Words
  /** Words right behind a figure that put it into the future: 'will'. */
  readonly future: Words
  /** 'be', 'been', 'is' before a participle that closes a sentence as a plan. */
  readonly passives: Words
  /** What is still 'to be' done is planned. */
  readonly toBe: Phrases
  /** Except what is only 'to be seen'. */
  readonly notToBe: Words
  /** Participles behind a passive that make a plan: 'planned', 'proposed'. */
  readonly plannedDeeds: Words
  /** 'into the master plan'. */
  readonly intoPlan: Phrases
}
