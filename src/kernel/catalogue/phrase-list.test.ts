import { expect, test } from 'vitest'
import { phraseList } from './phrase-list.ts'

test('lines of phrases become one list, each phrase trimmed', () => {
  expect(phraseList('export, export value', 'value of export')).toEqual(['export', 'export value', 'value of export'])
})
