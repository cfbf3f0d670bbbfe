import type { Relation, Status } from '../../kernel/claim.ts'
import type { Indicator } from '../../kernel/indicator.ts'
import { previousOf, year, yearOf } from '../../kernel/period.ts'
import type { Asked } from '../asked.ts'
import { counted, type Expression, fraction, input, ratio, sum } from '../expression.ts'
import { everyStatus, type Formula, happened, isRelative, isSize, levelNeed, type Plan } from '../formula.ts'
import { refusal } from '../refusal.ts'

/** A level beside a percentage that a source states of it, both of one status. */
function beside(
  formula: Formula,
  asked: Asked,
  indicator: Indicator,
  status: Status,
  relation: Relation,
  divisor: Expression,
): Plan {
  return {
    needs: {
      level: levelNeed(asked, indicator, [status]),
      percentage: levelNeed(asked, indicator, [status], { relation, unit: 'percent' }),
    },
    result: (unit) =>
      unit === null || isRelative(unit)
        ? refusal('not-defined', { formula: formula.name, indicator: indicator.name })
        : { expression: ratio(input('level'), divisor), unit, per: null },
  }
}

export const impliedPlan: Formula = {
  code: 'implied_plan',
  name: { en: 'Plan that value and percentage imply', vi: 'Kế hoạch suy ra từ giá trị và tỷ lệ hoàn thành' },
  definition: { en: 'value / stated percentage of the plan', vi: 'giá trị / tỷ lệ hoàn thành kế hoạch đã nêu' },
  statuses: [...happened, 'forecast'],
  isFor: isSize,
  plan: (asked, indicator, status) => ({
    ...beside(impliedPlan, asked, indicator, status, 'fulfilment', fraction(input('percentage'))),
    reach: [year(yearOf(asked.period))],
  }),
}

export const impliedEarlier: Formula = {
  code: 'implied_earlier',
  name: { en: 'Earlier level that value and growth imply', vi: 'Mức cùng kỳ suy ra từ giá trị và tốc độ tăng' },
  definition: {
    en: 'value / (1 + stated growth on the year)',
    vi: 'giá trị / (1 + tốc độ tăng đã nêu so với cùng kỳ)',
  },
  statuses: everyStatus,
  isFor: isSize,
  plan: (asked, indicator, status) => ({
    ...beside(impliedEarlier, asked, indicator, status, 'change', sum(counted(1), fraction(input('percentage')))),
    reach: [previousOf(asked.period)],
  }),
}

export const impliedWhole: Formula = {
  code: 'implied_whole',
  name: { en: 'Total that value and share imply', vi: 'Tổng số suy ra từ giá trị và tỷ trọng' },
  definition: { en: 'value / stated share in the total', vi: 'giá trị / tỷ trọng đã nêu trong tổng số' },
  statuses: everyStatus,
  isFor: isSize,
  plan: (asked, indicator, status) =>
    beside(impliedWhole, asked, indicator, status, 'share', fraction(input('percentage'))),
}
