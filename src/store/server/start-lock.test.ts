import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginningOf, sleep } from './running-program.ts'
import { isHeld, type StartLock, takeStartLock } from './start-lock.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openprovince-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function take(patience = 5_000): Promise<StartLock> {
  const lock = await takeStartLock(folder, patience)
  if (isHeld(lock)) throw new Error(`held by ${lock.heldBy}`)
  return lock
}

const leaveBehind = (text: string) => writeFileSync(join(folder, 'server.lock'), text)

test('many that want the lock have it one after the other', async () => {
  let inside = 0
  let most = 0
  const visits = Array.from({ length: 8 }, async () => {
    const lock = await take()
    most = Math.max(most, ++inside)
    await sleep(3)
    inside--
    lock.release()
  })
  await Promise.all(visits)
  expect(most).toBe(1)
  expect(readdirSync(folder)).toEqual([])
})

test('many that find a lock of a dead program take it over one after the other', async () => {
  leaveBehind(JSON.stringify({ pid: 2 ** 22 + 1, began: null, token: 'x' }))
  let inside = 0
  const visits = Array.from({ length: 8 }, async () => {
    const lock = await take()
    expect(++inside).toBe(1)
    await sleep(3)
    inside--
    lock.release()
  })
  await Promise.all(visits)
  expect(readdirSync(folder)).toEqual([])
})

test('a lock whose program is gone is taken over, though another program has its id now', async () => {
  leaveBehind(JSON.stringify({ pid: process.pid, began: '1', token: 'x' }))
  const lock = await take(50)
  lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test('who waits too long is told whose lock it is', async () => {
  const lock = await take()
  const waited: number[] = []
  expect(await takeStartLock(folder, 50, (pid) => waited.push(pid))).toEqual({ heldBy: process.pid })
  expect(waited).toEqual([process.pid])
  lock.release()
})

test('a lock without words is waited for while it may be being written, then taken over', async () => {
  leaveBehind('')
  expect(await takeStartLock(folder, 50)).toEqual({ heldBy: 0 })
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(join(folder, 'server.lock'), longAgo, longAgo)
  // So was the lock under which stale ones are removed.
  writeFileSync(join(folder, 'server.lock.stale'), '')
  utimesSync(join(folder, 'server.lock.stale'), longAgo, longAgo)
  const lock = await take()
  lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test('only who holds a lock gives it back', async () => {
  const first = await take()
  first.release()
  const second = await take()
  first.release()
  expect(readdirSync(folder)).toEqual(['server.lock'])
  second.release()
})

test('a program is known by when it began', () => {
  expect(beginningOf(process.pid)).toBe(beginningOf(process.pid))
  expect(beginningOf(2 ** 22 + 1)).toBeNull()
})
