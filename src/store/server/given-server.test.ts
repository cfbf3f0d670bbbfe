import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from './connection.ts'
import { freePort } from './launch.ts'
import { openServer } from './open-server.ts'
import { databasesUnderTest, type ServerForTests } from './server-for-tests.ts'
import { isServerProblem, sayServerProblem } from './server-problem.ts'

const dataFolder = 'not-used'

function urlOf({ user, password, host, port, database }: Connection, changes: Partial<Connection> = {}): string {
  const parts = { user, password, host, port, database, ...changes }
  return `postgres://${parts.user}:${parts.password}@${parts.host}:${parts.port}/${parts.database}`
}

async function sentenceFor(databaseUrl: string): Promise<string> {
  const server = await openServer({ dataFolder, databaseUrl })
  return isServerProblem(server) ? sayServerProblem(server, 'en') : 'no problem'
}

describe.each(databasesUnderTest())('$name, given by its address', ({ missing, open }) => {
  let server: ServerForTests

  beforeAll(async () => {
    if (missing === null) server = await open()
  })
  afterAll(async () => {
    if (missing === null) await server.close()
  })

  test.skipIf(missing !== null)(missing ?? 'is used and left alone', async () => {
    await server.withDatabase(async (connection) => {
      const given = await openServer({ dataFolder, databaseUrl: urlOf(connection) })
      expect(given).toMatchObject({ kind: 'given', connection })
      if (isServerProblem(given)) throw new Error('refused')
      expect(given.version.major).toBeGreaterThanOrEqual(15)
      await given.leave()
      const client = new pg.Client(given.connection)
      await client.connect()
      await client.end()
    })
  })

  test.skipIf(missing !== null)(missing ?? 'is refused with a wrong password, which is not printed', async () => {
    await server.withDatabase(async (connection) => {
      const sentence = await sentenceFor(urlOf(connection, { password: 'a-secret' }))
      expect(sentence).toContain(`DATABASE_URL names openprovince@127.0.0.1:${connection.port}/${connection.database}`)
      expect(sentence).toContain('password authentication failed')
      expect(sentence).not.toContain('a-secret')
    })
  })

  test.skipIf(missing !== null)(missing ?? 'is refused when its database cannot hold Vietnamese', async () => {
    await server.withDatabase(async (connection) => {
      const client = new pg.Client(connection)
      await client.connect()
      await client.query("create database western template template0 encoding 'LATIN1' locale_provider libc locale 'C'")
      expect(await sentenceFor(urlOf(connection, { database: 'western' }))).toContain("ENCODING 'UTF8'")
      await client.query('drop database western')
      await client.end()
    })
  })
})

test('an address where nobody listens is named without its password', async () => {
  const port = await freePort()
  const sentence = await sentenceFor(`postgres://clerk:a-secret@127.0.0.1:${port}/province`)
  expect(sentence).toContain(`clerk@127.0.0.1:${port}/province, which cannot be used (connect ECONNREFUSED`)
  expect(sentence).not.toContain('a-secret')
})

test.each(['mysql://clerk:a-secret@host/province', 'clerk:a-secret', 'postgres://clerk:a-secret@host:999999/province'])(
  '%s is no address of a PostgreSQL',
  async (databaseUrl) => {
    expect(await sentenceFor(databaseUrl)).toBe(
      'DATABASE_URL is not an address. Write it as postgres://user:password@host:5432/database.',
    )
  },
)
