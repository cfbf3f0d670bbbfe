import type pg from 'pg'
import { isNewEnough, oldestMajor, type PostgresVersion, printVersion, versionOfNumber } from './postgres-version.ts'
import { type ServerProblem, serverProblem } from './server-problem.ts'

interface Row {
  readonly version: string
  readonly encoding: string
  readonly sorts_vietnamese: boolean
}

/** The version of the server behind a session, or why the record cannot be kept in the session's database. */
export async function fitnessOf(session: pg.Client, address: string): Promise<PostgresVersion | ServerProblem> {
  const { rows } = await session.query<Row>(`
    select current_setting('server_version_num') as version,
           current_setting('server_encoding') as encoding,
           exists (select from pg_collation where collname = 'vi-x-icu') as sorts_vietnamese`)
  const row = rows[0]
  const version = versionOfNumber(row?.version ?? '')
  if (row === undefined || version === null || !isNewEnough(version)) {
    const found = version === null ? (row?.version ?? '?') : printVersion(version)
    return serverProblem('too-old', { address, found, oldest: oldestMajor })
  }
  if (row.encoding !== 'UTF8') return serverProblem('not-utf-8', { address, found: row.encoding })
  return row.sorts_vietnamese ? version : serverProblem('no-vietnamese-order', { address })
}
