import type { Claim } from '../kernel/claim.ts'
import { absolute, minus as lessDecimal, shifted, times as timesDecimal, toNumber } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { dividedBy, type Interval, isBelow, minus, overlaps, times } from '../kernel/interval.ts'
import { contains, yearOf } from '../kernel/period.ts'
import { groupedBy, isSameDimensions, isSameIndicator, isSameMeasure, isSamePlace } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { digitSlipInto } from './digit-slip.ts'
import { fractionOf, impliedWhole, isDivisor, percentOf, pointPercent, pointWhole } from './implied.ts'
import { levelOf } from './level-of.ts'
import { claimAt, claimsNear, quoteOf } from './passage.ts'
import { type Amount, amountOf, computed, middleOf, printAmount } from './print-amount.ts'

interface PlanFacts {
  readonly value: Amount
  readonly plan: Amount
  readonly computed: Amount
  readonly printed: Amount
  readonly planQuote: string
}

type FulfilmentFacts = {
  'fulfilment-holds': PlanFacts
  'fulfilment-broken': PlanFacts & { readonly suggestion: string | null }
  'implied-plan': { readonly value: Amount; readonly percent: Amount; readonly plan: Amount }
  'one-plan': { readonly first: string; readonly second: string; readonly plan: Amount }
  'plan-or-value': {
    readonly quote: string
    readonly percent: Amount
    readonly asPlan: Amount
    readonly asValue: Amount
  }
}

const compose = composer<FulfilmentFacts>('fulfilment')

/** Printed targets of one indicator that are tried; more are a table of plans. */
const mostPlans = 12

/** A fulfilment with the level it is said of. */
interface Fulfilled {
  readonly rate: number
  readonly level: number
}

function fulfilments(read: ReadText): Fulfilled[] {
  return read.claims.flatMap((claim, rate) => {
    if (claim.relation !== 'fulfilment' || claim.unit !== 'percent') return []
    const level = levelOf(read, rate)
    return level === null ? [] : [{ rate, level }]
  })
}

/** Whether a target can be the plan a value is measured against: same thing, over a time that holds the value's. */
function isPlanFor(plan: Claim, value: Claim): boolean {
  return (
    plan.relation === 'level' &&
    plan.status === 'target' &&
    plan.unit === value.unit &&
    isSameIndicator(plan, value) &&
    isSamePlace(plan, value) &&
    isSameDimensions(plan, value) &&
    plan.period !== null &&
    value.period !== null &&
    contains(plan.period, value.period)
  )
}

/** Digits of a percentage that can tell one plan from another. */
const tellingDigits = 2
/** Digits from which a slip that mends three figures is no chance. */
const exactDigits = 3
const narrowness = 1.01

function digitsOf(claim: Claim): number {
  return absolute(claim.printed).coefficient.toString().length
}

/** Printed targets that a value may be measured against, the reader's own link alone where it gave one. */
function plansFor(read: ReadText, { rate, level }: Fulfilled, targets: readonly number[]): readonly number[] {
  const linked = claimAt(read, rate).links.plan
  if (linked !== undefined) return claimAt(read, linked).unit === claimAt(read, level).unit ? [linked] : []
  // '8 percent' is so coarse that it agrees with some plan or other by chance.
  if (digitsOf(claimAt(read, rate)) < tellingDigits) return []
  return targets.filter((t) => t !== level && isPlanFor(claimAt(read, t), claimAt(read, level)))
}

function isSaidToBePlan(claim: Claim): boolean {
  return claim.status === 'target' && !claim.alternatives.some((a) => a.status !== undefined && a.status !== 'target')
}

function against(read: ReadText, { level }: Fulfilled, plan: number): Interval | null {
  return percentOf(claimAt(read, level).meant, claimAt(read, plan).meant)
}

function planFacts(read: ReadText, { rate, level }: Fulfilled, plan: number): PlanFacts {
  const [value, target, printed] = [claimAt(read, level), claimAt(read, plan), claimAt(read, rate)]
  const percent = pointPercent(value.value, target.value)
  return {
    value: amountOf(value),
    plan: amountOf(target),
    computed: computed(percent ?? printed.value, { unit: 'percent', scale: 0 }),
    printed: amountOf(printed),
    planQuote: quoteOf(target),
  }
}

/** How far from the printed rate a computed one may be, in parts of it, before another plan must be meant. */
const widestSlip = 0.5

function accusation(read: ReadText, fulfilled: Fulfilled, plan: number): Finding | null {
  const computedRate = against(read, fulfilled, plan)
  const rate = claimAt(read, fulfilled.rate)
  if (computedRate === null || overlaps(computedRate, rate.meant)) return null
  const facts = planFacts(read, fulfilled, plan)
  const ratio = toNumber(facts.computed.value) / toNumber(rate.value)
  // A factor of ten or more is the affair of the magnitude check.
  const isSlip = ratio < 1 + widestSlip && ratio > 1 - widestSlip
  if (rate.links.plan !== plan || !isSaidToBePlan(claimAt(read, plan)) || !isSlip) return null
  const slip = digitSlipInto(read, fulfilled.rate, computedRate)
  return compose(read, {
    code: 'fulfilment-broken',
    severity: 'error',
    facts: { ...facts, suggestion: slip?.repair.suggestion ?? null },
    claims: [fulfilled.rate, fulfilled.level, plan],
    certainty: slip ? 0.85 : 0.75,
    expected: { interval: computedRate, unit: 'percent' },
    repair: slip?.repair ?? null,
  })
}

/** Another plan (adjusted, of another giver) is seldom further away than this; a slip of a leading digit is. */
const anotherPlan = 0.15

/**
 * The only plan the text prints for the thing and its year, though not in the breath of the percentage: accused only
 * when far from agreeing and one digit of the three figures mends it.
 */
function unlinked(read: ReadText, fulfilled: Fulfilled, plan: number): Finding[] {
  const [value, rate, target] = [fulfilled.level, fulfilled.rate, plan].map((i) => claimAt(read, i)) as [
    Claim,
    Claim,
    Claim,
  ]
  const percent = against(read, fulfilled, plan)
  const facts = planFacts(read, fulfilled, plan)
  const ratio = toNumber(facts.computed.value) / toNumber(rate.value)
  const isFar = ratio > 1 + anotherPlan || ratio < 1 / (1 + anotherPlan)
  const isExact = [value, rate, target].every((c) => digitsOf(c) >= exactDigits) && isSameMeasure(value, target)
  if (percent === null || overlaps(percent, rate.meant) || !isFar || !isExact || !isSaidToBePlan(target)) return []
  const implied = impliedWhole(value.meant, rate.meant)
  const suspects: readonly (readonly [number, Interval | null])[] = [
    [fulfilled.rate, percent],
    [fulfilled.level, times(target.meant, fractionOf(rate.meant))],
    [plan, implied],
  ]
  for (const [index, wanted] of suspects) {
    const slip = wanted && isNarrow(wanted) ? digitSlipInto(read, index, wanted) : null
    if (!wanted || !slip) continue
    const all = [fulfilled.rate, fulfilled.level, plan]
    return [
      compose(read, {
        code: 'fulfilment-broken',
        severity: 'error',
        facts: { ...facts, suggestion: slip.repair.suggestion },
        claims: [index, ...all.filter((i) => i !== index)],
        certainty: 0.75,
        expected: { interval: wanted, unit: claimAt(read, index).unit },
        repair: slip.repair,
      }),
    ]
  }
  return []
}

/** Whether an interval is so narrow that a mended digit falls into it by no chance. */
function isNarrow({ low, high }: Interval): boolean {
  return low !== null && high !== null && toNumber(high) <= narrowness * toNumber(low)
}

function ofPrintedPlans(read: ReadText, fulfilled: Fulfilled, plans: readonly number[]): Finding[] {
  const rate = claimAt(read, fulfilled.rate)
  const holding = plans.filter((plan) => {
    const found = against(read, fulfilled, plan)
    return found !== null && overlaps(found, rate.meant)
  })
  if (holding.length > 0) {
    return holding.map((plan) =>
      compose(read, {
        code: 'fulfilment-holds',
        severity: 'note',
        facts: planFacts(read, fulfilled, plan),
        claims: [fulfilled.level, fulfilled.rate, plan],
        certainty: 0.95,
      }),
    )
  }
  const [only] = plans
  if (only !== undefined && plans.length === 1 && rate.links.plan === undefined) return unlinked(read, fulfilled, only)
  return plans.flatMap((plan) => accusation(read, fulfilled, plan) ?? [])
}

function impliedPlanNote(read: ReadText, { rate, level }: Fulfilled): Finding[] {
  const [value, percent] = [claimAt(read, level), claimAt(read, rate)]
  const plan = pointWhole(value.value, percent.value)
  if (plan === null || !isDivisor(percent.meant)) return []
  return [
    compose(read, {
      code: 'implied-plan',
      severity: 'note',
      facts: {
        value: amountOf(value),
        percent: amountOf(percent),
        plan: computed(plan, amountOf(value)),
      },
      claims: [level, rate],
      certainty: 0.9,
    }),
  ]
}

/** Two rates at two dates and what was added between them: the plan follows from the difference. */
function fromTwoRates(read: ReadText): Finding[] {
  return read.claims.flatMap((later, b) => {
    if (later.relation !== 'fulfilment' || later.unit !== 'percent') return []
    const isSameSeries = (c: Claim) => isSameIndicator(c, later) && isSamePlace(c, later) && isSameDimensions(c, later)
    const near = claimsNear(read, b, 1, 0).filter((i) => i < b && isSameSeries(claimAt(read, i)))
    const a = near.findLast((i) => isEarlierRate(claimAt(read, i), later))
    const between = near.filter((i) => a !== undefined && i > a && isAmountAdded(claimAt(read, i)))
    const [added] = between
    if (a === undefined || added === undefined || between.length !== 1) return []
    const earlier = claimAt(read, a)
    const rise = minus(later.meant, earlier.meant)
    const pointRise = lessDecimal(later.value, earlier.value)
    const value = claimAt(read, added)
    const plan = dividedBy(value.meant, fractionOf(rise))
    const printed = near.filter(
      (i) => claimAt(read, i).status === 'target' && plan && overlaps(plan, claimAt(read, i).meant),
    )
    const point = pointWhole(value.value, pointRise)
    if (point === null || plan === null) return []
    return [
      compose(read, {
        code: 'implied-plan',
        severity: 'note',
        facts: {
          value: amountOf(value),
          percent: computed(pointRise, { unit: 'percent', scale: 0 }),
          plan: computed(point, amountOf(value)),
        },
        claims: [added, a, b, ...printed],
        certainty: 0.7,
      }),
    ]
  })
}

function isEarlierRate(earlier: Claim, later: Claim): boolean {
  return (
    earlier.relation === 'fulfilment' &&
    isSameMeasure(earlier, later) &&
    earlier.period !== null &&
    later.period !== null &&
    earlier.period.end < later.period.end &&
    isBelow(earlier.meant, later.meant)
  )
}

function isAmountAdded(claim: Claim): boolean {
  return (
    claim.unit !== 'percent' && (claim.relation === 'level' || claim.relation === 'change') && claim.status === 'actual'
  )
}

/** Cumulative values of one year, each with its rate: they should be measured against one plan. */
function fromTwoValues(read: ReadText, all: readonly Fulfilled[]): Finding[] {
  return all.slice(1).flatMap((second, i) => {
    const first = all[i] as Fulfilled
    const [a, b] = [claimAt(read, first.level), claimAt(read, second.level)]
    const isOneSeries =
      first.level !== second.level &&
      a.unit === b.unit &&
      isSameIndicator(a, b) &&
      isSameMeasure(a, b) &&
      isSamePlace(a, b) &&
      isSameDimensions(a, b) &&
      a.period !== null &&
      b.period !== null &&
      yearOf(a.period) === yearOf(b.period)
    if (!isOneSeries) return []
    const [p, q] = [
      impliedWhole(a.meant, claimAt(read, first.rate).meant),
      impliedWhole(b.meant, claimAt(read, second.rate).meant),
    ]
    if (p === null || q === null || !overlaps(p, q)) return []
    return [
      compose(read, {
        code: 'one-plan',
        severity: 'note',
        facts: { first: quoteOf(a), second: quoteOf(b), plan: computed(middleOf(p) ?? a.value, amountOf(a)) },
        claims: [first.level, first.rate, second.level, second.rate],
        certainty: 0.85,
      }),
    ]
  })
}

/** '48.81 percent of the yearly plan (about 12.88 trillion VND)': the bracket is the plan, or the value. */
function undecided(read: ReadText): Finding[] {
  return read.claims.flatMap((rate, index) => {
    const plan = rate.links.plan
    const isOpen = plan !== undefined && !isSaidToBePlan(claimAt(read, plan)) && levelOf(read, index) === null
    if (rate.relation !== 'fulfilment' || !isOpen) return []
    const bracket = claimAt(read, plan)
    const asPlan = shifted(timesDecimal(bracket.value, rate.value), -2)
    const asValue = pointWhole(bracket.value, rate.value)
    if (asValue === null) return []
    return [
      compose(read, {
        code: 'plan-or-value',
        severity: 'note',
        facts: {
          quote: quoteOf(bracket),
          percent: amountOf(rate),
          asPlan: computed(asPlan, amountOf(bracket)),
          asValue: computed(asValue, amountOf(bracket)),
        },
        claims: [plan, index],
        certainty: 0.6,
      }),
    ]
  })
}

/**
 * Value, plan and the percentage of it that is met. Notes what holds and the plan that a value and its
 * percentage imply. Accuses a plan that the text prints for this very percentage, and the only plan printed for the
 * thing and its year when one digit mends a wide gap. Silent when the plan is not printed, when one
 * of several printed plans agrees (the ministry's and the province's), when the bracket may be value or plan, and
 * when value and plan are so far apart that another plan must be meant.
 */
export const fulfilment: Check<FulfilmentFacts> = {
  name: 'fulfilment',
  run: (read) => {
    const all = fulfilments(read)
    const targets = groupedBy(read.claims, (c) =>
      c.relation === 'level' && c.status === 'target' ? `${c.indicator} ${c.unit}` : null,
    )
    const single = all.flatMap((f): Finding[] => {
      const level = claimAt(read, f.level)
      const plans = plansFor(read, f, (targets.get(`${level.indicator} ${level.unit}`) ?? []).slice(0, mostPlans))
      const said = ofPrintedPlans(read, f, plans)
      return said.length > 0 ? said : plans.length > 0 ? [] : impliedPlanNote(read, f)
    })
    return [...single, ...fromTwoValues(read, all), ...fromTwoRates(read), ...undecided(read)]
  },
  sentences: {
    'fulfilment-holds': {
      en: (f) =>
        `${printAmount(f.value, 'en')} / ${printAmount(f.plan, 'en')} = ${printAmount(f.computed, 'en')}, agrees with ${printAmount(f.printed, 'en')}`,
      vi: (f) =>
        `${printAmount(f.value, 'vi')} / ${printAmount(f.plan, 'vi')} = ${printAmount(f.computed, 'vi')}, khớp với ${printAmount(f.printed, 'vi')}`,
    },
    'fulfilment-broken': {
      en: (f) =>
        `${printAmount(f.value, 'en')} / the plan of ${printAmount(f.plan, 'en')} = ${printAmount(f.computed, 'en')}, not ${printAmount(f.printed, 'en')}${f.suggestion ? `; it agrees as ${f.suggestion}` : ''}`,
      vi: (f) =>
        `${printAmount(f.value, 'vi')} / kế hoạch ${printAmount(f.plan, 'vi')} = ${printAmount(f.computed, 'vi')}, không phải ${printAmount(f.printed, 'vi')}${f.suggestion ? `; khớp nếu là ${f.suggestion}` : ''}`,
    },
    'implied-plan': {
      en: (f) =>
        `${printAmount(f.value, 'en')} / ${printAmount(f.percent, 'en')} = a plan of ${printAmount(f.plan, 'en')}`,
      vi: (f) =>
        `${printAmount(f.value, 'vi')} / ${printAmount(f.percent, 'vi')} = kế hoạch ${printAmount(f.plan, 'vi')}`,
    },
    'one-plan': {
      en: (f) => `"${f.first}" and "${f.second}" with their percentages imply one plan: ${printAmount(f.plan, 'en')}`,
      vi: (f) =>
        `"${f.first}" và "${f.second}" cùng tỷ lệ của chúng cho cùng một kế hoạch: ${printAmount(f.plan, 'vi')}`,
    },
    'plan-or-value': {
      en: (f) =>
        `"${f.quote}" may be the plan or the value: as the plan, ${printAmount(f.percent, 'en')} of it is ${printAmount(f.asPlan, 'en')}; as the value, the plan is ${printAmount(f.asValue, 'en')}`,
      vi: (f) =>
        `"${f.quote}" có thể là kế hoạch hoặc kết quả: nếu là kế hoạch thì ${printAmount(f.percent, 'vi')} là ${printAmount(f.asPlan, 'vi')}; nếu là kết quả thì kế hoạch là ${printAmount(f.asValue, 'vi')}`,
    },
  },
}
