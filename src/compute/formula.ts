import { requireIndicator } from '../kernel/catalogue.ts'
import { type Relation, type Status, statuses } from '../kernel/claim.ts'
import type { Indicator } from '../kernel/indicator.ts'
import type { Bilingual } from '../kernel/language.ts'
import type { Period } from '../kernel/period.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { settledCell } from '../ledger/cell.ts'
import type { Asked, AskedPlace } from './asked.ts'
import type { Expression } from './expression.ts'
import type { Refusal } from './refusal.ts'

export type FormulaCode =
  | 'change_on_year'
  | 'change_on_preceding'
  | 'cumulative_change'
  | 'average_annual_change'
  | 'balance'
  | 'cover_ratio'
  | 'share_of_place'
  | 'share_of_dimension'
  | 'share_of_wider'
  | 'ratio'
  | 'per_head'
  | 'plan_fulfilment'
  | 'plan_remaining'
  | 'elapsed_share'
  | 'run_rate'
  | 'required_run_rate'
  | 'rank_from_largest'
  | 'rank_from_smallest'
  | 'implied_plan'
  | 'implied_earlier'
  | 'implied_whole'

/**
 * A figure that a formula needs. It is taken from the accepted statement of a cell, or for a flow that adds up over
 * time, where nobody stated the period whole, from the fewest periods that fill it.
 */
export interface Need {
  readonly indicator: Indicator
  readonly relation: Relation
  readonly place: AskedPlace
  /** The very period; or, for a stock beside a flow, the latest moment of its year. */
  readonly period: Period
  readonly isAnyTimeOfYear: boolean
  readonly dimensions: Readonly<Record<string, string>>
  /** What may stand here beside a main figure of that status, best first. */
  readonly statuses: readonly Status[]
  /** 'amount': in the one unit that all amounts of the formula share. */
  readonly unit: 'amount' | UnitCode
  /** What is counted, where the formula prints it: 'people'. */
  readonly words: Bilingual | null
}

/** What a formula needs for a question, and what it makes of it. */
export interface Plan {
  readonly needs: Readonly<Record<string, Need>>
  /** Periods that the result speaks of beside those of its inputs: no break may lie between. */
  readonly reach?: readonly Period[]
  /** The computation, once the unit of the amounts is known (null when there are none). */
  readonly result: (unit: UnitCode | null) => Result | Refusal
}

export interface Result {
  readonly expression: Expression
  /** The unit of the result. */
  readonly unit: UnitCode
  /** Behind the unit: 'a month', 'a person'. */
  readonly per: Bilingual | null
}

/** One way of deriving a figure, for every indicator that it fits. */
export interface Formula {
  readonly code: FormulaCode
  readonly name: Bilingual
  /** In words, without numbers. */
  readonly definition: Bilingual
  /** The statuses of the main figure that it is defined for, in the order they are tried when none is asked. */
  readonly statuses: readonly Status[]
  /** Whether it is defined for an indicator, by what the catalogue says of it. */
  readonly isFor: (indicator: Indicator) => boolean
  readonly plan: (asked: Asked, indicator: Indicator, status: Status) => Plan | Refusal
}

/** What happened, before what is planned or expected. */
export const everyStatus: readonly Status[] = statuses
/** What happened, or is believed to have. */
export const happened: readonly Status[] = ['actual', 'estimate']

/** The relation in which the levels of an indicator are stated: a growth rate is itself a change. */
export function ownRelation({ kind, overTime, units }: Indicator): Relation {
  return kind === 'rate' && overTime === 'none' && units.includes('percent') ? 'change' : 'level'
}

/** A figure of the question's own indicator, place and dimensions, as the ledger writes its cell. */
export function levelNeed(
  { place, period, dimensions = {} }: Asked,
  indicator: Indicator,
  statuses: readonly Status[],
  said: Partial<Omit<Need, 'indicator' | 'statuses'>> = {},
): Need {
  const need: Omit<Need, 'indicator'> = {
    relation: ownRelation(indicator),
    place,
    period,
    isAnyTimeOfYear: false,
    dimensions,
    statuses,
    unit: 'amount',
    words: null,
    ...said,
  }
  const cell = settledCell({
    indicator: indicator.code,
    relation: need.relation,
    base: null,
    place: { key: need.place.key, name: need.place.name.en },
    period: need.period,
    dimensions: need.dimensions,
    status: statuses[0] ?? 'actual',
  })
  return { ...need, indicator: requireIndicator(cell.indicator), dimensions: cell.dimensions }
}

/** Whether amounts are sizes that add up or are counted, not rates, indexes or ranks. */
export function isSize({ kind }: Indicator): boolean {
  return kind === 'flow' || kind === 'stock' || kind === 'count'
}

/** Whether a unit says a relation already, so that figures in it are subtracted and never divided. */
export function isRelative(unit: UnitCode): boolean {
  return unit === 'percent' || unit === 'percentage_point' || unit === 'multiple'
}
