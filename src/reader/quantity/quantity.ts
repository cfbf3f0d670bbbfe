import type { Modifier, NumberOddity } from '../../kernel/claim.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { exactly, type Interval } from '../../kernel/interval.ts'
import type { UnitCode } from '../../kernel/unit.ts'

/** A quantity found among the tokens of a sentence, before anything is known of what it measures. */
export interface Quantity {
  /** Tokens of the quote: modifier, number, scale, unit or counted noun. */
  readonly first: number
  readonly last: number
  /** Tokens of number and scale alone. */
  readonly numberFirst: number
  readonly numberLast: number
  readonly printed: Decimal
  readonly scale: number
  readonly value: Decimal
  readonly unit: UnitCode
  readonly shown: Interval
  readonly meant: Interval
  readonly modifier: Modifier | null
  /** Tokens of the noun phrase behind a count, without the number; empty when there is none. */
  readonly nounFirst: number
  readonly nounLast: number
  /** Whether the noun phrase ends in a noun, or is elliptic ('26 FDI', '446 working'). */
  readonly hasHead: boolean
  readonly isWord: boolean
  readonly isRange: boolean
  readonly oddity: NumberOddity | null
}

/** A rank, a multiple or a part in one word: exactly its value, from token `first`, with its number from `numberFirst`. */
export function exactQuantity(
  unit: 'rank' | 'multiple' | 'percent',
  value: Decimal,
  { first, numberFirst, last }: { first: number; numberFirst: number; last: number },
): Quantity {
  return {
    first,
    last,
    numberFirst,
    numberLast: last,
    printed: value,
    scale: 0,
    value,
    unit,
    shown: exactly(value),
    meant: exactly(value),
    modifier: null,
    nounFirst: last,
    nounLast: last,
    hasHead: false,
    isWord: false,
    isRange: false,
    oddity: null,
  }
}

/** Whether a count stands without a noun. */
export function isBareCount(q: Quantity): boolean {
  return q.unit === 'count' && q.nounLast === q.nounFirst
}
