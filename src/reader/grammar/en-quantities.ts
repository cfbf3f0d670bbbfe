import { all, type Cue, type Cues } from './cue.ts'
import type { QuantityWords } from './quantity-words.ts'
import { wordsIn } from './word-set.ts'

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const numberWords: Cues = [
  ...ones.map((word, value): [string, Cue] => [word, { is: 'number', value }]),
  ...tens.flatMap((word, i): [string, Cue][] => [
    [word, { is: 'number', value: 20 + 10 * i }],
    ...ones.slice(1, 10).map((one, k): [string, Cue] => [`${word} ${one}`, { is: 'number', value: 21 + 10 * i + k }]),
  ]),
  ...all('a dozen, dozen', { is: 'number', value: 12 }),
  ['two dozen', { is: 'number', value: 24 }],
  ['half a dozen', { is: 'number', value: 6 }],
  ...all('a hundred, one hundred', { is: 'number', value: 100 }),
]

const scaleWords: readonly (readonly [word: string, exponent: number])[] = [
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]

const scales: Cues = [
  ...all('mln, mn, m', { is: 'scale', exponent: 6 }),
  ...all('bln, bn', { is: 'scale', exponent: 9 }),
  ...all('trln, trn, tn', { is: 'scale', exponent: 12 }),
  ...all('quadrillion', { is: 'scale', exponent: 15 }),
  ...scaleWords.flatMap(([word, exponent]) => all(`${word}, ${word}s`, { is: 'scale', exponent })),
  ...misspeltScales(),
]

/** One letter left out or doubled ('tillion', 'milion', 'billlion'): the slips that are seen in print. */
function misspeltScales(): [string, Cue][] {
  const slips = new Map<string, Cue>()
  const known = new Set(scaleWords.map(([word]) => word))
  for (const [word, exponent] of scaleWords) {
    for (let i = 1; i < word.length; i++) {
      for (const slip of [word.slice(0, i) + word.slice(i + 1), word.slice(0, i) + word[i - 1] + word.slice(i)]) {
        const isNew = !known.has(slip) && !slips.has(slip) && slip.length >= 6
        if (isNew) slips.set(slip, { is: 'scale', exponent, usual: word })
      }
    }
  }
  return [...slips]
}

function unit(phrases: string, code: Extract<Cue, { is: 'unit' }>['unit'], factor = '1'): Cues {
  return all(phrases, { is: 'unit', unit: code, factor })
}

const units: Cues = [
  ...unit('percent, per cent, %, pct, percents', 'percent'),
  ...unit(
    'percentage point, percentage points, percent point, percent points, % points, pct points',
    'percentage_point',
  ),
  ...unit('usd, us dollar, us dollars, us$, dollar, dollars, $, u.s dollars, american dollars', 'USD'),
  ...unit('vnd, dong, dongs, vietnam dong, vietnamese dong, vietnamese dongs, vnđ, đồng, ₫', 'VND'),
  ...unit('eur, euro, euros, €', 'EUR'),
  ...unit('jpy, yen, ¥', 'JPY'),
  ...unit('krw, won', 'KRW'),
  ...unit('cny, rmb, yuan', 'CNY'),
  ...unit('gbp, £', 'GBP'),
  ...unit('baht, thb', 'THB'),
  ...unit('kip, lak', 'LAK'),
  ...unit('sgd', 'SGD'),
  ...unit('aud', 'AUD'),
  ...unit('twd', 'TWD'),
  ...unit('ha, has, hectare, hectares', 'ha'),
  ...unit('square kilometre, square kilometres, square kilometer, square kilometers, sq.km, sq km, km2', 'km2'),
  ...unit('square metre, square metres, square meter, square meters, sq.m, sq m, m2, sqm', 'm2'),
  ...unit('km, kms, kilometre, kilometres, kilometer, kilometers', 'km'),
  ...unit('metre, metres, meter, meters', 'm'),
  ...unit('cubic metre, cubic metres, cubic meter, cubic meters, m3, cu.m', 'm3'),
  ...unit('tonne, tonnes, ton, tons, metric tons, metric tonnes', 'tonne'),
  ...unit('quintal, quintals', 'tonne', '0.1'),
  ...unit('kg, kgs, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos', 'tonne', '0.001'),
  ...unit('mw, megawatt, megawatts', 'MW'),
  ...unit('gw, gigawatts', 'MW', '1000'),
  ...unit('kwh, kilowatt hour, kilowatt hours', 'kWh'),
  ...unit('mwh', 'kWh', '1000'),
]

const modifiers: Cues = [
  ...all('about, around, some, approximately, approx, roughly, circa, ~, an estimated, estimated, or so', {
    is: 'modifier',
    modifier: 'about',
    isVerb: false,
  }),
  ...all('nearly, almost, close to, just under, just short of, approaching', {
    is: 'modifier',
    modifier: 'nearly',
    isVerb: false,
  }),
  ...all('near, nears, neared, nearing, approach, approached', { is: 'modifier', modifier: 'nearly', isVerb: true }),
  ...all('under, less than, fewer than, below, lower than, <', { is: 'modifier', modifier: 'under', isVerb: false }),
  ...all('at most, up to, no more than, not more than, maximum, maximum of, ≤', {
    is: 'modifier',
    modifier: 'at most',
    isVerb: false,
  }),
  ...all('over, more than, above, greater than, upwards of, just over, in excess of, well over, >', {
    is: 'modifier',
    modifier: 'over',
    isVerb: false,
  }),
  ...all('at least, no less than, not less than, no fewer than, minimum, minimum of, a minimum of, ≥', {
    is: 'modifier',
    modifier: 'at least',
    isVerb: false,
  }),
  ...all(
    'cross, crosses, crossed, crossing, pass, passed, passing, exceed, exceeds, exceeded, exceeding, top, tops, topped, topping, surpass, surpasses, surpassed, surpassing',
    {
      is: 'modifier',
      modifier: 'over',
      isVerb: true,
    },
  ),
]

const durations = all(
  `january, february, april, june, july, august, september, october, november, december, year, years, month, months, day, days, week, weeks, hour, hours, minute, minutes, second, seconds, decade, decades,
  century, centuries, quarter, quarters, year old, years old, night, nights, weekend, weekends, generation, generations,
  o'clock, am, pm, a.m, p.m, degrees, session, sessions, term, terms, season, seasons, occasions, phase, phases,
  consecutive years, straight years, consecutive months`,
  { is: 'duration' },
)

const labels = all(
  `no, no., resolution, decision, decree, circular, directive, plan no, document, document no, region, article, clause,
  chapter, highway, national highway, provincial road, road, route, street, lot, group no, covid, covid 19, phase,
  grade, level, zone no, line, version, qh, nq, qd, tel, phone, hotline, fax, vat, iso, tcvn, haccp, congress, ip,
  meet korea, industry, house, km, term, session, base year, act, law, code, form, unit no, block, ward no, hamlet no,
  gate, window, channel, flight, room, page, table, figure, chart, annex, appendix, part, section, point, kilometre,
  kilometer, vietnam airlines, apartment, package no, top`,
  { is: 'label' },
)

const timesWords: Cues = [
  ['twice', { is: 'times-word', value: 2, isAlone: false }],
  ['thrice', { is: 'times-word', value: 3, isAlone: false }],
  ...ones.slice(2).map((word, i): [string, Cue] => [`${word}fold`, { is: 'times-word', value: i + 2, isAlone: true }]),
  ...ones.slice(2).map((word, i): [string, Cue] => [`${word} fold`, { is: 'times-word', value: i + 2, isAlone: true }]),
]

const fractions: Cues = [
  ['three quarters', { is: 'fraction', percent: 75 }],
  ['three quarter', { is: 'fraction', percent: 75 }],
  ['two thirds', { is: 'fraction', percent: 66.7 }],
  ['one third', { is: 'fraction', percent: 33.3 }],
  ['a third', { is: 'fraction', percent: 33.3 }],
  ['a quarter of', { is: 'fraction', percent: 25 }],
  ['one fourth', { is: 'fraction', percent: 25 }],
  ['half of', { is: 'fraction', percent: 50 }],
]

/** Numbers, scales, units and what stands around them in English. */
export const englishQuantityCues: Cues = [
  ...numberWords,
  ...scales,
  ...units,
  ...modifiers,
  ...durations,
  ...labels,
  ...timesWords,
  ...fractions,
]

const ordinalWords: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, i) => [word, i + 1]),
)

const digitEnd = 0x3a

function ordinalOf(norm: string): number | null {
  // Every token is asked: only one that begins with a digit is worth a pattern.
  if (!(norm.charCodeAt(0) < digitEnd)) return ordinalWords.get(norm) ?? null
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(norm)
  return digits ? Number(digits[1]) : null
}

export const englishQuantities: QuantityWords = {
  hundreds: wordsIn('hundred'),
  one: wordsIn('one'),
  ambiguousUnits: wordsIn('won'),
  between: wordsIn('between'),
  durationAdjectives: wordsIn('more consecutive straight full long whole last working recent past'),
  partnerNouns: wordsIn('sides parties countries sister'),
  knownSets: wordsIn('the both these those'),
  grades: wordsIn('at'),
  behindCounts: wordsIn('with are were have had remain of in by . , ; listed'),
  listJoints: wordsIn(', and or added another plus &'),
  listFillers: wordsIn('by to of at a an the vnd usd $'),
  multipleBases: wordsIn(
    'higher more the as compared that over against larger bigger greater increase growth than lower , on from in',
  ),
  twiceBases: wordsIn('the as that what more higher its their larger bigger'),
  ordinalOf,
  rankLeads: wordsIn('placed came stood at is was to the ,'),
  rankSets: wordsIn('out among nationwide'),
  rankSteps: wordsIn('places'),
  rankDirections: wordsIn('up down higher lower compared from on'),
}
