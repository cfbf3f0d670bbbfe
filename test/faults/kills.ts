import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../src/store/database.ts'
import { openServer } from '../../src/store/server/open-server.ts'
import { sleep } from '../../src/store/server/running-program.ts'
import { readServerFile } from '../../src/store/server/server-file.ts'
import { isServerProblem, sayServerProblem } from '../../src/store/server/server-problem.ts'
import { verify } from '../../src/store/verify.ts'
import { findWorkspace } from '../../src/store/workspaces.ts'
import { chanceFrom } from '../chance.ts'

/** How the killing goes. */
export interface Killing {
  readonly folder: string
  readonly kills: number
  /** Rows of each file that is imported. */
  readonly rows: number
  readonly seed: number
  readonly log: (line: string) => void
}

export interface Killed {
  readonly kills: number
  /** Imports of which nothing is there after the kill. */
  readonly importsLost: number
  /** Imports that were acknowledged before the kill. */
  readonly importsKept: number
  /** Imports that are there whole though the kill came before they were acknowledged: it hit the commit. */
  readonly importsUnheard: number
  readonly decisions: number
  /** What is wrong after a restart; empty when nothing is. */
  readonly faults: readonly string[]
}

interface Acknowledged {
  readonly seq: number
  readonly digest: string
}

type Target = 'program' | 'database' | 'both'

/** When a writer is killed: so many milliseconds after it said a word. */
interface Moment {
  readonly word: 'ready' | 'settling' | 'digest'
  readonly delay: number
}

/** What a writer said, by line, with the time since it was ready. */
class Said {
  readonly lines: { readonly text: string; readonly at: number }[] = []
  readonly #waiting: { readonly word: string; readonly done: () => void }[] = []
  #rest = ''

  take(chunk: Buffer): void {
    const lines = (this.#rest + chunk.toString()).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const text of lines) {
      this.lines.push({ text, at: performance.now() })
      for (const { word, done } of this.#waiting) if (text.includes(word)) done()
    }
  }

  heard(word: string): Promise<void> {
    return new Promise((done) => this.#waiting.push({ word, done }))
  }

  timeOf(word: string): number | null {
    return this.lines.find(({ text }) => text.includes(word))?.at ?? null
  }

  /** The links, each said only once it was committed. A line cut by the kill was not said. */
  acknowledged(): Acknowledged[] {
    return this.lines.filter(({ text }) => text.includes('digest')).map(({ text }) => JSON.parse(text))
  }
}

/** One writer's life, until it is killed at a moment or, without one, ends by itself. */
async function live(
  { folder, rows, seed }: Killing,
  mode: 'import' | 'decide',
  round: number,
  kill: { readonly moment: Moment; readonly target: Target } | null,
) {
  const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
  const count = mode === 'import' ? rows : 1_000_000
  const child = spawn(process.execPath, [writer, folder, mode, String(count), `${seed}-${round}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = new Said()
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => said.take(chunk))
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const closed = once(child, 'close')
  let failed: string | null = null
  if (kill !== null) {
    await Promise.race([said.heard(kill.moment.word), closed])
    await Promise.race([sleep(kill.moment.delay), closed])
    if (child.exitCode !== null && child.exitCode !== 0) failed = `the writer failed before it was killed: ${errors}`
    if (kill.target !== 'program') killDatabase(folder)
    if (kill.target !== 'database') child.kill('SIGKILL')
  }
  // A writer whose database is gone ends by itself, with an error. What it said is whole once its pipe is closed.
  await closed
  return { said, errors, failed }
}

function killDatabase(folder: string): void {
  const file = readServerFile(folder)
  if (file === null || isServerProblem(file) || file.pid === null) return
  try {
    process.kill(file.pid, 'SIGKILL')
  } catch {
    // It ended before.
  }
}

/** Opens the record as the next program would, and says what is wrong with it. */
async function faultsAfter(folder: string, acknowledged: readonly Acknowledged[], rows: number) {
  const server = await openServer({ dataFolder: folder })
  if (isServerProblem(server)) return { faults: [sayServerProblem(server, 'en')], imports: 0 }
  const database = openDatabase(server.connection)
  try {
    const workspace = await findWorkspace(database, 'faults')
    if (!workspace) return { faults: acknowledged.length > 0 ? ['the workspace is gone'] : [], imports: 0 }
    const { rows: links } = await database.pool.query<{ seq: number; digest: string }>(
      `select seq, encode(digest, 'hex') as digest from change where workspace_id = $1`,
      [workspace.id],
    )
    const there = new Map(links.map((link) => [link.seq, link.digest]))
    const lost = acknowledged.filter(({ seq, digest }) => there.get(seq) !== digest)
    const { rows: files } = await database.pool.query<{ accepted: number; found: number }>(
      `select i.accepted, (select count(*) from observation o where o.workspace_id = i.workspace_id and o.seq = i.seq) as found
       from intake i where i.workspace_id = $1`,
      [workspace.id],
    )
    const { rows: counted } = await database.pool.query<{ found: number }>(
      'select count(*) as found from observation where workspace_id = $1',
      [workspace.id],
    )
    const strays = Number(counted[0]?.found) - files.reduce((sum, { accepted }) => sum + Number(accepted), 0)
    const half = files.filter(({ accepted, found }) => Number(accepted) !== Number(found))
    const { faults } = await verify(database, workspace.id)
    return {
      faults: [
        ...lost.map(({ seq }) => `link ${seq} was acknowledged and is gone`),
        ...(strays === 0 ? [] : [`${strays} observations belong to no file`]),
        ...half.map(({ accepted, found }) => `of ${accepted} rows of a file ${found} are there`),
        ...faults.map((fault) => JSON.stringify(fault)),
      ],
      imports: files.filter(({ accepted }) => Number(accepted) === rows).length,
    }
  } finally {
    await database.close()
    await server.leave()
  }
}

const targets = ['program', 'database', 'both'] as const satisfies readonly Target[]

/** How long a writer of decisions goes on behind its first at the most, in milliseconds. */
const decidingTime = 1500

/**
 * Kills writers by SIGKILL at random moments, in turn anywhere in an import, about its commit, and during single
 * decisions; in turn the program, the database, both. After each it opens the record again: all or none of a file is
 * there, every acknowledged link is there, and the chain verifies.
 */
export async function killWriters(killing: Killing): Promise<Killed> {
  const { folder, kills, rows, seed, log } = killing
  const chance = chanceFrom(seed)
  const count = { importsLost: 0, importsKept: 0, importsUnheard: 0, decisions: 0 }
  // One import undisturbed says how long there is to kill in.
  const { said: whole, errors } = await live(killing, 'import', 0, null)
  const [ready, settling, end] = [whole.timeOf('ready'), whole.timeOf('settling'), whole.timeOf('digest')]
  if (ready === null || settling === null || end === null) return { kills: 0, ...count, faults: [errors] }
  const acknowledged = whole.acknowledged()
  log(`an import of ${rows} rows takes ${Math.round(end - ready)} ms, ${Math.round(end - settling)} of them to settle`)

  const moments = {
    anywhere: () => ({ word: 'ready', delay: chance.below(end - ready) }),
    commit: () => ({ word: 'settling', delay: chance.below((end - settling) * 1.2) }),
    decision: () => ({ word: 'digest', delay: chance.below(decidingTime) }),
  } as const satisfies Record<string, () => Moment>
  const kinds = ['anywhere', 'commit', 'decision'] as const
  const faults: string[] = []
  let imports = 1
  for (let round = 1; round <= kills; round++) {
    const kind = kinds[(round - 1) % 3] ?? 'anywhere'
    // Shifted every three rounds, so that each kind meets each target.
    const target = targets[(seed + round + Math.floor((round - 1) / 3)) % 3] ?? 'both'
    const moment = moments[kind]()
    const { said, failed } = await live(killing, kind === 'decision' ? 'decide' : 'import', round, { moment, target })
    const heard = said.acknowledged()
    acknowledged.push(...heard)
    const after = await faultsAfter(folder, acknowledged, rows)
    if (kind === 'decision') count.decisions += heard.length
    else if (heard.length > 0) count.importsKept++
    else if (after.imports > imports) count.importsUnheard++
    else count.importsLost++
    imports = after.imports
    const found = failed === null ? after.faults : [failed, ...after.faults]
    faults.push(...found.map((fault) => `round ${round}: ${fault}`))
    log(
      `${round}. ${kind}: ${target} killed ${Math.round(moment.delay)} ms after '${moment.word}', ${heard.length} acknowledged, ${imports} files there, ${found.length} faults`,
    )
  }
  return { kills, ...count, faults }
}
