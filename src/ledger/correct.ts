import type { Database } from '../store/database.ts'
import type { Link } from '../store/write.ts'
import { type Alias, aliasRow } from './alias.ts'
import { addStatements, demandWords, observationRow } from './record.ts'
import type { Statement } from './statement.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/** What the record holds of a source, put right: what the source says indeed, by whom and why. */
export interface Correction {
  readonly observationId: number
  /** What the source states: the same words, rightly read. */
  readonly statement: Statement
  readonly reason: string
  readonly actor: string
  /** Names that were misread, and what they mean from now on. */
  readonly learns?: readonly Alias[]
}

export type CorrectionProblem =
  | { readonly problem: 'no-reason' }
  | { readonly problem: 'unknown-observation'; readonly observationId: number }
  /** Somebody corrected it before: their correction is what to look at. */
  | { readonly problem: 'corrected-before'; readonly by: number }
  | { readonly problem: 'nothing-changed'; readonly observationId: number }

/** The row that is corrected, with the text of its source and the correction that it has already. */
interface Old extends Readonly<Record<string, unknown>> {
  readonly source_id: string
  readonly published: string | null
  readonly text: string | null
  readonly by: number | null
}

/**
 * Corrects an observation by a new one of the same source and day, in one link with what was learnt from it. The old one
 * stays in sight and does not stand any more. Of two who correct it at once, the second is told of the first. A span
 * that does not hold its quote is an error of the program, as in `record`.
 */
export async function correct(
  database: Database,
  workspaceId: number,
  { observationId, statement, reason, actor, learns = [] }: Correction,
): Promise<{ readonly link: Link; readonly observationId: number } | CorrectionProblem> {
  if (reason.trim() === '') return { problem: 'no-reason' }
  if (!Number.isSafeInteger(observationId)) return { problem: 'unknown-observation', observationId }
  const setting = { actor, action: 'correct', summary: { observation: observationId, reason } }
  const written = await writeOrRefuse(
    database,
    workspaceId,
    setting,
    async (writer, refuse: (problem: CorrectionProblem) => never) => {
      const { rows } = await writer.client.query<Old>(
        `select o.*,
                (select text from source where workspace_id = $1 and id = o.source_id order by seq desc limit 1) as text,
                (select max(k.id) from observation k where k.workspace_id = $1 and k.corrects = o.id) as by
         from observation o where o.workspace_id = $1 and o.id = $2`,
        [workspaceId, observationId],
      )
      const old = rows[0] ?? refuse({ problem: 'unknown-observation', observationId })
      if (old.by !== null) return refuse({ problem: 'corrected-before', by: old.by })
      if (saysTheSame(statement, old)) return refuse({ problem: 'nothing-changed', observationId })
      demandWords(statement, old.text)
      const corrected = { ...statement, corrects: observationId, reading: { ...statement.reading, reason } }
      const { observations } = await addStatements(writer, old.source_id, old.published, [corrected])
      await writer.add('alias', learns.map(aliasRow))
      return observations[0] as number
    },
  )
  return 'refused' in written ? written.refused : { link: written.link, observationId: written.answer }
}

/** What of an observation a person can have misread. */
const corrigible = [
  'cell_id',
  'published',
  'value',
  'low',
  'high',
  'printed',
  'unit',
  'modifier',
  'quote',
  'span_start',
  'span_end',
]

function saysTheSame(statement: Statement, old: Old): boolean {
  const row = observationRow(statement, { id: 0, sourceId: old.source_id, statementId: '', published: old.published })
  return corrigible.every((column) => String(row[column] ?? '') === String(old[column] ?? ''))
}
