import type { Claim } from '../kernel/claim.ts'
import { type Decimal, plus, roundedTo, roundedToDigits, shifted, times, toNumber, trimmed } from '../kernel/decimal.ts'
import type { Interval } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber, scaleFor } from '../kernel/number-notation.ts'
import { wordsOf } from '../kernel/quantity.ts'
import { isCurrency, type UnitCode } from '../kernel/unit.ts'

/** A value to be said in a sentence: in its base unit, with the power of ten it is printed in. */
export interface Amount {
  readonly value: Decimal
  readonly unit: UnitCode
  readonly scale: number
}

/** Significant digits of a computed value in a sentence, and decimals of a computed percentage. */
const computedDigits = 6
const percentDecimals = 2

type NamedScale = 0 | 3 | 6 | 9 | 12

function namedScale(scale: number): NamedScale {
  return scale === 3 || scale === 6 || scale === 9 || scale === 12 ? scale : 0
}

/** The figure as printed. */
export function amountOf(claim: Claim): Amount {
  return { value: claim.value, unit: claim.unit, scale: claim.scale }
}

/** A computed value, said in the scale of a figure it came from, or a finer one if it is less than one of that. */
export function computed(value: Decimal, like: Pick<Amount, 'unit' | 'scale'>): Amount {
  const { unit } = like
  if (unit === 'percent' && Math.abs(toNumber(value)) >= 1)
    return { value: roundedTo(value, percentDecimals), unit, scale: 0 }
  const digits = unit === 'percent' ? percentDecimals : computedDigits
  const isBelowOne = namedScale(like.scale) > 0 && Math.abs(toNumber(shifted(value, -like.scale))) < 1
  return { value: roundedToDigits(value, digits), unit, scale: isBelowOne ? scaleFor(value) : like.scale }
}

const half: Decimal = { coefficient: 5n, exponent: -1 }

/** The middle of a bounded interval, or its one bound, to be said in a sentence. */
export function middleOf(interval: Interval): Decimal | null {
  const { low, high } = interval
  if (low === null || high === null) return low ?? high
  return trimmed(times(plus(low, high), half))
}

/** The finest scale among figures, so that all print in one: million for '987 million' beside '1.9 billion'. */
export function commonScale(claims: readonly { readonly scale: number }[]): number {
  return namedScale(Math.min(...claims.map((c) => c.scale)))
}

/** The scale an amount is said in: its own, and for money printed without one the largest that fits. */
function spokenScale(amount: Amount): NamedScale {
  return amount.scale === 0 && isCurrency(amount.unit) ? scaleFor(amount.value) : namedScale(amount.scale)
}

function printIn(scale: NamedScale, value: Decimal, language: Language): string {
  return printNumber(trimmed(shifted(value, -scale)), language)
}

/** Number, scale word and unit: '1,032 billion USD', '28.5 percent', '28,5%'. */
export function printAmount(amount: Amount, language: Language): string {
  const scale = spokenScale(amount)
  const [number, words] = [printIn(scale, amount.value, language), wordsOf(amount.unit, scale, language)]
  return words === '' || words === '%' ? number + words : `${number} ${words}`
}

/** '987 + 920.5 = 1,907.5 million USD'. */
export function printAddition(terms: readonly Amount[], total: Amount, language: Language): string {
  const scale = spokenScale(total)
  return `${terms.map((t) => printIn(scale, t.value, language)).join(' + ')} = ${printAmount(total, language)}`
}

/** A ratio for people: '543', '2.4', '0.012'. */
export function printTimes(ratio: Decimal, language: Language): string {
  const size = Math.abs(toNumber(ratio))
  return printNumber(trimmed(roundedToDigits(ratio, size >= 100 ? Math.ceil(Math.log10(size + 1)) : 3)), language)
}
