import type { Relation, Status } from '../kernel/claim.ts'
import { isPeriod, type Period, parsePeriod, previousOf, samePeriod, year, yearOf } from '../kernel/period.ts'
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
  const dated = lookup(seriesOfNeed(need))
    .filter((cell) => isOfNeed(cell, need))
    .flatMap((cell): Dated[] => {
      const period = parsePeriod(cell.period)
      return isPeriod(period) && isUsualBase(need.relation, cell.base, period) ? [{ cell, period }] : []
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

/** Cells of another place, another validity of it, or other dimensions are no answer, whatever a lookup gives. */
function isOfNeed(cell: CellStatements, { indicator, relation, place, dimensions }: Need): boolean {
  if (cell.indicator !== indicator.code || cell.relation !== relation) return false
  const isPlace = place.key
    ? cell.place.code === place.key.code && cell.place.validFrom === place.key.validFrom
    : cell.place.code === null && cell.place.name === place.name.en
  const { origin, within } = indicator.narrows ?? {}
  // What the indicator says by itself may be said beside it or not.
  const implied: Readonly<Record<string, string | undefined>> = { origin, within }
  const own = (all: Readonly<Record<string, string>>) =>
    Object.entries(all)
      .filter(([name, value]) => implied[name] !== value)
      .map(([name, value]) => `${name} ${value}`)
      .sort()
      .join('; ')
  return isPlace && own(cell.dimensions) === own(dimensions)
}

/** Whether a stated relation is to what it usually is to: the year before, the year's plan, the total. */
function isUsualBase(relation: Relation, base: string, period: Period): boolean {
  switch (relation) {
    case 'change': {
      if (base === '' || base === 'period') return true
      const than = parsePeriod(base.replace(/^period /, ''))
      return isPeriod(than) && samePeriod(than, previousOf(period))
    }
    case 'fulfilment':
      return base === '' || base === 'plan'
    case 'share':
      return base === '' || base === 'whole'
    default:
      return base === ''
  }
}

/** The answer among cells of one status, or null. */
function ofStatus(need: Need, cells: readonly Dated[]): readonly Found[] | Refusal | null {
  const { indicator, relation, period } = need
  const taken = ({ cell, period: own }: Dated): Found[] =>
    cell.accepted ? [{ need, cell, period: own, accepted: cell.accepted }] : []
  const whole = need.isAnyTimeOfYear ? latestOfYear(period, cells) : cells.filter((c) => samePeriod(c.period, period))
  // January to June and the first half are the same days: two cells, and the stronger statement answers.
  const [best] = whole.flatMap(taken).sort(byStrength)
  if (best) return [best]
  const ruled = whole.find(({ cell }) => cell.ruling !== null)
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

/** A stock stated for the year, else its latest moment in it. */
function latestOfYear(period: Period, cells: readonly Dated[]): readonly Dated[] {
  const whole = year(yearOf(period))
  const inside = cells.filter(({ period: p }) => whole.start <= p.start && p.end <= whole.end)
  const stated = inside.filter(({ period: p }) => samePeriod(p, whole))
  if (stated.length > 0) return stated
  const last = inside.map(({ period: p }) => p.end).reduce((a, b) => (a > b ? a : b), '')
  return inside.filter(({ period: p }) => p.end === last)
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
