import { expect, test } from 'vitest'
import { problemOfError, problemOfWords, sayServerProblem, serverProblem } from './server-problem.ts'

test('an error of the system is told by its code', () => {
  const error = (code: string) => Object.assign(new Error(`${code}: it`), { code, syscall: 'mkdir', path: '/a/b' })
  expect(problemOfError(error('EACCES'), '/a')).toEqual(serverProblem('no-permission', { path: '/a/b' }))
  expect(problemOfError(error('EROFS'), '/a')).toEqual(serverProblem('read-only', { path: '/a/b' }))
  expect(problemOfError(error('ENOSPC'), '/a')).toEqual(serverProblem('disk-full', { path: '/a' }))
  expect(problemOfError(error('ENOTDIR'), '/a')).toEqual(serverProblem('not-a-folder', { path: '/a/b' }))
  expect(problemOfError(error('EIO'), '/a')).toMatchObject({ problem: 'unusable', facts: { reason: 'EIO: it' } })
})

test('a fault of ours is not mistaken for one of the folder', () => {
  expect(problemOfError(new TypeError('undefined is not a function'), '/a')).toBeNull()
  expect(problemOfError('thrown text', '/a')).toBeNull()
})

test("PostgreSQL's words about the disk are told from its others", () => {
  const full = 'initdb: error: could not write to file "pg_wal/xlogtemp.7": No space left on device'
  expect(problemOfWords(full, '/a')).toEqual(serverProblem('disk-full', { path: '/a' }))
  const closed = 'FATAL:  could not open file "global/pg_control": Permission denied'
  expect(problemOfWords(closed, '/a')).toEqual(serverProblem('no-permission', { path: '/a' }))
  expect(problemOfWords('FATAL:  invalid value for parameter "shared_buffers"', '/a')).toBeNull()
})

test('a problem is said in both languages, with its facts and what to do', () => {
  const old = serverProblem('too-old', { address: 'clerk@host:5432/province', found: '14.9', oldest: 15 })
  expect(sayServerProblem(old, 'en')).toBe(
    'DATABASE_URL names clerk@host:5432/province, which is PostgreSQL 14.9. Upgrade it to 15 or newer.',
  )
  expect(sayServerProblem(old, 'vi')).toBe(
    'DATABASE_URL trỏ tới clerk@host:5432/province chạy PostgreSQL 14.9. Hãy nâng cấp lên 15 trở lên.',
  )
  const tried = [
    { way: 'as user 65534', reason: 'cd: Permission denied' },
    { way: 'in a user namespace', reason: 'unshare failed: Operation not permitted' },
  ]
  expect(sayServerProblem(serverProblem('no-way-from-root', { tried }), 'en')).toBe(
    'PostgreSQL refuses to run as root, and no other account could be used (tried as user 65534: cd: Permission denied; ' +
      'in a user namespace: unshare failed: Operation not permitted). ' +
      'Start the program as another user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
  expect(sayServerProblem(serverProblem('not-a-cluster', { path: '/data/postgres' }), 'vi')).toBe(
    '/data/postgres chứa tệp không phải cơ sở dữ liệu. Hãy chuyển chúng đi, hoặc dùng thư mục khác bằng --data.',
  )
})
