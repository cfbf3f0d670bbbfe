import { decimal, plainText, trimmed } from '../kernel/decimal.ts'
import type { Writer } from '../store/write.ts'
import { cellId } from './cell.ts'
import { isOnePassage, type Passage, passageOf, type Statement, statementId } from './statement.ts'

/** A statement that was printed: its id, and the words of its first print. */
interface Print {
  readonly statementId: string
  readonly passage: Passage
}

/**
 * The statements that were printed in some cells, by which a copy is told: same cell, value, unit, and nearly the words
 * of the first print. Prints are compared with the first one only, so that a chain of small changes does not join two
 * different sentences.
 */
export class Prints {
  readonly #known = new Map<string, Print[]>()

  add(cell: string, value: string, unit: string, print: Print): void {
    const key = keyOf(cell, value, unit)
    const known = this.#known.get(key)
    if (known) known.push(print)
    else this.#known.set(key, [print])
  }

  /** The id of a statement: that of an earlier print of it, else its own, which is known from then on. */
  idOf(statement: Statement, sourceId: string): { readonly id: string; readonly isCopy: boolean } {
    const own = statementId(statement, sourceId)
    if (statement.context === null) return { id: own, isCopy: false }
    const [cell, value] = [cellId(statement.cell), plainText(statement.value)]
    const passage = passageOf(statement.context)
    const earlier = this.#known.get(keyOf(cell, value, statement.unit))?.find((p) => isOnePassage(p.passage, passage))
    if (earlier) return { id: earlier.statementId, isCopy: true }
    this.add(cell, value, statement.unit, { statementId: own, passage })
    return { id: own, isCopy: false }
  }
}

/** Values are compared exactly: 1.50 is 1.5, and no two long numbers are one because a double cannot tell them apart. */
function keyOf(cell: string, value: string, unit: string): string {
  return `${cell} ${plainText(trimmed(decimal(value)))} ${unit}`
}

/** What was printed so far in the cells of these statements. */
export async function printsOf(writer: Writer, statements: readonly Statement[]): Promise<Prints> {
  const prints = new Prints()
  const cells = new Set(statements.filter((s) => s.context !== null).map((s) => cellId(s.cell)))
  if (cells.size === 0) return prints
  const { rows } = await writer.client.query<{
    cell_id: string
    statement_id: string
    value: string
    unit: string
    context: string
  }>(
    `select distinct on (cell_id, statement_id) cell_id, statement_id, value, unit, reading ->> 'context' as context
     from observation where workspace_id = $1 and cell_id = any($2::uuid[]) and reading ? 'context'
     order by cell_id, statement_id, id`,
    [writer.workspaceId, [...cells]],
  )
  for (const { cell_id, statement_id, value, unit, context } of rows)
    prints.add(cell_id, value, unit, { statementId: statement_id, passage: passageOf(context) })
  return prints
}
