import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvReader } from '../intake/csv.ts'
import { csvLine } from './series-data.ts'

test('a field that needs quotes has them, and quotes inside are doubled', () => {
  expect(csvLine(['a', 'b,c', 'say "so"', null, 5])).toBe('a,"b,c","say ""so""",,5\r\n')
})

test('whatever stands in the fields, they are read back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'ố', ';') })
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1 }), (rows) => {
      const reader = new CsvReader(',')
      const text = rows.map((row) => csvLine(['x', ...row])).join('')
      expect([...reader.push(text), ...reader.end()].map((r) => r.fields)).toEqual(rows.map((row) => ['x', ...row]))
    }),
  )
})
