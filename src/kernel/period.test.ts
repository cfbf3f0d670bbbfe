import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, decimal, quotient } from './decimal.ts'
import { holds } from './interval.ts'
import {
  asOf,
  comparePeriods,
  contains,
  dayAfter,
  dayBefore,
  dayOfYear,
  elapsedShare,
  half,
  isCalendarDay,
  isCumulative,
  isPeriod,
  month,
  months,
  monthsIn,
  type Period,
  parsePeriod,
  precedingOf,
  previousOf,
  printPeriod,
  quarter,
  runsFromJanuary,
  samePeriod,
  sayPeriodProblem,
  writePeriod,
  year,
  yearOf,
  years,
  yearsBetween,
} from './period.ts'
import { parsePrintedPeriod } from './printed-period.ts'

const someYear = fc.integer({ min: 1, max: 9999 })
const someMonth = fc.integer({ min: 1, max: 12 })
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  someYear.map(year),
  fc.tuple(someYear, fc.constantFrom<1 | 2>(1, 2)).map(([y, n]) => half(y, n)),
  fc.tuple(someYear, fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4)).map(([y, n]) => quarter(y, n)),
  fc.tuple(someYear, someMonth).map(([y, m]) => month(y, m)),
  fc
    .tuple(someYear, someMonth, fc.integer({ min: 0, max: 30 }))
    .map(([y, m, span]) => [y, m, y + Math.floor((m - 1 + span) / 12), ((m - 1 + span) % 12) + 1] as const)
    .filter(([, , y2]) => y2 <= 9999)
    .map(([y1, m1, y2, m2]) => months(y1, m1, y2, m2)),
  fc.tuple(someYear, someYear).map(([a, b]) => years(Math.min(a, b), Math.max(a, b))),
  fc.tuple(someYear, someMonth).map(([y, m]) => asOf(y, m)),
  fc
    .tuple(someYear, someMonth, fc.integer({ min: 1, max: 31 }))
    .filter(([, m, d]) => d <= (days[m - 1] as number))
    .map(([y, m, d]) => asOf(y, m, d)),
)

/** Periods of one decade, so that containment happens. */
const nearPeriod = anyPeriod.filter((p) => p.start >= '2018' && p.end < '2024')
const someNear = fc.oneof(
  fc.constantFrom(year(2020), half(2020, 1), quarter(2020, 1), month(2020, 2), asOf(2020, 2), asOf(2020, 2, 29)),
  fc.constantFrom(months(2020, 1, 2020, 9), years(2018, 2022), months(2020, 1, 2020, 3), months(2019, 11, 2020, 2)),
  nearPeriod,
)

describe('the canonical text', () => {
  test('each kind has its own writing', () => {
    expect(writePeriod(year(2020))).toBe('2020')
    expect(writePeriod(half(2020, 1))).toBe('2020-S1')
    expect(writePeriod(quarter(2020, 3))).toBe('2020-Q3')
    expect(writePeriod(month(2020, 9))).toBe('2020-09')
    expect(writePeriod(months(2020, 1, 2020, 9))).toBe('2020-01/2020-09')
    expect(writePeriod(years(2015, 2020))).toBe('2015/2020')
    expect(writePeriod(asOf(2022, 8))).toBe('@2022-08')
    expect(writePeriod(asOf(2022, 8, 31))).toBe('@2022-08-31')
  })

  test('a written period is read back as it was', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(parsePeriod(writePeriod(p))).toEqual(p)
      }),
    )
  })

  test('31 February, month 13, quarter 5, half 3, the year 0 and a reversed span are problems that say what was expected', () => {
    const problemOf = (text: string) => {
      const answer = parsePeriod(text)
      return isPeriod(answer) ? null : [answer.problem, answer.found, answer.expected]
    }
    expect(problemOf('@2022-02-31')).toEqual(['no-such-day', '31', '1-28'])
    expect(problemOf('@2024-02-30')).toEqual(['no-such-day', '30', '1-29'])
    expect(problemOf('2022-13')).toEqual(['no-such-month', '13', '1-12'])
    expect(problemOf('2022-01/2022-00')).toEqual(['no-such-month', '0', '1-12'])
    expect(problemOf('2022-Q5')).toEqual(['no-such-quarter', '5', '1-4'])
    expect(problemOf('2022-S3')).toEqual(['no-such-half', '3', '1-2'])
    expect(problemOf('0000')).toEqual(['no-such-year', '0', '0001-9999'])
    expect(problemOf('2020/2015')?.[0]).toBe('reversed')
    expect(problemOf('2020-09/2020-01')?.[0]).toBe('reversed')
    expect(problemOf('last year')?.[0]).toBe('not-a-period')
  })

  test('any text gives a period or a problem with a sentence in both languages', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^@?\d{0,5}[-/SQ]{0,2}\d{0,3}[-/]?\d{0,5}$/))
    fc.assert(
      fc.property(texts, (text) => {
        const answer = parsePeriod(text)
        if (isPeriod(answer)) return
        expect(sayPeriodProblem(answer, 'en').endsWith('.')).toBe(true)
        expect(sayPeriodProblem(answer, 'vi').endsWith('.')).toBe(true)
      }),
    )
  })
})

describe('making a period', () => {
  test('a span of one month is that month and a span of whole years is those years', () => {
    expect(months(2020, 9, 2020, 9)).toEqual(month(2020, 9))
    expect(months(2020, 1, 2020, 12)).toEqual(year(2020))
    expect(months(2015, 1, 2020, 12)).toEqual(years(2015, 2020))
    expect(years(2020, 2020)).toEqual(year(2020))
  })

  test('January to March stays a span and is not turned into quarter I', () => {
    expect(months(2020, 1, 2020, 3).kind).toBe('months')
    expect(writePeriod(months(2020, 1, 2020, 3))).toBe('2020-01/2020-03')
  })

  test('February ends on the 29th in leap years only', () => {
    expect(month(2024, 2).end).toBe('2024-02-29')
    expect(month(2023, 2).end).toBe('2023-02-28')
    expect(month(1900, 2).end).toBe('1900-02-28')
    expect(month(2000, 2).end).toBe('2000-02-29')
    expect(isCalendarDay(2023, 2, 29)).toBe(false)
  })

  test('numbers that name no period are refused at once', () => {
    expect(() => month(2020, 13)).toThrow('no such period')
    expect(() => asOf(2022, 2, 31)).toThrow('no such period')
    expect(() => years(2020, 2015)).toThrow('no such period')
    expect(() => months(2020, 5, 2020, 4)).toThrow('no such period')
    expect(() => year(Number.NaN)).toThrow('no such period')
  })
})

describe('how periods stand to each other', () => {
  test('a year contains its months, its quarters and the days on which stocks were counted', () => {
    expect(contains(year(2022), month(2022, 8))).toBe(true)
    expect(contains(year(2022), asOf(2022, 8))).toBe(true)
    expect(contains(half(2022, 1), quarter(2022, 3))).toBe(false)
    expect(contains(asOf(2022, 8), asOf(2022, 8, 31))).toBe(true)
    expect(contains(asOf(2022, 8), month(2022, 8))).toBe(false)
  })

  test('containment is reflexive, and transitive', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(contains(p, p)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(someNear, someNear, someNear, (a, b, c) => {
        if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true)
      }),
    )
  })

  test('January to June is the same period as the first half, a month is not the stock at its end', () => {
    expect(samePeriod(months(2025, 1, 2025, 6), half(2025, 1))).toBe(true)
    expect(samePeriod(months(2025, 1, 2025, 3), quarter(2025, 1))).toBe(true)
    expect(samePeriod(month(2025, 6), asOf(2025, 6))).toBe(false)
  })

  test('two periods are the same exactly when each contains the other', () => {
    fc.assert(
      fc.property(someNear, someNear, (a, b) => {
        expect(samePeriod(a, b)).toBe(contains(a, b) && contains(b, a))
      }),
    )
  })

  test('the order of periods is a total order', () => {
    fc.assert(
      fc.property(someNear, someNear, someNear, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0)
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('nine months are cumulative, the first half and January run from January, April to June does not', () => {
    expect(isCumulative(months(2020, 1, 2020, 9))).toBe(true)
    for (const p of [half(2020, 1), month(2020, 1), quarter(2020, 1), year(2020)]) {
      expect(isCumulative(p)).toBe(false)
      expect(runsFromJanuary(p)).toBe(true)
    }
    for (const p of [months(2020, 4, 2020, 6), years(2015, 2020), asOf(2020, 1), months(2019, 1, 2020, 6)]) {
      expect(isCumulative(p)).toBe(false)
      expect(runsFromJanuary(p)).toBe(false)
    }
  })
})

describe('the period before', () => {
  test('the same period a year before ends on the leap day only where there is one', () => {
    expect(writePeriod(previousOf(months(2020, 1, 2020, 9)))).toBe('2019-01/2019-09')
    expect(previousOf(month(2021, 2))).toEqual(month(2020, 2))
    expect(previousOf(month(2020, 2))).toEqual(month(2019, 2))
    expect(writePeriod(previousOf(asOf(2024, 2, 29)))).toBe('@2023-02-28')
    expect(previousOf(asOf(2025, 2))).toEqual(asOf(2024, 2))
  })

  test('the same period a year before has the same kind and length and lies exactly one year back', () => {
    fc.assert(
      fc.property(
        anyPeriod.filter((p) => p.start > '0002'),
        (p) => {
          const before = previousOf(p)
          expect(before.kind).toBe(p.kind)
          expect(monthsIn(before)).toBe(monthsIn(p))
          expect(yearOf(before)).toBe(yearOf(p) - 1)
          expect(before.start.slice(4)).toBe(p.start.endsWith('02-29') ? '-02-28' : p.start.slice(4))
          expect(parsePeriod(writePeriod(before))).toEqual(before)
        },
      ),
    )
  })

  test('before a month comes the month, before a quarter the quarter, before a plan of five years the five years', () => {
    expect(precedingOf(month(2020, 1))).toEqual(month(2019, 12))
    expect(precedingOf(month(2024, 3))).toEqual(month(2024, 2))
    expect(precedingOf(quarter(2020, 1))).toEqual(quarter(2019, 4))
    expect(precedingOf(half(2020, 1))).toEqual(half(2019, 2))
    expect(precedingOf(year(2020))).toEqual(year(2019))
    expect(precedingOf(years(2016, 2020))).toEqual(years(2011, 2015))
    expect(precedingOf(asOf(2022, 3, 31))).toEqual(asOf(2022, 2, 28))
    expect(precedingOf(asOf(2022, 3))).toEqual(asOf(2022, 2))
  })
})

describe('counting', () => {
  test('nine months are nine months and 2015-2020 spans five years of growth', () => {
    expect(monthsIn(months(2020, 1, 2020, 9))).toBe(9)
    expect(monthsIn(months(2019, 11, 2020, 2))).toBe(4)
    expect(monthsIn(years(2016, 2020))).toBe(60)
    expect(monthsIn(asOf(2020, 9))).toBe(0)
    expect(yearsBetween(years(2015, 2020))).toBe(5)
    expect(yearOf(years(2015, 2020))).toBe(2020)
  })

  test('after January to September 273 of 365 days have passed, 274 of 366 in a leap year', () => {
    expect(holds(elapsedShare(months(2023, 1, 2023, 9)), quotient(decimal(273), decimal(365)))).toBe(true)
    expect(holds(elapsedShare(months(2024, 1, 2024, 9)), quotient(decimal(274), decimal(366)))).toBe(true)
    const whole = elapsedShare(year(2024))
    expect(whole.low && compare(whole.low, decimal(1))).toBe(0)
    expect(whole.high && compare(whole.high, decimal(1))).toBe(0)
  })

  test('a stock known to the month has the share from the first to the last day of the month', () => {
    const share = elapsedShare(asOf(2023, 8))
    expect(holds(share, quotient(decimal(213), decimal(365), 'up'))).toBe(true)
    expect(holds(share, quotient(decimal(243), decimal(365), 'down'))).toBe(true)
    expect(holds(share, quotient(decimal(244), decimal(365)))).toBe(false)
  })
})

describe('periods for people', () => {
  test('English says halves, quarters, months and spans as news does', () => {
    const said = (p: Period) => printPeriod(p, 'en')
    expect(said(half(2025, 1))).toBe('first half of 2025')
    expect(said(quarter(2020, 3))).toBe('Q3 2020')
    expect(said(month(2020, 9))).toBe('September 2020')
    expect(said(months(2020, 1, 2020, 9))).toBe('January-September 2020')
    expect(said(months(2019, 11, 2020, 2))).toBe('November 2019-February 2020')
    expect(said(years(2015, 2020))).toBe('2015-2020')
    expect(said(asOf(2022, 8, 31))).toBe('as of 31 August 2022')
    expect(said(asOf(2022, 8))).toBe('as of August 2022')
  })

  test('Vietnamese says six and nine months, quý III and giai đoạn', () => {
    const said = (p: Period) => printPeriod(p, 'vi')
    expect(said(year(2025))).toBe('năm 2025')
    expect(said(half(2025, 1))).toBe('6 tháng đầu năm 2025')
    expect(said(half(2025, 2))).toBe('6 tháng cuối năm 2025')
    expect(said(quarter(2020, 3))).toBe('quý III/2020')
    expect(said(month(2020, 9))).toBe('tháng 9/2020')
    expect(said(months(2020, 1, 2020, 9))).toBe('9 tháng đầu năm 2020')
    expect(said(months(2020, 4, 2020, 9))).toBe('từ tháng 4 đến tháng 9/2020')
    expect(said(years(2015, 2020))).toBe('giai đoạn 2015-2020')
    expect(said(asOf(2022, 8, 31))).toBe('tính đến 31/8/2022')
  })

  test('a printed period is read back as it was, in both languages', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('en' as const, 'vi' as const), (p, language) => {
        expect(parsePrintedPeriod(printPeriod(p, language), language)).toEqual(p)
      }),
      { numRuns: 500 },
    )
  })
})

test('one day leads to the next and back, and is counted in its year as by the clock', () => {
  const dayLength = 86_400_000
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
  const someDay = fc.integer({ min: Date.parse('0002-01-01'), max: Date.parse('9998-12-31') })
  fc.assert(
    fc.property(someDay, (time) => {
      const day = iso(time)
      expect(dayAfter(day)).toBe(iso(Date.parse(day) + dayLength))
      expect(dayBefore(dayAfter(day))).toBe(day)
      expect(dayOfYear(day)).toBe((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / dayLength + 1)
    }),
  )
})
