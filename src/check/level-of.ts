import type { Claim } from '../kernel/claim.ts'
import { isSameDimensions, isSameIndicator, isSameMeasure, isSamePeriod, isSamePlace } from './cell.ts'
import type { ReadText } from './check.ts'
import { claimAt, claimsNear } from './passage.ts'

function belongsTogether(level: Claim, relative: Claim): boolean {
  return (
    level.relation === 'level' &&
    level.sentence === relative.sentence &&
    isSameIndicator(level, relative) &&
    isSamePlace(level, relative) &&
    isSameDimensions(level, relative) &&
    isSamePeriod(level.period, relative.period)
  )
}

/**
 * The level that a change, a fulfilment or a share is said of: as the reader linked it, else the nearest
 * level before it in its sentence that stands in the same cell. Null when neither is there.
 */
export function levelOf(read: ReadText, index: number): number | null {
  const relative = claimAt(read, index)
  if (relative.links.of !== undefined) {
    return claimAt(read, relative.links.of).relation === 'level' ? relative.links.of : null
  }
  for (let i = index - 1; i >= 0; i--) {
    const level = claimAt(read, i)
    if (level.sentence !== relative.sentence) return null
    if (belongsTogether(level, relative)) return i
  }
  return null
}

/** Sentences between a change and the earlier level it is reckoned from. */
const farthest = 15

/**
 * The earlier level that a change is reckoned from: as the reader linked it, else the one level of the same
 * cell and measure in the period that the words of the change name. Null when none is certain.
 */
export function earlierLevelOf(read: ReadText, change: number, now: number): number | null {
  const level = claimAt(read, now)
  const from = claimAt(read, change).links.from ?? level.links.from
  if (from !== undefined) return claimAt(read, from).relation === 'level' ? from : null
  const base = claimAt(read, change).base
  const basePeriod = base?.kind === 'period' ? base.period : null
  if (basePeriod === null) return null
  const found = claimsNear(read, now, farthest, farthest).filter((i) => {
    const c = claimAt(read, i)
    return (
      c.relation === 'level' &&
      c.unit === level.unit &&
      c.status === 'actual' &&
      isSameIndicator(c, level) &&
      isSameMeasure(c, level) &&
      isSamePlace(c, level) &&
      isSameDimensions(c, level) &&
      isSamePeriod(c.period, basePeriod)
    )
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
