import fc from 'fast-check'
import { expect, test } from 'vitest'
import { article, codes, loud, said } from './figure-for-tests.ts'

test('growth that no choice of levels gives is accused, and what holds is said', () => {
  const before = said({ value: '545.5e6', indicator: 'trade_turnover', period: '2015' })
  const now = said({ value: '1.9e9', wording: 'about', indicator: 'trade_turnover', period: '2020' })
  const average = (value: string) =>
    said({ value, indicator: 'trade_turnover', relation: 'average_change', unit: 'percent', period: '2015/2020' })
  expect(codes(before, now, average('28.5'))).toEqual(['note average-holds'])
  expect(codes(before, now, average('25'))).toEqual(['warning average-differs'])
  // The term 2016-2020 is reckoned from 2015 as well, which nobody stated here.
  const term = said({
    value: '25',
    indicator: 'trade_turnover',
    relation: 'average_change',
    unit: 'percent',
    period: '2016/2020',
  })
  expect(loud(said({ value: '600e6', indicator: 'trade_turnover', period: '2016' }), now, term)).toEqual([])
})

test('growth of rounded levels is never accused', () => {
  const level = fc.integer({ min: 100_000, max: 999_999 })
  fc.assert(
    fc.property(level, level, fc.integer({ min: 0, max: 3 }), (a, b, digits) => {
      const rounded = (v: number) =>
        said({ value: `${Math.round(v / 10 ** digits)}e${digits + 3}`, period: v === a ? '2019' : '2020' })
      fc.pre(a !== b)
      const change = said({ value: (((b - a) / a) * 100).toFixed(1), relation: 'change', unit: 'percent' })
      expect(loud(rounded(a), rounded(b), change)).toEqual([])
    }),
  )
})

const change = { relation: 'change', unit: 'percent' } as const
const average = { relation: 'average_change', unit: 'percent', period: '2015/2020' } as const

test('a target of growth that was missed is not wrong', () => {
  const [from, to] = [said({ value: '100.0e6', period: '2015' }), said({ value: '150.0e6' })]
  expect(codes(from, to, said({ ...average, value: '12.0' }))).toEqual(['warning average-differs'])
  expect(codes(from, to, said({ ...average, value: '12.0', status: 'target' }))).toEqual([])
  const before = said({ value: '140.0e6', period: '2019' })
  expect(codes(before, to, said({ ...change, value: '20.0' }))).toEqual(['warning growth-differs'])
  expect(codes(before, to, said({ ...change, value: '20.0', status: 'target' }))).toEqual([])
})

test('growth from a deficit or from nothing has no rate', () => {
  const balance = { indicator: 'trade_balance' } as const
  for (const from of ['-100.0e6', '0']) {
    const before = said({ ...balance, value: from, period: '2019' })
    expect(
      codes(before, said({ ...balance, value: '-50.0e6' }), said({ ...balance, ...change, value: '50.0' })),
    ).toEqual([])
  }
})

test('growth is held against the level of its own source where it has one', () => {
  const before = said({ value: '100.0e6', period: '2019' })
  const own = article('A', { value: '110.0e6' }, { ...change, value: '10.0' })
  expect(codes(before, ...own)).toEqual(['note growth-holds'])
  expect(codes(before, ...own, said({ value: '110.4e6' })).filter((c) => c.includes('growth'))).toEqual([
    'note growth-holds',
  ])
  const other = article('A', { value: '112.0e6' }, { ...change, value: '10.0' })
  expect(codes(before, ...other, said({ value: '110.0e6' })).filter((c) => c.includes('growth'))).toEqual([
    'warning growth-differs',
  ])
})

test('growth in one currency is not reckoned from another', () => {
  expect(
    codes(
      said({ value: '2.3e12', unit: 'VND', period: '2019' }),
      said({ value: '110.0e6' }),
      said({ ...change, value: '10' }),
    ),
  ).toEqual([])
})

test('average growth of rounded levels over any span is never accused', () => {
  const level = fc.integer({ min: 100_000, max: 999_999 })
  fc.assert(
    fc.property(level, level, fc.integer({ min: 2, max: 10 }), fc.nat(3), fc.nat(2), (a, b, span, digits, decimals) => {
      const rounded = (v: number, period: number) =>
        said({ value: `${Math.round(v / 10 ** digits)}e${digits + 3}`, period: String(period) })
      const rate = (((b / a) ** (1 / span) - 1) * 100).toFixed(decimals)
      const stated = said({ ...average, value: rate, period: `${2020 - span}/2020` })
      expect(codes(rounded(a, 2020 - span), rounded(b, 2020), stated)).toEqual(['note average-holds'])
    }),
  )
})
