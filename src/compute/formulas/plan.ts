import type { Indicator } from '../../kernel/indicator.ts'
import { between } from '../../kernel/interval.ts'
import { dayOfYear, monthsIn, type Period, year, yearOf } from '../../kernel/period.ts'
import type { Asked } from '../asked.ts'
import { atLeastZero, counted, difference, inPercent, input, ratio } from '../expression.ts'
import { everyStatus, type Formula, happened, isRelative, isSize, levelNeed, type Need } from '../formula.ts'
import { refusal } from '../refusal.ts'
import { notSinceJanuary, sinceJanuary } from './change.ts'

/** What was reached by the end of a period: for flows since January, for stocks and yearly rates at that very time. */
function reached({ overTime }: Indicator, period: Period): Period | null {
  if (overTime === 'sum') return sinceJanuary(period)
  return period.start.startsWith(period.end.slice(0, 5)) ? period : null
}

function target(asked: Asked, indicator: Indicator): Need {
  return levelNeed(asked, indicator, ['target'], { period: year(yearOf(asked.period)) })
}

function isPlanned({ units, kind }: Indicator): boolean {
  return !units.includes('rank') && kind !== 'index'
}

export const planFulfilment: Formula = {
  code: 'plan_fulfilment',
  name: { en: 'Plan fulfilment', vi: 'Tỷ lệ hoàn thành kế hoạch năm' },
  definition: {
    en: 'actual or estimate since January / target of the year',
    vi: 'số thực hiện hoặc ước tính từ đầu năm / kế hoạch năm',
  },
  statuses: happened,
  isFor: (indicator) => isSize(indicator) && isPlanned(indicator),
  plan: (asked, indicator, status) => {
    const period = reached(indicator, asked.period)
    if (!period) return notSinceJanuary(planFulfilment, asked.period)
    return {
      needs: { done: levelNeed(asked, indicator, [status], { period }), target: target(asked, indicator) },
      result: (unit) =>
        unit === null || isRelative(unit)
          ? refusal('not-defined', { formula: planFulfilment.name, indicator: indicator.name })
          : { expression: inPercent(ratio(input('done'), input('target'))), unit: 'percent', per: null },
    }
  },
}

export const planRemaining: Formula = {
  code: 'plan_remaining',
  name: { en: 'Distance to the plan', vi: 'Khoảng cách đến kế hoạch năm' },
  definition: {
    en: 'target of the year - actual or estimate since January; for rates in percentage points',
    vi: 'kế hoạch năm - số thực hiện hoặc ước tính từ đầu năm; với tỷ lệ tính bằng điểm phần trăm',
  },
  statuses: happened,
  isFor: isPlanned,
  plan: (asked, indicator, status) => {
    const period = reached(indicator, asked.period)
    if (!period) return notSinceJanuary(planRemaining, asked.period)
    return {
      needs: { target: target(asked, indicator), done: levelNeed(asked, indicator, [status], { period }) },
      result: (unit) => ({
        expression: difference(input('target'), input('done')),
        unit: unit === null || unit === 'percent' ? 'percentage_point' : unit,
        per: null,
      }),
    }
  },
}

const days = { en: 'days', vi: 'ngày' }
const monthWords = { en: 'months', vi: 'tháng' }
const oneMonth = { en: 'month', vi: 'tháng' }
const aMonth = { en: 'a month', vi: 'mỗi tháng' }
const monthsOfYear = 12

function monthCount(count: number) {
  return counted(count, count === 1 ? oneMonth : monthWords)
}

export const elapsed: Formula = {
  code: 'elapsed_share',
  name: { en: 'Elapsed share of the year', vi: 'Tỷ lệ thời gian đã qua của năm' },
  definition: { en: 'days of the year so far / days of the year', vi: 'số ngày đã qua / số ngày của năm' },
  statuses: everyStatus,
  isFor: () => true,
  plan: (asked) => {
    const { start, end } = asked.period
    if (start.slice(0, 4) !== end.slice(0, 4)) return notSinceJanuary(elapsed, asked.period)
    const length = dayOfYear(year(yearOf(asked.period)).end)
    const last = dayOfYear(end)
    // A stock known to the month was counted on some day of it.
    const isSomeDay = asked.period.precision === 'month'
    const passed = counted(last, days, isSomeDay ? between(dayOfYear(start), last) : undefined)
    return {
      needs: {},
      result: () => ({ expression: inPercent(ratio(passed, counted(length, days))), unit: 'percent', per: null }),
    }
  },
}

function isAddedOverTheYear(indicator: Indicator): boolean {
  return indicator.kind === 'flow' && indicator.overTime === 'sum'
}

export const runRate: Formula = {
  code: 'run_rate',
  name: { en: 'Average of a month so far', vi: 'Bình quân mỗi tháng từ đầu năm' },
  definition: { en: 'total since January / months so far', vi: 'lũy kế từ đầu năm / số tháng đã qua' },
  statuses: happened,
  isFor: isAddedOverTheYear,
  plan: (asked, indicator, status) => {
    const period = sinceJanuary(asked.period)
    if (!period) return notSinceJanuary(runRate, asked.period)
    return {
      needs: { done: levelNeed(asked, indicator, [status], { period }) },
      result: (unit) => ({
        expression: ratio(input('done'), monthCount(monthsIn(period))),
        unit: unit ?? 'count',
        per: aMonth,
      }),
    }
  },
}

export const requiredRunRate: Formula = {
  code: 'required_run_rate',
  name: { en: 'Needed a month to meet the plan', vi: 'Mức cần đạt mỗi tháng để hoàn thành kế hoạch' },
  definition: {
    en: '(target of the year - total since January) / months left; nothing when the plan is met',
    vi: '(kế hoạch năm - lũy kế từ đầu năm) / số tháng còn lại; bằng 0 khi đã đạt kế hoạch',
  },
  statuses: happened,
  isFor: isAddedOverTheYear,
  plan: (asked, indicator, status) => {
    const period = sinceJanuary(asked.period)
    if (!period) return notSinceJanuary(requiredRunRate, asked.period)
    const left = monthsOfYear - monthsIn(period)
    if (left === 0) return refusal('year-over', { year: yearOf(period) })
    return {
      needs: { target: target(asked, indicator), done: levelNeed(asked, indicator, [status], { period }) },
      result: (unit) => ({
        expression: ratio(atLeastZero(difference(input('target'), input('done'))), monthCount(left)),
        unit: unit ?? 'count',
        per: aMonth,
      }),
    }
  },
}
