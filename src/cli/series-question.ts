import { relations, statuses } from '../kernel/claim.ts'
import { foldedTones } from '../kernel/folded-name.ts'
import type { AsOf } from '../ledger/series.ts'
import { publishedBy } from '../ledger/source.ts'
import { textOption, unlessOneOf } from './command.ts'
import { isDateText, type UsageProblem, type Words } from './usage.ts'
import { recordOptions } from './with-record.ts'

export const seriesOptions = {
  ...recordOptions,
  place: { type: 'string' },
  'published-by': { type: 'string' },
  'recorded-by': { type: 'string' },
  status: { type: 'string' },
  relation: { type: 'string' },
  dimension: { type: 'string' },
  all: { type: 'boolean' },
  csv: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** What a series is asked for, all said. */
export interface SeriesWords {
  readonly indicator: string
  readonly place: string | null
  /** ISO date: the last day of a month that was said. */
  readonly publishedBy: string | null
  /** ISO time: the end of a day that was said. */
  readonly recordedBy: string | null
  readonly status: string | null
  readonly relation: string | null
  readonly dimensions: readonly (readonly [string, string])[]
  readonly isAll: boolean
}

/** A day, or a time with its zone. Source: RFC 3339. */
const timePattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d:\d\d))?$/

/** The last instant that a text can mean: a time, or the end of a day in UTC; null when it is none. */
function recordingTime(text: string): string | null {
  const [, day, time, zone] = timePattern.exec(text) ?? []
  if (day === undefined || !isDateText(day)) return null
  const at = time === undefined ? `${day}T23:59:59.999999Z` : `${day}T${time}${zone}`
  return Number.isNaN(Date.parse(at)) ? null : at
}

export function seriesUsageProblems(words: Words): UsageProblem[] {
  const problems = [...unlessOneOf(words, 'relation', relations), ...unlessOneOf(words, 'status', statuses)]
  const [indicator, ...more] = words.files
  if (indicator === undefined) {
    const what = { en: 'an indicator, by code or name', vi: 'một chỉ tiêu, bằng mã hoặc tên' }
    problems.push({ code: 'no-word', what, command: 'series' })
  }
  for (const found of more) problems.push({ code: 'needless-word', found })
  problems.push(...asOfProblems(words), ...dimensionProblems(words))
  if (words.values.csv && words.values.json) problems.push({ code: 'one-of', options: ['--csv', '--json'] })
  return problems
}

/** What is wrong with the day or time that a question is asked as of. */
export function asOfProblems(words: Words): UsageProblem[] {
  const problems: UsageProblem[] = []
  const dated = textOption(words, 'published-by')
  if (dated !== null && !isDateText(dated)) {
    problems.push({ code: 'bad-value', option: '--published-by', found: dated, expected: 'YYYY-MM-DD | YYYY-MM' })
  }
  const timed = textOption(words, 'recorded-by')
  if (timed !== null && recordingTime(timed) === null) {
    const expected = 'YYYY-MM-DD | YYYY-MM-DDThh:mm:ssZ'
    problems.push({ code: 'bad-value', option: '--recorded-by', found: timed, expected })
  }
  return problems
}

export function dimensionProblems(words: Words): UsageProblem[] {
  return (words.repeated.dimension ?? [])
    .filter((found) => !/^[^=]+=./.test(found))
    .map((found) => ({ code: 'bad-value', option: '--dimension', found, expected: 'origin=FDI' }))
}

/** The day and time that a question is asked as of, once they are known to be right. */
export function asOfWords(words: Words): Pick<SeriesWords, 'publishedBy' | 'recordedBy'> {
  const dated = textOption(words, 'published-by')
  const timed = textOption(words, 'recorded-by')
  return { publishedBy: dated && publishedBy(dated), recordedBy: timed && recordingTime(timed) }
}

/** The question of the ledger that is asked as of a day and time; neither when none was said. */
export function asOfAsked({ publishedBy, recordedBy }: Pick<SeriesWords, 'publishedBy' | 'recordedBy'>): AsOf {
  return { ...(publishedBy === null ? {} : { publishedBy }), ...(recordedBy === null ? {} : { recordedBy }) }
}

/** What --dimension says, each as name and value. */
export function dimensionWords(words: Words): SeriesWords['dimensions'] {
  return (words.repeated.dimension ?? []).map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
  })
}

/** The words of a series, once they are known to be right. */
export function seriesWordsOf(words: Words): SeriesWords {
  return {
    indicator: words.files[0] ?? '',
    place: textOption(words, 'place'),
    ...asOfWords(words),
    status: textOption(words, 'status'),
    relation: textOption(words, 'relation'),
    dimensions: dimensionWords(words),
    isAll: words.values.all === true,
  }
}

/** Whether a cell's dimensions are those that were asked for: none where none were said, unless all are wanted. */
export function hasDimensionsAsked(
  dimensions: Readonly<Record<string, string>>,
  { dimensions: asked, isAll }: Pick<SeriesWords, 'dimensions' | 'isAll'>,
): boolean {
  if (asked.length === 0) return isAll || Object.keys(dimensions).length === 0
  return asked.every(([name, value]) => foldedTones(dimensions[name] ?? '') === foldedTones(value))
}
