import type { Bilingual } from '../kernel/language.ts'
import type { Database } from './database.ts'
import { genesis } from './row-digest.ts'

export interface Workspace {
  readonly id: number
  readonly slug: string
  readonly name: Bilingual
  readonly lastSeq: number
}

/** The workspace of that slug, or null. */
export async function findWorkspace(database: Database, slug: string): Promise<Workspace | null> {
  const row = await database.query.selectFrom('workspace').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? { id: row.id, slug: row.slug, name: row.name, lastSeq: row.last_seq } : null
}

/** Makes an empty workspace; its chain begins with the first write. Throws when the slug is taken. */
export async function createWorkspace(database: Database, slug: string, name: Bilingual): Promise<Workspace> {
  const row = await database.query
    .insertInto('workspace')
    .values({
      slug,
      name: JSON.stringify(name),
      last_seq: 0,
      last_digest: genesis,
      last_recorded_at: '1970-01-01T00:00:00Z',
      next_observation: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, slug, name, lastSeq: 0 }
}

/** Every workspace, in order of slug. */
export async function allWorkspaces(database: Database): Promise<Workspace[]> {
  const rows = await database.query.selectFrom('workspace').selectAll().orderBy('slug').execute()
  return rows.map((row) => ({ id: row.id, slug: row.slug, name: row.name, lastSeq: row.last_seq }))
}
