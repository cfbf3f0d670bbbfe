import {
  compare,
  type Decimal,
  decimal,
  minus as lessDecimal,
  one,
  plus as plusDecimal,
  quotient,
  root as rootOfDecimal,
  shifted,
  sign,
  zero,
} from '../kernel/decimal.ts'
import { dividedBy, exactly, type Interval, minus, plus, root } from '../kernel/interval.ts'
import type { Bilingual } from '../kernel/language.ts'

/**
 * A formula as data: it is computed, bounded and printed from the one declaration, and may later be compiled to SQL.
 * Each input stands in it once, so that its interval is no wider than the inputs make it.
 */
export type Expression =
  | { readonly kind: 'input'; readonly name: string }
  | {
      readonly kind: 'constant'
      readonly value: Decimal
      readonly interval: Interval
      /** What is counted, behind the number: 'months'. */
      readonly words: Bilingual | null
    }
  | { readonly kind: 'plus' | 'minus' | 'over'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'root'; readonly of: Expression; readonly degree: number }
  /** Moves the decimal point: a ratio said in percent (2), a percentage as a ratio (-2). Prints nothing. */
  | { readonly kind: 'shift'; readonly of: Expression; readonly by: number }
  /** What is still missing is never less than nothing. */
  | { readonly kind: 'at least zero'; readonly of: Expression }
  /** The place of one input among others, 1 for the first; equal ones share a place. */
  | {
      readonly kind: 'rank'
      readonly of: string
      readonly among: readonly string[]
      readonly first: 'largest' | 'smallest'
    }

export function input(name: string): Expression {
  return { kind: 'input', name }
}

export function counted(count: number, words: Bilingual | null = null, interval?: Interval): Expression {
  const value = decimal(count)
  return { kind: 'constant', value, interval: interval ?? exactly(value), words }
}

export function sum(left: Expression, right: Expression): Expression {
  return { kind: 'plus', left, right }
}

export function difference(left: Expression, right: Expression): Expression {
  return { kind: 'minus', left, right }
}

export function ratio(left: Expression, right: Expression): Expression {
  return { kind: 'over', left, right }
}

export function rootOf(of: Expression, degree: number): Expression {
  return degree === 1 ? of : { kind: 'root', of, degree }
}

/** A ratio said in percent. */
export function inPercent(of: Expression): Expression {
  return { kind: 'shift', of, by: 2 }
}

/** A percentage as a ratio. */
export function fraction(of: Expression): Expression {
  return { kind: 'shift', of, by: -2 }
}

export function atLeastZero(of: Expression): Expression {
  return { kind: 'at least zero', of }
}

/** Why an expression has no value. */
export type Impossible = 'zero-divisor' | 'below-zero'

/** What stands for an input: its printed value and every value it can mean. */
export interface Amount {
  readonly value: Decimal
  readonly interval: Interval
}

export type Amounts = ReadonlyMap<string, Amount>

function amountNamed(amounts: Amounts, name: string): Amount {
  const amount = amounts.get(name)
  if (!amount) throw new Error(`no input '${name}'`)
  return amount
}

/** The value of printed values, and an interval that holds the true value for every choice of the inputs from theirs. */
export function computed(expression: Expression, amounts: Amounts): Amount | Impossible {
  switch (expression.kind) {
    case 'input':
      return amountNamed(amounts, expression.name)
    case 'constant':
      return expression
    case 'plus':
    case 'minus':
    case 'over': {
      const left = computed(expression.left, amounts)
      if (typeof left === 'string') return left
      const right = computed(expression.right, amounts)
      return typeof right === 'string' ? right : joined(expression.kind, left, right)
    }
    case 'root':
      return applied(expression.of, amounts, ({ value, interval }) => {
        const bounds = interval.low === null || sign(interval.low) < 0 ? null : root(interval, expression.degree)
        return bounds === null ? 'below-zero' : { value: rootOfDecimal(value, expression.degree), interval: bounds }
      })
    case 'shift':
      return applied(expression.of, amounts, ({ value, interval: { low, high } }) => ({
        value: shifted(value, expression.by),
        interval: { low: low && shifted(low, expression.by), high: high && shifted(high, expression.by) },
      }))
    case 'at least zero':
      return applied(expression.of, amounts, ({ value, interval: { low, high } }) => ({
        value: notBelowZero(value),
        interval: { low: low === null ? zero : notBelowZero(low), high: high && notBelowZero(high) },
      }))
    case 'rank':
      return rankOf(expression, amounts)
  }
}

function applied(
  of: Expression,
  amounts: Amounts,
  operation: (amount: Amount) => Amount | Impossible,
): Amount | Impossible {
  const amount = computed(of, amounts)
  return typeof amount === 'string' ? amount : operation(amount)
}

function notBelowZero(value: Decimal): Decimal {
  return sign(value) < 0 ? zero : value
}

function joined(kind: 'plus' | 'minus' | 'over', a: Amount, b: Amount): Amount | Impossible {
  switch (kind) {
    case 'plus':
      return { value: plusDecimal(a.value, b.value), interval: plus(a.interval, b.interval) }
    case 'minus':
      return { value: lessDecimal(a.value, b.value), interval: minus(a.interval, b.interval) }
    case 'over':
      return divided(a, b)
  }
}

/** A percentage of something below zero says nothing, so no divisor is negative; one that touches zero leaves an end open. */
function divided(a: Amount, b: Amount): Amount | Impossible {
  const { low, high } = b.interval
  if (high !== null && sign(high) < 0) return 'below-zero'
  if (low === null || sign(low) < 0 || sign(b.value) === 0) return 'zero-divisor'
  const interval = dividedBy(a.interval, b.interval)
  return interval === null ? 'zero-divisor' : { value: quotient(a.value, b.value), interval }
}

/** How often a condition holds, plus one. */
function placeAfter<Rival>(rivals: readonly Rival[], isBefore: (rival: Rival) => boolean): Decimal {
  return plusDecimal(one, decimal(rivals.filter(isBefore).length))
}

function rankOf(expression: Expression & { kind: 'rank' }, amounts: Amounts): Amount {
  const own = amountNamed(amounts, expression.of)
  const rivals = expression.among.map((name) => amountNamed(amounts, name))
  const isLargestFirst = expression.first === 'largest'
  const isSurelyAbove = (a: Interval, b: Interval) => a.low !== null && b.high !== null && compare(a.low, b.high) > 0
  const isSurelyBefore = (a: Interval, b: Interval) => (isLargestFirst ? isSurelyAbove(a, b) : isSurelyAbove(b, a))
  return {
    value: placeAfter(rivals, ({ value }) => {
      const order = compare(value, own.value)
      return isLargestFirst ? order > 0 : order < 0
    }),
    interval: {
      low: placeAfter(rivals, ({ interval }) => isSurelyBefore(interval, own.interval)),
      high: placeAfter(rivals, ({ interval }) => !isNeverBefore(interval, own.interval, isLargestFirst)),
    },
  }
}

/** Whether no choice puts the rival before: at best both are equal. */
function isNeverBefore(rival: Interval, own: Interval, isLargestFirst: boolean): boolean {
  const [below, above] = isLargestFirst ? [rival.high, own.low] : [own.high, rival.low]
  return below !== null && above !== null && compare(below, above) <= 0
}

/** The names of the inputs, in the order of reading. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'input':
      return [expression.name]
    case 'constant':
      return []
    case 'rank':
      return [expression.of, ...expression.among]
    case 'plus':
    case 'minus':
    case 'over':
      return [...namesIn(expression.left), ...namesIn(expression.right)]
    default:
      return namesIn(expression.of)
  }
}
