import type { Claim } from '../kernel/claim.ts'
import { type Decimal, shifted, trimmed } from '../kernel/decimal.ts'
import { isExact } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber, scaleFor } from '../kernel/number-notation.ts'
import { printQuantity } from '../kernel/quantity.ts'
import { isCurrency } from '../kernel/unit.ts'

/**
 * The value of a claim with its interval, for a narrow column: '1.9 billion USD (1.85–1.95)', '28.5 percent
 * (28.45–28.55)', '104'. The bounds stand in the scale of the value.
 */
export function figureAmount(claim: Claim, language: Language): string {
  const value = printQuantity(claim.value, claim.unit, language)
  const { low, high } = claim.shown
  if (isExact(claim.shown) || !low || !high) return value
  const exponent = isCurrency(claim.unit) ? scaleFor(claim.value) : 0
  const bound = (v: Decimal) => printNumber(trimmed(shifted(v, -exponent)), language)
  return `${value} (${bound(low)}–${bound(high)})`
}
