import { expect, test } from 'vitest'
import { sayRecordFinding } from './check-record.ts'
import { codes, run, said } from './figure-for-tests.ts'

const park = { indicator: 'park_area', unit: 'ha', at: 'Yen Quang Industrial Park' } as const
const planned = { ...park, status: 'target' } as const

test('the area of one park stated anew over time is a note, in the order of time', () => {
  const [found, ...more] = run(
    said({ ...park, value: '180.62', period: '@2025-01' }),
    said({ ...planned, value: '195', period: '2009' }),
    said({ ...planned, value: '201.1', period: '2021' }),
  )
  expect(more).toEqual([])
  expect(found).toMatchObject({ severity: 'note', code: 'area-over-time' })
  expect(found && sayRecordFinding(found, 'en')).toMatch(
    /195 ha \(2009.*201\.1 ha \(2021.*180\.62 ha \(as of January 2025/,
  )
  expect(found && sayRecordFinding(found, 'vi')).toContain('180,62 ha (tính đến tháng 1/2025')
})

test('the area of one park that only rounding sets apart was not stated anew', () => {
  expect(
    codes(said({ ...park, value: '195', period: '2009' }), said({ ...park, value: '195.2', period: '2021' })),
  ).toEqual([])
})

test('phases, kinds of land and other parks are no new statement of an area', () => {
  const first = said({ ...park, value: '195', period: '2009' })
  expect(codes(first, said({ ...park, value: '400', period: '2021' }))).toEqual([])
  expect(codes(first, said({ ...park, value: '230', period: '2021', dimensions: { type: 'leased' } }))).toEqual([])
  expect(codes(first, said({ ...park, value: '230', period: '2021', at: 'Luong Son Industrial Park' }))).toEqual([])
  expect(codes(first, said({ ...park, value: '230', period: null }))).toEqual([])
})
