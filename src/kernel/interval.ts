import {
  absolute,
  plus as addDecimal,
  compare,
  type Decimal,
  decimal,
  larger,
  minus as lessDecimal,
  negated,
  one,
  power as powerOfDecimal,
  quotient,
  type Rounding,
  root as rootOfDecimal,
  sign,
  smaller,
  times as timesDecimal,
  zero,
} from './decimal.ts'

/**
 * What a printed figure can mean: every value from low to high, both included. A missing bound (null)
 * is infinite: 'over 1,500' is [1500, null]. Every operation answers an interval that holds the exact
 * result for every choice from its operands (outward rounding), so a comparison of intervals never
 * accuses a figure that rounding alone explains. Source: R. E. Moore, Interval Analysis, 1966.
 */
export interface Interval {
  readonly low: Decimal | null
  readonly high: Decimal | null
}

/** From low to high in either order of writing. */
export function between(a: Decimal | number | string, b: Decimal | number | string): Interval {
  const x = typeof a === 'object' ? a : decimal(a)
  const y = typeof b === 'object' ? b : decimal(b)
  return { low: smaller(x, y), high: larger(x, y) }
}

export function exactly(value: Decimal | number | string): Interval {
  return between(value, value)
}

export function atLeast(value: Decimal): Interval {
  return { low: value, high: null }
}

export function atMost(value: Decimal): Interval {
  return { low: null, high: value }
}

/** Value and half-width: [value - margin, value + margin]. */
export function around(value: Decimal, margin: Decimal): Interval {
  return { low: lessDecimal(value, margin), high: addDecimal(value, margin) }
}

export function plus(a: Interval, b: Interval): Interval {
  return {
    low: a.low && b.low && addDecimal(a.low, b.low),
    high: a.high && b.high && addDecimal(a.high, b.high),
  }
}

export function sumOf(parts: readonly Interval[]): Interval {
  return parts.reduce(plus, exactly(zero))
}

export function opposite(a: Interval): Interval {
  return { low: a.high && negated(a.high), high: a.low && negated(a.low) }
}

export function minus(a: Interval, b: Interval): Interval {
  return plus(a, opposite(b))
}

/** A bound with its infinity said: the side tells which. */
type Bound = Decimal | '-infinity' | 'infinity'

function lowOf(a: Interval): Bound {
  return a.low ?? '-infinity'
}

function highOf(a: Interval): Bound {
  return a.high ?? 'infinity'
}

function signOf(b: Bound): -1 | 0 | 1 {
  return b === 'infinity' ? 1 : b === '-infinity' ? -1 : sign(b)
}

/** The product of two bounds; zero times infinity is zero, since zero is attained and infinity is not. */
function productOf(a: Bound, b: Bound): Bound {
  if (typeof a === 'object' && typeof b === 'object') return timesDecimal(a, b)
  const s = signOf(a) * signOf(b)
  return s === 0 ? zero : s > 0 ? 'infinity' : '-infinity'
}

function hullOfBounds(bounds: readonly Bound[]): Interval {
  let low: Decimal | null = null
  let high: Decimal | null = null
  for (const b of bounds) {
    if (typeof b !== 'object') continue
    low = low ? smaller(low, b) : b
    high = high ? larger(high, b) : b
  }
  return {
    low: bounds.includes('-infinity') ? null : low,
    high: bounds.includes('infinity') ? null : high,
  }
}

export function times(a: Interval, b: Interval): Interval {
  return hullOfBounds([
    productOf(lowOf(a), lowOf(b)),
    productOf(lowOf(a), highOf(b)),
    productOf(highOf(a), lowOf(b)),
    productOf(highOf(a), highOf(b)),
  ])
}

/** Whether the interval holds the value. */
export function holds(a: Interval, value: Decimal): boolean {
  return (a.low === null || compare(a.low, value) <= 0) && (a.high === null || compare(value, a.high) <= 0)
}

/**
 * 1 / a with outward rounding. A bound at zero leaves that end open: 1 / [0, 2] is [0.5, null]. Null when zero
 * lies between the bounds, where the answer would fall apart in two, or is all there is.
 */
export function inverse(a: Interval): Interval | null {
  const isZeroLow = a.low !== null && sign(a.low) === 0
  const isZeroHigh = a.high !== null && sign(a.high) === 0
  if ((isZeroLow && isZeroHigh) || (holds(a, zero) && !isZeroLow && !isZeroHigh)) return null
  return {
    low: isZeroHigh ? null : a.high === null ? zero : quotient(one, a.high, 'down'),
    high: isZeroLow ? null : a.low === null ? zero : quotient(one, a.low, 'up'),
  }
}

/** a / b with outward rounding; open or null as {@link inverse} of b is. */
export function dividedBy(a: Interval, b: Interval): Interval | null {
  const { low, high } = b
  if (a.low && a.high && low && high && sign(a.low) >= 0 && sign(low) > 0) {
    // Nothing below zero, as nearly all figures are: the bounds are known without trying all four.
    return { low: quotient(a.low, high, 'down'), high: quotient(a.high, low, 'up') }
  }
  const inverted = inverse(b)
  if (!a.low || !a.high || !low || !high || !inverted?.low || !inverted.high) return inverted && times(a, inverted)
  // Rounded once: 6 / 3 is 2 and not six times a rounded third.
  const ends = [a.low, a.high]
  const corners = (rounding: Rounding) => ends.flatMap((n) => [quotient(n, low, rounding), quotient(n, high, rounding)])
  return { low: corners('down').reduce(smaller), high: corners('up').reduce(larger) }
}

/** a^n for a whole n >= 0, exact. An even power of an interval across zero starts at zero. */
export function power(a: Interval, n: number): Interval {
  if (n === 0) return exactly(one)
  if (n % 2 === 1) {
    return { low: a.low && powerOfDecimal(a.low, n), high: a.high && powerOfDecimal(a.high, n) }
  }
  const size = magnitude(a)
  return { low: size.low && powerOfDecimal(size.low, n), high: size.high && powerOfDecimal(size.high, n) }
}

/** The n-th root with outward rounding; what lies below zero is cut off. Null when all of it does. */
export function root(a: Interval, n: number): Interval | null {
  if (a.high !== null && sign(a.high) < 0) return null
  const low = a.low === null || sign(a.low) < 0 ? zero : a.low
  return { low: rootOfDecimal(low, n, 'down'), high: a.high && rootOfDecimal(a.high, n, 'up') }
}

/** The distances from zero. */
export function magnitude(a: Interval): Interval {
  if (a.low !== null && sign(a.low) >= 0) return a
  if (a.high !== null && sign(a.high) <= 0) return opposite(a)
  return { low: zero, high: a.low && a.high && larger(absolute(a.low), absolute(a.high)) }
}

export function overlaps(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a)
}

/** What both hold, or null when they are apart. */
export function intersection(a: Interval, b: Interval): Interval | null {
  if (!overlaps(a, b)) return null
  return {
    low: a.low && b.low ? larger(a.low, b.low) : (a.low ?? b.low),
    high: a.high && b.high ? smaller(a.high, b.high) : (a.high ?? b.high),
  }
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && smaller(a.low, b.low), high: a.high && b.high && larger(a.high, b.high) }
}

/** Whether outer holds all of inner. */
export function isInside(inner: Interval, outer: Interval): boolean {
  const isLowIn = outer.low === null || (inner.low !== null && compare(outer.low, inner.low) <= 0)
  const isHighIn = outer.high === null || (inner.high !== null && compare(inner.high, outer.high) <= 0)
  return isLowIn && isHighIn
}

/** Whether it holds one value only. */
export function isExact(a: Interval): boolean {
  return a.low !== null && a.high !== null && compare(a.low, a.high) === 0
}

/** Every value of a multiplied by one exact factor. */
export function scaled(a: Interval, factor: Decimal): Interval {
  return times(a, exactly(factor))
}

/** Whether every value of a is below every value of b. */
export function isBelow(a: Interval, b: Interval): boolean {
  return a.high !== null && b.low !== null && compare(a.high, b.low) < 0
}
