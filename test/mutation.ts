import type { Chance } from './chance.ts'

/** What an article may meet on its way: other scripts, marks without width, runaway numbers, brackets. */
const splices: readonly [string, ...string[]] = [
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\u00ad',
  '\u00a0',
  '\u0301',
  '\ud83d',
  '🎉',
  '٣٤٥',
  '१२३.४',
  '５６％',
  'Ⅻ',
  '½',
  '²',
  '∞',
  '−',
  '\0',
  '\r',
  '\n\n\n',
  '\t',
  '(',
  ')',
  '((((((((',
  '[[[',
  '“',
  '%',
  '% %',
  '$',
  'VND',
  'USD',
  '€',
  ' million billion trillion ',
  ' nghìn tỷ tỷ ',
  ' percent of percent ',
  ' respectively ',
  ' tương ứng ',
  ' of which ',
  ' trong đó ',
  '31 February 2021',
  '30/2/2021',
  '0000-00',
  '1.234,56 and 1,234.56',
  '1,.07',
  '1..2',
  ',,,,',
  '....',
  '-0',
  '0 percent',
  '-100 percent',
  '0 USD',
  '0',
  '1e400',
  'Infinity',
  'NaN',
  '__proto__',
  'constructor',
  '</p><p>',
  '&nbsp;',
]

const swaps: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['.', ','],
  [',', '.'],
  ['million', 'billion'],
  ['billion', 'trillion'],
  ['triệu', 'tỷ'],
  ['percent', 'percentage points'],
  ['USD', 'VND'],
  ['%', ''],
  [' ', ''],
  ['\n', ' '],
  ['increase', 'decrease'],
  ['up', 'down'],
]

function cut(text: string, at: number, length: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + length)
}

function digitsSwapped(text: string, chance: Chance): string {
  const places = [...text.matchAll(/\d/g)].map((m) => m.index)
  const [a, b] = [places[chance.below(places.length)], places[chance.below(places.length)]]
  if (a === undefined || b === undefined) return text
  return cut(cut(text, a, 1, text[b] ?? ''), b, 1, text[a] ?? '')
}

const steps: readonly [(text: string, chance: Chance) => string, ...((text: string, chance: Chance) => string)[]] = [
  (text, chance) => cut(text, chance.below(text.length), 1, String.fromCharCode(chance.below(0x250))),
  (text, chance) => cut(text, chance.below(text.length), 1 + chance.below(20), ''),
  (text, chance) => cut(text, chance.below(text.length), 0, chance.oneOf(splices)),
  (text, chance) => cut(text, chance.below(text.length), 0, String(chance.below(10)).repeat(1 + chance.below(4))),
  (text, chance) => cut(text, chance.below(text.length), 0, String(chance.below(10)).repeat(400)),
  (text, chance) =>
    cut(text, chance.below(text.length), 0, chance.oneOf(['(', '[', '"', '“', '1 ']).repeat(1 + chance.below(200))),
  (text, chance) => {
    const [from, to] = chance.oneOf(swaps)
    const at = text.indexOf(from, chance.below(text.length))
    return at < 0 ? text : cut(text, at, from.length, to)
  },
  digitsSwapped,
  (text, chance) => {
    const from = chance.below(text.length)
    return cut(text, chance.below(text.length), 0, text.slice(from, from + chance.below(120)))
  },
  (text, chance) => text.slice(chance.below(Math.ceil(text.length / 2))),
  (text, chance) => text.slice(0, 1 + chance.below(text.length)),
]

/** Longer pieces only make a run slower: the reader's rules look at sentences. */
const longestPiece = 500

/** A piece of a text with a few slips made by chance. */
export function mutated(text: string, chance: Chance): string {
  const start = chance.below(Math.max(1, text.length - longestPiece))
  let piece = text.slice(start, start + longestPiece)
  const count = 1 + chance.below(6)
  for (let i = 0; i < count && piece !== ''; i++) piece = chance.oneOf(steps)(piece, chance)
  return piece
}
