import type { Status } from '../kernel/claim.ts'
import { isPeriod, type Period, parsePeriod, samePeriod, year, yearOf } from '../kernel/period.ts'
import { dimensionsText } from '../ledger/cell.ts'
import type { CellStatements } from '../ledger/series.ts'
import type { Lookup, SeriesKey } from './asked.ts'
import { breakBetween } from './break-between.ts'
import { filling } from './filling.ts'
import type { Need } from './formula.ts'
import { type FigureFacts, type Refusal, refusal } from './refusal.ts'
import type { Found } from './taken.ts'

interface Dated {
  readonly cell: CellStatements
  readonly period: Period
}

/** The series whose cells may answer a need. */
export function seriesOfNeed({ indicator, relation, place }: Need): SeriesKey {
  return { indicator: indicator.code, relation, place }
}

/** The cells that answer a need: one, or those that are added. */
export function found(need: Need, lookup: Lookup): readonly Found[] | Refusal {
  const span = need.isAnyTimeOfYear ? year(yearOf(need.period)) : need.period
  const dated = lookup(seriesOfNeed(need))
    .filter((cell) => isWithin(cell, span) && isOfNeed(cell, need))
    .flatMap((cell): Dated[] => {
      const period = parsePeriod(cell.period)
      return isPeriod(period) ? [{ cell, period }] : []
    })
  for (const status of need.statuses) {
    const answer = ofStatus(
      need,
      dated.filter(({ cell }) => cell.status === status),
    )
    if (answer) return answer
  }
  return missing(need, dated)
}

/** By days alone, which is quick: a long series is gone through once for every figure that is derived from it. */
function isWithin({ periodStart, periodEnd }: CellStatements, { start, end }: Period): boolean {
  return periodStart !== null && periodEnd !== null && start <= periodStart && periodEnd <= end
}

/** Cells of another place, another validity of it, or other dimensions are no answer, whatever a lookup gives. */
function isOfNeed(cell: CellStatements, { indicator, relation, place, dimensions }: Need): boolean {
  if (cell.indicator !== indicator.code || cell.relation !== relation) return false
  const isPlace = place.key
    ? cell.place.code === place.key.code && cell.place.validFrom === place.key.validFrom
    : cell.place.code === null && cell.place.name === place.name.en
  // The ledger writes every cell in one form: a base that says something is another than the usual one.
  return isPlace && cell.base === '' && dimensionsText(cell.dimensions) === dimensionsText(dimensions)
}

/** The answer among cells of one status, or null. */
function ofStatus(need: Need, cells: readonly Dated[]): readonly Found[] | Refusal | null {
  const { indicator, relation, period } = need
  const taken = ({ cell, period: own }: Dated): Found[] =>
    cell.accepted ? [{ need, cell, period: own, accepted: cell.accepted }] : []
  const whole = need.isAnyTimeOfYear ? latestOfYear(period, cells) : cells.filter((c) => samePeriod(c.period, period))
  // A stock of 31 December and one of December are two cells at one time: the stronger statement answers.
  const [best] = whole.flatMap(taken).sort(byStrength)
  if (best) return [best]
  const ruled = whole.find(({ cell }) => cell.acceptedBy === 'ruled out')
  if (ruled) return refusal('ruled-out', { ...factsOf(need), reason: ruled.cell.ruling?.reason ?? '' })
  if (relation !== 'level' || indicator.overTime !== 'sum' || need.isAnyTimeOfYear) return null
  const parts = filling(period, cells.flatMap(taken))
  if (!parts) return null
  const broken = breakBetween(
    indicator,
    parts.map((part) => part.period),
  )
  return broken ? refusal('break', broken) : parts
}

/** Source rank, then the latest publication, then the record: as the ledger accepts. */
function byStrength({ accepted: a }: Found, { accepted: b }: Found): number {
  if (a.source.rank !== b.source.rank) return a.source.rank - b.source.rank
  const [x, y] = [a.published ?? '', b.published ?? '']
  return x === y ? b.id - a.id : x < y ? 1 : -1
}

/** Of a stock's figures in a year those for the whole of it, else those at its latest moment. */
function latestOfYear(period: Period, cells: readonly Dated[]): readonly Dated[] {
  const whole = year(yearOf(period))
  const stated = cells.filter(({ period: p }) => samePeriod(p, whole))
  if (stated.length > 0) return stated
  const last = cells.map(({ period: p }) => p.end).reduce((a, b) => (a > b ? a : b), '')
  return cells.filter(({ period: p }) => p.end === last)
}

export function factsOf({ indicator, relation, place, period }: Need): FigureFacts {
  return { indicator: indicator.name, relation, place: place.name, period }
}

/** Why no cell answers, as nearly as can be told. */
function missing(need: Need, dated: readonly Dated[]): Refusal {
  const { place, period, statuses } = need
  const facts = factsOf(need)
  const others = dated.filter((c) => c.cell.accepted && samePeriod(c.period, period))
  const known = [...new Set(others.map(({ cell }) => cell.status as Status))]
  if (statuses.every((status) => status === 'target')) return refusal('no-target', facts)
  if (known.length > 0) return refusal('other-status', { ...facts, wanted: statuses, found: known })
  if (place.key && period.start < place.key.validFrom) {
    return refusal('before-boundaries', { ...facts, since: place.key.validFrom })
  }
  if (place.validTo !== null && period.end >= place.validTo) {
    return refusal('after-boundaries', { ...facts, until: place.validTo })
  }
  return refusal('no-figure', facts)
}
