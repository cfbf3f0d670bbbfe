import { hash } from 'node:crypto'
import { findIndicator, narrowed, type Qualifiers } from '../kernel/catalogue.ts'
import type { Base, Relation, Status } from '../kernel/claim.ts'
import {
  half,
  isPeriod,
  type Period,
  parsePeriod,
  previousOf,
  quarter,
  samePeriod,
  writePeriod,
  year,
  yearOf,
} from '../kernel/period.ts'
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
 *
 * A figure read from a text and one imported as a row must meet in one cell, whatever each says beside it. So a cell is
 * written in one form:
 * - The base that goes without saying is '': for a change or a multiple the same period a year before (also where only
 *   'year on year' is said), for a fulfilment the plan that nobody is named as the giver of, for an average change the
 *   start of its span. What a text says in words of a whole or of peers stays as it is told.
 * - The period is written by its days: January to March is the first quarter, January to June the first half.
 * - A rate is said as a share of its whole ('40 percent of the land is let') or by its name ('occupancy of 40 percent'):
 *   both are its level.
 * - Registered capital of FDI origin is FDI registered capital, and that is not said to be of FDI once more.
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

/**
 * The base as one comparable text: 'period 2019', 'plan the district', 'whole', and '' for none or the usual one. The same
 * period a year before is what a change is usually relative to, and the plan of the year what a fulfilment is: a report
 * that says so and a row that does not state one cell.
 */
export function baseText({ base, period }: Pick<Cell, 'base' | 'period'>): string {
  if (base === null) return ''
  switch (base.kind) {
    case 'period': {
      const isUsual = base.period !== null && period !== null && samePeriod(base.period, previousOf(period))
      return isUsual || base.period === null ? '' : `period ${writePeriod(base.period)}`
    }
    case 'plan':
      return base.giver ? `plan ${base.giver.toLowerCase()}` : ''
    case 'whole':
    case 'peers': {
      const words = base.words.toLowerCase().replace(/\s+/g, ' ').trim()
      return words === '' ? '' : `${base.kind} ${words}`
    }
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
  return idOfSettled(settledCell(cell))
}

/** 'Assigned by the district' and a row's 'district' name one giver. */
const articles = /^(plan|whole|peers) (?:the|an?) /

function idOfSettled(cell: Cell): string {
  return idOf(
    'cell',
    cell.indicator,
    cell.relation,
    baseText(cell).replace(articles, '$1 '),
    placeText(cell.place),
    cell.period ? writePeriod(cell.period) : '',
    dimensionsText(cell.dimensions),
    cell.status,
  )
}

/** The row of a cell, without what the writer gives it. */
export function cellRow(given: Cell): Readonly<Record<string, unknown>> {
  const cell = settledCell(given)
  const { period, place } = cell
  return {
    id: idOfSettled(cell),
    indicator: cell.indicator,
    relation: cell.relation,
    base: baseText(cell),
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
