import { accounts } from './catalogue/accounts.ts'
import { agriculture } from './catalogue/agriculture.ts'
import { budgetAndFinance } from './catalogue/budget-and-finance.ts'
import { cooperation } from './catalogue/cooperation.ts'
import { industry } from './catalogue/industry.ts'
import { ocopAndCooperatives } from './catalogue/ocop-and-cooperatives.ts'
import { parksAndInvestment } from './catalogue/parks-and-investment.ts'
import { society } from './catalogue/society.ts'
import { tourism } from './catalogue/tourism.ts'
import { trade } from './catalogue/trade.ts'
import type { Indicator, Narrowing } from './indicator.ts'

/** Every indicator that figures are recorded under, one family after the other. What none of them names is 'other'. */
export const catalogue: readonly Indicator[] = [
  ...trade,
  ...industry,
  ...parksAndInvestment,
  ...budgetAndFinance,
  ...accounts,
  ...agriculture,
  ...ocopAndCooperatives,
  ...tourism,
  ...society,
  ...cooperation,
]

const byCode: ReadonlyMap<string, Indicator> = new Map(catalogue.map((indicator) => [indicator.code, indicator]))

/** Narrower indicators by the code of the wider one, in the catalogue's order. */
const narrowerThan = Map.groupBy(
  catalogue.filter(({ narrows }) => narrows !== undefined),
  ({ narrows }) => narrows?.of,
)

/** The indicator of a code, or null: 'other' is no indicator. */
export function findIndicator(code: string): Indicator | null {
  return byCode.get(code) ?? null
}

/** The indicator of a code that comes from our own source. */
export function requireIndicator(code: string): Indicator {
  const found = findIndicator(code)
  if (!found) throw new Error(`no indicator '${code}'`)
  return found
}

/** What is said beside an indicator: whose money it is, and whose figures these are. */
export type Qualifiers = Pick<Narrowing, 'origin' | 'within'>

/**
 * The indicator that a qualifier makes of a wider one: registered capital of FDI projects is FDI registered
 * capital, exports of an industrial park are park exports. The code itself where no narrower one is defined.
 */
export function narrowed(code: string, said: Qualifiers): string {
  const narrower = narrowerThan.get(code)?.find(({ narrows }) => narrows && isSaid(narrows, said))
  return narrower?.code ?? code
}

function isSaid(narrowing: Narrowing, said: Qualifiers): boolean {
  return (
    (narrowing.origin === undefined || narrowing.origin === said.origin) &&
    (narrowing.within === undefined || narrowing.within === said.within)
  )
}
