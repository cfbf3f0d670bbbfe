import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../kernel/decimal.ts'
import { printNumber } from '../kernel/number-notation.ts'
import { NumberReader, OtherNotation } from './written-number.ts'

function readerOf(assumed: 'point' | 'comma' = 'point') {
  const problems: string[] = []
  const numbers = new NumberReader(assumed, (code) => problems.push(code))
  const read = (text: string, line = 2) => {
    const value = numbers.read('value', text, line)
    return value && plainText(value)
  }
  return { numbers, read, problems }
}

test('a number is read as it is printed in either language', () => {
  const decimal = fc.record({
    coefficient: fc.bigInt(-(10n ** 12n), 10n ** 12n),
    exponent: fc.integer({ min: -4, max: 0 }),
  })
  fc.assert(
    fc.property(decimal, fc.constantFrom('en' as const, 'vi' as const), (value, language) => {
      const { read } = readerOf(language === 'en' ? 'point' : 'comma')
      expect(read(printNumber(value, language))).toBe(plainText(value))
    }),
  )
})

test('a number of two readings is read as the numbers before it are', () => {
  const { read } = readerOf('point')
  expect([read('2,5'), read('1.145'), read('1.145.000')]).toEqual(['2.5', '1145', '1145000'])
})

test('a file whose numbers turn out to be in the other notation is read again', () => {
  const { read, numbers } = readerOf('point')
  expect(read('1.145', 3)).toBe('1.145')
  expect(numbers.unclear).toMatchObject({ text: '1.145', line: 3, read: '1.145' })
  expect(() => read('2,5')).toThrow(OtherNotation)
  expect(readerOf('comma').read('1.145')).toBe('1145')
})

test('both notations in one file are refused once', () => {
  const { read, problems } = readerOf()
  for (const text of ['1,234.5', '1.234,5', '7,25', '3.5']) read(text)
  expect(problems).toEqual(['mixed-notation'])
})

test('scientific writing keeps its digits; infinity, powers and words are no numbers', () => {
  const { read, problems } = readerOf()
  expect([read('1.09e9'), read('−4.80'), read('0')]).toEqual(['1090000000', '-4.80', '0'])
  for (const text of ['NaN', 'Infinity', '10^400', '12 000', '1,.07', '0x10', '--5']) expect(read(text)).toBeNull()
  expect(new Set(problems)).toEqual(new Set(['bad-number']))
  problems.length = 0
  for (const text of ['1e400', '9e99', '1e-400', `1${'0'.repeat(40)}`]) expect(read(text)).toBeNull()
  expect(problems).toEqual(Array(4).fill('huge-number'))
})
