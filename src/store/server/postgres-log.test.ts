import { appendFileSync, closeSync, existsSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followLog, lastComplaint, logPath, longestLog, openLog, recoveryIn, shortenLog } from './postgres-log.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openprovince-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a long log is set aside while the server writes on', () => {
  const server = openLog(folder)
  writeSync(server, 'old '.repeat(longestLog / 4))
  shortenLog(folder)
  expect(existsSync(`${logPath(folder)}.1`)).toBe(false)
  writeSync(server, 'more\n')
  shortenLog(folder)
  writeSync(server, 'new\n')
  closeSync(server)
  expect(readFileSync(logPath(folder), 'utf8')).toBe('new\n')
  expect(readFileSync(`${logPath(folder)}.1`, 'utf8')).toMatch(/^old old .*more\n$/)
})

test('who follows a log hears the whole lines that come, also after it was set aside', () => {
  appendFileSync(logPath(folder), 'before\n')
  const newLines = followLog(folder)
  expect(newLines()).toEqual([])
  appendFileSync(logPath(folder), 'Đà Bắc\nhal')
  expect(newLines()).toEqual(['Đà Bắc'])
  appendFileSync(logPath(folder), 'f\n')
  expect(newLines()).toEqual(['half'])
  appendFileSync(logPath(folder), 'long '.repeat(longestLog / 4))
  shortenLog(folder)
  appendFileSync(logPath(folder), 'anew\n')
  expect(newLines()).toEqual(['anew'])
})

test('what a recovery says is told from what a server says anyway', () => {
  const at = '2026-11-25 03:26:21.851 UTC [31381] LOG:  '
  expect(recoveryIn(`${at}redo in progress, elapsed time: 1.00 s, current LSN: 0/1A2B3C8`)).toBe(
    'redo in progress, elapsed time: 1.00 s, current LSN: 0/1A2B3C8',
  )
  expect(recoveryIn(`${at}database system was not properly shut down; automatic recovery in progress`)).toMatch(/^data/)
  expect(recoveryIn(`${at}database system was shut down at 2026-11-25 03:26:21 UTC`)).toBeNull()
  expect(recoveryIn(`${at}database system is ready to accept connections`)).toBeNull()
})

test('of many lines the last complaint is what went wrong', () => {
  const lines = ['initdb: error: could not write', 'initdb: removing data directory "postgres.new"']
  expect(lastComplaint(lines)).toBe('initdb: error: could not write')
  expect(lastComplaint(['a [7] LOG:  starting', 'a [7] FATAL:  out of memory', 'a [7] LOG:  down'])).toBe(
    'out of memory',
  )
  expect(lastComplaint([])).toBeNull()
})
