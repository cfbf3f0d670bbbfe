import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test('a letter added, dropped or changed counts one each', () => {
  expect(editDistance('export', 'export')).toBe(0)
  expect(editDistance('exprt', 'export')).toBe(1)
  expect(editDistance('exports', 'export')).toBe(1)
  expect(editDistance('kitten', 'sitting')).toBe(3)
})

test('is the same both ways, at least the difference in length, at most the longer word', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/)
  fc.assert(
    fc.property(word, word, (a, b) => {
      const far = editDistance(a, b)
      expect(editDistance(b, a)).toBe(far)
      expect(far).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      expect(far).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
