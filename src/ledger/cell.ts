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
import { type PlaceKey, placeText } from '../kernel/place.ts'

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
 *   'year on year' is said, or six months are up on 'last year': a change is not from twelve months to six), for a
 *   fulfilment the plan that nobody is named as the giver of, for an average change the start of its span. What a text
 *   says in words of a whole or of peers stays as it is told.
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

/** The base as one comparable text: '' for the usual one, 'period 2019', 'plan the district', 'whole exports'. */
export function baseText({ base, relation, period }: Pick<Cell, 'base' | 'relation' | 'period'>): string {
  if (base === null) return ''
  switch (base.kind) {
    case 'period':
      return base.period === null || isUsual(base.period, relation, period) ? '' : `period ${writePeriod(base.period)}`
    case 'plan':
      return evenWords('plan', base.giver ?? '')
    case 'whole':
    case 'peers':
      return evenWords(base.kind, base.words)
  }
}

/** Whether a base period is the one that the relation is to when nothing is said. */
function isUsual(base: Period, relation: Relation, period: Period | null): boolean {
  if (period === null) return false
  if (relation === 'average_change') return period.kind === 'years' && yearOf(base) === yearOf(firstYearOf(period))
  if (samePeriod(base, previousOf(period))) return true
  return relation === 'change' && isPartOfYear(period) && samePeriod(base, previousOf(firstYearOf(period)))
}

function isPartOfYear({ kind, start, end }: Period): boolean {
  return ['month', 'quarter', 'half', 'months'].includes(kind) && start.slice(0, 4) === end.slice(0, 4)
}

function firstYearOf({ start }: Period): Period {
  return year(Number(start.slice(0, 4)))
}

/** The kind with its words in one writing; '' when there are none. */
function evenWords(kind: Base['kind'], words: string): string {
  const even = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return even === '' ? '' : `${kind} ${even}`
}

/** The base that a text of {@link baseText} stands for: the same text is written of it again. */
export function baseOfText(text: string): Base | null {
  const gap = text.indexOf(' ')
  const [kind, words] = [text.slice(0, gap), text.slice(gap + 1)]
  switch (kind) {
    case 'period': {
      const period = parsePeriod(words)
      return isPeriod(period) ? { kind, period, words: '' } : null
    }
    case 'plan':
      return { kind, giver: words, words: '' }
    case 'whole':
    case 'peers':
      return { kind, words }
    default:
      return null
  }
}

/** The quarter or half year with the days of this span, or null. */
function partOfYear({ start, end }: Period): Period | null {
  const y = Number(start.slice(0, 4))
  if (end.slice(0, 4) !== start.slice(0, 4)) return null
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))]
  if (last - first === 2 && last % 3 === 0) return quarter(y, (last / 3) as 1 | 2 | 3 | 4)
  return last - first === 5 && last % 6 === 0 ? half(y, (last / 6) as 1 | 2) : null
}

/** A cell in its one form but for the base, which {@link baseText} writes. */
export function settledCell(cell: Cell): Cell {
  const { period, dimensions } = cell
  const code = narrowed(cell.indicator, dimensions as Qualifiers)
  const indicator = findIndicator(code)
  const span = period?.kind === 'months' ? partOfYear(period) : null
  const isRate = cell.relation === 'share' && indicator?.kind === 'rate' && !ratesOfGrowth.has(code)
  const implied = indicator?.narrows
  if (span === null && !isRate && implied === undefined) return cell
  return {
    ...cell,
    indicator: code,
    ...(isRate ? { relation: 'level', base: null } : {}),
    period: span ?? period,
    dimensions: implied ? beside(implied, dimensions) : dimensions,
  }
}

/** Rates that speak of a change: a share of one is what a sector adds to it. */
const ratesOfGrowth: ReadonlySet<string> = new Set(['grdp_growth'])

/** The dimensions that an indicator does not say by itself. */
function beside({ origin, within }: Qualifiers, dimensions: Cell['dimensions']): Cell['dimensions'] {
  const isImplied = (name: string, value: string) =>
    (name === 'origin' && value === origin) || (name === 'within' && value === within)
  return Object.fromEntries(Object.entries(dimensions).filter(([name, value]) => !isImplied(name, value)))
}

/** The dimensions in one order. */
export function dimensionsText(dimensions: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** A UUID made of the first 16 bytes of a SHA-256: the same text has the same id in every record. */
export function idOf(kind: string, ...parts: readonly string[]): string {
  const digits = digitsOf(kind, ...parts)
  return uuidOf(digits, digits)
}

function digitsOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\u0000'), 'hex')
}

/** 15 digits from the head of one hash and 15 from the tail of another, with version 8 (our own making) and the RFC 9562 variant. */
function uuidOf(head: string, tail: string): string {
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-8${head.slice(13, 16)}-a${tail.slice(17, 20)}-${tail.slice(20, 32)}`
}

/** The id of a cell, from what it is: nobody has to look it up. */
export function cellId(cell: Cell): string {
  return idOfSettled(settledCell(cell))
}

/** 'Assigned by the district' and a row's 'district' name one giver. */
const articles = /^(plan|whole|peers) (?:the|an?) /

/**
 * Cells of one indicator at one place begin alike, so that a series lies close together in every index: asking for 500
 * cells among millions reads ten pages instead of 500. The rest tells the cell.
 */
function idOfSettled(cell: Cell): string {
  const subject = `${cell.indicator}\u0000${placeText(cell.place)}`
  const rest = [
    cell.relation,
    baseText(cell).replace(articles, '$1 '),
    cell.period ? writePeriod(cell.period) : '',
    dimensionsText(cell.dimensions),
    cell.status,
  ]
  return uuidOf(digitsOf('subject', subject), digitsOf('cell', subject, ...rest))
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
