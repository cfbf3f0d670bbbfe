import type { Words, WordTest } from './word-set.ts'

/** How a language forms its noun phrases. */
export interface NounWords {
  /** Function words that end a noun phrase. */
  readonly stops: Words
  /** 'and', 'or': join the adjectives of a phrase, or end it. */
  readonly conjunctions: Words
  /** Function words that may all the same open a noun phrase: 'more', 'other', 'new'. */
  readonly openers: Words
  /** All forms of a phrase of the catalogue that texts use: singular and plural. */
  readonly forms: (phrase: string) => readonly string[]
  /** Whether a word looks like the noun that ends a noun phrase (a plural, in English). */
  readonly isHead: WordTest
  /** Whether a stop word may be an adjective made of a verb: 'operating' in 'registered and operating projects'. */
  readonly isVerbalAdjective: WordTest
  /** Whether a word behind a number is a verb and opens no noun phrase: '36,700 chose Hoa Binh city'. */
  readonly isFiniteVerb: WordTest
  /** A noun said before with the adjectives that stand for it now: '26 foreign ones' of 'projects'. */
  readonly withAdjectives: (adjectives: string, noun: string) => string
  /** What is left of a phrase without the pronoun that ends it: 'foreign ones'. */
  readonly withoutPronoun: (phrase: string) => string
}
