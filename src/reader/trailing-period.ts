import { convertedIn } from './conversion.ts'
import { phraseEnds } from './marks.ts'
import type { PeriodMention } from './period-mention.ts'
import type { SentenceView } from './view.ts'

/** How far behind a quantity its own period may begin. */
const reach = 7

/** How close before the next quantity a period belongs to that one. */
const tight = 3

/** Whether a period may be a figure's own: not what it is compared with, nor part of a name. */
export function isOwnPeriod(mention: PeriodMention): boolean {
  return mention.role !== 'base' && mention.role !== 'name'
}

/** For each quantity the period right behind it: '545.5 million USD in 2015', '324,536 in 2017', '43 million USD in July'. */
export function trailingPeriods(view: SentenceView): (PeriodMention | null)[] {
  return view.quantities.map((_, k) => (view.periods.length === 0 ? null : trailingPeriod(view, k)))
}

function trailingPeriod(view: SentenceView, k: number): PeriodMention | null {
  const converted = convertedIn(view, k)
  const from = converted === null ? view.quantity(k).last : view.quantity(converted).last + 1
  const to = Math.min(view.rightEdge(converted ?? k), from + reach)
  for (let i = from; i < to; i++) {
    const mention = view.periodAt(i)
    if (mention) return isOwnPeriod(mention) && !leadsNext(view, mention, k) ? mention : null
    if (phraseEnds.has(view.norm(i))) return null
  }
  return null
}

/** Whether a period behind quantity k opens the clause of the next one instead: 'and in 2017 over 324,500'. */
function leadsNext(view: SentenceView, mention: PeriodMention, k: number): boolean {
  const next = view.quantities[k + 1]
  if (!next || next.first - mention.last > tight) return false
  const isJoint = (i: number) => view.norm(i) === ';' || view.grammar.particles.and.has(view.norm(i))
  return isJoint(mention.first - 1) || isJoint(mention.first - 2)
}
