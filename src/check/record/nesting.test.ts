import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codes, loud, said } from './figure-for-tests.ts'

test('a part of a year above the year is accused, parts that fill it are added', () => {
  expect(codes(said({ value: '120e6', period: '2020-S1' }), said({ value: '100e6' }))).toEqual([
    'warning part-exceeds-whole',
  ])
  const halves = [said({ value: '60e6', period: '2020-S1' }), said({ value: '42e6', period: '2020-S2' })]
  expect(codes(...halves, said({ value: '102e6' }))).toEqual(['note parts-make-whole'])
  expect(codes(...halves, said({ value: '110e6' }))).toEqual(['warning parts-miss-whole'])
  expect(codes(said({ value: '120e6', period: '2020-S1', status: 'forecast' }), said({ value: '100e6' }))).toEqual([])
})

const monthly = (values: readonly string[]) =>
  values.map((value, i) => said({ value, period: `2020-${String(i + 1).padStart(2, '0')}` }))

test('what fits is found among rival statements of the parts', () => {
  const wrong = monthly(Array.from({ length: 6 }, () => '19.0e6'))
  const right = monthly(Array.from({ length: 6 }, () => '10.0e6'))
  const half = said({ value: '60.0e6', period: '2020-S1' })
  expect(codes(...wrong, ...right, half).filter((c) => c.includes('part'))).not.toContain('warning parts-miss-whole')
  expect(codes(...wrong, half).filter((c) => c.includes('parts'))).toEqual(['warning parts-miss-whole'])
  // With three rivals a month there are more ways than are tried, and the one that fits is not among them.
  const more = monthly(Array.from({ length: 6 }, () => '18.0e6'))
  expect(codes(...wrong, ...more, ...right, half).filter((c) => c.includes('parts'))).toEqual([])
})

test('a year of which December is missing is not searched for ever, however many state the other months', () => {
  const months = Array.from({ length: 12 }, () => monthly(Array.from({ length: 11 }, () => '10.0e6'))).flat()
  expect(codes(...months, said({ value: '120.0e6' }))).toEqual([])
})

test('a balance, and a series that fell below zero, may have parts above the whole', () => {
  const balance = { indicator: 'trade_balance' } as const
  expect(codes(said({ ...balance, value: '30e6', period: '2020-S1' }), said({ ...balance, value: '10e6' }))).toEqual([])
  expect(codes(said({ value: '30e6', period: '2020-S1' }), said({ value: '-10e6' }))).toEqual([])
})

test('what is counted on a day is no part of a year', () => {
  const projects = { indicator: 'projects', unit: 'count' } as const
  expect(codes(said({ ...projects, value: '90', period: '@2020-06-30' }), said({ ...projects, value: '80' }))).toEqual(
    [],
  )
})

test('two currencies are not added', () => {
  const [first, second] = [
    said({ value: '60e6', period: '2020-S1' }),
    said({ value: '1e12', unit: 'VND', period: '2020-S2' }),
  ]
  expect(codes(first, second, said({ value: '100e6' }))).toEqual([])
})

test('rounded months, quarters and halves always make their rounded year', () => {
  const month = fc.integer({ min: 1_000, max: 99_999 })
  fc.assert(
    fc.property(
      fc.array(month, { minLength: 12, maxLength: 12 }),
      fc.array(fc.nat(4), { minLength: 19, maxLength: 19 }),
      (months, digits) => {
        const total = (from: number, to: number) => months.slice(from, to).reduce((a, b) => a + b, 0)
        const spans = [
          ...months.map((v, i) => [v, `2020-${String(i + 1).padStart(2, '0')}`] as const),
          ...[0, 1, 2, 3].map((q) => [total(q * 3, q * 3 + 3), `2020-Q${q + 1}`] as const),
          ...[0, 1].map((h) => [total(h * 6, h * 6 + 6), `2020-S${h + 1}`] as const),
          [total(0, 12), '2020'] as const,
        ]
        const figures = spans.map(([v, period], i) => {
          const d = digits[i] ?? 0
          return said({ value: `${Math.round(v / 10 ** d)}e${d + 3}`, period })
        })
        expect(loud(...figures).filter((c) => c.includes('part'))).toEqual([])
      },
    ),
  )
})
