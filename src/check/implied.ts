import { hundred, one } from '../kernel/decimal.ts'
import { dividedBy, exactly, type Interval, minus, plus, times } from '../kernel/interval.ts'

const hundredfold = exactly(hundred)
const unity = exactly(one)

/** A percentage as a factor: 28.5 is 0.285. */
export function fractionOf(percent: Interval): Interval {
  return dividedBy(percent, hundredfold) as Interval
}

/** What a percentage change multiplies by: 28.5 is 1.285. */
export function factorOf(percent: Interval): Interval {
  return plus(unity, fractionOf(percent))
}

/** The percentage change from one amount to another, or null when the earlier can be zero. */
export function changeBetween(before: Interval, now: Interval): Interval | null {
  const ratio = dividedBy(now, before)
  return ratio && times(minus(ratio, unity), hundredfold)
}

/** part / whole in percent, or null when the whole can be zero. */
export function percentOf(part: Interval, whole: Interval): Interval | null {
  const ratio = dividedBy(part, whole)
  return ratio && times(ratio, hundredfold)
}

/** The whole (a plan, a total) of which an amount is so many percent, or null when the percentage can be zero. */
export function impliedWhole(part: Interval, percent: Interval): Interval | null {
  return dividedBy(part, fractionOf(percent))
}

/** The earlier amount that grew by so many percent, or null when the fall can be total. */
export function impliedBase(now: Interval, percent: Interval): Interval | null {
  return dividedBy(now, factorOf(percent))
}
