import type { Claim } from '../kernel/claim.ts'
import { type Decimal, minus, plus, quotient, shifted, sign, times, toNumber } from '../kernel/decimal.ts'
import { around } from '../kernel/interval.ts'
import { halfUnit } from '../kernel/number-notation.ts'
import { isCurrency } from '../kernel/unit.ts'
import { isSamePlace } from './cell.ts'
import type { ReadText } from './check.ts'
import { currencyPairs } from './currency-pair.ts'
import { claimAt, claimsNear } from './passage.ts'
import { nearly } from './rough.ts'

/** Three amounts in one breath of which two make the third once the odd one is mended. */
export interface NearSum {
  /** The amount that is far too large beside the others. */
  readonly odd: number
  readonly part: number
  readonly whole: number
  /**
   * What mends it: the odd one's scale word (10^by of what it is), its currency (the other's), or the marks of the
   * two others, which both read a thousandfold with a grouping mark.
   */
  readonly mended: 'scale' | 'currency' | 'marks'
  readonly by: number
}

/** How many times its whole an amount must be before it is odd: no wording of a part explains it. */
const oddFactor = 20
/** An amount in dollars beside amounts in dong is so many times more than its whole in the same currency. */
const oddCurrency = 100
const vndPerUsd = 20_000
/** Figures to which the sum must be exact, as powers of ten, so that it is no chance. */
const tellingScale = 3
const tellingCurrency = 2
/** Amounts near an odd one; more are a table. */
const mostAmounts = 12

interface Bare {
  readonly value: Decimal
  readonly half: Decimal
}

/** A figure as its digits say, whatever word stands before it: 'about 10,475' is 10,475 to the unit. */
function bareOf({ value, printed }: Claim): Bare | null {
  if (sign(printed) <= 0) return null
  return { value, half: times(halfUnit(Math.max(0, -printed.exponent)), quotient(value, printed)) }
}

/** How exactly one figure is the sum of two, as a power of ten of the sum; null when it is not. */
function exactness(whole: Bare, part: Bare, other: Bare): number | null {
  const margin = [whole, part, other].map((b) => b.half).reduce(plus)
  const { low, high } = around(minus(minus(whole.value, part.value), other.value), margin)
  if (low === null || high === null || sign(low) > 0 || sign(high) < 0) return null
  return Math.log10(toNumber(whole.value) / toNumber(margin))
}

function isAmount(c: Claim): boolean {
  return c.relation === 'level' && isCurrency(c.unit) && sign(c.value) > 0
}

function mendedBare({ value, half }: Bare, by: number): Bare {
  return { value: shifted(value, by), half: shifted(half, by) }
}

/** '5.070': one mark, three digits behind it, which another habit reads a thousandfold. */
function isGroupedDecimal(read: ReadText, { numberStart, numberEnd, printed }: Claim): boolean {
  const token = /^[\d.,]*\d/.exec(read.text.slice(numberStart, numberEnd))?.[0] ?? ''
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(token) && printed.exponent === -3
}

function mending(read: ReadText, odd: number, part: number, whole: number): NearSum | null {
  const [o, p, w] = [odd, part, whole].map((i) => claimAt(read, i)) as [Claim, Claim, Claim]
  const [bo, bp, bw] = [bareOf(o), bareOf(p), bareOf(w)]
  if (!bo || !bp || !bw) return null
  if (o.unit !== w.unit) {
    const exact = exactness(bw, bp, bo)
    return exact !== null && exact >= tellingCurrency ? { odd, part, whole, mended: 'currency', by: 0 } : null
  }
  for (const by of [-3, -6]) {
    const exact = exactness(bw, bp, mendedBare(bo, by))
    if (exact === null || exact < tellingScale) continue
    const areMarks = by === -3 && isGroupedDecimal(read, w) && isGroupedDecimal(read, p)
    // The scale word must be there to be wrong, and smaller than it.
    if (!areMarks && o.scale + by < 3) continue
    return { odd, part, whole, mended: areMarks ? 'marks' : 'scale', by: areMarks ? 3 : by }
  }
  return null
}

/** How many times a whole an amount is, in one currency. */
function timesOf(odd: Claim, whole: Claim): number {
  const rate = odd.unit === whole.unit ? 1 : odd.unit === 'USD' && whole.unit === 'VND' ? vndPerUsd : 0
  return (nearly(odd.value) * rate) / nearly(whole.value)
}

/**
 * Triples of amounts of one indicator and place, within a sentence of each other, in which one is many times its
 * whole and a single mending makes two of them the third to the last printed digit. Amounts in a bracket after
 * another are conversions and no parts.
 */
export function nearSums(read: ReadText): NearSum[] {
  const pairs = new Set(currencyPairs(read).map(({ vnd, usd }) => Math.max(vnd, usd)))
  return read.claims.flatMap((odd, index) => {
    if (!isAmount(odd) || pairs.has(index)) return []
    const near = claimsNear(read, index, 1, 1).filter((i) => {
      const c = claimAt(read, i)
      // Of an amount in another currency the reader may take the thing from that currency.
      const isOneThing = c.indicator === odd.indicator || (c.unit !== odd.unit && c.sentence === odd.sentence)
      if (!isAmount(c) || pairs.has(i) || !isOneThing || !isSamePlace(c, odd)) return false
      return timesOf(odd, c) >= (c.unit === odd.unit ? oddFactor : oddCurrency)
    })
    if (near.length < 2 || near.length > mostAmounts) return []
    for (const whole of near) {
      for (const part of near) {
        const [p, w] = [claimAt(read, part), claimAt(read, whole)]
        if (part === whole || p.unit !== w.unit || p.indicator !== w.indicator) continue
        const found = mending(read, index, part, whole)
        if (found) return [found]
      }
    }
    return []
  })
}
