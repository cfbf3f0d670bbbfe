import { type Decimal, decimal } from './decimal.ts'
import type { Bilingual } from './language.ts'

/** ISO 4217 codes of the currencies that reports of a Vietnamese province print. */
export type CurrencyCode = 'USD' | 'VND' | 'EUR' | 'JPY' | 'KRW' | 'CNY' | 'GBP' | 'THB' | 'LAK' | 'SGD' | 'AUD' | 'TWD'

export type UnitCode =
  | CurrencyCode
  | 'percent'
  | 'percentage_point'
  | 'multiple'
  | 'rank'
  | 'count'
  | 'm2'
  | 'ha'
  | 'km2'
  | 'm'
  | 'km'
  | 'm3'
  | 'tonne'
  | 'MW'
  | 'kWh'

/** Units compare and convert inside one dimension only. Each currency is a dimension of its own: amounts of two are never added. */
export type Dimension =
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'power'
  | 'energy'
  | 'ratio'
  | 'point'
  | 'multiple'
  | 'rank'
  | 'count'
  | CurrencyCode

export interface Unit {
  readonly code: UnitCode
  readonly dimension: Dimension
  /** How many of the dimension's base unit (the first of its units listed here) one of these is. */
  readonly factor: Decimal
  /** As printed after a number. */
  readonly label: Bilingual
}

const currencyNames: Readonly<Record<CurrencyCode, Bilingual>> = {
  USD: { en: 'USD', vi: 'USD' },
  VND: { en: 'VND', vi: 'đồng' },
  EUR: { en: 'EUR', vi: 'EUR' },
  JPY: { en: 'JPY', vi: 'JPY' },
  KRW: { en: 'KRW', vi: 'KRW' },
  CNY: { en: 'CNY', vi: 'CNY' },
  GBP: { en: 'GBP', vi: 'GBP' },
  THB: { en: 'THB', vi: 'THB' },
  LAK: { en: 'LAK', vi: 'LAK' },
  SGD: { en: 'SGD', vi: 'SGD' },
  AUD: { en: 'AUD', vi: 'AUD' },
  TWD: { en: 'TWD', vi: 'TWD' },
}

function unit(code: UnitCode, dimension: Dimension, factor: string, en: string, vi: string = en): Unit {
  return { code, dimension, factor: decimal(factor), label: { en, vi } }
}

const all: readonly Unit[] = [
  ...(Object.keys(currencyNames) as CurrencyCode[]).map((code) =>
    unit(code, code, '1', currencyNames[code].en, currencyNames[code].vi),
  ),
  unit('percent', 'ratio', '1', 'percent', '%'),
  unit('percentage_point', 'point', '1', 'percentage points', 'điểm phần trăm'),
  unit('multiple', 'multiple', '1', 'times', 'lần'),
  unit('rank', 'rank', '1', '', ''),
  unit('count', 'count', '1', '', ''),
  unit('m2', 'area', '1', 'm2', 'm2'),
  unit('ha', 'area', '10000', 'ha', 'ha'),
  unit('km2', 'area', '1000000', 'km2', 'km2'),
  unit('m', 'length', '1', 'm'),
  unit('km', 'length', '1000', 'km'),
  unit('m3', 'volume', '1', 'm3'),
  unit('tonne', 'mass', '1', 'tonnes', 'tấn'),
  unit('MW', 'power', '1', 'MW'),
  unit('kWh', 'energy', '1', 'kWh'),
]

export const units: ReadonlyMap<UnitCode, Unit> = new Map(all.map((u) => [u.code, u]))

export function requireUnit(code: UnitCode): Unit {
  const found = units.get(code)
  if (!found) throw new Error(`no unit '${code}'`)
  return found
}

export function isCurrency(code: string): code is CurrencyCode {
  return Object.hasOwn(currencyNames, code)
}
