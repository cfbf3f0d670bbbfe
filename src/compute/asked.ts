import type { Relation, Status } from '../kernel/claim.ts'
import type { Bilingual } from '../kernel/language.ts'
import type { Period } from '../kernel/period.ts'
import { type Place, type PlaceKey, placeText } from '../kernel/place.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { CellStatements } from '../ledger/series.ts'

/** A place whose figures are computed with: by key where the record knows it, else by its English name alone. */
export interface AskedPlace {
  readonly key: PlaceKey | null
  readonly name: Bilingual
  /** The first day on which it no longer exists; null when it does, or nobody knows. */
  readonly validTo: string | null
}

export function askedPlace({ code, validFrom, validTo, name }: Place): AskedPlace {
  return { key: { code, validFrom }, name, validTo }
}

/** A place that no register knows, by its name: a park, a site. */
export function namedPlace(name: string): AskedPlace {
  return { key: null, name: { en: name, vi: name }, validTo: null }
}

/** What a derived figure is asked of. */
export interface Asked {
  /** A code of the catalogue: the indicator above the line. */
  readonly indicator: string
  readonly place: AskedPlace
  readonly period: Period
  /** None by default. */
  readonly dimensions?: Readonly<Record<string, string>>
  /** By default what happened: the actual figures, where they lack the estimates. Never one of each. */
  readonly status?: Status
  /** The unit of the amounts; by default that of the accepted figure. */
  readonly unit?: UnitCode
  /** The place in whose total a share is asked. */
  readonly whole?: AskedPlace
  /** The dimension in whose total a share is asked; by default the total over all dimensions. */
  readonly dimension?: string
  /** The indicator below the line of a ratio. */
  readonly over?: string
  /** The set of places of a rank, its own place among them or not. */
  readonly peers?: readonly AskedPlace[]
}

/** All cells of one indicator in one relation for one place. */
export interface SeriesKey {
  readonly indicator: string
  readonly relation: Relation
  readonly place: AskedPlace
}

/** Answers every cell of a series with what was said of it, whatever the period, status and dimensions. */
export type Lookup = (series: SeriesKey) => readonly CellStatements[]

/** One comparable text of a series. */
export function seriesText({ indicator, relation, place }: SeriesKey): string {
  return [indicator, relation, placeText({ key: place.key, name: place.name.en })].join(' ')
}
