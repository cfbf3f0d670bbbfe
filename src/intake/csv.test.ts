import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvReader, delimiterOf } from './csv.ts'

function rowsOf(...pieces: string[]) {
  const reader = new CsvReader(',')
  const rows = [...pieces.flatMap((p) => reader.push(p)), ...reader.end()]
  return { rows: rows.map((r) => r.fields), lines: rows.map((r) => r.line), problem: reader.problem }
}

describe('a CSV file', () => {
  test('gives its fields, quotes undone, and the line each row begins on', () => {
    expect(rowsOf('a,"b, ""c""\nd"\r\n\r\n1,2\n')).toEqual({
      rows: [
        ['a', 'b, "c"\nd'],
        ['1', '2'],
      ],
      lines: [1, 4],
      problem: null,
    })
  })

  test('is the same in whatever pieces it comes', () => {
    const field = fc.stringMatching(/^[a-z",;\n\r ]{0,8}$/)
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        fc.nat(),
        (table, cut) => {
          const text = table.map((row) => row.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')).join('\n')
          const at = text.length === 0 ? 0 : cut % text.length
          const found = rowsOf(text.slice(0, at), text.slice(at))
          expect(found.problem).toBeNull()
          expect(found.rows).toEqual(table)
        },
      ),
    )
  })

  test('is the same in whatever pieces it comes, malformed too', () => {
    const piece = fc.array(fc.constantFrom('a', '"', '"', ',', ' ', '\n', '\r', '\r\n', 'b "c'), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (table) => {
        const pieces = table.map((letters) => letters.join(''))
        const whole = rowsOf(pieces.join(''))
        expect(rowsOf(...pieces)).toEqual(whole)
        expect(rowsOf(...pieces.join(''))).toEqual(whole)
      }),
      { numRuns: 2_000 },
    )
  })

  test('with a second quoted text in a field is refused in whatever pieces it comes', () => {
    const problem = { problem: 'text-after-quote', line: 1, found: '"b"' }
    expect(rowsOf('"a" "b",c')).toMatchObject({ rows: [], problem })
    expect(rowsOf('"a" ', '"b",c')).toMatchObject({ rows: [], problem })
    expect(rowsOf('"a"', '"b",c').rows).toEqual([['a"b', 'c']])
    expect(rowsOf('"a" ', ' ,c')).toMatchObject({ rows: [['a', 'c']], problem: null })
  })

  test('counts each line end inside quotes once, be it CR, LF or CRLF', () => {
    expect(rowsOf('"a\rb\nc\r\nd"\n1').lines).toEqual([1, 5])
    expect(rowsOf('"a\r', '\nb"\n1').lines).toEqual([1, 3])
    expect(rowsOf('"a\r""\nb"\r\n1').lines).toEqual([1, 4])
  })

  test('with a quote that never closes names the row it began in', () => {
    expect(rowsOf('a,b\n1,"2\n3,4\n').problem).toEqual({ problem: 'unclosed-quote', line: 2 })
  })

  test('with text behind a quoted field says what stands there', () => {
    expect(rowsOf('"a"b,c').problem).toEqual({ problem: 'text-after-quote', line: 1, found: 'b' })
  })

  test('cannot fill the memory with one row', () => {
    expect(rowsOf('"', 'x'.repeat(1_000_001)).problem).toMatchObject({ problem: 'long-row', line: 1 })
    expect(rowsOf('"', '""'.repeat(1_000_001)).problem).toMatchObject({ problem: 'long-row', line: 1 })
    expect(rowsOf(','.repeat(1_000_001)).problem).toMatchObject({ problem: 'long-row', line: 1 })
  })

  test('has the delimiter that its heading shows', () => {
    expect(delimiterOf('a;b;"c,d,e,f"')).toBe(';')
    expect(delimiterOf('a\tb')).toBe('\t')
    expect(delimiterOf('one column')).toBe(',')
  })
})
