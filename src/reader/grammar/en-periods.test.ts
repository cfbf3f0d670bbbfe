import { expect, test } from 'vitest'
import { writePeriod } from '../../kernel/period.ts'
import { tokensOf } from '../token.ts'
import { findPeriods } from './en-periods.ts'

function periods(text: string, published: { year: number; month: number } | null = { year: 2024, month: 7 }): string[] {
  const tokens = tokensOf(text)
  return findPeriods(tokens, 0, tokens.length, { published }).map((p) => `${writePeriod(p.period)} ${p.role}`)
}

test.each([
  ['in the first nine months of 2022', '2022-01/2022-09 plain'],
  ['Between January and May', '2024-01/2024-05 plain'],
  ['in the first half of 2025', '2025-S1 plain'],
  ['the first six months of this year', '2024-S1 plain'],
  ['in the second quarter', '2024-Q2 plain'],
  ['in Q1/2018', '2018-Q1 plain'],
  ['As of August 2022', '@2022-08 as-of'],
  ['By 15 July 2017', '@2017-07-15 as-of'],
  ['on 31/12/2023', '@2023-12-31 as-of'],
  ['at the end of 2021', '@2021-12-31 as-of'],
  ['by early 2025', '@2025-01 as-of'],
  ['in the 2015 – 2020 period', '2015/2020 plain'],
  ['From 2014 to 2022', '2014/2022 plain'],
  ['for 2021-25', '2021/2025 plain'],
  ['by 2030', '2030 goal'],
  ['over the same period in 2022', '2022 base'],
  ['from the same month last year', '2023 base'],
  ['up 2.13 percent on January', '2024-01 base'],
  ['compared to the end of 2023', '@2023-12-31 base'],
  ['of the 2023 plan', '2023 base'],
  ['with a vision to 2050', '2050 name'],
  ['In July', '2024-07 plain'],
  ['in November', '2023-11 plain'],
  ['over two months', '2024-01/2024-02 plain'],
  ['seven-month revenue', '2024-01/2024-07 plain'],
  ['since 2017', '2017/2024 plain'],
  ['this year', '2024 plain'],
  ['currently', '@2024-07 as-of'],
  ['Ten years ago', '2014 plain'],
])('%s is %s', (text, expected) => {
  expect(periods(text)).toEqual([expected])
})

test('31 February and month 13 are no dates', () => {
  expect(periods('on 31/02/2024')).toEqual([])
  expect(periods('on February 31 2024').every((p) => !p.includes('02-31'))).toBe(true)
})

test('the day of a meeting is no period of its figures', () => {
  expect(periods('At the June 17 monthly meeting')).toEqual(['@2024-06-17 name'])
})

test('without a publication date a bare month has no year, and is not guessed', () => {
  expect(periods('in July', null)).toEqual([])
  expect(periods('in July 2021', null)).toEqual(['2021-07 plain'])
})

test("'may' and 'march' are words unless they are months", () => {
  expect(periods('It may rise. In May it rose.')).toEqual(['2024-05 plain'])
})
