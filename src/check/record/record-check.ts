import { findIndicator } from '../../kernel/catalogue.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import type { ExchangeRates } from '../../kernel/exchange-rate.ts'
import type { Sentence, Severity } from '../../kernel/finding.ts'
import type { Bilingual, Language } from '../../kernel/language.ts'
import { type Period, printPeriod } from '../../kernel/period.ts'
import type { PlaceKey } from '../../kernel/place.ts'
import { printQuantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { RecordFigure } from './record-figure.ts'

/** The rules over a whole record, each a file of this folder. */
export type RecordCheckName =
  | 'scale'
  | 'contradiction'
  | 'plan'
  | 'status'
  | 'growth'
  | 'nesting'
  | 'sum'
  | 'part-of-place'
  | 'exports-of-revenue'
  | 'site'

/**
 * The result of a check over the record: a code and its facts, the observations involved with the accused first.
 * An error or a warning says what cannot be, a note what holds or was revised.
 */
export interface RecordFinding<Facts = object> {
  readonly check: RecordCheckName
  readonly code: string
  readonly severity: Severity
  readonly facts: Facts
  readonly observations: readonly number[]
  /** Cells of those observations: what identifies the finding over time. */
  readonly cells: readonly string[]
  /** 0 to 1. */
  readonly certainty: number
}

/** What is known from outside the record, handed in. */
export interface RecordKnown {
  /** The place that a place lay in, or null. */
  readonly parentOf: (place: PlaceKey) => PlaceKey | null
  readonly rates: ExchangeRates
}

export interface RecordCheck<Facts extends Record<string, object> = Record<string, object>> {
  readonly name: RecordCheckName
  readonly run: (figures: readonly RecordFigure[], known: RecordKnown) => RecordFinding[]
  readonly sentences: { readonly [Code in keyof Facts]: Sentence<Facts[Code]> }
}

/** What a finding says of one figure: enough to print it in a sentence. */
export interface Quoted {
  readonly value: Decimal
  readonly unit: UnitCode
  readonly indicator: string
  readonly place: Bilingual
  /** 'FDI', 'park': what narrows the indicator. */
  readonly narrowed: readonly string[]
  readonly period: Period | null
  readonly status: RecordFigure['status']
  readonly publisher: string
  /** As it is known: '2020-10-12', '2020-10'. */
  readonly published: string | null
}

export function quotedOf(f: RecordFigure): Quoted {
  const { value, unit, indicator, place, period, status, publisher, publishedText } = f
  const narrowed = Object.values(f.dimensions)
  return { value, unit, indicator, place: place.said, narrowed, period, status, publisher, published: publishedText }
}

/** '12.76 percent (Hoa Binh Online, 2025-04-08)'. */
export function said({ value, unit, publisher, published }: Quoted, language: Language): string {
  const when = published === null ? '' : `, ${published}`
  return `${printQuantity(value, unit, language)} (${publisher}${when})`
}

/** 'Export value, Hoa Binh, 2020': what a figure is a figure of. */
export function topic({ indicator, place, narrowed, period }: Quoted, language: Language): string {
  const bare = findIndicator(indicator)?.name[language] ?? indicator
  const name = narrowed.length === 0 ? bare : `${bare} (${narrowed.join(', ')})`
  return [name, place[language], ...(period ? [printPeriod(period, language)] : [])].join(', ')
}

/** Findings of one check, their facts typed by code. */
export function recordComposer<Facts extends Record<string, object>>(check: RecordCheckName) {
  return <Code extends keyof Facts & string>(
    code: Code,
    severity: Severity,
    figures: readonly RecordFigure[],
    certainty: number,
    facts: Facts[Code],
  ): RecordFinding<Facts[Code]> => ({
    check,
    code,
    severity,
    facts,
    observations: [...new Set(figures.map((f) => f.id))],
    cells: [...new Set(figures.map((f) => f.cell))],
    certainty,
  })
}
