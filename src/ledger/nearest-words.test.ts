import { expect, test } from 'vitest'
import { nearestWords } from './nearest-words.ts'

const codes = ['export_value', 'import_value', 'tourists', 'jobs']

test('a slip, a part and marks that were left out lead to the word', () => {
  expect(nearestWords('export_valu', codes)[0]).toBe('export_value')
  expect(nearestWords('exports value', codes)[0]).toBe('export_value')
  expect(nearestWords('tourist', codes)[0]).toBe('tourists')
  expect(nearestWords('xuat khau', ['Xuất khẩu', 'Nhập khẩu'])[0]).toBe('Xuất khẩu')
})

test('a word like none of them has no nearest', () => {
  expect(nearestWords('photosynthesis', ['jobs'])).toEqual([])
})

test('as many are answered as are asked for, and no farther ones', () => {
  expect(nearestWords('mport_value', codes, { most: 1 })).toEqual(['import_value'])
  expect(nearestWords('value', codes, { countsParts: false })).toEqual([])
  expect(nearestWords('jobz', codes, { farthest: 1, countsParts: false })).toEqual(['jobs'])
})
