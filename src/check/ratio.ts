import { type Decimal, times } from '../kernel/decimal.ts'
import { dividedBy, exactly, type Interval, isBelow, overlaps, scaled } from '../kernel/interval.ts'
import { isDivisor, moved } from './implied.ts'
import { areApart, nearly, type Rough, roughly, roughlyMoved, roughPoint, roughQuotient } from './rough.ts'

/**
 * One figure divided by others, for comparisons that nearly always have a plain answer: reckoned exactly only where
 * the rough bounds leave the answer open.
 */
export class Ratio {
  readonly #over: Interval
  readonly #under: readonly Interval[]
  /** Null where a divisor can be zero, or nearly. */
  readonly #rough: Rough | null

  constructor(over: Interval, ...under: readonly Interval[]) {
    this.#over = over
    this.#under = under
    this.#rough = under.reduce(
      (ratio: Rough | null, divisor) => ratio && roughQuotient(ratio, roughly(divisor)),
      roughly(over),
    )
  }

  /** False when zero lies in a divisor. */
  exists(): boolean {
    return this.#rough !== null || this.#under.every(isDivisor)
  }

  #exact(): Interval | null {
    return this.#under.reduce((ratio: Interval | null, divisor) => ratio && dividedBy(ratio, divisor), this.#over)
  }

  /** Whether all of it is more than so many times what a range allows. */
  isAbove({ high }: Interval, factor: Decimal): boolean {
    if (high === null) return false
    if (this.#rough !== null) {
      const bound = roughPoint(nearly(high) * nearly(factor))
      if (this.#rough.high <= bound.low) return false
      if (this.#rough.low > bound.high) return true
    }
    const exact = this.#exact()
    return exact !== null && isBelow(exactly(times(high, factor)), exact)
  }

  /** Whether so many times all of it is still less than a range asks for; the factor is above zero. */
  isBelow({ low }: Interval, factor: Decimal): boolean {
    if (low === null) return false
    if (this.#rough !== null) {
      const bound = roughPoint(nearly(low) / nearly(factor))
      if (this.#rough.low >= bound.high) return false
      if (this.#rough.high < bound.low) return true
    }
    const exact = this.#exact()
    return exact !== null && isBelow(scaled(exact, factor), exactly(low))
  }

  /** Whether some of it lies in a range once it is 10^by of what it is. */
  reaches(range: Interval, by: number): boolean {
    if (this.#rough !== null && areApart(roughlyMoved(this.#rough, by), roughly(range))) return false
    const exact = this.#exact()
    return exact !== null && overlaps(moved(exact, by), range)
  }
}
