import { expect, test } from 'vitest'
import { sayRecordFinding } from './check-record.ts'
import { contradiction } from './contradiction.ts'
import { exportsOfRevenue } from './exports-of-revenue.ts'
import { article, codes, loud, run, said } from './figure-for-tests.ts'
import { growth } from './growth.ts'
import { nesting } from './nesting.ts'
import { partOfPlace } from './part-of-place.ts'
import { plan } from './plan.ts'
import type { RecordFigure } from './record-figure.ts'
import { scale } from './scale.ts'
import { site } from './site.ts'
import { status } from './status.ts'
import { sum } from './sum.ts'

const steady = ['2014', '2015', '2016', '2017'].map((period) => said({ value: '500e6', period }))

test('a figure accused of its scale proves nothing elsewhere, in none of its prints', () => {
  const slip = { value: '500e3', period: '2018', statement: 'printed twice' } as const
  const quarter = said({ value: '100e6', period: '2018-Q1' })
  expect(loud(...steady, said(slip), said(slip), quarter)).toEqual(['error thousandfold'])
})

test('the gravest comes first, then the surest', () => {
  const rivals = [said({ value: '100e6', period: '2013-Q1' }), said({ value: '110e6', period: '2013-Q1' })]
  const halves = [said({ value: '60e6', period: '2012-S1' }), said({ value: '42e6', period: '2012-S2' })]
  const found = run(...rivals, ...halves, said({ value: '110e6', period: '2012' }), ...steady, said({ value: '5e5' }))
  expect(found.map((f) => f.code)).toEqual(['thousandfold', 'rivals', 'parts-miss-whole'])
})

test('what the catalogue has no word for is left alone', () => {
  const other = { indicator: 'other' } as const
  expect(codes(said({ ...other, value: '5e6' }), said({ ...other, value: '6e6' }))).toEqual([])
})

test('an empty record, and figures without a time, say nothing', () => {
  expect(codes()).toEqual([])
  const timeless = ['export_value', 'import_value', 'trade_turnover', 'park_exports', 'park_revenue'].flatMap(
    (indicator) => ['5.0e6', '6.0e6', '7.0e9', '-1', '0'].map((value) => said({ indicator, value, period: null })),
  )
  expect(codes(...timeless)).toEqual([])
})

test('every sentence of every check is whole in both languages, with and without a date', () => {
  const percent = { relation: 'fulfilment', unit: 'percent' } as const
  const change = { relation: 'change', unit: 'percent' } as const
  const average = { relation: 'average_change', unit: 'percent', period: '2015/2020' } as const
  const half = { period: '2020-S1' } as const
  const solved = (name: string, value: string, share: string, period: string) =>
    article(name, { value, period }, { ...percent, value: share, period })
  const target = said({ value: '1.0320e9', status: 'target' })
  const agreed = [target, ...solved('A', '162.3e6', '15.73', '2020-Q1')]
  const early = { published: '2020-06-30' } as const
  const place = (code: string, value: string) => ({
    ...said({ value, cell: code }),
    place: { key: { code, validFrom: '1991-10-01' }, name: code, said: { en: code, vi: code } },
  })
  const trade = [said({ value: '1032e6' }), said({ value: '875e6', indicator: 'import_value' })]
  const turnover = (value: string) => said({ value, indicator: 'trade_turnover' })
  const parks = (revenue: string) => [
    said({ value: '499.09e6', indicator: 'park_exports' }),
    said({ value: revenue, unit: 'VND', indicator: 'park_revenue' }),
  ]
  const [from, before] = [said({ value: '100.0e6', period: '2015' }), said({ value: '140.0e6', period: '2019' })]
  const now = said({ value: '150.0e6' })
  const halves = [said({ value: '60e6', ...half }), said({ value: '42e6', period: '2020-S2' })]
  const park = { indicator: 'park_area', unit: 'ha' } as const
  const records: readonly (readonly RecordFigure[])[] = [
    [said({ value: '100e6' }), said({ value: '110e6' })],
    [said({ value: '100e6', status: 'target', ...early }), said({ value: '110e6', status: 'target' })],
    article('A', { value: '100e6' }, { value: '140e6' }),
    agreed,
    [...solved('A', '162.3e6', '15.73', '2020-Q1'), said({ value: '1.200e9', status: 'target' })],
    [...agreed, ...solved('C', '371.9e6', '36.2', '2020-S1')],
    [...agreed, ...solved('B', '645.23e9', '62.52', '2020-01/2020-09')],
    [...agreed, said({ value: '1.032e9' }), said({ value: '987e6', status: 'forecast' })],
    [...agreed, said({ value: '1.032e9' }), said({ value: '987e6', status: 'estimate' })],
    [...steady, said({ value: '500e3' })],
    [...steady, said({ value: '500' })],
    [said({ value: '1.85e9', status: 'estimate', ...early }), said({ value: '1.90e9' })],
    [said({ value: '1.9e9', status: 'estimate', ...early }), said({ value: '1.90e9' })],
    [said({ value: '1.95e9', status: 'forecast', ...early }), said({ value: '1.90e9' })],
    [said({ value: '1.9e9', status: 'forecast', ...early }), said({ value: '1.90e9' })],
    [before, now, said({ ...change, value: '7.1' })],
    [before, now, said({ ...change, value: '9.1' })],
    [from, now, said({ ...average, value: '8.4' })],
    [from, now, said({ ...average, value: '9.4' })],
    [said({ value: '120e6', ...half }), said({ value: '100e6' })],
    [...halves, said({ value: '102e6' })],
    [...halves, said({ value: '110e6' })],
    [...trade, turnover('1907e6')],
    [...trade, turnover('1950e6')],
    [place('district', '300e6'), place('province', '200e6')],
    parks('1e12'),
    parks('14e12'),
    [said({ ...park, value: '195', period: '2009' }), said({ ...park, value: '201.1', period: '@2021-08-31' })],
  ]
  const undated = records.map((figures) => figures.map((f) => ({ ...f, publishedText: null })))
  const found = [...records, ...undated].flatMap((figures) => run(...figures))
  for (const finding of found)
    for (const language of ['en', 'vi'] as const) {
      const sentence = sayRecordFinding(finding, language)
      expect(sentence).not.toMatch(/undefined|null|\[object|NaN|Infinity|: ;|by ;|\(\)|^[,:]/)
      expect(sentence.length).toBeGreaterThan(20)
    }
  const checks = [contradiction, exportsOfRevenue, growth, nesting, partOfPlace, plan, scale, site, status, sum]
  const all = checks.flatMap((check) => Object.keys(check.sentences).map((code) => `${check.name} ${code}`))
  expect([...new Set(found.map((f) => `${f.check} ${f.code}`))].sort()).toEqual(all.sort())
})
