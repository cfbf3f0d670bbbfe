import { describe, expect, it } from 'vitest'
import { readOf } from './claim-for-tests.ts'
import { spokenMeasure } from './spoken-measure.ts'

function spoken(text: string, measure: string): string {
  const read = readOf(text, [['987 million USD', { measure }]])
  return read.claims[0] ? spokenMeasure(read, read.claims[0]) : ''
}

describe('a measure in the middle of a sentence', () => {
  it('loses the capital that only opened a sentence', () => {
    expect(spoken('Growth went on. Exports reached 987 million USD.', 'Exports')).toBe('exports')
  })

  it('keeps the capitals of acronyms, names and places', () => {
    expect(spoken('GRDP reached 987 million USD.', 'GRDP')).toBe('GRDP')
    expect(spoken('Hoa Binh exports reached 987 million USD.', 'Hoa Binh exports')).toBe('Hoa Binh exports')
    expect(spoken('So State revenue reached 987 million USD.', 'State revenue')).toBe('State revenue')
  })

  it('stands on one line', () => {
    expect(spoken('The export\nvalue reached 987 million USD.', 'export\nvalue')).toBe('export value')
  })
})
