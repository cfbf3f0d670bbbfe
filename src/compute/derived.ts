import type { Relation, Status } from '../kernel/claim.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Indicator } from '../kernel/indicator.ts'
import type { Interval } from '../kernel/interval.ts'
import type { Bilingual } from '../kernel/language.ts'
import type { Period } from '../kernel/period.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { Asked, AskedPlace } from './asked.ts'
import type { Formula } from './formula.ts'
import type { Refusal } from './refusal.ts'

/** A statement that a derived figure was computed from. */
export interface DerivedInput {
  /** Its part in the formula: 'now', 'target'. Several of one role were added. */
  readonly role: string
  readonly cellId: string
  readonly observationId: number
  readonly indicator: string
  readonly relation: Relation
  readonly place: AskedPlace
  readonly period: Period
  readonly status: Status
  /** As it entered the computation: in the unit of the formula's amounts. */
  readonly value: Decimal
  readonly interval: Interval
  readonly unit: UnitCode
  /** Whether another statement of its cell says something that cannot be the same, and nobody ruled between them. */
  readonly isDisputed: boolean
}

interface DerivedCommon {
  readonly formula: Formula
  readonly asked: Asked
  /** For what is refused: those that were found. */
  readonly inputs: readonly DerivedInput[]
}

/** A figure that nobody stated: computed from what was. */
export interface DerivedFigure extends DerivedCommon {
  readonly refusal: null
  /** Of the values as printed, to the kernel's working digits. */
  readonly value: Decimal
  /** Holds the true value for every choice of the inputs within what they can mean. */
  readonly interval: Interval
  /** The same for people: a bound that such a figure cannot pass anyhow, as a fall by 100 percent, is left open. */
  readonly shown: Interval
  readonly unit: UnitCode
  /** Behind the unit: 'a month', 'a person'. */
  readonly per: Bilingual | null
  /** The formula with the numbers set in. */
  readonly text: Bilingual
  /** The status of the main figure. */
  readonly status: Status
  /** At whose prices: a change at current prices holds the change of prices too. */
  readonly priceBasis: Indicator['priceBasis'] | null
  readonly isDisputed: boolean
  /** When disputed: over everything that the rival statements say; null too where a rival leaves no answer. */
  readonly range: Interval | null
}

/** A figure that cannot be derived, with the reason. */
export interface NotDerived extends DerivedCommon {
  readonly refusal: Refusal
  readonly value: null
  readonly interval: null
}

export type Derived = DerivedFigure | NotDerived

export function isDerived(derived: Derived): derived is DerivedFigure {
  return derived.refusal === null
}
