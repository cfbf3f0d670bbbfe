import { expect, test } from 'vitest'
import { isNewEnough, printVersion, versionOfBanner, versionOfNumber } from './postgres-version.ts'

test('a server says its version as a number, from 10 on and before', () => {
  expect(versionOfNumber('180004')).toEqual({ major: 18, minor: 4 })
  expect(versionOfNumber('150020')).toEqual({ major: 15, minor: 20 })
  expect(printVersion(versionOfNumber('90624') ?? { major: 0, minor: 0 })).toBe('9.6')
  expect(versionOfNumber('18.4')).toBeNull()
  expect(versionOfNumber('')).toBeNull()
})

test('a program says its version in a line, whoever built it', () => {
  expect(versionOfBanner('postgres (PostgreSQL) 18.4\n')).toEqual({ major: 18, minor: 4 })
  expect(versionOfBanner('postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)')).toEqual({ major: 15, minor: 20 })
  expect(versionOfBanner('postgres (PostgreSQL) 19beta2')).toEqual({ major: 19, minor: 0 })
  expect(versionOfBanner('mysqld 8.0')).toBeNull()
})

test('PostgreSQL 14 is too old, 15 is not', () => {
  expect(isNewEnough({ major: 14, minor: 99 })).toBe(false)
  expect(isNewEnough({ major: 15, minor: 0 })).toBe(true)
})
