import type { Claim } from '../kernel/claim.ts'
import type { SentenceView } from './view.ts'

/** What earlier sentences leave for indicators. */
export interface TopicMemory {
  /** The last level's indicator and words. */
  readonly indicator: string | null
  readonly measure: string | null
  /** The first counted thing of the sentence before. */
  readonly counted: string | null
  readonly within: 'park' | 'cluster' | null
  readonly isOcop: boolean
  readonly isRural: boolean
  readonly isTourism: boolean
  readonly isGrowing: boolean
  /** The indicator of the last figure before this sentence, in whatever paragraph. */
  readonly previous: string | null
  /** The last kind of revenue that the article spoke of. */
  readonly revenue: string | null
}

export const noTopic: TopicMemory = {
  indicator: null,
  measure: null,
  counted: null,
  within: null,
  isOcop: false,
  isRural: false,
  isTourism: false,
  isGrowing: false,
  previous: null,
  revenue: null,
}

/** Kinds of revenue that 'revenue' alone goes on to mean. */
const revenues: ReadonlySet<string> = new Set(['budget_revenue', 'tourism_revenue', 'park_revenue'])

/** What a new paragraph keeps: the article's topics, not what the last paragraph measured. */
export function topicOfArticle(topic: TopicMemory): TopicMemory {
  return { ...topic, indicator: null, measure: null, counted: null, within: null }
}

/** With the topics that a sentence names, for its own figures too. */
export function withTopics(topic: TopicMemory, view: SentenceView): TopicMemory {
  const topics = new Set(view.cues(view.first, view.last, 'topic').map((t) => t.cue.topic))
  const isOfGuests = view.measures.some((m) => m.entry.code === 'tourists' || m.entry.code === 'tourism_revenue')
  return {
    ...topic,
    isOcop: topic.isOcop || topics.has('ocop'),
    isRural: topic.isRural || topics.has('rural'),
    isTourism: topic.isTourism || isOfGuests,
    isGrowing: topic.isGrowing || topics.has('growing-area'),
    within: view.cues(view.first, view.last, 'within')[0]?.cue.within ?? topic.within,
  }
}

/** With what a sentence claimed, for the sentences after it. */
export function withClaims(topic: TopicMemory, view: SentenceView, claims: readonly Claim[]): TopicMemory {
  const known = claims.filter((c) => c.indicator !== 'other')
  const level = known.findLast((c) => c.relation === 'level') ?? known.at(-1)
  const counted =
    known.find((c) => c.unit === 'count' && c.relation === 'level')?.indicator ??
    view.measures.findLast((m) => m.entry.isCounted)?.entry.code
  return {
    ...topic,
    indicator: level ? level.indicator : topic.indicator,
    measure: level ? level.measure : topic.measure,
    counted: counted ?? topic.counted,
    previous: claims.at(-1)?.indicator ?? topic.previous,
    revenue: claims.findLast((c) => revenues.has(c.indicator))?.indicator ?? topic.revenue,
  }
}
