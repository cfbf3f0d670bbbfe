import { requireIndicator } from '../../kernel/catalogue.ts'
import type { Status } from '../../kernel/claim.ts'
import type { Indicator } from '../../kernel/indicator.ts'
import type { Asked } from '../asked.ts'
import { difference, inPercent, input, ratio } from '../expression.ts'
import { everyStatus, type Formula, levelNeed, type Need } from '../formula.ts'
import { balancePairs } from '../pairs.ts'

function pairOf(indicator: Indicator) {
  return balancePairs.find(({ of, yields }) => of === indicator.code || yields === indicator.code)
}

function bothSides(asked: Asked, indicator: Indicator, status: Status): Readonly<Record<string, Need>> {
  const pair = pairOf(indicator)
  if (!pair) throw new Error(`no balance of '${indicator.code}'`)
  return {
    in: levelNeed(asked, requireIndicator(pair.of), [status]),
    out: levelNeed(asked, requireIndicator(pair.less), [status]),
  }
}

export const balance: Formula = {
  code: 'balance',
  name: { en: 'Balance', vi: 'Cán cân' },
  definition: { en: 'exports - imports', vi: 'xuất khẩu - nhập khẩu' },
  statuses: everyStatus,
  isFor: (indicator) => pairOf(indicator) !== undefined,
  plan: (asked, indicator, status) => ({
    needs: bothSides(asked, indicator, status),
    result: (unit) => ({ expression: difference(input('in'), input('out')), unit: unit ?? 'count', per: null }),
  }),
}

export const coverRatio: Formula = {
  code: 'cover_ratio',
  name: { en: 'Cover ratio', vi: 'Tỷ lệ xuất khẩu so với nhập khẩu' },
  definition: { en: 'exports / imports', vi: 'xuất khẩu / nhập khẩu' },
  statuses: everyStatus,
  isFor: balance.isFor,
  plan: (asked, indicator, status) => ({
    needs: bothSides(asked, indicator, status),
    result: () => ({ expression: inPercent(ratio(input('in'), input('out'))), unit: 'percent', per: null }),
  }),
}
