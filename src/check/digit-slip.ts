import { absolute, compare, type Decimal, equal, minus, quotient, sign, times, zero } from '../kernel/decimal.ts'
import type { Repair } from '../kernel/finding.ts'
import { exactly, type Interval, overlaps, plus } from '../kernel/interval.ts'
import type { ReadText } from './check.ts'
import { claimAt } from './passage.ts'
import { middleOf } from './print-amount.ts'
import { areApart, nearly, roughDifference, roughly, roughPoint } from './rough.ts'

/** A figure as it would stand if one digit were another, or two neighbours were exchanged. */
export interface DigitSlip {
  readonly value: Decimal
  readonly meant: Interval
  readonly repair: Repair
}

/** Below this doubles lose digits, and every slip is tried. */
const leastStep = 1e-290

const zeroCode = '0'.charCodeAt(0)

interface Writing {
  readonly digits: string
  /** Offsets of the digits in the number as printed. */
  readonly at: readonly number[]
  readonly exponent: number
}

/** The digits of a figure, or null when it is spelled out, a range, or written against its value. */
function writingOf(text: string, start: number, end: number, printed: Decimal): Writing | null {
  const token = /^\d[\d.,]*/.exec(text.slice(start, end))?.[0]
  if (token === undefined || /\d/.test(text.slice(start + token.length, end))) return null
  const at = [...token].flatMap((c, i) => (c >= '0' && c <= '9' ? [i] : []))
  const digits = at.map((i) => token[i]).join('')
  for (let exponent = 0; exponent >= -digits.length; exponent--) {
    if (equal({ coefficient: BigInt(digits), exponent }, printed)) return { digits, at, exponent }
  }
  return null
}

/**
 * Every writing one slip away: neighbours exchanged first, since that is one movement of the hand. `isTried` is asked
 * by how much a slip would move the number, in units of its last digit, before the slip is written.
 */
function* neighbours(digits: string, isTried: (by: number) => boolean): Generator<string> {
  const weight = (i: number) => 10 ** (digits.length - 1 - i)
  const value = (i: number) => digits.charCodeAt(i) - zeroCode
  for (let i = 0; i + 1 < digits.length; i++) {
    const difference = value(i + 1) - value(i)
    if (difference !== 0 && isTried(difference * (weight(i) - weight(i + 1))))
      yield digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2)
  }
  for (let i = 0; i < digits.length; i++) {
    for (let d = 0; d <= 9; d++) {
      const difference = d - value(i)
      if (difference !== 0 && isTried(difference * weight(i))) yield digits.slice(0, i) + d + digits.slice(i + 1)
    }
  }
}

/** The bare figure in the text, with what follows its number inside the quote. */
export function bareSpan(read: ReadText, index: number): readonly [number, number] {
  const claim = claimAt(read, index)
  return [claim.numberStart, claim.end]
}

/** The repair that writes other words for the number and its scale. */
export function rewriting(read: ReadText, index: number, number: string): Repair {
  const claim = claimAt(read, index)
  const [start, end] = bareSpan(read, index)
  return {
    quote: read.text.slice(start, end),
    suggestion: number + read.text.slice(claim.numberEnd, end),
    start,
    end,
  }
}

/** The slips of one digit that would bring a figure into a target, the nearest to its middle first. */
export function digitSlipsInto(read: ReadText, index: number, target: Interval): DigitSlip[] {
  const claim = claimAt(read, index)
  const writing = writingOf(read.text, claim.numberStart, claim.numberEnd, claim.printed)
  if (writing === null || sign(claim.printed) === 0) return []
  const number = read.text.slice(claim.numberStart, claim.numberEnd)
  const slips: DigitSlip[] = []
  // What the figure must move by to come into the target, roughly, and what one in its last digit moves it.
  const needed = roughDifference(roughly(target), roughly(claim.meant))
  const step = (nearly(claim.value) / nearly(claim.printed)) * 10 ** writing.exponent
  const isTried = (by: number) => step < leastStep || !areApart(needed, roughPoint(by * step))
  let factor: Decimal | null = null
  for (const digits of neighbours(writing.digits, isTried)) {
    if (digits.startsWith('0') && !writing.digits.startsWith('0')) continue
    factor ??= quotient(claim.value, claim.printed)
    const value = times({ coefficient: BigInt(digits), exponent: writing.exponent }, factor)
    const meant = plus(claim.meant, exactly(minus(value, claim.value)))
    if (!overlaps(meant, target)) continue
    const chars = [...number]
    writing.at.forEach((place, i) => {
      chars[place] = digits[i] as string
    })
    slips.push({ value, meant, repair: rewriting(read, index, chars.join('')) })
  }
  const middle = middleOf(target)
  const distance = (v: Decimal) => (middle === null ? zero : absolute(minus(v, middle)))
  return slips.sort((a, b) => compare(distance(a.value), distance(b.value)))
}

/** The best slip of one digit into a target, or null. */
export function digitSlipInto(read: ReadText, index: number, target: Interval): DigitSlip | null {
  return digitSlipsInto(read, index, target)[0] ?? null
}
