import pg from 'pg'

/** What a client of ours needs to reach a database; may be spread into the setting of a `pg` client or pool. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string | undefined
  readonly password: string | undefined
  readonly database: string | undefined
  readonly ssl: Exclude<pg.ClientConfig['ssl'], undefined>
}

/** Why a server gave no session. */
export type Refused =
  /** Nobody listens there, or what listens does not speak. */
  | 'nobody'
  /** It starts, recovers or stops. */
  | 'not-now'
  | 'wrong-password'
  | 'full-house'
  | 'other'

export interface Refusal {
  readonly refused: Refused
  readonly reason: string
}

export function isRefusal(x: pg.Client | Refusal): x is Refusal {
  return 'refused' in x
}

/** PostgreSQL's codes (Appendix A of its manual): cannot_connect_now, invalid_password, too_many_connections. */
const refusals: Readonly<Record<string, Refused>> = {
  '57P03': 'not-now',
  '57P01': 'not-now',
  '28P01': 'wrong-password',
  '53300': 'full-house',
}

/** How long a server may take to give a session, in milliseconds. */
const connectTime = 5_000

/** The id of the program that a session is named after; null for a stranger's. */
export function programOfSession(name: string): number | null {
  const pid = /^openprovince (\d+)$/.exec(name)?.[1]
  return pid === undefined ? null : Number(pid)
}

/** Opens a session, or says why there is none. */
export async function greet(connection: Connection): Promise<pg.Client | Refusal> {
  const client = new pg.Client({
    ...connection,
    // The server keeps a session some time after its program was killed.
    application_name: `openprovince ${process.pid}`,
    connectionTimeoutMillis: connectTime,
  })
  // A session that breaks later is found at the next query; without a listener it would end the program.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    client.end().catch(() => {})
    if (error instanceof pg.DatabaseError) {
      return { refused: refusals[error.code ?? ''] ?? 'other', reason: error.message }
    }
    // An address with several numbers fails with one error for each, and no words of its own.
    const first = error instanceof AggregateError ? error.errors[0] : error
    return { refused: 'nobody', reason: first instanceof Error ? first.message : String(first) }
  }
}

/** user@host:port/database, never with the password. */
export function addressOf({ user, host, port, database }: Connection): string {
  return `${user === undefined ? '' : `${user}@`}${host}:${port}${database === undefined ? '' : `/${database}`}`
}
