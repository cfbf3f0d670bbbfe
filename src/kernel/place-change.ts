import type { Decimal } from './decimal.ts'
import type { PlaceKey } from './place.ts'

/** 'transfer': the same territory under another parent; 'rename': another name or kind. */
export const placeChangeKinds = ['merge', 'split', 'rename', 'transfer', 'create', 'abolish'] as const

export type PlaceChangeKind = (typeof placeChangeKinds)[number]

/** One link from a place that ended or changed to what it became. A merge of three places is three changes. */
export interface PlaceChange {
  /** ISO date: the first day of the new state. */
  readonly on: string
  readonly kind: PlaceChangeKind
  /** Null when the place is created out of nothing that is recorded. */
  readonly from: PlaceKey | null
  /** Null when the place is abolished without a successor, as the districts were on 2025-07-01. */
  readonly to: PlaceKey | null
  /** The part of `from` that went to `to`, 0 to 1; null when nobody published it (the split communes). */
  readonly share: Decimal | null
  /** The legal document, as Vietnamese law cites it; '' when not known. */
  readonly document: string
}
