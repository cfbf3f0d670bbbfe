import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from './language.ts'
import { isPeriod, writePeriod } from './period.ts'
import { parsePrintedPeriod } from './printed-period.ts'

function read(text: string, language: Language): string {
  const answer = parsePrintedPeriod(text, language)
  return isPeriod(answer) ? writePeriod(answer) : answer.problem
}

describe('a period alone in a cell', () => {
  test.each([
    ['the first half of 2025', '2025-S1'],
    ['H1 2025', '2025-S1'],
    ['Third quarter of 2020', '2020-Q3'],
    ['Q3/2020', '2020-Q3'],
    ['Sept. 2020', '2020-09'],
    ['first nine months of 2020', '2020-01/2020-09'],
    ['first six months of 2020', '2020-S1'],
    ['January – September 2020', '2020-01/2020-09'],
    ['2015 – 2020 period', '2015/2020'],
    ['by the end of August 2022', '@2022-08'],
    ['August 31, 2022', '@2022-08-31'],
    ['as of 1st May 2022', '@2022-05-01'],
  ])('English: %s', (text, period) => {
    expect(read(text, 'en')).toBe(period)
  })

  test.each([
    ['31/08/2022', '@2022-08-31'],
    ['31/8/2022', '@2022-08-31'],
    ['ngày 31 tháng 8 năm 2022', '@2022-08-31'],
    ['tính đến hết ngày 31/8/2022', '@2022-08-31'],
    ['đến cuối tháng 8/2022', '@2022-08'],
    ['Quý 3 năm 2020', '2020-Q3'],
    ['quý I/2021', '2021-Q1'],
    ['6 tháng đầu năm 2025', '2025-S1'],
    ['nửa cuối năm 2025', '2025-S2'],
    ['9 tháng năm 2020', '2020-01/2020-09'],
    ['tháng 09-2020', '2020-09'],
    ['tháng 9 năm 2020', '2020-09'],
    ['giai đoạn 2021 – 2025', '2021/2025'],
  ])('Vietnamese: %s', (text, period) => {
    expect(read(text, 'vi')).toBe(period)
  })

  test('a day that the calendar does not have, a month 13 and a quarter V are problems', () => {
    expect(read('31/02/2022', 'vi')).toBe('no-such-day')
    expect(read('tháng 13/2022', 'vi')).toBe('no-such-month')
    expect(read('quý 5/2022', 'vi')).toBe('no-such-quarter')
    expect(read('giai đoạn 2020-2015', 'vi')).toBe('reversed')
    expect(read('30 February 2022', 'en')).toBe('no-such-day')
    expect(read('first few months of 2022', 'en')).toBe('not-a-period')
    expect(read('08/31/2022', 'vi')).toBe('no-such-month')
  })

  test('decomposed Vietnamese is read like composed', () => {
    expect(read('quý III/2020'.normalize('NFD'), 'vi')).toBe('2020-Q3')
  })

  test('any text gives a period or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Language>('en', 'vi'), (text, language) => {
        expect(typeof read(text, language)).toBe('string')
      }),
    )
  })
})
