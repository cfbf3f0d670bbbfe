import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../src/store/database.ts'
import { withRecord } from '../src/store/record-for-tests.ts'
import { databasesUnderTest, type ServerForTests } from '../src/store/server/server-for-tests.ts'
import { verify } from '../src/store/verify.ts'

/** What a test does with the record it was given. */
type UseRecord = (database: Database, workspaceId: number) => Promise<void>

/**
 * Describes what must hold on every server: `on` is a test with a record of its own, skipped where its server is not
 * there or what else it `lacks`. With `isVerified` the chain must verify after each.
 */
export function describeOnServers(
  subject: string,
  tests: (on: (title: string, use: UseRecord, lacks?: string | null) => void, server: () => ServerForTests) => void,
  { isVerified = false } = {},
): void {
  describe.each(databasesUnderTest())(`${subject} on $name`, ({ missing, open }) => {
    let server: ServerForTests
    beforeAll(async () => {
      if (missing === null) server = await open()
    }, 120_000)
    afterAll(() => server?.close(), 120_000)
    const whole =
      (use: UseRecord): UseRecord =>
      async (database, workspaceId) => {
        await use(database, workspaceId)
        if (isVerified) expect((await verify(database, workspaceId)).faults).toEqual([])
      }
    tests(
      (title, use, lacks = null) => {
        const why = missing ?? lacks
        test.skipIf(why !== null)(why === null ? title : `${title} (${why})`, () => withRecord(server, whole(use)))
      },
      () => server,
    )
  })
}
