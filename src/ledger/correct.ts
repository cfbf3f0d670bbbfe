import { foldedTones } from '../kernel/folded-name.ts'
import type { Database } from '../store/database.ts'
import { type Link, write } from '../store/write.ts'
import type { AliasKind } from './alias.ts'
import { addStatements } from './record.ts'
import type { Statement } from './statement.ts'

/** What the record holds of a source, put right: what the source says indeed, by whom and why. */
export interface Correction {
  readonly observationId: number
  /** What the source states: the same words, rightly read. */
  readonly statement: Statement
  readonly reason: string
  readonly actor: string
  /** Words that were misread, and what they mean from now on. */
  readonly learns?: { readonly kind: AliasKind; readonly words: string; readonly target: string }
}

export type CorrectionProblem =
  | { readonly problem: 'no-reason' }
  | { readonly problem: 'unknown-observation'; readonly observationId: number }
  /** Somebody corrected it before: their correction is what to look at. */
  | { readonly problem: 'corrected-before'; readonly by: number }

/** Thrown to take a write back; the problem is the answer. */
class Refused extends Error {
  readonly problem: CorrectionProblem
  constructor(problem: CorrectionProblem) {
    super(problem.problem)
    this.problem = problem
  }
}

/**
 * Corrects an observation by a new one of the same source, in one link with what was learnt from it. The old one stays
 * in sight and does not stand any more. Of two who correct it at once, the second is told of the first.
 */
export async function correct(
  database: Database,
  workspaceId: number,
  { observationId, statement, reason, actor, learns }: Correction,
): Promise<{ readonly link: Link; readonly observationId: number } | CorrectionProblem> {
  if (reason.trim() === '') return { problem: 'no-reason' }
  const setting = { actor, action: 'correct', summary: { observation: observationId, reason } }
  try {
    const { link, answer } = await write(database, workspaceId, setting, async (writer) => {
      const { rows } = await writer.client.query<{ source_id: string; published: string | null; by: number | null }>(
        `select source_id, published, (select max(k.id) from observation k where k.workspace_id = $1 and k.corrects = o.id) as by
         from observation o where o.workspace_id = $1 and o.id = $2`,
        [workspaceId, observationId],
      )
      const [old] = rows
      if (!old) throw new Refused({ problem: 'unknown-observation', observationId })
      if (old.by !== null) throw new Refused({ problem: 'corrected-before', by: old.by })
      const corrected = { ...statement, corrects: observationId, reading: { ...statement.reading, reason } }
      const { observations } = await addStatements(writer, old.source_id, old.published, [corrected])
      if (learns) {
        await writer.add('alias', [{ kind: learns.kind, words: foldedTones(learns.words), target: learns.target }])
      }
      return observations[0] as number
    })
    return { link, observationId: answer }
  } catch (error) {
    if (error instanceof Refused) return error.problem
    throw error
  }
}
