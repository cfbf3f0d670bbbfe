import { innerEnds, itemEnds } from '../marks.ts'
import type { SentenceView } from '../view.ts'
import type { Direction } from './choice.ts'

/** How far behind a number the words of its change or comparison may stand. */
const reach = 4

/** '18.11% increase', 'percent higher than', 'percent up': a change said after the number. */
export function changeBehind(view: SentenceView, end: number, to: number): Direction | null {
  const { changeNouns, endsChange, sides } = view.grammar.relations
  for (let i = end; i < Math.min(to, end + reach); i++) {
    const found = view.cue(i, 'change')
    if (found) {
      // 'up 7 percent, up ...': an adverb or verb right behind a comma opens the next figure instead.
      const opensNext = found.cue.part !== 'noun' && i > end && itemEnds.has(view.norm(i - 1))
      const isPlainVerb = found.cue.part === 'verb' && !changeNouns.has(view.norm(i))
      return opensNext || isPlainVerb ? null : found.cue.direction
    }
    if (innerEnds.has(view.norm(i)) || endsChange.has(view.norm(i))) return null
    if (i === end) {
      const side = sideOfLimit(view, i) ?? sides.get(view.norm(i))
      if (side !== undefined) return side
    }
  }
  return null
}

/** 'more than' is above, 'less than' below; undefined where no such limit ends in 'than' before `to`. */
export function sideOfLimit(view: SentenceView, i: number, to = view.last + 1): Direction | undefined {
  const limit = view.cue(i, 'modifier')
  if (!limit || limit.last >= to || !view.grammar.particles.than.has(view.norm(limit.last - 1))) return undefined
  return limit.cue.modifier === 'over' ? 1 : -1
}

/** 'compared with', 'over the same period' behind a number, with no share between. */
export function comparesBehind(view: SentenceView, end: number, to: number): boolean {
  const compare = view.cues(end, Math.min(to, end + reach), 'compare')[0]
  return compare !== undefined && !view.hasCue(end, compare.first, 'share') && !itemEnds.has(view.norm(end))
}
