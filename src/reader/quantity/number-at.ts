import { type Decimal, decimal } from '../../kernel/decimal.ts'
import { readNumber } from '../../kernel/number-notation.ts'
import type { Stretch } from './stretch.ts'

/** A number in digits or words, without scale and unit. */
export interface NumberAt {
  readonly value: Decimal
  readonly decimals: number
  readonly last: number
  readonly isWord: boolean
  readonly oddity: 'foreign-mark' | 'doubled-mark' | null
}

/** The number that starts at token i, or null. A number inside a period or before stars ('four-star') is none. */
export function numberAt(s: Stretch, i: number): NumberAt | null {
  const token = s.token(i)
  if (!token || s.isInPeriod(i)) return null
  if (token.kind === 'number') {
    const read = s.has(i, 'star') ? null : readNumber(token.norm, s.notation)
    return read ? { ...read, last: i + 1, isWord: false } : null
  }
  const word = wordNumberAt(s, i)
  if (!word) return null
  return { value: decimal(word.value), decimals: 0, last: word.last, isWord: true, oddity: null }
}

/** 'One hundred and four', 'two thousand five hundred': hundreds and thousands add up. */
function wordNumberAt(s: Stretch, i: number): { value: number; last: number } | null {
  const first = s.cue(i, 'number')
  if (!first || s.has(i, 'star')) return null
  const isHundreds = s.grammar.quantities.hundreds.has(s.norm(first.last))
  const value = isHundreds ? first.cue.value * 100 : first.cue.value
  const last = isHundreds ? first.last + 1 : first.last
  if (value < 100 || value % 100 !== 0) return { value, last }
  const rest = s.cue(s.grammar.particles.and.has(s.norm(last)) ? last + 1 : last, 'number')
  return rest && rest.cue.value < 100 ? { value: value + rest.cue.value, last: rest.last } : { value, last }
}
