import type { Claim } from '../kernel/claim.ts'
import { equal, isWhole, shifted } from '../kernel/decimal.ts'
import { isCurrency } from '../kernel/unit.ts'
import { groupedBy, isSameDimensions, isSameIndicator, isSameMeasure, isSamePeriod, isSamePlace } from './cell.ts'
import type { ReadText } from './check.ts'
import { claimAt, claimsNear, isNear, wordsBetween } from './passage.ts'
import { nearly } from './rough.ts'

/** One thing stated twice a thousandfold apart, while what is stated beside it keeps its size. */
export interface ParallelSlip {
  /** The smaller figure, printed with a fraction where the other has thousands. */
  readonly accused: number
  readonly other: number
  /** Pairs of figures beside the two that are of one size: of the accused one's sentence, of the other's. */
  readonly witnesses: readonly (readonly [number, number])[]
}

/** By how many powers of ten a grouping mark taken for a decimal mark is off. */
const thousandfold = 3
/** A thousand, and what two years of one thing can make of it. */
const [leastFactor, mostFactor] = [400, 2500]
/** Figures of two years that are of one size. */
const oneSize = 6
/** Figures this far apart in a pair beside them mean that the two passages are of different sizes altogether. */
const otherSize = 100
/** Sentences between the two statements. */
const farthest = 6
/** Figures on either side that stand in one breath with a figure. */
const beside = 5
/** Statements of one thing; more are a table. */
const mostStatements = 12

function isPlainLevel(c: Claim): boolean {
  const isRelative = c.unit === 'percent' || c.unit === 'percentage_point' || c.unit === 'multiple' || c.unit === 'rank'
  return c.relation === 'level' && c.scale === 0 && !isRelative && !isCurrency(c.unit) && c.place !== null
}

function ratioOf(a: Claim, b: Claim): number {
  const [x, y] = [nearly(a.value), nearly(b.value)]
  return x > 0 && y > 0 ? Math.max(x, y) / Math.min(x, y) : Number.POSITIVE_INFINITY
}

/** Whether a figure is the only one of its unit and indicator in its sentence, so that nothing else may be meant. */
function isAlone(read: ReadText, index: number): boolean {
  const { unit, indicator } = claimAt(read, index)
  return !claimsNear(read, index, 0, 0).some((i) => {
    const c = claimAt(read, i)
    return c.unit === unit && c.indicator === indicator && c.relation === 'level'
  })
}

/** Pairs of another thing beside the two figures, each pair of one thing. */
function pairsBeside(read: ReadText, a: number, b: number): (readonly [number, number])[] {
  const around = (index: number) => claimsNear(read, index, 0, 0).filter((i) => Math.abs(i - index) <= beside)
  const taken = new Set<number>()
  return around(a).flatMap((i) => {
    const one = claimAt(read, i)
    if (one.relation !== 'level') return []
    const match = around(b).find((j) => {
      const two = claimAt(read, j)
      return (
        !taken.has(j) &&
        two.relation === 'level' &&
        isSameIndicator(one, two) &&
        two.unit === one.unit &&
        isSamePlace(one, two) &&
        isSameDimensions(one, two)
      )
    })
    if (match === undefined) return []
    taken.add(match)
    return [[i, match] as const]
  })
}

/** Words that set one time against another. */
const comparing =
  /\b(compared (to|with)|against|versus|down from|up from|a year (earlier|ago|before)|year-earlier)\b|so với/iu

function isThousandfold(small: Claim, large: Claim): boolean {
  return equal(shifted(small.value, thousandfold), large.value)
}

function isTwiceSaid(small: Claim, large: Claim): boolean {
  return (
    small.unit === large.unit &&
    small.indicator === large.indicator &&
    isSamePlace(small, large) &&
    isSameDimensions(small, large) &&
    (!isSamePeriod(small.period, large.period) || small.status !== large.status)
  )
}

/** Whether the smaller figure is of the size of some other of its kind, so that the larger may be another thing. */
function hasCompany(read: ReadText, group: readonly number[], small: number): boolean {
  return group.some((i) => i !== small && ratioOf(claimAt(read, i), claimAt(read, small)) <= oneSize)
}

function slipBetween(read: ReadText, small: number, large: number): ParallelSlip[] {
  const [a, b] = [claimAt(read, small), claimAt(read, large)]
  const isExact = isThousandfold(a, b)
  const isOneThing = isSameMeasure(a, b)
  if (a.sentence === b.sentence) {
    const [first, second] = small < large ? [a, b] : [b, a]
    const isCompared = isExact && Math.abs(small - large) === 1 && comparing.test(wordsBetween(read, first, second))
    return isCompared ? [{ accused: small, other: large, witnesses: [] }] : []
  }
  if (!isAlone(read, small) || !isAlone(read, large)) return []
  const pairs = pairsBeside(read, small, large)
  const ratios = pairs.map(([i, j]) => ratioOf(claimAt(read, i), claimAt(read, j)))
  if (ratios.some((r) => r >= otherSize)) return []
  const witnesses = pairs.filter((_, i) => (ratios[i] as number) <= oneSize)
  const isCatalogued = a.indicator !== 'other'
  const needed = isExact && (isCatalogued || isOneThing) ? 1 : isExact || (isCatalogued && isOneThing) ? 2 : Infinity
  return witnesses.length >= needed ? [{ accused: small, other: large, witnesses }] : []
}

/**
 * Amounts without a scale word of which one is a thousandth of the other: the same indicator, place and unit at two
 * times, or as plan and result. Believed only where the smaller is printed with a fraction, each stands alone of its
 * kind in its sentence, and other pairs of the two sentences are of one size (one such pair where the digits are the
 * same, two where they are only near). Silent where anything else in the text is of the smaller one's size.
 */
export function parallelSlips(read: ReadText): ParallelSlip[] {
  const groups = groupedBy(read.claims, (c) => (isPlainLevel(c) ? `${c.indicator}|${c.unit}|${c.place}` : null))
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2 || group.length > mostStatements) return []
    return group.flatMap((small) => {
      const a = claimAt(read, small)
      if (isWhole(a.printed) || hasCompany(read, group, small)) return []
      const found = group.flatMap((large) => {
        const b = claimAt(read, large)
        const factor = nearly(b.value) / nearly(a.value)
        const isCandidate =
          large !== small && factor >= leastFactor && factor <= mostFactor && isWhole(b.printed) && isTwiceSaid(a, b)
        return isCandidate && isNear(read, small, large, farthest, farthest) ? slipBetween(read, small, large) : []
      })
      return found.slice(0, 1)
    })
  })
}
