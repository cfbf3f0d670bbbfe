import type { Claim } from '../kernel/claim.ts'
import { plainText, toNumber } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { overlaps } from '../kernel/interval.ts'
import { samePeriod } from '../kernel/period.ts'
import { groupedBy, hasNoDimensions, isSameCell, isSameMeasure, placeAndTime, tellingWords } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { digitSlipInto } from './digit-slip.ts'
import { claimAt, quoteOf } from './passage.ts'
import { type Amount, amountOf, printAmount } from './print-amount.ts'
import { spokenMeasure } from './spoken-measure.ts'

interface RivalFacts {
  readonly first: Amount
  readonly second: Amount
  readonly firstQuote: string
  readonly secondQuote: string
  readonly measure: string
}

type ContradictionFacts = { 'two-values': RivalFacts; 'two-rates': RivalFacts }

const compose = composer<ContradictionFacts>('contradiction')

/** Indicators of which a place has one figure at a time; of projects or areas a text names many. */
const oneAtATime: ReadonlySet<string> = new Set([
  'export_value',
  'import_value',
  'trade_turnover',
  'trade_balance',
  'retail_sales',
  'grdp',
  'grdp_per_capita',
  'income_per_capita',
  'budget_revenue',
  'budget_expenditure',
  'tourists',
  'tourism_revenue',
  'population',
  'poverty_rate',
  'forest_cover',
])

/** Two statements of one cell differ less than this; figures further apart are of different things. */
const widestDifference = 1.6

function isClose(a: Claim, b: Claim): boolean {
  const [x, y] = [Math.abs(toNumber(a.value)), Math.abs(toNumber(b.value))]
  return x > 0 && y > 0 && Math.max(x, y) / Math.min(x, y) < widestDifference
}

/** Readings the wording also allows under which the two are not of one cell. */
function canBeReconciled(a: Claim, b: Claim): boolean {
  const others = (one: Claim, other: Claim) =>
    one.alternatives.some(
      (alternative) => !isSameCell({ ...one, ...alternative }, other) || alternative.status !== undefined,
    )
  return others(a, b) || others(b, a)
}

function isRival(a: Claim, b: Claim): boolean {
  const isTotal = tellingWords(a).size > 0 || a.indicator !== 'other'
  return (
    isTotal &&
    a.sentence !== b.sentence &&
    a.status === b.status &&
    isSameCell(a, b) &&
    isSameMeasure(a, b) &&
    a.links.partOf === undefined &&
    b.links.partOf === undefined &&
    !overlaps(a.meant, b.meant) &&
    isClose(a, b) &&
    !canBeReconciled(a, b)
  )
}

function rivalry(
  read: ReadText,
  code: keyof ContradictionFacts,
  first: number,
  second: number,
  isSure: boolean,
): Finding {
  const [a, b] = [claimAt(read, first), claimAt(read, second)]
  return compose(read, {
    code,
    severity: isSure ? 'error' : 'warning',
    facts: {
      first: amountOf(a),
      second: amountOf(b),
      firstQuote: quoteOf(a),
      secondQuote: quoteOf(b),
      measure: spokenMeasure(read, a),
    },
    claims: [second, first],
    certainty: isSure ? 0.7 : 0.5,
    expected: { interval: a.meant, unit: a.unit },
    // Which of the two is right the text alone does not say.
    repair: null,
  })
}

function ofCell(read: ReadText, cell: readonly number[]): Finding[] {
  const [first, second] = cell
  if (first === undefined || second === undefined) return []
  const [a, b] = [claimAt(read, first), claimAt(read, second)]
  // Three and more values under one heading are a list of things the text does not tell apart.
  if (cell.length > 2 || !isRival(a, b)) return []
  const slip = digitSlipInto(read, second, a.meant)
  return [rivalry(read, 'two-values', first, second, slip !== null)]
}

/** Flows whose growth over a time is one number, by the name the growth goes under. */
const growthOf: Readonly<Record<string, string>> = {
  grdp: 'grdp_growth',
  grdp_growth: 'grdp_growth',
  industrial_production_index: 'industrial_production_index',
  export_value: 'export_value',
  import_value: 'import_value',
  trade_turnover: 'trade_turnover',
  retail_sales: 'retail_sales',
  budget_revenue: 'budget_revenue',
  tourists: 'tourists',
  tourism_revenue: 'tourism_revenue',
}

/** Below this number of digits two rates are one slip apart by chance: neighbours exchanged, one digit another. */
const leastDigits = { exchanged: 3, digit: 4 } as const
/** Words of a base that is not the year before. */
const shortBase =
  /\b(?:month|quarter)[- ]on[- ](?:month|quarter)\b|\b(?:previous|last|preceding) (?:month|quarter)\b|(?:tháng|quý) trước/iu
/** How far behind a rate its base is said. */
const baseReach = 60

/** Two writings of as many digits: how they differ, or null when by more than one slip. */
function slipBetween(a: Claim, b: Claim): 'exchanged' | 'digit' | null {
  const [x, y] = [plainText(a.printed), plainText(b.printed)]
  const digits = x.replace(/\D/g, '').length
  if (x.length !== y.length || digits < leastDigits.exchanged) return null
  const apart = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]))
  const [i, j] = apart
  if (i === undefined || apart.length > 2) return null
  if (j === undefined) return digits < leastDigits.digit ? null : 'digit'
  return j === i + 1 && x[i] === y[j] && x[j] === y[i] ? 'exchanged' : null
}

function hasSameBase(read: ReadText, a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map((c) => (c.base?.kind === 'period' ? c.base.period : null))
  if (x && y && !samePeriod(x, y)) return false
  const isShort = (c: Claim) => shortBase.test(/^[^.;]*/.exec(read.text.slice(c.end, c.end + baseReach))?.[0] ?? '')
  return isShort(a) === isShort(b)
}

/** Two rates of growth of one thing, so alike that one is a miswriting of the other. */
function ofRates(read: ReadText, rates: readonly number[]): Finding[] {
  const [first, second] = rates
  if (first === undefined || second === undefined || rates.length > 2) return []
  const [a, b] = [claimAt(read, first), claimAt(read, second)]
  const isOneCell = a.sentence !== b.sentence && a.modifier === null && b.modifier === null
  const isOneStatus = a.status === b.status
  const isOutcome = [a, b].every((c) => c.status === 'actual' || c.status === 'estimate')
  const isPart = [a, b].some((c) => c.links.partOf !== undefined)
  if (!isOneCell || isPart || !hasSameBase(read, a, b) || canBeReconciled(a, b)) return []
  const slip = slipBetween(a, b)
  // One digit apart are many pairs of rates; only the same words make them one rate.
  if (slip === null || (slip === 'digit' && !(isOneStatus && isSameMeasure(a, b)))) return []
  // An estimate and its result are seldom the same digits in another order.
  if (!isOneStatus && !isOutcome) return []
  const isSure = slip === 'exchanged' && isOneStatus
  return [rivalry(read, 'two-rates', first, second, isSure)]
}

/**
 * Two values for one cell: one indicator of which a place has one figure at a time, the same words, place, time and
 * status, in two sentences, less than 1.6 times apart. Silent about lists (three and more values), parts of a whole,
 * estimates beside results, counts of things a text may name many of, and wherever another reading reconciles them.
 * Two rates of growth of one thing are accused only when they are one slip apart: neighbours exchanged, or one digit
 * under the same words and status; not where their bases differ, and not three and more.
 */
export const contradiction: Check<ContradictionFacts> = {
  name: 'contradiction',
  run: (read) => {
    const keyOf = (c: Claim) => {
      if (c.relation !== 'level' || !oneAtATime.has(c.indicator) || !hasNoDimensions(c)) return null
      const cell = placeAndTime(c)
      return cell && `${c.indicator} ${c.status} ${cell}`
    }
    const wordsOf = (index: number) => [...tellingWords(claimAt(read, index))].sort().join(' ')
    const rateKeyOf = (c: Claim) => {
      const thing = growthOf[c.indicator]
      const isRate = c.unit === 'percent' && (c.relation === 'change' || c.indicator === 'grdp_growth')
      const cell = isRate && thing !== undefined && hasNoDimensions(c) ? placeAndTime(c) : null
      return cell && `${thing} ${cell}`
    }
    const levels = [...groupedBy(read.claims, keyOf).values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => [...Map.groupBy(group, wordsOf).values()])
      .flatMap((cell) => ofCell(read, cell))
    return [...levels, ...[...groupedBy(read.claims, rateKeyOf).values()].flatMap((rates) => ofRates(read, rates))]
  },
  sentences: {
    'two-rates': {
      en: (f) =>
        `the text gives "${f.firstQuote}" and "${f.secondQuote}" for one growth of ${f.measure}: one slip apart`,
      vi: (f) =>
        `bài viết nêu "${f.firstQuote}" và "${f.secondQuote}" cho cùng mức tăng của ${f.measure}: chỉ khác nhau một lỗi gõ`,
    },
    'two-values': {
      en: (f) =>
        `the text gives "${f.firstQuote}" and "${f.secondQuote}" for the same ${f.measure}: ${printAmount(f.first, 'en')} and ${printAmount(f.second, 'en')}`,
      vi: (f) =>
        `bài viết nêu "${f.firstQuote}" và "${f.secondQuote}" cho cùng ${f.measure}: ${printAmount(f.first, 'vi')} và ${printAmount(f.second, 'vi')}`,
    },
  },
}
