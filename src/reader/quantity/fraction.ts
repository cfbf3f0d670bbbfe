import { decimal } from '../../kernel/decimal.ts'
import { meaningOf } from '../../kernel/quantity.ts'
import { modifierBefore } from './modifier-before.ts'
import { exactQuantity, type Quantity } from './quantity.ts'
import type { Stretch } from './stretch.ts'

/** 'three-quarters of cooperatives': a part in words, as a percentage. */
export function fractionAt(s: Stretch, i: number): Quantity | null {
  const { of } = s.grammar.particles
  const found = s.cue(i, 'fraction')
  if (!found || s.token(found.last)?.kind === 'number' || s.isInPeriod(found.last)) return null
  const isOfInside = of.has(s.norm(found.last - 1))
  if (!isOfInside && !of.has(s.norm(found.last))) return null
  const last = isOfInside ? found.last - 1 : found.last
  const value = decimal(found.cue.percent)
  const { modifier, first } = modifierBefore(s, i)
  return {
    ...exactQuantity('percent', value, { first, numberFirst: i, last }),
    ...meaningOf(value, value.exponent < 0 ? 1 : 0, decimal(1), false, null),
    modifier,
    isWord: true,
  }
}
