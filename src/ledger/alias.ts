import { foldedTones } from '../kernel/folded-name.ts'
import type { Database } from '../store/database.ts'
import { type Link, write } from '../store/write.ts'

/** What names an alias stands for. */
export type AliasKind = 'place' | 'indicator' | 'column' | 'unit'

export interface Alias {
  readonly kind: AliasKind
  /** As they were written; tones count, case and spaces do not. */
  readonly words: string
  /** The name or key of a place, the code of an indicator, a column, a unit; empty to take the alias back. */
  readonly target: string
}

/** The row of an alias, without what the writer gives it. */
export function aliasRow({ kind, words, target }: Alias): Readonly<Record<string, unknown>> {
  return { kind, words: foldedTones(words), target }
}

/** Learns that these words mean this target: what a person corrected once is known the next time. */
export async function learnAlias(
  database: Database,
  workspaceId: number,
  { actor, ...alias }: Alias & { readonly actor: string },
): Promise<Link> {
  const setting = { actor, action: 'learn alias', summary: { ...alias } }
  const { link } = await write(database, workspaceId, setting, (writer) => writer.add('alias', [aliasRow(alias)]))
  return link
}

/** The aliases of one kind, the latest meaning of each; an empty target takes an alias back. */
export async function aliasesOf(
  database: Database,
  workspaceId: number,
  kind: AliasKind,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.pool.query<{ words: string; target: string }>(
    `select distinct on (words) words, target from alias where workspace_id = $1 and kind = $2 order by words, seq desc, ordinal desc`,
    [workspaceId, kind],
  )
  return new Map(rows.filter((r) => r.target !== '').map((r) => [r.words, r.target]))
}
