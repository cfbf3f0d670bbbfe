import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Prints } from './prints.ts'
import { isOnePassage, passageOf } from './statement.ts'
import { statementOf } from './statement-for-tests.ts'

const isOne = (a: string, b: string) => isOnePassage(passageOf(a), passageOf(b))
const sentence =
  'Between January and September, Hoa Binh shipped products overseas for over 645.23 million USD, up 7.64 percent on year.'

describe('two passages are prints of one', () => {
  test('with other marks, case and line breaks, a word changed or a cut at the end', () => {
    expect(isOne(sentence, sentence.toUpperCase().replaceAll(' ', '\n'))).toBe(true)
    expect(isOne(sentence, sentence.replace('products', 'goods'))).toBe(true)
    expect(isOne(sentence, sentence.replace(' percent on year', ''))).toBe(true)
    expect(isOne('Hoà Bình xuất khẩu', 'Hoà Bình xuất khẩu'.normalize('NFD'))).toBe(true)
  })

  test('but not when another sentence says the same figure', () => {
    const other = 'Exports of the province came to over 645.23 million USD in nine months, said the department.'
    expect(isOne(sentence, other)).toBe(false)
    expect(isOne('158 products', '158 products in all')).toBe(false)
    expect(isOne('', 'words')).toBe(false)
  })

  test('whichever comes first', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(isOne(a, a)).toBe(true)
        expect(isOne(a, b)).toBe(isOne(b, a))
      }),
    )
  })
})

describe('a statement', () => {
  const said = (value: string, context: string | null, unit: 'USD' | 'VND' = 'USD') =>
    statementOf(value, { context, unit })

  test('is a copy of an earlier one of the same cell, value, unit and nearly the same words', () => {
    const prints = new Prints()
    const first = prints.idOf(said('645.23e6', sentence), 'a')
    expect(first.isCopy).toBe(false)
    expect(prints.idOf(said('645230000', `${sentence}/.`), 'b')).toEqual({ id: first.id, isCopy: true })
    expect(prints.idOf(said('645.23e6', sentence, 'VND'), 'b').isCopy).toBe(false)
    expect(prints.idOf(said('645.24e6', sentence), 'b').isCopy).toBe(false)
    const imports = statementOf('645.23e6', { context: sentence, cell: { indicator: 'import_value' } })
    expect(prints.idOf(imports, 'b').isCopy).toBe(false)
  })

  test('is compared exactly: numbers that one double stands for are two', () => {
    const prints = new Prints()
    const long = '1234567890123456.75'
    expect(Number(long)).toBe(Number('1234567890123456.76'))
    const first = prints.idOf(said(long, sentence), 'a')
    expect(prints.idOf(said('1234567890123456.76', sentence), 'b').isCopy).toBe(false)
    expect(prints.idOf(said(`${long}00`, sentence), 'c')).toEqual({ id: first.id, isCopy: true })
  })

  test('is compared with the first print, so that small changes do not add up to another sentence', () => {
    const prints = new Prints()
    const words = sentence.split(' ')
    const ids = words.map((_, i) => {
      const changed = words.map((word, k) => (k < i ? `${word}x` : word)).join(' ')
      return prints.idOf(said('1', changed), `source ${i}`).id
    })
    expect(ids[1]).toBe(ids[0])
    expect(ids.at(-1)).not.toBe(ids[0])
  })

  test("without words is its source's alone", () => {
    const prints = new Prints()
    const a = prints.idOf(said('1', null), 'a')
    expect(prints.idOf(said('1', null), 'b')).toMatchObject({ isCopy: false })
    expect(prints.idOf(said('1', null), 'b').id).not.toBe(a.id)
    expect(prints.idOf(said('1', null), 'a').id).toBe(a.id)
  })
})
