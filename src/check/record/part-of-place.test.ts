import { expect, test } from 'vitest'
import type { PlaceKey } from '../../kernel/place.ts'
import { codes, said } from './figure-for-tests.ts'
import { partOfPlace } from './part-of-place.ts'

test('a district has no more than its province, where both are known by key', () => {
  const place = (code: string) => ({
    place: { key: { code, validFrom: '1991-10-01' }, name: code, said: { en: code, vi: code } },
  })
  const district = { ...said({ value: '300e6' }), ...place('district'), cell: 'd' }
  const province = { ...said({ value: '200e6' }), ...place('province'), cell: 'p' }
  expect(codes(district, province)).toEqual(['warning place-exceeds-whole'])
  expect(codes(province, { ...said({ value: '300e6' }), ...place('elsewhere'), cell: 'e' })).toEqual([])
})

const at = (code: string, value: string, more: Partial<Parameters<typeof said>[0]> = {}) => ({
  ...said({ value, ...more, cell: code }),
  place: { key: { code, validFrom: '1991-10-01' }, name: code, said: { en: code, vi: code } },
})

test('a commune is held against its district and its province', () => {
  expect(codes(at('commune', '300e6'), at('district', '200e6'), at('province', '250e6'))).toEqual([
    'warning place-exceeds-whole',
    'warning place-exceeds-whole',
  ])
  expect(codes(at('commune', '100e6'), at('district', '200e6'), at('province', '250e6'))).toEqual([])
})

test('other times, currencies, narrower things and rounding accuse no place', () => {
  expect(codes(at('district', '300e6', { period: '2019' }), at('province', '200e6'))).toEqual([])
  expect(codes(at('district', '5e12', { unit: 'VND' }), at('province', '200e6'))).toEqual([])
  expect(codes(at('district', '300e6'), at('province', '200e6', { dimensions: { origin: 'FDI' } }))).toEqual([])
  expect(codes(at('district', '200.4e6'), at('province', '200e6'))).toEqual([])
  expect(codes(at('district', '300e6', { status: 'target' }), at('province', '200e6'))).toEqual([])
  expect(codes(at('district', '300e6', { period: null }), at('province', '200e6', { period: null }))).toEqual([])
})

test('a district may have a larger trade balance, or a higher rate, than its province', () => {
  const balance = { indicator: 'trade_balance' } as const
  expect(codes(at('district', '30e6', balance), at('province', '10e6', balance))).toEqual([])
  const rate = { indicator: 'poverty_rate', unit: 'percent' } as const
  expect(codes(at('district', '30', rate), at('province', '10', rate))).toEqual([])
})

test('a place that is said to lie in itself does not send the search round for ever', () => {
  const known = { parentOf: (place: PlaceKey) => place, rates: { vndPerUsd: () => null } }
  expect(partOfPlace.run([at('a', '300e6'), at('b', '200e6')], known)).toEqual([])
})
