import { expect, test } from 'vitest'
import { tokensOf } from '../token.ts'
import { PhraseTable, phrasesIn } from './phrase-table.ts'

test('the longest phrase wins and gives its value', () => {
  const shifts = new PhraseTable([
    ['a year', 0],
    ['a year later', 1],
  ])
  const tokens = tokensOf('a year later it grew')
  expect(shifts.at(tokens, 0, tokens.length)).toEqual({ value: 1, last: 3 })
  expect(shifts.at(tokens, 0, 2)).toEqual({ value: 0, last: 2 })
  expect(shifts.at(tokens, 1, tokens.length)).toBeNull()
})

test('marks are matched like words', () => {
  const trade = phrasesIn('import-export | , or')
  const tokens = tokensOf('import-export, or import export')
  expect(trade.isWhole(tokens, 0, 3)).toBe(true)
  expect(trade.isWhole(tokens, 3, 5)).toBe(true)
  expect(trade.isWhole(tokens, 5, 7)).toBe(false)
})

test('a phrase is found inside a stretch or at its end, but never beyond it', () => {
  const population = phrasesIn('population of')
  const tokens = tokensOf('with a population of 861,216')
  expect(population.isWithin(tokens, 0, 4)).toBe(true)
  expect(population.isBefore(tokens, 0, 4)).toBe(true)
  expect(population.isBefore(tokens, 3, 4)).toBe(false)
  expect(population.isWithin(tokens, 0, 3)).toBe(false)
})
