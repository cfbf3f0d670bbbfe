import { decimal } from '../kernel/decimal.ts'
import { isPeriod, parsePeriod } from '../kernel/period.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { SourceDraft } from './source.ts'
import type { Statement } from './statement.ts'

/** Test support: sources and statements made by hand. */

let count = 0

/** A source of its own every time. */
export function sourceSaying(said: Partial<SourceDraft> = {}): SourceDraft {
  return {
    kind: 'article',
    title: `source ${++count}`,
    publisher: 'Hoa Binh Online',
    address: null,
    published: '2021-01-15',
    isPublishedInferred: false,
    language: 'en',
    contentHash: `hash ${count}`,
    rank: 5,
    text: null,
    ...said,
  }
}

/** Exports of Hoa Binh in 2020, unless something else is said. */
export function statementOf(
  value: string,
  said: Partial<Omit<Statement, 'cell'>> & { readonly cell?: Partial<Statement['cell']>; readonly when?: string } = {},
): Statement {
  const { cell, when = '2020', ...rest } = said
  const period = parsePeriod(when)
  if (!isPeriod(period)) throw new Error(when)
  return {
    cell: {
      indicator: 'export_value',
      relation: 'level',
      base: null,
      place: { key: null, name: 'Hoa Binh' },
      period,
      dimensions: {},
      status: 'actual',
      ...cell,
    },
    value: decimal(value),
    low: decimal(value),
    high: decimal(value),
    printed: value,
    unit: 'USD' as UnitCode,
    modifier: null,
    quote: value,
    span: null,
    locator: {},
    published: null,
    confidence: 1,
    reading: {},
    context: null,
    corrects: null,
    ...rest,
  }
}
