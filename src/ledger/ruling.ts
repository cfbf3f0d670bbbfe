import type { Database } from '../store/database.ts'
import type { Link } from '../store/write.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/** A person's decision on a cell: which statement stands, and why. */
export interface Ruling {
  readonly cellId: string
  /** The accepted observation, or null when none of them stands. */
  readonly observationId: number | null
  readonly reason: string
  readonly actor: string
}

export interface RulingProblem {
  /** 'corrected-observation': what does not stand cannot be accepted; its correction can. */
  readonly problem: 'no-reason' | 'unknown-cell' | 'foreign-observation' | 'corrected-observation'
  readonly ruling: Ruling
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Records a ruling. The latest one of a cell stands; earlier ones stay in its history. */
export async function rule(
  database: Database,
  workspaceId: number,
  ruling: Ruling,
): Promise<{ readonly link: Link } | RulingProblem> {
  const { cellId, observationId, reason, actor } = ruling
  if (reason.trim() === '') return { problem: 'no-reason', ruling }
  if (!uuid.test(cellId)) return { problem: 'unknown-cell', ruling }
  if (observationId !== null && !Number.isSafeInteger(observationId)) return { problem: 'foreign-observation', ruling }
  const setting = { actor, action: 'rule', summary: { cell: cellId, observation: observationId, reason } }
  const written = await writeOrRefuse(
    database,
    workspaceId,
    setting,
    async ({ client, add }, refuse: (problem: RulingProblem['problem']) => never) => {
      const { rows } = await client.query<{ is_cell: boolean; is_own: boolean; is_corrected: boolean }>(
        `select exists (select 1 from cell where workspace_id = $1 and id = $2) as is_cell,
                exists (select 1 from observation where workspace_id = $1 and id = $3 and cell_id = $2) as is_own,
                exists (select 1 from observation where workspace_id = $1 and corrects = $3) as is_corrected`,
        [workspaceId, cellId, observationId],
      )
      const [found] = rows
      if (!found?.is_cell) return refuse('unknown-cell')
      if (observationId !== null && !found.is_own) return refuse('foreign-observation')
      if (found.is_corrected) return refuse('corrected-observation')
      await add('ruling', [{ cell_id: cellId, observation_id: observationId, reason }])
    },
  )
  return 'refused' in written ? { problem: written.refused, ruling } : { link: written.link }
}
