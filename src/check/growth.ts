import type { Claim } from '../kernel/claim.ts'
import { type Decimal, isWhole, minus as lessDecimal, roundedTo, toNumber } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { isExact, minus, overlaps } from '../kernel/interval.ts'
import { contains, isCumulative, monthsIn, type Period, precedingOf, samePeriod } from '../kernel/period.ts'
import { isSameDimensions, isSameIndicator, isSamePlace } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { digitSlipInto } from './digit-slip.ts'
import { changeBetween, factorOf, impliedBase, isDivisor, pointBase, pointChange } from './implied.ts'
import { earlierLevelOf, levelOf } from './level-of.ts'
import { type MultipleFacts, multipleSentences, multiples } from './multiple.ts'
import { claimAt, claimsNear, quoteOf } from './passage.ts'
import { type Amount, amountOf, computed, printAmount } from './print-amount.ts'

interface ChangeFacts {
  readonly now: Amount
  readonly before: Amount
  readonly computed: Amount
  readonly printed: Amount
}

type GrowthFacts = MultipleFacts & {
  'growth-holds': ChangeFacts
  'growth-broken': ChangeFacts & { readonly suggestion: string | null }
  'implied-base': { readonly now: Amount; readonly change: Amount; readonly before: Amount }
  'month-before': ChangeFacts & { readonly cumulative: Amount }
  'amount-and-rate': { readonly now: Amount; readonly rate: Amount; readonly rise: Amount; readonly printed: string }
  'no-whole-base': { readonly now: Amount; readonly change: Amount; readonly before: Amount }
  'between-parts': { readonly whole: Amount; readonly least: Amount; readonly most: Amount }
}

const compose = composer<GrowthFacts>('growth')
const percent = { unit: 'percent', scale: 0 } as const

/** A percentage change and the level it is said of. */
interface Change {
  readonly change: number
  readonly level: number
}

function changes(read: ReadText): Change[] {
  return read.claims.flatMap((claim, change) => {
    if (claim.relation !== 'change' || claim.unit !== 'percent') return []
    const level = levelOf(read, change)
    return level === null || claimAt(read, level).unit === 'percent' ? [] : [{ change, level }]
  })
}

/**
 * Indicators whose growth is reckoned in constant prices while their levels are printed in current ones: the
 * two need not agree. Source: Vietnam's statistical indicator system, Decree 94/2022/ND-CP.
 */
const inConstantPrices: ReadonlySet<string> = new Set([
  'grdp',
  'grdp_growth',
  'industrial_production_value',
  'industrial_production_index',
  'agricultural_production_value',
])

/** Percentage points by which a revised base alone often moves a printed rate. */
const revisionMargin = 1

function changeFacts(read: ReadText, { change, level }: Change, before: Decimal, like: Amount): ChangeFacts {
  const [now, printed] = [claimAt(read, level), claimAt(read, change)]
  return {
    now: amountOf(now),
    before: computed(before, like),
    computed: { value: roundedTo(pointChange(before, now.value) ?? printed.value, 2), ...percent },
    printed: amountOf(printed),
  }
}

function fromEarlierLevel(read: ReadText, said: Change, earlier: number): Finding | null {
  const [now, before, printed] = [claimAt(read, said.level), claimAt(read, earlier), claimAt(read, said.change)]
  if (now.unit !== before.unit) return null
  const rate = changeBetween(before.meant, now.meant)
  if (rate === null) return null
  const facts = changeFacts(read, said, before.value, amountOf(before))
  if (overlaps(rate, printed.meant)) {
    const claims = [said.level, said.change, earlier]
    return compose(read, { code: 'growth-holds', severity: 'note', facts, claims, certainty: 0.95 })
  }
  const isReal = inConstantPrices.has(now.indicator)
  const distance = Math.abs(toNumber(facts.computed.value) - toNumber(printed.value))
  if (isReal || now.status !== before.status || distance < revisionMargin) return null
  const slip = digitSlipInto(read, said.change, rate)
  return compose(read, {
    code: 'growth-broken',
    severity: 'error',
    facts: { ...facts, suggestion: slip?.repair.suggestion ?? null },
    claims: [said.change, said.level, earlier],
    certainty: slip ? 0.85 : 0.7,
    expected: { interval: rate, unit: 'percent' },
    repair: slip?.repair ?? null,
  })
}

/** February against January, where January is what is left of the first two months. */
function fromCumulative(read: ReadText, said: Change): Finding[] {
  const [now, printed] = [claimAt(read, said.level), claimAt(read, said.change)]
  const span = now.period
  if (span?.kind !== 'month') return []
  const base = printed.base?.kind === 'period' ? printed.base.period : null
  if (base !== null && !samePeriod(base, precedingOf(span))) return []
  return claimsNear(read, said.level, 3, 3).flatMap((i) => {
    const cumulative = claimAt(read, i)
    if (!isTwoMonthsTo(cumulative.period, span) || !isOneSeries(cumulative, now)) return []
    const before = minus(cumulative.meant, now.meant)
    const rate = changeBetween(before, now.meant)
    if (rate === null || !overlaps(rate, printed.meant)) return []
    const facts = changeFacts(read, said, lessDecimal(cumulative.value, now.value), amountOf(now))
    return [
      compose(read, {
        code: 'month-before',
        severity: 'note',
        facts: { ...facts, cumulative: amountOf(cumulative) },
        claims: [said.level, said.change, i],
        certainty: 0.85,
      }),
    ]
  })
}

function isTwoMonthsTo(period: Period | null, month: Period): boolean {
  return (
    period !== null &&
    isCumulative(period) &&
    monthsIn(period) === 2 &&
    contains(period, month) &&
    period.end === month.end
  )
}

function isOneSeries(a: Claim, b: Claim): boolean {
  return (
    a.relation === 'level' && a.unit === b.unit && isSameIndicator(a, b) && isSamePlace(a, b) && isSameDimensions(a, b)
  )
}

/** 'up 29.25 percent or 2.75 billion': the rate and the amount of one rise. */
function fromAmount(read: ReadText, said: Change): Finding[] {
  const [now, printed] = [claimAt(read, said.level), claimAt(read, said.change)]
  return claimsNear(read, said.change, 0, 0).flatMap((i) => {
    const rise = claimAt(read, i)
    const isOfSame = rise.relation === 'change' && rise.unit === now.unit && levelOf(read, i) === said.level
    if (!isOfSame) return []
    const base = impliedBase(now.meant, printed.meant)
    const point = pointBase(now.value, printed.value)
    if (base === null || point === null || !overlaps(minus(now.meant, base), rise.meant)) return []
    return [
      compose(read, {
        code: 'amount-and-rate',
        severity: 'note',
        facts: {
          now: amountOf(now),
          rate: amountOf(printed),
          rise: computed(lessDecimal(now.value, point), amountOf(rise)),
          printed: quoteOf(rise),
        },
        claims: [said.level, said.change, i],
        certainty: 0.9,
      }),
    ]
  })
}

function impliedNote(read: ReadText, { change, level }: Change): Finding[] {
  const [now, printed] = [claimAt(read, level), claimAt(read, change)]
  const point = pointBase(now.value, printed.value)
  if (point === null || !isDivisor(factorOf(printed.meant)) || inConstantPrices.has(now.indicator)) return []
  const facts = {
    now: amountOf(now),
    change: amountOf(printed),
    before: computed(point, amountOf(now)),
  }
  const hasNoWhole = now.unit === 'count' && isExact(now.meant) && isWhole(now.value) && !hasWholeBase(now, printed)
  return [
    compose(read, {
      code: hasNoWhole ? 'no-whole-base' : 'implied-base',
      severity: 'note',
      facts,
      claims: [level, change],
      certainty: hasNoWhole ? 0.5 : 0.9,
    }),
  ]
}

/** Whether a whole number of things can have grown to so many. */
function hasWholeBase(now: Claim, change: Claim): boolean {
  const { low = null, high = null } = impliedBase(now.meant, change.meant) ?? {}
  if (low === null || high === null) return true
  return toNumber(roundedTo(low, 0, 'up')) <= toNumber(high)
}

/** The growth of a whole lies between its slowest and its fastest part. */
function betweenParts(read: ReadText): Finding[] {
  return read.claims.flatMap((whole, index) => {
    const isWhole =
      whole.relation === 'change' && whole.unit === 'percent' && Object.keys(whole.dimensions).length === 0
    if (!isWhole) return []
    const parts = claimsNear(read, index, 0, 0).filter((i) => {
      const part = claimAt(read, i)
      const isPart = part.relation === 'change' && part.unit === 'percent' && part.indicator === whole.indicator
      return isPart && i > index && part.dimensions.sector !== undefined && isSamePlace(part, whole)
    })
    if (parts.length < 2) return []
    const sorted = parts.map((i) => claimAt(read, i)).sort((a, b) => toNumber(a.value) - toNumber(b.value))
    const [least, most] = [sorted[0] as Claim, sorted.at(-1) as Claim]
    const isBetween = toNumber(least.value) <= toNumber(whole.value) && toNumber(whole.value) <= toNumber(most.value)
    if (!isBetween) return []
    return [
      compose(read, {
        code: 'between-parts',
        severity: 'note',
        facts: { whole: amountOf(whole), least: amountOf(least), most: amountOf(most) },
        claims: [index, ...parts],
        certainty: 0.9,
      }),
    ]
  })
}

/**
 * Two levels and the change between them. Notes what holds and the earlier amount that a change implies.
 * Accuses only where the earlier level is printed for the very period the change names, both are actual or both
 * not, and the difference exceeds one percentage point (bases are revised). Silent for indicators whose growth
 * is in constant prices, when no earlier level is printed, and when the base of the change is not said.
 * Multiples between two levels: see multiple.ts.
 */
export const growth: Check<{ [Code in keyof GrowthFacts]: GrowthFacts[Code] }> = {
  name: 'growth',
  run: (read) => {
    const single = changes(read).flatMap((said): Finding[] => {
      const earlier = earlierLevelOf(read, said.change, said.level)
      if (earlier !== null) {
        const found = fromEarlierLevel(read, said, earlier)
        return found ? [found] : []
      }
      const found = [...fromCumulative(read, said), ...fromAmount(read, said)]
      return found.length > 0 ? found : impliedNote(read, said)
    })
    return [...single, ...multiples(read), ...betweenParts(read)]
  },
  sentences: {
    ...multipleSentences,
    'growth-holds': {
      en: (f) =>
        `from ${printAmount(f.before, 'en')} to ${printAmount(f.now, 'en')} is ${printAmount(f.computed, 'en')}, agrees with ${printAmount(f.printed, 'en')}`,
      vi: (f) =>
        `từ ${printAmount(f.before, 'vi')} lên ${printAmount(f.now, 'vi')} là ${printAmount(f.computed, 'vi')}, khớp với ${printAmount(f.printed, 'vi')}`,
    },
    'growth-broken': {
      en: (f) =>
        `from ${printAmount(f.before, 'en')} to ${printAmount(f.now, 'en')} is ${printAmount(f.computed, 'en')}, not ${printAmount(f.printed, 'en')}${f.suggestion ? `; it agrees as ${f.suggestion}` : ''}`,
      vi: (f) =>
        `từ ${printAmount(f.before, 'vi')} lên ${printAmount(f.now, 'vi')} là ${printAmount(f.computed, 'vi')}, không phải ${printAmount(f.printed, 'vi')}${f.suggestion ? `; khớp nếu là ${f.suggestion}` : ''}`,
    },
    'implied-base': {
      en: (f) =>
        `${printAmount(f.now, 'en')} after a change of ${printAmount(f.change, 'en')} = ${printAmount(f.before, 'en')} before`,
      vi: (f) =>
        `${printAmount(f.now, 'vi')} sau khi thay đổi ${printAmount(f.change, 'vi')} = trước đó ${printAmount(f.before, 'vi')}`,
    },
    'month-before': {
      en: (f) =>
        `${printAmount(f.cumulative, 'en')} in two months − ${printAmount(f.now, 'en')} = ${printAmount(f.before, 'en')} in the month before; the change is ${printAmount(f.computed, 'en')}, agrees with ${printAmount(f.printed, 'en')}`,
      vi: (f) =>
        `${printAmount(f.cumulative, 'vi')} của hai tháng − ${printAmount(f.now, 'vi')} = ${printAmount(f.before, 'vi')} của tháng trước; thay đổi ${printAmount(f.computed, 'vi')}, khớp với ${printAmount(f.printed, 'vi')}`,
    },
    'amount-and-rate': {
      en: (f) =>
        `a rise of ${printAmount(f.rate, 'en')} to ${printAmount(f.now, 'en')} is ${printAmount(f.rise, 'en')}, agrees with "${f.printed}"`,
      vi: (f) =>
        `mức tăng ${printAmount(f.rate, 'vi')} lên ${printAmount(f.now, 'vi')} là ${printAmount(f.rise, 'vi')}, khớp với "${f.printed}"`,
    },
    'no-whole-base': {
      en: (f) =>
        `${printAmount(f.now, 'en')} after a change of ${printAmount(f.change, 'en')} = ${printAmount(f.before, 'en')} before, which no whole number gives`,
      vi: (f) =>
        `${printAmount(f.now, 'vi')} sau khi thay đổi ${printAmount(f.change, 'vi')} = trước đó ${printAmount(f.before, 'vi')}, không phải số nguyên`,
    },
    'between-parts': {
      en: (f) =>
        `${printAmount(f.whole, 'en')} lies between the slowest and the fastest part, ${printAmount(f.least, 'en')} and ${printAmount(f.most, 'en')}`,
      vi: (f) =>
        `${printAmount(f.whole, 'vi')} nằm giữa phần tăng chậm nhất và nhanh nhất, ${printAmount(f.least, 'vi')} và ${printAmount(f.most, 'vi')}`,
    },
  },
}
