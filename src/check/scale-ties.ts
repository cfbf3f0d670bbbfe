import type { Claim } from '../kernel/claim.ts'
import { type Decimal, decimal, one, toNumber } from '../kernel/decimal.ts'
import { between, dividedBy, type Interval, times } from '../kernel/interval.ts'
import type { Bilingual } from '../kernel/language.ts'
import { contains, runsFromJanuary, yearOf } from '../kernel/period.ts'
import { isCurrency } from '../kernel/unit.ts'
import { groupedBy, isSameDimensions, isSameMeasure, isSamePeriod, isSamePlace, isSameStretch } from './cell.ts'
import type { Known, ReadText } from './check.ts'
import { currencyPairs, nearMargin, usualRate } from './currency-pair.ts'
import { folded } from './folded.ts'
import { factorOf, fractionOf, impliedWhole } from './implied.ts'
import { isCountry, isInsidePlace, isProvince } from './known-place.ts'
import { earlierLevelOf, levelOf } from './level-of.ts'
import { claimAt, claimsNear, wordsBefore } from './passage.ts'
import { boundYear, holdsIn, perItems } from './per-item.ts'
import { ofCountry, ofOne, ofProvince } from './plausible.ts'
import { Ratio } from './ratio.ts'
import { shiftedScale } from './scale-slip.ts'

/** What a tie says: the kind of relation between two figures of a text, or of one figure to what is possible. */
export type TieKind =
  | 'plan-of-year'
  | 'printed-plan'
  | 'part-of-year'
  | 'trade'
  | 'part'
  | 'per-item'
  | 'share-of-total'
  | 'province'
  | 'one-thing'
  | 'growth'
  | 'series'
  | 'exports-of-revenue'
  | 'payment-of-revenue'
  | 'currency'
  | 'balance'

/**
 * A loose bound between figures, so wide that only a slip of scale breaks it. Its ratio is that of the first
 * figure to the second (or to one).
 */
export interface Tie {
  readonly kind: TieKind
  /** The two figures whose scales it ties, or the one. */
  readonly over: number
  readonly under: number | null
  /** Other figures it rests on: the percentage, the count. */
  readonly by: readonly number[]
  /**
   * The ratio as shown, so that 'more than 280,500' stays near it: no open word spans a thousandfold. Exactly
   * proportional to `over` and inversely to `under`.
   */
  readonly ratio: Ratio
  readonly range: Interval
  /** How strongly it speaks for a slip; 0 unless it is broken. */
  readonly weight: number
  readonly thing: Bilingual | null
}

/** A figure whose scale word alone is wrong: everything that ties it agrees when it is 10^by of what it is. */
export interface ScaleSlip {
  readonly claim: number
  readonly by: number
  readonly broken: readonly Tie[]
  readonly weight: number
}

const ten = decimal(10)
const farBeyond = decimal(5)

function range(low: string | number, high: string | number): Interval {
  return between(decimal(low), decimal(high))
}

/** Figures bound by a printed percentage must agree once mended, or the percentage is of something else. */
const agreement = range('0.95', '1.05')
/** A part of a year against the year, a part of the trade against the trade. */
const partOfYear = range('0.0025', 2)
const partOfTrade = range('0.001', 2)
/** What a plan can be to a figure of its year, of the same thing or of the trade it is a part of. */
const planToYear = range('0.05', 20)
const planToTrade = range('0.001', 20)
const partOfWhole = range(0, 2)
const exportsToImports = range('0.005', 200)

function isAmount(claim: Claim): boolean {
  return claim.relation === 'level' && isCurrency(claim.unit)
}

/** Whether one flow is over a time that lies in that of another: July in seven months, nine months in the year. */
function isWholeOf(whole: Claim, part: Claim): boolean {
  const isFlow =
    whole.period !== null && part.period !== null && whole.period.kind !== 'instant' && part.period.kind !== 'instant'
  return isFlow && runsFromJanuary(whole.period) && contains(whole.period, part.period)
}

/** Small amounts under a wide indicator ('exports of bamboo') are no slip, so too small speaks only under the same words. */
function below(a: Claim, b: Claim, weight: number): number {
  return isSameMeasure(a, b) ? weight : 0
}

interface Draft {
  readonly kind: TieKind
  readonly over: number
  readonly under?: number | null
  readonly by?: readonly number[]
  readonly ratio: Ratio
  readonly range: Interval
  /** How strongly breaking it speaks for a slip, above its range and below. Few are broken, so few are weighed. */
  readonly above: () => number
  readonly below: () => number
  /** Beyond the range by this factor it counts as broken and not just as strained. */
  readonly decisive?: Decimal
  readonly thing?: Bilingual | null
}

/** How far a ratio speaks for a slip: its weight beyond the decisive factor, else nothing. */
function weightOf({ ratio, range, above, below, decisive = ten }: Draft): number {
  if (ratio.isAbove(range, decisive)) return above()
  return ratio.isBelow(range, decisive) ? below() : 0
}

function tie(draft: Draft): Tie[] {
  if (!draft.ratio.exists()) return []
  return [
    {
      kind: draft.kind,
      over: draft.over,
      under: draft.under ?? null,
      by: draft.by ?? [],
      ratio: draft.ratio,
      range: draft.range,
      weight: weightOf(draft),
      thing: draft.thing ?? null,
    },
  ]
}

/** Figures of one indicator, place and unit that are tried against each other; more are a table, not prose. */
const mostRivals = 24

type ByCell = ReadonlyMap<string, readonly number[]>

function cellsOf(read: ReadText): ByCell {
  return groupedBy(read.claims, (c) => (isAmount(c) && c.place !== null ? cellName(c.indicator, c) : null))
}

function cellName(indicator: string, c: Claim): string {
  return `${indicator}|${c.unit}|${c.place}`
}

function rivalsIn(read: ReadText, cells: ByCell, indicator: string, claim: Claim): readonly number[] {
  const cell = cells.get(cellName(indicator, claim)) ?? []
  return cell.length > mostRivals ? [] : cell.filter((i) => claimAt(read, i) !== claim)
}

/** Exports and imports are parts of the trade; the trade is the wider. */
const widerThan: Readonly<Record<string, string>> = { export_value: 'trade_turnover', import_value: 'trade_turnover' }

function yearTies(read: ReadText, cells: ByCell, index: number): Tie[] {
  const part = claimAt(read, index)
  const same = rivalsIn(read, cells, part.indicator, part).flatMap((i) => {
    const year = claimAt(read, i)
    const isPart = isWholeOf(year, part) && !isSamePeriod(year.period, part.period) && isSameDimensions(year, part)
    if (!isPart) return []
    return tie({
      kind: 'part-of-year',
      over: index,
      under: i,
      ratio: new Ratio(part.shown, year.shown),
      range: partOfYear,
      above: () => (isSameMeasure(part, year) ? 0.8 : 0.7),
      below: () => below(part, year, 0.5),
    })
  })
  const wider = widerThan[part.indicator]
  const trade = (wider === undefined ? [] : rivalsIn(read, cells, wider, part)).flatMap((i) => {
    const turnover = claimAt(read, i)
    const isPart = isWholeOf(turnover, part) || isSamePeriod(turnover.period, part.period)
    if (!isPart) return []
    return tie({
      kind: 'trade',
      over: index,
      under: i,
      ratio: new Ratio(part.shown, turnover.shown),
      range: partOfTrade,
      above: () => 0.6,
      below: () => below(part, turnover, 0.3),
    })
  })
  return [...same, ...trade]
}

function planTies(read: ReadText, cells: ByCell, index: number): Tie[] {
  const rate = claimAt(read, index)
  if (rate.relation !== 'fulfilment') return []
  const level = levelOf(read, index)
  if (level === null || !isAmount(claimAt(read, level))) return []
  const value = claimAt(read, level)
  const fraction = fractionOf(rate.shown)
  const printed = rate.links.plan
  const toPrinted =
    printed === undefined || claimAt(read, printed).unit !== value.unit
      ? []
      : tie({
          kind: 'printed-plan',
          over: level,
          under: printed,
          by: [index],
          ratio: new Ratio(value.shown, fraction, claimAt(read, printed).shown),
          range: agreement,
          above: () => 0.8,
          below: () => 0.8,
        })
  const wider = widerThan[value.indicator]
  const rivals = [
    ...rivalsIn(read, cells, value.indicator, value),
    ...(wider === undefined ? [] : rivalsIn(read, cells, wider, value)),
  ]
  const toYears = rivals.flatMap((i) => {
    const year = claimAt(read, i)
    if (i === printed || year.period?.kind !== 'year' || value.period === null) return []
    if (yearOf(year.period) !== yearOf(value.period)) return []
    return tie({
      kind: 'plan-of-year',
      over: level,
      under: i,
      by: [index],
      ratio: new Ratio(value.shown, fraction, year.shown),
      range: year.indicator === value.indicator ? planToYear : planToTrade,
      above: () => 0.6,
      below: () => below(value, year, 0.5),
    })
  })
  return [...toPrinted, ...toYears]
}

function partTies(read: ReadText, index: number): Tie[] {
  const part = claimAt(read, index)
  const whole = part.links.partOf
  if (whole === undefined || claimAt(read, whole).unit !== part.unit) return []
  return tie({
    kind: 'part',
    over: index,
    under: whole,
    ratio: new Ratio(part.shown, claimAt(read, whole).shown),
    range: partOfWhole,
    above: () => 0.6,
    below: () => 0,
  })
}

/** Sentences between a share and what else lies in its total. */
const farthestPart = 15

/** A share of a total makes the total; what else the text places inside that total cannot exceed it. */
function shareTies(read: ReadText, known: Known, index: number): Tie[] {
  const share = claimAt(read, index)
  const { of } = share.links
  if (share.relation !== 'share' || of === undefined) return []
  const part = claimAt(read, of)
  const total = isAmount(part) && share.indicator === part.indicator ? impliedWhole(part.shown, share.shown) : null
  if (total === null) return []
  const isInTotal = (c: Claim) =>
    isAmount(c) &&
    c.unit === part.unit &&
    c.indicator === part.indicator &&
    isSameDimensions(c, part) &&
    c.place !== null &&
    !(part.place !== null && isInsidePlace(part.place, c.place, read, known)) &&
    !isSamePlace(c, { place: 'Vietnam' })
  return claimsNear(read, of, farthestPart, farthestPart)
    .filter((i) => isInTotal(claimAt(read, i)))
    .flatMap((i) =>
      tie({
        kind: 'share-of-total',
        over: i,
        under: of,
        by: [index],
        ratio: new Ratio(claimAt(read, i).shown, total),
        range: partOfWhole,
        above: () => 0.6,
        below: () => 0,
        decisive: farBeyond,
      }),
    )
}

/** A mean of so many things, so far beyond a bound that is wide already, needs no second proof. */
const manyThings = 10

function itemTies(read: ReadText): Tie[] {
  return perItems(read)
    .filter(({ amount }) => isCurrency(claimAt(read, amount).unit))
    .flatMap(({ amount, count, bound }) => {
      const ratio = new Ratio(claimAt(read, amount).shown, claimAt(read, count).shown)
      const isFar = ratio.isAbove(bound.range, farBeyond) || ratio.isBelow(bound.range, farBeyond)
      const weight = bound.isFirm && isFar && toNumber(claimAt(read, count).value) >= manyThings ? 0.8 : 0.5
      return tie({
        kind: 'per-item',
        over: amount,
        by: [count],
        ratio,
        range: bound.range,
        above: () => weight,
        below: () => weight,
        decisive: one,
        thing: bound.thing,
      })
    })
}

/** How far behind an amount its 'per capita' may stand. */
const wordReach = 40
/** Below this a measure is often carried over from the sentence before. */
const leastConfidence = 0.75

/** Whether the words that make an amount one of a single thing stand beside it, or the reader is sure of its measure. */
function isSaidOfOne(read: ReadText, index: number, words: RegExp): boolean {
  const { confidence, measure, end } = claimAt(read, index)
  if (confidence >= leastConfidence) return words.test(folded(measure))
  const after = /^[^.;]*/.exec(read.text.slice(end, end + wordReach))?.[0] ?? ''
  return words.test(folded(wordsBefore(read, index))) || words.test(folded(after))
}

/**
 * What one thing or a province can have. A figure that breaks no tie needs no look at its place: the bound of a
 * province decides nothing about it unless it is beyond that.
 */
function possibleTies(read: ReadText, known: Known, index: number, isSuspect: boolean): Tie[] {
  const claim = claimAt(read, index)
  if (!isAmount(claim) || claim.indicator === 'other') return []
  const year = boundYear(read)
  const ratio = new Ratio(claim.shown)
  const boundOf = (bounds: typeof ofProvince) => bounds.find((b) => b.unit === claim.unit && holdsIn(b, year))
  const [province, country] = [boundOf(ofProvince), boundOf(ofCountry)]
  const capOf = (bound: typeof province, isOf: typeof isProvince) => {
    if (bound === undefined || !(isSuspect || ratio.isAbove(bound.range, one)) || !isOf(claim.place, read, known))
      return []
    const { range, thing } = bound
    const kind = 'province' as const
    return tie({ kind, over: index, ratio, range, above: () => 0.8, below: () => 0, decisive: one, thing })
  }
  const cap = [...capOf(province, isProvince), ...capOf(country, isCountry)]
  const single = ofOne
    .filter((b) => b.unit === claim.unit && holdsIn(b, year) && b.indicators.includes(claim.indicator))
    .filter((b) => b.words === null || isSaidOfOne(read, index, b.words))
    .flatMap((b) =>
      tie({
        kind: 'one-thing',
        over: index,
        ratio,
        range: b.range,
        above: () => 0.8,
        below: () => 0.8,
        decisive: one,
        thing: b.thing,
      }),
    )
  return [...cap, ...single]
}

/** How near a printed change must come, once a scale word is mended, to tell which earlier level it is reckoned from. */
const closeAgreement = range('0.99', '1.01')

/**
 * The earlier level of a change that names no period: the one level of the same thing before it with which the
 * change agrees to a percent, as printed or with another scale word. Null when none does, or several do.
 */
function agreeingLevel(read: ReadText, cells: ByCell, index: number, now: number): number | null {
  const [change, level] = [claimAt(read, index), claimAt(read, now)]
  if (change.base?.kind === 'period' && change.base.period !== null) return null
  const { period } = level
  if (period === null) return null
  const found = rivalsIn(read, cells, level.indicator, level).filter((i) => {
    const earlier = claimAt(read, i)
    if (earlier.period === null || earlier.period.end > period.start || !isSameDimensions(earlier, level)) return false
    const ratio = new Ratio(level.shown, factorOf(change.shown), earlier.shown)
    return ratio.exists() && [0, -3, 3, -6, 6].some((by) => ratio.reaches(closeAgreement, by))
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function growthTies(read: ReadText, cells: ByCell, index: number): Tie[] {
  const change = claimAt(read, index)
  if (change.relation !== 'change') return []
  const now = levelOf(read, index)
  if (now === null || !isAmount(claimAt(read, now))) return []
  const before = earlierLevelOf(read, index, now) ?? agreeingLevel(read, cells, index, now)
  if (before === null) return []
  const [a, b] = [claimAt(read, now), claimAt(read, before)]
  if (a.unit !== b.unit) return []
  return tie({
    kind: 'growth',
    over: now,
    under: before,
    by: [index],
    ratio: new Ratio(a.shown, factorOf(change.shown), b.shown),
    range: agreement,
    above: () => 0.8,
    below: () => 0.8,
  })
}

/** What a figure of one year can be to that of another, of the same thing under the same words. */
const yearToYear = range('0.02', 50)

/** Figures of the same thing, under the same words, of the same stretch of other years. */
function otherYears(read: ReadText, cells: ByCell, index: number): number[] {
  const claim = claimAt(read, index)
  const { period } = claim
  if (claim.indicator === 'other' || period === null) return []
  return rivalsIn(read, cells, claim.indicator, claim).filter((i) => {
    const c = claimAt(read, i)
    const isOther = c.period !== null && c.period.start !== period.start && isSameStretch(c.period, period)
    return isOther && isSameDimensions(c, claim) && isSameMeasure(c, claim)
  })
}

/** Other years that a figure must be out of line with before it is the one that has slipped. */
const manyYears = 2

/**
 * The same stretch of two years is of one size: a weak tie that mostly tells which of two figures has slipped, and a
 * strong one where a figure is out of line with several others.
 */
function seriesTies(read: ReadText, cells: ByCell, index: number): Tie[] {
  const later = claimAt(read, index)
  const outOfLine = (of: number) =>
    otherYears(read, cells, of).filter((i) => {
      const ratio = new Ratio(claimAt(read, of).shown, claimAt(read, i).shown)
      return ratio.isAbove(yearToYear, one) || ratio.isBelow(yearToYear, one)
    }).length
  return otherYears(read, cells, index).flatMap((i) => {
    const earlier = claimAt(read, i)
    if ((earlier.period?.start ?? '') > (later.period?.start ?? '')) return []
    const weight = () => (outOfLine(index) >= manyYears || outOfLine(i) >= manyYears ? 0.8 : 0.3)
    return tie({
      kind: 'series',
      over: index,
      under: i,
      ratio: new Ratio(later.shown, earlier.shown),
      range: yearToYear,
      above: weight,
      below: weight,
      decisive: one,
    })
  })
}

/** What firms export and pay to the budget is a part of what they take in, and seldom next to nothing of it. */
const partOfRevenue = range('0.001', 1)
/** How far beyond the revenue it must be: traders, processors and excise come near it, none of them to five times. */
const beyondRevenue = farBeyond
/** Rates to compare two currencies at where the text's year is unknown. Source: World Bank, 2000-2025, with room. */
const everyRate = between(decimal(14_000), decimal(28_000))

const fromRevenue: Readonly<Record<string, TieKind>> = {
  park_exports: 'exports-of-revenue',
  export_value: 'exports-of-revenue',
  state_budget_contribution: 'payment-of-revenue',
}

/** Revenue, exports and payments to the budget of one set of firms: said in one breath of one place and time. */
function revenueTies(read: ReadText, known: Known, index: number): Tie[] {
  const revenue = claimAt(read, index)
  if (revenue.indicator !== 'park_revenue') return []
  const inUnit = (c: Claim): Interval | null => {
    if (c.unit === revenue.unit) return c.shown
    const rate = known.rates.vndPerUsd(boundYear(read)) ?? everyRate
    if (c.unit === 'USD' && revenue.unit === 'VND') return times(c.shown, rate)
    return c.unit === 'VND' && revenue.unit === 'USD' ? dividedBy(c.shown, rate) : null
  }
  return claimsNear(read, index, 1, 1).flatMap((i) => {
    const part = claimAt(read, i)
    const kind = isAmount(part) ? fromRevenue[part.indicator] : undefined
    const isOne =
      kind !== undefined &&
      part.status === revenue.status &&
      isSamePlace(part, revenue) &&
      isSamePeriod(part.period, revenue.period) &&
      isSameDimensions(part, revenue)
    const amount = isOne ? inUnit(part) : null
    if (!isOne || amount === null) return []
    return tie({
      kind,
      over: i,
      under: index,
      ratio: new Ratio(amount, revenue.shown),
      range: partOfRevenue,
      above: () => 0.8,
      below: () => 0,
      decisive: beyondRevenue,
    })
  })
}

function currencyTies(read: ReadText, known: Known): Tie[] {
  return currencyPairs(read).flatMap((pair) => {
    const usual = usualRate(read, pair, known)
    if (usual === null) return []
    return tie({
      kind: 'currency',
      over: pair.vnd,
      under: pair.usd,
      ratio: new Ratio(claimAt(read, pair.vnd).shown, claimAt(read, pair.usd).shown, usual.usual),
      range: nearMargin,
      above: () => 0.9,
      below: () => 0.9,
    })
  })
}

/** Exports and imports of one place and time in one breath are of one size. */
function balanceTies(read: ReadText, index: number): Tie[] {
  const exports = claimAt(read, index)
  if (!isAmount(exports) || exports.indicator !== 'export_value') return []
  return claimsNear(read, index, 1, 1).flatMap((i) => {
    const imports = claimAt(read, i)
    const isPair = isAmount(imports) && imports.indicator === 'import_value' && imports.unit === exports.unit
    if (!isPair || !isSamePlace(exports, imports) || !isSamePeriod(exports.period, imports.period)) return []
    return tie({
      kind: 'balance',
      over: index,
      under: i,
      ratio: new Ratio(exports.shown, imports.shown),
      range: exportsToImports,
      above: () => 0.3,
      below: () => 0.3,
    })
  })
}

function tiesOf(read: ReadText, known: Known): Tie[] {
  const cells = cellsOf(read)
  return [
    ...itemTies(read),
    ...currencyTies(read, known),
    ...read.claims.flatMap((claim, index) => {
      if (isAmount(claim))
        return [
          yearTies(read, cells, index),
          partTies(read, index),
          balanceTies(read, index),
          seriesTies(read, cells, index),
          revenueTies(read, known, index),
        ].flat()
      if (claim.unit !== 'percent') return []
      return [planTies(read, cells, index), shareTies(read, known, index), growthTies(read, cells, index)].flat()
    }),
  ]
}

/** Whether a tie agrees once a figure is 10^by of what it is. */
function agreesWith(t: Tie, claim: number, by: number): boolean {
  return t.ratio.reaches(t.range, (t.over === claim ? by : 0) - (t.under === claim ? by : 0))
}

/** The sum a figure's broken ties must reach: two independent ones, or one that hardly allows anything else. */
const enough = 0.8
function totalWeight(broken: readonly Tie[]): number {
  // Ties of one kind repeat one argument, and often one misreading: each kind weighs once.
  const byKind = new Map<TieKind, number>()
  for (const t of broken) byKind.set(t.kind, Math.max(byKind.get(t.kind) ?? 0, t.weight))
  return [...byKind.values()].reduce((a, b) => a + b, 0)
}

function slipOf(read: ReadText, claim: number, ties: readonly Tie[]): ScaleSlip | null {
  const broken = ties.filter((t) => t.weight > 0)
  const weight = totalWeight(broken)
  if (weight < enough) return null
  const by = [-3, 3, -6, 6, -9, 9].find(
    (k) => shiftedScale(read, claim, k) !== null && ties.every((t) => agreesWith(t, claim, k)),
  )
  return by === undefined ? null : { claim, by, broken, weight }
}

/**
 * Figures whose scale word must be wrong. Each is tied to others by several loose relations; it is accused when
 * enough of them break by far more than their range, one other scale word makes all of its ties agree, and no
 * other figure explains the same broken ties as well.
 */
export function scaleSlips(read: ReadText, known: Known): ScaleSlip[] {
  const byClaim = new Map<number, Tie[]>()
  const add = (t: Tie, claim: number) => {
    const ties = byClaim.get(claim)
    if (ties) ties.push(t)
    else byClaim.set(claim, [t])
  }
  for (const t of tiesOf(read, known)) {
    add(t, t.over)
    if (t.under !== null) add(t, t.under)
  }
  read.claims.forEach((_, index) => {
    const isSuspect = byClaim.get(index)?.some((t) => t.weight > 0) ?? false
    for (const t of possibleTies(read, known, index, isSuspect)) add(t, index)
  })
  const found = [...byClaim].flatMap(([claim, ties]) => slipOf(read, claim, ties) ?? [])
  return found.filter((slip) =>
    found.every((other) => other === slip || !sharesTie(slip, other) || slip.weight > other.weight),
  )
}

function sharesTie(a: ScaleSlip, b: ScaleSlip): boolean {
  return a.broken.some((t) => b.broken.includes(t))
}
