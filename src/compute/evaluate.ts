import { findIndicator } from '../kernel/catalogue.ts'
import type { Status } from '../kernel/claim.ts'
import { equal, plus as plusDecimal, zero } from '../kernel/decimal.ts'
import type { Indicator } from '../kernel/indicator.ts'
import { type Interval, sumOf } from '../kernel/interval.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { Asked, Lookup } from './asked.ts'
import { breakBetween } from './break-between.ts'
import type { Derived, DerivedFigure, DerivedInput } from './derived.ts'
import { type Amount, computed, type Impossible } from './expression.ts'
import { type Formula, happened, type Plan } from './formula.ts'
import { found } from './found.ts'
import { placesApart } from './places-apart.ts'
import { type PrintedInput, printExpression } from './print-expression.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'
import { sharedUnit } from './shared-unit.ts'
import { type Found, type Taken, takenIn, unitOf } from './taken.ts'

/**
 * Derives a figure from what the ledger accepts. When no status is asked for, the first is taken in which all inputs
 * are there: actual, then estimate. What cannot be derived answers with the reason.
 */
export function evaluate(formula: Formula, asked: Asked, lookup: Lookup): Derived {
  const plans = plansOf(formula, asked)
  const answers = isRefusal(plans) ? [failure(plans)] : plans.map((one) => evaluated(asked, one, lookup))
  // Of several reasons the one that came furthest tells most.
  const best = answers.reduce((a, b) => (a.refusal !== null && (b.refusal === null || reach(b) > reach(a)) ? b : a))
  return best.refusal === null ? { formula, asked, ...best } : { formula, asked, ...best, value: null, interval: null }
}

function reach({ inputs }: { readonly inputs: readonly DerivedInput[] }): number {
  return new Set(inputs.map(({ role }) => role)).size
}

interface StatusPlan {
  readonly status: Status
  readonly indicator: Indicator
  readonly plan: Plan | Refusal
}

/** The plans of a question, one for each status that may answer it. */
export function plansOf(formula: Formula, asked: Asked): readonly StatusPlan[] | Refusal {
  const indicator = findIndicator(asked.indicator)
  if (!indicator) return refusal('unknown-indicator', { indicator: asked.indicator })
  if (!formula.isFor(indicator)) {
    return refusal('not-defined', { formula: formula.name, indicator: indicator.name })
  }
  const { status } = asked
  if (status !== undefined && !formula.statuses.includes(status)) {
    return refusal('not-for-status', { formula: formula.name, status, allowed: formula.statuses })
  }
  const statuses = status === undefined ? happened : [status]
  return statuses.map((one) => ({ status: one, indicator, plan: formula.plan(asked, indicator, one) }))
}

type Answer = Omit<DerivedFigure, 'formula' | 'asked'>
type Failure = { readonly refusal: Refusal; readonly inputs: readonly DerivedInput[] }

function failure(why: Refusal, inputs: readonly DerivedInput[] = []): Failure {
  return { refusal: why, inputs }
}

function evaluated(asked: Asked, { indicator, status, plan }: StatusPlan, lookup: Lookup): Answer | Failure {
  if (isRefusal(plan)) return failure(plan)
  const never = placesApart(plan) ?? brokenBetween(plan)
  if (never) return failure(never)
  const cells: Record<string, readonly Found[]> = {}
  let missing: Refusal | null = null
  for (const [role, need] of Object.entries(plan.needs)) {
    const answer = found(need, lookup)
    if (isRefusal(answer)) missing ??= answer
    else cells[role] = answer
  }
  const unit = sharedUnit(Object.values(cells).flat(), asked.unit ?? null)
  const unitFor = (one: Found): UnitCode => {
    if (isRefusal(unit)) return unitOf(one.accepted)
    return one.need.unit === 'amount' ? (unit.amount ?? unitOf(one.accepted)) : one.need.unit
  }
  const taken = new Map(
    Object.entries(cells).map(([role, all]) => [role, all.map((one) => takenIn(one, unitFor(one)))]),
  )
  const inputs = [...taken].flatMap(([role, all]) => all.map((one) => inputOf(role, one)))
  if (missing) return failure(missing, inputs)
  if (isRefusal(unit)) return failure(unit, inputs)
  const result = plan.result(unit.amount)
  if (isRefusal(result)) return failure(result, inputs)
  const { expression } = result
  const amount = computed(expression, mapped(taken, amountOf))
  if (typeof amount === 'string') return failure(refusal(amount, {}), inputs)
  const isDisputed = inputs.some((input) => input.isDisputed)
  const over = isDisputed ? computed(expression, mapped(taken, rangeOf)) : null
  const printed = mapped(taken, printedOf)
  return {
    refusal: null,
    value: amount.value,
    interval: amount.interval,
    shown: withoutNatural(amount.interval, computed(expression, mapped(taken, possibleOf))),
    unit: result.unit,
    per: result.per,
    text: { en: printExpression(expression, printed, 'en'), vi: printExpression(expression, printed, 'vi') },
    status,
    priceBasis: indicator.priceBasis ?? null,
    inputs,
    isDisputed,
    range: over === null || typeof over === 'string' ? null : over.interval,
  }
}

/** A break of any indicator between the periods that are computed together. */
function brokenBetween({ needs, reach: further = [] }: Plan): Refusal | null {
  for (const [of, own] of Map.groupBy(Object.values(needs), (need) => need.indicator)) {
    const periods = own.map(({ period }) => period)
    const broken = breakBetween(of, [...periods, ...further])
    if (broken) return refusal('break', broken)
  }
  return null
}

function mapped<Value>(
  taken: ReadonlyMap<string, readonly Taken[]>,
  of: (all: readonly Taken[]) => Value,
): ReadonlyMap<string, Value> {
  return new Map([...taken].map(([role, all]) => [role, of(all)]))
}

function totalOf(all: readonly Taken[]) {
  return all.map(({ value }) => value).reduce(plusDecimal, zero)
}

function amountOf(all: readonly Taken[]): Amount {
  return { value: totalOf(all), interval: sumOf(all.map(({ interval }) => interval)) }
}

function possibleOf(all: readonly Taken[]): Amount {
  return { value: totalOf(all), interval: sumOf(all.map(({ possible }) => possible)) }
}

/** Leaves the end open at which an interval reaches what no figure of its kind can pass. */
function withoutNatural({ low, high }: Interval, natural: Amount | Impossible): Interval {
  const limit = typeof natural === 'string' ? null : natural.interval.low
  return { low: low && limit && equal(low, limit) ? null : low, high }
}

function rangeOf(all: readonly Taken[]): Amount {
  return { value: totalOf(all), interval: sumOf(all.map(({ range }) => range)) }
}

function printedOf(all: readonly Taken[]): PrintedInput {
  const [first] = all
  if (!first) throw new Error('an input of nothing')
  return {
    parts: all.map(({ value }) => value),
    value: totalOf(all),
    unit: first.unit,
    words: first.need.words,
    label: first.need.place.name,
  }
}

function inputOf(role: string, { need, cell, period, stated, value, interval, unit, isDisputed }: Taken): DerivedInput {
  return {
    role,
    cellId: cell.id,
    observationId: stated.id,
    indicator: need.indicator.code,
    relation: need.relation,
    place: need.place,
    period,
    status: cell.status as Status,
    value,
    interval,
    unit,
    isDisputed,
  }
}
