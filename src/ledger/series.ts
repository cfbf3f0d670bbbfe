import type { Database } from '../store/database.ts'

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
  readonly corrects: number | null
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

/** A cell with all that was said of it; the first statement is the accepted one. */
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
  /** The rule that accepted it. */
  readonly acceptedBy: 'ruling' | 'source rank' | 'latest publication' | 'sequence' | 'only statement' | 'ruled out'
  readonly ruling: { readonly reason: string; readonly seq: number } | null
}

/** Which cells are asked for. */
export interface SeriesQuestion extends AsOf {
  readonly indicator?: string
  readonly relation?: string
  readonly place?: { readonly code: string; readonly validFrom: string } | { readonly name: string }
  readonly cellIds?: readonly string[]
  /** True for any dimensions; else only cells without. */
  readonly isWithDimensions?: boolean
  readonly status?: string
}

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
 * The cells asked for with their statements, in order of period; each with the accepted statement: a person's ruling,
 * else the source of the strongest rank, else the latest publication, else the latest in the record.
 */
export async function seriesOf(
  database: Database,
  workspaceId: number,
  question: SeriesQuestion,
): Promise<CellStatements[]> {
  const parameters: unknown[] = [workspaceId]
  const p = (value: unknown) => `$${parameters.push(value)}`
  const seq = p(await seqAsOf(database, workspaceId, question))
  const cells = ['c.workspace_id = $1', `c.seq <= ${seq}`]
  if (question.indicator !== undefined) cells.push(`c.indicator = ${p(question.indicator)}`)
  if (question.relation !== undefined) cells.push(`c.relation = ${p(question.relation)}`)
  if (question.status !== undefined) cells.push(`c.status = ${p(question.status)}`)
  if (question.cellIds) cells.push(`c.id = any(${p(question.cellIds)}::uuid[])`)
  if (question.place && 'code' in question.place) {
    cells.push(`c.place_code = ${p(question.place.code)}`, `c.place_from = ${p(question.place.validFrom)}`)
  } else if (question.place) cells.push(`c.place_code is null and c.place_name = ${p(question.place.name)}`)
  if (question.isWithDimensions === false) cells.push(`c.dimensions = '{}'`)
  const published = question.publishedBy === undefined ? '' : `and o.published <= ${p(question.publishedBy)}`
  const { rows } = await database.pool.query<Row>(
    `select c.id as cell, c.indicator, c.relation, c.base, c.place_code, c.place_from, c.place_name, c.period,
            c.period_start, c.period_end, c.dimensions, c.status as cell_status,
            o.id, o.seq, o.statement_id, o.value, o.low, o.high, o.printed, o.unit, o.modifier, o.quote,
            o.span_start, o.span_end, o.locator, o.published, o.confidence, o.reading, o.corrects,
            s.id as source_id, s.title, s.publisher, s.address, s.rank, s.published_from, s.published_to, s.is_published_inferred,
            r.observation_id as ruled, r.seq as ruling_seq, r.reason as ruling_reason
     from cell c
     join observation o on o.workspace_id = c.workspace_id and o.cell_id = c.id and o.seq <= ${seq} ${published}
     cross join lateral (
       select * from source s where s.workspace_id = c.workspace_id and s.id = o.source_id and s.seq <= ${seq}
       order by s.seq desc, s.ordinal desc limit 1) s
     left join lateral (
       select * from ruling r where r.workspace_id = c.workspace_id and r.cell_id = c.id and r.seq <= ${seq}
       order by r.seq desc, r.ordinal desc limit 1) r on true
     where ${cells.join(' and ')}
     order by c.period_start nulls last, c.period_end, c.id, s.rank, o.published desc nulls last, o.seq desc, o.ordinal desc`,
    parameters,
  )
  return cellsOf(rows)
}

/** The last link that a question may see. */
export async function seqAsOf(database: Database, workspaceId: number, asOf: AsOf): Promise<number> {
  const { rows } = await database.pool.query<{ seq: number }>(
    `select coalesce(max(seq), 0) as seq from change
     where workspace_id = $1 and recorded_at <= coalesce($2::timestamptz, 'infinity') and seq <= coalesce($3::bigint, 9223372036854775807)`,
    [workspaceId, asOf.recordedBy ?? null, asOf.seq ?? null],
  )
  return rows[0]?.seq ?? 0
}

function cellsOf(rows: readonly Row[]): CellStatements[] {
  const cells: CellStatements[] = []
  let start = 0
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && rows[i]?.cell === rows[start]?.cell) continue
    cells.push(cellOf(rows.slice(start, i)))
    start = i
  }
  return cells
}

function cellOf(rows: readonly Row[]): CellStatements {
  const head = rows[0] as Row
  const corrected = new Set(rows.map((r) => r.corrects))
  const statements = rows.map(statedOf)
  const standing = statements.filter((s) => !corrected.has(s.id))
  const isRuled = head.ruling_seq !== null
  const ruled = standing.find((s) => s.id === head.ruled)
  const accepted = isRuled ? (ruled ?? null) : (standing[0] ?? null)
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
    statements: accepted ? [accepted, ...statements.filter((s) => s !== accepted)] : statements,
    accepted,
    acceptedBy: isRuled ? (accepted ? 'ruling' : 'ruled out') : ruleOf(standing),
    ruling: isRuled ? { reason: head.ruling_reason ?? '', seq: head.ruling_seq } : null,
  }
}

function ruleOf(standing: readonly Stated[]): CellStatements['acceptedBy'] {
  const [first, second] = standing
  if (!first || !second) return 'only statement'
  if (first.source.rank !== second.source.rank) return 'source rank'
  return first.published !== second.published ? 'latest publication' : 'sequence'
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
