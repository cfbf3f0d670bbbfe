import type { Modifier } from '../kernel/claim.ts'
import { absolute, compare, type Decimal, decimal, minus, one, plus, shifted, sign } from '../kernel/decimal.ts'
import { hull, type Interval, opposite } from '../kernel/interval.ts'
import { halfUnit, trailingZeros } from '../kernel/number-notation.ts'
import { meaningOf } from '../kernel/quantity.ts'
import type { UnitCode } from '../kernel/unit.ts'

/** Things counted are exact below this size; larger round ones may have been rounded. */
const exactBelow = decimal(10_000)

/**
 * The interval of a row's number that states none itself, as it is shown beside it: by its print and its wording, as
 * the same words in a text have it. A fall of 'nearly 5 percent' lies above -5.
 * @param isPrintLost whether zeros that end the number may stand for digits that were not printed
 */
export function shownBounds(
  value: Decimal,
  unit: UnitCode,
  modifier: Modifier | null,
  isPrintLost: boolean,
): { low: Decimal; high: Decimal } {
  const printed = printedBounds(value, unit, isPrintLost)
  if (modifier === null) return printed
  const isCounted = unit === 'count' || unit === 'rank'
  const { shown } = meaningOf(absolute(value), Math.max(0, -value.exponent), one, isCounted, modifier)
  const turned = sign(value) < 0 ? opposite(shown) : shown
  return closed(modifier === 'about' ? hull(turned, printed) : turned, value)
}

function closed({ low, high }: Interval, value: Decimal): { low: Decimal; high: Decimal } {
  return { low: low ?? value, high: high ?? value }
}

/** The interval of a number whose print is known (half a unit of its last digit), or lost (of its last digit that is not zero). */
function printedBounds(value: Decimal, unit: UnitCode, isPrintLost: boolean): { low: Decimal; high: Decimal } {
  const isCounted = unit === 'count' || unit === 'rank'
  const isExact = isCounted && (!isPrintLost || compare(absolute(value), exactBelow) < 0)
  if (isExact) return { low: value, high: value }
  const digits = isPrintLost && value.exponent >= 0 ? trailingZeros(value) : value.exponent
  const half = shifted(halfUnit(0), digits)
  return { low: minus(value, half), high: plus(value, half) }
}
