import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from '../kernel/decimal.ts'
import { between, dividedBy, type Interval, minus, overlaps, plus } from '../kernel/interval.ts'
import { areApart, type Rough, roughDifference, roughly, roughQuotient, roughSum } from './rough.ts'

const decimals: fc.Arbitrary<Decimal> = fc.oneof(
  fc.record({ coefficient: fc.bigInt(-1000n, 1000n), exponent: fc.integer({ min: -4, max: 12 }) }),
  fc.record({ coefficient: fc.bigInt(-(10n ** 30n), 10n ** 30n), exponent: fc.integer({ min: -30, max: 30 }) }),
  fc.record({ coefficient: fc.bigInt(-9n, 9n), exponent: fc.integer({ min: -420, max: 420 }) }),
)
const intervals = fc
  .tuple(decimals, decimals, fc.constantFrom('both', 'low', 'high'))
  .map(([a, b, bounds]): Interval => {
    const { low, high } = between(a, b)
    return { low: bounds === 'high' ? null : low, high: bounds === 'low' ? null : high }
  })

/** What is apart in doubles must be apart exactly. */
function expectSound(rough: Rough, exact: Interval, other: Interval): void {
  if (areApart(rough, roughly(other))) expect(overlaps(exact, other)).toBe(false)
}

describe('rough bounds', () => {
  it('never tell figures apart that overlap, however large, small or open', () => {
    fc.assert(fc.property(intervals, intervals, (a, b) => expectSound(roughly(a), a, b)))
  })

  it('of a sum or a difference stay sound where nearly everything cancels', () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, (a, b, c) => {
        const [sum, difference] = [plus(a, b), minus(a, b)]
        expectSound(roughSum(roughly(a), roughly(b)), sum, c)
        expectSound(roughSum(roughly(a), roughly(b)), sum, sum)
        expectSound(roughDifference(roughly(a), roughly(b)), difference, c)
        expectSound(roughDifference(roughly(a), roughly(b)), difference, difference)
      }),
    )
  })

  it('of a quotient stay sound, and are not given where the divisor may be zero', () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, (a, b, c) => {
        const [rough, exact] = [roughQuotient(roughly(a), roughly(b)), dividedBy(a, b)]
        if (exact === null) expect(rough).toBe(null)
        if (rough === null || exact === null) return
        expectSound(rough, exact, c)
        expectSound(rough, exact, exact)
      }),
    )
  })

  it('do tell published figures apart', () => {
    expect(areApart(roughly(between('987.035e6', '987.045e6')), roughly(between('987.0451e6', '987.05e6')))).toBe(true)
  })
})
