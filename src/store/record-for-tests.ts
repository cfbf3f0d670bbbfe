import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import type { ServerForTests } from './server/server-for-tests.ts'
import { createWorkspace } from './workspaces.ts'

/** Test support: a record of its own for every test. */

/** Runs in a database of its own that has the schema and nothing in it. */
export function withEmptyDatabase(server: ServerForTests, use: (database: Database) => Promise<void>): Promise<void> {
  return server.withDatabase(async (connection) => {
    const database = openDatabase(connection)
    try {
      await migrate(database)
      await use(database)
    } finally {
      await database.close()
    }
  })
}

/** Runs in a database of its own with one workspace, Hoa Binh, that holds nothing yet. */
export function withRecord(
  server: ServerForTests,
  use: (database: Database, workspaceId: number) => Promise<void>,
): Promise<void> {
  return withEmptyDatabase(server, async (database) => {
    const { id } = await createWorkspace(database, 'hoa-binh', { en: 'Hoa Binh', vi: 'Hòa Bình' })
    await use(database, id)
  })
}
