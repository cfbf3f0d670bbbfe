import { expect, test } from 'vitest'
import { isDateText, sayUsageProblem, wordsOf } from './usage.ts'

const kinds = {
  published: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

test('options and files may stand in any order', () => {
  const words = wordsOf(['a.txt', '--published', '2020-10', '-', '--json'], kinds)
  expect(words).toEqual({
    values: { published: '2020-10', json: true },
    repeated: { published: ['2020-10'] },
    files: ['a.txt', '-'],
    problems: [],
  })
})

test('a mistyped option is told with the one that was meant, in either language', () => {
  const [found] = wordsOf(['--publised=2020'], kinds).problems
  expect(found && sayUsageProblem(found, 'en')).toBe("there is no option '--publised'; did you mean '--published'?")
  expect(found && sayUsageProblem(found, 'vi')).toContain("có phải '--published' không?")
})

test('everything wrong is told at once', () => {
  const { problems } = wordsOf(['--json=yes', '--nothing', '--published'], kinds)
  expect(problems.map((p) => p.code)).toEqual(['needless-value', 'no-such-option', 'no-value'])
})

test('the value of an option is not another option', () => {
  expect(wordsOf(['--published', '--json'], kinds).problems.map((p) => p.code)).toEqual(['no-value'])
})

test('names that every object has are no options', () => {
  expect(wordsOf(['--constructor', '--__proto__=1'], kinds).problems.map((p) => p.code)).toEqual([
    'no-such-option',
    'no-such-option',
  ])
})

test('31 February is no date', () => {
  expect(isDateText('2024-02-29')).toBe(true)
  expect(isDateText('2020-10')).toBe(true)
  expect(isDateText('2024-02-31')).toBe(false)
  expect(isDateText('10/7/2025')).toBe(false)
})
