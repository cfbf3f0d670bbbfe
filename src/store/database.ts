import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** What a connection needs; a connection string or its parts. */
export type ConnectionSetting =
  | string
  | Readonly<Pick<pg.PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database'>>

/** The record's database: typed queries through Kysely, plain ones and COPY through the pool. */
export interface Database {
  readonly query: Kysely<Tables>
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

const int8 = 20
const date = 1082
const timestamptz = 1184

/** '2026-11-25 03:10:03.123456+00' as ISO 8601 in UTC, every microsecond kept. */
function isoTime(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(?::00)?$/, 'Z')
}

/** Numbers of rows stay numbers, dates and times stay text: a JavaScript Date would lose microseconds and zones. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return Number
    if (oid === date) return (text: string) => text
    if (oid === timestamptz) return isoTime
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** Does `work` on one connection that reads all tables as they stood at one instant, whoever writes meanwhile. */
export async function inSnapshot<Answer>(
  { pool }: Database,
  work: (client: pg.PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect()
  let isWhole = false
  try {
    await client.query('begin isolation level repeatable read read only')
    const answer = await work(client)
    await client.query('commit')
    isWhole = true
    return answer
  } finally {
    // A COPY given up half-way would hold up a rollback until somebody read the rest of it: the connection goes.
    client.release(!isWhole)
  }
}

/** Does `work` in one transaction on one connection; when it throws, nothing is kept. */
export async function inTransaction<Answer>(
  { pool }: Database,
  work: (client: pg.PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query('begin')
    const answer = await work(client)
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}

/** How many connections one program holds at the most: the embedded server is tuned for few. */
const mostConnections = 8

export function openDatabase(setting: ConnectionSetting): Database {
  const pool = new pg.Pool({
    ...(typeof setting === 'string' ? { connectionString: setting } : setting),
    max: mostConnections,
    application_name: 'openprovince',
    options: '-c timezone=UTC -c datestyle=ISO',
    types,
  })
  // An idle connection that breaks is replaced; the next query says so if the server is gone.
  pool.on('error', () => {})
  // A session that the server ends while it is closing has nobody left to tell.
  pool.on('connect', (client) => client.on('error', () => {}))
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { query, pool, close: () => query.destroy() }
}
