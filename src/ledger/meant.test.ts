import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Modifier } from '../kernel/claim.ts'
import { type Decimal, decimal, negated, plainText } from '../kernel/decimal.ts'
import { type Interval, opposite } from '../kernel/interval.ts'
import { meaningOf } from '../kernel/quantity.ts'
import { meantOf } from './meant.ts'

const modifiers: readonly (Modifier | null)[] = ['about', 'nearly', 'under', 'at most', 'over', 'at least', null]

const text = ({ low, high }: Interval) => [low && Number(plainText(low)), high && Number(plainText(high))]
const meant = (value: string, low: string, high: string, modifier: string | null, printed?: string) =>
  text(
    meantOf({
      value: decimal(value),
      low: decimal(low),
      high: decimal(high),
      modifier,
      ...(printed === undefined ? {} : { printed }),
    }),
  )

test("'over 1,500' has no upper end, 'nearly 34 million' no lower one, 'about' is what is shown", () => {
  expect(meant('1500', '1500', '1575', 'over')).toEqual([1500, null])
  expect(meant('1500', '1500', '1575', 'at least')).toEqual([1500, null])
  expect(meant('34000000', '32300000', '34000000', 'nearly')).toEqual([null, 34000000])
  expect(meant('34', '32', '34', 'under')).toEqual([null, 34])
  expect(meant('34', '32', '34', 'at most')).toEqual([null, 34])
  expect(meant('1900', '1850', '1950', 'about')).toEqual([1850, 1950])
  expect(meant('645.23', '645.225', '645.235', null)).toEqual([645.225, 645.235])
})

test("'down by nearly 5 percent' is a fall of at most 5 percent", () => {
  expect(meant('-5', '-5', '-4.75', 'nearly')).toEqual([-5, null])
  expect(meant('-5', '-5.25', '-5', 'over')).toEqual([null, -5])
})

test('bounds that say nothing of the side leave it to the word', () => {
  expect(meant('0', '0', '0', 'over')).toEqual([0, null])
  expect(meant('0', '0', '0', 'nearly')).toEqual([null, 0])
  expect(meant('10', '9', '11', 'at least')).toEqual([10, null])
})

test('a round number may have been rounded, digits behind a mark were not', () => {
  expect(meant('15000', '15000', '15000', null, '15,000')).toEqual([14500, 15500])
  expect(meant('15000', '15000', '15000', null, '15.000')).toEqual([14500, 15500])
  expect(meant('15', '14.9995', '15.0005', null, '15.000')).toEqual([14.9995, 15.0005])
  expect(meant('12500', '12499.5', '12500.5', null, '12500')).toEqual([12499.5, 12500.5])
})

test('what a text means is what its statement means once it is kept', () => {
  const count = fc.record({
    digits: fc.bigInt(0n, 999_999n),
    zeros: fc.nat(6),
    decimals: fc.nat(3),
    factor: fc.constantFrom('1', '1000', '1000000000', '0.1'),
    isCounted: fc.boolean(),
    isFall: fc.boolean(),
    modifier: fc.constantFrom(...modifiers),
  })
  fc.assert(
    fc.property(count, ({ digits, zeros, decimals, factor, isCounted, isFall, modifier }) => {
      const printed: Decimal =
        decimals === 0 ? decimal(`${digits}${'0'.repeat(zeros)}`) : { coefficient: digits, exponent: -decimals }
      const meaning = meaningOf(printed, decimals, decimal(factor), isCounted, modifier)
      const unturned = plainText(decimal(factor)).startsWith('0')
        ? { coefficient: printed.coefficient, exponent: printed.exponent - 1 }
        : { coefficient: printed.coefficient * BigInt(factor), exponent: printed.exponent }
      const [value, shown, expected] = isFall
        ? [negated(unturned), opposite(meaning.shown), opposite(meaning.meant)]
        : [unturned, meaning.shown, meaning.meant]
      // A value of zero has no side.
      fc.pre(printed.coefficient !== 0n)
      expect(text(meantOf({ value, ...shown, modifier, printed: plainText(printed) }))).toEqual(text(expected))
    }),
  )
})
