import { decimal } from '../../kernel/decimal.ts'
import { meaningOf } from '../../kernel/quantity.ts'
import { isCurrency, type UnitCode } from '../../kernel/unit.ts'
import { isBareCount, type Quantity } from './quantity.ts'
import type { Stretch } from './stretch.ts'

/** How far before a measure the 'of' may stand that opens its parts. */
const openerReach = 6
const openerMarks: ReadonlySet<string> = new Set('.;:,')
const divisible: readonly UnitCode[] = ['ha', 'tonne', 'km']

/** '26.5 million VND in 2019, 29.5 million the year after': a bare amount in millions is in the currency before it. */
export function withCurrencyBefore(q: Quantity, before: readonly Quantity[]): Quantity {
  if (!isBareCount(q) || q.scale === 0) return q
  const last = before.findLast((b) => isCurrency(b.unit))
  const isCounted = before.some((b) => b.unit === 'count' && b.scale > 0)
  return last && last.scale === q.scale && !isCounted ? { ...q, unit: last.unit } : q
}

/**
 * 'Of the 100 hectares 35 are certified': a bare number after 'of' and a measure is of the same unit, and so are
 * the bare numbers after it. `borrowers` holds those that borrowed so far.
 */
export function withMeasureBefore(
  s: Stretch,
  q: Quantity,
  before: Quantity | undefined,
  borrowers: Set<Quantity>,
): Quantity {
  if (!isBareCount(q) || q.isWord || q.isRange) return q
  if (!before || !divisible.includes(before.unit)) return q
  if (!opensWithOf(s, before.first) && !borrowers.has(before)) return q
  const decimals = q.printed.exponent < 0 ? -q.printed.exponent : 0
  const same = { ...q, unit: before.unit, ...meaningOf(q.printed, decimals, decimal(1), false, q.modifier) }
  borrowers.add(same)
  return same
}

/** Whether an 'of' near before the token opens the sentence or a part of it. */
function opensWithOf(s: Stretch, at: number): boolean {
  const { of } = s.grammar.particles
  let i = at - 1
  while (i >= s.first && at - i < openerReach && !of.has(s.norm(i))) i--
  return of.has(s.norm(i)) && (s.token(i - 1) === undefined || openerMarks.has(s.norm(i - 1)))
}
