import { spawn } from 'node:child_process'
import { lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Binaries, programIn } from './binaries.ts'
import { type PostgresVersion, versionOfBanner } from './postgres-version.ts'
import { type Attempt, type ServerProblem, serverProblem } from './server-problem.ts'

/** An account by its numbers. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** The account with the fewest rights, by the kernel's own number (overflowuid); most systems call it nobody. */
const nobody: Account = { uid: 65534, gid: 65534 }
const root: Account = { uid: 0, gid: 0 }

/**
 * How PostgreSQL's programs are run, as they refuse to run as root: `prefix` stands before the command, `account`
 * is what the child becomes, `owner` is who must own the cluster (null: whoever does).
 */
export interface Means {
  readonly way: string
  readonly prefix: readonly string[]
  readonly account: Account | null
  readonly owner: Account | null
}

const plain: Means = { way: 'as this user', prefix: [], account: null, owner: null }

function asUser(account: Account): Means {
  return { way: `as user ${account.uid}`, prefix: [], account, owner: account }
}

/** Outside the namespace it is still root without rights, so a folder only root can reach is reached; inside it is nobody. */
const inNamespace: Means = {
  way: 'in a user namespace',
  prefix: ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`],
  account: null,
  owner: root,
}

/** A command made ready for `spawn`: file, arguments, and the account for its options. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly options: Partial<Account> & { readonly env: NodeJS.ProcessEnv }
}

/** The person's own settings for PostgreSQL do not reach our server, and its words are English: we read them. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

export function commandBy(means: Means, program: string, args: readonly string[]): Command {
  const [file = program, ...rest] = [...means.prefix, program, ...args]
  return { file, args: rest, options: { ...means.account, env: plainEnvironment() } }
}

export interface Outcome {
  readonly isDone: boolean
  /** All it printed; the system's reason when it could not be started. */
  readonly words: string
}

/** Runs a program to its end. */
export function run(means: Means, program: string, args: readonly string[], input = ''): Promise<Outcome> {
  const { file, args: all, options } = commandBy(means, program, args)
  return new Promise((resolve) => {
    // From the root folder: the one we stand in may be closed to the account.
    const child = spawn(file, all, { ...options, cwd: '/', stdio: 'pipe' })
    const parts: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => parts.push(part))
    }
    child.on('error', (error) => resolve({ isDone: false, words: error.message }))
    child.on('close', (code, signal) =>
      resolve({ isDone: code === 0, words: parts.join('').trim() || (code === 0 ? '' : `ended by ${signal ?? code}`) }),
    )
    // A program that ends before it reads is judged by its code.
    child.stdin.on('error', () => {}).end(input)
  })
}

interface Trial {
  readonly version: PostgresVersion | null
  readonly words: string
}

/** Whether the means reach the data folder and the programs: tried, because mode bits do not tell of links, lists and mounts. */
async function trial(means: Means, dataFolder: string, binaries: Binaries): Promise<Trial> {
  const postgres = programIn(binaries, 'postgres')
  const { isDone, words } =
    means === plain
      ? await run(means, postgres, ['--version'])
      : await run(means, '/bin/sh', ['-c', 'cd "$1" && exec "$2" --version', 'sh', dataFolder, postgres])
  return { version: isDone ? versionOfBanner(words) : null, words }
}

/** What root tries, in this order. A cluster that exists keeps its owner where that can be. */
export function meansOfRoot(owner: Account | null): readonly Means[] {
  if (owner === null) return [asUser(nobody), inNamespace]
  return owner.uid === root.uid ? [inNamespace, asUser(nobody)] : [asUser(owner), inNamespace]
}

export function accountOf(path: string): Account | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : { uid: found.uid, gid: found.gid }
}

/** The first means that works here for a cluster (null: for a new one), with the version of the programs it reaches. */
export async function findMeans(
  dataFolder: string,
  cluster: string | null,
  binaries: Binaries,
): Promise<{ means: Means; version: PostgresVersion } | ServerProblem> {
  const isRoot = process.getuid?.() === root.uid
  const tried: Attempt[] = []
  for (const means of isRoot ? meansOfRoot(cluster === null ? null : accountOf(cluster)) : [plain]) {
    const { version, words } = await trial(means, dataFolder, binaries)
    if (version !== null) return { means, version }
    tried.push({ way: means.way, reason: words.split('\n')[0] ?? '' })
  }
  if (isRoot) return serverProblem('no-way-from-root', { tried })
  return serverProblem('broken-binaries', {
    path: programIn(binaries, 'postgres'),
    reason: tried[0]?.reason ?? '',
  })
}

/** Gives a folder and all in it to the account that the means need; does nothing when that account has it already. */
export function giveTo(means: Means, path: string): void {
  const owner = means.owner
  if (owner === null || accountOf(path)?.uid === owner.uid) return
  const give = (at: string) => lchownSync(at, owner.uid, owner.gid)
  for (const entry of statSync(path).isDirectory() ? readdirSync(path, { recursive: true, withFileTypes: true }) : []) {
    give(join(entry.parentPath, entry.name))
  }
  // Last, so that a walk cut short begins anew the next time.
  give(path)
}
