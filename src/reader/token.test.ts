import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOf } from './token.ts'

const norms = (text: string) => tokensOf(text).map((t) => t.norm)

test('numbers keep their marks, and a unit written close stands apart', () => {
  expect(norms('1,500ha and 45.9%')).toEqual(['1,500', 'ha', 'and', '45.9', '%'])
  expect(norms('"1,.07 trillion VND"')).toEqual(['"', '1,.07', 'trillion', 'vnd', '"'])
  expect(norms('28 percent. In')).toEqual(['28', 'percent', '.', 'in'])
})

test('a possessive parts from its noun; a name keeps its apostrophe', () => {
  expect(norms('the province’s plan')).toEqual(['the', 'province', "'s", 'plan'])
  expect(norms("People's Committee")).toEqual(['people', "'s", 'committee'])
  expect(norms("Cu M'gar")).toEqual(['cu', "m'gar"])
})

test('ordinals, codes and dates are not plain numbers', () => {
  expect(tokensOf('17th').map((t) => t.kind)).toEqual(['ordinal'])
  expect(tokensOf('H20').map((t) => t.kind)).toEqual(['mixed'])
  expect(norms('15.8.2022')).toEqual(['15.8.2022'])
})

test('digits of other scripts are read as digits, invisible marks are passed over', () => {
  expect(norms('６４５.２３ million')).toEqual(['645.23', 'million'])
  expect(norms('٢٥ percent')).toEqual(['25', 'percent'])
  expect(norms('mil\u200blion 6\u200b45')).toEqual(['million', '645'])
  expect(norms('645\u200b.\u200b23\u200b million 5\u200b.')).toEqual(['645.23', 'million', '5', '.'])
})

test('non-breaking spaces group thousands, plain spaces do not', () => {
  expect(norms('15\u00a0400 people')).toEqual(['15,400', 'people'])
  expect(norms('in 2020 987 million')).toEqual(['in', '2020', '987', 'million'])
})

test('offsets cut the text in order and never overlap, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let end = 0
      for (const token of tokensOf(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end)
        expect(token.end).toBeGreaterThan(token.start)
        end = token.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
