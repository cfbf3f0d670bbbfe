import type { Claim, Modifier } from '../kernel/claim.ts'
import { decimal, times } from '../kernel/decimal.ts'
import { between } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { notationOf, readNumber } from '../kernel/number-notation.ts'
import { isPeriod, type Period, parsePeriod } from '../kernel/period.ts'
import type { Place, PlaceKind } from '../kernel/place.ts'
import { meaningOf } from '../kernel/quantity.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { Known, ReadText } from './check.ts'

/** Test support: claims built from a text by quoting it, without the reader. */

const scales: readonly (readonly [RegExp, number])[] = [
  [/^ (trillion|nghìn tỷ)/, 12],
  [/^ (billion|tỷ)/, 9],
  [/^ (million|triệu)/, 6],
]
const modifiers: readonly (readonly [RegExp, Modifier])[] = [
  [/^(about|some|khoảng) /, 'about'],
  [/^(nearly|almost|gần) /, 'nearly'],
  [/^(over|more than|hơn|trên) /, 'over'],
  [/^(at least) /, 'at least'],
]

function unitIn(quote: string): UnitCode {
  if (/percent|%/.test(quote)) return 'percent'
  return (/\b(USD|VND|ha|km2|tonne)/.exec(quote)?.[1] as UnitCode | undefined) ?? (/đồng/.test(quote) ? 'VND' : 'count')
}

/** What a test says of a figure; a period in its canonical text. */
export type Said = Partial<Omit<Claim, 'period'>> & { readonly period?: string | null; readonly nth?: number }

function periodOf(text: string | null | undefined): Period | null {
  const period = text ? parsePeriod(text) : null
  return period && isPeriod(period) ? period : null
}

/** The figure a quote stands for. Exports of Hoa Binh in 2020 unless the test says otherwise. */
export function claimIn(text: string, quote: string, said: Said = {}, language: Language = 'en'): Claim {
  let start = text.indexOf(quote)
  for (let n = 1; n < (said.nth ?? 1); n++) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`the text has no '${quote}'`)
  const modifier = modifiers.find(([pattern]) => pattern.test(quote))
  const from = modifier ? (modifier[0].exec(quote)?.[0].length ?? 0) : 0
  const token = /\d[\d.,]*\d|\d/.exec(quote)
  const number = token && readNumber(token[0], notationOf[language])
  const after = token ? quote.slice(token.index + token[0].length) : ''
  const scale = scales.find(([pattern]) => pattern.test(after))
  const printed = number?.value ?? said.printed ?? decimal(0)
  const exponent = scale?.[1] ?? 0
  const unit = said.unit ?? unitIn(quote)
  const meaning = meaningOf(
    printed,
    number?.decimals ?? 0,
    decimal(`1e${exponent}`),
    unit === 'count',
    modifier?.[1] ?? null,
  )
  const numberStart = start + (token?.index ?? from)
  const word = token
    ? token[0].length + (scale?.[0].exec(after)?.[0].length ?? 0)
    : (/^\S+/.exec(quote.slice(from))?.[0].length ?? 1)
  const { period, nth, ...rest } = said
  void nth
  return {
    quote,
    start,
    end: start + quote.length,
    numberStart,
    numberEnd: numberStart + word,
    printed,
    scale: exponent,
    value: times(printed, decimal(`1e${exponent}`)),
    unit,
    modifier: modifier?.[1] ?? null,
    ...meaning,
    relation: 'level',
    base: null,
    status: 'actual',
    indicator: 'export_value',
    measure: 'exports',
    place: 'Hoa Binh',
    period: periodOf(period === undefined ? '2020' : period),
    dimensions: {},
    confidence: 1,
    alternatives: [],
    sentence: [...text.slice(0, start + 1).matchAll(/[.!?] (?=.)/gs)].length,
    paragraph: 0,
    links: {},
    speaker: null,
    cause: null,
    oddity: null,
    ...rest,
  }
}

/** A text with its figures in order. */
export function readOf(
  text: string,
  figures: readonly (readonly [string, Said])[],
  more: Partial<ReadText> = {},
): ReadText {
  const language = more.language ?? 'en'
  const claims = figures.map(([quote, said]) => claimIn(text, quote, said, language))
  return { text, language, published: '2020-10', place: 'Hoa Binh', superlatives: [], ...more, claims }
}

function place(code: string, en: string, kind: PlaceKind, parent: string | null, areaKm2: string): Place {
  const validFrom = '1991-10-01'
  return {
    code,
    validFrom,
    validTo: null,
    kind,
    name: { en, vi: en },
    parent: parent === null ? null : { code: parent, validFrom },
    areaKm2: decimal(areaKm2),
    population: null,
  }
}

const places = [
  place('VN', 'Vietnam', 'country', null, '331345'),
  place('17', 'Hoa Binh', 'province', 'VN', '4590'),
  place('152', 'Luong Son', 'district', '17', '365'),
  place('156', 'Mai Chau', 'district', '17', '571'),
]

/** A province with two districts, and one rate for every year. */
export const knownForTests: Known = {
  findPlace: (name) => places.find((p) => p.name.en === name) ?? null,
  rates: { vndPerUsd: (year) => (year >= 2010 && year <= 2025 ? between(22_500, 24_000) : null) },
}
