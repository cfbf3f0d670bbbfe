import type pg from 'pg'
import { owner } from './cluster.ts'
import { type Connection, greet, isRefusal } from './connection.ts'
import { fitnessOf } from './fitness.ts'
import { type PostgresVersion, printVersion } from './postgres-version.ts'
import { enter, type Presence } from './presence.ts'
import { isRunning } from './running-program.ts'
import { writeServerFile } from './server-file.ts'
import { isServerProblem, type ServerProblem } from './server-problem.ts'

/** Where an embedded server is: its program, its port on this machine, its password. */
export interface Whereabouts {
  readonly pid: number
  readonly port: number
  readonly password: string
}

/** An embedded server that answers, with our being in it. */
export interface Entered extends Whereabouts {
  readonly presence: Presence
  readonly version: PostgresVersion
}

/** The way to the database that every cluster has; the record has one of its own. */
export function wayTo({ port, password }: Omit<Whereabouts, 'pid'>): Connection {
  return { host: '127.0.0.1', port, user: owner, password, database: 'postgres', ssl: false }
}

/** Makes a session our being in; null when the last one out just closes the server. */
export async function enterBy(session: pg.Client, where: Whereabouts): Promise<Entered | ServerProblem | null> {
  const version = await fitnessOf(session, `127.0.0.1:${where.port}`)
  if (isServerProblem(version)) {
    await session.end()
    return version
  }
  const presence = await enter(session, {
    isThere: () => isRunning(where.pid),
    greet: async () => {
      const next = await greet(wayTo(where))
      return isRefusal(next) ? null : next
    },
  })
  return presence === null ? null : { ...where, presence, version }
}

/** Tells other programs on the data folder where the server is. */
export function tell(dataFolder: string, { password, port, pid, version }: Entered): void {
  const started = new Date().toISOString()
  writeServerFile(dataFolder, { password, port, pid, started, version: printVersion(version) })
}
