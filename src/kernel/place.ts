import type { Decimal } from './decimal.ts'
import type { Bilingual } from './language.ts'

/** A place is known by its code and the day from which the code means it: 29 codes of Hoa Binh changed meaning on 2025-07-01. */
export interface PlaceKey {
  readonly code: string
  /** ISO date. */
  readonly validFrom: string
}

export const placeKinds = [
  'country',
  'region',
  'province',
  'city',
  'district',
  'commune',
  'ward',
  'town',
  'park',
  'cluster',
  'site',
] as const

export type PlaceKind = (typeof placeKinds)[number]

/** An administrative or economic area, valid from one date to another. */
export interface Place extends PlaceKey {
  /** First day on which it no longer exists, or null. */
  readonly validTo: string | null
  readonly kind: PlaceKind
  /** Bare names, without the kind: 'Luong Son', 'Lương Sơn'. */
  readonly name: Bilingual
  readonly parent: PlaceKey | null
  readonly areaKm2: Decimal | null
  readonly population: Decimal | null
}
