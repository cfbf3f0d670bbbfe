import type { ColumnType, Generated } from 'kysely'

/** Text of a whole or decimal number, exact. */
export type NumericText = string

/** JSON as PostgreSQL gives it back; written as text. */
type Json<T> = ColumnType<T, string, string>

/** One record of a province. Every other table is keyed by it. */
export interface WorkspaceTable {
  id: Generated<number>
  slug: string
  name: Json<{ en: string; vi: string }>
  /** Sequence number and digest of the last link; locked by whoever writes. */
  last_seq: number
  last_digest: Buffer
  last_recorded_at: string
  next_observation: number
}

/** One link of the chain: one transaction, with what it wrote and by whom. */
export interface ChangeTable {
  workspace_id: number
  seq: number
  recorded_at: string
  actor: string
  action: string
  summary: Json<Record<string, unknown>>
  /** Rows written, by table. */
  rows: Json<Record<string, number>>
  rows_digest: Buffer
  previous: Buffer
  digest: Buffer
}

/** Columns of every table whose rows are links' contents: never updated, never deleted. */
export interface Written {
  workspace_id: number
  seq: number
  /** Position among the rows of its table in its transaction, from 0. */
  ordinal: number
  digest: Buffer
}

export interface SourceTable extends Written {
  id: string
  kind: string
  title: string
  publisher: string
  address: string | null
  published_from: string | null
  published_to: string | null
  is_published_inferred: boolean
  language: string | null
  content_hash: string
  rank: number
  /** The text as given, where it may be kept. */
  text: string | null
}

export interface CellTable extends Written {
  id: string
  indicator: string
  relation: string
  base: string
  place_code: string | null
  place_from: string | null
  place_name: string
  period: string
  period_kind: string
  period_start: string | null
  period_end: string | null
  dimensions: Json<Record<string, string>>
  status: string
}

export interface ObservationTable extends Written {
  id: number
  cell_id: string
  source_id: string
  statement_id: string
  value: NumericText
  low: NumericText | null
  high: NumericText | null
  /** The digits as published. */
  printed: string
  unit: string
  modifier: string | null
  quote: string
  span_start: number | null
  span_end: number | null
  /** Page, paragraph, table cell, box, row of a file. */
  locator: Json<Record<string, unknown>>
  published: string | null
  confidence: number
  /** Measure, speaker, cause, second readings, note. */
  reading: Json<Record<string, unknown>>
  /** The observation that this one corrects. */
  corrects: number | null
}

export interface RulingTable extends Written {
  cell_id: string
  /** The accepted observation, or null when the cell is ruled to have none. */
  observation_id: number | null
  reason: string
}

export interface AliasTable extends Written {
  kind: string
  words: string
  target: string
}

export interface IntakeTable extends Written {
  id: string
  file_name: string
  content_hash: string
  kind: string
  source_id: string | null
  read: number
  accepted: number
  refused: number
  receipt: Json<Record<string, unknown>>
}

export interface MappingTable extends Written {
  shape: string
  mapping: Json<Record<string, string>>
}

export interface CaseEventTable extends Written {
  /** What identifies the finding over time: its check, code and cells. */
  case_key: string
  state: string
  check: string
  code: string
  severity: string
  facts: Json<Record<string, unknown>>
  observations: Json<number[]>
  note: string
}

export interface Tables {
  workspace: WorkspaceTable
  change: ChangeTable
  source: SourceTable
  cell: CellTable
  observation: ObservationTable
  ruling: RulingTable
  alias: AliasTable
  intake: IntakeTable
  mapping: MappingTable
  case_event: CaseEventTable
}

/** Tables whose rows the chain covers, in the order in which a link counts them. */
export const writtenTables = [
  'source',
  'cell',
  'observation',
  'ruling',
  'alias',
  'intake',
  'mapping',
  'case_event',
] as const satisfies readonly (keyof Tables)[]

export type WrittenTable = (typeof writtenTables)[number]

/** Names of columns as SQL lists them. */
export function quoted(columns: readonly string[]): string {
  return columns.map((c) => `"${c}"`).join(', ')
}
