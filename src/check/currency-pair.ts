import { decimal } from '../kernel/decimal.ts'
import { between, dividedBy, type Interval } from '../kernel/interval.ts'
import type { Known, ReadText } from './check.ts'
import { claimAt } from './passage.ts'

/** One amount printed in two currencies: indexes of its claims. */
export interface CurrencyPair {
  readonly vnd: number
  readonly usd: number
}

/** Amounts printed beside each other as one: as linked, or the second alone in a bracket after the first. */
export function currencyPairs(read: ReadText): CurrencyPair[] {
  return read.claims.flatMap((second, b) => {
    const a = second.links.sameAs ?? b - 1
    const first = read.claims[a]
    if (!first || a === b) return []
    const isVndFirst = first.unit === 'VND' && second.unit === 'USD'
    if (!isVndFirst && (first.unit !== 'USD' || second.unit !== 'VND')) return []
    const isBracketed = () => /^\s*\(\s*$/.test(read.text.slice(first.end, second.start))
    if (second.links.sameAs === undefined && !isBracketed()) return []
    return [isVndFirst ? { vnd: a, usd: b } : { vnd: b, usd: a }]
  })
}

/** VND per USD, from the wording of both amounts. */
export function rateOf(read: ReadText, pair: CurrencyPair): Interval | null {
  return dividedBy(claimAt(read, pair.vnd).shown, claimAt(read, pair.usd).shown)
}

/** Room for buying and selling rates, rounding by the writer and a rate of another day. */
export const nearMargin = between(decimal('0.85'), decimal('1.15'))

/** The rates the text can have used: those of the year it appeared in, else of the year the amount is of. */
export function usualRate(read: ReadText, pair: CurrencyPair, known: Known): { usual: Interval; year: number } | null {
  const { period } = claimAt(read, pair.vnd)
  const years = [read.published, period?.end ?? null].flatMap((date) =>
    date === null ? [] : [Number(date.slice(0, 4))],
  )
  for (const year of years) {
    const usual = known.rates.vndPerUsd(year)
    if (usual !== null) return { usual, year }
  }
  return null
}
