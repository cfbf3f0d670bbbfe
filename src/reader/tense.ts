import { itemEnds } from './marks.ts'
import type { SentenceView } from './view.ts'

/** How far behind a quantity its verb may stand. */
const verbReach = 6

/** Whether the clause says in the present that the thing stands so. */
export function isPresent(view: SentenceView, k: number): boolean {
  const { verbs } = view.grammar
  const q = view.quantity(k)
  let isPast = false
  for (let i = view.clauseStart(q.first); i < Math.min(view.last, q.last + verbReach); i++) {
    const norm = view.norm(i)
    if (i >= q.last && itemEnds.has(norm)) break
    if (verbs.past.has(norm) && !verbs.perfects.has(view.norm(i - 1))) isPast = true
    if (verbs.present.has(norm) && !isNoPresent(view, i)) return !isPast && !verbs.pastBehind.has(view.norm(i + 1))
  }
  return false
}

/** 'are announced', 'is put at': a deed, not a state; 'would have', 'to serve': nothing that stands so. */
function isNoPresent(view: SentenceView, i: number): boolean {
  const { verbs } = view.grammar
  const isDeed = verbs.presentCopulas.has(view.norm(i)) && verbs.isDeed(view.norm(i + 1))
  return isDeed || verbs.hypotheticals.has(view.norm(i - 1))
}

/** Whether the clause says what there was at a time, not what happened in it. */
export function isState(view: SentenceView, k: number): boolean {
  const { verbs } = view.grammar
  const { first } = view.quantity(k)
  for (let i = first - 1; i >= view.clauseStart(first); i--) {
    if (verbs.states.has(view.norm(i))) return !verbs.isPassiveOfState(view.norm(i + 1))
  }
  return false
}

/** 'raising the total to 28', 'bringing the number to five'; '28 with 3 new ones' is a total if the 28 is one. */
export function isNewTotal(view: SentenceView, k: number): boolean {
  if (view.hasWord(view.leftEdge(k), view.quantity(k).first, view.grammar.verbs.totalling)) return true
  return k > 0 && view.grammar.particles.with.has(view.norm(view.leftEdge(k))) && isNewTotal(view, k - 1)
}
