import type { Claim } from '../kernel/claim.ts'
import { type Decimal, hundred, one, roundedTo } from '../kernel/decimal.ts'
import type { Finding, Repair } from '../kernel/finding.ts'
import { dividedBy, exactly, type Interval, minus, overlaps, power, root, sumOf, times } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber } from '../kernel/number-notation.ts'
import type { Period } from '../kernel/period.ts'
import { groupedBy, isSameIndicator, isSameMeasure, isSamePlace } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { rewriting } from './digit-slip.ts'
import { factorOf } from './implied.ts'
import { claimAt, claimsWhere } from './passage.ts'
import { type Amount, amountOf, computed, middleOf, printAmount } from './print-amount.ts'

interface AverageFacts {
  readonly start: Amount
  readonly end: Amount
  readonly startYear: number
  readonly endYear: number
  readonly years: number
  /** The rate the two levels give, and the bounds of their wording. */
  readonly computed: Amount
  readonly least: Amount
  readonly most: Amount
  readonly printed: Amount
  /** Where the printed rate leads from the start. */
  readonly reached: Amount
}

type AverageGrowthFacts = {
  'average-holds': AverageFacts
  'average-broken': AverageFacts & { readonly supported: Amount | null }
  'two-averages': { readonly first: Amount; readonly second: Amount }
}

const compose = composer<AverageGrowthFacts>('average-growth')
/** Averages, and levels of one year, that are tried; more in one text are a table. */
const mostAverages = 20
const mostLevels = 6
const percent = { unit: 'percent', scale: 0 } as const

/** Levels at both ends of a span. The end may be a sum of figures (exports and imports for the turnover). */
interface Ends {
  readonly start: number
  readonly ends: readonly number[]
  readonly startYear: number
  readonly endYear: number
}

function spanOf(claim: Claim): readonly [number, number] | null {
  return claim.period?.kind === 'years' ? yearsOf(claim.period) : null
}

function yearsOf(period: Period): readonly [number, number] {
  return [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))]
}

/** Levels of whole years by indicator and year. */
type YearLevels = ReadonlyMap<string, readonly number[]>

function yearLevelsOf(read: ReadText): YearLevels {
  return groupedBy(read.claims, (c) => {
    const isOfYear = c.relation === 'level' && c.unit !== 'percent' && c.period?.kind === 'year'
    return isOfYear && c.period ? `${c.indicator} ${yearsOf(c.period)[0]}` : null
  })
}

function levelsIn(read: ReadText, levels: YearLevels, rate: Claim, year: number): number[] {
  const isOfRate = (c: Claim) => (c.indicator !== 'other' || isSameMeasure(c, rate)) && isSamePlace(c, rate)
  const ofYear = levels.get(`${rate.indicator} ${year}`) ?? []
  return ofYear.filter((i) => isOfRate(claimAt(read, i))).slice(0, mostLevels)
}

/**
 * The pairs of levels a rate can be reckoned from. 'Average growth in 2016-2020' starts from 2015 in some
 * reports and from 2016 in others, so both are tried.
 */
function endsOf(read: ReadText, levels: YearLevels, rate: Claim): Ends[] {
  const span = spanOf(rate)
  if (span === null) return []
  const [first, endYear] = span
  const last = levelsIn(read, levels, rate, endYear)
  return [first, first - 1].flatMap((startYear) =>
    levelsIn(read, levels, rate, startYear).flatMap((start) =>
      last
        .filter((end) => claimAt(read, end).unit === claimAt(read, start).unit)
        .map((end) => ({ start, ends: [end], startYear, endYear })),
    ),
  )
}

function rateBetween(start: Interval, end: Interval, years: number): Interval | null {
  const ratio = dividedBy(end, start)
  const factor = ratio && root(ratio, years)
  return factor && times(minus(factor, exactly(one)), exactly(hundred))
}

/** Some reports divide the whole growth by the years instead of taking the root; what they print is no slip. */
function simpleMean(start: Interval, end: Interval, years: number): Interval | null {
  const ratio = dividedBy(end, start)
  return ratio && dividedBy(times(minus(ratio, exactly(one)), exactly(hundred)), exactly(years))
}

function endOf(read: ReadText, ends: readonly number[], pick: (c: Claim) => Interval): Interval {
  return sumOf(ends.map((i) => pick(claimAt(read, i))))
}

function isSupported(read: ReadText, rate: Claim, pair: Ends): boolean {
  const years = pair.endYear - pair.startYear
  const start = claimAt(read, pair.start).meant
  const end = endOf(read, pair.ends, (c) => c.meant)
  return overlaps(times(start, power(factorOf(rate.meant), years)), end)
}

function isMeant(read: ReadText, rate: Claim, pair: Ends): boolean {
  const mean = simpleMean(
    claimAt(read, pair.start).meant,
    endOf(read, pair.ends, (c) => c.meant),
    pair.endYear - pair.startYear,
  )
  return mean !== null && overlaps(mean, rate.meant)
}

function point(claim: Claim): Interval {
  return exactly(claim.value)
}

function factsOf(read: ReadText, rate: Claim, pair: Ends): AverageFacts {
  const years = pair.endYear - pair.startYear
  const start = claimAt(read, pair.start)
  const end = claimAt(read, pair.ends[0] as number)
  const endPoint = endOf(read, pair.ends, point)
  const exact = rateBetween(point(start), endPoint, years)
  const bounds = rateBetween(
    start.shown,
    endOf(read, pair.ends, (c) => c.shown),
    years,
  )
  const said = (d: Decimal | null | undefined) => ({ value: roundedTo(d ?? rate.value, 2), ...percent })
  const reached = middleOf(times(point(start), power(factorOf(point(rate)), years)))
  return {
    start: amountOf(start),
    end: { ...amountOf(end), value: middleOf(endPoint) ?? end.value },
    startYear: pair.startYear,
    endYear: pair.endYear,
    years,
    computed: said(exact && middleOf(exact)),
    least: said(bounds?.low),
    most: said(bounds?.high),
    printed: amountOf(rate),
    reached: computed(reached ?? end.value, amountOf(start)),
  }
}

/** The rate to print instead: another printed average that the levels support, else the computed one as finely as printed. */
function repairFor(read: ReadText, index: number, supported: Claim | null, facts: AverageFacts): Repair {
  const rate = claimAt(read, index)
  const decimals = Math.max(0, -(supported ?? rate).printed.exponent)
  const value = supported ? supported.printed : roundedTo(facts.computed.value, decimals)
  return rewriting(read, index, printNumber(value, read.language))
}

function isSameAverage(a: Claim, b: Claim): boolean {
  const [x, y] = [spanOf(a), spanOf(b)]
  return (
    isSameIndicator(a, b) &&
    isSamePlace(a, b) &&
    x !== null &&
    y !== null &&
    x[1] === y[1] &&
    Math.abs(x[0] - y[0]) <= 1
  )
}

/** The levels that each average can be reckoned from. */
type PairsOf = ReadonlyMap<number, readonly Ends[]>

function ofLevels(read: ReadText, index: number, averages: readonly number[], pairsOf: PairsOf): Finding[] {
  const rate = claimAt(read, index)
  const pairs = pairsOf.get(index) ?? []
  const held = pairs.filter((pair) => isSupported(read, rate, pair))
  const best = held[0] ?? pairs[0]
  if (best === undefined) return []
  const facts = factsOf(read, rate, best)
  if (held.length > 0) {
    const claims = [index, best.start, ...best.ends]
    return [compose(read, { code: 'average-holds', severity: 'note', facts, claims, certainty: 0.95 })]
  }
  if (pairs.some((pair) => isMeant(read, rate, pair))) return []
  const supporter = averages.find(
    (i) =>
      i !== index && isSameAverage(claimAt(read, i), rate) && pairs.some((p) => isSupported(read, claimAt(read, i), p)),
  )
  const supported = supporter === undefined ? null : claimAt(read, supporter)
  const years = best.endYear - best.startYear
  const interval = rateBetween(
    claimAt(read, best.start).meant,
    endOf(read, best.ends, (c) => c.meant),
    years,
  )
  return [
    compose(read, {
      code: 'average-broken',
      severity: 'error',
      facts: { ...facts, supported: supported && amountOf(supported) },
      claims: [index, best.start, ...best.ends, ...(supporter === undefined ? [] : [supporter])],
      certainty: supported ? 0.9 : 0.75,
      expected: interval && { interval, unit: 'percent' },
      repair: repairFor(read, index, supported, facts),
    }),
  ]
}

/** Two averages of one thing over one span without levels to decide between them. */
function rivals(read: ReadText, averages: readonly number[], pairsOf: PairsOf): Finding[] {
  const undecided = averages.filter((i) => pairsOf.get(i)?.length === 0)
  return undecided.slice(1).flatMap((second, i) => {
    const first = undecided[i] as number
    const [a, b] = [claimAt(read, first), claimAt(read, second)]
    const isOne = isSameAverage(a, b) && isSameMeasure(a, b) && a.status === b.status && a.sentence !== b.sentence
    if (!isOne || overlaps(a.meant, b.meant)) return []
    return [
      compose(read, {
        code: 'two-averages',
        severity: 'warning',
        facts: { first: amountOf(a), second: amountOf(b) },
        claims: [second, first],
        certainty: 0.55,
      }),
    ]
  })
}

/**
 * Levels at both ends of a span of years against the average rate printed for it: a power, not a division.
 * Of two averages printed for one thing, the one the levels support holds and the other is the error. Silent
 * when a level is missing, when any reading of the span agrees (2016-2020 may start from 2015), and when the
 * rate is the whole growth divided by the years, which some reports print.
 */
export const averageGrowth: Check<AverageGrowthFacts> = {
  name: 'average-growth',
  run: (read) => {
    const averages = claimsWhere(read, (c) => c.relation === 'average_change' && c.unit === 'percent').slice(
      0,
      mostAverages,
    )
    if (averages.length === 0) return []
    const levels = yearLevelsOf(read)
    const pairsOf = new Map(averages.map((i) => [i, endsOf(read, levels, claimAt(read, i))]))
    return [...averages.flatMap((i) => ofLevels(read, i, averages, pairsOf)), ...rivals(read, averages, pairsOf)]
  },
  sentences: {
    'average-holds': { en: (f) => saysRoot(f, 'en', 'agrees with'), vi: (f) => saysRoot(f, 'vi', 'khớp với') },
    'average-broken': {
      en: (f) =>
        `${printAmount(f.printed, 'en')} a year leads from ${printAmount(f.start, 'en')} (${f.startYear}) to ${printAmount(f.reached, 'en')} in ${f.endYear}, not ${printAmount(f.end, 'en')}; the levels give ${printAmount(f.computed, 'en')} (${bounds(f, 'en')})${f.supported ? `, which fits the ${printAmount(f.supported, 'en')} printed for the same growth` : ''}`,
      vi: (f) =>
        `tăng ${printAmount(f.printed, 'vi')} mỗi năm thì từ ${printAmount(f.start, 'vi')} (${f.startYear}) lên ${printAmount(f.reached, 'vi')} năm ${f.endYear}, không phải ${printAmount(f.end, 'vi')}; hai mức cho ${printAmount(f.computed, 'vi')} (${bounds(f, 'vi')})${f.supported ? `, khớp với ${printAmount(f.supported, 'vi')} in cho cùng mức tăng` : ''}`,
    },
    'two-averages': {
      en: (f) =>
        `the text prints ${printAmount(f.first, 'en')} and ${printAmount(f.second, 'en')} a year for the same growth over the same years`,
      vi: (f) =>
        `bài viết nêu cả ${printAmount(f.first, 'vi')} và ${printAmount(f.second, 'vi')} mỗi năm cho cùng mức tăng trong cùng giai đoạn`,
    },
  },
}

function bounds(f: AverageFacts, language: Language): string {
  const [low, high] = [printNumber(f.least.value, language), printNumber(f.most.value, language)]
  return language === 'en' ? `${low} to ${high}` : `${low} đến ${high}`
}

function saysRoot(f: AverageFacts, language: Language, agrees: string): string {
  const ratio = `(${printAmount(f.end, language)} / ${printAmount(f.start, language)})`
  return `${ratio}^(1/${f.years}) − 1 = ${printAmount(f.computed, language)} (${bounds(f, language)}), ${agrees} ${printAmount(f.printed, language)}`
}
