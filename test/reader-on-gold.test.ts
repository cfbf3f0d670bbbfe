import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { shippedReference } from '../src/cli/reference.ts'
import type { GoldArticle } from './gold-claims.ts'
import { goldArticles } from './gold-claims.ts'
import { f1, scoreReading } from './reading-score.ts'

const { reader } = shippedReference()

function ownArticles(folder: string): GoldArticle[] {
  const path = fileURLToPath(new URL(`gold/${folder}/`, import.meta.url))
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as GoldArticle)
}

function scoreOf(articles: readonly GoldArticle[]) {
  return scoreReading(
    articles.map((article) => {
      const { text, language, published, place } = article
      const { claims } = reader.read(text, { language, published, place })
      for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
      return [article, claims] as const
    }),
  )
}

// What the reader reaches today, a little rounded down: it may rise, and must not fall.
const floors: readonly [folder: string, detection: number, complete: number][] = [
  ['en-a', 0.97, 0.82],
  ['en-b', 0.95, 0.33],
  ['en-c', 0.97, 0.8],
]

describe('on articles annotated by hand the reader finds the figures and says what they mean', () => {
  test.each(floors)('%s: detection at least %d, complete statements at least %d', (folder, detection, complete) => {
    const score = scoreOf(ownArticles(folder))
    expect(f1(score)).toBeGreaterThanOrEqual(detection)
    expect(score.complete / score.figures).toBeGreaterThanOrEqual(complete)
  })

  for (const [folder, detection, complete] of [
    ['seeds', 0.97, 0.9],
    ['dev', 0.97, 0.88],
  ] as const) {
    const articles = goldArticles(folder)
    test.skipIf(articles === null)(
      `the articles of ../shared/gold/${folder} (skipped where ../shared is missing)`,
      () => {
        const score = scoreOf(articles ?? [])
        expect(f1(score)).toBeGreaterThanOrEqual(detection)
        expect(score.complete / score.figures).toBeGreaterThanOrEqual(complete)
      },
    )
  }
})
