import {
  absolute,
  compare,
  type Decimal,
  decimal,
  equal,
  larger,
  one,
  quotient,
  shifted,
  smaller,
  times,
} from '../kernel/decimal.ts'
import { around, atLeast, atMost, type Interval } from '../kernel/interval.ts'
import { halfUnit, trailingZeros } from '../kernel/number-notation.ts'
import type { Stated } from './series.ts'

/** A statement's figure as the record keeps it: the value and the interval shown beside it. */
export interface ShownValue {
  readonly value: Decimal
  readonly low: Decimal | null
  readonly high: Decimal | null
  /** 'over', 'nearly' ...: as in `kernel/claim.ts`. */
  readonly modifier: string | null
  /** The digits as published, where they are known: a round number may have been rounded silently. */
  readonly printed?: string
}

const openAbove: ReadonlySet<string> = new Set(['over', 'at least'])
const openBelow: ReadonlySet<string> = new Set(['nearly', 'under', 'at most'])

/**
 * What every check compares: the shown interval, but open to one side behind 'over', 'at least', 'nearly', 'under' and
 * 'at most'. A figure read from a text and one imported as a row mean the same by it. 'Down by nearly 5 percent' lies
 * above -5: the side on which the shown interval reaches beyond the value tells.
 */
export function meantOf(stated: ShownValue): Interval {
  const { value, low, high, modifier } = stated
  const isAbove = modifier !== null && openAbove.has(modifier)
  if (isAbove || (modifier !== null && openBelow.has(modifier))) {
    const reachesUp = high !== null && compare(high, value) > 0
    const reachesDown = low !== null && compare(low, value) < 0
    return (reachesUp === reachesDown ? isAbove : reachesUp) ? atLeast(value) : atMost(value)
  }
  const half = modifier === null ? silentHalf(stated) : null
  if (half === null) return { low, high }
  const round = around(value, half)
  return {
    low: low && round.low && smaller(low, round.low),
    high: high && round.high && larger(high, round.high),
  }
}

/** A whole number that ends in so many zeros may have been rounded without saying so: as `meaningOf` takes it. */
const roundZeros = 3

/** Half of what a silently rounded number may be off by, in the unit of the value; null where it is not round. */
function silentHalf({ value, printed }: ShownValue): Decimal | null {
  if (printed === undefined || !/^[-−]?\d+(?:[.,]\d{3})*$/.test(printed)) return null
  const number = decimal(printed.replace(/\D/g, ''))
  const zeros = trailingZeros(number)
  if (zeros < roundZeros) return null
  const factor = quotient(absolute(value), number)
  // '15.000' is fifteen thousand or fifteen: with a mark in it, it is a round number only as the former.
  const isGrouped = /[.,]/.test(printed)
  return isGrouped && !equal(factor, one) ? null : times(shifted(halfUnit(0), zeros), factor)
}

/** What a statement of the record means in a check. */
export function meantOfStated({ value, low, high, modifier, printed }: Stated): Interval {
  const bound = (text: string | null) => (text === null ? null : decimal(text))
  return meantOf({ value: decimal(value), low: bound(low), high: bound(high), modifier, printed })
}
