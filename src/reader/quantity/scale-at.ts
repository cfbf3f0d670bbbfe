import { isCurrency } from '../../kernel/unit.ts'
import type { Stretch } from './stretch.ts'
import { unitAt } from './unit-at.ts'

/** The scale behind a number: powers of ten add up ('thousand billion'). */
export interface ScaleAt {
  readonly exponent: number
  /** The token after it; the place asked for when there is none. */
  readonly last: number
  /** The right spelling of a misspelt scale. */
  readonly usual: string | undefined
}

/** An abbreviation of a scale has at most three letters; alone it may be any word. */
const longestAbbreviation = 3

export function scaleAt(s: Stretch, i: number, hasCurrencyBefore: boolean): ScaleAt {
  let exponent = 0
  let last = i
  let usual: string | undefined
  for (;;) {
    const at = s.isHyphen(last) && s.isTight(last) ? last + 1 : last
    const scale = s.isInPeriod(at) ? null : s.cue(at, 'scale')
    if (!scale) break
    if (isAbbreviation(s, at, scale.last) && !hasCurrencyBefore && !isBeforeCurrency(s, scale.last)) break
    exponent += scale.cue.exponent
    usual ??= scale.cue.usual
    last = scale.last
  }
  return { exponent, last, usual }
}

/** 'm', 'bn', 'tn': a scale only where the amount has a currency. */
function isAbbreviation(s: Stretch, at: number, last: number): boolean {
  const norm = s.norm(at)
  return last === at + 1 && norm.length <= longestAbbreviation && /^[a-z]+$/.test(norm)
}

function isBeforeCurrency(s: Stretch, i: number): boolean {
  const unit = unitAt(s, i, true)
  return unit !== null && isCurrency(unit.unit)
}
