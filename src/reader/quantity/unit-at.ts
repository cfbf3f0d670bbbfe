import { isCurrency, type UnitCode } from '../../kernel/unit.ts'
import type { Stretch } from './stretch.ts'

export interface UnitAt {
  readonly unit: UnitCode
  readonly factor: string
  readonly last: number
}

/** A currency before its number, from token `first`. */
export interface CurrencyBefore {
  readonly unit: UnitCode
  readonly factor: string
  readonly first: number
}

/** The unit that starts at token i, over a hyphen ('10-percent'), or null. */
export function unitAt(s: Stretch, i: number, isScaled: boolean): UnitAt | null {
  const at = s.isJoiningHyphen(i) ? i + 1 : i
  if (s.isInPeriod(at)) return null
  const found = s.cue(at, 'unit')
  if (!found) return null
  // A line break or 'million m' does not make metres; a lone 'm' or 'won' after a space is a word.
  if (isScaled && found.cue.unit === 'm') return null
  if (!isScaled && s.grammar.quantities.ambiguousUnits.has(s.norm(at))) return null
  return { unit: found.cue.unit, factor: found.cue.factor, last: found.last }
}

/** 'US$50 million': the currency right before token i, unless it belongs to the number before it. */
export function currencyBefore(s: Stretch, i: number): CurrencyBefore | null {
  for (const first of [i - 2, i - 1]) {
    if (first < s.first || s.isInPeriod(first)) continue
    const found = s.text.cue(first, i, 'unit')
    if (!found || found.last !== i || !isCurrency(found.cue.unit)) continue
    // 'worth 5 million USD 20 projects': the currency belongs to the number before it.
    const previous = s.token(first - 1)
    const isTaken = previous !== undefined && (previous.kind === 'number' || s.text.has(first - 1, first, 'scale'))
    return isTaken ? null : { unit: found.cue.unit, factor: found.cue.factor, first }
  }
  return null
}

/** 'US$50 million USD': behind the currency where it is said twice, else i itself. */
export function pastSameCurrency(s: Stretch, i: number, code: UnitCode): number {
  const found = s.cue(i, 'unit')
  return found && found.cue.unit === code ? found.last : i
}
