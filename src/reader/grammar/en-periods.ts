import {
  asOf,
  daysInMonth,
  half,
  isCalendarDay,
  month,
  months,
  type Period,
  quarter,
  year,
  years,
} from '../../kernel/period.ts'
import type { PeriodMention } from '../period-mention.ts'
import { isHyphen } from '../phrase-book.ts'
import { noGap, type Token } from '../token.ts'
import { isoMonth } from '../year-month.ts'
import type { TimeSetting } from './time-words.ts'

const monthNames: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
)

const smallNumbers: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((w, i) => [w, i + 1]),
)
const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['last', -1],
  ['final', -1],
])

const speechWords = new Set(
  'said told announced reported reporters heard briefing meeting conference session dated signed issued effect force held press statement'.split(
    ' ',
  ),
)
/** How many tokens off a year can stand from the month it belongs to. */
const nearYear = 12
const rangeWords = new Set(['to', 'and', 'through', 'till', 'until'])
const planWords = new Set([
  'plan',
  'plans',
  'target',
  'targets',
  'goal',
  'estimate',
  'resolution',
  'planning',
  'programme',
  'program',
  'vision',
  'prices',
  'price',
])
const baseWords = new Set(['than', 'versus', 'against', 'above', 'below', 'with', 'to', 'on', 'over', 'from'])

/** Finds the periods that an English sentence names. */
export function findPeriods(
  tokens: readonly Token[],
  first: number,
  last: number,
  setting: TimeSetting,
): PeriodMention[] {
  return new EnglishTimes(tokens, first, last, setting).all()
}

/** A match under way: the period, the token after its end, and whether its year was said. */
interface Match {
  readonly period: Period
  readonly end: number
  readonly isYearSaid: boolean
  readonly role?: PeriodMention['role']
  readonly isThrough?: boolean
}

class EnglishTimes {
  readonly #tokens: readonly Token[]
  readonly #first: number
  readonly #last: number
  readonly #setting: TimeSetting
  readonly #year: number | null

  constructor(tokens: readonly Token[], first: number, last: number, setting: TimeSetting) {
    this.#tokens = tokens
    this.#first = first
    this.#last = last
    this.#setting = setting
    this.#year = this.#saidYear() ?? setting.published?.year ?? setting.lastYear ?? null
  }

  all(): PeriodMention[] {
    const mentions: PeriodMention[] = []
    let i = this.#first
    while (i < this.#last) {
      const match = this.#matchAt(i)
      if (match === null) {
        i++
        continue
      }
      mentions.push({
        first: i,
        last: match.end,
        period: match.period,
        role: this.#roleOf(i, match),
        isYearSaid: match.isYearSaid,
        ...(match.isThrough ? { isThrough: true } : {}),
      })
      i = match.end
    }
    return this.#withoutOwnYears(mentions)
  }

  /** 'First-quarter exports ... in 2020': the year alone only completes the quarter before it. */
  #withoutOwnYears(mentions: readonly PeriodMention[]): PeriodMention[] {
    return mentions.filter((m, k) => {
      const before = mentions[k - 1]
      if (!before || m.period.kind !== 'year' || m.role !== 'plain' || before.isYearSaid || before.role !== 'plain')
        return true
      const isPart = /^(?:half|quarter|months|month)$/.test(before.period.kind)
      const isOfYear = before.period.end.slice(0, 4) === m.period.end.slice(0, 4)
      const hasNumber = this.#tokens
        .slice(before.last, m.first)
        .some((t) => t.kind === 'number' || /^[,;]$/.test(t.norm))
      return !(isPart && isOfYear && !hasNumber && m.first - before.last < 12)
    })
  }

  #norm(i: number): string {
    return i >= this.#first && i < this.#last ? (this.#tokens[i] as Token).norm : ''
  }

  #yearAt(i: number): number | null {
    const token = this.#tokens[i]
    if (i >= this.#last || i < this.#first || token?.kind !== 'number' || token.norm.length !== 4) return null
    const value = Number(token.norm)
    return value >= 1900 && value <= 2099 ? value : null
  }

  /** A two-digit year after a span's hyphen: '2021-25'. */
  #shortYearAt(i: number, from: number): number | null {
    const token = this.#tokens[i]
    if (i >= this.#last || token?.kind !== 'number' || !/^\d\d$/.test(token.norm) || token.gap !== noGap) return null
    const value = Math.floor(from / 100) * 100 + Number(token.norm)
    return value > from ? value : null
  }

  #monthAt(i: number): number | null {
    const token = this.#tokens[i]
    if (i >= this.#last || i < this.#first || token === undefined || !token.isCapital) return null
    const found = monthNames.get(token.norm)
    if (found === undefined) return null
    if (token.norm !== 'may' && token.norm !== 'march') return found
    // 'May' and 'March' begin sentences as other words: they are months beside a number or after a preposition.
    const isTimed =
      /^(?:in|of|by|from|to|since|until|late|early|mid|last|this|and|between|on|end|through|during|-|–)$/.test(
        this.#norm(i - 1),
      )
    const isDated = this.#tokens[i + 1]?.kind === 'number' || this.#tokens[i - 1]?.kind === 'number'
    return isTimed || isDated ? found : null
  }

  #dayAt(i: number): number | null {
    const token = this.#tokens[i]
    if (i >= this.#last || i < this.#first || token === undefined) return null
    const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.norm)
    const day = Number(digits?.[1] ?? 0)
    return day >= 1 && day <= 31 && (token.kind === 'number' || token.kind === 'ordinal') ? day : null
  }

  #countAt(i: number): number | null {
    const word = smallNumbers.get(this.#norm(i))
    if (word !== undefined) return word
    const token = this.#tokens[i]
    if (i >= this.#last || token?.kind !== 'number' || !/^\d{1,2}$/.test(token.norm)) return null
    return Number(token.norm)
  }

  /** The year said with a plain preposition in this sentence, for months that stand without one. */
  #saidYear(at: number | null = null): number | null {
    for (let i = this.#first; i < this.#last; i++) {
      // A month takes the year said beside it; one said of something else further off is not its own.
      if (at !== null && Math.abs(at - i) > nearYear && this.#setting.published !== null) continue
      const said = this.#yearAt(i)
      if (said === null) continue
      const before = this.#norm(i - 1)
      const isPlan = planWords.has(this.#norm(i + 1))
      const isBase = baseWords.has(before) || this.#isBaseAt(i, { period: year(said) })
      if (!isPlan && !isBase && !rangeWords.has(before) && !isDash(this.#tokens[i - 1])) return said
    }
    return null
  }

  #yearFor(monthNumber: number, at: number): number | null {
    const said = this.#saidYear(at)
    if (said !== null) return said
    return this.#nearYear(monthNumber) ?? this.#setting.lastYear ?? null
  }

  #matchAt(i: number): Match | null {
    const token = this.#tokens[i] as Token
    if (token.kind === 'mark') return null
    return (
      this.#numericDate(i) ??
      this.#monthPhrase(i) ??
      this.#partOfYear(i) ??
      this.#monthCount(i) ??
      this.#yearSpan(i) ??
      this.#edgeOfYear(i) ??
      this.#relativeYear(i) ??
      this.#singleYear(i)
    )
  }

  #numericDate(i: number): Match | null {
    const token = this.#tokens[i] as Token
    const isInside = this.#norm(i - 1) === '/' && token.gap === noGap
    if (token.kind !== 'number' || isInside) return null
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.norm)
    if (dotted) return dayMatch(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), i + 1, true)
    if (this.#norm(i + 1) !== '/' || this.#tokens[i + 2]?.gap !== noGap) return null
    const day = this.#dayAt(i)
    const monthNumber = this.#dayAt(i + 2)
    if (monthNumber !== null && monthNumber <= 12) {
      const said = this.#norm(i + 3) === '/' ? this.#yearAt(i + 4) : null
      if (day !== null && said !== null) return dayMatch(said, monthNumber, day, i + 5, true)
    }
    const yearOfMonth = this.#yearAt(i + 2)
    if (day !== null && day <= 12 && yearOfMonth !== null) {
      return { period: month(yearOfMonth, day), end: i + 3, isYearSaid: true }
    }
    return null
  }

  /** Skips ',', 'of' and 'this' before a year. */
  #yearAfter(i: number): { year: number; end: number } | null {
    let k = i
    if (this.#norm(k) === ',' || this.#norm(k) === 'of' || this.#norm(k) === 'in' || this.#norm(k) === '/') k++
    const said = this.#yearAt(k)
    if (said !== null) return { year: said, end: k + 1 }
    const published = this.#setting.published
    if (published && (this.#norm(k) === 'this' || this.#norm(k) === 'the') && this.#norm(k + 1) === 'year') {
      return { year: published.year, end: k + 2 }
    }
    if (published && this.#norm(k) === 'last' && this.#norm(k + 1) === 'year') {
      return { year: published.year - 1, end: k + 2 }
    }
    return null
  }

  #monthPhrase(i: number): Match | null {
    const direct = this.#monthAt(i)
    if (direct !== null) return this.#fromMonth(i, direct)
    const day = this.#dayAt(i)
    const monthNumber = day === null ? null : this.#monthAt(i + 1)
    if (day === null || monthNumber === null) return null
    const said = this.#yearAfter(i + 2)
    const inYear = said?.year ?? this.#yearFor(monthNumber, i)
    return inYear === null ? null : dayMatch(inYear, monthNumber, day, said?.end ?? i + 2, said !== null)
  }

  #fromMonth(i: number, from: number): Match | null {
    const isRange = rangeWords.has(this.#norm(i + 1)) || isDash(this.#tokens[i + 1])
    const to = isRange ? this.#monthAt(i + 2) : null
    if (to !== null) {
      const said = this.#yearAfter(i + 3)
      const inYear = said?.year ?? this.#yearFor(to, i)
      if (inYear === null) return null
      const fromYear = from <= to ? inYear : inYear - 1
      const end = said?.end ?? i + 3
      return {
        period: spanOfMonths(fromYear, from, inYear, to),
        end: this.#pastPeriodWord(end),
        isYearSaid: said !== null,
      }
    }
    const ownYear = this.#yearAfter(i + 1)
    if (ownYear === null || this.#norm(i + 1) === 'in') {
      const day = this.#dayAt(i + 1)
      const isDay =
        day !== null &&
        (this.#tokens[i + 1] as Token).gap <= 2 &&
        !/^(?:percent|%|per|million|billion)$/.test(this.#norm(i + 2))
      if (isDay) {
        const untilMonth =
          rangeWords.has(this.#norm(i + 2)) || isDash(this.#tokens[i + 2]) ? this.#monthAt(i + 3) : null
        if (untilMonth !== null && this.#dayAt(i + 4) !== null) {
          // 'from April 30 to May 3': known to the month.
          const ofBoth = this.#yearAfter(i + 5)
          const spanYear = ofBoth?.year ?? this.#yearFor(untilMonth, i)
          if (spanYear !== null && from <= untilMonth) {
            return {
              period: months(spanYear, from, spanYear, untilMonth),
              end: ofBoth?.end ?? i + 5,
              isYearSaid: ofBoth !== null,
            }
          }
        }
        if ((isDash(this.#tokens[i + 2]) || this.#norm(i + 2) === 'to') && this.#dayAt(i + 3) !== null) {
          // 'October 14 - 20 last year'
          const ofDays = this.#yearAfter(i + 4)
          const daysYear = ofDays?.year ?? this.#yearFor(from, i)
          if (daysYear !== null)
            return { period: month(daysYear, from), end: ofDays?.end ?? i + 4, isYearSaid: ofDays !== null }
        }
        const said = this.#yearAfter(i + 2)
        const inYear = said?.year ?? this.#yearFor(from, i)
        return inYear === null ? null : dayMatch(inYear, from, day, said?.end ?? i + 2, said !== null)
      }
    }
    // 'from July 2021 to June 2022'
    if (ownYear !== null && (rangeWords.has(this.#norm(ownYear.end)) || isDash(this.#tokens[ownYear.end]))) {
      const endMonth = this.#monthAt(ownYear.end + 1)
      const endYear = endMonth === null ? null : this.#yearAfter(ownYear.end + 2)
      if (endMonth !== null && endYear !== null && endYear.year * 12 + endMonth > ownYear.year * 12 + from) {
        return { period: months(ownYear.year, from, endYear.year, endMonth), end: endYear.end, isYearSaid: true }
      }
    }
    const ofLatest = /^(?:this|last)$/.test(this.#norm(i - 1)) ? this.#nearYear(from) : null
    const inYear = ownYear?.year ?? ofLatest ?? this.#yearFor(from, i)
    if (inYear === null) return null
    const isBy = /^(?:by|until|till)$/.test(this.#norm(i - 1))
    const period = this.#isInstantBefore(i) || isBy ? asOf(inYear, from) : month(inYear, from)
    return { period, end: ownYear?.end ?? i + 1, isYearSaid: ownYear !== null, ...(isBy ? { isThrough: true } : {}) }
  }

  /** The year of the latest such month, whatever year the sentence speaks of: 'this December', 'last October'. */
  #nearYear(monthNumber: number): number | null {
    const { published } = this.#setting
    if (!published) return null
    return monthNumber <= published.month ? published.year : published.year - 1
  }

  #pastPeriodWord(i: number): number {
    return this.#norm(i) === 'period' ? i + 1 : i
  }

  /** 'first half of 2025', 'second quarter', 'Q1/2018', 'H1'. */
  #partOfYear(i: number): Match | null {
    const short = /^(q|h|s)([1-4])$/.exec(this.#norm(i))
    if (short && (short[1] === 'q' || Number(short[2]) <= 2)) {
      return this.#partMatch(i + 1, short[1] === 'q' ? 'quarter' : 'half', Number(short[2]))
    }
    if (this.#norm(i) === 'same' && this.#norm(i + 1) === 'half' && this.#yearAfter(i + 2))
      return this.#partMatch(i + 2, 'half', 1)
    const ordinal = ordinals.get(this.#norm(i))
    if (ordinal === undefined) return null
    const at = isDash(this.#tokens[i + 1]) ? i + 2 : i + 1
    const kind = this.#norm(at)
    if (kind === 'half') return this.#partMatch(at + 1, 'half', ordinal === -1 ? 2 : ordinal)
    if (kind === 'quarter') return this.#partMatch(at + 1, 'quarter', ordinal === -1 ? 4 : ordinal)
    return null
  }

  #partMatch(end: number, kind: 'half' | 'quarter', part: number): Match | null {
    const said = this.#yearAfter(end)
    const inYear = said?.year ?? this.#year
    if (inYear === null || (kind === 'half' && part > 2)) return null
    const period = kind === 'half' ? half(inYear, part as 1 | 2) : quarter(inYear, part as 1 | 2 | 3 | 4)
    return { period, end: said?.end ?? end, isYearSaid: said !== null }
  }

  /** 'first nine months of 2022', 'over two months', 'seven-month revenue', 'the same seven months'. */
  #monthCount(i: number): Match | null {
    const opener = this.#norm(i)
    const isFirst = opener === 'first' || opener === 'opening'
    const isFinal = opener === 'last' || opener === 'final'
    const at = isFirst || isFinal ? i + 1 : i
    const count = this.#countAt(at)
    if (count === null || count > 12) return null
    const isHyphened = isDash(this.#tokens[at + 1]) && this.#norm(at + 2) === 'month'
    const unitAt = isHyphened ? at + 2 : at + 1
    if (this.#norm(unitAt) !== 'months' && !isHyphened) return null
    if (!isFirst && !isFinal && !isHyphened && !this.#opensMonths(i)) return null
    const until = this.#norm(unitAt + 1) === 'to' ? this.#monthAt(unitAt + 2) : null
    if (until !== null) {
      const saidUntil = this.#yearAfter(unitAt + 3)
      const yearUntil = saidUntil?.year ?? this.#yearFor(until, i)
      if (yearUntil !== null && until === count) {
        return {
          period: months(yearUntil, 1, yearUntil, until),
          end: saidUntil?.end ?? unitAt + 3,
          isYearSaid: saidUntil !== null,
        }
      }
    }
    const said = this.#yearAfter(unitAt + 1)
    const inYear = said?.year ?? this.#year
    if (inYear === null) return null
    const end = this.#pastPeriodWord(said?.end ?? unitAt + 1)
    const isYearSaid = said !== null
    if (isFinal && count === 6) return { period: half(inYear, 2), end, isYearSaid }
    if (isFinal) return { period: months(inYear, 13 - count, inYear, 12), end, isYearSaid }
    if (count === 6) return { period: half(inYear, 1), end, isYearSaid }
    if (count === 3) return { period: quarter(inYear, 1), end, isYearSaid }
    if (count === 12) return { period: year(inYear), end, isYearSaid }
    return { period: months(inYear, 1, inYear, count), end, isYearSaid }
  }

  /** A bare count of months is a period after a preposition: 'in seven months', 'over the two months'. */
  #opensMonths(i: number): boolean {
    let k = i - 1
    while (/^(?:the|same|past|these|those)$/.test(this.#norm(k))) k--
    if (/^(?:in|over|during|for|after)$/.test(this.#norm(k))) {
      return this.#norm(k) !== 'for' || k < i - 1
    }
    return k < i - 1 && /^same$/.test(this.#norm(i - 1))
  }

  #yearSpan(i: number): Match | null {
    const from = this.#yearAt(i)
    if (from === null) return null
    const joint = this.#tokens[i + 1]
    const isSpanWord = rangeWords.has(joint?.norm ?? '') && /^(?:from|between)$/.test(this.#norm(i - 1))
    if (!isDash(joint) && !isSpanWord) return null
    // 'between 2017 and June 2024'
    const endMonth = this.#monthAt(i + 2)
    const endYear = endMonth === null ? null : this.#yearAt(i + 3)
    if (endYear !== null && endYear > from) return { period: years(from, endYear), end: i + 4, isYearSaid: true }
    const to = this.#yearAt(i + 2) ?? (isDash(joint) ? this.#shortYearAt(i + 2, from) : null)
    if (to === null || to <= from) return null
    return { period: years(from, to), end: this.#pastPeriodWord(i + 3), isYearSaid: true, ...this.#spanRole(i) }
  }

  /** A span that only names a document ('resolution for 2021-2025') is no period of a figure. */
  #spanRole(i: number): { role?: PeriodMention['role'] } {
    const before = this.#norm(i - 1)
    return before === 'congress' || before === 'resolution' ? { role: 'name' } : {}
  }

  /** 'early 2025', 'late 2011', 'mid-2020', 'the end of May 2022', 'end-2019', 'year-end'. */
  #edgeOfYear(i: number): Match | null {
    const word = this.#norm(i)
    if (!/^(?:early|late|mid|end|year|beginning)$/.test(word)) return null
    let k = i + 1
    if (word === 'year') {
      if (!isDash(this.#tokens[k]) || this.#norm(k + 1) !== 'end') return null
      k += 2
    }
    if (isDash(this.#tokens[k])) k++
    while (/^(?:of|the|this)$/.test(this.#norm(k))) k++
    const monthNumber = this.#monthAt(k)
    if (monthNumber !== null) {
      const said = this.#yearAfter(k + 1)
      const inYear = said?.year ?? this.#yearFor(monthNumber, i)
      if (inYear === null) return null
      const isEnd = word === 'end'
      const period = isEnd ? asOf(inYear, monthNumber, daysInMonth(inYear, monthNumber)) : asOf(inYear, monthNumber)
      return { period, end: said?.end ?? k + 1, isYearSaid: said !== null, role: 'as-of', isThrough: isEnd }
    }
    const said = this.#yearAt(k)
    const published = this.#setting.published
    const isLastYear = this.#norm(k) === 'last' && this.#norm(k + 1) === 'year'
    const inYear = said ?? (published && isLastYear ? published.year - 1 : this.#norm(k) === 'year' ? this.#year : null)
    if (inYear === null) return null
    const end = isLastYear ? k + 2 : k + 1
    const isYearSaid = said !== null
    if (word === 'end' || word === 'year')
      return { period: asOf(inYear, 12, 31), end, isYearSaid, role: 'as-of', isThrough: true }
    if (word === 'beginning' && /^(?:since|from)$/.test(this.#norm(i - 2))) {
      const lastMonth = this.#setting.lastMonth ?? this.#setting.published?.month ?? null
      return lastMonth === null ? null : { period: spanOfMonths(inYear, 1, inYear, lastMonth), end, isYearSaid: false }
    }
    if (word === 'early' || word === 'beginning') return { period: asOf(inYear, 1), end, isYearSaid, role: 'as-of' }
    if (word === 'mid') return { period: asOf(inYear, 6), end, isYearSaid, role: 'as-of' }
    return { period: year(inYear), end, isYearSaid }
  }

  #relativeYear(i: number): Match | null {
    const { published } = this.#setting
    const word = this.#norm(i)
    const next = this.#norm(i + 1)
    const now = { isYearSaid: false }
    const thisYear = published?.year ?? this.#setting.lastYear ?? null
    if (thisYear !== null && next === 'year') {
      if (word === 'this') return { period: year(thisYear), end: i + 2, ...now }
      if (word === 'last') return { period: year(thisYear - 1), end: i + 2, ...now }
      if (/^(?:whole|full|entire)$/.test(word)) return { period: year(thisYear), end: i + 2, ...now }
    }
    // 'A year ago, 30 products were assessed'; behind a figure it is what the figure is compared with.
    if (
      thisYear !== null &&
      word === 'a' &&
      next === 'year' &&
      /^(?:ago|earlier|before)$/.test(this.#norm(i + 2)) &&
      i <= this.#first + 2
    ) {
      return { period: year(thisYear - 1), end: i + 3, ...now }
    }
    if (!published) return null
    if (word === 'next' && next === 'year')
      return { period: year(published.year + 1), end: i + 2, ...now, role: 'goal' }
    if (word === 'previous' && next === 'year')
      return { period: year((this.#saidYear() ?? published.year) - 1), end: i + 2, ...now, role: 'base' }
    if (word === 'this' && next === 'month')
      return { period: month(published.year, published.month), end: i + 2, ...now }
    if (/^(?:now|currently|presently)$/.test(word))
      return { period: asOf(published.year, published.month), end: i + 1, ...now, role: 'as-of' }
    if (
      (word === 'at' && next === 'present') ||
      (word === 'to' && next === 'date') ||
      (word === 'so' && next === 'far')
    ) {
      return { period: asOf(published.year, published.month), end: i + 2, ...now, role: 'as-of' }
    }
    const count = this.#countAt(i)
    if (count !== null && next === 'years' && this.#norm(i + 2) === 'ago') {
      return { period: year(published.year - count), end: i + 3, ...now }
    }
    if ((word === 'past' || word === 'last') && this.#norm(i + 2) === 'years') {
      const past = this.#countAt(i + 1)
      if (past !== null) return { period: years(published.year - past, published.year), end: i + 3, ...now }
    }
    return null
  }

  #singleYear(i: number): Match | null {
    const said = this.#yearAt(i)
    if (said === null) return null
    const next = this.#tokens[i + 1]
    // '2020/QH14' and '2020 million' are no years.
    const isDatePart = this.#norm(i - 1) === '/' && (this.#tokens[i] as Token).gap === noGap
    if (
      isDatePart ||
      next?.norm === '/' ||
      (next?.norm === 'per' && this.#norm(i + 2) === 'cent') ||
      /^(?:%|percent|million|billion|trillion|usd|vnd|dong|ha|hectares|tonnes|people)$/.test(next?.norm ?? '')
    )
      return null
    if (this.#norm(i - 1) === 'since') {
      const until = this.#setting.published?.year ?? said
      return { period: until > said ? years(said, until) : year(said), end: i + 1, isYearSaid: true }
    }
    return { period: year(said), end: i + 1, isYearSaid: true }
  }

  #isInstantBefore(i: number): boolean {
    return this.#norm(i - 1) === 'of' && this.#norm(i - 2) === 'as'
  }

  #roleOf(i: number, match: Match): PeriodMention['role'] {
    if (this.#isBaseAt(i, match)) return 'base'
    if (/^prices?$/.test(this.#norm(match.end))) return 'name'
    if (planWords.has(this.#norm(match.end))) return match.period.kind === 'year' ? 'base' : 'name'
    if (match.role) return match.role
    const article = /^(?:the|a|an|its)$/.test(this.#norm(i - 1))
    const isBracketed = this.#norm(i - 1) === '(' && this.#norm(match.end) === ')'
    if (match.period.kind === 'instant' && (isBracketed || this.#isOfSpeech(i))) return 'name'
    if (match.period.kind === 'instant') return article && !this.#isInstantBefore(i) ? 'name' : 'as-of'
    if (/^(?:vision|orientations?)$/.test(this.#norm(i - 1)) || /^(?:vision|orientations?)$/.test(this.#norm(i - 2)))
      return 'name'
    const isGoalYear = match.period.kind === 'year' && match.period.start > publishedText(this.#setting)
    return isGoalYear && /^(?:by|to|until|till|towards|before|toward)$/.test(this.#norm(i - 1)) ? 'goal' : 'plain'
  }

  /** Whether the period that starts here is what something is compared with. */
  #isBaseAt(i: number, match: { period: Period }): boolean {
    let k = i - 1
    let isSame = false
    while (
      /^(?:the|that|same|period|month|quarter|in|of|a|year|figure|level|end|those|figures|corresponding|previous|number|amount|total|that)$/.test(
        this.#norm(k),
      )
    ) {
      if (this.#isInstantBefore(i)) break
      if (this.#norm(k) === 'same' || this.#norm(k) === 'corresponding') isSame = true
      k--
    }
    const before = this.#norm(k)
    if (isSame && match.period.kind !== 'months') return true
    if (/^(?:than|versus|against|above|below|times|twice)$/.test(before)) return true
    if (before === 'as' && this.#norm(k + 1) === 'in') return true
    if ((before === 'with' || before === 'to') && /^(?:compared|comparison|relative)$/.test(this.#norm(k - 1)))
      return true
    const isShort = /^(?:year|month|quarter|half)$/.test(match.period.kind)
    const isPlainOver = before === 'over' && k === i - 1 && this.#norm(i) === 'the'
    const isYear = match.period.kind === 'year'
    if ((before === 'on' || before === 'over') && isShort && !isPlainOver) return !isYear || this.#hasPercentBefore(k)
    return before === 'from' && this.#hasPercentBefore(k)
  }

  /** 'said on April 12', 'a decision dated May 5', 'told the meeting on July 3': the day of the words, not of the figures. */
  #isOfSpeech(i: number): boolean {
    for (let k = i - 1; k >= this.#first && k >= i - 6; k--) {
      if (/^[,;]$/.test(this.#norm(k))) return false
      if (speechWords.has(this.#norm(k))) return true
    }
    return false
  }

  #hasPercentBefore(k: number): boolean {
    for (let i = k - 1; i >= this.#first && i >= k - 5; i--) {
      if (
        /^(?:%|percent|points?|times|up|down|higher|lower|rise|increase|decrease|decline|growth)$/.test(this.#norm(i))
      )
        return true
    }
    return false
  }
}

function publishedText(setting: TimeSetting): string {
  return setting.published ? `${isoMonth(setting.published)}-31` : '2099-12-31'
}

/** January to June is the first half, January to March the first quarter; other spans stay spans of months. */
function spanOfMonths(fromYear: number, from: number, toYear: number, to: number): Period {
  if (fromYear === toYear && from === 1 && to === 6) return half(toYear, 1)
  if (fromYear === toYear && from === 1 && to === 3) return quarter(toYear, 1)
  return months(fromYear, from, toYear, to)
}

function dayMatch(inYear: number, monthNumber: number, day: number, end: number, isYearSaid: boolean): Match | null {
  if (!isCalendarDay(inYear, monthNumber, day)) return null
  return { period: asOf(inYear, monthNumber, day), end, isYearSaid }
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && isHyphen(token)
}
