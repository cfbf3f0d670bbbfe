import type { PlaceWord } from './cue.ts'
import type { PhraseTable } from './phrase-table.ts'
import type { Words } from './word-set.ts'

/** Words around names of places. */
export interface PlaceWords {
  /** What ends the name of a site: 'Industrial Park', 'Lake'. */
  readonly siteEnds: PhraseTable<PlaceWord>
  /** Words that stand with a capital before names and are no part of them: 'In', 'Currently'. */
  readonly noNames: Words
  /** Words that alone before the end of a site's name make no name of it: 'This Park'. */
  readonly determiners: Words
  /** Words before a common noun that make a place of it: 'the district', "'s province". */
  readonly kindArticles: Words
  /** Common nouns of parks that their article alone makes a place. */
  readonly parks: Words
  /** 'in', 'at'. */
  readonly inside: Words
  /** Words of place after which a figure's own place follows: 'in', 'at', 'of', 'within'. */
  readonly locatives: Words
  /** Words that say where a place named just before lies: 'X park in Y'. */
  readonly lies: Words
  /** Words that take a place out of the subject: what goods go to, what partners come from. */
  readonly outward: Words
  /** Common nouns before 'of' and a name: 'the province of Hoa Binh'. */
  readonly containers: Words
  /** Adjectives and articles before a name: 'northern', 'mountainous'. */
  readonly adjectives: Words
  /** Words and marks that a subject follows: 'in', 'where', ';'. */
  readonly opensSubject: Words
  /** Words that open a sentence with an adverbial, so that a comma leads to its subject: 'According', 'Since'. */
  readonly opensAdverbial: Words
  /** Verbs of going behind a number of people, before where they went: 'came to', 'visited'. */
  readonly arrivals: Words
  /** Words between a figure and a place that part them: 'with', 'from'. */
  readonly parting: Words
  /** Words at the opening of a sentence that stand for what the sentence before spoke of: 'It', 'These'. */
  readonly backward: Words
}
