import type { Claim } from '../src/kernel/claim.ts'
import { toNumber } from '../src/kernel/decimal.ts'
import { writePeriod } from '../src/kernel/period.ts'
import type { GoldArticle } from './gold-claims.ts'

/** Test support: how well claims agree with an article annotated by hand. */
export interface ReadingScore {
  figures: number
  read: number
  matched: number
  complete: number
}

type GoldFigure = GoldArticle['figures'][number]

const bareName = (name: string | null) =>
  (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:province|district|commune|city|town)\b/g, '')
    .trim()

const isNear = (a: number | null, b: number, tolerance: number) =>
  a !== null && Math.abs(a - b) <= tolerance * Math.max(1e-12, Math.abs(b))

/** Units that annotations count: what is measured stands in words. */
const countedUnits = new Set(['kWh', 'm', 'm3'])

function isSameFigure(claim: Claim, gold: GoldFigure): boolean {
  const unit = countedUnits.has(claim.unit) ? 'count' : claim.unit
  const overlap = Math.min(claim.end, gold.end) - Math.max(claim.start, gold.start)
  return overlap > 0 && unit === gold.unit && isNear(toNumber(claim.value), gold.value, 1e-9)
}

/** The annotation, and the second reading that the annotator allowed. */
function readings(gold: GoldFigure & { readonly alt?: Partial<GoldFigure> }): GoldFigure[] {
  return gold.alt ? [gold, { ...gold, ...gold.alt }] : [gold]
}

function isComplete(claim: Claim, gold: GoldFigure): boolean {
  const all = readings(gold)
  const period = claim.period ? writePeriod(claim.period) : null
  const [low, high] = [claim.shown.low, claim.shown.high]
  return [
    all.some((g) => claim.relation === g.relation),
    all.some((g) => claim.status === g.status),
    all.some((g) => g.indicator === 'other' || claim.indicator === g.indicator),
    all.some((g) => bareName(claim.place) === bareName(g.place)),
    all.some((g) => period === (g.period ?? null)),
    all.some((g) => isNear(low && toNumber(low), g.low, 0.011) && isNear(high && toNumber(high), g.high, 0.011)),
  ].every(Boolean)
}

/** Counts what was found of what is there, and what was read whole and right. */
export function scoreReading(pairs: Iterable<readonly [GoldArticle, readonly Claim[]]>): ReadingScore {
  const score: ReadingScore = { figures: 0, read: 0, matched: 0, complete: 0 }
  for (const [article, claims] of pairs) {
    score.figures += article.figures.length
    score.read += claims.length
    const free = new Set(article.figures)
    for (const claim of claims) {
      const gold = [...free].find((g) => isSameFigure(claim, g))
      if (!gold) continue
      free.delete(gold)
      score.matched++
      if (isComplete(claim, gold)) score.complete++
    }
  }
  return score
}

/** The harmonic mean of precision and recall. */
export function f1({ figures, read, matched }: ReadingScore): number {
  return read + figures === 0 ? 0 : (2 * matched) / (read + figures)
}
