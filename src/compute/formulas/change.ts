import type { Status } from '../../kernel/claim.ts'
import type { Indicator } from '../../kernel/indicator.ts'
import {
  months,
  type Period,
  precedingOf,
  previousOf,
  runsFromJanuary,
  year,
  yearOf,
  yearsBetween,
} from '../../kernel/period.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { Asked } from '../asked.ts'
import { counted, difference, inPercent, input, ratio, rootOf } from '../expression.ts'
import {
  everyStatus,
  type Formula,
  happened,
  isRelative,
  isSize,
  levelNeed,
  type Plan,
  type Result,
} from '../formula.ts'
import { type Refusal, refusal } from '../refusal.ts'

/**
 * What an earlier level may be beside one of a status. A final figure is compared with final ones only; an estimate,
 * a plan and an outlook are made against what happened, as far as it was known.
 */
function earlierStatuses(status: Status): readonly Status[] {
  return status === 'actual' ? ['actual'] : happened
}

/** Levels whose change means something: no ranks, and no index, which is a change against a base of its own. */
function hasChange({ kind, units }: Indicator): boolean {
  return !units.includes('rank') && (kind !== 'index' || !units.includes('percent'))
}

const ratioOfBoth = ratio(input('now'), input('before'))

/** Sizes change by a percentage; rates and scores by a difference, a rate in percentage points. */
function change(indicator: Indicator, unit: UnitCode | null): Result {
  if (unit !== null && isSize(indicator) && !isRelative(unit)) {
    return { expression: inPercent(difference(ratioOfBoth, counted(1))), unit: 'percent', per: null }
  }
  return { expression: difference(input('now'), input('before')), unit: pointsOf(unit ?? 'percent'), per: null }
}

function pointsOf(unit: UnitCode): UnitCode {
  return unit === 'percent' ? 'percentage_point' : unit
}

function changePlan(asked: Asked, indicator: Indicator, status: Status, now: Period, before: Period): Plan {
  return {
    needs: {
      now: levelNeed(asked, indicator, [status], { period: now }),
      before: levelNeed(asked, indicator, earlierStatuses(status), { period: before }),
    },
    result: (unit) => change(indicator, unit),
  }
}

export const changeOnYear: Formula = {
  code: 'change_on_year',
  name: { en: 'Change on the year', vi: 'Tăng giảm so với cùng kỳ năm trước' },
  definition: {
    en: 'level / level of the same period a year before - 1; for rates the difference in percentage points',
    vi: 'mức kỳ này / mức cùng kỳ năm trước - 1; với tỷ lệ là chênh lệch tính bằng điểm phần trăm',
  },
  statuses: everyStatus,
  isFor: hasChange,
  plan: (asked, indicator, status) =>
    asked.period.kind === 'years'
      ? refusal('not-for-period', {
          formula: changeOnYear.name,
          period: asked.period,
          expected: { en: 'a period of at most a year', vi: 'kỳ không quá một năm' },
        })
      : changePlan(asked, indicator, status, asked.period, previousOf(asked.period)),
}

/** Kinds of periods inside a year that one of their kind comes before; a span from January has none. */
const followed: readonly Period['kind'][] = ['instant', 'month', 'quarter', 'half']

export const changeOnPreceding: Formula = {
  code: 'change_on_preceding',
  name: { en: 'Change on the period before', vi: 'Tăng giảm so với kỳ trước' },
  definition: {
    en: 'level / level of the month, quarter or half before - 1; for rates the difference in percentage points',
    vi: 'mức kỳ này / mức tháng, quý hoặc nửa năm liền trước - 1; với tỷ lệ là chênh lệch tính bằng điểm phần trăm',
  },
  statuses: everyStatus,
  isFor: hasChange,
  plan: (asked, indicator, status) =>
    followed.includes(asked.period.kind)
      ? changePlan(asked, indicator, status, asked.period, precedingOf(asked.period))
      : refusal('not-for-period', {
          formula: changeOnPreceding.name,
          period: asked.period,
          expected: { en: 'a month, a quarter or a half year', vi: 'tháng, quý hoặc nửa năm' },
        }),
}

/** From January to the end of a period; null when it does not end in the year it starts in, or is no flow's. */
export function sinceJanuary(period: Period): Period | null {
  if (period.kind === 'instant' || !period.start.startsWith(period.end.slice(0, 5))) return null
  return runsFromJanuary(period) ? period : months(yearOf(period), 1, yearOf(period), Number(period.end.slice(5, 7)))
}

/** Why a formula that counts from January has no answer for a period. */
export function notSinceJanuary(formula: Formula, period: Period): Refusal {
  return refusal('not-for-period', {
    formula: formula.name,
    period,
    expected: { en: 'a period inside one year', vi: 'kỳ nằm trong một năm' },
  })
}

export const cumulativeChange: Formula = {
  code: 'cumulative_change',
  name: { en: 'Cumulative change', vi: 'Tăng giảm lũy kế từ đầu năm' },
  definition: {
    en: 'January to the month / the same months a year before - 1',
    vi: 'lũy kế từ tháng 1 đến tháng báo cáo / lũy kế cùng kỳ năm trước - 1',
  },
  statuses: everyStatus,
  isFor: (indicator) => indicator.kind === 'flow' && indicator.overTime === 'sum',
  plan: (asked, indicator, status) => {
    const span = sinceJanuary(asked.period)
    return span
      ? changePlan(asked, indicator, status, span, previousOf(span))
      : notSinceJanuary(cumulativeChange, asked.period)
  },
}

export const averageAnnualChange: Formula = {
  code: 'average_annual_change',
  name: { en: 'Average change a year', vi: 'Tăng giảm bình quân năm' },
  definition: {
    en: '(level of the last year / level of the first)^(1/years) - 1; for rates the difference / years',
    vi: '(mức năm cuối / mức năm đầu)^(1/số năm) - 1; với tỷ lệ là chênh lệch / số năm',
  },
  statuses: everyStatus,
  isFor: hasChange,
  plan: (asked, indicator, status) => {
    const { period } = asked
    if (period.kind !== 'years') {
      return refusal('not-for-period', {
        formula: averageAnnualChange.name,
        period,
        expected: { en: 'a span of years', vi: 'giai đoạn nhiều năm' },
      })
    }
    const span = yearsBetween(period)
    const last = yearOf(period)
    const plan = changePlan(asked, indicator, status, year(last), year(last - span))
    return {
      ...plan,
      result: (unit) => {
        const whole = change(indicator, unit)
        return whole.unit === 'percent'
          ? { ...whole, expression: inPercent(difference(rootOf(ratioOfBoth, span), counted(1))) }
          : { ...whole, expression: ratio(whole.expression, counted(span, { en: 'years', vi: 'năm' })) }
      },
    }
  },
}
