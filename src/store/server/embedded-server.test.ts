import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Connection } from './connection.ts'
import { type EmbeddedSetting, openEmbedded } from './embedded-server.ts'
import { freePort } from './launch.ts'
import { openServer } from './open-server.ts'
import { hasEnded, isRunning, programsIn, sleep } from './running-program.ts'
import type { Server } from './server.ts'
import { distributionBinaries, temporaryFolder } from './server-for-tests.ts'
import { isServerProblem, type ServerProblem, type ServerProblemCode, sayServerProblem } from './server-problem.ts'
import { stopServer } from './stop-server.ts'

const isRoot = process.getuid?.() === 0
let home = ''
/**
 * The data folder that most tests use one after the other: each leaves it with its server stopped, and where one
 * fails, the next starts on what a kill leaves. Tests that spoil a folder take a copy.
 */
let made = ''
let count = 0

const clusterIn = (folder: string) => join(folder, 'postgres')
const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')
const fileIn = (folder: string) => JSON.parse(textIn(folder, 'server.json'))
const change = (folder: string, fields: object) =>
  writeFileSync(join(folder, 'server.json'), JSON.stringify({ ...fileIn(folder), ...fields }))

function freshFolder(): string {
  return join(home, `data-${++count}`)
}

function copyOfMade(): string {
  const folder = freshFolder()
  // Node's own copy would not keep who owns the files.
  execFileSync('cp', ['-a', made, folder])
  return folder
}

function must(server: Server | ServerProblem): Server {
  if (isServerProblem(server)) throw new Error(sayServerProblem(server, 'en'))
  return server
}

const open = async (folder: string, setting: Partial<EmbeddedSetting> = {}) =>
  must(await openEmbedded({ dataFolder: folder, ...setting }))

async function problemOf(folder: string, setting: Partial<EmbeddedSetting> = {}): Promise<ServerProblem> {
  const server = await openEmbedded({ dataFolder: folder, ...setting })
  if (isServerProblem(server)) return server
  await server.leave()
  throw new Error('the server opened')
}

const codeOf = async (...args: Parameters<typeof problemOf>): Promise<ServerProblemCode> =>
  (await problemOf(...args)).problem

async function ask<Row extends pg.QueryResultRow>(connection: Connection, sql: string): Promise<Row[]> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

interface Program {
  readonly child: ChildProcess
  readonly connection: Connection
  readonly leave: () => Promise<void>
}

const programSource = fileURLToPath(new URL('./program-for-tests.ts', import.meta.url))

/** A program of its own that opens the server of a folder. */
async function program(folder: string): Promise<Program> {
  const child = spawn(process.execPath, [programSource, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  const leave = async () => {
    const ended = once(child, 'exit')
    child.stdin.end('leave\n')
    await ended
  }
  return { child, connection: JSON.parse(line), leave }
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  await hasEnded(pid, 5_000)
}

beforeAll(async () => {
  home = temporaryFolder()
  made = freshFolder()
  // As if the making of an earlier one had been cut short.
  mkdirSync(join(made, 'postgres.new', 'base'), { recursive: true })
  writeFileSync(join(made, 'postgres.password'), 'left')
  const server = await open(made)
  await ask(server.connection, 'create table figure (value numeric)')
  await ask(server.connection, 'insert into figure values (645.23)')
  await server.leave()
})

afterEach(() => {
  for (const name of readdirSync(home)) {
    const cluster = clusterIn(join(home, name))
    const left = existsSync(cluster) ? programsIn(realpathSync(cluster)) : []
    for (const pid of left) process.kill(pid, 'SIGKILL')
  }
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('a server of our own', () => {
  test('what was recorded is there after it stopped and started', async () => {
    const folder = made
    const server = await open(folder)
    expect(server).toMatchObject({ kind: 'embedded', version: { major: 18 }, connection: { host: '127.0.0.1' } })
    expect(await ask(server.connection, 'select * from figure')).toEqual([{ value: '645.23' }])
    const { pid } = fileIn(folder)
    expect(isRunning(pid)).toBe(true)
    await server.leave()
    await server.leave()
    expect(isRunning(pid)).toBe(false)
    expect(fileIn(folder)).toMatchObject({ pid: null, port: null })
    expect(existsSync(join(clusterIn(folder), 'postmaster.pid'))).toBe(false)
    expect(textIn(folder, 'postgres.log')).toContain('database system is shut down')
  })

  test('it keeps Vietnamese in its order, gives nothing of durability away, and is open to its owner only', async () => {
    const folder = made
    const server = await open(folder)
    const sorted = `select string_agg(name, ' ' order by name) as names from unnest(array['Đà Bắc','Da','Ân','An','Cao']) name`
    expect(await ask(server.connection, sorted)).toEqual([{ names: 'An Ân Cao Da Đà Bắc' }])
    const names = [
      'data_checksums',
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'listen_addresses',
      'unix_socket_directories',
      'password_encryption',
      'server_encoding',
    ]
    const said = await ask<{ name: string; setting: string }>(
      server.connection,
      `select name, setting from pg_settings where name in (${names.map((n) => `'${n}'`).join()})`,
    )
    expect(Object.fromEntries(said.map(({ name, setting }) => [name, setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      password_encryption: 'scram-sha-256',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
      unix_socket_directories: '',
    })
    for (const name of ['server.json', 'postgres.log']) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    await expect(ask({ ...server.connection, password: 'guessed' }, 'select 1')).rejects.toThrow(/password/)
    await server.leave()
  })
})

describe('programs that share a server', () => {
  test('the second joins the first, and the last one out stops it', async () => {
    const folder = made
    const server = await open(folder)
    const other = await program(folder)
    expect(other.connection).toEqual(server.connection)
    const { pid } = fileIn(folder)
    await server.leave()
    expect(isRunning(pid)).toBe(true)
    expect(await ask(other.connection, 'select * from figure')).toHaveLength(1)
    await other.leave()
    expect(isRunning(pid)).toBe(false)
  })

  test('three that start at once share one', async () => {
    const folder = made
    const programs = await Promise.all([program(folder), program(folder), program(folder)])
    expect(new Set(programs.map((p) => p.connection.port)).size).toBe(1)
    const { pid } = fileIn(folder)
    // All leave at once too, and yet one of them stops it.
    await Promise.all(programs.map((p) => p.leave()))
    expect(isRunning(pid)).toBe(false)
  })

  test('who comes while the last one leaves gets a server all the same', async () => {
    const folder = made
    let server = await open(folder)
    for (const wait of [0, 2, 5, 15, 40]) {
      const leaving = server.leave()
      await sleep(wait)
      server = await open(folder)
      await leaving
      expect(await ask(server.connection, 'select * from figure')).toHaveLength(1)
      await sleep(20)
      expect(await ask(server.connection, 'select * from figure')).toHaveLength(1)
    }
    await server.leave()
  })

  test('one that is killed leaves the server running, the next joins it and stops it', async () => {
    const folder = made
    const first = await program(folder)
    const { pid } = fileIn(folder)
    await kill(first.child.pid ?? 0)
    expect(isRunning(pid)).toBe(true)
    const server = await open(folder)
    expect(server.connection).toEqual(first.connection)
    await server.leave()
    expect(isRunning(pid)).toBe(false)
  })

  test('one that is killed holds nobody up, though the server is slow to notice', async () => {
    const folder = made
    const first = await program(folder)
    const { pid } = fileIn(folder)
    const server = await open(folder)
    const [session] = await ask<{ pid: number }>(
      server.connection,
      `select pid from pg_stat_activity where application_name = 'openprovince ${first.child.pid}'`,
    )
    process.kill(session?.pid ?? 0, 'SIGSTOP')
    await kill(first.child.pid ?? 0)
    const leaving = server.leave()
    await sleep(300)
    process.kill(session?.pid ?? 0, 'SIGCONT')
    await leaving
    expect(isRunning(pid)).toBe(false)
  })

  test('one that was killed while it started the server is made up for', async () => {
    const folder = made
    const first = await program(folder)
    await kill(first.child.pid ?? 0)
    const { pid } = fileIn(folder)
    // As it is before the starter tells where the server is, with its lock still there.
    change(folder, { pid: null, port: null })
    writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid: first.child.pid, began: '1', token: 'x' }))
    const server = await open(folder)
    expect(server.connection).toEqual(first.connection)
    expect(fileIn(folder)).toMatchObject({ pid, port: first.connection.port })
    await server.leave()
    expect(isRunning(pid)).toBe(false)
  })

  test('one that was killed while it made the cluster is made up for, though the initdb it started goes on', async () => {
    const folder = freshFolder()
    const child = spawn(process.execPath, [programSource, folder], { stdio: ['pipe', 'ignore', 'inherit'] })
    const isAtWork = () => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('postgres.new'))
    for (let i = 0; i < 2_000 && !isAtWork(); i++) await sleep(5)
    expect(isAtWork()).toBe(true)
    await sleep(100)
    await kill(child.pid ?? 0)
    const server = await open(folder)
    await ask(server.connection, 'create table figure (value numeric)')
    await server.leave()
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log', 'server.json'])
  })

  test('one that was killed before it made the database is made up for', async () => {
    const folder = copyOfMade()
    const first = await program(folder)
    const { pid } = fileIn(folder)
    await kill(first.child.pid ?? 0)
    await ask({ ...first.connection, database: 'postgres' }, 'drop database openprovince with (force)')
    change(folder, { pid: null, port: null })
    const server = await open(folder)
    expect(fileIn(folder)).toMatchObject({ pid })
    await ask(server.connection, 'create table figure (value numeric)')
    await server.leave()
  })
})

describe('a server that was killed', () => {
  test('recovers where its data folder was moved to meanwhile', async () => {
    const from = copyOfMade()
    const server = await open(from)
    await ask(server.connection, "insert into figure values ('62.52')")
    await kill(fileIn(from).pid)
    await server.leave()
    const folder = freshFolder()
    renameSync(from, folder)
    const next = await open(folder)
    expect(await ask(next.connection, 'select * from figure')).toEqual([{ value: '645.23' }, { value: '62.52' }])
    await next.leave()
    expect(existsSync(from)).toBe(false)
  })

  test('recovers at the next start, with all that was committed', async () => {
    const folder = made
    const server = await open(folder)
    await ask(server.connection, 'create table many as select generate_series(1, 10000)')
    await kill(fileIn(folder).pid)
    const said: string[] = []
    const next = await open(folder, { log: (line) => said.push(line) })
    expect(await ask(next.connection, 'select count(*) from many')).toEqual([{ count: '10000' }])
    expect(said.join('\n')).toMatch(/recovers: database system was not properly shut down/)
    // Who was in before is not in the new one: its leaving changes nothing.
    await server.leave()
    expect(await ask(next.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await next.leave()
  })

  test('together with its programs and ours, recovers too', async () => {
    const folder = made
    const first = await program(folder)
    await ask(first.connection, 'create table last as select 1 as one')
    const pids = [first.child.pid ?? 0, ...programsIn(realpathSync(clusterIn(folder)))]
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    const server = await open(folder)
    expect(await ask(server.connection, 'select * from last')).toEqual([{ one: 1 }])
    await server.leave()
  })

  test('is not started anew while a query it left still writes, and is when that has ended', async () => {
    const folder = made
    const server = await open(folder)
    const endless = ask(server.connection, 'select count(*) from generate_series(1, 100000000000)').catch(() => {})
    await sleep(200)
    await kill(fileIn(folder).pid)
    await server.leave()
    const problem = await problemOf(folder, { patience: { leftBehind: 100 } })
    expect(problem.problem).toBe('left-behind')
    const pids = programsIn(realpathSync(clusterIn(folder)))
    expect(problem.facts).toMatchObject({ pids })
    expect(sayServerProblem(problem, 'en')).toContain(String(pids[0]))
    const opening = open(folder)
    await sleep(300)
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    const next = await opening
    await endless
    await next.leave()
  })

  test('and whose id belongs to another program now, starts', async () => {
    const folder = made
    const left = [process.pid, clusterIn(folder), '1700000000', '5432', '', '127.0.0.1', '', 'ready   ', '']
    writeFileSync(join(clusterIn(folder), 'postmaster.pid'), left.join('\n'))
    change(folder, { pid: process.pid, port: await freePort() })
    const server = await open(folder)
    await server.leave()
  })

  test('in one of its sessions only, takes all back in, and nobody stops it meanwhile', async () => {
    const folder = made
    const server = await open(folder)
    const { pid } = fileIn(folder)
    const [session] = await ask<{ pid: number }>(
      server.connection,
      "select pid from pg_stat_activity where datname = 'postgres' and backend_type = 'client backend'",
    )
    await kill(session?.pid ?? 0)
    const isBack = () =>
      ask(server.connection, "select from pg_locks where locktype = 'advisory'").then(
        (rows) => rows.length > 0,
        () => false,
      )
    for (let i = 0; i < 100 && !(await isBack()); i++) await sleep(50)
    const other = await program(folder)
    await other.leave()
    expect(isRunning(pid)).toBe(true)
    await server.leave()
    expect(isRunning(pid)).toBe(false)
  })
})

describe('what can be wrong with a data folder', () => {
  test.each([
    ['cut short', '{"password": "secr', 'expected JSON'],
    ['not an object', '[]', '"password" must be a text'],
    ['without a password', '{"port": null, "pid": null}', '"password" must be a text'],
    ['with a port that is none', '{"password": "secret", "port": 70000, "pid": 1}', '"port" must be a port or null'],
  ])('server.json is %s', async (_, text, reason) => {
    const folder = freshFolder()
    mkdirSync(folder)
    writeFileSync(join(folder, 'server.json'), text)
    const problem = await problemOf(folder)
    expect(problem).toEqual({ problem: 'damaged-file', facts: { path: join(folder, 'server.json'), reason } })
    expect(sayServerProblem(problem, 'en')).toMatch(/Delete it: a new password is set at the next start\.$/)
    expect(sayServerProblem(problem, 'en')).not.toContain('secr')
  })

  test('server.json is gone: a new password is set, and the rows are there', async () => {
    const folder = made
    const { password } = fileIn(folder)
    rmSync(join(folder, 'server.json'))
    const server = await open(folder)
    expect(server.connection.password).not.toBe(password)
    expect(await ask(server.connection, 'select * from figure')).toEqual([{ value: '645.23' }])
    rmSync(join(folder, 'server.json'))
    // While it runs nobody can set another.
    expect(await codeOf(folder)).toBe('password-lost')
    await server.leave()
  })

  test('server.json has another password, whether the server runs or not', async () => {
    const folder = made
    const { password } = fileIn(folder)
    change(folder, { password: 'another' })
    expect(await codeOf(folder)).toBe('wrong-password')
    expect(programsIn(realpathSync(clusterIn(folder)))).toEqual([])
    change(folder, { password })
    const server = await open(folder)
    change(folder, { password: 'another' })
    expect(await codeOf(folder)).toBe('wrong-password')
    change(folder, { password })
    await server.leave()
  })

  test('another major version made it, or something that is no database', async () => {
    const folder = freshFolder()
    mkdirSync(clusterIn(folder), { recursive: true })
    writeFileSync(join(clusterIn(folder), 'PG_VERSION'), '17\n')
    expect(await problemOf(folder)).toMatchObject({ problem: 'other-major', facts: { found: '17', needed: 18 } })
    writeFileSync(join(clusterIn(folder), 'letter.txt'), 'Dear Sir')
    rmSync(join(clusterIn(folder), 'PG_VERSION'))
    expect(await codeOf(folder)).toBe('not-a-cluster')
  })

  test('a file has its name', async () => {
    const folder = freshFolder()
    writeFileSync(folder, 'not a folder')
    expect(await openServer({ dataFolder: folder })).toMatchObject({ problem: 'not-a-folder' })
    expect(await openServer({ dataFolder: join(folder, 'below') })).toMatchObject({ problem: 'not-a-folder' })
  })

  test('its making was cut short: what was left is thrown away', () => {
    expect(readdirSync(made).sort()).toEqual(['postgres', 'postgres.log', 'server.json'])
  })
})

describe('what else can be in the way', () => {
  test('the port is taken: another is chosen, and if all are taken that is said', async () => {
    const folder = made
    const listener = createServer().listen(0, '127.0.0.1')
    await once(listener, 'listening')
    const address = listener.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const ports = [port]
    const server = await open(folder, { choosePort: async () => ports.pop() ?? freePort() })
    await server.leave()
    const problem = await problemOf(folder, { choosePort: async () => port })
    expect(problem).toEqual({ problem: 'port-taken', facts: { port } })
    listener.close()
  })

  test('another program starts the server for too long; one that died is not waited for', async () => {
    const folder = made
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
    const lock = (pid: number, began: string | null) =>
      writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid, began, token: 'x' }))
    const began = existsSync('/proc/self/stat')
      ? readFileSync(`/proc/${other.pid}/stat`, 'latin1').split(' ')[21]
      : null
    lock(other.pid ?? 0, began ?? null)
    const problem = await problemOf(folder, { patience: { lock: 100 } })
    expect(problem).toEqual({ problem: 'busy', facts: { path: folder, pid: other.pid } })
    const ended = once(other, 'exit')
    other.kill()
    await ended
    lock(other.pid ?? 0, began ?? null)
    await (await open(folder)).leave()
  })

  test('PostgreSQL refuses its settings: its own words are handed on', async () => {
    const problem = await problemOf(made, { options: ['shared_buffers=plenty'] })
    expect(problem).toMatchObject({ problem: 'does-not-start', facts: { reason: expect.stringContaining('"plenty"') } })
  })

  test('the programs are missing', async () => {
    const problem = await problemOf(made, { binaries: { folder: join(home, 'nowhere') } })
    expect(problem.problem).toBe(isRoot ? 'no-way-from-root' : 'broken-binaries')
    expect(sayServerProblem(problem, 'en')).toMatch(/set DATABASE_URL to a PostgreSQL 15 or newer\.$/)
    expect(sayServerProblem(problem, 'vi')).toMatch(/DATABASE_URL trỏ tới PostgreSQL 15 trở lên\.$/)
  })
})

const installed = distributionBinaries()
test.skipIf(installed === null)(
  installed === null
    ? 'distribution PostgreSQL is not installed'
    : "the distribution's PostgreSQL is made, started, killed, recovered and stopped by the same code",
  async () => {
    const folder = freshFolder()
    const binaries = installed ?? { folder: '' }
    const server = await open(folder, { binaries })
    await ask(server.connection, 'create table figure as select 645.23 as value')
    await kill(fileIn(folder).pid)
    const next = await open(folder, { binaries })
    expect(await ask(next.connection, 'select * from figure')).toEqual([{ value: '645.23' }])
    await next.leave()
    await server.leave()
    expect(await codeOf(folder)).toBe(next.version.major === 18 ? 'password-lost' : 'other-major')
  },
)

function asRoot(): void {
  const ownerOf = (folder: string) => statSync(clusterIn(folder)).uid

  test('a folder that nobody can reach is run by nobody', async () => {
    const folder = made
    const server = await open(folder)
    expect(ownerOf(folder)).toBe(65534)
    expect(statSync(join(folder, 'server.json')).uid).toBe(0)
    expect(statSync(`/proc/${fileIn(folder).pid}`).uid).toBe(65534)
    await server.leave()
  })

  test('a folder behind a closed one is run in a user namespace, also when it was moved there, and stays so', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'openprovince-'))
    onTestFinished(() => rmSync(closed, { recursive: true, force: true }))
    const folder = join(closed, 'data')
    execFileSync('cp', ['-a', made, folder])
    const said: string[] = []
    for (const mode of [0o700, 0o711]) {
      chmodSync(closed, mode)
      const server = await open(folder, { log: (line) => said.push(line) })
      expect(ownerOf(folder)).toBe(0)
      expect(await ask(server.connection, 'select * from figure')).toHaveLength(1)
      await server.leave()
    }
    const fresh = join(closed, 'fresh')
    chmodSync(closed, 0o700)
    const server = await open(fresh, { log: (line) => said.push(line) })
    expect(said.join('\n')).toContain('in a user namespace')
    expect(ownerOf(fresh)).toBe(0)
    await server.leave()
  })

  test('a cluster that a user made is run by that user', async () => {
    const folder = copyOfMade()
    execFileSync('chown', ['-R', '4711:4711', clusterIn(folder)])
    const server = await open(folder)
    expect(statSync(`/proc/${fileIn(folder).pid}`).uid).toBe(4711)
    await server.leave()
  })
}

function asUser(): void {
  test('a folder that may not be written is said', async () => {
    const folder = freshFolder()
    mkdirSync(folder, { mode: 0o500 })
    expect(await openServer({ dataFolder: folder })).toMatchObject({ problem: 'no-permission' })
    expect(await openServer({ dataFolder: join(folder, 'below') })).toMatchObject({ problem: 'no-permission' })
  })
}

/** Whether this account may mount a disk, which is what it takes to fill one. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'openprovince-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function onSmallDisk(): void {
  let disk = ''
  const mount = (...options: string[]) => execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(), 'tmpfs', disk])

  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), 'openprovince-'))
    mount('size=120m', 'mode=711')
  })
  afterAll(() => {
    execFileSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  })

  test('that is full or cannot be written, this is said, nothing is left running and nothing is lost', async () => {
    const folder = join(disk, 'data')
    const filler = join(disk, 'filler')
    const fill = () => {
      try {
        writeFileSync(filler, Buffer.alloc(130_000_000))
      } catch {}
    }
    writeFileSync(filler, Buffer.alloc(100_000_000))
    expect(await codeOf(folder)).toBe('disk-full')
    expect(readdirSync(folder).sort()).toEqual(['server.json'])
    rmSync(filler)
    execFileSync('cp', ['-a', clusterIn(made), folder])
    execFileSync('cp', [join(made, 'server.json'), folder])
    fill()
    expect(await openServer({ dataFolder: folder })).toMatchObject({ problem: 'disk-full' })
    rmSync(filler)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(await openServer({ dataFolder: folder })).toMatchObject({ problem: 'read-only' })
    expect(await openServer({ dataFolder: join(disk, 'other') })).toMatchObject({ problem: 'read-only' })
    execFileSync('mount', ['-o', 'remount,rw', disk])
    const server = await open(folder)
    // The disk fills while the server runs: it still stops in order.
    fill()
    const { pid } = fileIn(folder)
    await server.leave()
    expect(isRunning(pid)).toBe(false)
    rmSync(filler)
    const next = await open(folder)
    expect(await ask(next.connection, 'select * from figure')).toEqual([{ value: '645.23' }])
    await next.leave()
  })
}

describe(isRoot ? 'as root' : 'as a user', isRoot ? asRoot : asUser)
// Not listed as skipped where it cannot be: nothing is missing that could be installed.
if (mayMount()) describe('on a small disk', onSmallDisk)

test('a server that does not hear is ended by harder means', async () => {
  const deaf = spawn(process.execPath, [
    '-e',
    "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log()",
  ])
  await once(deaf.stdout, 'data')
  const said: string[] = []
  expect(await stopServer(deaf.pid ?? 0, (line) => said.push(line), 50)).toBe(true)
  expect(said).toHaveLength(1)
})
