import { decimal, plainText } from '../kernel/decimal.ts'
import { type CellStatements, publishedText, type Stated } from '../ledger/series.ts'
import { jsonLine, rawNumber } from './json-figure.ts'
import type { Series } from './series-answer.ts'

/** A number twice: exact to the last digit for whoever reads JSON numbers as text, and as text for all others. */
export function numberAndText(name: string, text: string | null): object {
  const plain = text === null ? null : plainText(decimal(text))
  return { [name]: plain === null ? null : rawNumber(plain), [`${name}Text`]: plain }
}

function jsonStated(stated: Stated, cell: CellStatements): object {
  const { source } = stated
  return {
    observation: stated.id,
    seq: stated.seq,
    accepted: cell.accepted?.id === stated.id,
    ...numberAndText('value', stated.value),
    ...numberAndText('low', stated.low),
    ...numberAndText('high', stated.high),
    unit: stated.unit,
    modifier: stated.modifier,
    printed: stated.printed,
    published: publishedText(stated),
    publishedInferred: source.isPublishedInferred,
    publisher: source.publisher,
    title: source.title,
    address: source.address,
    rank: source.rank,
    source: source.id,
    statement: stated.statementId,
    quote: stated.quote,
    span: stated.span,
    locator: stated.locator,
    confidence: stated.confidence,
    reading: stated.reading,
    corrects: stated.corrects,
    correctedBy: stated.correctedBy,
  }
}

/** The series as one JSON object (docs/command-line.md). */
export function jsonSeries({ indicator, workspace, words, relation, seq, cells }: Series): string {
  return jsonLine({
    indicator: indicator.code,
    name: indicator.name,
    workspace: workspace.slug,
    asOf: { publishedBy: words.publishedBy, recordedBy: words.recordedBy, seq },
    relation,
    cells: cells.map((cell) => ({
      cell: cell.id,
      relation: cell.relation,
      base: cell.base === '' ? null : cell.base,
      place: cell.place,
      period: cell.period,
      periodStart: cell.periodStart,
      periodEnd: cell.periodEnd,
      dimensions: cell.dimensions,
      status: cell.status,
      acceptedBy: cell.acceptedBy,
      ruling: cell.ruling,
      statements: cell.statements.map((stated) => jsonStated(stated, cell)),
    })),
  })
}

type Column = readonly [string, (stated: Stated, cell: CellStatements) => string | number | null]

const columns: readonly Column[] = [
  ['indicator', (_, cell) => cell.indicator],
  ['relation', (_, cell) => cell.relation],
  ['base', (_, cell) => cell.base],
  ['place', (_, cell) => cell.place.name],
  ['place_code', (_, cell) => cell.place.code],
  ['place_from', (_, cell) => cell.place.validFrom],
  ['period', (_, cell) => cell.period],
  ['period_start', (_, cell) => cell.periodStart],
  ['period_end', (_, cell) => cell.periodEnd],
  ['dimensions', (_, cell) => (Object.keys(cell.dimensions).length > 0 ? JSON.stringify(cell.dimensions) : '')],
  ['status', (_, cell) => cell.status],
  ['accepted', (stated, cell) => (cell.accepted?.id === stated.id ? 'yes' : 'no')],
  ['accepted_by', (_, cell) => cell.acceptedBy],
  ['value', (stated) => plainText(decimal(stated.value))],
  ['low', (stated) => stated.low && plainText(decimal(stated.low))],
  ['high', (stated) => stated.high && plainText(decimal(stated.high))],
  ['unit', (stated) => stated.unit],
  ['modifier', (stated) => stated.modifier],
  ['publisher', (stated) => stated.source.publisher],
  ['published', publishedText],
  ['published_inferred', (stated) => (stated.source.isPublishedInferred ? 'yes' : 'no')],
  ['title', (stated) => stated.source.title],
  ['address', (stated) => stated.source.address],
  ['rank', (stated) => stated.source.rank],
  ['quote', (stated) => stated.quote],
  ['cell', (_, cell) => cell.id],
  ['observation', (stated) => stated.id],
  ['corrected_by', (stated) => stated.correctedBy],
]

/** One field of a CSV file. Source: RFC 4180, 2.5 to 2.7. */
export function csvField(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV file. */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}

/** The series as CSV, one row for each statement. */
export function* csvSeries({ cells }: Series): Generator<string> {
  yield csvLine(columns.map(([name]) => name))
  for (const cell of cells)
    for (const stated of cell.statements) yield csvLine(columns.map(([, of]) => of(stated, cell)))
}
