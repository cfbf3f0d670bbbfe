import type { Database } from '../store/database.ts'
import { type Link, write } from '../store/write.ts'

/** A person's decision on a cell: which statement stands, and why. */
export interface Ruling {
  readonly cellId: string
  /** The accepted observation, or null when none of them stands. */
  readonly observationId: number | null
  readonly reason: string
  readonly actor: string
}

export type RulingProblem = {
  readonly problem: 'no-reason' | 'unknown-cell' | 'foreign-observation'
  readonly ruling: Ruling
}

/** Records a ruling. The latest one of a cell stands; earlier ones stay in its history. */
export async function rule(
  database: Database,
  workspaceId: number,
  ruling: Ruling,
): Promise<{ link: Link } | RulingProblem> {
  if (ruling.reason.trim() === '') return { problem: 'no-reason', ruling }
  const { rows } = await database.pool.query<{ is_cell: boolean; is_own: boolean }>(
    `select exists (select 1 from cell where workspace_id = $1 and id = $2) as is_cell,
            $3::bigint is null or exists (select 1 from observation where workspace_id = $1 and id = $3 and cell_id = $2) as is_own`,
    [workspaceId, ruling.cellId, ruling.observationId],
  )
  const [found] = rows
  if (!found?.is_cell) return { problem: 'unknown-cell', ruling }
  if (!found.is_own) return { problem: 'foreign-observation', ruling }
  const setting = { actor: ruling.actor, action: 'rule', summary: { cell: ruling.cellId, reason: ruling.reason } }
  const { link } = await write(database, workspaceId, setting, (writer) =>
    writer.add('ruling', [{ cell_id: ruling.cellId, observation_id: ruling.observationId, reason: ruling.reason }]),
  )
  return { link }
}
