import type { Modifier } from './claim.ts'
import {
  absolute,
  type Decimal,
  decimal,
  larger,
  minus,
  plus,
  roundedToDigits,
  shifted,
  times,
  trimmed,
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
 * What a printed number means.
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
  const isExact = isCounted && decimals === 0
  const half = isExact ? { coefficient: 0n, exponent: 0 } : times(halfUnit(decimals), factor)
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
  const silent = zeros >= roundCountZeros ? times(shifted(halfUnit(0), zeros), factor) : half
  return { shown: around(value, half), meant: around(value, larger(half, silent)) }
}

const scaleNames: Readonly<Record<Language, Readonly<Record<0 | 3 | 6 | 9 | 12, string>>>> = {
  en: { 0: '', 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
  vi: { 0: '', 3: 'nghìn', 6: 'triệu', 9: 'tỷ', 12: 'nghìn tỷ' },
}

/** The name of a power of ten, '' for none. */
export function scaleName(exponent: 0 | 3 | 6 | 9 | 12, language: Language): string {
  return scaleNames[language][exponent]
}

/**
 * Prints an amount for people: '1,032.04 million USD', '1.032,04 triệu USD', '28.5 percent', '28,5%'.
 * All digits are kept unless `digits` asks for fewer significant ones (for computed values).
 */
export function printQuantity(value: Decimal, unit: UnitCode, language: Language, digits?: number): string {
  const kept = digits === undefined ? value : roundedToDigits(value, digits)
  const scale = isCurrency(unit) || unit === 'count' ? scaleFor(kept) : 0
  const isScaled = isCurrency(unit) || (unit === 'count' && digits !== undefined && scale > 0)
  const exponent = isScaled ? scale : 0
  const label = requireUnit(unit).label[language]
  const words = [printNumber(trimmed(shifted(kept, -exponent)), language), scaleName(exponent, language), label]
  const text = words.filter((w) => w !== '').join(' ')
  return unit === 'percent' && language === 'vi' ? text.replace(' %', '%') : text
}

/** Prints an interval: '27.7 to 29 percent', 'at least 1,500 ha'. Bounds are rounded for display only. */
export function printInterval(interval: Interval, unit: UnitCode, language: Language, digits = 4): string {
  const { low, high } = interval
  const one = (v: Decimal) => printQuantity(v, unit, language, digits)
  if (low && high) {
    const [a, b] = [one(low), one(high)]
    if (a === b) return a
    return language === 'en' ? `${a} to ${b}` : `${a} đến ${b}`
  }
  if (low) return language === 'en' ? `at least ${one(low)}` : `ít nhất ${one(low)}`
  if (high) return language === 'en' ? `at most ${one(high)}` : `nhiều nhất ${one(high)}`
  return language === 'en' ? 'any amount' : 'bất kỳ'
}
