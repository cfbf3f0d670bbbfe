import type { Claim } from '../kernel/claim.ts'
import { type Decimal, roundedToDigits, shifted, trimmed } from '../kernel/decimal.ts'
import { isExact } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber, scaleFor } from '../kernel/number-notation.ts'
import { printQuantity, scaleName } from '../kernel/quantity.ts'
import { isCurrency, requireUnit } from '../kernel/unit.ts'

const digitsOfConvention = 5

/**
 * What a claim means, for a narrow column beside its words: '1.85–1.95 billion USD', '28.45–28.55 percent',
 * '104'. The bounds stand in the scale of the value.
 */
export function figureAmount(claim: Claim, language: Language): string {
  const { low, high } = claim.shown
  if (isExact(claim.shown) || !low || !high) return printQuantity(claim.value, claim.unit, language)
  const exponent = isCurrency(claim.unit) ? scaleFor(claim.value) : 0
  // The 5 percent of 'over' are a convention, so their last digits mean nothing; printed digits do.
  const kept = (v: Decimal) => (claim.modifier === null ? v : roundedToDigits(v, digitsOfConvention))
  const bound = (v: Decimal) => printNumber(trimmed(shifted(kept(v), -exponent)), language)
  const unit = requireUnit(claim.unit).label[language]
  return [`${bound(low)}–${bound(high)}`, scaleName(exponent, language), unit].filter((w) => w !== '').join(' ')
}
