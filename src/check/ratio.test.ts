import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, decimal, times } from '../kernel/decimal.ts'
import { between, dividedBy, exactly, type Interval, isBelow, overlaps, scaled } from '../kernel/interval.ts'
import { moved } from './implied.ts'
import { Ratio } from './ratio.ts'

const decimals: fc.Arbitrary<Decimal> = fc.record({
  coefficient: fc.bigInt(-200n, 2000n),
  exponent: fc.integer({ min: -3, max: 12 }),
})
const intervals = fc.tuple(decimals, decimals).map(([a, b]) => between(a, b))
const factors = fc.constantFrom(decimal(1), decimal(2), decimal(10))

describe('a ratio', () => {
  it('answers as exact division does', () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, intervals, factors, (over, first, second, range, factor) => {
        const ratio = new Ratio(over, first, second)
        const once = dividedBy(over, first)
        const exact = once && dividedBy(once, second)
        expect(ratio.exists()).toBe(exact !== null)
        if (exact === null) return
        const { low, high } = range as { low: Decimal; high: Decimal }
        expect(ratio.isAbove(range, factor)).toBe(isBelow(exactly(times(high, factor)), exact))
        expect(ratio.isBelow(range, factor)).toBe(isBelow(scaled(exact, factor), exactly(low)))
        expect(ratio.reaches(range, -3)).toBe(overlaps(moved(exact, -3), range))
      }),
    )
  })

  it('decides exactly where the figures touch their bound', () => {
    const twice: Interval = between(0, 2)
    const third = new Ratio(exactly(2), exactly(3))
    expect(third.isAbove({ low: null, high: decimal('0.6666666666666667') }, decimal(1))).toBe(false)
    expect(third.isAbove({ low: null, high: decimal('0.6666666666666666') }, decimal(1))).toBe(true)
    expect(new Ratio(exactly(6), exactly(3)).isAbove(twice, decimal(1))).toBe(false)
    expect(new Ratio(exactly('6.0000000000000000000001'), exactly(3)).isAbove(twice, decimal(1))).toBe(true)
  })
})
