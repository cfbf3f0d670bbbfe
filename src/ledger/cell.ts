import { hash } from 'node:crypto'
import type { Base, Relation, Status } from '../kernel/claim.ts'
import { type Period, writePeriod } from '../kernel/period.ts'
import type { PlaceKey } from '../kernel/place.ts'

/** Where a place stands in a cell: by key where the record knows it, else by its name alone. */
export interface CellPlace {
  readonly key: PlaceKey | null
  /** The English name. */
  readonly name: string
}

/**
 * What a figure is a figure of: one indicator in one relation to one base, for one place, period, set of dimensions
 * and status. Rival statements of one cell stand side by side. The unit is not part of it: amounts in two currencies
 * may be said of one cell, and are never added.
 */
export interface Cell {
  readonly indicator: string
  readonly relation: Relation
  readonly base: Base | null
  readonly place: CellPlace
  readonly period: Period | null
  readonly dimensions: Readonly<Record<string, string>>
  readonly status: Status
}

/** The base as one comparable text: 'period 2019', 'plan', 'plan the district', 'whole'. */
export function baseText(base: Base | null): string {
  if (base === null) return ''
  switch (base.kind) {
    case 'period':
      return base.period ? `period ${writePeriod(base.period)}` : 'period'
    case 'plan':
      return base.giver ? `plan ${base.giver.toLowerCase()}` : 'plan'
    case 'whole':
      return base.words === '' ? 'whole' : `whole ${base.words.toLowerCase().replace(/\s+/g, ' ').trim()}`
    case 'peers':
      return base.words === '' ? 'peers' : `peers ${base.words.toLowerCase().replace(/\s+/g, ' ').trim()}`
  }
}

/** The dimensions in one order. */
export function dimensionsText(dimensions: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))))
}

function placeText({ key, name }: CellPlace): string {
  return key ? `${key.code}@${key.validFrom}` : `~${name}`
}

/** A UUID made of the first 16 bytes of a SHA-256: the same text has the same id in every record. */
export function idOf(kind: string, ...parts: readonly string[]): string {
  const hex = hash('sha256', [kind, ...parts].join('\u0000'), 'hex')
  // Version 8 and the RFC 4122 variant: a UUID of our own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The id of a cell, from what it is: nobody has to look it up. */
export function cellId(cell: Cell): string {
  return idOf(
    'cell',
    cell.indicator,
    cell.relation,
    baseText(cell.base),
    placeText(cell.place),
    cell.period ? writePeriod(cell.period) : '',
    dimensionsText(cell.dimensions),
    cell.status,
  )
}

/** The row of a cell, without what the writer gives it. */
export function cellRow(cell: Cell): Readonly<Record<string, unknown>> {
  const { period, place } = cell
  return {
    id: cellId(cell),
    indicator: cell.indicator,
    relation: cell.relation,
    base: baseText(cell.base),
    place_code: place.key?.code ?? null,
    place_from: place.key?.validFrom ?? null,
    place_name: place.name,
    period: period ? writePeriod(period) : '',
    period_kind: period?.kind ?? '',
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    dimensions: cell.dimensions,
    status: cell.status,
  }
}
