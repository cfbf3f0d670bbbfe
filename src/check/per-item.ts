import type { Claim } from '../kernel/claim.ts'
import { toNumber } from '../kernel/decimal.ts'
import { isSameDimensions, isSamePeriod, isSamePlace } from './cell.ts'
import type { ReadText } from './check.ts'
import { claimAt, claimsNear } from './passage.ts'
import { type PlausibleAmount, perItem } from './plausible.ts'

/** An amount and the count of the things it is the amount of, with what one of them can amount to. */
export interface PerItem {
  readonly amount: number
  readonly count: number
  readonly bound: PlausibleAmount
}

/** The year a bound is looked up for; a text without a date is taken for a present one. */
export function boundYear(read: ReadText): number {
  return read.published === null ? 2025 : Number(read.published.slice(0, 4))
}

export function holdsIn(bound: { readonly from: number; readonly to: number }, year: number): boolean {
  return bound.from <= year && year <= bound.to
}

/** Visitors and what they spend are flows and must be of one time; things that stand are there all the while. */
function isCounted(count: Claim, amount: Claim, bound: PlausibleAmount): boolean {
  return (
    count.relation === 'level' &&
    count.unit === 'count' &&
    count.indicator === bound.per &&
    toNumber(count.value) >= bound.leastCount &&
    isSamePlace(count, amount) &&
    (bound.per !== 'tourists' || isSamePeriod(count.period, amount.period)) &&
    (isSameDimensions(count, amount) || Object.keys(amount.dimensions).length === 0)
  )
}

/** Indicators whose amounts are of things that are counted. */
const counted: ReadonlySet<string> = new Set(perItem.flatMap((b) => b.indicators))

/**
 * Amounts said right after the count of their things: '17 FDI projects with 280.5 million USD', '21 clusters
 * covering 866 ha'. The count is the nearest before the amount in its sentence; between them stands no other
 * figure of the amount's unit.
 */
export function perItems(read: ReadText): PerItem[] {
  const year = boundYear(read)
  return read.claims.flatMap((amount, index) => {
    if (amount.relation !== 'level' || !counted.has(amount.indicator)) return []
    const bounds = perItem.filter(
      (b) => b.indicators.includes(amount.indicator) && b.unit === amount.unit && holdsIn(b, year),
    )
    if (bounds.length === 0) return []
    const before = claimsNear(read, index, 0, 0).filter((i) => i < index)
    const cut = before.findLastIndex((i) => claimAt(read, i).unit === amount.unit)
    const near = before.slice(cut + 1)
    return bounds.flatMap((bound) => {
      const count = near.findLast((i) => claimAt(read, i).indicator === bound.per)
      return count !== undefined && isCounted(claimAt(read, count), amount, bound)
        ? [{ amount: index, count, bound }]
        : []
    })
  })
}
