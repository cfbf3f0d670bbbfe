import { describe, expect, it } from 'vitest'
import { checkText } from '../src/check/check-text.ts'
import { evidenceOf, sayFinding } from '../src/check/say-finding.ts'
import { shippedReference } from '../src/cli/reference.ts'
import { languages } from '../src/kernel/language.ts'
import { type GoldArticle, goldArticles, ownArticles, readOfGold } from './gold-claims.ts'

interface Span {
  readonly start: number
  readonly end: number
}

interface Score {
  errors: number
  found: number
  alarms: number
  readonly missed: string[]
  readonly false: string[]
}

const { gazetteer, rates } = shippedReference()
const known = { findPlace: gazetteer.findPlace, rates }

const isOver = (a: Span, b: Span) => Math.min(a.end, b.end) > Math.max(a.start, b.start)

function spansOf(text: string, quote: string): Span[] {
  const spans: Span[] = []
  for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1))
    spans.push({ start: i, end: i + quote.length })
  return spans
}

/** Counts as the score of the reader does: an error is found when a loud finding touches it, an alarm touches none. */
function score(articles: readonly GoldArticle[]): Score {
  const sum: Score = { errors: 0, found: 0, alarms: 0, missed: [], false: [] }
  for (const article of articles) {
    const loud = checkText(readOfGold(article), known).filter((f) => f.severity !== 'note')
    const touches = (spans: readonly Span[]) =>
      loud.filter((f) => f.spans.some(([start, end]) => spans.some((s) => isOver(s, { start, end }))))
    const spans = (article.errors ?? []).map((e) => ({
      ...e,
      spans: e.quotes.flatMap((q) => spansOf(article.text, q)),
    }))
    for (const error of spans.filter((e) => e.confidence === 'high')) {
      sum.errors++
      if (touches(error.spans).length > 0) sum.found++
      else sum.missed.push(`${article.id} ${error.kind}: ${error.quotes.join(' | ')}`)
    }
    const published = touches(spans.flatMap((e) => e.spans))
    for (const f of loud.filter((x) => !published.includes(x))) {
      sum.alarms++
      sum.false.push(`${article.id} ${f.check}: ${sayFinding(f, 'en')}`)
    }
    if (process.env.SHOW) {
      for (const f of checkText(readOfGold(article), known)) {
        console.log(
          `${article.id} ${f.severity} ${f.certainty} ${f.check}/${f.code}: ${sayFinding(f, article.language)}`,
          f.repair ? `=> ${f.repair.quote} -> ${f.repair.suggestion}` : '',
        )
        for (const line of evidenceOf(f, article.language)) console.log(`      ${line}`)
      }
    }
  }
  return sum
}

/** The articles the checks were developed with, beside the repository, and the newer ones that belong to it. */
const goals = [
  { folder: 'seeds', errors: 5, articles: goldArticles('seeds') },
  { folder: 'dev', errors: 9, articles: goldArticles('dev') },
  { folder: 'dev-vi', errors: 0, articles: goldArticles('dev-vi') },
  { folder: 'en-a', errors: 5, articles: ownArticles('en-a') },
  { folder: 'en-b', errors: 5, articles: ownArticles('en-b') },
  { folder: 'en-c', errors: 8, articles: ownArticles('en-c') },
  { folder: 'en-d', errors: 6, articles: ownArticles('en-d') },
] as const

describe('the checks on annotated articles, read without fault', () => {
  for (const { folder, errors, articles } of goals) {
    it.skipIf(articles === null)(
      `find at least ${errors} published errors of ${folder} and raise no false alarm${articles ? '' : ' (skipped: ../shared/gold is missing)'}`,
      () => {
        const result = score(articles ?? [])
        expect(result.false).toEqual([])
        expect(result.found, result.missed.join('\n')).toBeGreaterThanOrEqual(errors)
      },
    )
    it.skipIf(articles === null)(`say every finding of ${folder} on one line in both languages`, () => {
      for (const article of articles ?? []) {
        for (const finding of checkText(readOfGold(article), known)) {
          for (const language of languages) {
            for (const line of [sayFinding(finding, language), ...evidenceOf(finding, language)]) {
              expect(line).toMatch(/^[^\n]{10,}$/)
              expect(line).not.toMatch(/undefined|null|NaN|\[object/)
            }
          }
        }
      }
    })
  }
})
