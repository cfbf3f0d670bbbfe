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
  /** Writers killed before their file was recorded, and after. */
  readonly importsLost: number
  readonly importsKept: number
  readonly decisions: number
  /** What is wrong after a restart; empty when nothing is. */
  readonly faults: readonly string[]
}

interface Acknowledged {
  readonly seq: number
  readonly digest: string
}

type Target = 'program' | 'database' | 'both'

/** One writer's life: what it acknowledged before it was killed, and whether it was killed at work. */
async function live(killing: Killing, mode: 'import' | 'decide', round: number, delay: number | null, target: Target) {
  const { folder, rows, seed } = killing
  const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
  const count = mode === 'import' ? rows : 1_000_000
  const child = spawn(process.execPath, [writer, folder, mode, String(count), `${seed}-${round}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  let text = ''
  let errors = ''
  let markReady = () => {}
  const ready = new Promise<void>((done) => {
    markReady = done
  })
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    said.push(...lines)
    if (lines.some((line) => line.includes('ready'))) markReady()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const exited = once(child, 'exit')
  await Promise.race([ready, exited])
  const begun = performance.now()
  if (delay !== null) {
    await Promise.race([sleep(delay), exited])
    if (target !== 'program') killDatabase(folder)
    if (target !== 'database') child.kill('SIGKILL')
  }
  // A writer whose database is gone ends by itself, with an error.
  await exited
  const took = performance.now() - begun
  const acknowledged = said.filter((line) => line.includes('digest')).map((line): Acknowledged => JSON.parse(line))
  return { acknowledged, took, errors }
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
    const half = files.filter(({ accepted, found }) => Number(accepted) !== Number(found))
    const { faults } = await verify(database, workspace.id)
    return {
      faults: [
        ...lost.map(({ seq }) => `link ${seq} was acknowledged and is gone`),
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

/**
 * Kills writers by SIGKILL at random moments, in turn during an import and during single decisions; in turn the
 * program, the database, both. After each it opens the record again: all or none of a file is there, every
 * acknowledged link is there, and the chain verifies.
 */
export async function killWriters(killing: Killing): Promise<Killed> {
  const { folder, kills, rows, seed, log } = killing
  const chance = chanceFrom(seed)
  const acknowledged: Acknowledged[] = []
  // One import undisturbed says how long there is to kill in.
  const whole = await live(killing, 'import', 0, null, 'program')
  if (whole.acknowledged.length === 0)
    return { kills: 0, importsLost: 0, importsKept: 0, decisions: 0, faults: [whole.errors] }
  acknowledged.push(...whole.acknowledged)
  log(`an import of ${rows} rows takes ${Math.round(whole.took)} ms`)
  const faults: string[] = []
  let kept = 0
  let lost = 0
  let decisions = 0
  let before = 1
  for (let round = 1; round <= kills; round++) {
    const mode = round % 3 === 0 ? 'decide' : 'import'
    const target = chance.oneOf<Target>(targets)
    const delay = chance.below(mode === 'import' ? Math.ceil(whole.took * 1.1) : 1500)
    const life = await live(killing, mode, round, delay, target)
    acknowledged.push(...life.acknowledged)
    const after = await faultsAfter(folder, acknowledged, rows)
    if (mode === 'decide') decisions += life.acknowledged.length
    else if (after.imports > before) kept++
    else lost++
    before = after.imports
    faults.push(...after.faults.map((fault) => `round ${round}: ${fault}`))
    log(
      `${round}. ${target} killed ${Math.round(delay)} ms into ${mode}: ${life.acknowledged.length} acknowledged, ${after.faults.length} faults`,
    )
  }
  return { kills, importsLost: lost, importsKept: kept, decisions, faults }
}
