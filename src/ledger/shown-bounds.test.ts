import { expect, test } from 'vitest'
import type { Modifier } from '../kernel/claim.ts'
import { decimal, plainText } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { shownBounds } from './shown-bounds.ts'

function shown(value: string, unit: UnitCode, modifier: Modifier | null = null, isPrintLost = false) {
  const { low, high } = shownBounds(decimal(value), unit, modifier, isPrintLost)
  return [low, high].map((bound) => Number(plainText(bound)))
}

test('a number is half a unit of its last printed digit wide', () => {
  expect(shown('645.23', 'percent')).toEqual([645.225, 645.235])
  expect(shown('12.50', 'ha')).toEqual([12.495, 12.505])
  expect(shown('1.09e9', 'USD')).toEqual([1085000000, 1095000000])
  expect(shown('158', 'count')).toEqual([158, 158])
})

test('where the print is lost the last digit that is not zero counts', () => {
  expect(shown('645230000', 'USD', null, true)).toEqual([645225000, 645235000])
  expect(shown('500', 'count', null, true)).toEqual([500, 500])
  expect(shown('34000000', 'count', null, true)).toEqual([33500000, 34500000])
})

test("words beside a number open it as they do in a text; a fall of 'nearly 5 percent' is less than 5", () => {
  expect(shown('1500', 'ha', 'over')).toEqual([1500, 1575])
  expect(shown('1900000000', 'USD', 'about', true)).toEqual([1850000000, 1950000000])
  expect(shown('2000000000', 'USD', 'about', true)).toEqual([1500000000, 2500000000])
  expect(shown('-5', 'percent', 'nearly')).toEqual([-5, -4.75])
})
