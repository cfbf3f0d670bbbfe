import type { Decimal } from '../kernel/decimal.ts'
import type { Interval } from '../kernel/interval.ts'

/**
 * An interval in doubles that holds the exact one: every bound is moved outward by more than doubles can lose. What
 * is apart here is apart exactly, so most pairs of figures need no exact arithmetic; what is not apart here decides
 * nothing. A bound may be infinite or, after overflow, not a number, which is never apart from anything.
 */
export interface Rough {
  readonly low: number
  readonly high: number
}

/** Far above the error of the few roundings behind a bound (2^-53 each), far below what figures differ by. */
const margin = 2 ** -45
/** Keeps a bound outward where products vanish. */
const least = Number.MIN_VALUE

function outward(low: number, high: number): Rough {
  return { low: low - Math.abs(low) * margin - least, high: high + Math.abs(high) * margin + least }
}

/** Powers of ten that are exact doubles. */
const powers = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`))

/** A double within a few units of its last digit. */
export function nearly({ coefficient, exponent }: Decimal): number {
  const power = powers[Math.abs(exponent)]
  if (power === undefined) return Number(`${coefficient}e${exponent}`)
  return exponent < 0 ? Number(coefficient) / power : Number(coefficient) * power
}

export function roughly({ low, high }: Interval): Rough {
  return outward(
    low === null ? Number.NEGATIVE_INFINITY : nearly(low),
    high === null ? Number.POSITIVE_INFINITY : nearly(high),
  )
}

/** A double that a few roundings led to. */
export function roughPoint(value: number): Rough {
  return outward(value, value)
}

export const roughZero = roughPoint(0)

export function roughSum(a: Rough, b: Rough): Rough {
  return outward(a.low + b.low, a.high + b.high)
}

export function roughDifference(a: Rough, b: Rough): Rough {
  return outward(a.low - b.high, a.high - b.low)
}

/** a with its decimal point moved. */
export function roughlyMoved(a: Rough, by: number): Rough {
  return outward(a.low * 10 ** by, a.high * 10 ** by)
}

/** a / b, or null when b may be zero. */
export function roughQuotient(a: Rough, b: Rough): Rough | null {
  if (!(b.low > 0 || b.high < 0)) return null
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]
  return outward(Math.min(...corners), Math.max(...corners))
}

/** Whether the exact intervals certainly have nothing in common. */
export function areApart(a: Rough, b: Rough): boolean {
  return a.high < b.low || a.low > b.high
}
