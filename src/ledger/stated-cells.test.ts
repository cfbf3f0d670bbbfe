import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf } from './cell.ts'
import { IdTable } from './id-table.ts'
import { StatedCells } from './stated-cells.ts'

test('an id is known again, also among thousands and with another number beside it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(3)), { maxLength: 2_000 }), (pairs) => {
      const [table, known] = [new IdTable(), new Map<string, number>()]
      for (const [n, beside] of pairs) {
        const key = `${n} ${beside}`
        const expected = known.get(key) ?? known.size
        known.set(key, expected)
        expect(table.take(idOf('cell', String(n)), beside)).toBe(expected)
      }
      expect(table.size).toBe(known.size)
    }),
  )
})

test('a source that contradicts itself is found with the line and value of before', () => {
  const stated = new StatedCells()
  for (let i = 0; i < 5_000; i++) expect(stated.state(idOf('cell', String(i)), 'A', 'USD', i + 2, `${i}.5`)).toBeNull()
  expect(stated.state(idOf('cell', '4321'), 'A', 'USD', 9_000, '7')).toEqual({ line: 4_323, value: '4321.5' })
  expect(stated.state(idOf('cell', '0'), 'A', 'USD', 9_001, '7')).toEqual({ line: 2, value: '0.5' })
  expect(stated.state(idOf('cell', '0'), 'B', 'USD', 9_002, '7')).toBeNull()
  expect(stated.state(idOf('cell', '0'), 'A', 'VND', 9_003, '7')).toBeNull()
})

test('a cell is new once', () => {
  const stated = new StatedCells()
  expect([stated.isNewCell(idOf('cell', 'a')), stated.isNewCell(idOf('cell', 'a'))]).toEqual([true, false])
})
