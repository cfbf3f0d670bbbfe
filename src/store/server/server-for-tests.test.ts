import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from './connection.ts'
import { openServerForTests, type ServerForTests } from './server-for-tests.ts'

let server: ServerForTests

async function within(connection: Connection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  server = await openServerForTests({
    prepare: async (connection) => {
      await within(connection, 'create table figure (value numeric); insert into figure values (645.23)')
    },
  })
})
afterAll(() => server.close())

test('every test has the prepared database, untouched by the others', async () => {
  const changed = () =>
    server.withDatabase(async (connection) => {
      const before = await within(connection, 'select value from figure')
      await within(connection, 'insert into figure values (1)')
      return before
    })
  const all = await Promise.all([changed(), changed(), changed()])
  expect(all).toEqual([[{ value: '645.23' }], [{ value: '645.23' }], [{ value: '645.23' }]])
})

test('the database of a test that fails is dropped, with its sessions', async () => {
  const failing = server.withDatabase(async (connection) => {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    await client.connect()
    throw new Error('as the test says')
  })
  await expect(failing).rejects.toThrow('as the test says')
  const left = await server.withDatabase((c) => within(c, "select datname from pg_database where datname ~ '^test_'"))
  expect(left).toHaveLength(1)
})
