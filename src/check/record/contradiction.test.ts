import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBelow } from '../../kernel/interval.ts'
import { sayRecordFinding } from './check-record.ts'
import { article, codes, run, said } from './figure-for-tests.ts'

const growth = {
  indicator: 'grdp_growth',
  relation: 'change',
  unit: 'percent',
  period: '2025-Q1',
  status: 'estimate',
} as const

test('that cannot both be true are rivals', () => {
  const [found] = run(said({ ...growth, value: '12.76' }), said({ ...growth, value: '12.67' }))
  expect(found).toMatchObject({ severity: 'warning', code: 'rivals' })
  expect(found && sayRecordFinding(found, 'vi')).toMatch(/12,76%.*12,67%.*: không thể cùng đúng/)
})

test('that are one statement, or round one another, are none', () => {
  expect(codes(said({ value: '12e6', statement: 's' }), said({ value: '12e6', statement: 's' }))).toEqual([])
  expect(codes(said({ value: '1.9e9', wording: 'about' }), said({ value: '1.907e9' }))).toEqual([])
  expect(codes(said({ value: '1500e6', wording: 'over' }), said({ value: '1507e6' }))).toEqual([])
  expect(codes(said({ value: '1600e6', wording: 'nearly' }), said({ value: '1507e6' }))).toEqual([])
  expect(codes(said({ value: '23e12', unit: 'VND' }), said({ value: '1e9' }))).toEqual([])
})

test('of a newspaper contradict each other, of who compiles them the later one revises', () => {
  const before = { value: '100e6', publisher: 'P', published: '2021-01-31' }
  const after = { value: '110e6', publisher: 'P', published: '2021-06-30' }
  expect(codes(said(before), said(after))).toEqual(['warning rivals'])
  expect(codes(said({ ...before, rank: 2 }), said({ ...after, rank: 2 }))).toEqual(['note revised'])
  expect(codes(said({ ...before, rank: 2 }), said({ ...after, rank: 2, publisher: 'Q' }))).toEqual(['warning rivals'])
  // In one month nobody knows which came first.
  expect(codes(said({ ...before, rank: 2 }), said({ ...after, rank: 2, published: '2021-01-15' }))).toEqual([
    'warning rivals',
  ])
})

test('of a plan or an expectation are set anew', () => {
  for (const status of ['target', 'forecast'] as const) {
    const [a, b] = [
      { value: '100e6', status, published: '2020-01-31' },
      { value: '110e6', status, published: '2020-06-30' },
    ]
    expect(codes(said(a), said(b))).toEqual(['note revised'])
  }
})

test('of a stock counted before its time was over may be of a later day', () => {
  const products = { indicator: 'ocop_products', unit: 'count', period: '2019', publisher: 'HBO' } as const
  const first = said({ ...products, value: '24', published: '2019-11-30' })
  const second = said({ ...products, value: '27', published: '2020-05-31' })
  expect(codes(first, second)).toEqual(['note revised'])
  expect(codes(first, second, said({ ...products, value: '16', published: '2025-05-31' }))).toEqual(['warning rivals'])
})

test('of one source, or far apart, are of different things', () => {
  expect(codes(...article('A', { value: '100e6' }, { value: '140e6' }))).toEqual(['note undistinguished'])
  expect(codes(said({ value: '100e6' }), said({ value: '900e6' }))).toEqual(['note undistinguished'])
  const rate = { relation: 'average_change', unit: 'percent', period: '2015/2020' } as const
  expect(codes(...article('A', { ...rate, value: '28.5' }, { ...rate, value: '25' }))).toEqual(['warning rivals'])
})

test('of what has no time are no rivals: each may be of its own', () => {
  expect(codes(said({ value: '5.0e6', period: null }), said({ value: '6.0e6', period: null }))).toEqual([])
})

test('of opposite sign, or of something and nothing, are not one thing', () => {
  const balance = { indicator: 'trade_balance' } as const
  expect(codes(said({ ...balance, value: '5e6' }), said({ ...balance, value: '-5e6' }))).toEqual([
    'note undistinguished',
  ])
  expect(codes(said({ ...balance, value: '0' }), said({ ...balance, value: '500e6' }))).toEqual([
    'note undistinguished',
  ])
  expect(codes(said({ ...balance, value: '-50e6' }), said({ ...balance, value: '-60e6' }))).toEqual(['warning rivals'])
})

test('a first reckoning moves a little, and not much', () => {
  const first = said({ value: '100.0e6', status: 'estimate', published: '2020-12-31' })
  const after = (value: string) => said({ value, status: 'estimate', published: '2021-02-28' })
  expect(codes(first, after('105.0e6'))).toEqual(['note revised'])
  expect(codes(first, after('125.0e6'))).toEqual(['warning rivals'])
})

test('what overlaps in a chain but has nothing in common is not all true', () => {
  // 100 and 103 may each be 'about 101.5', yet never the other.
  const middle = said({ value: '101.5e6', wording: 'about' })
  const ends = [said({ value: '100.0e6' }), said({ value: '103.0e6' })]
  expect(codes(middle, ...ends.slice(0, 1))).toEqual([])
  expect(codes(middle, ...ends)).toEqual(['warning rivals'])
})

test('roundings of one value are never rivals', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000, max: 99_999_999 }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 }),
      (value, digits) => {
        const rounded = digits.map((d) => said({ value: `${Math.round(value / 10 ** d)}e${d}` }))
        expect(codes(...rounded)).toEqual([])
      },
    ),
  )
})

test('all and only pairs that cannot both be true make a finding', () => {
  const value = fc.integer({ min: 100, max: 120 })
  fc.assert(
    fc.property(fc.array(fc.tuple(value, fc.boolean()), { minLength: 2, maxLength: 6 }), (statements) => {
      const figures = statements.map(([v, isAbout]) => said({ value: `${v}e6`, ...(isAbout && { wording: 'about' }) }))
      const isApart = figures.some((a) => figures.some((b) => isBelow(a.meant, b.meant)))
      expect(codes(...figures)).toEqual(isApart ? ['warning rivals'] : [])
    }),
  )
})
