import { type Decimal, decimal, shifted } from './decimal.ts'
import type { Language } from './language.ts'
import { notationOf } from './number-notation.ts'
import { wordsOf } from './quantity.ts'
import { type UnitCode, units } from './unit.ts'

/** An amount read back from print, in its base unit and exact. */
export interface PrintedQuantity {
  readonly value: Decimal
  readonly unit: UnitCode
}

interface Suffix {
  readonly unit: UnitCode
  readonly scale: number
}

const scales = [0, 3, 6, 9, 12] as const

/** What the words behind a number can stand for. A bare scale word is a count's, a rank's or nobody's: several answers. */
function suffixesOf(language: Language): ReadonlyMap<string, readonly Suffix[]> {
  const all = [...units.keys()].flatMap((unit) =>
    scales.map((scale) => ({ words: wordsOf(unit, scale, language), unit, scale })),
  )
  return Map.groupBy(all, ({ words }) => words)
}

const suffixes: Readonly<Record<Language, ReadonlyMap<string, readonly Suffix[]>>> = {
  en: suffixesOf('en'),
  vi: suffixesOf('vi'),
}

/** A number of either notation: groups of three or none at all, sign of either width. */
const numbers = {
  point: /^([-−]?)([1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(\d+))?/,
  comma: /^([-−]?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?/,
} as const

/**
 * Reads back what `printQuantity` prints without rounding, and the same in another scale: '1,032.04 million USD',
 * '28,5%', '13,93 nghìn tỷ đồng'.
 * The language fixes the notation: '1.145 triệu USD' is 1,145 million in Vietnamese. Ranks and counts print no unit,
 * so theirs must be named in `unit`; naming it elsewhere refuses any other. Null when the text is anything else: words
 * of articles are the reader's.
 */
export function parsePrintedQuantity(text: string, language: Language, unit?: UnitCode): PrintedQuantity | null {
  // Vietnamese may come decomposed from a form or a Mac.
  const clean = text.normalize('NFC').trim()
  const number = numbers[notationOf[language]].exec(clean)
  if (!number) return null
  const rest = clean.slice(number[0].length)
  const words = rest.trim().replace(/\s+/g, ' ')
  if (words !== '' && words !== '%' && !/^\s/.test(rest)) return null
  const meant = words === '%' ? [{ unit: 'percent' as const, scale: 0 }] : (suffixes[language].get(words) ?? [])
  const named = unit === undefined ? meant : meant.filter((suffix) => suffix.unit === unit)
  const [found] = named
  if (!found || named.length > 1) return null
  const [, mark = '', whole = '', fraction = ''] = number
  const plain = `${mark === '' ? '' : '-'}${whole.replace(/[.,]/g, '')}.${fraction}`
  return { value: shifted(decimal(plain), found.scale), unit: found.unit }
}
