import type { Indicator } from '../kernel/indicator.ts'
import type { Formula, FormulaCode } from './formula.ts'
import { balance, coverRatio } from './formulas/balance.ts'
import { averageAnnualChange, changeOnPreceding, changeOnYear, cumulativeChange } from './formulas/change.ts'
import { impliedEarlier, impliedPlan, impliedWhole } from './formulas/implied.ts'
import { elapsed, planFulfilment, planRemaining, requiredRunRate, runRate } from './formulas/plan.ts'
import { rankFromLargest, rankFromSmallest } from './formulas/rank.ts'
import { perHead, ratio } from './formulas/ratio.ts'
import { shareOfDimension, shareOfPlace, shareOfWider } from './formulas/share.ts'

/** Every way of deriving a figure, one family after the other. */
export const formulas: readonly Formula[] = [
  changeOnYear,
  changeOnPreceding,
  cumulativeChange,
  averageAnnualChange,
  balance,
  coverRatio,
  shareOfPlace,
  shareOfDimension,
  shareOfWider,
  ratio,
  perHead,
  planFulfilment,
  planRemaining,
  elapsed,
  runRate,
  requiredRunRate,
  rankFromLargest,
  rankFromSmallest,
  impliedPlan,
  impliedEarlier,
  impliedWhole,
]

const byCode: ReadonlyMap<string, Formula> = new Map(formulas.map((formula) => [formula.code, formula]))

/** The formula of a code that came from outside, or null. */
export function findFormula(code: string): Formula | null {
  return byCode.get(code) ?? null
}

/** The formula of a code that comes from our own source. */
export function requireFormula(code: FormulaCode): Formula {
  const found = findFormula(code)
  if (!found) throw new Error(`no formula '${code}'`)
  return found
}

/** The formulas defined for an indicator, by what the catalogue says of it. */
export function formulasFor(indicator: Indicator): readonly Formula[] {
  return formulas.filter((formula) => formula.isFor(indicator))
}
