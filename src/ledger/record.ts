import { plainText } from '../kernel/decimal.ts'
import type { Database } from '../store/database.ts'
import type { Link, Writer, WriteSetting } from '../store/write.ts'
import { type Cell, cellId, cellRow } from './cell.ts'
import { printsOf } from './prints.ts'
import { publishedBy, type SourceDraft, sourceId, sourceRow } from './source.ts'
import type { Statement } from './statement.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

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
 * link. The same bytes from the same address a second time change nothing, also when both come at once.
 */
export async function record(
  database: Database,
  workspaceId: number,
  source: SourceDraft,
  statements: readonly Statement[],
  setting: WriteSetting,
): Promise<Recorded | AlreadyRecorded> {
  for (const statement of statements) demandWords(statement, source.text)
  const id = sourceId(source)
  const written = await writeOrRefuse(
    database,
    workspaceId,
    setting,
    async (writer, refuse: (seq: number) => never) => {
      const known = await writer.client.query<{ seq: number }>(
        'select seq from source where workspace_id = $1 and id = $2 order by seq limit 1',
        [workspaceId, id],
      )
      if (known.rows[0]) refuse(known.rows[0].seq)
      await writer.add('source', [sourceRow(source)])
      return addStatements(writer, id, publishedBy(source.published), statements)
    },
  )
  if ('refused' in written) return { isKnown: true, sourceId: id, seq: written.refused }
  return { link: written.link, sourceId: id, ...written.answer }
}

/** No figure without its words: a span that does not hold its quote is an error of the program that made it. */
export function demandWords({ span, quote }: Statement, text: string | null): void {
  if (text === null || span === null || text.slice(...span) === quote) return
  throw new Error(`characters ${span[0]} to ${span[1]} of the text are not '${quote}'`)
}

/**
 * Adds the observations of one source inside a write.
 * @param published the last day on which the source can have been published, where a statement has no day of its own
 */
export async function addStatements(
  writer: Writer,
  sourceId: string,
  published: string | null,
  statements: readonly Statement[],
): Promise<Pick<Recorded, 'observations' | 'newCells' | 'copies'>> {
  const newCells = await addCells(writer, statements)
  const prints = await printsOf(writer, statements)
  const first = writer.takeObservationIds(statements.length)
  let copies = 0
  const rows = statements.map((statement, i) => {
    const { id: statementId, isCopy } = prints.idOf(statement, sourceId)
    if (isCopy) copies++
    return observationRow(statement, {
      id: first + i,
      sourceId,
      statementId,
      published: statement.published ?? published,
    })
  })
  await writer.add('observation', rows)
  return { observations: statements.map((_, i) => first + i), newCells, copies }
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
