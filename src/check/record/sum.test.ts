import fc from 'fast-check'
import { expect, test } from 'vitest'
import { article, codes, said } from './figure-for-tests.ts'

test('exports and imports make the turnover, foreign and domestic projects all', () => {
  const trade = [said({ value: '1032e6' }), said({ value: '875e6', indicator: 'import_value' })]
  expect(codes(...trade, said({ value: '1907e6', indicator: 'trade_turnover' }))).toEqual(['note adds-up'])
  expect(codes(...trade, said({ value: '1950e6', indicator: 'trade_turnover' }))).toEqual(['warning does-not-add-up'])
  expect(codes(...trade, said({ value: '1950e6', indicator: 'trade_turnover', status: 'target' }))).toEqual([])
  const projects = (value: string, origin?: string) =>
    said({ value, indicator: 'projects', unit: 'count', dimensions: origin ? { origin } : {} })
  expect(codes(projects('26', 'FDI'), projects('78', 'domestic'), projects('104'))).toEqual(['note adds-up'])
  expect(codes(projects('39', 'FDI'), projects('585', 'domestic'), projects('642'))).toEqual([
    'warning does-not-add-up',
  ])
})

test('targets of several sources may have been set anew, and need not add up', () => {
  const plan = { status: 'target' } as const
  const exports = { value: '1.030e9', ...plan }
  const imports = { value: '875.0e6', indicator: 'import_value', ...plan }
  const all = { value: '1.700e9', indicator: 'trade_turnover', ...plan }
  expect(codes(said(exports), said(imports), said(all))).toEqual([])
  expect(codes(...article('A', exports, imports, all))).toEqual(['warning does-not-add-up'])
  const done = { status: 'actual' } as const
  expect(codes(...article('A', { ...exports, ...done }, { ...imports, ...done }, all))).toEqual([])
})

test('rates of two origins are not added', () => {
  const rate = (value: string, origin?: string) =>
    said({ value, indicator: 'grdp_growth', unit: 'percent', dimensions: origin ? { origin } : {} })
  expect(codes(rate('10.0', 'FDI'), rate('5.0', 'domestic'), rate('7.0'))).toEqual([])
})

test('a third origin may be what is missing', () => {
  const projects = (value: string, origin?: string) =>
    said({ value, indicator: 'projects', unit: 'count', dimensions: origin ? { origin } : {} })
  const two = [projects('39', 'FDI'), projects('585', 'domestic'), projects('642')]
  expect(codes(...two)).toEqual(['warning does-not-add-up'])
  expect(codes(...two, projects('18', 'state'))).toEqual([])
})

test('many rival statements are not all tried, and accuse nobody', () => {
  const rivals = (indicator: string) =>
    Array.from({ length: 20 }, (_, i) => said({ indicator, value: `${100 + i * 2}.0e6`, cell: `${indicator} ${i}` }))
  const whole = said({ value: '900.0e6', indicator: 'trade_turnover' })
  expect(codes(...rivals('export_value'), ...rivals('import_value'), whole)).toEqual([])
})

test('rounded exports and imports always make the rounded turnover', () => {
  const amount = fc.integer({ min: 100_000, max: 9_999_999 })
  fc.assert(
    fc.property(amount, amount, fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), (exports, imports, digits) => {
      const rounded = (indicator: string, v: number, d: number) =>
        said({ indicator, value: `${Math.round(v / 10 ** d)}e${d + 3}` })
      expect(
        codes(
          rounded('export_value', exports, digits[0]),
          rounded('import_value', imports, digits[1]),
          rounded('trade_turnover', exports + imports, digits[2]),
        ),
      ).toEqual(['note adds-up'])
    }),
  )
})
