import type { Decimal } from './decimal.ts'
import type { Interval } from './interval.ts'
import type { Period } from './period.ts'
import type { UnitCode } from './unit.ts'

/** How the value stands to the world: an amount, or something relative to a base. */
export const relations = ['level', 'change', 'average_change', 'fulfilment', 'share', 'multiple', 'rank'] as const

export type Relation = (typeof relations)[number]

/** SDMX observation status where one fits: A actual, E estimate, F forecast; target is a plan's statement. */
export const statuses = ['actual', 'estimate', 'target', 'forecast'] as const

export type Status = (typeof statuses)[number]

/** The word beside a number that opens or widens what it means. */
export type Modifier = 'about' | 'nearly' | 'under' | 'at most' | 'over' | 'at least'

/** What a relation is relative to. */
export type Base =
  | { readonly kind: 'period'; readonly period: Period | null; readonly words: string }
  | { readonly kind: 'plan'; readonly giver: string | null; readonly words: string }
  | { readonly kind: 'whole'; readonly words: string }
  | { readonly kind: 'peers'; readonly words: string }

/** A number as it stands in print: its value and how finely it was printed. */
export interface PrintedNumber {
  /** The value in the unit and scale as printed, e.g. 645.23 for '645.23 billion USD'. */
  readonly printed: Decimal
  /** The power of ten the scale word stands for: 9 for 'billion', 0 for none. */
  readonly scale: number
  /** The value in the base unit. For a range, its midpoint. */
  readonly value: Decimal
}

/** What a claim says about its figure. A second reading differs in some of these. */
export interface Reading {
  readonly relation: Relation
  readonly base: Base | null
  readonly status: Status
  /** A code of the catalogue, or 'other'. */
  readonly indicator: string
  /** What is measured, in the text's own words. */
  readonly measure: string
  /** The English name without its kind ('Luong Son'), or null when nobody said. */
  readonly place: string | null
  readonly period: Period | null
  readonly dimensions: Readonly<Record<string, string>>
}

/** How claims of one text hang together; each value is an index into the list of claims. */
export interface Links {
  /** The level that this change, fulfilment or share is said of. */
  readonly of?: number
  /** The plan that this fulfilment is measured against, where the text prints it. */
  readonly plan?: number
  /** The whole that this figure is announced as a part of ('104 projects, including 26 FDI ones'). */
  readonly partOf?: number
  /** The same amount in another currency, in brackets ('1.25 trillion VND (50.2 million USD)'). */
  readonly sameAs?: number
  /** The figure that this one grew or fell from ('from 545.5 million in 2015 to 1.9 billion in 2020'). */
  readonly from?: number
}

/**
 * What the reader found in a text: one statement of a quantity with the exact words it came from.
 * `text.slice(start, end) === quote` always; what has no words is not a claim.
 */
export interface Claim extends Reading, PrintedNumber {
  readonly quote: string
  /** UTF-16 offsets into the text as given. */
  readonly start: number
  readonly end: number
  /**
   * The bare number inside the quote, with its scale word if it has one and without modifier and unit:
   * where a repair of the number or the scale is written.
   */
  readonly numberStart: number
  readonly numberEnd: number
  readonly unit: UnitCode
  readonly modifier: Modifier | null
  /** What is printed beside the figure: precision, and 5 or 2.5 percent for the modifier. */
  readonly shown: Interval
  /** What every check compares: one-sided where the modifier is. */
  readonly meant: Interval
  /** 0 to 1: how sure the reader is of the whole statement. */
  readonly confidence: number
  /** Other readings that the wording allows, most likely first. */
  readonly alternatives: readonly Partial<Reading>[]
  /** The sentence it stands in, counted from 0 over the text. */
  readonly sentence: number
  /** The paragraph it stands in, counted from 0. */
  readonly paragraph: number
  readonly links: Links
  /** Who said it, in the text's words: 'the Hoa Binh Department of Industry and Trade'. */
  readonly speaker: string | null
  /** The cause the source gives, in its words. */
  readonly cause: string | null
  /** How the number is written against the habit of the text, if it is: '1,03' beside '7.64'. */
  readonly oddity: NumberOddity | null
}

/** What is odd about how a number is printed. */
export type NumberOddity =
  | { readonly kind: 'foreign-mark'; readonly usual: string }
  | { readonly kind: 'doubled-mark'; readonly usual: string }
  | { readonly kind: 'misspelt-scale'; readonly usual: string }

/** A statement without a number that can still be checked: 'always enjoyed a trade surplus'. */
export interface Superlative {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly kind:
    | 'always-surplus'
    | 'always-deficit'
    | 'surplus'
    | 'deficit'
    | 'goal-met'
    | 'goal-missed'
    | 'highest-since'
    | 'lowest-since'
  readonly indicator: string
  readonly place: string | null
  readonly period: Period | null
  readonly sentence: number
}
