import { compare } from '../../kernel/decimal.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { type NumberAt, numberAt } from './number-at.ts'
import { type ScaleAt, scaleAt } from './scale-at.ts'
import type { Stretch } from './stretch.ts'
import { unitAt } from './unit-at.ts'

/** The upper end of a range, with the scale that holds for both ends. */
export interface RangeTop {
  readonly number: NumberAt
  readonly scale: ScaleAt
}

/** How far before 'from' the verb of change may stand. */
const changeReach = 6

/** '10-15', 'between five and ten', '18,000 to 20,000 VND': the upper end, or null where the number stands alone. */
export function rangeTop(
  s: Stretch,
  i: number,
  number: NumberAt,
  afterScale: number,
  hasCurrencyBefore: boolean,
): RangeTop | null {
  const joint = jointOf(s, number, afterScale)
  const { from, to, and } = s.grammar.particles
  const isTo = to.has(s.norm(joint)) && !comesFromChange(s, i, from.has(s.norm(i - 1)))
  const isBetween = and.has(s.norm(joint)) && s.grammar.quantities.between.has(s.norm(i - 1))
  if (!s.isHyphen(joint) && !isTo && !isBetween) return null
  const top = numberAt(s, joint + 1)
  if (!top || top.isWord !== number.isWord || compare(top.value, number.value) <= 0) return null
  const scale = scaleAt(s, top.last, hasCurrencyBefore)
  // Without a unit or a noun behind it 'to' joins no range.
  const isMeasured = hasCurrencyBefore || unitAt(s, scale.last, scale.exponent > 0) !== null
  return isTo && !isMeasured && !nounPhraseAt(s, scale.last).hasHead ? null : { number: top, scale }
}

/** Where the joint of a range would stand: behind the number or its '%'; behind a scale only a hyphen joins. */
function jointOf(s: Stretch, number: NumberAt, afterScale: number): number {
  if (afterScale > number.last) return s.isHyphen(afterScale) ? afterScale : -1
  const unit = unitAt(s, afterScale, false)
  return unit?.unit === 'percent' ? unit.last : number.last
}

/** 'rose from 16 to 158': two figures, not a range. */
function comesFromChange(s: Stretch, i: number, isFrom: boolean): boolean {
  if (!isFrom) return s.text.has(i - 1, i, 'change')
  for (let k = i - 2; k >= Math.max(s.first, i - changeReach); k--) {
    const change = s.cue(k, 'change')
    if (change && change.cue.part !== 'adverb') return true
  }
  return false
}
