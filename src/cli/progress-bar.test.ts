import { expect, test } from 'vitest'
import { progressLine } from './progress-bar.ts'

test('half of a file after two seconds has two to go', () => {
  expect(progressLine({ bytes: 50, of: 100, rows: 12_345 }, 2_000, 'en')).toBe(
    '[############............]   50%  12,345 rows  2 s left',
  )
  expect(progressLine({ bytes: 50, of: 100, rows: 12_345 }, 2_000, 'vi')).toContain('12.345 dòng  2 giây nữa')
})

test('the time left is not guessed at the start, and none is left at the end', () => {
  expect(progressLine({ bytes: 1, of: 100, rows: 1 }, 10, 'en')).not.toContain('left')
  expect(progressLine({ bytes: 100, of: 100, rows: 1 }, 9_000, 'en')).toBe('[########################]  100%  1 rows')
  expect(progressLine({ bytes: 0, of: 0, rows: 0 }, 9_000, 'en')).toContain('100%')
})
