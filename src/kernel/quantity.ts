import type { Modifier } from './claim.ts'
import {
  absolute,
  type Decimal,
  decimal,
  equal,
  larger,
  minus,
  one,
  plus,
  roundedToDigits,
  shifted,
  times,
  trimmed,
  zero,
} from './decimal.ts'
import { around, atLeast, atMost, between, type Interval } from './interval.ts'
import type { Language } from './language.ts'
import { halfUnit, printNumber, scaleFor, trailingZeros } from './number-notation.ts'
import { isCurrency, requireUnit, type UnitCode } from './unit.ts'

/** What a printed number means, shown and for checks. Both in the base unit. */
export interface Meaning {
  readonly shown: Interval
  readonly meant: Interval
}

/** 'nearly', 'over' ...: the printed width beside the figure. Source: the annotation conventions of the gold set. */
const sideMargin = decimal('0.05')
/** 'about', 'estimated at': half-width relative to the value. Source: as above. */
const aboutMargin = decimal('0.025')
/** A whole count that ends in so many zeros may have been rounded without saying so. */
const roundCountZeros = 3

/**
 * What a printed number means. Modifiers speak of the number line; for a fall ('down by nearly 5 percent') the
 * reader asks for the meaning of 5 and turns it round.
 * @param printed the number as printed, before scale and unit factor
 * @param decimals digits printed after the decimal mark
 * @param factor what one printed unit is in the base unit (10^9 for 'billion USD', 0.1 for quintals)
 * @param isCounted whole things that can be counted one by one: printed without scale they are exact
 */
export function meaningOf(
  printed: Decimal,
  decimals: number,
  factor: Decimal,
  isCounted: boolean,
  modifier: Modifier | null,
): Meaning {
  const value = times(printed, factor)
  const step = absolute(factor)
  const isExact = isCounted && decimals === 0 && equal(step, one)
  const half = isExact ? zero : times(halfUnit(decimals), step)
  if (modifier === 'about') {
    const shown = around(value, larger(half, times(absolute(value), aboutMargin)))
    return { shown, meant: shown }
  }
  const side = times(absolute(value), sideMargin)
  if (modifier === 'nearly' || modifier === 'under' || modifier === 'at most') {
    return { shown: between(minus(value, side), value), meant: atMost(value) }
  }
  if (modifier === 'over' || modifier === 'at least') {
    return { shown: between(value, plus(value, side)), meant: atLeast(value) }
  }
  const zeros = decimals === 0 ? trailingZeros(printed) : 0
  const silent = zeros >= roundCountZeros ? times(shifted(halfUnit(0), zeros), step) : half
  return { shown: around(value, half), meant: around(value, silent) }
}

const scaleNames: Readonly<Record<Language, Readonly<Record<0 | 3 | 6 | 9 | 12, string>>>> = {
  en: { 0: '', 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
  vi: { 0: '', 3: 'nghìn', 6: 'triệu', 9: 'tỷ', 12: 'nghìn tỷ' },
}

/** The name of a power of ten, '' for none. */
export function scaleName(exponent: 0 | 3 | 6 | 9 | 12, language: Language): string {
  return scaleNames[language][exponent]
}

/** The number and the words behind it. A scale word stands for money, and for counts that may be rounded. */
function written(value: Decimal, unit: UnitCode, language: Language, digits?: number): readonly [string, string] {
  const kept = digits === undefined ? value : roundedToDigits(value, digits)
  const exponent = isCurrency(unit) || (unit === 'count' && digits !== undefined) ? scaleFor(kept) : 0
  const number = printNumber(trimmed(shifted(kept, -exponent)), language)
  return [number, wordsOf(unit, exponent, language)]
}

/** What is written behind a number: 'million USD', 'nghìn tỷ đồng', 'percent', '' for a plain count. */
export function wordsOf(unit: UnitCode, scale: 0 | 3 | 6 | 9 | 12, language: Language): string {
  return [scaleName(scale, language), requireUnit(unit).label[language]].filter((word) => word !== '').join(' ')
}

function joined(number: string, words: string): string {
  return words === '' || words === '%' ? number + words : `${number} ${words}`
}

/**
 * Prints an amount for people: '987.04 million USD', '987,04 triệu USD', '28.5 percent', '28,5%'.
 * The value is kept unless `digits` asks for fewer significant ones (for computed values); zeros that end a
 * fraction are not printed. `parsePrintedQuantity` reads it back.
 */
export function printQuantity(value: Decimal, unit: UnitCode, language: Language, digits?: number): string {
  return joined(...written(value, unit, language, digits))
}

const boundWords = {
  en: { to: 'to', low: 'at least', high: 'at most', none: 'any amount' },
  vi: { to: 'đến', low: 'ít nhất', high: 'nhiều nhất', none: 'bất kỳ' },
} as const

/**
 * Prints an interval: '27.7 to 29 percent', '987 million USD to 1.9 billion USD', 'at least 1,500 ha'. Bounds are
 * rounded to so many significant digits, for display only.
 */
export function printInterval(interval: Interval, unit: UnitCode, language: Language, digits = 4): string {
  const said = boundWords[language]
  const [low, high] = [interval.low, interval.high].map((bound) => bound && written(bound, unit, language, digits))
  if (low && high) {
    if (low[0] === high[0] && low[1] === high[1]) return joined(...low)
    return `${low[1] === high[1] ? low[0] : joined(...low)} ${said.to} ${joined(...high)}`
  }
  if (low) return `${said.low} ${joined(...low)}`
  return high ? `${said.high} ${joined(...high)}` : said.none
}
