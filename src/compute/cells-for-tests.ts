import type { Relation, Status } from '../kernel/claim.ts'
import { decimal, minus, plainText, plus } from '../kernel/decimal.ts'
import { halfUnit } from '../kernel/number-notation.ts'
import { isPeriod, type Period, parsePeriod } from '../kernel/period.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { CellStatements, Stated } from '../ledger/series.ts'
import type { AskedPlace, Lookup } from './asked.ts'
import { type Derived, type DerivedFigure, isDerived } from './derived.ts'

/** Test support: cells with statements made by hand, and a lookup over them. */

export const hoaBinh: AskedPlace = {
  key: { code: '17', validFrom: '0001-01-01' },
  name: { en: 'Hoa Binh', vi: 'Hòa Bình' },
  validTo: '2025-07-01',
}

export function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!isPeriod(parsed)) throw new Error(text)
  return parsed
}

export interface SaidCell {
  readonly indicator: string
  readonly period: string
  /** In base units; '645.23e6' is printed to two decimals of a million. */
  readonly value: string
  readonly unit?: UnitCode
  readonly relation?: Relation
  readonly base?: string
  readonly status?: Status
  readonly place?: AskedPlace
  readonly dimensions?: Readonly<Record<string, string>>
  readonly modifier?: string
  readonly low?: string | null
  readonly high?: string | null
  readonly publisher?: string
  readonly published?: string | null
  readonly rank?: number
  readonly sourceId?: string
  readonly corrects?: number
  readonly correctedBy?: number
}

let lastId = 0

/** A statement as the ledger answers it; bounds are half a unit of the last digit unless they are given. */
export function stated(said: SaidCell): Stated {
  const value = decimal(said.value)
  const unit = said.unit ?? 'USD'
  const half = unit === 'count' ? decimal(0) : { ...halfUnit(0), exponent: value.exponent - 1 }
  const id = ++lastId
  return {
    id,
    seq: id,
    cellId: '',
    statementId: `statement ${id}`,
    value: plainText(value),
    low: said.low === undefined ? plainText(minus(value, half)) : said.low,
    high: said.high === undefined ? plainText(plus(value, half)) : said.high,
    printed: said.value.replace(/e.*/, ''),
    unit,
    modifier: said.modifier ?? null,
    quote: '',
    published: said.published ?? null,
    confidence: 1,
    reading: {},
    locator: {},
    span: null,
    corrects: said.corrects ?? null,
    correctedBy: said.correctedBy ?? null,
    source: {
      id: said.sourceId ?? `source ${id}`,
      title: '',
      publisher: said.publisher ?? '',
      address: null,
      rank: said.rank ?? 3,
      publishedFrom: null,
      publishedTo: null,
      isPublishedInferred: false,
    },
  }
}

/** A cell with one statement, or with rivals behind the accepted one. */
export function cell(said: SaidCell, ...rivals: readonly Partial<SaidCell>[]): CellStatements {
  const place = said.place ?? hoaBinh
  const { start, end } = period(said.period)
  const id = `cell ${++lastId}`
  const statements = [said, ...rivals.map((rival) => ({ ...said, ...rival }))].map((s) => ({
    ...stated(s),
    cellId: id,
  }))
  return {
    id,
    indicator: said.indicator,
    relation: said.relation ?? 'level',
    base: said.base ?? '',
    place: { code: place.key?.code ?? null, validFrom: place.key?.validFrom ?? null, name: place.name.en },
    period: said.period,
    periodStart: start,
    periodEnd: end,
    dimensions: said.dimensions ?? {},
    status: said.status ?? 'actual',
    statements,
    accepted: statements[0] ?? null,
    acceptedBy: rivals.length > 0 ? 'source rank' : 'only statement',
    ruling: null,
  }
}

/** Answers all cells to every question: the evaluation must choose. */
export function lookupOf(...cells: readonly CellStatements[]): Lookup {
  return () => cells
}

/** The figure, or an error that names the refusal. */
export function figure(derived: Derived): DerivedFigure {
  if (!isDerived(derived)) throw new Error(`refused: ${derived.refusal.code} ${JSON.stringify(derived.refusal.facts)}`)
  return derived
}
