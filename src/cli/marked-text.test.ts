import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, markedText } from './marked-text.ts'
import { printedWidth } from './printed-width.ts'

function bracketed(text: string, words: string): Mark {
  const start = text.indexOf(words)
  return {
    start,
    end: start + words.length,
    shown: (said) => ({ text: `[${said}]`, width: printedWidth(said) + 2 }),
  }
}

test('words move to the next line where they do not fit', () => {
  expect(markedText('Exports of the province rose again', [], 12)).toBe('Exports of\nthe province\nrose again')
})

test('a marked figure is never broken, nor parted from its brackets', () => {
  const text = 'It spent 1.25 trillion VND (50.2 million USD), they said'
  const marks = [bracketed(text, '1.25 trillion VND'), bracketed(text, '50.2 million USD')]
  expect(markedText(text, marks, 24)).toBe('It spent\n[1.25 trillion VND]\n([50.2 million USD]),\nthey said')
})

test('the lines of the text stay lines, and a figure over two of them becomes one', () => {
  const text = 'First line.\nIt was 645.23\nbillion USD.'
  expect(markedText(text, [bracketed(text, '645.23\nbillion USD')], 80)).toBe(
    'First line.\nIt was [645.23 billion USD].',
  )
})

test('of two figures in one another the outer is marked', () => {
  const text = '10-15 villages'
  const inner = { ...bracketed(text, '15') }
  expect(markedText(text, [inner, bracketed(text, text)], 80)).toBe('[10-15 villages]')
})

test('a text cannot move the cursor of the terminal', () => {
  expect(markedText('5\x1b[2J USD \u202e!', [], 80)).toBe('5\ufffd[2J USD \ufffd!')
})

test('no line is wider than asked unless a single word is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zàảãáạăâđêôơư0-9]{1,9}$/), { maxLength: 40 }),
      fc.integer({ min: 9, max: 60 }),
      (words, columns) => {
        const lines = markedText(words.join(' '), [], columns).split('\n')
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(printedWidth(line)).toBeLessThanOrEqual(columns)
      },
    ),
  )
})
