import type { SentenceView } from '../view.ts'
import type { Direction, Window } from './choice.ts'
import { rateKindOf } from './rate-kind.ts'

/** How far before a list of quantities the word that relates it may stand. */
const reach = 14

/** From how far on a change before a number may be of something else. */
const far = 4

/** The word before a list of quantities that relates it. */
export type WordBefore =
  | { readonly kind: 'change'; readonly direction: Direction; readonly isFar: boolean }
  | { readonly kind: 'share' | 'growth' }
  | { readonly kind: 'plan'; readonly words: string }

/** The nearest telling word before the list, or null. */
export function wordBefore(view: SentenceView, { from, first }: Window): WordBefore | null {
  const { to, definite } = view.grammar.particles
  // 'lifted it to 37 percent': the rate itself, not a change by so much.
  const isReached = to.has(view.norm(first - 1))
  const start = Math.max(from, first - reach)
  for (let i = first - 1; i >= start; i--) {
    const found = view.cue(i, 'change')
    if (found && found.last <= first && !isReached) {
      return { kind: 'change', direction: found.cue.direction, isFar: first - found.last > far }
    }
    const share = view.cue(i, 'share')
    if (share && share.last <= first) return { kind: 'share' }
    const plan = view.cue(i, 'plan')
    if (plan && plan.last <= first && !definite.has(view.norm(i - 1)))
      return { kind: 'plan', words: view.text.slice(i, plan.last) }
    const measure = view.measures.find((m) => m.first === i && m.last <= first)
    const rate = measure ? rateKindOf(measure.entry.code) : null
    if (rate !== null) return { kind: rate === 'rate' ? 'share' : 'growth' }
  }
  return null
}
