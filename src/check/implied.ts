import {
  plus as addDecimal,
  type Decimal,
  minus as lessDecimal,
  one,
  quotient,
  shifted,
  sign,
} from '../kernel/decimal.ts'
import { dividedBy, exactly, type Interval, minus, plus } from '../kernel/interval.ts'

const unity = exactly(one)

/** Every value with its decimal point moved, as 'scaled' by a power of ten. */
export function moved({ low, high }: Interval, by: number): Interval {
  return { low: low && shifted(low, by), high: high && shifted(high, by) }
}

/** A percentage as a factor: 28.5 is 0.285. */
export function fractionOf(percent: Interval): Interval {
  return moved(percent, -2)
}

/** What a percentage change multiplies by: 28.5 is 1.285. */
export function factorOf(percent: Interval): Interval {
  return plus(unity, fractionOf(percent))
}

/** Whether a division by it has an answer: zero is neither between the bounds nor all there is. */
export function isDivisor({ low, high }: Interval): boolean {
  const [from, to] = [low === null ? -1 : sign(low), high === null ? 1 : sign(high)]
  return from * to >= 0 && (from !== 0 || to !== 0)
}

/** The percentage change from one amount to another, or null when the earlier can be zero. */
export function changeBetween(before: Interval, now: Interval): Interval | null {
  const ratio = dividedBy(now, before)
  return ratio && moved(minus(ratio, unity), 2)
}

/** part / whole in percent, or null when the whole can be zero. */
export function percentOf(part: Interval, whole: Interval): Interval | null {
  const ratio = dividedBy(part, whole)
  return ratio && moved(ratio, 2)
}

/** The whole (a plan, a total) of which an amount is so many percent, or null when the percentage can be zero. */
export function impliedWhole(part: Interval, percent: Interval): Interval | null {
  return dividedBy(part, fractionOf(percent))
}

/** The earlier amount that grew by so many percent, or null when the fall can be total. */
export function impliedBase(now: Interval, percent: Interval): Interval | null {
  return dividedBy(now, factorOf(percent))
}

/**
 * The same of printed values alone, for sentences: to the digits of the kernel, null where the divisor is zero.
 * Never for a comparison.
 */
export function quotientOf(a: Decimal, b: Decimal): Decimal | null {
  return sign(b) === 0 ? null : quotient(a, b)
}

export function pointPercent(part: Decimal, whole: Decimal): Decimal | null {
  const ratio = quotientOf(part, whole)
  return ratio && shifted(ratio, 2)
}

export function pointChange(before: Decimal, now: Decimal): Decimal | null {
  return pointPercent(lessDecimal(now, before), before)
}

export function pointWhole(part: Decimal, percent: Decimal): Decimal | null {
  return quotientOf(part, shifted(percent, -2))
}

export function pointBase(now: Decimal, percent: Decimal): Decimal | null {
  return quotientOf(now, addDecimal(one, shifted(percent, -2)))
}
