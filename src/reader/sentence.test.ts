import { expect, test } from 'vitest'
import { english } from './grammar/en.ts'
import { sentencesOf } from './sentence.ts'
import { tokensOf } from './token.ts'

function sentences(text: string): string[] {
  const tokens = tokensOf(text)
  return sentencesOf(tokens, english.abbreviations).map((s) =>
    text.slice(tokens[s.first]?.start, tokens[s.last - 1]?.end),
  )
}

test('decimal points, abbreviations and initials do not end a sentence', () => {
  expect(sentences('It sold 1.5 million by No. 5 Co. Ltd. in Hanoi. Then it grew.')).toEqual([
    'It sold 1.5 million by No. 5 Co. Ltd. in Hanoi.',
    'Then it grew.',
  ])
})

test('a hard-wrapped line goes on, a blank line parts', () => {
  expect(sentences('exports reached\n335 million USD.\n\nImports fell')).toEqual([
    'exports reached\n335 million USD.',
    'Imports fell',
  ])
})

test("the press agency's './.' belongs to the last sentence", () => {
  expect(sentences('It rose 5%./.\nNext story.')).toEqual(['It rose 5%./.', 'Next story.'])
})

test('a caption in brackets on lines of its own is a sentence', () => {
  expect(sentences('(Photo: Nam Luong Son park)\nThe park has 43 projects.')).toEqual([
    '(Photo: Nam Luong Son park)',
    'The park has 43 projects.',
  ])
})

test('every token is in exactly one sentence, even in a line without any end', () => {
  const tokens = tokensOf('word '.repeat(5000))
  const found = sentencesOf(tokens, english.abbreviations)
  expect(found[0]?.first).toBe(0)
  for (const [i, s] of found.slice(1).entries()) expect(s.first).toBe(found[i]?.last)
  expect(found.at(-1)?.last).toBe(tokens.length)
})
