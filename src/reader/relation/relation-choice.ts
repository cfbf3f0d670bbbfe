import type { SentenceView } from '../view.ts'
import { changed, type RelationChoice, said, type Window } from './choice.ts'
import { relationOfLevel } from './level-relation.ts'
import { relationOfRelative } from './relative-relation.ts'
import { peersAfter } from './whole.ts'

/** How far behind a list of quantities the words that relate it may stand. */
const reachBehind = 13

/** Decides the relation of quantity k from the words around its list. */
export function chooseRelation(view: SentenceView, k: number, earlier: readonly RelationChoice[]): RelationChoice {
  const q = view.quantity(k)
  const window = windowOf(view, k)
  const { first, end, to } = window
  if (q.unit === 'rank') {
    const isMove = view.grammar.quantities.rankSteps.has(view.norm(q.last - 1))
    return isMove ? changed(view, 1, first, to) : said('rank', peersAfter(view, end, to))
  }
  if (q.unit === 'multiple') return said('multiple', null)
  if (view.isRelative(k)) return relationOfRelative(view, k, window, earlier)
  return relationOfLevel(view, window, q.unit === 'count', k, earlier)
}

function windowOf(view: SentenceView, k: number): Window {
  const [a, b] = view.groupOf(k)
  const { first } = view.quantity(a)
  const { last: end } = view.quantity(b)
  return {
    from: Math.max(view.leftEdge(a), view.clauseStart(first)),
    first,
    end,
    to: Math.min(view.rightEdge(b), clauseEnd(view, b), end + reachBehind),
  }
}

function clauseEnd(view: SentenceView, k: number): number {
  const { first, last } = view.quantity(k)
  const bracket = view.bracketOf(first)
  for (let i = last; i < view.last; i++) {
    if (view.text.isMark(i, ';') || (bracket >= 0 && view.bracketOf(i) !== bracket)) return i
  }
  return view.last
}
