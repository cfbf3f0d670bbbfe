import type { Claim } from '../kernel/claim.ts'
import { type Decimal, roundedToDigits, shifted, trimmed } from '../kernel/decimal.ts'
import { isExact } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber, scaleFor } from '../kernel/number-notation.ts'
import { printQuantity, scaleName } from '../kernel/quantity.ts'
import { isCurrency, requireUnit } from '../kernel/unit.ts'

const digitsOfConvention = 5

/** A figure with what its print can mean. */
export type Amount = Pick<Claim, 'value' | 'shown' | 'unit'> & { readonly modifier: string | null }

/** The bounds of a figure in the scale of its value, '1.85–1.95', with that scale; null where it is exact or open. */
export function boundsOf(amount: Amount, language: Language): { readonly text: string; readonly scale: string } | null {
  const { low, high } = amount.shown
  if (isExact(amount.shown) || !low || !high) return null
  const exponent = isCurrency(amount.unit) ? scaleFor(amount.value) : 0
  // The 5 percent of 'over' are a convention, so their last digits mean nothing; printed digits do.
  const kept = (v: Decimal) => (amount.modifier === null ? v : roundedToDigits(v, digitsOfConvention))
  const bound = (v: Decimal) => printNumber(trimmed(shifted(kept(v), -exponent)), language)
  return { text: `${bound(low)}–${bound(high)}`, scale: scaleName(exponent, language) }
}

/**
 * What a claim means, for a narrow column beside its words: '1.85–1.95 billion USD', '28.45–28.55 percent',
 * '104'. The bounds stand in the scale of the value.
 */
export function figureAmount(amount: Amount, language: Language): string {
  const bounds = boundsOf(amount, language)
  if (bounds === null) return printQuantity(amount.value, amount.unit, language)
  const unit = requireUnit(amount.unit).label[language]
  return [bounds.text, bounds.scale, unit].filter((w) => w !== '').join(' ')
}
