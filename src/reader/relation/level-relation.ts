import { partEnds } from '../marks.ts'
import type { SentenceView } from '../view.ts'
import { sideOfLimit } from './change-behind.ts'
import { changed, type Direction, type RelationChoice, said, type Window } from './choice.ts'

/** How far behind and before a level the words of a difference may stand. */
const reach = 3

/** Levels are amounts, unless a word of change stands right beside: 'up 5.65', '400,000 more than a year before'. */
export function relationOfLevel(
  view: SentenceView,
  window: Window,
  isCount: boolean,
  k: number,
  earlier: readonly RelationChoice[],
): RelationChoice {
  const { end, to } = window
  const direction = differenceBehind(view, end, to) ?? differenceBefore(view, window, k)
  if (direction !== null) return changed(view, direction, end, to)
  const [a] = view.groupOf(k)
  if (isCount && k > a && earlier[k - 1]?.relation === 'change') return earlier[k - 1] as RelationChoice
  return said('level', null)
}

/** '400,000 more than a year before'. */
function differenceBehind(view: SentenceView, end: number, to: number): Direction | null {
  const { relations } = view.grammar
  for (let i = end; i < Math.min(to, end + reach); i++) {
    const found = view.cue(i, 'change')
    if (found?.cue.part === 'adverb' && relations.comparesBehind.has(view.norm(found.last))) return found.cue.direction
    // '400,000 more than a year before' compares; '200 jobs and more than 50 homes' opens the next figure.
    const side = sideOfLimit(view, i, to)
    if (side !== undefined) return side
    if (partEnds.has(view.norm(i))) break
  }
  return null
}

/** 'up 5.65' behind a level, 'rose by 40', 'an increase of 12'. */
function differenceBefore(view: SentenceView, { from, first }: Window, k: number): Direction | null {
  for (let i = first - 1; i >= Math.max(from, first - reach); i--) {
    const found = view.cue(i, 'change')
    if (!found) continue
    const { part, direction } = found.cue
    const isBy =
      part !== 'adverb' && found.last + 1 === first && view.grammar.relations.byAmount.has(view.norm(found.last))
    const isDirect = found.last === first && (part === 'noun' || (part === 'adverb' && isAfterLevel(view, k, i)))
    if (isBy || isDirect) return direction
  }
  return null
}

/** 'X points, up 5.65': the adverb follows a level after a comma. */
function isAfterLevel(view: SentenceView, k: number, i: number): boolean {
  return k > 0 && (view.norm(i - 1) === ',' || i === view.quantity(k - 1).last)
}
