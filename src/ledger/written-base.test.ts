import { expect, test } from 'vitest'
import type { Relation } from '../kernel/claim.ts'
import { isPeriod, parsePeriod } from '../kernel/period.ts'
import { baseText } from './cell.ts'
import { isBaseProblem, writtenBase } from './written-base.ts'

function textOf(written: string, relation: Relation): string {
  const base = writtenBase(written, relation, (text) => {
    const period = parsePeriod(text)
    return isPeriod(period) ? period : null
  })
  return isBaseProblem(base) ? `not ${written}; ${base.expected}` : baseText({ base, relation, period: null })
}

test('each relation has its kind of base', () => {
  expect(textOf('2019', 'change')).toBe('period 2019')
  expect(textOf('2022-12', 'change')).toBe('period 2022-12')
  expect(textOf('plan:the district', 'fulfilment')).toBe('plan the district')
  expect(textOf('whole: Exports of the country', 'share')).toBe('whole exports of the country')
  expect(textOf('peers:63 provinces', 'rank')).toBe('peers 63 provinces')
  expect(textOf('', 'level')).toBe('')
})

test('a base of another relation, and of a level, is refused with what would do', () => {
  expect(textOf('plan', 'change')).toBe('not plan; 2019, 2019-S1')
  expect(textOf('2019', 'level')).toBe('not 2019; ')
  expect(textOf('whole:', 'share')).toMatch(/^not whole:; whole:/)
  expect(textOf('last year', 'change')).toMatch(/^not/)
})
