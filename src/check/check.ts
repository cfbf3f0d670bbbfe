import type { Claim, Superlative } from '../kernel/claim.ts'
import type { ExchangeRates } from '../kernel/exchange-rate.ts'
import type { CheckName, Finding, Sentence } from '../kernel/finding.ts'
import type { Language } from '../kernel/language.ts'
import type { Place } from '../kernel/place.ts'

/** A text with what the reader found in it: what every check inside a text looks at. */
export interface ReadText {
  readonly text: string
  readonly language: Language
  /** ISO date or month of publication, or null. */
  readonly published: string | null
  /** The article's own place, by its English name. */
  readonly place: string | null
  readonly claims: readonly Claim[]
  readonly superlatives: readonly Superlative[]
}

/** What is known from outside the text, handed in. */
export interface Known {
  /** The place a name stands for on a date, or null: for bounds such as its area. */
  readonly findPlace: (name: string, on: string | null) => Place | null
  readonly rates: ExchangeRates
}

/**
 * One rule over the claims of a text. Each file of this folder exports one; its doc comment says when it
 * stays silent. `run` answers findings as codes with facts, `sentences` says each code in both languages.
 */
export interface Check<Facts extends Record<string, object> = Record<string, object>> {
  readonly name: CheckName
  readonly run: (read: ReadText, known: Known) => Finding[]
  readonly sentences: { readonly [Code in keyof Facts]: Sentence<Facts[Code]> }
}
