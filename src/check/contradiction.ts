import type { Claim } from '../kernel/claim.ts'
import { toNumber } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { overlaps } from '../kernel/interval.ts'
import { groupedBy, hasNoDimensions, isSameCell, isSameMeasure, placeAndTime, tellingWords } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { digitSlipInto } from './digit-slip.ts'
import { claimAt, quoteOf } from './passage.ts'
import { type Amount, amountOf, printAmount } from './print-amount.ts'

type ContradictionFacts = {
  'two-values': {
    readonly first: Amount
    readonly second: Amount
    readonly firstQuote: string
    readonly secondQuote: string
    readonly measure: string
  }
}

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

function ofCell(read: ReadText, cell: readonly number[]): Finding[] {
  const [first, second] = cell
  if (first === undefined || second === undefined) return []
  const [a, b] = [claimAt(read, first), claimAt(read, second)]
  // Three and more values under one heading are a list of things the text does not tell apart.
  if (cell.length > 2 || !isRival(a, b)) return []
  const slip = digitSlipInto(read, second, a.meant)
  return [
    compose(read, {
      code: 'two-values',
      severity: slip ? 'error' : 'warning',
      facts: {
        first: amountOf(a),
        second: amountOf(b),
        firstQuote: quoteOf(a),
        secondQuote: quoteOf(b),
        measure: a.measure.replace(/\s+/g, ' '),
      },
      claims: [second, first],
      certainty: slip ? 0.7 : 0.5,
      expected: { interval: a.meant, unit: a.unit },
      // Which of the two is right the text alone does not say.
      repair: null,
    }),
  ]
}

/**
 * Two values for one cell: one indicator of which a place has one figure at a time, the same words, place, time and
 * status, in two sentences, less than 1.6 times apart. Silent about lists (three and more values), parts of a whole,
 * estimates beside results, counts of things a text may name many of, and wherever another reading reconciles them.
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
    return [...groupedBy(read.claims, keyOf).values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => [...Map.groupBy(group, wordsOf).values()])
      .flatMap((cell) => ofCell(read, cell))
  },
  sentences: {
    'two-values': {
      en: (f) =>
        `the text gives "${f.firstQuote}" and "${f.secondQuote}" for the same ${f.measure}: ${printAmount(f.first, 'en')} and ${printAmount(f.second, 'en')}`,
      vi: (f) =>
        `bài viết nêu "${f.firstQuote}" và "${f.secondQuote}" cho cùng ${f.measure}: ${printAmount(f.first, 'vi')} và ${printAmount(f.second, 'vi')}`,
    },
  },
}
