import type pg from 'pg'
import { programOfSession } from './connection.ts'
import { isRunning, sleep } from './running-program.ts'

/**
 * That a program is in: a session that holds a shared lock as long as it lives, and that the server drops by itself
 * when the program is killed. Who gets the exclusive lock is alone.
 */
export interface Presence {
  /** Gives the shared lock back and tries for the exclusive one, which then keeps newcomers out until `end`. */
  readonly isLastOut: () => Promise<boolean>
  /** Gives other sessions a moment to close: a pool says it has ended when it has only told the server so. */
  readonly untilQuiet: () => Promise<void>
  readonly end: () => Promise<void>
}

/** The server whose sessions may break while it stays: when one of its programs crashes, it ends all and recovers. */
export interface Host {
  readonly isThere: () => boolean
  /** A new session; null when there is none for now. */
  readonly greet: () => Promise<pg.Client | null>
}

/** 'op' and a number for the purpose; advisory locks are counted for each database, these in `postgres`. */
const lock = '28528, 1'

async function holds(session: pg.Client, sql: string): Promise<boolean> {
  const { rows } = await session.query<{ held: boolean | '' }>(`select ${sql} as held`)
  return rows[0]?.held === true
}

/** The programs that hold the lock, by their sessions' names. */
const holders = `
  select application_name as name from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and (classid, objid, objsubid) = (${lock}, 2) and granted and pid <> pg_backend_pid()`

/** Whether a program is in that still runs. A session outlives its killed program until the server notices. */
async function isSomebodyIn(session: pg.Client): Promise<boolean> {
  const { rows } = await session.query<{ name: string }>(holders)
  return rows.map(({ name }) => programOfSession(name)).some((pid) => pid === null || isRunning(pid))
}

/** How long the server may take to notice that a program was killed, in milliseconds. */
const noticingTime = 5_000

/** Tries for the exclusive lock; again as long as only killed programs stand in the way. */
async function isAlone(session: pg.Client): Promise<boolean> {
  for (const end = performance.now() + noticingTime; ; await sleep(10)) {
    if (await holds(session, `pg_try_advisory_lock(${lock})`)) return true
    if (performance.now() > end || (await isSomebodyIn(session))) return false
  }
}

const share = (session: pg.Client) => holds(session, `pg_try_advisory_lock_shared(${lock})`)

const othersIn =
  "exists (select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid())"
/** How long other sessions may take to close, in milliseconds. What stays longer belongs to a stranger. */
const closingTime = 250

/** How often a server that ended our session is asked for another, in milliseconds. */
const askEvery = 200

/** Makes a session a presence; null when the last one is just leaving and keeps newcomers out. */
export async function enter(session: pg.Client, host: Host): Promise<Presence | null> {
  if (!(await share(session))) {
    await session.end()
    return null
  }
  let current: pg.Client | null = null
  let isLeaving = false
  let returning: Promise<void> = Promise.resolve()

  const stay = (next: pg.Client) => {
    current = next
    next.once('end', () => {
      current = null
      if (!isLeaving) returning = comeBack()
    })
  }
  const comeBack = async () => {
    for (await sleep(askEvery); !isLeaving && host.isThere(); await sleep(askEvery)) {
      const next = await host.greet()
      if (next === null) continue
      if (await share(next).catch(() => false)) return stay(next)
      await next.end().catch(() => {})
    }
  }
  stay(session)

  return {
    isLastOut: async () => {
      isLeaving = true
      await returning
      if (current === null) return false
      try {
        // Given back first: were two to try while both still hold it, neither would be the last.
        await holds(current, `pg_advisory_unlock_shared(${lock})`)
        return await isAlone(current)
      } catch {
        // A session that broke has let go already; whoever comes next stops the server.
        return false
      }
    },
    untilQuiet: async () => {
      const end = performance.now() + closingTime
      while (current !== null && performance.now() < end) {
        if (!(await holds(current, othersIn).catch(() => false))) return
        await sleep(5)
      }
    },
    end: async () => {
      isLeaving = true
      await returning
      await current?.end().catch(() => {})
    },
  }
}
