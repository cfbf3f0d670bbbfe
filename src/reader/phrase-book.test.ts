import { expect, test } from 'vitest'
import { PhraseBook } from './phrase-book.ts'
import { tokensOf } from './token.ts'

test('the longest phrase wins and hyphens are passed over', () => {
  const book = new PhraseBook<string>()
  book.add('year on year', 'comparison')
  book.add('year', 'time')
  const tokens = tokensOf('year-on-year growth')
  expect(book.longestAt(tokens, 0, tokens.length)).toMatchObject({ first: 0, last: 5, entries: ['comparison'] })
})

test('a phrase cut off by the end of the stretch is not found', () => {
  const book = new PhraseBook<string>()
  book.add('industrial park', 'park')
  const tokens = tokensOf('industrial park')
  expect(book.longestAt(tokens, 0, 1)).toBeNull()
})
