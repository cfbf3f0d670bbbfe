import { asOf, month, months, type Period, year, yearOf } from '../kernel/period.ts'
import type { PeriodMention } from './period-mention.ts'
import type { PeriodChoice, PeriodSetting } from './period-setting.ts'

/** What a period named in the sentence means for a quantity: a state of its end, a sum up to it, or itself. */
export function periodRead(mention: PeriodMention, setting: PeriodSetting): PeriodChoice {
  const { period } = mention
  const other = otherReading(mention, setting)
  if (other) return { period: other, alternative: period, isSaid: true }
  return { period, alternative: alternativeTo(period, setting), isSaid: true }
}

/** A reading that is likelier than the period as named; it stays the alternative. */
function otherReading({ period, isThrough }: PeriodMention, setting: PeriodSetting): Period | null {
  const { kind, status, isState, isTotal } = setting
  if (kind === 'stock' && period.kind === 'instant') return null
  if (isThrough && kind === 'flow' && status !== 'target') return cumulativeTo(period)
  if (period.kind === 'years') return status !== 'target' && isTotal ? year(yearOf(period)) : null
  // 'in March 2021 it had nine codes': the state of that month.
  if (kind === 'stock' && period.kind === 'month' && isState) {
    return asOf(Number(period.start.slice(0, 4)), Number(period.start.slice(5, 7)))
  }
  return null
}

function alternativeTo(period: Period, { kind, status, published, isPresent }: PeriodSetting): Period | null {
  if (period.kind === 'years') return status === 'target' ? year(yearOf(period)) : null
  const isThisYear = period.kind === 'year' && yearOf(period) === published?.year
  return kind === 'stock' && published && isPresent && isThisYear ? asOf(published.year, published.month) : null
}

/** What ran from January to a month's end: budget collected 'by the end of May'. */
function cumulativeTo(instant: Period): Period {
  const y = Number(instant.end.slice(0, 4))
  const m = Number(instant.end.slice(5, 7))
  if (m === 12) return year(y)
  return m === 1 ? month(y, 1) : months(y, 1, y, m)
}
