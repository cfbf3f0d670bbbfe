/**
 * An exact decimal number, coefficient x 10^exponent. Published digits survive: '4.80' keeps its
 * trailing zero. Two decimals of one value may be written differently; compare with {@link compare}.
 */
export interface Decimal {
  readonly coefficient: bigint
  readonly exponent: number
}

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/
const powersOfTen = Array.from({ length: 101 }, (_, n) => 10n ** BigInt(n))

/** 10^n for a whole n >= 0. */
export function tenTo(n: number): bigint {
  return powersOfTen[n] ?? 10n ** BigInt(n)
}

export const zero: Decimal = { coefficient: 0n, exponent: 0 }
export const one: Decimal = { coefficient: 1n, exponent: 0 }
export const hundred: Decimal = { coefficient: 100n, exponent: 0 }

/**
 * A decimal from its plain or scientific writing ('-12.50', '1.9e9'), from a bigint, or from a number
 * (its shortest round-trip writing). Throws on anything else: text from outside is read by
 * `number-notation.ts`, which answers with a problem instead.
 */
export function decimal(from: string | number | bigint): Decimal {
  if (typeof from === 'bigint') return { coefficient: from, exponent: 0 }
  const text = String(from)
  const match = pattern.exec(text)
  const whole = match?.[2] ?? ''
  const fraction = match?.[3] ?? ''
  if (!match || whole.length + fraction.length === 0) throw new Error(`not a decimal number: '${text.slice(0, 40)}'`)
  const digits = BigInt(whole + fraction)
  return { coefficient: match[1] === '-' ? -digits : digits, exponent: Number(match[4] ?? 0) - fraction.length }
}

/** The coefficients of both at their common (lower) exponent. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.exponent === b.exponent) return [a.coefficient, b.coefficient, a.exponent]
  return a.exponent > b.exponent
    ? [a.coefficient * tenTo(a.exponent - b.exponent), b.coefficient, b.exponent]
    : [a.coefficient, b.coefficient * tenTo(b.exponent - a.exponent), a.exponent]
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b)
  return { coefficient: x + y, exponent }
}

export function minus(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b)
  return { coefficient: x - y, exponent }
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent }
}

export function negated(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, exponent: a.exponent }
}

/** a x 10^n: the decimal point moved, no digit changed. */
export function shifted(a: Decimal, n: number): Decimal {
  return { coefficient: a.coefficient, exponent: a.exponent + n }
}

export function sign(a: Decimal): -1 | 0 | 1 {
  return a.coefficient > 0n ? 1 : a.coefficient < 0n ? -1 : 0
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b
}

export function absolute(a: Decimal): Decimal {
  return a.coefficient < 0n ? negated(a) : a
}

/** Which way an inexact result goes: towards minus or plus infinity, or to the nearer neighbour (a half away from zero). */
export type Rounding = 'down' | 'up' | 'nearest'

function size(n: bigint): bigint {
  return n < 0n ? -n : n
}

function dividedWhole(n: bigint, d: bigint, rounding: Rounding): bigint {
  const quotient = n / d
  const rest = n % d
  if (rest === 0n) return quotient
  // Division of bigints goes towards zero.
  const isBelowZero = n < 0n !== d < 0n
  const floor = isBelowZero ? quotient - 1n : quotient
  if (rounding === 'down') return floor
  if (rounding === 'up') return floor + 1n
  const isAwayFromZero = 2n * size(rest) >= size(d)
  return isAwayFromZero === isBelowZero ? floor : floor + 1n
}

/** Significant digits that operations keep, at the least, when they cannot be exact (quotients, roots). */
export const workingDigits = 40

function digitsOf(n: bigint): number {
  return size(n).toString().length
}

/** a / b to {@link workingDigits} significant digits, exact if it has no more, else rounded as asked. Throws when b is zero. */
export function quotient(a: Decimal, b: Decimal, rounding: Rounding = 'nearest'): Decimal {
  if (b.coefficient === 0n) throw new Error('division by zero')
  if (a.coefficient === 0n) return zero
  const lift = Math.max(0, workingDigits + digitsOf(b.coefficient) - digitsOf(a.coefficient))
  const coefficient = dividedWhole(a.coefficient * tenTo(lift), b.coefficient, rounding)
  return trimmed({ coefficient, exponent: a.exponent - b.exponent - lift })
}

/** a^n for a whole n >= 0, exact. */
export function power(a: Decimal, n: number): Decimal {
  return n === 0 ? one : { coefficient: a.coefficient ** BigInt(n), exponent: a.exponent * n }
}

/** The n-th root (n >= 1) of a to {@link workingDigits} digits, rounded as asked. Throws when a is negative. */
export function root(a: Decimal, n: number, rounding: Rounding = 'nearest'): Decimal {
  if (a.coefficient < 0n) throw new Error('root of a negative number')
  if (a.coefficient === 0n || n === 1) return a
  const lift = Math.max(0, workingDigits * n - digitsOf(a.coefficient))
  const align = (((a.exponent - lift) % n) + n) % n
  const radicand = a.coefficient * tenTo(lift + align)
  const exponent = (a.exponent - lift - align) / n
  const floor = wholeRoot(radicand, n)
  const isExact = floor ** BigInt(n) === radicand
  const isUp =
    rounding === 'up'
      ? !isExact
      : rounding === 'nearest' && radicand * 2n ** BigInt(n) >= (2n * floor + 1n) ** BigInt(n)
  return trimmed({ coefficient: isUp ? floor + 1n : floor, exponent })
}

/** The largest whole r with r^n <= x, by Newton's method from above. */
function wholeRoot(x: bigint, n: number): bigint {
  const degree = BigInt(n)
  let guess = tenTo(Math.ceil(digitsOf(x) / n))
  for (;;) {
    const next = ((degree - 1n) * guess + x / guess ** (degree - 1n)) / degree
    if (next >= guess) return guess
    guess = next
  }
}

const trimmingSteps = [32, 16, 8, 4, 2, 1] as const

/** Without trailing zeros after the decimal point. The value is the same. */
export function trimmed(a: Decimal): Decimal {
  if (a.coefficient === 0n) return zero
  if (a.exponent >= 0 || a.coefficient % 10n !== 0n) return a
  let { coefficient, exponent } = a
  // By halving steps: a quotient of few digits carries some forty zeros.
  for (const step of trimmingSteps) {
    while (exponent <= -step && coefficient % tenTo(step) === 0n) {
      coefficient /= tenTo(step)
      exponent += step
    }
  }
  return { coefficient, exponent }
}

/** a rounded to so many digits after the decimal point; fewer than none rounds to tens, hundreds ... */
export function roundedTo(a: Decimal, decimals: number, rounding: Rounding = 'nearest'): Decimal {
  const tooMany = -a.exponent - decimals
  if (tooMany <= 0) return a
  return { coefficient: dividedWhole(a.coefficient, tenTo(tooMany), rounding), exponent: a.exponent + tooMany }
}

/** a rounded to so many significant digits, for display. */
export function roundedToDigits(a: Decimal, digits: number): Decimal {
  const tooMany = digitsOf(a.coefficient) - digits
  if (tooMany <= 0) return a
  return trimmed({
    coefficient: dividedWhole(a.coefficient, tenTo(tooMany), 'nearest'),
    exponent: a.exponent + tooMany,
  })
}

export function isWhole(a: Decimal): boolean {
  return a.exponent >= 0 || a.coefficient % tenTo(-a.exponent) === 0n
}

/** The nearest double: for drawing and for JSON consumers, never for a comparison. */
export function toNumber(a: Decimal): number {
  return Number(`${a.coefficient}e${a.exponent}`)
}

/** The plain writing, with '.' as the decimal mark and no grouping: '-0.5', '1900000000'. */
export function plainText(a: Decimal): string {
  const isNegative = a.coefficient < 0n
  const digits = size(a.coefficient).toString()
  const mark = isNegative ? '-' : ''
  if (a.exponent >= 0) return mark + (a.coefficient === 0n ? '0' : digits + '0'.repeat(a.exponent))
  const padded = digits.padStart(1 - a.exponent, '0')
  return `${mark}${padded.slice(0, a.exponent)}.${padded.slice(a.exponent)}`
}
