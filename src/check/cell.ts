import type { Claim } from '../kernel/claim.ts'
import { type Period, samePeriod } from '../kernel/period.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { folded } from './folded.ts'

/** Words that say nothing about which things are measured. */
const idle = new Set(
  (
    'a an the of in on for to by from with and or its their his all total totals overall number value amount figure ' +
    'at as is are was were this that year province provincial district city commune local ' +
    'tong so gia tri cua va tai trong o cac nhung toan tinh huyen xa ca dat uoc la nam'
  )
    .split(' ')
    .filter((w) => w !== ''),
)

/** The singular of an English plural, near enough to compare 'projects' with 'project'. */
function stem(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const wordPattern = /[\p{L}\d]+/gu

/** The words of a measure that tell it from another: folded, singular, without idle ones and place names. */
export function tellingWords(claim: Pick<Claim, 'measure' | 'place'>): ReadonlySet<string> {
  const inPlace = claim.place === null ? [] : folded(claim.place).split(' ')
  const telling = new Set<string>()
  for (const word of folded(claim.measure).match(wordPattern) ?? []) {
    if (!idle.has(word) && !inPlace.includes(word)) telling.add(stem(word))
  }
  return telling
}

function isSubset<T>(inner: ReadonlySet<T>, outer: ReadonlySet<T>): boolean {
  for (const x of inner) if (!outer.has(x)) return false
  return true
}

/** Whether two figures measure the same thing by their own words. */
export function isSameMeasure(a: Claim, b: Claim): boolean {
  if (a.measure === b.measure && a.place === b.place) return true
  const [x, y] = [tellingWords(a), tellingWords(b)]
  return x.size === y.size && isSubset(x, y)
}

/** Whether a's words narrow it no further than b's: 'projects' beside 'FDI projects', not 'new projects'. */
export function isNoNarrower(a: Claim, b: Claim): boolean {
  return isSubset(tellingWords(a), tellingWords(b))
}

/** One catalogued indicator, or one uncatalogued thing under the same words. */
export function isSameIndicator(a: Claim, b: Claim): boolean {
  return a.indicator === b.indicator && (a.indicator !== 'other' || isSameMeasure(a, b))
}

export function isSamePlace(a: { readonly place: string | null }, b: { readonly place: string | null }): boolean {
  return a.place !== null && b.place !== null && (a.place === b.place || folded(a.place) === folded(b.place))
}

/** Whether both are known to be about the same time. */
export function isSamePeriod(a: Period | null, b: Period | null): boolean {
  return a !== null && b !== null && samePeriod(a, b)
}

/** Whether two times are the same stretch of two years: whole years, first quarters, Januaries to September. */
export function isSameStretch(a: Period, b: Period): boolean {
  if (a.kind !== b.kind || a.kind === 'years' || a.kind === 'instant') return false
  return a.start.slice(4) === b.start.slice(4) && a.end.slice(4) === b.end.slice(4)
}

export function isSameDimensions(a: Claim, b: Claim): boolean {
  const isIn = (one: Claim, other: Claim) => {
    for (const k in one.dimensions) if (one.dimensions[k] !== other.dimensions[k]) return false
    return true
  }
  return isIn(a, b) && isIn(b, a)
}

export function hasNoDimensions(a: Claim): boolean {
  for (const _ in a.dimensions) return false
  return true
}

/** Whether two levels stand for the same cell, apart from their status. */
export function isSameCell(a: Claim, b: Claim): boolean {
  return (
    a.relation === b.relation &&
    a.unit === b.unit &&
    isSameIndicator(a, b) &&
    isSamePlace(a, b) &&
    isSameDimensions(a, b) &&
    isSamePeriod(a.period, b.period)
  )
}

/** Figures with one key are about the same place and time in the same unit. Null when place or time is unknown. */
export function placeAndTime(claim: Claim): string | null {
  if (claim.place === null || claim.period === null) return null
  return `${folded(claim.place)}|${timeAndUnit(claim.period, claim.unit)}`
}

/** The part of such a key that says no place. */
export function timeAndUnit({ start, end, kind }: Period, unit: UnitCode): string {
  return `${start}|${end}|${kind === 'instant' ? 'instant' : 'flow'}|${unit}`
}

/** Indexes by key, in text order; a key of null is left out. */
export function groupedBy(claims: readonly Claim[], keyOf: (claim: Claim) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  claims.forEach((claim, index) => {
    const key = keyOf(claim)
    if (key === null) return
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  return groups
}
