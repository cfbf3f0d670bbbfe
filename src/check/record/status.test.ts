import { expect, test } from 'vitest'
import { codes, said } from './figure-for-tests.ts'

const estimate = { value: '1.85e9', status: 'estimate', published: '2020-12-31' } as const
const final = said({ value: '1.90e9', published: '2021-03-31' })

test('a result beside its estimate is a note and no contradiction', () => {
  expect(codes(said(estimate), final)).toEqual(['note estimate-final'])
  expect(codes(said({ ...estimate, value: '1.9e9', wording: 'about' }), final)).toEqual(['note estimate-held'])
})

test('a result beside what was expected is a note', () => {
  const forecast = { status: 'forecast', published: '2020-06-30' } as const
  expect(codes(said({ ...forecast, value: '2.1e9' }), final)).toEqual(['note outside-forecast'])
  expect(codes(said({ ...forecast, value: '1.9e9', wording: 'about' }), final)).toEqual(['note forecast-held'])
})

test('the last estimate and the last expectation count', () => {
  const later = said({ ...estimate, value: '1.90e9', published: '2021-02-28' })
  expect(codes(later, said(estimate), final).filter((c) => c.includes('held'))).toEqual(['note estimate-held'])
})

test('what came later, lies far away, has no date or no time is not compared', () => {
  expect(codes(said({ ...estimate, published: '2021-06-30' }), final)).toEqual([])
  expect(codes(said({ ...estimate, value: '185e6' }), final)).toEqual([])
  expect(codes(said({ ...estimate, published: null }), final)).toEqual([])
  expect(codes(said({ ...estimate, period: null }), { ...final, period: null })).toEqual([])
  expect(codes(said({ ...estimate, unit: 'VND' }), final)).toEqual([])
})
