import { expect, test } from 'vitest'
import { pluralOf } from './en-nouns.ts'

test('English plurals follow the last word', () => {
  expect(['industrial park', 'industry', 'person', 'address', 'key'].map(pluralOf)).toEqual([
    'industrial parks',
    'industries',
    'people',
    'addresses',
    'keys',
  ])
})
