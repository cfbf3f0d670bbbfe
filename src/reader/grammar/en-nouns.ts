import type { NounWords } from './noun-words.ts'
import { endingWith, wordsIn } from './word-set.ts'

const stops = wordsIn(
  `a an the this that these those its his her their our my your it he she they we you i who which what whom whose
  of in on at by for from to with without within into onto over under about above below between among through during
  per via as than then but or nor so if when while where because since until till before after despite although
  though however is are was were be been being am has have had having do does did will would shall should may might
  can could must not no also only just already still yet now currently there here such very too both all each every
  any some most many much more less few several other another own same up down out off again further once
  attracted attract attracts earned earning raked created create creating reached reach reaches reaching totalled
  totaled hit hits cover covers covered covering worth valued including included include includes accounting accounts
  accounted made make makes making said says say expected estimated remain remains remained operate joined join
  take takes took taken brought bring brings came come comes stood stand stands went go goes left kept keep keeps met
  meet meets meeting fulfilling exceeded exceeds topped working operating took participated attended received receive
  receives welcomed had got get gets paid pay pays employ employs employed live lives lived need needs want wants
  attending participating located situated based investing invested benefited helped help helps generated generating
  provided providing followed follow follows hold holds held use uses used respectively compared against
  rose fell grew increased decreased eligible worldwide nationwide annually yearly
  planned proposed yesterday today tomorrow recently compared amid upon across around toward towards along toward beyond
  alone altogether together meanwhile besides thus hence therefore`,
)

const singularEnds = /(?:ss|us|is|ies)$/

const headNouns = wordsIn(
  'people men women children staff personnel cattle fish poultry police youth sheep aircraft kinds types species',
)

const irregular: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['index', 'indexes'],
])

/** The English plural of a noun phrase, by its last word. */
export function pluralOf(phrase: string): string {
  const match = /^(.*?)([^\s-]+)$/.exec(phrase)
  if (!match) return phrase
  const [, head = '', word = ''] = match
  const plural = irregular.get(word)
  if (plural) return head + plural
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${phrase}es`
  if (/[^aeiou]y$/.test(word)) return `${phrase.slice(0, -1)}ies`
  return `${phrase}s`
}

const verbsBehindNumbers = wordsIn('chose went came took got made left drew')
const isPastForm = endingWith('ed')

/** How English forms its noun phrases. */
export const englishNouns: NounWords = {
  stops,
  conjunctions: wordsIn('and or &'),
  openers: wordsIn('more other another new'),
  forms: (phrase) => [phrase, pluralOf(phrase)],
  isHead: (norm) =>
    headNouns.has(norm) ||
    (norm.length > 3 && norm.endsWith('s') && !singularEnds.test(norm)) ||
    (norm.length > 4 && norm.endsWith('ies')),
  isVerbalAdjective: endingWith('ing ed'),
  isFiniteVerb: (norm) => isPastForm(norm) || verbsBehindNumbers.has(norm),
  withAdjectives: (adjectives, noun) => `${adjectives} ${noun}`,
  withoutPronoun: (phrase) => phrase.replace(/\s*\S+$/, ''),
}
