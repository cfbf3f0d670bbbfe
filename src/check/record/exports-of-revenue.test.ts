import { expect, test } from 'vitest'
import { codes, said } from './figure-for-tests.ts'

test('exports above the revenue of the same parks are accused at any rate of the year', () => {
  const exported = said({ value: '499.09e6', indicator: 'park_exports' })
  expect(codes(exported, said({ value: '13.18e9', unit: 'VND', indicator: 'park_revenue' }))).toEqual([
    'error exports-exceed-revenue',
  ])
  expect(codes(exported, said({ value: '13.18e12', unit: 'VND', indicator: 'park_revenue' }))).toEqual([
    'note exports-within-revenue',
  ])
  expect(codes(exported, said({ value: '12e12', unit: 'VND', indicator: 'park_revenue' }))).toEqual([])
})

test('exports of other times or sets, and planned ones, are not held against revenue', () => {
  const revenue = said({ value: '1e12', unit: 'VND', indicator: 'park_revenue' })
  const exported = { value: '499.09e6', indicator: 'park_exports' } as const
  expect(codes(said(exported), revenue)).toEqual(['error exports-exceed-revenue'])
  expect(codes(said({ ...exported, period: '2019' }), revenue)).toEqual([])
  expect(codes(said({ ...exported, dimensions: { origin: 'FDI' } }), revenue)).toEqual([])
  expect(codes(said({ ...exported, at: 'Luong Son' }), revenue)).toEqual([])
  expect(codes(said({ ...exported, status: 'target' }), revenue)).toEqual([])
  expect(codes(said({ ...exported, period: null }), { ...revenue, period: null })).toEqual([])
})

test('one currency needs no rate, another without a rate is left alone', () => {
  const exported = { indicator: 'park_exports', value: '33.12e9' } as const
  expect(codes(said(exported), said({ value: '21.13e9', indicator: 'park_revenue' }))).toEqual([
    'error exports-exceed-revenue',
  ])
  expect(
    codes(said({ ...exported, unit: 'EUR' }), said({ value: '1e12', unit: 'VND', indicator: 'park_revenue' })),
  ).toEqual([])
})
