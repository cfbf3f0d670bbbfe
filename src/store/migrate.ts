import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import { record } from './migrations/0001-record.ts'

/** One step of the schema. Applied once, in order, each in a transaction of its own; never edited afterwards. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** All steps, oldest first. A new one is a file in `migrations/` and a line here. */
const migrations: readonly Migration[] = [record]

/** The schema that this program brings a database to. */
export const newestSchema = migrations.at(-1)?.version ?? 0

/** Any fixed number: whoever migrates holds this lock, so that two programs that start at once do not collide. */
const migrationLock = 7_305_202_507

export interface MigrationReport {
  readonly applied: readonly string[]
  readonly version: number
}

/** Thrown when the database was made by a newer program, or a step that was applied has been edited since. */
export class SchemaMismatch extends Error {}

/** Brings the database to the newest schema and says what it did. */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<MigrationReport> {
  const client = await database.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`create table if not exists schema_migration (
      version integer primary key, name text not null, digest text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ version: number; name: string; digest: string }>(
      'select version, name, digest from schema_migration order by version',
    )
    refuseMismatch(rows, steps)
    const done = new Set(rows.map((r) => r.version))
    const applied: string[] = []
    for (const step of steps.filter((s) => !done.has(s.version))) {
      await client.query('begin')
      try {
        await client.query(step.sql)
        await client.query('insert into schema_migration (version, name, digest) values ($1, $2, $3)', [
          step.version,
          step.name,
          digestOf(step),
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      applied.push(`${step.version} ${step.name}`)
    }
    return { applied, version: steps.at(-1)?.version ?? 0 }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
    client.release()
  }
}

function digestOf(step: Migration): string {
  return createHash('sha256').update(step.sql).digest('hex')
}

function refuseMismatch(
  done: readonly { version: number; name: string; digest: string }[],
  steps: readonly Migration[],
): void {
  for (const row of done) {
    const step = steps.find((s) => s.version === row.version)
    if (!step) {
      throw new SchemaMismatch(
        `The database has schema step ${row.version} (${row.name}), which this program does not know: it was made by a newer one. Use that, or restore a backup.`,
      )
    }
    if (digestOf(step) !== row.digest) {
      throw new SchemaMismatch(
        `Schema step ${row.version} (${row.name}) was edited after it was applied. Steps are never edited; add a new one.`,
      )
    }
  }
}
