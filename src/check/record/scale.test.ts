import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayRecordFinding } from './check-record.ts'
import { loud, run, said } from './figure-for-tests.ts'

test('a figure a thousandfold off its series is found, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 300, max: 900 }), { minLength: 5, maxLength: 9 }),
      fc.nat(),
      fc.constantFrom(-3, 3),
      (values, at, by) => {
        const wrong = at % values.length
        const figures = values.map((v, i) =>
          said({ value: `${v}e${6 + (i === wrong ? by : 0)}`, period: String(2010 + i) }),
        )
        const found = run(...figures).filter((f) => f.severity === 'error')
        expect(found.map((f) => [f.code, f.observations])).toEqual([['thousandfold', [figures[wrong]?.id]]])
      },
    ),
  )
})

test('months stand beside years in a series', () => {
  const years = ['2015', '2016', '2017', '2018'].map((period, i) => said({ value: `${12_000 + i * 500}e6`, period }))
  expect(loud(...years, said({ value: '50e6', period: '2019-03' }))).toEqual([])
  expect(loud(...years, said({ value: '0', period: '2019' }), said({ value: '-5e6', period: '2020' }))).toEqual([])
})

const years = (values: readonly string[], more: Partial<Parameters<typeof said>[0]> = {}) =>
  values.map((value, i) => said({ value, period: String(2010 + i), ...more }))

test('a slip of a million is called one', () => {
  const [found] = run(...years(['500e6', '510e6', '520e6', '530e6', '540']))
  expect(found && sayRecordFinding(found, 'en')).toContain('a millionfold off the 4 other figures')
  expect(found && sayRecordFinding(found, 'vi')).toContain('lệch bậc triệu')
})

test('fewer than three others show nothing', () => {
  expect(loud(...years(['500e6', '510e6', '520e3']))).toEqual([])
  expect(loud(...years(['500e6', '510e6', '520e6', '530e3']))).toEqual(['error thousandfold'])
})

test('a series that grows from small to large is never accused', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 4, noNaN: true }), fc.integer({ min: 4, max: 30 }), (factor, length) => {
      const values = Array.from({ length }, (_, i) => `${Math.round(1000 * factor ** i)}`)
      expect(loud(...years(values))).toEqual([])
    }),
  )
})

test('the first few things that are counted are no slip', () => {
  const products = { indicator: 'ocop_products', unit: 'count' } as const
  expect(loud(...years(['1', '150', '200', '300', '320'], products))).toEqual([])
  expect(loud(...years(['158000', '150', '200', '300', '320'], products))).toEqual(['error thousandfold'])
})

test('what has no time neither proves nor is accused', () => {
  expect(loud(...years(['500e6', '510e6', '520e6']), said({ value: '530e3', period: null }))).toEqual([])
  expect(loud(...years(['500e6', '520e3']), ...years(['510e6', '530e6']).map((f) => ({ ...f, period: null })))).toEqual(
    [],
  )
})

test('two currencies are two series', () => {
  expect(loud(...years(['500e6', '510e6', '520e6', '530e6']), said({ value: '12e12', unit: 'VND' }))).toEqual([])
})
