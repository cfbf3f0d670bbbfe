import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  equal,
  isWhole,
  larger,
  minus,
  negated,
  plainText,
  plus,
  power,
  quotient,
  type Rounding,
  root,
  roundedTo,
  roundedToDigits,
  shifted,
  sign,
  smaller,
  tenTo,
  times,
  toNumber,
  trimmed,
  workingDigits,
} from './decimal.ts'
import {
  added,
  divided,
  multiplied,
  order,
  type Rational,
  raised,
  rational,
  rationalOf,
  subtracted,
} from './rational-for-tests.ts'

/** Published figures, and what lies far outside them. */
const anyDecimal: fc.Arbitrary<Decimal> = fc.record({
  coefficient: fc.oneof(
    fc.bigInt({ min: -20n, max: 20n }),
    fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
    fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
  ),
  exponent: fc.oneof(fc.integer({ min: -6, max: 12 }), fc.integer({ min: -300, max: 300 })),
})
const nonZero = anyDecimal.filter((a) => a.coefficient !== 0n)
const notNegative = anyDecimal.map(absolute)
const degree = fc.integer({ min: 1, max: 7 })

const isExactly = (a: Decimal, b: Rational) => order(rationalOf(a), b) === 0

/** The worth of one in the last digit that must be kept. */
function lastUnit(a: Decimal): Rational {
  const digits = absolute(a).coefficient.toString().length
  return rationalOf({ coefficient: 1n, exponent: a.exponent + digits - workingDigits })
}

/** Half of a rational. */
function halved(a: Rational): Rational {
  return divided(a, rational(2))
}

describe('exact operations', () => {
  test('plus, minus and times are exact', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const [x, y] = [rationalOf(a), rationalOf(b)]
        expect(isExactly(plus(a, b), added(x, y))).toBe(true)
        expect(isExactly(minus(a, b), subtracted(x, y))).toBe(true)
        expect(isExactly(times(a, b), multiplied(x, y))).toBe(true)
      }),
    )
  })

  test('a power is exact, and the power of nought is one', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 9 }), (a, n) => {
        expect(isExactly(power(a, n), raised(rationalOf(a), n))).toBe(true)
      }),
    )
    expect(power(decimal('1.05'), 0)).toEqual(decimal(1))
  })

  test('the opposite, the absolute value and the moved point are exact', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: -20, max: 20 }), (a, n) => {
        expect(isExactly(negated(a), subtracted(rational(0), rationalOf(a)))).toBe(true)
        expect(sign(absolute(a))).toBe(Math.abs(sign(a)))
        const factor = n < 0 ? rational(1, 10n ** BigInt(-n)) : rational(10n ** BigInt(n))
        expect(isExactly(shifted(a, n), multiplied(rationalOf(a), factor))).toBe(true)
      }),
    )
  })

  test('powers of ten are right beyond the remembered ones', () => {
    for (const n of [0, 1, 12, 100, 101, 450]) expect(tenTo(n)).toBe(10n ** BigInt(n))
  })
})

describe('order', () => {
  test('two decimals stand in the order of their exact values', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(order(rationalOf(a), rationalOf(b)))
        expect(equal(a, b)).toBe(compare(a, b) === 0)
      }),
    )
  })

  test('the order is total: antisymmetric, transitive, and blind to how a value is written', () => {
    // Few values, written in several ways, so that ties happen.
    const near = fc.record({ coefficient: fc.bigInt({ min: -30n, max: 30n }), exponent: fc.constantFrom(-2, -1, 0, 1) })
    fc.assert(
      fc.property(near, near, near, fc.integer({ min: 0, max: 50 }), (a, b, c, zeros) => {
        expect(compare(a, b) + compare(b, a)).toBe(0)
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
        const longer = { coefficient: a.coefficient * 10n ** BigInt(zeros), exponent: a.exponent - zeros }
        expect(equal(a, longer)).toBe(true)
        expect(compare(longer, b)).toBe(compare(a, b))
        expect(compare(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('quotients', () => {
  test('rounding down and up brackets the exact quotient within one unit of the 40th digit', () => {
    fc.assert(
      fc.property(anyDecimal, nonZero, (a, b) => {
        const exact = divided(rationalOf(a), rationalOf(b))
        const [down, up] = [quotient(a, b, 'down'), quotient(a, b, 'up')]
        expect(order(rationalOf(down), exact)).toBeLessThanOrEqual(0)
        expect(order(exact, rationalOf(up))).toBeLessThanOrEqual(0)
        expect(order(subtracted(exact, rationalOf(down)), lastUnit(down))).toBeLessThanOrEqual(0)
        expect(order(subtracted(rationalOf(up), exact), lastUnit(up))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('the nearest quotient is off by half a unit of the 40th digit at most', () => {
    fc.assert(
      fc.property(anyDecimal, nonZero, (a, b) => {
        const exact = divided(rationalOf(a), rationalOf(b))
        const near = quotient(a, b)
        const off = subtracted(rationalOf(near), exact)
        const size = off.over < 0n ? rational(-off.over, off.under) : off
        expect(order(size, halved(lastUnit(near)))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('a product divided by one of its factors gives the other, whichever way it is rounded', () => {
    const short = fc.record({
      coefficient: fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
      exponent: fc.integer({ min: -40, max: 40 }),
    })
    fc.assert(
      fc.property(short, nonZero, fc.constantFrom<Rounding>('down', 'up', 'nearest'), (a, b, rounding) => {
        expect(equal(quotient(times(a, b), b, rounding), a)).toBe(true)
      }),
    )
  })

  test('a third goes down, up and to the nearest on both sides of zero', () => {
    const threes = '3'.repeat(39)
    expect(plainText(quotient(decimal(1), decimal(3), 'down'))).toBe(`0.${threes}3`)
    expect(plainText(quotient(decimal(1), decimal(3), 'up'))).toBe(`0.${threes}4`)
    expect(plainText(quotient(decimal(-1), decimal(3), 'down'))).toBe(`-0.${threes}4`)
    expect(plainText(quotient(decimal(1), decimal(-3), 'up'))).toBe(`-0.${threes}3`)
    expect(plainText(quotient(decimal(-2), decimal(3)))).toBe(`-0.${'6'.repeat(39)}7`)
  })

  test('division by zero is our own mistake and throws', () => {
    expect(() => quotient(decimal(1), decimal('0.00'))).toThrow('division by zero')
    expect(quotient(decimal(0), decimal(7))).toEqual(decimal(0))
  })
})

describe('roots', () => {
  test('rounding down and up brackets the exact root within one unit of the 40th digit', () => {
    fc.assert(
      fc.property(notNegative, degree, (a, n) => {
        const [down, up] = [root(a, n, 'down'), root(a, n, 'up')]
        expect(order(raised(rationalOf(down), n), rationalOf(a))).toBeLessThanOrEqual(0)
        expect(order(rationalOf(a), raised(rationalOf(up), n))).toBeLessThanOrEqual(0)
        expect(order(subtracted(rationalOf(up), rationalOf(down)), lastUnit(up))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })

  test('the nearest root is off by half a unit of the 40th digit at most', () => {
    fc.assert(
      fc.property(notNegative, degree, (a, n) => {
        const near = root(a, n)
        const half = halved(lastUnit(near))
        const below = subtracted(rationalOf(near), half)
        if (below.over > 0n) expect(order(raised(below, n), rationalOf(a))).toBeLessThanOrEqual(0)
        expect(order(rationalOf(a), raised(added(rationalOf(near), half), n))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })

  test('the root of a power is the number itself', () => {
    fc.assert(
      fc.property(notNegative, degree, fc.constantFrom<Rounding>('down', 'up', 'nearest'), (a, n, rounding) => {
        fc.pre(a.coefficient < 10n ** 39n)
        expect(equal(root(power(a, n), n, rounding), a)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('the square root of two is known', () => {
    expect(plainText(root(decimal(2), 2, 'down'))).toBe('1.4142135623730950488016887242096980785696')
    expect(() => root(decimal(-2), 2)).toThrow('root of a negative number')
  })
})

describe('rounding and trimming', () => {
  const places = fc.integer({ min: -4, max: 8 })

  test('rounding to so many places brackets the value within one unit of that place', () => {
    fc.assert(
      fc.property(anyDecimal, places, (a, n) => {
        const unit = rationalOf({ coefficient: 1n, exponent: -n })
        const [down, up] = [roundedTo(a, n, 'down'), roundedTo(a, n, 'up')]
        expect(order(rationalOf(down), rationalOf(a))).toBeLessThanOrEqual(0)
        expect(order(rationalOf(a), rationalOf(up))).toBeLessThanOrEqual(0)
        expect(order(subtracted(rationalOf(up), rationalOf(down)), unit)).toBeLessThanOrEqual(0)
        const off = subtracted(rationalOf(absolute(minus(roundedTo(a, n), a))), halved(unit))
        expect(off.over <= 0n).toBe(true)
      }),
    )
  })

  test('a half goes away from zero', () => {
    expect(plainText(roundedTo(decimal('2.5'), 0))).toBe('3')
    expect(plainText(roundedTo(decimal('-2.5'), 0))).toBe('-3')
    expect(plainText(roundedTo(decimal('-2.4'), 0))).toBe('-2')
    expect(plainText(roundedTo(decimal('1449'), -2))).toBe('1400')
    expect(roundedTo(decimal('28.45'), 0)).toEqual(decimal(28))
  })

  test('rounding keeps what is already short enough as it is written', () => {
    expect(plainText(roundedTo(decimal('4.80'), 3))).toBe('4.80')
    expect(plainText(roundedToDigits(decimal('4.80'), 3))).toBe('4.80')
    expect(plainText(roundedToDigits(decimal('1032.04'), 3))).toBe('1030')
    expect(plainText(roundedToDigits(decimal('9.996'), 3))).toBe('10')
  })

  test('a rounded value is off by half a unit of its last significant digit at most', () => {
    fc.assert(
      fc.property(nonZero, fc.integer({ min: 1, max: 12 }), (a, digits) => {
        const kept = roundedToDigits(a, digits)
        const length = absolute(a).coefficient.toString().length
        const unit = { coefficient: 1n, exponent: a.exponent + Math.max(0, length - digits) }
        expect(compare(times(absolute(minus(kept, a)), decimal(2)), unit)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('trimming keeps the value and leaves no zero at the end of a fraction', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 9 }), (a, zeros) => {
        const longer = { coefficient: a.coefficient * 10n ** BigInt(zeros), exponent: a.exponent - zeros }
        expect(equal(trimmed(longer), a)).toBe(true)
        expect(plainText(trimmed(longer))).not.toMatch(/\.\d*0$/)
      }),
    )
    expect(plainText(trimmed(decimal('15000')))).toBe('15000')
  })
})

describe('writing', () => {
  test('what is printed reads back as the same digits', () => {
    fc.assert(
      fc.property(anyDecimal, (a) => {
        const again = decimal(plainText(a))
        expect(equal(again, a)).toBe(true)
        expect(plainText(again)).toBe(plainText(a))
        if (a.exponent <= 0) expect(again).toEqual(a)
      }),
    )
  })

  test.each(['4.80', '0.00', '-0.5', '645.23', '1900000000', '-12.50', '0'])('%s keeps every digit', (text) => {
    expect(plainText(decimal(text))).toBe(text)
  })

  test.each([
    ['1.9e9', '1900000000'],
    ['.5', '0.5'],
    ['+7', '7'],
    ['3.', '3'],
    ['12E-3', '0.012'],
    ['-0', '0'],
  ])('%s is %s', (text, plain) => {
    expect(plainText(decimal(text))).toBe(plain)
  })

  test('a double and a bigint are taken by their shortest writing', () => {
    expect(plainText(decimal(28.5))).toBe('28.5')
    expect(plainText(decimal(1e21))).toBe('1000000000000000000000')
    expect(plainText(decimal(0.1))).toBe('0.1')
    expect(plainText(decimal(12n))).toBe('12')
  })

  test.each(['', '.', '-', '1,5', '1 000', '0x1f', 'NaN', '1e', '1e9999999'])('%j is no decimal and throws', (text) => {
    expect(() => decimal(text)).toThrow('not a decimal number')
  })

  test('the nearest double is the one the language itself reads', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => toNumber(decimal(x)) === x))
    expect(toNumber(decimal('1e400'))).toBe(Number.POSITIVE_INFINITY)
  })

  test('whole numbers are whole however they are written', () => {
    expect(['4.00', '0.0', '12e3', '-7'].every((text) => isWhole(decimal(text)))).toBe(true)
    expect(['4.01', '-0.5', '12e-3'].some((text) => isWhole(decimal(text)))).toBe(false)
  })
})
