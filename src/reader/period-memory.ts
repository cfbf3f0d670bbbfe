import type { Claim } from '../kernel/claim.ts'
import type { Period } from '../kernel/period.ts'
import type { SentenceView } from './view.ts'
import { isoMonth, type YearMonth } from './year-month.ts'

/** What earlier sentences leave for the next one. */
export interface PeriodMemory {
  /** The last period of an actual or estimated figure in this paragraph. */
  readonly actual: Period | null
  /** The last period of a plan. */
  readonly plan: Period | null
  /** Whether the last period stands in the paragraph of this sentence. */
  readonly isSameParagraph: boolean
  /** The last span of years. */
  readonly span: Period | null
}

export const noPeriods: PeriodMemory = { actual: null, plan: null, span: null, isSameParagraph: true }

/**
 * With what a sentence claimed, for the sentences after it; a sentence without figures sets the time by its own
 * words. `isSaid` tells for each claim whether its sentence names its period.
 */
export function withPeriods(
  memory: PeriodMemory,
  view: SentenceView,
  claims: readonly Claim[],
  isSaid: readonly boolean[],
  published: YearMonth | null,
): PeriodMemory {
  const happened = claims.findLast(
    (c, i) => isSaid[i] && c.period !== null && (c.status === 'actual' || c.status === 'estimate'),
  )?.period
  const planned = claims.findLast((c) => c.period !== null && c.status === 'target')?.period
  const { plain, goal, span } = periodsSaid(view)
  const isFuture = plain !== undefined && published !== null && plain.start.slice(0, 7) > isoMonth(published)
  // A day on which something happened is not the time that the figures after it speak of.
  const isDay = plain?.kind === 'instant' && plain.precision === 'day'
  const said = claims.length === 0 && !isFuture && !isDay ? plain : undefined
  return {
    isSameParagraph: happened !== undefined || said !== undefined || memory.isSameParagraph,
    actual: happened ?? said ?? memory.actual,
    plan: planned ?? goal ?? (isFuture ? plain : undefined) ?? memory.plan,
    span: span ?? memory.span,
  }
}

/** The last period of each sort that a sentence names. */
function periodsSaid(view: SentenceView): Record<'plain' | 'goal' | 'span', Period | undefined> {
  const isSpan = (period: Period) => period.kind === 'years'
  return {
    plain: view.periods.findLast((p) => (p.role === 'plain' || p.role === 'as-of') && !isSpan(p.period))?.period,
    goal: view.periods.findLast((p) => p.role === 'goal' || (isSpan(p.period) && p.role !== 'name'))?.period,
    span: view.periods.findLast((p) => isSpan(p.period) && p.role !== 'name')?.period,
  }
}
