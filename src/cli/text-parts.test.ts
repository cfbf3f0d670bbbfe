import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textParts } from './text-parts.ts'

test('a report is one part', () => {
  expect([...textParts('Exports rose.\n\nImports fell.')]).toEqual([
    { start: 0, text: 'Exports rose.\n\nImports fell.' },
  ])
})

test('a longer text is cut after a paragraph, else after a sentence, else between words', () => {
  const cut = (text: string) => [...textParts(text, 20)].map((p) => p.text)
  expect(cut('Exports rose.\n\nImports fell.')).toEqual(['Exports rose.\n\n', 'Imports fell.'])
  expect(cut('Exports rose. Imports fell.')).toEqual(['Exports rose. ', 'Imports fell.'])
  expect(cut('exports of the province rose')).toEqual(['exports of the ', 'province rose'])
})

test('the parts are the text, whatever it is, and none is too long or cuts a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 4, max: 50 }), (text, longest) => {
      const parts = [...textParts(text, longest)]
      expect(parts.map((p) => p.text).join('')).toBe(text)
      for (const part of parts) {
        expect(part.text.length).toBeLessThanOrEqual(longest)
        expect(text.startsWith(part.text, part.start)).toBe(true)
        if (text.isWellFormed()) expect(part.text.isWellFormed()).toBe(true)
      }
    }),
  )
})
