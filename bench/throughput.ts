import * as suite from '@microsoft/recognizers-text-suite'
import { readText } from '../src/cli/read-text.ts'
import type { Reference } from '../src/cli/reference.ts'
import type { BaseArticle } from '../test/base-articles.ts'
import { kilobytes, median, milliseconds } from './measure.ts'

/** What each of the two made of the same texts. Speeds in kB (1,000 bytes of UTF-8) a second. */
export interface Throughput {
  readonly texts: number
  readonly kilobytes: number
  readonly reading: number
  readonly readingAndChecking: number
  readonly figures: number
  readonly suite: number
  readonly suiteFigures: number
}

/** The four models of the suite that look for what the reader looks for. */
function recognized(text: string): number {
  const culture = suite.Culture.English
  return (
    suite.recognizeNumber(text, culture).length +
    suite.recognizePercentage(text, culture).length +
    suite.recognizeCurrency(text, culture).length +
    suite.recognizeDimension(text, culture).length
  )
}

/** The suite is slow: it reads texts until this is over, and both are compared on the texts it got through. */
const suiteBudgetMilliseconds = 60_000
const repetitions = 9

export function measureThroughput(articles: readonly BaseArticle[], reference: Reference): Throughput {
  const [warmUp] = articles
  if (!warmUp) throw new Error('there are no articles to measure with')
  recognized(warmUp.text)
  const measured: BaseArticle[] = []
  let suiteTime = 0
  let suiteFigures = 0
  for (const article of articles) {
    if (suiteTime > suiteBudgetMilliseconds) break
    suiteTime += milliseconds(() => {
      suiteFigures += recognized(article.text)
    })
    measured.push(article)
  }

  const size = kilobytes(measured.map((a) => a.text))
  let figures = 0
  const reading = () => {
    figures = 0
    for (const a of measured)
      figures += reference.reader.read(a.text, { language: 'en', published: a.published, place: a.place }).claims.length
  }
  const readingAndChecking = () => {
    for (const a of measured) readText(a.text, { ...a, language: 'en' }, reference)
  }
  for (let i = 0; i < 3; i++) readingAndChecking()
  const times = (run: () => void) => median(Array.from({ length: repetitions }, () => milliseconds(run)))
  const [read, whole] = [times(reading), times(readingAndChecking)]
  return {
    texts: measured.length,
    kilobytes: size,
    reading: (size / read) * 1000,
    readingAndChecking: (size / whole) * 1000,
    figures,
    suite: (size / suiteTime) * 1000,
    suiteFigures,
  }
}
