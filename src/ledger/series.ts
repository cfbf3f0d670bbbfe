import type { Database } from '../store/database.ts'
import { acceptanceOf } from './acceptance.ts'

/** What a question may be asked as of: what was published by a day, what the record knew by a time or a link. */
export interface AsOf {
  /** ISO date: statements published later, or on nobody knows what day, are not seen. */
  readonly publishedBy?: string
  /** ISO time: what was recorded later is not seen. */
  readonly recordedBy?: string
  readonly seq?: number
}

/** One source's statement of a cell, as the record keeps it. */
export interface Stated {
  readonly id: number
  readonly seq: number
  readonly cellId: string
  readonly statementId: string
  readonly value: string
  readonly low: string | null
  readonly high: string | null
  readonly printed: string
  readonly unit: string
  readonly modifier: string | null
  readonly quote: string
  readonly published: string | null
  readonly confidence: number
  readonly reading: Readonly<Record<string, unknown>>
  readonly locator: Readonly<Record<string, unknown>>
  readonly span: readonly [number, number] | null
  /** The observation that this one corrects. */
  readonly corrects: number | null
  /** The observation that corrects this one, in its cell or another: then it stays in sight and does not stand. */
  readonly correctedBy: number | null
  readonly source: {
    readonly id: string
    readonly title: string
    readonly publisher: string
    readonly address: string | null
    readonly rank: number
    readonly publishedFrom: string | null
    readonly publishedTo: string | null
    readonly isPublishedInferred: boolean
  }
}

/** A cell with all that was said of it: the accepted statement first, what was corrected last. */
export interface CellStatements {
  readonly id: string
  readonly indicator: string
  readonly relation: string
  readonly base: string
  readonly place: { readonly code: string | null; readonly validFrom: string | null; readonly name: string }
  readonly period: string
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly dimensions: Readonly<Record<string, string>>
  readonly status: string
  readonly statements: readonly Stated[]
  readonly accepted: Stated | null
  /** The rule that accepted it, or why none stands: ruled out by a person, or each corrected into another cell. */
  readonly acceptedBy:
    | 'ruling'
    | 'source rank'
    | 'latest publication'
    | 'sequence'
    | 'only statement'
    | 'ruled out'
    | 'none stands'
  /** The latest ruling on the cell, also while it rests (see acceptance.ts). */
  readonly ruling: CellRuling | null
}

export interface CellRuling {
  /** The accepted observation, or null when none of them stands. */
  readonly observationId: number | null
  readonly reason: string
  readonly seq: number
}

/** When a statement was published, as finely as anyone knows: a day, a month, a year; null when nobody knows. */
export function publishedText({ published, source }: Stated): string | null {
  const { publishedFrom: from, publishedTo: to } = source
  // A row may have a day of its own.
  if (from === null || to === null || (published !== null && published !== to)) return published
  if (from === to) return from
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4)
}

/** Which cells are asked for. */
export interface SeriesQuestion extends AsOf {
  readonly indicator?: string
  readonly relation?: string
  readonly place?: { readonly code: string; readonly validFrom: string } | { readonly name: string }
  readonly cellIds?: readonly string[]
  /** False for cells without dimensions only. */
  readonly isWithDimensions?: boolean
  readonly status?: string
}

/** A cell and one statement of it, as PostgreSQL gives them back. */
interface Row {
  readonly cell: string
  readonly indicator: string
  readonly relation: string
  readonly base: string
  readonly place_code: string | null
  readonly place_from: string | null
  readonly place_name: string
  readonly period: string
  readonly period_start: string | null
  readonly period_end: string | null
  readonly dimensions: Record<string, string>
  readonly cell_status: string
  readonly id: number
  readonly seq: number
  readonly statement_id: string
  readonly value: string
  readonly low: string | null
  readonly high: string | null
  readonly printed: string
  readonly unit: string
  readonly modifier: string | null
  readonly quote: string
  readonly span_start: number | null
  readonly span_end: number | null
  readonly locator: Record<string, unknown>
  readonly published: string | null
  readonly confidence: number
  readonly reading: Record<string, unknown>
  readonly corrects: number | null
  readonly corrected_by: number | null
  readonly source_id: string
  readonly title: string
  readonly publisher: string
  readonly address: string | null
  readonly rank: number
  readonly published_from: string | null
  readonly published_to: string | null
  readonly is_published_inferred: boolean
  readonly ruled: number | null
  readonly ruling_seq: number | null
  readonly ruling_reason: string | null
}

/**
 * The cells asked for with their statements, in order of period; which statement of each is accepted, `acceptanceOf`
 * tells. One round trip; all is seen as it stood at one link.
 */
export async function seriesOf(
  database: Database,
  workspaceId: number,
  question: SeriesQuestion,
): Promise<CellStatements[]> {
  const { text, values } = seriesQuery(workspaceId, question)
  const { rows } = await database.pool.query<Row>(text, [...values])
  return cellsOf(rows)
}

/** The SQL of a question: one row for each statement, in no order; sorting whole rows there took longer than finding them. */
export function seriesQuery(
  workspaceId: number,
  question: SeriesQuestion,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [workspaceId]
  const p = (value: unknown) => `$${values.push(value)}`
  const seq = lastSeq(question, p)
  const published = question.publishedBy === undefined ? null : p(question.publishedBy)
  // What is not there yet is not seen anyhow: without a day or link to ask as of, no row has to be looked at for it.
  const known = (row: string) => (seq === null ? '' : `and ${row}.seq <= ${seq}`)
  const out = (row: string) => (published === null ? '' : `and ${row}.published <= ${published}`)
  const text = `
with c as materialized (
  select cell.*, r.observation_id as ruled, r.seq as ruling_seq, r.reason as ruling_reason
  from cell
  left join ruling r on r.workspace_id = $1 and r.cell_id = cell.id ${known('r')} and not exists (
    select 1 from ruling later where later.workspace_id = $1 and later.cell_id = r.cell_id ${known('later')}
    and (later.seq, later.ordinal) > (r.seq, r.ordinal))
  where cell.workspace_id = $1 ${cellsAsked(question, p)
    .map((condition) => `and ${condition}`)
    .join(' ')})
select c.id as cell, c.indicator, c.relation, c.base, c.place_code, c.place_from, c.place_name, c.period,
       c.period_start, c.period_end, c.dimensions, c.status as cell_status,
       o.id, o.seq, o.statement_id, o.value, o.low, o.high, o.printed, o.unit, o.modifier, o.quote,
       o.span_start, o.span_end, o.locator, o.published, o.confidence, o.reading, o.corrects,
       (select max(k.id) from observation k
        where k.workspace_id = $1 and k.corrects = o.id ${known('k')} ${out('k')}) as corrected_by,
       s.id as source_id, s.title, s.publisher, s.address, s.rank, s.published_from, s.published_to, s.is_published_inferred,
       c.ruled, c.ruling_seq, c.ruling_reason
from c
join observation o on o.workspace_id = $1 and o.cell_id = c.id ${known('o')} ${out('o')}
cross join lateral (
  select * from source s where s.workspace_id = $1 and s.id = o.source_id ${known('s')}
  order by s.seq desc, s.ordinal desc limit 1) s`
  return { text, values }
}

function cellsAsked(question: SeriesQuestion, p: (value: unknown) => string): string[] {
  const { indicator, relation, status, cellIds, place, isWithDimensions } = question
  const asked: string[] = []
  if (indicator !== undefined) asked.push(`cell.indicator = ${p(indicator)}`)
  if (relation !== undefined) asked.push(`cell.relation = ${p(relation)}`)
  if (status !== undefined) asked.push(`cell.status = ${p(status)}`)
  if (cellIds) asked.push(`cell.id = any(${p(cellIds)}::uuid[])`)
  if (place && 'code' in place)
    asked.push(`cell.place_code = ${p(place.code)}`, `cell.place_from = ${p(place.validFrom)}`)
  else if (place) asked.push(`cell.place_code is null`, `cell.place_name = ${p(place.name)}`)
  if (isWithDimensions === false) asked.push(`cell.dimensions = '{}'`)
  return asked
}

/** The last link that a question may see, as SQL; null where it may see all there are. */
function lastSeq({ seq, recordedBy }: AsOf, p: (value: unknown) => string): string | null {
  if (recordedBy === undefined) return seq === undefined ? null : `${p(seq)}::bigint`
  // Links are recorded in the order of their time.
  const recorded = `(select coalesce((select seq from change where workspace_id = $1 and recorded_at <= ${p(recordedBy)}
    order by recorded_at desc limit 1), 0))`
  return seq === undefined ? recorded : `least(${p(seq)}::bigint, ${recorded})`
}

/** The last link that a question may see: for several questions that must see the same. */
export async function seqAsOf(database: Database, workspaceId: number, asOf: AsOf): Promise<number> {
  const values: unknown[] = [workspaceId]
  const seq = lastSeq(asOf, (value) => `$${values.push(value)}`)
  const limit = seq === null ? '' : `and seq <= ${seq}`
  const { rows } = await database.pool.query<{ seq: number }>(
    `select coalesce(max(seq), 0) as seq from change where workspace_id = $1 ${limit}`,
    values,
  )
  return rows[0]?.seq ?? 0
}

function cellsOf(rows: readonly Row[]): CellStatements[] {
  const byCell = Map.groupBy(rows, (row) => row.cell)
  return [...byCell.values()].map(cellOf).sort(inOrderOfPeriod)
}

/** By first day, then last day, cells without a period last; of one period always in the same order. */
function inOrderOfPeriod(a: CellStatements, b: CellStatements): number {
  const start = compared(a.periodStart ?? noDay, b.periodStart ?? noDay)
  return start || compared(a.periodEnd ?? noDay, b.periodEnd ?? noDay) || compared(a.id, b.id)
}

/** Comes after every day. */
const noDay = '~'

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function cellOf(rows: readonly Row[]): CellStatements {
  const head = rows[0] as Row
  const ruling =
    head.ruling_seq === null
      ? null
      : { observationId: head.ruled, reason: head.ruling_reason ?? '', seq: head.ruling_seq }
  return {
    id: head.cell,
    indicator: head.indicator,
    relation: head.relation,
    base: head.base,
    place: { code: head.place_code, validFrom: head.place_from, name: head.place_name },
    period: head.period,
    periodStart: head.period_start,
    periodEnd: head.period_end,
    dimensions: head.dimensions,
    status: head.cell_status,
    ...acceptanceOf(rows.map(statedOf), ruling),
    ruling,
  }
}

function statedOf(row: Row): Stated {
  return {
    id: row.id,
    seq: row.seq,
    cellId: row.cell,
    statementId: row.statement_id,
    value: row.value,
    low: row.low,
    high: row.high,
    printed: row.printed,
    unit: row.unit,
    modifier: row.modifier,
    quote: row.quote,
    published: row.published,
    confidence: row.confidence,
    reading: row.reading,
    locator: row.locator,
    span: row.span_start === null || row.span_end === null ? null : [row.span_start, row.span_end],
    corrects: row.corrects,
    correctedBy: row.corrected_by,
    source: {
      id: row.source_id,
      title: row.title,
      publisher: row.publisher,
      address: row.address,
      rank: row.rank,
      publishedFrom: row.published_from,
      publishedTo: row.published_to,
      isPublishedInferred: row.is_published_inferred,
    },
  }
}
