import pg from 'pg'
import { addressOf, type Connection, greet, isRefusal } from './connection.ts'
import { fitnessOf } from './fitness.ts'
import type { Server } from './server.ts'
import { isServerProblem, type ServerProblem, serverProblem } from './server-problem.ts'

/** The parts of an address as `pg` reads them, so that every form it knows is understood; null for no address. */
export function connectionOf(databaseUrl: string): Connection | null {
  if (!/^postgres(?:ql)?:\/\//i.test(databaseUrl)) return null
  try {
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: databaseUrl })
    // pg says null for a password that is not there.
    return { host, port, user, password: password ?? undefined, database, ssl }
  } catch {
    return null
  }
}

/** A server of the person's own: tried, and left alone. */
export async function openGiven(databaseUrl: string): Promise<Server | ServerProblem> {
  const connection = connectionOf(databaseUrl)
  if (connection === null) return serverProblem('bad-url', {})
  const address = addressOf(connection)
  const session = await greet(connection)
  if (isRefusal(session)) return serverProblem('cannot-connect', { address, reason: session.reason })
  const version = await fitnessOf(session, address).finally(() => session.end())
  return isServerProblem(version) ? version : { connection, kind: 'given', version, leave: async () => {} }
}
