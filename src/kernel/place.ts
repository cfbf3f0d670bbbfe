import type { Decimal } from './decimal.ts'
import type { Bilingual } from './language.ts'

/** A place is known by its code and the day from which the code means it: 29 codes of Hoa Binh changed meaning on 2025-07-01. */
export interface PlaceKey {
  readonly code: string
  /** ISO date. */
  readonly validFrom: string
}

/** A key as one comparable text, as it is written in a file: '17@1991-10-01'. */
export function placeKeyText({ code, validFrom }: PlaceKey): string {
  return `${code}@${validFrom}`
}

/** A place that may be known by its name alone, as one comparable text: '17@1991-10-01', '~Yen Quang Industrial Park'. */
export function placeText({ key, name }: { readonly key: PlaceKey | null; readonly name: string }): string {
  return key ? placeKeyText(key) : `~${name}`
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
