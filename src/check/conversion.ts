import type { Claim } from '../kernel/claim.ts'
import { type Decimal, decimal, roundedTo, roundedToDigits, shifted, trimmed, zero } from '../kernel/decimal.ts'
import type { Finding, Repair } from '../kernel/finding.ts'
import { between, dividedBy, holds, hull, type Interval, overlaps, times } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber } from '../kernel/number-notation.ts'
import type { Check, Known, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { type CurrencyPair, currencyPairs, nearMargin, rateOf, usualRate } from './currency-pair.ts'
import { rewriting } from './digit-slip.ts'
import { moved, quotientOf } from './implied.ts'
import { claimAt, quoteOf } from './passage.ts'
import { type ProductFacts, productSentences, products } from './product.ts'
import { scaleRepair, shiftedScale } from './scale-slip.ts'
import { scaleSlips } from './scale-ties.ts'

interface RateFacts {
  readonly vnd: string
  readonly usd: string
  readonly rate: Decimal
  /** The rates of the time, or of the text's other pairs. */
  readonly usual: Interval
  readonly year: number | null
}

type ConversionFacts = ProductFacts & {
  'conversion-holds': RateFacts
  'conversion-near': RateFacts
  'conversion-scale': RateFacts & { readonly suggestion: string | null }
  'conversion-broken': RateFacts
}

const compose = composer<ConversionFacts>('conversion')

function pointRate(vnd: Claim, usd: Claim): Decimal {
  return roundedTo(quotientOf(vnd.value, usd.value) ?? zero, 0)
}

/** Claims whose scale word the rest of the text speaks against, with the power of ten that mends them. Asked for only where a pair breaks. */
type Slips = () => ReadonlyMap<number, number>

/** Beyond this no writer's rate explains the difference. */
const farMargin = between(decimal('0.6'), decimal('1.67'))

/** Other pairs of the text that must agree before they stand in for the rates of a year. */
const leastWitnesses = 2
const mostWitnesses = 20

/** Where no rate of the time is known: the one rate of the text's other pairs, or null when they differ. */
function rateOfOthers(read: ReadText, pair: CurrencyPair, pairs: readonly CurrencyPair[]) {
  const others = pairs
    .slice(0, mostWitnesses)
    .filter((p) => p !== pair)
    .flatMap((p) => rateOf(read, p) ?? [])
  const [first] = others
  const isOneRate = first !== undefined && others.every((o) => overlaps(times(first, nearMargin), o))
  return isOneRate && others.length >= leastWitnesses ? { usual: others.reduce(hull), year: null } : null
}

function ofPair(
  read: ReadText,
  known: Known,
  pair: CurrencyPair,
  pairs: readonly CurrencyPair[],
  slips: Slips,
): Finding[] {
  const rate = rateOf(read, pair)
  const found = usualRate(read, pair, known) ?? rateOfOthers(read, pair, pairs)
  if (rate === null || found === null) return []
  const [vnd, usd] = [claimAt(read, pair.vnd), claimAt(read, pair.usd)]
  const facts = {
    vnd: quoteOf(vnd),
    usd: quoteOf(usd),
    rate: pointRate(vnd, usd),
    usual: found.usual,
    year: found.year,
  }
  const claims = [pair.usd, pair.vnd]
  const isWithin = (margin: Interval) => overlaps(rate, times(found.usual, margin))
  if (overlaps(rate, found.usual))
    return [compose(read, { code: 'conversion-holds', severity: 'note', facts, claims, certainty: 0.9 })]
  if (isWithin(nearMargin))
    return [compose(read, { code: 'conversion-near', severity: 'note', facts, claims, certainty: 0.6 })]
  const power = [-9, -6, -3, 3, 6, 9].find((k) => overlaps(moved(rate, k), times(found.usual, nearMargin)))
  if (power !== undefined) {
    const isWrong = isVndWrong(read, pair, power, slips)
    return [accusation(read, pair, facts, { isVndWrong: isWrong, power, mend: scaleRepair, certainty: 0.9 })]
  }
  // A rate from one digit is so wide that it reaches any other.
  const shift = pointShifts.find((k) => holds(found.usual, shifted(facts.rate, k)))
  if (shift !== undefined) {
    // The later of the two is the reckoned one, so its decimal point is the one that slipped.
    const isWrong = pair.vnd > pair.usd
    return [accusation(read, pair, facts, { isVndWrong: isWrong, power: shift, mend: pointRepair, certainty: 0.8 })]
  }
  if (isWithin(farMargin)) return []
  return [
    compose(read, {
      code: 'conversion-broken',
      severity: 'warning',
      facts,
      claims,
      certainty: 0.65,
      expected: dividedExpected(vnd, found.usual),
    }),
  ]
}

function dividedExpected(vnd: Claim, usual: Interval) {
  const interval = dividedBy(vnd.shown, usual)
  return interval && ({ interval, unit: 'USD' } as const)
}

/** Places by which a decimal point slips, the nearest first; three and more are a scale word. */
const pointShifts = [-1, 1, -2, 2]

/** The repair that moves the decimal point alone: '9.7 million' becomes '97 million'. Null where no number is printed. */
function pointRepair(read: ReadText, index: number, by: number): Repair | null {
  const { numberStart, numberEnd, printed } = claimAt(read, index)
  const written = read.text.slice(numberStart, numberEnd)
  const number = /^[\d.,]*\d/.exec(written)?.[0]
  if (number === undefined || /\d/.test(written.slice(number.length))) return null
  const mended = printNumber(trimmed(shifted(printed, by)), read.language)
  return rewriting(read, index, mended + written.slice(number.length))
}

/**
 * Which of the two has the wrong scale word: the one the rest of the text speaks against; else not the one that would
 * come to single units or thousands, in which such amounts are not printed; else the bracket.
 */
function isVndWrong(read: ReadText, pair: CurrencyPair, power: number, slips: Slips): boolean {
  if (slips().get(pair.vnd) === power) return true
  if (slips().get(pair.usd) === -power) return false
  const isUsual = (index: number, by: number) => (shiftedScale(read, index, by) ?? 0) >= 6
  const [vnd, usd] = [isUsual(pair.vnd, power), isUsual(pair.usd, -power)]
  return vnd === usd ? pair.vnd > pair.usd : vnd
}

interface ScaleFault {
  readonly isVndWrong: boolean
  /** Places by which VND per USD is off. */
  readonly power: number
  readonly mend: (read: ReadText, index: number, by: number) => Repair | null
  readonly certainty: number
}

function accusation(read: ReadText, pair: CurrencyPair, facts: RateFacts, fault: ScaleFault): Finding {
  const [accused, witness] = fault.isVndWrong ? [pair.vnd, pair.usd] : [pair.usd, pair.vnd]
  const by = fault.isVndWrong ? fault.power : -fault.power
  const repair = fault.mend(read, accused, by)
  const claim = claimAt(read, accused)
  return compose(read, {
    code: 'conversion-scale',
    severity: 'error',
    facts: { ...facts, suggestion: repair?.suggestion ?? null },
    claims: [accused, witness],
    certainty: fault.certainty,
    expected: { interval: moved(claim.shown, by), unit: claim.unit },
    repair,
  })
}

/**
 * One amount in two currencies against the rates of the year. Off by a power of ten it is a scale word, with the
 * repair (the decimal point for one or two places, the scale word for three and more); far outside, a warning. Silent or a note within 15 percent, silent between (a writer's rate, an amount
 * of another year, 'about'), and where neither the rates of the time nor
 * two other pairs of the text are there to compare with. One amount reckoned from its factors: see product.ts.
 */
export const conversion: Check<{ [Code in keyof ConversionFacts]: ConversionFacts[Code] }> = {
  name: 'conversion',
  run: (read, known) => {
    const pairs = currencyPairs(read)
    let found: ReadonlyMap<number, number> | null = null
    const slips: Slips = () => {
      found ??= new Map(scaleSlips(read, known).map((s) => [s.claim, s.by]))
      return found
    }
    return [...pairs.flatMap((pair) => ofPair(read, known, pair, pairs, slips)), ...products(read)]
  },
  sentences: {
    ...productSentences,
    'conversion-holds': {
      en: (f) => `${saysRate(f, 'en')}, ${usualName(f, 'en')}`,
      vi: (f) => `${saysRate(f, 'vi')}, đúng ${usualName(f, 'vi')}`,
    },
    'conversion-near': {
      en: (f) => `${saysRate(f, 'en')}, near ${usualName(f, 'en')} (${saysUsual(f.usual, 'en')})`,
      vi: (f) => `${saysRate(f, 'vi')}, gần ${usualName(f, 'vi')} (${saysUsual(f.usual, 'vi')})`,
    },
    'conversion-scale': {
      en: (f) =>
        `${saysRate(f, 'en')}, a power of ten from ${usualName(f, 'en')} (${saysUsual(f.usual, 'en')})${f.suggestion ? `; it agrees as ${f.suggestion}` : ''}`,
      vi: (f) =>
        `${saysRate(f, 'vi')}, lệch một bậc mười so với ${usualName(f, 'vi')} (${saysUsual(f.usual, 'vi')})${f.suggestion ? `; khớp nếu là ${f.suggestion}` : ''}`,
    },
    'conversion-broken': {
      en: (f) => `${saysRate(f, 'en')}, far from ${usualName(f, 'en')} (${saysUsual(f.usual, 'en')})`,
      vi: (f) => `${saysRate(f, 'vi')}, xa ${usualName(f, 'vi')} (${saysUsual(f.usual, 'vi')})`,
    },
  },
}

function saysRate(f: RateFacts, language: Language): string {
  const per = language === 'en' ? 'VND per USD' : 'đồng/USD'
  return `${f.vnd} / ${f.usd} = ${printNumber(roundedToDigits(f.rate, 6), language)} ${per}`
}

function saysUsual({ low, high }: Interval, language: Language): string {
  const [a, b] = [low, high].map((v) => (v === null ? '…' : printNumber(roundedTo(v, 0), language)))
  return language === 'en' ? `${a} to ${b}` : `${a} đến ${b}`
}

function usualName(f: RateFacts, language: Language): string {
  if (f.year === null)
    return language === 'en' ? "the rate of the text's other pairs" : 'tỷ giá của các cặp khác trong bài'
  return language === 'en' ? `the rates of ${f.year}` : `tỷ giá năm ${f.year}`
}
