import type { Superlative } from '../kernel/claim.ts'
import type { Period } from '../kernel/period.ts'
import type { Token } from './token.ts'
import type { SentenceView } from './view.ts'

/** What a sentence claims without a figure: 'always enjoyed a trade surplus'. `place` and `period` are what it leaves open. */
export function superlativesIn(view: SentenceView, place: string | null, period: Period | null): Superlative[] {
  return view.cues(view.first, view.last, 'superlative').map(({ first, last, cue }) => {
    const start = (view.text.tokens[first] as Token).start
    const end = (view.text.tokens[last - 1] as Token).end
    const said = view.periods.findLast((p) => p.role === 'plain' && p.first < first)
    return {
      quote: view.text.slice(first, last),
      start,
      end,
      kind: cue.kind,
      indicator: 'trade_balance',
      place,
      period: said?.period ?? period,
      sentence: view.sentence.index,
    }
  })
}
