import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test('twenty thousand mutated articles are read and checked without a broken promise', () => {
  const failures = fuzz(20_250_720, 0, 20_000)
  expect(failures.slice(0, 3)).toEqual([])
})
