import type { Interval } from './interval.ts'
import type { Language } from './language.ts'
import type { UnitCode } from './unit.ts'

export type Severity = 'error' | 'warning' | 'note'

/** The rules, each a file in `src/check/`. */
export type CheckName =
  | 'sum'
  | 'growth'
  | 'average-growth'
  | 'fulfilment'
  | 'share'
  | 'conversion'
  | 'magnitude'
  | 'separator'
  | 'unit'
  | 'bounds'
  | 'scope'
  | 'superlative'
  | 'contradiction'
  | 'list'

/** The smallest rewriting that makes everything agree. `quote` stands in the text as it is. */
export interface Repair {
  readonly quote: string
  readonly suggestion: string
  readonly start: number
  readonly end: number
}

/**
 * The result of a check: a code and its facts, the places in the text, how sure it is. Sentences come
 * last: the check that made a finding says it in either language (its `sentences`).
 * A note says what holds; an error or a warning says what cannot.
 */
export interface Finding<Facts = object> {
  readonly check: CheckName
  readonly code: string
  readonly severity: Severity
  readonly facts: Facts
  /** UTF-16 spans in the text, the accused figure first. */
  readonly spans: readonly (readonly [number, number])[]
  /** Indexes of the claims involved, the accused first. */
  readonly claims: readonly number[]
  /** What the accused figure would have to be. */
  readonly expected: { readonly interval: Interval; readonly unit: UnitCode } | null
  readonly repair: Repair | null
  /** 0 to 1. */
  readonly certainty: number
  /** Other findings about the same figure, the most certain first: the evidence. Empty until a text's findings are merged. */
  readonly proofs?: readonly Finding[]
}

/** A sentence for each language from the facts of one code. */
export type Sentence<Facts> = Readonly<Record<Language, (facts: Facts) => string>>
