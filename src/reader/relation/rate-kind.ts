import { findIndicator } from '../../kernel/catalogue.ts'

/** Whether the levels of an indicator are rates, or growth. */
export function rateKindOf(code: string): 'rate' | 'growth' | null {
  const indicator = findIndicator(code)
  if (!indicator) return null
  if (code === 'grdp_growth' || code === 'price_index' || indicator.kind === 'index') return 'growth'
  return indicator.kind === 'rate' ? 'rate' : null
}
