import type { Decimal } from './decimal.ts'
import type { Interval } from './interval.ts'

/**
 * An exact fraction with a positive denominator, not reduced: the oracle that decimals and intervals are
 * tested against. It shares no arithmetic with them.
 */
export interface Rational {
  readonly over: bigint
  readonly under: bigint
}

export function rational(over: bigint | number, under: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(over), BigInt(under)]
  if (d === 0n) throw new Error('a denominator of zero')
  return d < 0n ? { over: -n, under: -d } : { over: n, under: d }
}

export function rationalOf({ coefficient, exponent }: Decimal): Rational {
  return exponent < 0
    ? rational(coefficient, 10n ** BigInt(-exponent))
    : rational(coefficient * 10n ** BigInt(exponent))
}

export function added(a: Rational, b: Rational): Rational {
  return rational(a.over * b.under + b.over * a.under, a.under * b.under)
}

export function subtracted(a: Rational, b: Rational): Rational {
  return rational(a.over * b.under - b.over * a.under, a.under * b.under)
}

export function multiplied(a: Rational, b: Rational): Rational {
  return rational(a.over * b.over, a.under * b.under)
}

export function divided(a: Rational, b: Rational): Rational {
  return rational(a.over * b.under, a.under * b.over)
}

export function raised(a: Rational, n: number): Rational {
  return rational(a.over ** BigInt(n), a.under ** BigInt(n))
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function order(a: Rational, b: Rational): -1 | 0 | 1 {
  const [x, y] = [a.over * b.under, b.over * a.under]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Whether low <= value <= high, a missing bound being infinite. */
export function liesIn(value: Rational, { low, high }: Interval): boolean {
  const isAboveLow = low === null || order(rationalOf(low), value) <= 0
  return isAboveLow && (high === null || order(value, rationalOf(high)) <= 0)
}
