import { type Decimal, decimal } from '../../kernel/decimal.ts'
import { around, atLeast, atMost, exactly, type Interval } from '../../kernel/interval.ts'
import { halfUnit } from '../../kernel/number-notation.ts'
import { isPeriod, parsePeriod } from '../../kernel/period.ts'
import { checkRecord } from './check-record.ts'
import type { RecordFinding, RecordKnown } from './record-check.ts'
import type { RecordFigure } from './record-figure.ts'

/** Test support: statements of a record made by hand, and what the checks say of them. */

let count = 0

export interface SaidFigure extends Partial<Omit<RecordFigure, 'value' | 'meant' | 'period' | 'place'>> {
  /** Printed to its last digit: '645.23e6' means half a hundredth of a million either way. */
  readonly value: string
  readonly wording?: 'about' | 'over' | 'nearly'
  readonly period?: string | null
  readonly at?: string
}

function meantBy(value: Decimal, wording: SaidFigure['wording'], isCount: boolean): Interval {
  if (wording === 'over') return atLeast(value)
  if (wording === 'nearly') return atMost(value)
  if (wording === 'about') return around(value, { coefficient: value.coefficient * 25n, exponent: value.exponent - 3 })
  return isCount ? exactly(value) : around(value, { ...halfUnit(0), exponent: value.exponent - 1 })
}

/** Exports of Hoa Binh in 2020, stated by a source of its own, unless something else is said. */
export function said({ value, wording, period = '2020', at = 'Hoa Binh', ...rest }: SaidFigure): RecordFigure {
  const id = ++count
  const parsed = period === null ? null : parsePeriod(period)
  if (parsed !== null && !isPeriod(parsed)) throw new Error(`${period}`)
  const indicator = rest.indicator ?? 'export_value'
  const unit = rest.unit ?? 'USD'
  const relation = rest.relation ?? 'level'
  const status = rest.status ?? 'actual'
  const dimensions = rest.dimensions ?? {}
  return {
    id,
    cell: [indicator, relation, rest.base ?? '', at, period, JSON.stringify(dimensions), status].join('|'),
    statement: `statement ${id}`,
    indicator,
    relation,
    base: '',
    place: { key: null, name: at, said: { en: at, vi: at } },
    dimensions,
    status,
    value: decimal(value),
    meant: meantBy(decimal(value), wording, unit === 'count'),
    unit,
    source: `source ${id}`,
    publisher: `paper ${id}`,
    published: '2021-03-31',
    publishedText: '2021-03',
    rank: 5,
    ...rest,
    period: parsed,
  }
}

/** Figures of one source, which share its name. */
export function article(name: string, ...figures: readonly SaidFigure[]): RecordFigure[] {
  return figures.map((f) => said({ source: name, publisher: name, ...f }))
}

/** A dollar is 22,000 to 25,000 dong; 'commune' lies in 'district', and that in 'province'. */
const known: RecordKnown = {
  parentOf: ({ code }) => {
    const parent = code === 'commune' ? 'district' : code === 'district' ? 'province' : null
    return parent && { code: parent, validFrom: '1991-10-01' }
  },
  rates: { vndPerUsd: () => ({ low: decimal('22e3'), high: decimal('25e3') }) },
}

export function run(...figures: readonly RecordFigure[]): RecordFinding[] {
  return checkRecord(figures, known)
}

/** Findings as 'warning rivals'. */
export function codes(...figures: readonly RecordFigure[]): string[] {
  return run(...figures).map((f) => `${f.severity} ${f.code}`)
}

/** What is accused: errors and warnings. */
export function loud(...figures: readonly RecordFigure[]): string[] {
  return codes(...figures).filter((c) => !c.startsWith('note'))
}
