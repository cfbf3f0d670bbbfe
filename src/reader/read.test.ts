import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../kernel/decimal.ts'
import { holds } from '../kernel/interval.ts'
import { writePeriod } from '../kernel/period.ts'
import { linesOf, readEnglish } from './reader-for-tests.ts'

test('change and fulfilment are said of the level before them', () => {
  const text =
    'Export turnover in the first seven months of 2024 reached 1.09 billion USD, up 21.4% year on year and equal to 58.6% of the annual plan.'
  expect(linesOf(text)).toEqual([
    '1090000000 USD level/actual export_value @Hoa Binh 2024-01/2024-07',
    '21.4 percent change/actual export_value @Hoa Binh 2024-01/2024-07',
    '58.6 percent fulfilment/actual export_value @Hoa Binh 2024-01/2024-07',
  ])
  expect(readEnglish(text).map((c) => c.links)).toEqual([{}, { of: 0 }, { of: 0 }])
})

test("'respectively' gives each figure its own measure", () => {
  expect(
    linesOf(
      'In 2023, exports and imports hit 980 million USD and 760.5 million USD, annual increases of 4.8 percent and 9.6 percent, respectively.',
    ),
  ).toEqual([
    '980000000 USD level/actual export_value @Hoa Binh 2023',
    '760500000 USD level/actual import_value @Hoa Binh 2023',
    '4.8 percent change/actual export_value @Hoa Binh 2023',
    '9.6 percent change/actual import_value @Hoa Binh 2023',
  ])
})

test('an elliptic count repeats the noun before it, with its origin', () => {
  const claims = readEnglish(
    'The parks have 96 projects, including 24 FDI ones worth 480 million USD and 72 domestic ones.',
  )
  expect(claims.map((c) => `${c.indicator} ${JSON.stringify(c.dimensions)}`)).toEqual([
    'projects {}',
    'projects {"origin":"FDI"}',
    'fdi_registered_capital {"origin":"FDI"}',
    'projects {"origin":"domestic"}',
  ])
  expect(claims.map((c) => c.links.partOf)).toEqual([undefined, 0, undefined, 0])
})

test('an amount in brackets is the same amount in another currency', () => {
  const [vnd, usd] = readEnglish('Tourism revenue came to 1.2 trillion VND (51 million USD) in 2019.')
  expect(usd?.links.sameAs).toBe(0)
  expect([vnd?.indicator, usd?.indicator]).toEqual(['tourism_revenue', 'tourism_revenue'])
  expect(usd?.period && writePeriod(usd.period)).toBe('2019')
})

test('the plan in brackets behind a fulfilment is a target of the whole year, or may be what was reached', () => {
  const claims = readEnglish(
    'In the first six months of 2023, the value of industrial production is estimated at 48.81% of the yearly plan (about 12.88 trillion VND).',
    { published: '2023-07' },
  )
  expect(claims.map((c) => c.relation)).toEqual(['fulfilment', 'level'])
  expect(claims[1]).toMatchObject({ status: 'target', period: { start: '2023-01-01', end: '2023-12-31' } })
  expect(claims[1]?.alternatives).toContainEqual(expect.objectContaining({ status: 'estimate' }))
  expect(claims[0]?.links.plan).toBe(1)
})

test('the giver of a plan and the base of a change are kept', () => {
  const [, fulfilled, grown] = readEnglish(
    'Exports reached 335 million USD, 45.9% of the yearly plan assigned by the district, up 32.2% over the same period in 2022.',
  )
  expect(fulfilled?.base).toMatchObject({ kind: 'plan', giver: 'the district' })
  expect(grown?.base).toMatchObject({ kind: 'period', period: { start: '2022-01-01' } })
})

test.each([
  ['Imports are estimated at 70 million USD this month.', 'estimate'],
  ['Exports are expected to hit 1.2 billion USD this year.', 'forecast'],
  ['The province aims to earn 1.5 billion USD from exports by 2030.', 'target'],
  ['Exports reached 1.1 billion USD.', 'actual'],
])('%s is %s', (text, status) => {
  expect(readEnglish(text)[0]?.status).toBe(status)
})

test('a fall is negative', () => {
  expect(linesOf('In June 2024, the industrial production index edged down 1.2% against May.')).toEqual([
    '-1.2 percent change/actual industrial_production_index @Hoa Binh 2024-06',
  ])
})

test('a place with its own name takes the figures of its sentence', () => {
  expect(readEnglish('A plant in Tan Lac district employs about 200 workers.')[0]?.place).toBe('Tan Lac')
  expect(
    readEnglish('The Luong Son Industrial Park has 43 projects. The park covers 83 ha.').map((c) => c.place),
  ).toEqual(['Luong Son Industrial Park', 'Luong Son Industrial Park'])
})

test('places that goods go to or partners come from do not take the figure', () => {
  expect(readEnglish('Hoa Binh sent 12 firms to fairs in Hanoi, Son La and Ho Chi Minh City.')[0]?.place).toBe(
    'Hoa Binh',
  )
})

test('who said it and why is kept in its own words', () => {
  const [claim] = readEnglish(
    'According to the provincial Department of Finance, revenue from the budget fell 5 percent due to the pandemic.',
  )
  expect(claim?.speaker).toBe('the provincial Department of Finance')
  expect(claim?.cause).toBe('due to the pandemic')
})

test('without a place from outside the first place named is the article’s', () => {
  expect(readEnglish('(HBO) – Mai Chau district has 146 hotels.', { place: null })[0]?.place).toBe('Mai Chau')
})

test('a year later, February ends on its own last day', () => {
  const text = 'In February 2023, exports reached 5 million USD. A year later, they were 6 million USD.'
  expect(readEnglish(text).map((c) => c.period?.end)).toEqual(['2023-02-28', '2024-02-29'])
})

test('whatever the text, every claim quotes it exactly and its interval holds its value', () => {
  const words = fc.constantFrom(
    'exports',
    'of',
    '645.23',
    'billion',
    'USD',
    'up',
    '7.64',
    'percent',
    'in',
    '2020',
    '(',
    ')',
    'and',
    'respectively',
    'from',
    'to',
    'nearly',
    'over',
    '1,03',
    '-',
    ',',
    '.',
    ';',
    ':',
    'projects',
    'FDI',
    'ones',
    'the',
    'plan',
    'first',
    'nine',
    'months',
    'Luong Son',
    'district',
    '"',
    '\n',
    '\u200b',
    'ranked',
    'fifth',
    'times',
    '1,.07',
    '20%',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ')
      for (const claim of readEnglish(text)) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
        expect(holds(claim.shown, claim.value)).toBe(true)
        expect(holds(claim.meant, claim.value)).toBe(true)
        if (claim.shown.low && claim.shown.high)
          expect(compare(claim.shown.low, claim.shown.high)).toBeLessThanOrEqual(0)
        for (const index of Object.values(claim.links)) expect(index).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 500 },
  )
})
