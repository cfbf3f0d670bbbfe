import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Decimal, decimal, equal, plainText } from './decimal.ts'
import {
  around,
  atLeast,
  atMost,
  between,
  dividedBy,
  exactly,
  holds,
  hull,
  type Interval,
  intersection,
  inverse,
  isBelow,
  isExact,
  isInside,
  magnitude,
  minus,
  opposite,
  overlaps,
  plus,
  power,
  root,
  scaled,
  sumOf,
  times,
} from './interval.ts'
import {
  added,
  divided,
  liesIn,
  multiplied,
  order,
  type Rational,
  raised,
  rational,
  rationalOf,
  subtracted,
} from './rational-for-tests.ts'

const everyNumber: Interval = { low: null, high: null }

/** Small numbers meet often and cross zero; the others are tiny, huge and long. */
const anyDecimal: fc.Arbitrary<Decimal> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ coefficient: fc.bigInt({ min: -12n, max: 12n }), exponent: fc.constant(0) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      coefficient: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      exponent: fc.integer({ min: -8, max: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      coefficient: fc.bigInt({ min: -(10n ** 50n), max: 10n ** 50n }),
      exponent: fc.integer({ min: -200, max: 200 }),
    }),
  },
)

const bounded = fc.tuple(anyDecimal, anyDecimal).map(([a, b]) => between(a, b))
const anyInterval: fc.Arbitrary<Interval> = fc.oneof(
  { weight: 5, arbitrary: bounded },
  { weight: 1, arbitrary: anyDecimal.map((a) => between(a, a)) },
  { weight: 1, arbitrary: anyDecimal.map(atLeast) },
  { weight: 1, arbitrary: anyDecimal.map(atMost) },
  { weight: 1, arbitrary: fc.constant(everyNumber) },
)

/** Where in an interval: a step from its low end, of its width or, where it is open, of any length. */
const somewhere = fc.record({
  step: fc.integer({ min: 0, max: 16 }),
  far: fc.bigInt({ min: 0n, max: 10n ** 30n }),
})
type Somewhere = { readonly step: number; readonly far: bigint }

function pointIn({ low, high }: Interval, { step, far }: Somewhere): Rational {
  const part = rational(step, 16)
  const reach = multiplied(part, rational(far))
  if (low && high) return added(rationalOf(low), multiplied(part, subtracted(rationalOf(high), rationalOf(low))))
  if (low) return added(rationalOf(low), reach)
  if (high) return subtracted(rationalOf(high), reach)
  return subtracted(rational(far), multiplied(reach, rational(2)))
}

/** An interval and a value of it. */
const chosen = fc
  .tuple(anyInterval, somewhere)
  .map(([interval, where]) => ({ interval, value: pointIn(interval, where) }))

const isAttained = (bound: Decimal | null, values: readonly Rational[]) =>
  bound !== null && values.some((value) => order(rationalOf(bound), value) === 0)

const written = ({ low, high }: Interval) => [low && plainText(low), high && plainText(high)]

describe('an interval always holds the exact rational result', () => {
  test('of plus, minus and times', () => {
    fc.assert(
      fc.property(chosen, chosen, (a, b) => {
        expect(liesIn(added(a.value, b.value), plus(a.interval, b.interval))).toBe(true)
        expect(liesIn(subtracted(a.value, b.value), minus(a.interval, b.interval))).toBe(true)
        expect(liesIn(multiplied(a.value, b.value), times(a.interval, b.interval))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('of a quotient and an inverse, wherever there is one', () => {
    fc.assert(
      fc.property(chosen, chosen, (a, b) => {
        const [quotient, inverted] = [dividedBy(a.interval, b.interval), inverse(b.interval)]
        expect(quotient === null).toBe(inverted === null)
        if (!quotient || !inverted || b.value.over === 0n) return
        expect(liesIn(divided(a.value, b.value), quotient)).toBe(true)
        expect(liesIn(divided(rational(1), b.value), inverted)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('of a power', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: 0, max: 6 }), (a, n) => {
        expect(liesIn(raised(a.value, n), power(a.interval, n))).toBe(true)
      }),
    )
  })

  test('of a root: the low end to the n-th lies at or below each value, the high end at or above', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: 1, max: 6 }), (a, n) => {
        const r = root(a.interval, n)
        if (a.value.over < 0n) return
        expect(r).not.toBeNull()
        if (!r) return
        expect(r.low && order(raised(rationalOf(r.low), n), a.value)).toBeLessThanOrEqual(0)
        expect(r.high === null).toBe(a.interval.high === null)
        if (r.high) expect(order(a.value, raised(rationalOf(r.high), n))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 150 },
    )
  })

  test('of a scaling, an opposite and a distance from zero', () => {
    fc.assert(
      fc.property(chosen, anyDecimal, (a, factor) => {
        expect(liesIn(multiplied(a.value, rationalOf(factor)), scaled(a.interval, factor))).toBe(true)
        const turned = rational(-a.value.over, a.value.under)
        expect(liesIn(turned, opposite(a.interval))).toBe(true)
        expect(liesIn(a.value.over < 0n ? turned : a.value, magnitude(a.interval))).toBe(true)
      }),
    )
  })

  test('of a sum of many', () => {
    fc.assert(
      fc.property(fc.array(chosen, { maxLength: 6 }), (parts) => {
        const total = parts.map((p) => p.value).reduce(added, rational(0))
        expect(liesIn(total, sumOf(parts.map((p) => p.interval)))).toBe(true)
      }),
    )
  })

  test('of a hull and an intersection', () => {
    fc.assert(
      fc.property(chosen, anyInterval, (a, other) => {
        expect(liesIn(a.value, hull(a.interval, other))).toBe(true)
        const both = intersection(a.interval, other)
        expect(both !== null && liesIn(a.value, both)).toBe(liesIn(a.value, other))
      }),
    )
  })
})

describe('an interval is no wider than it must be', () => {
  const ends = ({ low, high }: Interval) => [low, high].flatMap((b) => (b ? [rationalOf(b)] : []))
  const cornersOf = (a: Interval, b: Interval, operation: (x: Rational, y: Rational) => Rational) =>
    ends(a).flatMap((x) => ends(b).map((y) => operation(x, y)))

  test('both ends of a bounded sum, difference and product are attained', () => {
    fc.assert(
      fc.property(bounded, bounded, (a, b) => {
        for (const [result, operation] of [
          [plus(a, b), added],
          [minus(a, b), subtracted],
          [times(a, b), multiplied],
        ] as const) {
          const corners = cornersOf(a, b, operation)
          expect(isAttained(result.low, corners)).toBe(true)
          expect(isAttained(result.high, corners)).toBe(true)
        }
      }),
    )
  })

  test('a bounded quotient exceeds the exact one by a part in 10^38 at most', () => {
    const slack = rational(1, 10n ** 38n)
    fc.assert(
      fc.property(bounded, bounded, (a, b) => {
        fc.pre(!holds(b, decimal(0)))
        const result = dividedBy(a, b)
        const corners = cornersOf(a, b, divided)
        for (const bound of [result?.low, result?.high]) {
          expect(bound).toBeTruthy()
          if (!bound) continue
          const isNear = corners.some((corner) => {
            const off = subtracted(rationalOf(bound), corner)
            const size = (r: Rational) => rational(r.over < 0n ? -r.over : r.over, r.under)
            return order(size(off), multiplied(size(corner), slack)) <= 0
          })
          expect(isNear).toBe(true)
        }
      }),
    )
  })

  test('both ends of a bounded power are attained, zero by an even power across zero', () => {
    fc.assert(
      fc.property(bounded, fc.integer({ min: 1, max: 6 }), (a, n) => {
        const values = [...ends(a), ...(holds(a, decimal(0)) ? [rational(0)] : [])].map((x) => raised(x, n))
        expect(isAttained(power(a, n).low, values)).toBe(true)
        expect(isAttained(power(a, n).high, values)).toBe(true)
      }),
    )
  })

  test('a hull ends where one of both ends, an intersection lies in both', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        const all = hull(a, b)
        expect(isInside(a, all) && isInside(b, all)).toBe(true)
        expect([a.low, b.low]).toContain(all.low)
        expect([a.high, b.high]).toContain(all.high)
        const both = intersection(a, b)
        expect(both !== null).toBe(overlaps(a, b))
        if (both) expect(isInside(both, a) && isInside(both, b)).toBe(true)
      }),
    )
  })

  test('low never lies above high', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, fc.integer({ min: 1, max: 5 }), (a, b, n) => {
        const results = [plus(a, b), minus(a, b), times(a, b), dividedBy(a, b), inverse(a), power(a, n), root(a, n)]
        for (const result of [...results, hull(a, b), intersection(a, b), magnitude(a), opposite(a)])
          if (result?.low && result.high) expect(compare(result.low, result.high)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 150 },
    )
  })
})

describe('open ends', () => {
  test('an open factor leaves the product open on the side it runs to', () => {
    expect(written(times(atLeast(decimal(2)), between(3, 4)))).toEqual(['6', null])
    expect(written(times(atLeast(decimal(2)), between(-4, -3)))).toEqual([null, '-6'])
    expect(written(times(atMost(decimal(-2)), atMost(decimal(-3))))).toEqual(['6', null])
    expect(written(times(everyNumber, between(3, 4)))).toEqual([null, null])
  })

  test('zero times anything is zero, since zero is attained and infinity is not', () => {
    expect(written(times(everyNumber, exactly(0)))).toEqual(['0', '0'])
    expect(written(scaled(atLeast(decimal(5)), decimal(0)))).toEqual(['0', '0'])
  })

  test('the inverse of what ends at zero is open, of what crosses zero there is none', () => {
    expect(written(inverse(between(0, 2)) ?? exactly(99))).toEqual(['0.5', null])
    expect(written(inverse(between(-2, 0)) ?? exactly(99))).toEqual([null, '-0.5'])
    expect(written(inverse(atLeast(decimal(4))) ?? exactly(99))).toEqual(['0', '0.25'])
    expect(written(inverse(atMost(decimal(-4))) ?? exactly(99))).toEqual(['-0.25', '0'])
    expect(written(inverse(atLeast(decimal(0))) ?? exactly(99))).toEqual(['0', null])
    for (const across of [between(-1, 2), everyNumber, atLeast(decimal(-1)), atMost(decimal(1)), exactly(0)])
      expect(inverse(across)).toBeNull()
  })

  test('six thirds are two, exactly', () => {
    expect(written(dividedBy(exactly(6), exactly(3)) ?? everyNumber)).toEqual(['2', '2'])
    expect(dividedBy(exactly(6), between(-1, 3))).toBeNull()
  })

  test('the root of what is all below zero does not exist, what crosses zero is cut there', () => {
    expect(root(between(-4, -1), 2)).toBeNull()
    expect(written(root(between(-4, 9), 2) ?? everyNumber)).toEqual(['0', '3'])
    expect(written(root(everyNumber, 3) ?? exactly(99))).toEqual(['0', null])
  })
})

describe('how intervals lie to each other', () => {
  test('apart, touching and inside agree with the exact values', () => {
    fc.assert(
      fc.property(chosen, chosen, anyDecimal, (a, b, value) => {
        const [x, y] = [a.interval, b.interval]
        expect(holds(x, value)).toBe(liesIn(rationalOf(value), x))
        expect(overlaps(x, y)).toBe(!isBelow(x, y) && !isBelow(y, x))
        if (isBelow(x, y)) expect(order(a.value, b.value)).toBe(-1)
        if (isInside(x, y)) expect(liesIn(a.value, y)).toBe(true)
        expect(isInside(x, y) && isInside(y, x)).toBe(isSame(x.low, y.low) && isSame(x.high, y.high))
      }),
    )
  })

  const isSame = (a: Decimal | null, b: Decimal | null) => (a && b ? equal(a, b) : a === b)

  test('28.45 to 28.55 meets 28.55 to 28.65 in one value', () => {
    const [a, b] = [around(decimal('28.5'), decimal('0.05')), around(decimal('28.6'), decimal('0.05'))]
    expect(overlaps(a, b)).toBe(true)
    const both = intersection(a, b)
    expect(both && isExact(both)).toBe(true)
    expect(isExact(a)).toBe(false)
    expect(isBelow(a, b)).toBe(false)
  })

  test('bounds may be given in either order', () => {
    expect(written(between('15', 10))).toEqual(['10', '15'])
    expect(written(exactly('4.80'))).toEqual(['4.80', '4.80'])
  })
})
