import { expect, test } from 'vitest'
import { englishThings } from './en-things.ts'
import { startingWith } from './word-set.ts'

test('a stem matches what begins with it, a whole word only itself', () => {
  const test = startingWith('pledge', 'mou')
  expect(['pledged', 'mou', 'mountainous'].map(test)).toEqual([true, true, false])
})

test('what is important is no import, and a mountainous district pledges nothing', () => {
  expect(['imports', 'importing', 'important'].map(englishThings.isImport)).toEqual([true, true, false])
  expect(['mous', 'mountainous'].map(englishThings.isPledge)).toEqual([true, false])
})
