import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayRecordFinding } from './check-record.ts'
import { article, codes, loud, run, said } from './figure-for-tests.ts'

const percent = { relation: 'fulfilment', unit: 'percent' } as const
const quarter = article('A', { value: '162.3e6', period: '2020-Q1' }, { ...percent, value: '15.73', period: '2020-Q1' })
const nine = (value: string) =>
  article('B', { value, period: '2020-01/2020-09' }, { ...percent, value: '62.52', period: '2020-01/2020-09' })
const target = said({ value: '1.03e9', status: 'target', published: '2020-01-31' })

test('solved back from value and percentage agree across sources', () => {
  expect(codes(...quarter, ...nine('645.23e6'))).toEqual(['note plans-agree'])
  expect(codes(...quarter)).toEqual([])
})

test('accuse the one figure whose scale is wrong, by two others', () => {
  const found = run(...quarter, ...nine('645.23e9'), target)
  expect(found.map((f) => `${f.severity} ${f.code}`)).toEqual(['error plan-scale', 'note plans-agree'])
  expect(found[0] && sayRecordFinding(found[0], 'en')).toContain('it fits as 645.23 million USD')
  // One against one: which of them is wrong, nobody knows.
  expect(loud(...quarter, ...nine('645.23e9'))).toEqual([])
})

test('accuse a percentage that fits no plan the others agree on', () => {
  const half = article('C', { value: '371.9e6', period: '2020-S1' }, { ...percent, value: '36.2', period: '2020-S1' })
  const found = run(...quarter, ...nine('645.23e6'), target, ...half).find((f) => f.code === 'plan-outlier')
  expect(found && sayRecordFinding(found, 'en')).toContain('that would be 36.04 percent')
})

test('are repeated by a result only where another expected something else', () => {
  const imports = { indicator: 'import_value' } as const
  const solved = article(
    'A',
    { ...imports, value: '118.4e6', period: '2020-Q1' },
    { ...imports, ...percent, value: '13.53', period: '2020-Q1' },
  )
  const done = said({ ...imports, value: '875e6', wording: 'about', published: '2021-03-31' })
  const expected = said({ ...imports, value: '920.5e6', status: 'forecast', published: '2020-10-31' })
  expect(loud(...solved, done)).toEqual([])
  // Another target is no expectation beside the plan, it is a plan.
  const aimed = said({ ...imports, value: '920e6', wording: 'about', status: 'target' })
  expect(loud(...solved, done, aimed)).toEqual([])
  const found = run(...solved, done, expected)
  expect(found.map((f) => f.code)).toContain('repeats-plan')
  expect(found[0]?.observations[0]).toBe(done.id)
  expect(loud(...solved, said({ ...imports, value: '900e6' }), expected)).toEqual([])
})

test('of two units are not one', () => {
  const inDong = article(
    'B',
    { value: '15e12', unit: 'VND', period: '2020-S1' },
    { ...percent, value: '50', period: '2020-S1' },
  )
  expect(loud(...quarter, ...inDong)).toEqual([])
})

test('that rounding alone sets apart are one plan', () => {
  const plan = fc.integer({ min: 500_000, max: 2_000_000 })
  const share = fc.integer({ min: 1_500, max: 9_900 })
  fc.assert(
    fc.property(plan, share, share, (whole, first, second) => {
      const part = (name: string, period: string, hundredths: number) =>
        article(
          name,
          { value: `${Math.round((whole * hundredths) / 10_000)}e3`, period },
          { ...percent, value: (hundredths / 100).toFixed(2), period },
        )
      expect(
        loud(...part('A', '2020-S1', first), ...part('B', '2020-01/2020-09', second)).filter(
          (c) => !c.includes('exceeds'),
        ),
      ).toEqual([])
    }),
  )
})

test('with percentages of plans of two givers are not one', () => {
  const half = { period: '2020-S1' } as const
  const [government, council] = [{ base: 'plan government' }, { base: 'plan council' }]
  const two = article(
    'A',
    { value: '800.0e6', ...half },
    { ...percent, value: '80.00', ...half, ...government },
    { ...percent, value: '70.00', ...half, ...council },
  )
  expect(codes(...two)).toEqual([])
  // The plan of the council is 1,142.9, and has nothing to do with that of the government, 1,000.
  const later = { period: '2020-01/2020-09' } as const
  const nineMonths = article(
    'B',
    { value: '900.0e6', ...later },
    { ...percent, value: '90.00', ...later, ...government },
  )
  expect(codes(...two, ...nineMonths)).toEqual(['note plans-agree'])
  // Where no giver is named, nobody knows which percentage is of which plan.
  const unnamed = [...two, ...nineMonths].map((f) => ({ ...f, base: '' }))
  expect(codes(...unnamed).filter((c) => c.includes('plan'))).toEqual([])
})

test('that one source alone gives are its own affair', () => {
  const own = article(
    'A',
    { value: '162.3e6', period: '2020-Q1' },
    { ...percent, value: '15.73', period: '2020-Q1' },
    { value: '1.200e9', status: 'target' },
  )
  expect(codes(...own)).toEqual([])
  expect(codes(...own.slice(0, 2), said({ value: '1.200e9', status: 'target' }))).toEqual(['warning plans-differ'])
})

test('that nothing was done of, or less than nothing, are not solved back', () => {
  const solved = (value: string, share: string, name: string) =>
    article(name, { value, period: '2020-Q1' }, { ...percent, value: share, period: '2020-Q1' })
  const others = [...quarter.map((f) => ({ ...f, period: said({ value: '1', period: '2020-S1' }).period })), target]
  for (const [value, share] of [
    ['0', '15.73'],
    ['162.3e6', '0'],
    ['-162.3e6', '15.73'],
    ['162.3e6', '-15.73'],
  ] as const) {
    expect(loud(...others, ...solved(value, share, 'Z'))).toEqual([])
  }
})

test('that are vague prove nothing', () => {
  const about = article(
    'A',
    { value: '645.23e9', wording: 'about', period: '2020-01/2020-09' },
    { ...percent, value: '62', wording: 'about', period: '2020-01/2020-09' },
  )
  expect(loud(...quarter, target, ...about)).toEqual([])
})

test('name plans that needed no mending as the proof of a wrong scale', () => {
  const target = (value: string) => said({ value, status: 'target', published: '2020-01-31' })
  // None of the three is another one, and yet two of them have one size.
  const [wrong, ...others] = [target('1.030e6'), target('1.0400e9'), target('1.0480e9')] as const
  const [scale] = run(wrong, ...others).filter((f) => f.code === 'plan-scale')
  expect(scale?.observations[0]).toBe(wrong.id)
  expect(scale && sayRecordFinding(scale, 'en')).toMatch(
    /^Exports, Hoa Binh, 2020: .* by 1\.04 billion USD .*; it fits as 1\.03 billion USD$/,
  )
})

test('that any rounding sets apart are one plan, as stated and as solved back', () => {
  const whole = fc.integer({ min: 500_000, max: 2_000_000 })
  const part = fc.record({
    share: fc.integer({ min: 1_500, max: 9_900 }),
    digits: fc.integer({ min: 0, max: 4 }),
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(whole, fc.integer({ min: 0, max: 4 }), part, part, part, (plan, digits, ...parts) => {
      const rounded = (value: number, to: number) => `${Math.round(value / 10 ** to)}e${to + 3}`
      const periods = ['2020-Q1', '2020-S1', '2020-01/2020-09']
      const solved = parts.flatMap((p, i) =>
        article(
          `source ${i}`,
          { value: rounded((plan * p.share) / 10_000, p.digits), period: periods[i] ?? null },
          { ...percent, value: (p.share / 100).toFixed(p.decimals), period: periods[i] ?? null },
        ),
      )
      const figures = [said({ value: rounded(plan, digits), status: 'target' }), ...solved]
      expect(loud(...figures).filter((c) => c.includes('plan'))).toEqual([])
    }),
  )
})
