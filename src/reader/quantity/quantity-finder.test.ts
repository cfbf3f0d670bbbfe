import { expect, test } from 'vitest'
import { toNumber } from '../../kernel/decimal.ts'
import { quotesOf, readEnglish } from '../reader-for-tests.ts'

const values = (text: string) => readEnglish(text).map((c) => `${toNumber(c.value)} ${c.unit}`)

test.each([
  ['over 1,500ha of land', 'over 1,500ha', '1500 ha'],
  ['valued at $ 804 million', '$ 804 million', '804000000 USD'],
  ['costs US$412.5 million', 'US$412.5 million', '412500000 USD'],
  ['allocated VND 3,400 billion', 'VND 3,400 billion', '3400000000000 VND'],
  ['sold for 25 million dongs', '25 million dongs', '25000000 VND'],
  ['yields 302 quintals', '302 quintals', '30.2 tonne'],
  ['on 4,000 sq.m', '4,000 sq.m', '4000 m2'],
  ['held a dozen trips', 'a dozen trips', '12 count'],
  ['in 10-15 villages', '10-15 villages', '12.5 count'],
  ['for 18,000 to 20,000 VND', '18,000 to 20,000 VND', '19000 VND'],
  ['fell 3.01 percentage points', '3.01 percentage points', '-3.01 percentage_point'],
  ['ranked fifth in the region', 'ranked fifth', '5 rank'],
  ['was 1.7 times higher than in 2015', '1.7 times', '1.7 multiple'],
  ['three-quarters of cooperatives', 'three-quarters', '75 percent'],
  ['had 43 registered and operating projects', '43 registered and operating projects', '43 count'],
  ['two new industrial zones', 'two new industrial zones', '2 count'],
  ['16 foreign direct investment (FDI) projects', '16 foreign direct investment (FDI) projects', '16 count'],
])('"%s" holds the quantity "%s"', (text, quote, value) => {
  expect(quotesOf(text)).toEqual([quote])
  expect(values(text)).toEqual([value])
})

test.each([
  'Resolution No.09 of the 17th Party Congress',
  'Plan No. 76 dated May 5',
  'Decision 148/QD-TTg and 09-NQ/TU',
  'Highway 6 is open',
  'despite COVID-19',
  'for five years and nine months',
  'a three-decade journey',
  'in 2020',
  'One Commune, One Product programme',
  'one of the firms',
  'one-stop service',
  'call 0218 3852 456',
  'the two sides signed',
  'at 8:30',
  '4-star hotel service',
])('"%s" holds no quantity', (text) => {
  expect(quotesOf(text)).toEqual([])
})

test('a growth from one amount to another is two figures, not a range', () => {
  expect(quotesOf('rose from 16 to 158 products')).toEqual(['16', '158 products'])
})

test('a verb that opens the amount counts, but stands outside the quote', () => {
  const [claim] = readEnglish('Retail sales topped 53.4 trillion VND in 2022.')
  expect(claim?.quote).toBe('53.4 trillion VND')
  expect(claim?.modifier).toBe('over')
  expect(claim?.meant.high).toBeNull()
})

test('marks against the habit of the text are read and noted', () => {
  const [a, b, c] = readEnglish('It paid 11.3% or 1,03 trillion VND of 9.18 tillion VND.')
  expect(a?.oddity).toBeNull()
  expect(b?.oddity).toEqual({ kind: 'foreign-mark', usual: '.' })
  expect(toNumber(b!.value)).toBe(1.03e12)
  expect(c?.oddity).toEqual({ kind: 'misspelt-scale', usual: 'trillion' })
})

test('a text with decimal commas is read with decimal commas', () => {
  expect(values('It grew 28,5 percent to 1.234,56 million USD, with 866.605 ha.')).toEqual([
    '28.5 percent',
    '1234560000 USD',
    '866605 ha',
  ])
})

test('a number of 400 digits is no quantity and costs nothing', () => {
  expect(quotesOf(`exports of ${'9'.repeat(400)} USD and 5 million USD`)).toEqual(['5 million USD'])
})
