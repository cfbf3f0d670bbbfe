import type { Break, Indicator } from '../kernel/indicator.ts'
import { type Period, samePeriod } from '../kernel/period.ts'

/** The first break of an indicator between figures of some periods; null for figures of one period alone. */
export function breakBetween({ breaks = [] }: Indicator, periods: readonly Period[]): Break | null {
  const [first, ...others] = periods
  if (!first || others.every((other) => samePeriod(first, other))) return null
  const start = periods.map((p) => p.start).reduce((a, b) => (a < b ? a : b))
  const end = periods.map((p) => p.end).reduce((a, b) => (a > b ? a : b))
  return breaks.find(({ on }) => start < on && on <= end) ?? null
}
