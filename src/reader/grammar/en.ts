import { englishNouns } from './en-nouns.ts'
import { englishPlaceCues, englishPlaces } from './en-places.ts'
import { englishQuantities, englishQuantityCues } from './en-quantities.ts'
import { englishRelationCues, englishRelations } from './en-relations.ts'
import { englishSpeechCues } from './en-speech.ts'
import { englishThingCues, englishThings } from './en-things.ts'
import { englishTimes } from './en-times.ts'
import { englishVerbs } from './en-verbs.ts'
import type { Grammar } from './grammar.ts'
import { wordsIn } from './word-set.ts'

export const english: Grammar = {
  language: 'en',
  cues: [
    ...englishQuantityCues,
    ...englishRelationCues,
    ...englishThingCues,
    ...englishPlaceCues,
    ...englishSpeechCues,
  ],
  particles: {
    definite: wordsIn('the'),
    articles: wordsIn('a an the'),
    and: wordsIn('and'),
    of: wordsIn('of'),
    in: wordsIn('in'),
    for: wordsIn('for'),
    from: wordsIn('from'),
    to: wordsIn('to'),
    than: wordsIn('than'),
    by: wordsIn('by'),
    with: wordsIn('with'),
    possessive: wordsIn("'s"),
    adversatives: wordsIn('while whereas but'),
    per: wordsIn('per each'),
  },
  nouns: englishNouns,
  verbs: englishVerbs,
  quantities: englishQuantities,
  relations: englishRelations,
  times: englishTimes,
  places: englishPlaces,
  things: englishThings,
  abbreviations: wordsIn(
    'no co ltd jsc mr mrs ms dr prof st vs approx inc corp dist prov art fig ths ts tp tx tt tr sq etc',
  ),
  agencies: wordsIn('hbo'),
}
