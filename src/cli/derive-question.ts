import type { Status } from '../kernel/claim.ts'
import { statuses } from '../kernel/claim.ts'
import { isPeriod, type Period, parsePeriod } from '../kernel/period.ts'
import { textOption, unlessOneOf } from './command.ts'
import { asOfProblems, asOfWords, dimensionProblems, dimensionWords, type SeriesWords } from './series-question.ts'
import type { UsageProblem, Words } from './usage.ts'
import { recordOptions } from './with-record.ts'

export const deriveOptions = {
  ...recordOptions,
  place: { type: 'string' },
  period: { type: 'string' },
  'published-by': { type: 'string' },
  'recorded-by': { type: 'string' },
  status: { type: 'string' },
  dimension: { type: 'string' },
  over: { type: 'string' },
  in: { type: 'string' },
  among: { type: 'string' },
  csv: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** What is to be derived, all said. */
export interface DeriveWords extends Pick<SeriesWords, 'publishedBy' | 'recordedBy' | 'dimensions'> {
  readonly formula: string
  readonly indicator: string
  readonly place: string | null
  /** None for every period in which the indicator is stated. */
  readonly period: Period | null
  readonly status: Status | null
  /** The indicator below the line. */
  readonly over: string | null
  /** The place in whose total a share is asked. */
  readonly whole: string | null
  /** The places that are ranked with it. */
  readonly peers: readonly string[]
}

const periodForms = '2020 | 2020-S1 | 2020-Q3 | 2020-09 | 2020-01/2020-09 | 2015/2020 | @2022-08-31'

function periodOption(words: Words): ReturnType<typeof parsePeriod> | null {
  const said = textOption(words, 'period')
  return said === null ? null : parsePeriod(said)
}

export function deriveUsageProblems(words: Words): UsageProblem[] {
  const problems = unlessOneOf(words, 'status', statuses)
  const [formula, indicator, ...more] = words.files
  if (formula === undefined || indicator === undefined) {
    const what =
      formula === undefined
        ? { en: 'a formula and an indicator', vi: 'một công thức và một chỉ tiêu' }
        : { en: 'an indicator after the formula', vi: 'một chỉ tiêu sau công thức' }
    problems.push({ code: 'no-word', what, command: 'derive' })
  }
  for (const found of more) problems.push({ code: 'needless-word', found })
  const period = periodOption(words)
  if (period !== null && !isPeriod(period)) {
    problems.push({ code: 'bad-value', option: '--period', found: period.text, expected: periodForms })
  }
  problems.push(...asOfProblems(words), ...dimensionProblems(words))
  if (words.values.csv && words.values.json) problems.push({ code: 'one-of', options: ['--csv', '--json'] })
  return problems
}

/** The words of a derivation, once they are known to be right. */
export function deriveWordsOf(words: Words): DeriveWords {
  const period = periodOption(words)
  return {
    formula: words.files[0] ?? '',
    indicator: words.files[1] ?? '',
    place: textOption(words, 'place'),
    period: period !== null && isPeriod(period) ? period : null,
    ...asOfWords(words),
    status: textOption(words, 'status') as Status | null,
    dimensions: dimensionWords(words),
    over: textOption(words, 'over'),
    whole: textOption(words, 'in'),
    peers: words.repeated.among ?? [],
  }
}
