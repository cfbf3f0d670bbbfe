import { absolute, compare, type Decimal, one, plainText, shifted, sign } from './decimal.ts'
import type { Language } from './language.ts'

/** Which mark is the decimal one: 'point' for 1,234.56 (English), 'comma' for 1.234,56 (Vietnamese). */
export type Notation = 'point' | 'comma'

export const notationOf: Readonly<Record<Language, Notation>> = { en: 'point', vi: 'comma' }

const decimalMark: Readonly<Record<Notation, '.' | ','>> = { point: '.', comma: ',' }
const groupMark: Readonly<Record<Notation, '.' | ','>> = { point: ',', comma: '.' }

/** A number token without sign, scale or unit, as read in one notation. */
export interface ReadNumber {
  readonly value: Decimal
  /** Digits after the decimal mark. */
  readonly decimals: number
  /** The other value that the token may stand for: 866.605 for '866,605', 1145 for '1.145'. */
  readonly otherwise: Decimal | null
  /** What is odd about the writing, given the notation of the document. */
  readonly oddity: 'foreign-mark' | 'doubled-mark' | null
}

/** Longer numbers stand for no quantity of a province; they are identifiers or noise. */
export const longestNumber = 30

const shape = /^\d+(?:[.,]{1,2}\d+)*$/

interface Parts {
  readonly groups: readonly string[]
  readonly marks: readonly string[]
}

function partsOf(token: string): Parts | null {
  if (token.length > longestNumber || !shape.test(token)) return null
  return { groups: token.split(/[.,]+/), marks: token.match(/[.,]+/g) ?? [] }
}

function isGrouped(groups: readonly string[]): boolean {
  const first = groups[0] ?? ''
  return first.length <= 3 && first[0] !== '0' && groups.slice(1).every((g) => g.length === 3)
}

/**
 * How a token is written, whatever the notation: 'grouped' ('1.234.567') and 'fractional' ('1.5', '1,234.56')
 * say which mark is which, 'either' ('1.145') does not; 'doubled' is a slip of the key ('1,.07').
 */
type Writing = 'plain' | 'grouped' | 'fractional' | 'either' | 'doubled'

function writingOf({ groups, marks }: Parts): Writing | null {
  const lastMark = marks.at(-1)
  if (lastMark === undefined) return 'plain'
  const body = groups.slice(0, -1)
  const earlier = marks.slice(0, -1)
  const isBodySound = body.length === 1 || (isGrouped(body) && new Set(earlier).size === 1)
  if (earlier.some((m) => m.length > 1)) return null
  if (lastMark.length > 1) return isBodySound ? 'doubled' : null
  if (earlier.length === 0) return isGrouped(groups) ? 'either' : 'fractional'
  if (earlier.every((m) => m === lastMark)) return isGrouped(groups) ? 'grouped' : null
  return isBodySound && !earlier.includes(lastMark) ? 'fractional' : null
}

/**
 * Reads a number token ('1,234.56', '866,605', '1,03') in the notation of its document, or null when it
 * is no number (a date '15.8.2022', a version '1.2.3', over {@link longestNumber} characters).
 * A token that only the other notation can read is read so and marked as odd.
 */
export function readNumber(token: string, notation: Notation): ReadNumber | null {
  const parts = partsOf(token)
  const writing = parts && writingOf(parts)
  if (!parts || !writing) return null
  const { groups, marks } = parts
  const lastMark = marks.at(-1)
  const digits = BigInt(groups.join(''))
  const places = groups.at(-1)?.length ?? 0
  const whole: Decimal = { coefficient: digits, exponent: 0 }
  const fraction: Decimal = { coefficient: digits, exponent: -places }
  const asWhole = { value: whole, decimals: 0, otherwise: null, oddity: null }
  const asFraction = { value: fraction, decimals: places, otherwise: null, oddity: null }
  switch (writing) {
    case 'plain':
      return asWhole
    case 'grouped':
      return lastMark === groupMark[notation] ? asWhole : { ...asWhole, oddity: 'foreign-mark' }
    case 'fractional':
      return lastMark === decimalMark[notation] ? asFraction : { ...asFraction, oddity: 'foreign-mark' }
    case 'either':
      return lastMark === decimalMark[notation]
        ? { ...asFraction, otherwise: whole }
        : { ...asWhole, otherwise: fraction }
    case 'doubled':
      return { ...asFraction, otherwise: isGrouped(groups) ? whole : null, oddity: 'doubled-mark' }
  }
}

/** Which notation a token can only have been written in, or null when both would do or neither. */
export function evidenceOf(token: string): Notation | null {
  const parts = partsOf(token)
  const writing = parts && writingOf(parts)
  const isPoint = parts?.marks.at(-1) === '.'
  if (writing === 'fractional') return isPoint ? 'point' : 'comma'
  if (writing === 'grouped') return isPoint ? 'comma' : 'point'
  return null
}

/** The notation of a document and what spoke for it. */
export interface NotationChoice {
  readonly notation: Notation
  /** Numbers that can only be read with a decimal point, or comma. */
  readonly forPoint: number
  readonly forComma: number
  /** True when the numbers themselves decided, false when only the language did. */
  readonly isProved: boolean
}

/** So many more telling numbers must speak against the habit of the language: one alone is a slip. */
const proofsAgainstLanguage = 2

/** Decides the notation of a document by its telling numbers, against the habit of its language only when they prove it. */
export function chooseNotation(tokens: Iterable<string>, language: Language): NotationChoice {
  let forPoint = 0
  let forComma = 0
  for (const token of tokens) {
    const evidence = evidenceOf(token)
    if (evidence === 'point') forPoint++
    if (evidence === 'comma') forComma++
  }
  const own = notationOf[language]
  const [forOwn, against] = own === 'point' ? [forPoint, forComma] : [forComma, forPoint]
  const notation = against >= forOwn + proofsAgainstLanguage ? (own === 'point' ? 'comma' : 'point') : own
  return { notation, forPoint, forComma, isProved: forOwn > 0 || notation !== own }
}

const minusSign = '−'

/**
 * Prints a decimal with every published digit, grouped by three, in the notation of the language:
 * '1,234.50' or '1.234,50'. A negative number takes the real minus sign. `readNumber` reads it back but for the sign,
 * which is not part of a token.
 */
export function printNumber(value: Decimal, language: Language): string {
  const notation = notationOf[language]
  const [head = '0', fraction] = plainText(absolute(value)).split('.')
  const grouped = head.replace(/\B(?=(\d{3})+$)/g, groupMark[notation])
  const tail = fraction === undefined ? '' : decimalMark[notation] + fraction
  return (sign(value) < 0 ? minusSign : '') + grouped + tail
}

/** Half a unit in the last printed digit, in the printed scale. */
export function halfUnit(decimals: number): Decimal {
  return { coefficient: 5n, exponent: -decimals - 1 }
}

/** The zeros that end a whole number: 3 for 15,000. */
export function trailingZeros(value: Decimal): number {
  if (value.exponent < 0 || value.coefficient === 0n) return 0
  let zeros = value.exponent
  let rest = value.coefficient
  while (rest % 10n === 0n) {
    rest /= 10n
    zeros++
  }
  return zeros
}

/** Exponents of the powers of ten that amounts are printed in. */
const printedScales = [12, 9, 6] as const

/** The power of ten to print a value in, the largest that it reaches: 6 (millions) for 987,000,000. */
export function scaleFor(value: Decimal): 0 | 6 | 9 | 12 {
  return printedScales.find((exponent) => compare(absolute(value), shifted(one, exponent)) >= 0) ?? 0
}
