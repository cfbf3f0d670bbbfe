import type { Language } from './language.ts'
import {
  monthNames,
  numberAt,
  type Period,
  type PeriodForm,
  type PeriodParts,
  type PeriodProblem,
  periodByForm,
} from './period.ts'

const ordinals = ['first', 'second', 'third', 'fourth']
const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A month by its name or an abbreviation of three letters or more; NaN when there is none. */
function monthNamed(name: string | undefined): number {
  const index = monthNames.findIndex((m) => name !== undefined && name.length >= 3 && m.toLowerCase().startsWith(name))
  return index < 0 ? Number.NaN : index + 1
}

/** 'third', '3rd', '3', 'III' or 'ba': which one; NaN when it says nothing. */
function ordinal(written: string | undefined): number {
  if (written === undefined) return Number.NaN
  if (/^\d/.test(written)) return Number.parseInt(written, 10)
  for (const list of [ordinals, numerals, ['i', 'ii', 'iii', 'iv'], ['một', 'hai', 'ba', 'tư']]) {
    if (list.includes(written)) return list.indexOf(written) + 1
  }
  return Number.NaN
}

/** Months that run from January: six of them are the first half. */
function firstMonths(y: number, n: number): PeriodParts {
  return n === 6 ? { kind: 'half', y, n: 1 } : { kind: 'months', y, n: 1, m2: n }
}

const name =
  '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\\.?'
const sinceWords = '(?:as of|as at|by|at|on|up to|until|to) (?:the )?(?:end of )?'

function english(pattern: string): RegExp {
  return new RegExp(`^(?:the )?${pattern}$`)
}

const englishForms: readonly PeriodForm[] = [
  [english('(?:year )?(\\d{4})'), (g) => ({ kind: 'year', y: numberAt(g, 1) })],
  [english('(?:h|s)(\\d)[ /-]?(\\d{4})'), (g) => ({ kind: 'half', y: numberAt(g, 2), n: numberAt(g, 1) })],
  [
    english('(first|second|1st|2nd|last) half(?: of)?(?: the year)? (\\d{4})'),
    (g) => ({ kind: 'half', y: numberAt(g, 2), n: g[1] === 'last' ? 2 : ordinal(g[1]) }),
  ],
  [english('q(\\d)[ /-]?(?:of )?(\\d{4})'), (g) => ({ kind: 'quarter', y: numberAt(g, 2), n: numberAt(g, 1) })],
  [
    english('(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?(?: the year)? (\\d{4})'),
    (g) => ({ kind: 'quarter', y: numberAt(g, 2), n: ordinal(g[1]) }),
  ],
  [
    english(`first (${numerals.join('|')}|\\d{1,2}) months(?: of)?(?: the year)? (\\d{4})`),
    (g) => firstMonths(numberAt(g, 2), ordinal(g[1])),
  ],
  [english(`${name},? (?:of )?(\\d{4})`), (g) => ({ kind: 'month', y: numberAt(g, 2), n: monthNamed(g[1]) })],
  [
    english(`${name} ?(?:-|to) ?${name},? (\\d{4})`),
    (g) => ({ kind: 'months', y: numberAt(g, 3), n: monthNamed(g[1]), m2: monthNamed(g[2]) }),
  ],
  [
    english(`${name} (\\d{4}) ?(?:-|to) ?${name} (\\d{4})`),
    (g) => ({ kind: 'months', y: numberAt(g, 2), n: monthNamed(g[1]), y2: numberAt(g, 4), m2: monthNamed(g[3]) }),
  ],
  [
    english('(?:period )?(?:from )?(\\d{4}) ?(?:-|to|/) ?(\\d{4})(?: period)?'),
    (g) => ({ kind: 'years', y: numberAt(g, 1), y2: numberAt(g, 2) }),
  ],
  [english(`${sinceWords}${name},? (\\d{4})`), (g) => ({ kind: 'instant', y: numberAt(g, 2), n: monthNamed(g[1]) })],
  [
    english(`(?:${sinceWords})?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${name},? (\\d{4})`),
    (g) => ({ kind: 'instant', y: numberAt(g, 3), n: monthNamed(g[2]), d: numberAt(g, 1) }),
  ],
  [
    english(`(?:${sinceWords})?${name} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`),
    (g) => ({ kind: 'instant', y: numberAt(g, 3), n: monthNamed(g[1]), d: numberAt(g, 2) }),
  ],
]

const inYear = '(?:\\s?[/-]\\s?|\\.| năm | của năm )(\\d{4})'
const untilWords = '(?:tính )?(?:đến|tới) (?:hết |cuối |thời điểm )?'

const vietnameseForms: readonly PeriodForm[] = [
  [/^(?:năm )?(\d{4})$/, (g) => ({ kind: 'year', y: numberAt(g, 1) })],
  [
    /^(?:6|sáu) tháng (đầu|cuối)(?: của)?(?: năm)? (\d{4})$/,
    (g) => ({ kind: 'half', y: numberAt(g, 2), n: g[1] === 'đầu' ? 1 : 2 }),
  ],
  [
    /^nửa (đầu|cuối|sau)(?: của)?(?: năm)? (\d{4})$/,
    (g) => ({ kind: 'half', y: numberAt(g, 2), n: g[1] === 'đầu' ? 1 : 2 }),
  ],
  [
    new RegExp(`^quý (iv|i{1,3}|\\d|một|hai|ba|tư)${inYear}$`),
    (g) => ({ kind: 'quarter', y: numberAt(g, 2), n: ordinal(g[1]) }),
  ],
  [/^(\d{1,2}) tháng(?: đầu)?(?: của)?(?: năm)? (\d{4})$/, (g) => firstMonths(numberAt(g, 2), numberAt(g, 1))],
  [new RegExp(`^tháng (\\d{1,2})${inYear}$`), (g) => ({ kind: 'month', y: numberAt(g, 2), n: numberAt(g, 1) })],
  [
    new RegExp(`^(?:từ )?tháng (\\d{1,2})\\s?(?:đến|-)\\s?(?:tháng )?(\\d{1,2})${inYear}$`),
    (g) => ({ kind: 'months', y: numberAt(g, 3), n: numberAt(g, 1), m2: numberAt(g, 2) }),
  ],
  [
    new RegExp(`^(?:từ )?tháng (\\d{1,2})${inYear}\\s?(?:đến|-)\\s?(?:tháng )?(\\d{1,2})${inYear}$`),
    (g) => ({ kind: 'months', y: numberAt(g, 2), n: numberAt(g, 1), y2: numberAt(g, 4), m2: numberAt(g, 3) }),
  ],
  [
    /^(?:giai đoạn |thời kỳ |từ )?(?:năm )?(\d{4})\s?(?:-|đến)\s?(?:năm )?(\d{4})$/,
    (g) => ({ kind: 'years', y: numberAt(g, 1), y2: numberAt(g, 2) }),
  ],
  [
    new RegExp(`^${untilWords}tháng (\\d{1,2})${inYear}$`),
    (g) => ({ kind: 'instant', y: numberAt(g, 2), n: numberAt(g, 1) }),
  ],
  [
    new RegExp(`^(?:${untilWords})?(?:ngày )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$`),
    (g) => ({ kind: 'instant', y: numberAt(g, 3), n: numberAt(g, 2), d: numberAt(g, 1) }),
  ],
  [
    new RegExp(`^(?:${untilWords})?ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})$`),
    (g) => ({ kind: 'instant', y: numberAt(g, 3), n: numberAt(g, 2), d: numberAt(g, 1) }),
  ],
]

const forms: Readonly<Record<Language, readonly PeriodForm[]>> = { en: englishForms, vi: vietnameseForms }
const examples: Readonly<Record<Language, string>> = {
  en: '2020, first half of 2020, Q3 2020, September 2020, January-September 2020, 2015-2020, as of 31 August 2022',
  vi: 'năm 2020, 6 tháng đầu năm 2020, quý III/2020, tháng 9/2020, 9 tháng đầu năm 2020, giai đoạn 2015-2020, 31/8/2022',
}

/**
 * Reads a period as people write it, alone in a cell or a form: what `printPeriod` prints and the
 * usual variants ('H1 2025', 'third quarter of 2020', '31/08/2022' in Vietnamese). Periods inside sentences
 * are the reader's work. Never throws; `parsePrintedPeriod(printPeriod(p, l), l)` is p.
 */
export function parsePrintedPeriod(text: string, language: Language): Period | PeriodProblem {
  const even = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return periodByForm(text, even, forms[language], examples[language])
}
