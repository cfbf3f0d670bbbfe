import { all, type Cues, type PlaceWord } from './cue.ts'
import { PhraseTable } from './phrase-table.ts'
import type { PlaceWords } from './place-words.ts'
import { wordsIn } from './word-set.ts'

/** Kinds of places in common English words. */
export const englishPlaceCues: Cues = [
  ...all('province wide, provincewide, across the province, the whole province, the entire province', {
    is: 'provincewide',
  }),
  ...all(
    'nationwide, nationally, vietnam as a whole, across the country, the whole country, the entire country, countrywide',
    { is: 'nationwide' },
  ),
  ...all('province', { is: 'place-kind', kind: 'province' }),
  ...all('district, county', { is: 'place-kind', kind: 'district' }),
  ...all('city, town, township', { is: 'place-kind', kind: 'city' }),
  ...all('commune, ward', { is: 'place-kind', kind: 'commune' }),
  ...all('country, nation, nationwide, the whole country', { is: 'place-kind', kind: 'country' }),
  ...all('region', { is: 'place-kind', kind: 'region' }),
]

const singularSiteEnds: readonly (readonly [phrase: string, kind: PlaceWord])[] = [
  ['industrial park', 'park'],
  ['industrial zone', 'park'],
  ['industrial cluster', 'cluster'],
  ['park', 'park'],
  ['zone', 'park'],
  ['ip', 'park'],
  ['cluster', 'cluster'],
]

const siteEnds: readonly (readonly [phrase: string, kind: PlaceWord])[] = [
  ...singularSiteEnds,
  ...singularSiteEnds.map(([phrase, kind]) => [`${phrase}s`, kind] as const),
  ...'island stele lake waterfall cave village hamlet bridge reservoir pagoda temple resort'
    .split(' ')
    .map((word) => [word, 'site'] as const),
]

export const englishPlaces: PlaceWords = {
  siteEnds: new PhraseTable(siteEnds),
  noNames: wordsIn(
    `the in at of by from for currently besides industrial local all both its our another such an other these those many
    planned new each every several two three no`,
  ),
  determiners: wordsIn('the this that each every three two of'),
  kindArticles: wordsIn("the this 's"),
  parks: wordsIn('park zone'),
  inside: wordsIn('in at'),
  locatives: wordsIn('in at of within'),
  lies: wordsIn('in of'),
  outward: wordsIn('from with to between like for connecting via toward towards as than near'),
  containers: wordsIn('province city district commune locality'),
  adjectives: wordsIn('the northern southern central mountainous neighbouring capital whole entire midland'),
  opensSubject: wordsIn('in at of within across that where while when ; : - – — ) " “ \'s throughout for by local the'),
  opensAdverbial: wordsIn(
    'according following since thanks despite besides currently in at on over after by as with for from to',
  ),
  arrivals: wordsIn('came flocked headed visited chose went travelled poured'),
  parting: wordsIn('with from for by'),
  backward: wordsIn('it they its their there these them those thereby'),
}
