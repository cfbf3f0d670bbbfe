import { plainText } from '../kernel/decimal.ts'
import type { Database } from '../store/database.ts'
import { type Link, type Writer, type WriteSetting, write } from '../store/write.ts'
import { type Cell, cellId, cellRow } from './cell.ts'
import { publishedBy, type SourceDraft, sourceId, sourceRow } from './source.ts'
import { isOnePassage, type Statement, statementId } from './statement.ts'

/** What was recorded: how many observations, of how many statements that nobody had printed before. */
export interface Recorded {
  readonly link: Link
  readonly sourceId: string
  readonly observations: readonly number[]
  readonly newCells: number
  /** Observations whose statement was printed before, word for word or nearly. */
  readonly copies: number
}

/** A source that is in the record already, byte for byte: nothing was changed. */
export interface AlreadyRecorded {
  readonly isKnown: true
  readonly sourceId: string
  readonly seq: number
}

/**
 * Records what one source states: the source, the cells that are new, and an observation for each statement, in one
 * link. The same bytes a second time change nothing.
 */
export async function record(
  database: Database,
  workspaceId: number,
  source: SourceDraft,
  statements: readonly Statement[],
  setting: WriteSetting,
): Promise<Recorded | AlreadyRecorded> {
  const id = sourceId(source)
  const known = await database.query
    .selectFrom('source')
    .select('seq')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (known) return { isKnown: true, sourceId: id, seq: known.seq }
  const { link, answer } = await write(database, workspaceId, setting, async (writer) => {
    await writer.add('source', [sourceRow(source)])
    return addStatements(writer, source, id, statements)
  })
  return { link, sourceId: id, ...answer }
}

/** Adds the observations of one source inside a write. */
export async function addStatements(
  writer: Writer,
  source: SourceDraft,
  id: string,
  statements: readonly Statement[],
): Promise<Pick<Recorded, 'observations' | 'newCells' | 'copies'>> {
  const newCells = await addCells(writer, statements)
  const twins = await twinsOf(writer, statements)
  const first = writer.takeObservationIds(statements.length)
  const published = publishedBy(source.published)
  let copies = 0
  const rows = statements.map((statement, i) => {
    const twin = twins(statement)
    if (twin) copies++
    return observationRow(statement, {
      id: first + i,
      sourceId: id,
      statementId: twin ?? statementId(statement, id),
      published: statement.published ?? published,
    })
  })
  await writer.add('observation', rows)
  return { observations: rows.map((r) => r.id as number), newCells, copies }
}

/** Cells asked for in one query. */
const cellsAtATime = 50_000

/** Leaves the cells that the record does not have. */
export async function dropKnown(writer: Writer, cells: Map<string, Cell>): Promise<void> {
  const ids = [...cells.keys()]
  for (let i = 0; i < ids.length; i += cellsAtATime) {
    const { rows } = await writer.client.query<{ id: string }>(
      'select id from cell where workspace_id = $1 and id = any($2::uuid[])',
      [writer.workspaceId, ids.slice(i, i + cellsAtATime)],
    )
    for (const { id } of rows) cells.delete(id)
  }
}

async function addCells(writer: Writer, statements: readonly Statement[]): Promise<number> {
  const cells = new Map(statements.map((s) => [cellId(s.cell), s.cell]))
  await dropKnown(writer, cells)
  await writer.add('cell', [...cells.values()].map(cellRow))
  return cells.size
}

/** Finds for a statement the id of an earlier print of it in the same cell. */
async function twinsOf(writer: Writer, statements: readonly Statement[]): Promise<(s: Statement) => string | null> {
  const ids = [...new Set(statements.filter((s) => s.context !== null).map((s) => cellId(s.cell)))]
  if (ids.length === 0) return () => null
  const { rows } = await writer.client.query<{
    cell_id: string
    statement_id: string
    value: string
    unit: string
    context: string
  }>(
    `select cell_id, statement_id, value, unit, reading ->> 'context' as context from observation
     where workspace_id = $1 and cell_id = any($2::uuid[]) and reading ? 'context'`,
    [writer.workspaceId, ids],
  )
  return (statement) => {
    const { context, value, unit } = statement
    if (context === null) return null
    const id = cellId(statement.cell)
    const text = plainText(value)
    const twin = rows.find(
      (r) =>
        r.cell_id === id && r.unit === unit && Number(r.value) === Number(text) && isOnePassage(r.context, context),
    )
    return twin?.statement_id ?? null
  }
}

/** The row of an observation, without what the writer gives it. */
export function observationRow(
  statement: Statement,
  given: {
    readonly id: number
    readonly sourceId: string
    readonly statementId: string
    readonly published: string | null
  },
): Readonly<Record<string, unknown>> {
  const { context } = statement
  return {
    id: given.id,
    cell_id: cellId(statement.cell),
    source_id: given.sourceId,
    statement_id: given.statementId,
    value: plainText(statement.value),
    low: statement.low && plainText(statement.low),
    high: statement.high && plainText(statement.high),
    printed: statement.printed,
    unit: statement.unit,
    modifier: statement.modifier,
    quote: statement.quote,
    span_start: statement.span?.[0] ?? null,
    span_end: statement.span?.[1] ?? null,
    locator: statement.locator,
    published: given.published,
    confidence: statement.confidence,
    reading: context === null ? statement.reading : { ...statement.reading, context },
    corrects: statement.corrects,
  }
}
