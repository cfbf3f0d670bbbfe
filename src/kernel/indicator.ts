import type { Bilingual } from './language.ts'
import type { UnitCode } from './unit.ts'

/** How an indicator adds up: over places (communes to a province) or over time (months to a year). */
export type Addition = 'sum' | 'mean' | 'last' | 'none'

/** A date from which figures are not comparable with earlier ones; no growth is computed across it. */
export interface Break {
  readonly on: string
  readonly kind: 'base year' | 'classification' | 'definition' | 'territory'
  readonly note: Bilingual
}

/** A qualifier that turns one indicator into a narrower one: FDI capital, exports of parks. */
export interface Narrowing {
  /** The wider indicator. */
  readonly of: string
  /** The investor origin that must be said. */
  readonly origin?: 'FDI' | 'domestic'
  /** The kind of place whose figures these are. */
  readonly within?: 'park' | 'cluster'
}

/** What is measured. */
export interface Indicator {
  /** Snake case; the code of every cell and of the API. */
  readonly code: string
  readonly name: Bilingual
  /** A flow is counted over a period, a stock at an instant; a rate is relative to something; a count is a stock of things. */
  readonly kind: 'flow' | 'stock' | 'rate' | 'count' | 'index'
  /** Units its levels may have. 'money' is any currency. */
  readonly units: readonly (UnitCode | 'money')[]
  /**
   * Noun phrases that name it, lower case, singular, without articles; the reader also meets plurals.
   * A phrase that names two indicators belongs to the one it usually means.
   */
  readonly names: { readonly en: readonly string[]; readonly vi: readonly string[] }
  /** Nouns that are counted for it: 'project', 'visitor'. */
  readonly counted?: { readonly en: readonly string[]; readonly vi: readonly string[] }
  readonly narrows?: Narrowing
  readonly overPlaces: Addition
  readonly overTime: Addition
  /** The basis of prices, for money: 'current', 'constant 2010'. */
  readonly priceBasis?: 'current' | 'constant 2010'
  /** What is in and what is not, where readers mistake it. */
  readonly scope?: Bilingual
  readonly breaks?: readonly Break[]
}
