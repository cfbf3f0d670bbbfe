import type { SentenceView } from './view.ts'

/** The relation that quantity k is the base of: 'up 15.6 percent from X', '19.6 percent higher than the X of a year before'. */
export function baseLevelOf(view: SentenceView, k: number): number | null {
  if (k === 0 || view.isRelative(k)) return null
  const relative =
    view.isRelative(k - 1) || view.hasCue(view.quantity(k - 1).first - 2, view.quantity(k - 1).first, 'change')
  if (!relative) return null
  return isBaseGap(view, view.quantity(k - 1).last, view.quantity(k).first) ? k - 1 : null
}

/** 'from', 'higher than the', 'compared with' and nothing else. */
function isBaseGap(view: SentenceView, from: number, to: number): boolean {
  const { times, particles } = view.grammar
  const start = from < to && times.directions.has(view.norm(from)) ? from + 1 : from
  const base = view.phraseAt(start, times.bases)
  if (!base) return false
  const end = base.last < to && particles.definite.has(view.norm(base.last)) ? base.last + 1 : base.last
  return end === to
}
