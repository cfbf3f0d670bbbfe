import type { Database } from '../store/database.ts'
import { idOf } from './cell.ts'
import type { SaidColumns } from './observation-column.ts'

/** What files with these headings, in this order, have in common. */
export function shapeOf(headings: readonly string[]): string {
  return idOf('shape', ...headings)
}

/**
 * The columns as they were taken when a file with these headings was last recorded, by heading: what is proposed the
 * next time. Empty for headings that were never met. A heading that somebody left out has ''.
 */
export async function rememberedColumns(
  database: Database,
  workspaceId: number,
  headings: readonly string[],
): Promise<SaidColumns> {
  const { rows } = await database.pool.query<{ mapping: Record<string, string> }>(
    `select mapping from mapping where workspace_id = $1 and shape = $2 order by seq desc, ordinal desc limit 1`,
    [workspaceId, shapeOf(headings.map((h) => h.trim()))],
  )
  return new Map(Object.entries(rows[0]?.mapping ?? {}))
}
