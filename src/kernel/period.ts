import { type Decimal, decimal, quotient } from './decimal.ts'
import type { Interval } from './interval.ts'
import type { Language } from './language.ts'

/** 'months' is a span of months, cumulative when it starts in January; 'years' a span of years; an instant is an 'as of'. */
export type PeriodKind = 'instant' | 'month' | 'quarter' | 'half' | 'year' | 'months' | 'years'

/** A stretch of whole days that a figure is about, or the day ('instant') on which a stock was counted. */
export interface Period {
  readonly kind: PeriodKind
  /** First and last day, ISO dates, both included. */
  readonly start: string
  readonly end: string
  /** Instants only: known to the day (start is end), or to the month (some day from start to end). */
  readonly precision?: 'month' | 'day'
}

export type PeriodProblemCode =
  | 'not-a-period'
  | 'no-such-year'
  | 'no-such-half'
  | 'no-such-quarter'
  | 'no-such-month'
  | 'no-such-day'
  | 'reversed'

/** Why a text is not a period. `expected` is a pattern or a range, the same in every language. */
export interface PeriodProblem {
  readonly problem: PeriodProblemCode
  readonly text: string
  readonly found: string
  readonly expected: string
}

export function isPeriod(x: Period | PeriodProblem): x is Period {
  return 'kind' in x
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeapYear(y: number): boolean {
  return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
}

/** Days of a month of the Gregorian calendar. */
export function daysInMonth(y: number, m: number): number {
  return m === 2 && isLeapYear(y) ? 29 : (monthDays[m - 1] ?? 0)
}

/** Whether the calendar has this day: not 31 February, not the year 0. */
export function isCalendarDay(y: number, m: number, d: number): boolean {
  return isYear(y) && isMonth(m) && Number.isInteger(d) && d >= 1 && d <= daysInMonth(y, m)
}

function isYear(y: number): boolean {
  return Number.isInteger(y) && y >= 1 && y <= 9999
}

function isMonth(m: number): boolean {
  return Number.isInteger(m) && m >= 1 && m <= 12
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}

function iso(y: number, m: number, d: number): string {
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`
}

function yearAt(date: string): number {
  return Number(date.slice(0, -6))
}

function monthAt(date: string): number {
  return Number(date.slice(-5, -3))
}

function dayAt(date: string): number {
  return Number(date.slice(-2))
}

/** Throws on numbers that name no period: text from outside goes through {@link parsePeriod} or {@link isCalendarDay} first. */
function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`no such period: ${what}`)
}

function wholeMonths(kind: PeriodKind, y1: number, m1: number, y2: number, m2: number): Period {
  return { kind, start: iso(y1, m1, 1), end: iso(y2, m2, daysInMonth(y2, m2)) }
}

export function year(y: number): Period {
  demand(isYear(y), `year ${y}`)
  return wholeMonths('year', y, 1, y, 12)
}

export function half(y: number, which: 1 | 2): Period {
  demand(isYear(y) && (which === 1 || which === 2), `half ${which} of ${y}`)
  return wholeMonths('half', y, which * 6 - 5, y, which * 6)
}

export function quarter(y: number, which: 1 | 2 | 3 | 4): Period {
  demand(isYear(y) && [1, 2, 3, 4].includes(which), `quarter ${which} of ${y}`)
  return wholeMonths('quarter', y, which * 3 - 2, y, which * 3)
}

export function month(y: number, m: number): Period {
  demand(isYear(y) && isMonth(m), `month ${m} of ${y}`)
  return wholeMonths('month', y, m, y, m)
}

/**
 * A span of months. One month becomes that month and whole years become years; January to March stays a
 * span, because a report that says 'three months' counts from January on and one that says 'quarter I' does not.
 */
export function months(y1: number, m1: number, y2: number, m2: number): Period {
  demand(isYear(y1) && isYear(y2) && isMonth(m1) && isMonth(m2), `months ${m1}/${y1} to ${m2}/${y2}`)
  demand(y1 * 12 + m1 <= y2 * 12 + m2, `months ${m1}/${y1} to ${m2}/${y2}, reversed`)
  if (y1 === y2 && m1 === m2) return month(y1, m1)
  if (m1 === 1 && m2 === 12) return years(y1, y2)
  return wholeMonths('months', y1, m1, y2, m2)
}

/** A span of years, both included; one year becomes that year. */
export function years(y1: number, y2: number): Period {
  demand(isYear(y1) && isYear(y2) && y1 <= y2, `years ${y1} to ${y2}`)
  return y1 === y2 ? year(y1) : wholeMonths('years', y1, 1, y2, 12)
}

/** The day of a stock, or the month when the day is not said. */
export function asOf(y: number, m: number, d?: number): Period {
  if (d === undefined) return { ...month(y, m), kind: 'instant', precision: 'month' }
  demand(isCalendarDay(y, m, d), `day ${d}/${m}/${y}`)
  return { kind: 'instant', start: iso(y, m, d), end: iso(y, m, d), precision: 'day' }
}

function isKnownToMonth(p: Period): boolean {
  return p.precision === 'month'
}

function halfOf(p: Period): 1 | 2 {
  return monthAt(p.start) === 1 ? 1 : 2
}

function quarterOf(p: Period): 1 | 2 | 3 | 4 {
  return ((monthAt(p.start) + 2) / 3) as 1 | 2 | 3 | 4
}

/** The canonical text: `2020`, `2020-S1`, `2020-Q3`, `2020-09`, `2020-01/2020-09`, `2015/2020`, `@2022-08`, `@2022-08-31`. */
export function writePeriod(p: Period): string {
  const startYear = p.start.slice(0, -6)
  switch (p.kind) {
    case 'year':
      return startYear
    case 'half':
      return `${startYear}-S${halfOf(p)}`
    case 'quarter':
      return `${startYear}-Q${quarterOf(p)}`
    case 'month':
      return p.start.slice(0, -3)
    case 'months':
      return `${p.start.slice(0, -3)}/${p.end.slice(0, -3)}`
    case 'years':
      return `${startYear}/${p.end.slice(0, -6)}`
    case 'instant':
      return isKnownToMonth(p) ? `@${p.start.slice(0, -3)}` : `@${p.start}`
  }
}

/** Parts of a period as they stand in a text, not yet known to exist. */
export interface PeriodParts {
  readonly kind: PeriodKind
  readonly y: number
  /** The half, quarter or month. */
  readonly n?: number
  readonly y2?: number
  readonly m2?: number
  readonly d?: number
}

/** The period of parts that may not exist: each part is tried, the first that fails is the problem. */
function periodOf(text: string, parts: PeriodParts): Period | PeriodProblem {
  const { kind, y, n = 1, y2 = y, m2 = n, d } = parts
  const no = (problem: PeriodProblemCode, found: string | number, expected: string): PeriodProblem => ({
    problem,
    text,
    found: String(found),
    expected,
  })
  for (const one of [y, y2]) if (!isYear(one)) return no('no-such-year', one, '0001-9999')
  if (kind === 'half' && n !== 1 && n !== 2) return no('no-such-half', n, '1-2')
  if (kind === 'quarter' && (n < 1 || n > 4)) return no('no-such-quarter', n, '1-4')
  for (const one of kind === 'months' ? [n, m2] : [n]) if (!isMonth(one)) return no('no-such-month', one, '1-12')
  if (d !== undefined && !isCalendarDay(y, n, d)) return no('no-such-day', d, `1-${daysInMonth(y, n)}`)
  if (y * 12 + n > y2 * 12 + m2) return no('reversed', text, 'start <= end')
  switch (kind) {
    case 'year':
      return year(y)
    case 'half':
      return half(y, n as 1 | 2)
    case 'quarter':
      return quarter(y, n as 1 | 2 | 3 | 4)
    case 'month':
      return month(y, n)
    case 'months':
      return months(y, n, y2, m2)
    case 'years':
      return years(y, y2)
    case 'instant':
      return d === undefined ? asOf(y, n) : asOf(y, n, d)
  }
}

/** A way of writing a period: its pattern and what the groups mean. */
export type PeriodForm = readonly [RegExp, (groups: readonly string[]) => PeriodParts]

/** The group as a number; NaN, which is no year and no month, when it is absent. */
export function numberAt(groups: readonly string[], i: number): number {
  return Number(groups[i] ?? Number.NaN)
}

const canonicalForms: readonly PeriodForm[] = [
  [/^(\d{4})$/, (g) => ({ kind: 'year', y: numberAt(g, 1) })],
  [/^(\d{4})-S(\d)$/, (g) => ({ kind: 'half', y: numberAt(g, 1), n: numberAt(g, 2) })],
  [/^(\d{4})-Q(\d)$/, (g) => ({ kind: 'quarter', y: numberAt(g, 1), n: numberAt(g, 2) })],
  [/^(\d{4})-(\d\d)$/, (g) => ({ kind: 'month', y: numberAt(g, 1), n: numberAt(g, 2) })],
  [
    /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/,
    (g) => ({ kind: 'months', y: numberAt(g, 1), n: numberAt(g, 2), y2: numberAt(g, 3), m2: numberAt(g, 4) }),
  ],
  [/^(\d{4})\/(\d{4})$/, (g) => ({ kind: 'years', y: numberAt(g, 1), y2: numberAt(g, 2) })],
  [/^@(\d{4})-(\d\d)$/, (g) => ({ kind: 'instant', y: numberAt(g, 1), n: numberAt(g, 2) })],
  [/^@(\d{4})-(\d\d)-(\d\d)$/, (g) => ({ kind: 'instant', y: numberAt(g, 1), n: numberAt(g, 2), d: numberAt(g, 3) })],
]

/** The period of the first form that the even text (trimmed, maybe lower case) has; problems quote the text as given. */
export function periodByForm(
  text: string,
  even: string,
  forms: readonly PeriodForm[],
  expected: string,
): Period | PeriodProblem {
  for (const [pattern, parts] of forms) {
    const groups = pattern.exec(even)
    if (groups) return periodOf(text, parts(groups))
  }
  return { problem: 'not-a-period', text, found: text.slice(0, 60), expected }
}

/** Reads the canonical text. Never throws; `parsePeriod(writePeriod(p))` is p. */
export function parsePeriod(text: string): Period | PeriodProblem {
  const expected = '2020, 2020-S1, 2020-Q3, 2020-09, 2020-01/2020-09, 2015/2020, @2022-08, @2022-08-31'
  return periodByForm(text, text.trim(), canonicalForms, expected)
}

const problemSentences: Readonly<Record<PeriodProblemCode, Readonly<Record<Language, (p: PeriodProblem) => string>>>> =
  {
    'not-a-period': {
      en: (p) => `'${p.found}' is not a period. Write it as one of ${p.expected}.`,
      vi: (p) => `'${p.found}' không phải là một kỳ. Hãy viết theo một trong các dạng ${p.expected}.`,
    },
    'no-such-year': {
      en: (p) => `'${p.text}' names the year ${p.found}. Write a year from ${p.expected}.`,
      vi: (p) => `'${p.text}' ghi năm ${p.found}. Hãy viết năm trong khoảng ${p.expected}.`,
    },
    'no-such-half': {
      en: (p) => `'${p.text}' names half ${p.found} of a year. Write 1 or 2.`,
      vi: (p) => `'${p.text}' ghi nửa năm thứ ${p.found}. Hãy viết 1 hoặc 2.`,
    },
    'no-such-quarter': {
      en: (p) => `'${p.text}' names quarter ${p.found}. Write a quarter from ${p.expected}.`,
      vi: (p) => `'${p.text}' ghi quý ${p.found}. Hãy viết quý trong khoảng ${p.expected}.`,
    },
    'no-such-month': {
      en: (p) => `'${p.text}' names month ${p.found}. Write a month from ${p.expected}.`,
      vi: (p) => `'${p.text}' ghi tháng ${p.found}. Hãy viết tháng trong khoảng ${p.expected}.`,
    },
    'no-such-day': {
      en: (p) => `'${p.text}' names day ${p.found}, which that month does not have. Write a day from ${p.expected}.`,
      vi: (p) =>
        `'${p.text}' ghi ngày ${p.found}, tháng đó không có ngày này. Hãy viết ngày trong khoảng ${p.expected}.`,
    },
    reversed: {
      en: (p) => `'${p.text}' ends before it starts. Write the earlier end first.`,
      vi: (p) => `'${p.text}' kết thúc trước khi bắt đầu. Hãy viết mốc sớm hơn trước.`,
    },
  }

/** The problem as a sentence that ends with what to do. */
export function sayPeriodProblem(problem: PeriodProblem, language: Language): string {
  return problemSentences[problem.problem][language](problem)
}

/** Whether the period is a flow that runs from 1 January and ends in the same year: January, quarter I, the first half, the year, nine months. */
export function runsFromJanuary(p: Period): boolean {
  return p.kind !== 'instant' && p.start.endsWith('-01-01') && yearAt(p.start) === yearAt(p.end)
}

/** Whether it is written as a cumulative span: 'the first nine months', not 'the first half' nor the whole year. */
export function isCumulative(p: Period): boolean {
  return p.kind === 'months' && runsFromJanuary(p)
}

/** The year in which the period ends. */
export function yearOf(p: Period): number {
  return yearAt(p.end)
}

/** Calendar months from first to last; 0 for an instant, which has no length. */
export function monthsIn(p: Period): number {
  if (p.kind === 'instant') return 0
  return (yearAt(p.end) - yearAt(p.start)) * 12 + monthAt(p.end) - monthAt(p.start) + 1
}

/** Years from the first to the last of a span: 5 for 2015/2020, the exponent of an average annual growth. */
export function yearsBetween(span: Period): number {
  return yearAt(span.end) - yearAt(span.start)
}

/**
 * Whether every day of the inner lies in the outer. An instant contains instants only: what was counted on
 * a day says nothing of what happened during it.
 */
export function contains(outer: Period, inner: Period): boolean {
  if (outer.kind === 'instant' && inner.kind !== 'instant') return false
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether both are about the same days in the same way: January to June is the first half, 31 December is not that month. */
export function samePeriod(a: Period, b: Period): boolean {
  return comparePeriods(a, b) === 0
}

/** The order of a series: by start, then by end, an instant before a flow over the same days. 0 when {@link samePeriod}. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1
  if (a.end !== b.end) return a.end < b.end ? -1 : 1
  return Number(b.kind === 'instant') - Number(a.kind === 'instant')
}

/** The day after an ISO date; the calendar ends with the year 9999. */
export function dayAfter(date: string): string {
  const [y, m, d] = [yearAt(date), monthAt(date), dayAt(date)]
  if (d < daysInMonth(y, m)) return iso(y, m, d + 1)
  return m < 12 ? iso(y, m + 1, 1) : iso(y + 1, 1, 1)
}

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  const [y, m, d] = [yearAt(date), monthAt(date), dayAt(date)]
  if (d > 1) return iso(y, m, d - 1)
  return m > 1 ? iso(y, m - 1, daysInMonth(y, m - 1)) : iso(y - 1, 12, 31)
}

/** The day so many months later, in the last days of a month on its last day. */
function dateMoved(date: string, by: number, isMonthEnd: boolean): string {
  const index = yearAt(date) * 12 + monthAt(date) - 1 + by
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  const last = daysInMonth(y, m)
  return iso(y, m, isMonthEnd ? last : Math.min(dayAt(date), last))
}

/** The period so many months later, or earlier; a month that ends on its last day still does. */
export function moved(p: Period, by: number): Period {
  const isDay = p.precision === 'day'
  return { ...p, start: dateMoved(p.start, by, false), end: dateMoved(p.end, by, !isDay) }
}

/** The same period a year before, what 'year on year' compares with; 28 February for 29 February. */
export function previousOf(p: Period): Period {
  return moved(p, -12)
}

/** The period of the same length that ends where this one starts: the month, quarter or half before, 2010/2014 for 2015/2019. An instant moves by a month. */
export function precedingOf(p: Period): Period {
  return moved(p, -Math.max(1, monthsIn(p)))
}

const daysBefore = monthDays.map((_, i) => monthDays.slice(0, i).reduce((sum, days) => sum + days, 0))

/** How manieth day of its year an ISO date is: 1 for 1 January. */
export function dayOfYear(date: string): number {
  const m = monthAt(date)
  return (daysBefore[m - 1] ?? 0) + dayAt(date) + (m > 2 && isLeapYear(yearAt(date)) ? 1 : 0)
}

function shareOfYear(date: string, rounding: 'down' | 'up'): Decimal {
  return quotient(decimal(dayOfYear(date)), decimal(isLeapYear(yearAt(date)) ? 366 : 365), rounding)
}

/**
 * How much of its year has passed when the period ends, by days: 273/365 for January to September. An
 * instant known to the month gives the share from the month's first to its last day.
 */
export function elapsedShare(p: Period): Interval {
  return { low: shareOfYear(isKnownToMonth(p) ? p.start : p.end, 'down'), high: shareOfYear(p.end, 'up') }
}

export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const romanQuarters = ['I', 'II', 'III', 'IV']

function nameOfMonth(date: string): string {
  return monthNames[monthAt(date) - 1] ?? ''
}

function printEnglish(p: Period): string {
  const [y1, y2] = [p.start.slice(0, -6), p.end.slice(0, -6)]
  switch (p.kind) {
    case 'year':
      return y1
    case 'half':
      return `${halfOf(p) === 1 ? 'first' : 'second'} half of ${y1}`
    case 'quarter':
      return `Q${quarterOf(p)} ${y1}`
    case 'month':
      return `${nameOfMonth(p.start)} ${y1}`
    case 'months':
      return y1 === y2
        ? `${nameOfMonth(p.start)}-${nameOfMonth(p.end)} ${y1}`
        : `${nameOfMonth(p.start)} ${y1}-${nameOfMonth(p.end)} ${y2}`
    case 'years':
      return `${y1}-${y2}`
    case 'instant':
      return isKnownToMonth(p)
        ? `as of ${nameOfMonth(p.start)} ${y1}`
        : `as of ${dayAt(p.start)} ${nameOfMonth(p.start)} ${y1}`
  }
}

function printVietnamese(p: Period): string {
  const [y1, y2, m1, m2] = [p.start.slice(0, -6), p.end.slice(0, -6), monthAt(p.start), monthAt(p.end)]
  switch (p.kind) {
    case 'year':
      return `năm ${y1}`
    case 'half':
      return `6 tháng ${halfOf(p) === 1 ? 'đầu' : 'cuối'} năm ${y1}`
    case 'quarter':
      return `quý ${romanQuarters[quarterOf(p) - 1]}/${y1}`
    case 'month':
      return `tháng ${m1}/${y1}`
    case 'months':
      // '6 tháng đầu năm' is how the half is said, so the span of six months names its ends.
      if (isCumulative(p) && m2 !== 6) return `${m2} tháng đầu năm ${y1}`
      return y1 === y2 ? `từ tháng ${m1} đến tháng ${m2}/${y1}` : `từ tháng ${m1}/${y1} đến tháng ${m2}/${y2}`
    case 'years':
      return `giai đoạn ${y1}-${y2}`
    case 'instant':
      return isKnownToMonth(p) ? `tính đến tháng ${m1}/${y1}` : `tính đến ${dayAt(p.start)}/${m1}/${y1}`
  }
}

/** The period for people: 'January-September 2020', '9 tháng đầu năm 2020'. `parsePrintedPeriod` reads it back. */
export function printPeriod(p: Period, language: Language): string {
  return language === 'en' ? printEnglish(p) : printVietnamese(p)
}
