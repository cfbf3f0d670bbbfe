import { expect, test } from 'vitest'
import { modifierOf } from './wording.ts'

test.each([
  ['over', 'over'],
  ['More than', 'over'],
  ['trên', 'over'],
  ['hơn', 'over'],
  ['khoảng', 'about'],
  ['Gần', 'nearly'],
  ['ít nhất', 'at least'],
  ['nhiều nhất', 'at most'],
  ['dưới', 'under'],
  ['duoi', 'under'],
  ['it nhat', 'at least'],
  ['≥', 'at least'],
])("'%s' beside a number means %s", (word, meaning) => {
  expect(modifierOf(word)).toBe(meaning)
})

test('a word that opens no interval is none of them, nor one with other tones', () => {
  expect(modifierOf('perhaps')).toBeNull()
  expect(modifierOf('dưỡi')).toBeNull()
})
