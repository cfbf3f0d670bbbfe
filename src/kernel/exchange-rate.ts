import { type Decimal, decimal, larger, smaller, times } from './decimal.ts'
import type { Interval } from './interval.ts'

/** Dated rates of VND per USD, from a reference pack. */
export interface ExchangeRates {
  /**
   * The rates a report of that day can have used, or null when the pack does not reach so far:
   * the averages of the year and its neighbours, with room for the swing inside a year.
   */
  readonly vndPerUsd: (year: number) => Interval | null
}

/** The average rate of one year. */
export interface AverageRate {
  readonly year: number
  readonly vndPerUsd: Decimal
}

/**
 * How far above the highest of the averages a report's rate may lie. Reports use the commercial rate, which
 * lies above the official average and swings inside a year: in October 2022 they used 24,900 (the averages
 * of 2022 and 2023: 23,271 and 23,786), in May 2025 about 26,150 (2024 and 2025: 24,169 and 24,970). Both
 * are 4.7 percent above the highest average.
 */
const roomAbove = decimal('1.06')
/** How far below the lowest of the averages: a report that rounds, or that keeps to the rate of its plan. */
const roomBelow = decimal('0.96')

/**
 * The rates that can have been used, from yearly averages in any order. A year next to the pack's first or
 * last takes that one; further out nothing is known and the answer is null.
 */
export function exchangeRatesOf(rows: readonly AverageRate[]): ExchangeRates {
  const averages = new Map(rows.map((row) => [row.year, row.vndPerUsd]))
  return {
    vndPerUsd(year) {
      const near = [year - 1, year, year + 1].flatMap((y) => averages.get(y) ?? [])
      if (near.length === 0) return null
      return { low: times(near.reduce(smaller), roomBelow), high: times(near.reduce(larger), roomAbove) }
    },
  }
}
