import type { SentenceView } from '../view.ts'

/** '25 million dong a person', 'an average of 29 million': income of each. */
export function isPerHead(view: SentenceView, k: number): boolean {
  const { last, first } = view.quantity(k)
  const { openers, isHead, isAverage } = view.grammar.things.perHead
  return (openers.has(view.norm(last)) && isHead(view.norm(last + 1))) || isAverage(view.norm(first - 2))
}

/** 'Rural people earned 29.91 million VND each'. */
export function isPeopleEach(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  const { each, openers, spans, earners } = view.grammar.things.earnEach
  const behind = view.norm(q.last)
  const isEach = each.has(behind) || (openers.has(behind) && spans.has(view.norm(q.last + 1)))
  return isEach && view.hasWord(view.clauseStart(q.first), q.first, earners)
}
