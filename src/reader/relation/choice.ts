import type { Base, Relation } from '../../kernel/claim.ts'
import type { PeriodMention } from '../period-mention.ts'
import type { SentenceView } from '../view.ts'

/** How a quantity relates, with the direction of a change and what it is relative to. */
export interface RelationChoice {
  readonly relation: Relation
  readonly direction: Direction
  readonly base: Base | null
  /** Whether words of the sentence decided, or only a default. */
  readonly isSaid: boolean
}

/** Of a change: up or down. */
export type Direction = 1 | -1

/** The words around a list of quantities: tokens [from, first) before it, [end, to) behind it. */
export interface Window {
  readonly from: number
  readonly first: number
  readonly end: number
  readonly to: number
}

/** How far behind the words of a change the period of its base may begin. */
const baseReach = 6

export function said(relation: Relation, base: Base | null): RelationChoice {
  return { relation, direction: 1, base, isSaid: true }
}

export function supposed(relation: Relation): RelationChoice {
  return { relation, direction: 1, base: null, isSaid: false }
}

export function averageChange(direction: Direction): RelationChoice {
  return { relation: 'average_change', direction, base: null, isSaid: true }
}

/** A change, measured from what tokens [from, to) and the period behind them say. */
export function changed(view: SentenceView, direction: Direction, from: number, to: number): RelationChoice {
  const base = view.periods.find((p) => p.role === 'base' && p.first >= from && p.first < to + baseReach)
  return {
    relation: 'change',
    direction,
    base: { kind: 'period', period: base?.period ?? null, words: baseWords(view, base, from, to) },
    isSaid: true,
  }
}

function baseWords(view: SentenceView, base: PeriodMention | undefined, from: number, to: number): string {
  const compare = view.cues(from, to, 'compare')[0]
  const first = compare?.first ?? base?.first
  if (first === undefined) return ''
  return view.text.slice(first, Math.max(base?.last ?? 0, compare?.last ?? 0, first + 1))
}
