import { decimal, quotient, times, zero } from '../kernel/decimal.ts'
import { hull, type Interval, intersection, overlaps, scaled } from '../kernel/interval.ts'
import type { Period } from '../kernel/period.ts'
import { type Dimension, requireUnit, type UnitCode } from '../kernel/unit.ts'
import { rivalsOf } from '../ledger/acceptance.ts'
import { meantOfStated } from '../ledger/meant.ts'
import type { CellStatements, Stated } from '../ledger/series.ts'
import type { Amount } from './expression.ts'
import type { Need } from './formula.ts'
import { isSigned } from './pairs.ts'

/** A cell that answers a need, whole or in part. */
export interface Found {
  readonly need: Need
  readonly cell: CellStatements
  readonly period: Period
  /** The accepted statement. */
  readonly accepted: Stated
}

/** A statement taken from a cell, in the unit it is computed in. */
export interface Taken extends Found, Amount {
  readonly stated: Stated
  readonly unit: UnitCode
  /** What any figure of its kind can be. */
  readonly possible: Interval
  /** Over all statements of the cell that stand. */
  readonly range: Interval
  readonly isDisputed: boolean
}

export function unitOf(stated: Stated): UnitCode {
  return stated.unit as UnitCode
}

function dimensionOf(unit: UnitCode): Dimension {
  return requireUnit(unit).dimension
}

/** What the accepted source says of the cell and nobody corrected: the same figure in two units. */
function ofAcceptedSource({ cell, accepted }: Found): readonly Stated[] {
  return cell.statements.filter((s) => s.correctedBy === null && s.source.id === accepted.source.id)
}

/**
 * The statement of a cell in a unit of that dimension: the accepted one, or where its source says the same figure in
 * two currencies, that source's other one. Null when the accepted source does not say it so: none is converted.
 */
export function statedIn(found: Found, dimension: Dimension): Stated | null {
  const isInIt = (s: Stated) => dimensionOf(unitOf(s)) === dimension
  return isInIt(found.accepted) ? found.accepted : (ofAcceptedSource(found).find(isInIt) ?? null)
}

/** Every dimension that the accepted source says a figure in, the accepted statement's first. */
export function dimensionsOf(found: Found): readonly Dimension[] {
  return [...new Set([found.accepted, ...ofAcceptedSource(found)].map((s) => dimensionOf(unitOf(s))))]
}

/** Levels of these relations never lie below zero. */
const sizes: readonly string[] = ['level', 'fulfilment', 'share', 'multiple', 'rank']

/** What any figure of a need can be, whatever is stated: a size is never below zero. */
function possible({ indicator, relation }: Need): Interval {
  return { low: sizes.includes(relation) && !isSigned(indicator.code) ? zero : null, high: null }
}

/** What a statement can mean, in a unit of its dimension. */
function meant(stated: Stated, need: Need, unit: UnitCode): Interval {
  const interval = meantOfStated(stated)
  return scaled(intersection(interval, possible(need)) ?? interval, factor(unitOf(stated), unit))
}

/** How many of one unit an other one is: exact, since units of one dimension differ by powers of ten. */
function factor(from: UnitCode, to: UnitCode) {
  return quotient(requireUnit(from).factor, requireUnit(to).factor)
}

/** The statement of a cell in the unit of the computation, with what its rivals say. Throws where none says it so. */
export function takenIn(found: Found, unit: UnitCode): Taken {
  const { need, cell } = found
  const stated = statedIn(found, dimensionOf(unit))
  if (!stated) throw new Error(`no statement of cell ${cell.id} in ${unit}`)
  const interval = meant(stated, need, unit)
  const rivals = rivalsOf(cell)
    .filter((s) => dimensionOf(unitOf(s)) === dimensionOf(unit) && !isRevised(s, stated))
    .map((s) => meant(s, need, unit))
  return {
    ...found,
    stated,
    unit,
    value: times(decimal(stated.value), factor(unitOf(stated), unit)),
    interval,
    possible: possible(need),
    range: rivals.reduce(hull, interval),
    isDisputed: cell.acceptedBy !== 'ruling' && rivals.some((rival) => !overlaps(rival, interval)),
  }
}

/** Whether a statement was replaced by a later one of its own publisher: a revision, no contradiction. */
function isRevised(earlier: Stated, later: Stated): boolean {
  return (
    earlier.source.publisher !== '' &&
    earlier.source.publisher.toLowerCase() === later.source.publisher.toLowerCase() &&
    earlier.published !== null &&
    later.published !== null &&
    earlier.published < later.published
  )
}
