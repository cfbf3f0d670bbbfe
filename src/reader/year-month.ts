/** The month of publication. */
export interface YearMonth {
  readonly year: number
  readonly month: number
}

/** The month of an ISO date or month; December of a year alone; null of anything else. */
export function yearMonthOf(published: string | null): YearMonth | null {
  const match = published === null ? null : /^(\d{4})(?:-(\d{2}))?/.exec(published)
  return match ? { year: Number(match[1]), month: Number(match[2] ?? 12) } : null
}

/** The month as ISO writes it, so that months compare as texts. */
export function isoMonth({ year, month }: YearMonth): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
