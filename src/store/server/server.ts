import type { Connection } from './connection.ts'
import type { PostgresVersion } from './postgres-version.ts'

/** A PostgreSQL to keep the record in, and our being in it. */
export interface Server {
  readonly connection: Connection
  /** `embedded`: started by programs of ours on a data folder; `given`: named by DATABASE_URL. */
  readonly kind: 'embedded' | 'given'
  readonly version: PostgresVersion
  /** To be called once all other sessions are closed; the last program out stops an embedded server in order. */
  readonly leave: () => Promise<void>
}
