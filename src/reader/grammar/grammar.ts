import type { Language } from '../../kernel/language.ts'
import type { Cues } from './cue.ts'
import type { NounWords } from './noun-words.ts'
import type { PlaceWords } from './place-words.ts'
import type { QuantityWords } from './quantity-words.ts'
import type { RelationWords } from './relation-words.ts'
import type { ThingWords } from './thing-words.ts'
import type { TimeWords } from './time-words.ts'
import type { VerbWords } from './verb-words.ts'
import type { Words } from './word-set.ts'

/**
 * All that is particular to one language; everything else is shared. A language supplies its phrases with what
 * they do (`cues`) and, theme by theme, the words that single rules ask for. A set may be empty where a language
 * has no such word: the rule then never holds.
 */
export interface Grammar {
  readonly language: Language
  readonly cues: Cues
  readonly particles: Particles
  readonly nouns: NounWords
  readonly verbs: VerbWords
  readonly quantities: QuantityWords
  readonly relations: RelationWords
  readonly times: TimeWords
  readonly places: PlaceWords
  readonly things: ThingWords
  /** Words before a full stop that does not end a sentence: 'Co.', 'No.'. */
  readonly abbreviations: Words
  /** Press agencies that open an article in brackets, in lower case: '(HBO) - ...'. */
  readonly agencies: Words
}

/** The little words that rules of every kind ask for. */
export interface Particles {
  /** 'the'. */
  readonly definite: Words
  /** 'a', 'an', 'the'. */
  readonly articles: Words
  /** 'and' alone; the conjunctions that end a noun phrase stand with the nouns. */
  readonly and: Words
  /** Ties a part to its whole: 'of'. */
  readonly of: Words
  readonly in: Words
  readonly for: Words
  /** Opens the first of two values: 'from 16 to 158'. */
  readonly from: Words
  /** Opens the second of two values, or what is reached. */
  readonly to: Words
  /** Closes a comparison: 'more than'. */
  readonly than: Words
  /** Opens the doer: 'assigned by the district'. */
  readonly by: Words
  readonly with: Words
  /** The mark of the owner: "'s". */
  readonly possessive: Words
  /** Turns a sentence: 'while', 'but'. */
  readonly adversatives: Words
  /** Amounts per something: 'per', 'each'. */
  readonly per: Words
}
