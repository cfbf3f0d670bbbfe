import { type Dimension, isCurrency, requireUnit, type UnitCode } from '../kernel/unit.ts'
import { factsOf } from './found.ts'
import { type Refusal, refusal } from './refusal.ts'
import { dimensionsOf, type Found, statedIn, unitOf } from './taken.ts'

/** The unit that all amounts of a computation are said in; null when there are none. */
export interface SharedUnit {
  readonly amount: UnitCode | null
}

function dimensionOf(unit: UnitCode): Dimension {
  return requireUnit(unit).dimension
}

/**
 * The unit in which the sources say every amount; the first figure's own, unless one is asked for. Units of one
 * dimension convert, currencies never do.
 */
export function sharedUnit(all: readonly Found[], asked: UnitCode | null): SharedUnit | Refusal {
  for (const one of all) {
    const { unit } = one.need
    if (unit !== 'amount' && !statedIn(one, dimensionOf(unit))) return notIn(unit, one)
  }
  const amounts = all.filter(({ need }) => need.unit === 'amount')
  const [first] = amounts
  if (!first) return { amount: null }
  if (asked !== null) {
    const other = amounts.find((one) => !statedIn(one, dimensionOf(asked)))
    return other ? notIn(asked, other) : { amount: asked }
  }
  for (const dimension of dimensionsOf(first)) {
    const stated = amounts.map((one) => statedIn(one, dimension))
    const [own] = stated
    if (own && stated.every((s) => s !== null)) return { amount: unitOf(own) }
  }
  const units = [...new Set(amounts.map(({ accepted }) => unitOf(accepted)))]
  return refusal(units.every(isCurrency) ? 'two-currencies' : 'two-units', { units })
}

function notIn(unit: UnitCode, { need, accepted }: Found): Refusal {
  return refusal('not-in-unit', { ...factsOf(need), unit, found: [unitOf(accepted)] })
}
