import { expect, test } from 'vitest'
import { cutToWidth, printedWidth } from './printed-width.ts'
import { tableLines } from './table.ts'

test('a table that fits is not cut', () => {
  expect(tableLines(['#', 'words'], [['1', '26 projects']], 40)).toEqual(['#  words', '1  26 projects'])
})

test('the widest column gives way first, with an ellipsis', () => {
  const lines = tableLines(['#', 'words', 'place'], [['1', 'over 645.23 billion USD', 'Hoa Binh']], 26)
  expect(lines).toEqual(['#  words          place', '1  over 645.23…   Hoa Binh'])
  for (const line of lines) expect(printedWidth(line)).toBeLessThanOrEqual(26)
})

test('combining marks take no column and wide letters take two', () => {
  expect(printedWidth('Ho\u0300a Bi\u0300nh')).toBe(8)
  expect(printedWidth('\u200b平和')).toBe(4)
  expect(cutToWidth('Hòa Bình', 5)).toBe('Hòa…')
})
