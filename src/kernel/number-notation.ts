import { type Decimal, minus, plainText, shifted, sign, tenTo } from './decimal.ts'
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
  /** Set when the other notation gives another value: '866,605' and '1.145'. */
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

function whole(groups: readonly string[]): Decimal {
  return { coefficient: BigInt(groups.join('')), exponent: 0 }
}

function withFraction(groups: readonly string[], fraction: string): Decimal {
  return { coefficient: BigInt(groups.join('') + fraction), exponent: -fraction.length }
}

/**
 * Reads a number token ('1,234.56', '866,605', '1,03') in the notation of its document, or null when it
 * is no number (a date '15.8.2022', a version '1.2.3', over {@link longestNumber} characters).
 * A token that only the other notation can read is read so and marked as odd.
 */
export function readNumber(token: string, notation: Notation): ReadNumber | null {
  const parts = partsOf(token)
  if (!parts) return null
  const { groups, marks } = parts
  if (marks.length === 0) return { value: whole(groups), decimals: 0, otherwise: null, oddity: null }
  const last = groups[groups.length - 1] as string
  const body = groups.slice(0, -1)
  const lastMark = marks[marks.length - 1] as string
  if (marks.some((m) => m.length > 1)) {
    const isOneSlip = lastMark.length > 1 && marks.slice(0, -1).every((m) => m.length === 1)
    if (!isOneSlip || (body.length > 1 && !isGrouped(body))) return null
    return { value: withFraction(body, last), decimals: last.length, otherwise: null, oddity: 'doubled-mark' }
  }
  const isOneKind = marks.every((m) => m === lastMark)
  const fractional = (isForeign: boolean, otherwise: Decimal | null): ReadNumber => ({
    value: withFraction(body, last),
    decimals: last.length,
    otherwise,
    oddity: isForeign ? 'foreign-mark' : null,
  })
  const integral = (isForeign: boolean, otherwise: Decimal | null): ReadNumber => ({
    value: whole(groups),
    decimals: 0,
    otherwise,
    oddity: isForeign ? 'foreign-mark' : null,
  })
  if (marks.length > 1) {
    if (isOneKind) return isGrouped(groups) ? integral(lastMark !== groupMark[notation], null) : null
    const isSound = marks.slice(0, -1).every((m) => m === marks[0]) && isGrouped(body)
    return isSound ? fractional(lastMark !== decimalMark[notation], null) : null
  }
  if (!isGrouped(groups)) return fractional(lastMark !== decimalMark[notation], null)
  return lastMark === decimalMark[notation]
    ? fractional(false, whole(groups))
    : integral(false, withFraction(body, last))
}

/** Which notation a token can only have been written in, or null when both would do. */
export function evidenceOf(token: string): Notation | null {
  const parts = partsOf(token)
  if (!parts || parts.marks.length === 0 || parts.marks.some((m) => m.length > 1)) return null
  const { groups, marks } = parts
  const lastMark = marks[marks.length - 1] as string
  const asDecimal: Notation = lastMark === '.' ? 'point' : 'comma'
  const asGroup: Notation = lastMark === '.' ? 'comma' : 'point'
  if (marks.length > 1) {
    if (marks.every((m) => m === lastMark)) return isGrouped(groups) ? asGroup : null
    return isGrouped(groups.slice(0, -1)) ? asDecimal : null
  }
  return isGrouped(groups) ? null : asDecimal
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

/** Decides the notation of a document by majority of its telling numbers; the language breaks a tie. */
export function chooseNotation(tokens: Iterable<string>, language: Language): NotationChoice {
  let forPoint = 0
  let forComma = 0
  for (const token of tokens) {
    const evidence = evidenceOf(token)
    if (evidence === 'point') forPoint++
    if (evidence === 'comma') forComma++
  }
  const notation = forPoint === forComma ? notationOf[language] : forPoint > forComma ? 'point' : 'comma'
  return { notation, forPoint, forComma, isProved: forPoint !== forComma }
}

const minusSign = '−'

/**
 * Prints a decimal with every published digit, grouped by three, in the notation of the language:
 * '1,234.50' or '1.234,50'. A negative number takes the real minus sign. `readNumber` reads it back.
 */
export function printNumber(value: Decimal, language: Language): string {
  const isNegative = sign(value) < 0
  const [head = '0', fraction] = plainText(isNegative ? minus({ coefficient: 0n, exponent: 0 }, value) : value).split('.')
  const grouped = head.replace(/\B(?=(\d{3})+$)/g, groupMark[notationOf[language]])
  const tail = fraction === undefined ? '' : decimalMark[notationOf[language]] + fraction
  return (isNegative ? minusSign : '') + grouped + tail
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

/** How many of the largest power of a thousand fit into a value, for printing: 6 for 987,000,000. */
export function scaleFor(value: Decimal): 0 | 6 | 9 | 12 {
  const size = value.coefficient < 0n ? -value.coefficient : value.coefficient
  const isAtLeast = (n: number) =>
    value.exponent >= 0 ? size * tenTo(value.exponent) >= tenTo(n) : size >= tenTo(n - value.exponent)
  return isAtLeast(12) ? 12 : isAtLeast(9) ? 9 : isAtLeast(6) ? 6 : 0
}

export { shifted as inScale }
