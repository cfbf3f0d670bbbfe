import { asOf, type Period, year, yearOf } from '../kernel/period.ts'
import type { PeriodChoice, PeriodSetting } from './period-setting.ts'

/** For how many months after a state was said figures of the same paragraph are of that day. */
const recentMonths = 12

/** The period of a quantity whose sentence names none: of what went before, or of the day of publication. */
export function carriedPeriod(setting: PeriodSetting): PeriodChoice {
  const { published } = setting
  const now = published ? asOf(published.year, published.month) : null
  return setting.status === 'target' ? ofPlan(setting, now) : ofActual(setting, now)
}

function ofPlan({ memory, kind, published }: PeriodSetting, now: Period | null): PeriodChoice {
  const { plan } = memory
  if (plan === null) {
    return { period: kind === 'flow' && published ? year(published.year) : null, alternative: now, isSaid: false }
  }
  const isSpan = plan.kind === 'years' && kind !== 'flow'
  return isSpan
    ? { period: year(yearOf(plan)), alternative: plan, isSaid: false }
    : { period: plan, alternative: null, isSaid: false }
}

function ofActual(setting: PeriodSetting, now: Period | null): PeriodChoice {
  const { memory, kind, isPresent, published } = setting
  const { actual } = memory
  const guess = (period: Period | null, alternative: Period | null) => ({ period, alternative, isSaid: false })
  if (kind === 'flow') {
    if (actual === null) return guess(now, published ? year(published.year) : null)
    // What adds up over a year, after 'at the end of 2019', is the year's.
    const isYearEnd = actual.kind === 'instant' && actual.start.endsWith('-12-31')
    return guess(isYearEnd ? year(yearOf(actual)) : actual, now)
  }
  // 'As of March 31 there were 74 projects. 16,144 workers are ...': one state, one day.
  if (kind === 'stock' && actual?.kind === 'instant' && isRecent(setting, actual)) return guess(actual, now)
  return isPresent || actual === null ? guess(now, actual) : guess(actual, now)
}

function isRecent({ memory, published }: PeriodSetting, period: Period): boolean {
  const monthOf = Number(period.end.slice(0, 4)) * 12 + Number(period.end.slice(5, 7))
  return memory.isSameParagraph && published !== null && published.year * 12 + published.month - monthOf <= recentMonths
}
