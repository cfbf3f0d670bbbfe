import type { Words, WordTest } from './word-set.ts'

/** Verbs and the time they speak of. */
export interface VerbWords {
  /** 'is', 'were'. */
  readonly copulas: Words
  /** The verbs before a participle: 'was spent', 'had been collected'. */
  readonly auxiliaries: Words
  /** Whether a word behind an auxiliary is a participle. */
  readonly isParticiple: WordTest
  /** Verbs that say how a thing stands now: 'has', 'covers', and 'now' itself. */
  readonly present: Words
  /** Verbs that say what happened: 'reached', 'welcomed'. */
  readonly past: Words
  /** Verbs that say what there was, not what happened: 'had', 'were'. */
  readonly states: Words
  /** Whether a word behind a verb of state makes a passive of it: a deed after all. */
  readonly isPassiveOfState: WordTest
  /** 'has' and 'have' before a participle that looks like a past form. */
  readonly perfects: Words
  /** 'is', 'are' where a participle may make a deed of them. */
  readonly presentCopulas: Words
  /** Whether a word behind a present copula makes a deed of it: 'are announced', 'is put at'. */
  readonly isDeed: WordTest
  /** Words before a verb that take its present away: 'would have', 'to serve'. */
  readonly hypotheticals: Words
  /** Words behind a present word that put it into the past: 'there were', 'now had'. */
  readonly pastBehind: Words
  /** 'raising the total to 28': the figure is a new total. */
  readonly totalling: Words
}
