import type { Claim, Links, Status } from '../kernel/claim.ts'
import { negated } from '../kernel/decimal.ts'
import { opposite } from '../kernel/interval.ts'
import type { Period } from '../kernel/period.ts'
import type { IndicatorChoice } from './indicator/choice.ts'
import { ownWords } from './own-words.ts'
import type { RelationChoice } from './relation/choice.ts'
import type { Said } from './speaker.ts'
import type { Token } from './token.ts'
import type { SentenceView } from './view.ts'

/** All that was decided about one quantity. */
export interface Decided {
  readonly relation: RelationChoice
  readonly indicator: IndicatorChoice
  readonly status: Status
  readonly place: string | null
  readonly period: Period | null
  readonly isPeriodSaid: boolean
  readonly alternatives: Claim['alternatives']
  readonly links: Links
  readonly said: Said
}

/** The claim of quantity k: its exact words, and what was decided about it. A fall has a negative value. */
export function claimOf(view: SentenceView, k: number, decided: Decided): Claim {
  const { relation, indicator } = decided
  const q = view.quantity(k)
  const startOf = (i: number) => (view.text.tokens[i] as Token).start
  const endOf = (i: number) => (view.text.tokens[i - 1] as Token).end
  const isFall = relation.direction < 0 && (relation.relation === 'change' || relation.relation === 'average_change')
  return {
    quote: view.text.slice(q.first, q.last),
    start: startOf(q.first),
    end: endOf(q.last),
    numberStart: startOf(q.numberFirst),
    numberEnd: endOf(q.numberLast),
    printed: q.printed,
    scale: q.scale,
    value: isFall ? negated(q.value) : q.value,
    unit: q.unit,
    modifier: q.modifier,
    shown: isFall ? opposite(q.shown) : q.shown,
    meant: isFall ? opposite(q.meant) : q.meant,
    relation: relation.relation,
    base: relation.base,
    status: decided.status,
    indicator: indicator.indicator,
    measure: indicator.measure.replace(/\s+/g, ' ') || ownWords(view, k),
    place: decided.place,
    period: decided.period,
    dimensions: indicator.dimensions,
    confidence: confidenceOf(view, k, decided),
    alternatives: decided.alternatives,
    sentence: view.sentence.index,
    paragraph: view.sentence.paragraph,
    links: decided.links,
    speaker: decided.said.speaker,
    cause: decided.said.cause,
    oddity: q.oddity,
  }
}

/** How sure the reading is: each thing that was not said, but supposed, takes a share. */
function confidenceOf(view: SentenceView, k: number, { relation, indicator, isPeriodSaid }: Decided): number {
  const q = view.quantity(k)
  let confidence = 0.95
  if (indicator.indicator === 'other') confidence -= 0.3
  else if (!indicator.isSaid) confidence -= 0.2
  if (!relation.isSaid) confidence -= 0.15
  if (!isPeriodSaid) confidence -= 0.15
  if (q.isWord) confidence -= 0.05
  if (q.oddity) confidence -= 0.1
  return Math.round(Math.max(0.1, confidence) * 100) / 100
}
