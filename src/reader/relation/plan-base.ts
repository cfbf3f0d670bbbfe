import type { Base } from '../../kernel/claim.ts'
import type { Words } from '../grammar/word-set.ts'
import { dashes } from '../marks.ts'
import { noGap } from '../token.ts'
import type { SentenceView } from '../view.ts'

/** How far behind a percentage its plan may stand. */
const reach = 9

/** Marks that end the way from a percentage to its plan, and the name of who gave a plan. */
const planEnds: Words = new Set(',;()')
const giverEnds: Words = new Set(',.;()')

/** 'of the yearly target', 'of its 2023 plan', 'against the plan assigned by the district'. */
export function planAfter(view: SentenceView, end: number, to: number): Base | null {
  const stop = Math.min(to, end + reach)
  let i = end
  const { opensPlan, planned } = view.grammar.relations
  if (!opensPlan.has(view.norm(i)) && !view.cue(i, 'plan') && !view.periodAt(i)) return null
  while (i < stop) {
    const plan = view.cue(i, 'plan')
    if (plan) {
      const giver = giverAfter(view, plan.last, to)
      return { kind: 'plan', giver, words: view.text.slice(end, plan.last) }
    }
    const norm = view.norm(i)
    const isSpacedDash = dashes.has(norm) && view.text.tokens[i]?.gap !== noGap
    const amount = view.quantities.find((q) => q.first === i)
    if (amount && planned.has(view.norm(amount.last))) {
      return { kind: 'plan', giver: null, words: view.text.slice(end, amount.last + 1) }
    }
    if (planEnds.has(norm) || isSpacedDash || view.quantityAround(i) >= 0) return null
    if (view.hasCue(i, i + 1, 'change')) return null
    i++
  }
  return null
}

/** 'assigned by the district', 'set by the People's Council'. */
function giverAfter(view: SentenceView, i: number, to: number): string | null {
  for (let k = i; k < Math.min(to, i + 4); k++) {
    if (!view.grammar.particles.by.has(view.norm(k))) continue
    let end = k + 1
    while (end < Math.min(view.last, k + 8) && !giverEnds.has(view.norm(end)) && !view.cue(end, 'change')) end++
    return view.text.slice(k + 1, end) || null
  }
  return null
}
