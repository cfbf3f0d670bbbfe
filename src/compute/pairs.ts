import type { Bilingual } from '../kernel/language.ts'

/** Which indicators belong together, where the catalogue's own properties do not say it. */

/** What comes in less what goes out, as an indicator of its own. */
export interface BalancePair {
  readonly of: string
  readonly less: string
  /** The indicator whose levels are such balances; they may lie below zero. */
  readonly yields: string
}

export const balancePairs: readonly BalancePair[] = [
  { of: 'export_value', less: 'import_value', yields: 'trade_balance' },
]

/** Whether levels of an indicator can lie below zero. */
export function isSigned(indicator: string): boolean {
  return balancePairs.some(({ yields }) => yields === indicator)
}

/** Two indicators whose ratio people ask for: in percent where both are amounts of one unit, else the one per each of the other. */
export interface RatioPair {
  readonly of: string
  readonly over: string
  /** What one of the indicator below the line is; null where the ratio is a percentage. */
  readonly each: Bilingual | null
}

export const ratioPairs: readonly RatioPair[] = [
  { of: 'trade_turnover', over: 'grdp', each: null },
  { of: 'budget_revenue', over: 'grdp', each: null },
  { of: 'investment_total', over: 'grdp', each: null },
  { of: 'retail_sales', over: 'grdp', each: null },
  { of: 'loans', over: 'deposits', each: null },
  { of: 'bad_debt', over: 'loans', each: null },
  { of: 'fdi_realised_capital', over: 'fdi_registered_capital', each: null },
  { of: 'tourism_revenue', over: 'tourists', each: { en: 'a visitor', vi: 'mỗi lượt khách' } },
  { of: 'grdp', over: 'workers', each: { en: 'a worker', vi: 'mỗi lao động' } },
  { of: 'registered_capital', over: 'projects', each: { en: 'a project', vi: 'mỗi dự án' } },
  { of: 'growing_area', over: 'growing_area_codes', each: { en: 'a code', vi: 'mỗi mã số' } },
  { of: 'cooperative_members', over: 'cooperatives', each: { en: 'a cooperative', vi: 'mỗi hợp tác xã' } },
  { of: 'agricultural_output', over: 'agricultural_area', each: { en: 'a hectare', vi: 'mỗi ha' } },
]
