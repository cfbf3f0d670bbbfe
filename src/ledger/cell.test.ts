import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Base, Relation } from '../kernel/claim.ts'
import { half, month, months, type Period, previousOf, quarter, year, years } from '../kernel/period.ts'
import { baseOfText, baseText, type Cell, cellId, cellRow } from './cell.ts'

const exports: Cell = {
  indicator: 'export_value',
  relation: 'level',
  base: null,
  place: { key: { code: '17', validFrom: '1991-10-01' }, name: 'Hoa Binh' },
  period: year(2024),
  dimensions: {},
  status: 'actual',
}
const than = (period: Period | null): Base => ({ kind: 'period', period, words: 'compared with it' })
const isOne = (a: Partial<Cell>, b: Partial<Cell>) => cellId({ ...exports, ...a }) === cellId({ ...exports, ...b })

describe('one cell', () => {
  test('has a change on the year before, however the base is said', () => {
    const change = { relation: 'change', period: half(2025, 1) } as const
    expect(isOne({ ...change, base: than(half(2024, 1)) }, { ...change, base: null })).toBe(true)
    expect(isOne({ ...change, base: than(months(2024, 1, 2024, 6)) }, { ...change, base: than(null) })).toBe(true)
    expect(isOne({ ...change, base: than(half(2024, 2)) }, { ...change, base: null })).toBe(false)
    expect(isOne({ ...change, base: than(year(2024)) }, { ...change, base: null })).toBe(true)
    expect(isOne({ ...change, base: than(year(2023)) }, { ...change, base: null })).toBe(false)
    expect(isOne({ ...change, base: than(half(2019, 1)) }, { ...change, base: than(half(2018, 1)) })).toBe(false)
  })

  test('has no multiple of a whole year in that of half a year: six months can be twice the year before', () => {
    const multiple = { relation: 'multiple', period: half(2025, 1) } as const
    expect(isOne({ ...multiple, base: than(half(2024, 1)) }, multiple)).toBe(true)
    expect(isOne({ ...multiple, base: than(year(2024)) }, multiple)).toBe(false)
  })

  test('has an average change from the first year of its span', () => {
    const average = { relation: 'average_change', period: years(2015, 2020) } as const
    expect(isOne({ ...average, base: than(year(2015)) }, average)).toBe(true)
    expect(isOne({ ...average, base: than(year(2014)) }, average)).toBe(false)
  })

  test('has the fulfilment of a plan nobody gave, and another one that of the plan of the district', () => {
    const plan = (giver: string | null): Partial<Cell> => ({
      relation: 'fulfilment',
      base: { kind: 'plan', giver, words: 'of the plan' },
    })
    expect(isOne(plan(null), { relation: 'fulfilment' })).toBe(true)
    expect(isOne(plan('the  District'), plan('district'))).toBe(true)
    expect(isOne(plan('the district'), plan(null))).toBe(false)
  })

  test('has January to June and the first half, but not the second half or the seven months', () => {
    expect(isOne({ period: months(2025, 1, 2025, 6) }, { period: half(2025, 1) })).toBe(true)
    expect(isOne({ period: months(2025, 7, 2025, 9) }, { period: quarter(2025, 3) })).toBe(true)
    expect(isOne({ period: months(2025, 1, 2025, 6) }, { period: half(2025, 2) })).toBe(false)
    expect(cellRow({ ...exports, period: months(2025, 2, 2025, 4) })).toMatchObject({ period: '2025-02/2025-04' })
    expect(cellRow({ ...exports, period: months(2024, 11, 2025, 1) })).toMatchObject({ period: '2024-11/2025-01' })
    expect(cellRow({ ...exports, period: months(2025, 4, 2025, 6) })).toMatchObject({
      period: '2025-Q2',
      period_kind: 'quarter',
      period_start: '2025-04-01',
    })
  })

  test('has FDI capital, and registered capital of FDI origin', () => {
    const fdi = { indicator: 'fdi_registered_capital' }
    expect(isOne({ ...fdi, dimensions: { origin: 'FDI' } }, fdi)).toBe(true)
    expect(isOne({ indicator: 'registered_capital', dimensions: { origin: 'FDI' } }, fdi)).toBe(true)
    expect(isOne({ indicator: 'registered_capital' }, fdi)).toBe(false)
    expect(isOne({ ...fdi, dimensions: { within: 'park' } }, fdi)).toBe(false)
  })

  test('has an occupancy said by name or as a share of the land; what a sector adds to growth is no growth', () => {
    const occupancy = { indicator: 'park_occupancy' }
    const land: Base = { kind: 'whole', words: 'the leasable land' }
    expect(isOne({ ...occupancy, relation: 'share', base: land }, occupancy)).toBe(true)
    expect(isOne({ indicator: 'grdp_growth', relation: 'share' }, { indicator: 'grdp_growth' })).toBe(false)
    expect(isOne({ relation: 'share' }, {})).toBe(false)
  })

  test('has its dimensions in any order, and no other status or place', () => {
    expect(isOne({ dimensions: { sector: 'a', origin: 'b' } }, { dimensions: { origin: 'b', sector: 'a' } })).toBe(true)
    expect(isOne({ status: 'estimate' }, {})).toBe(false)
    expect(isOne({ place: { ...exports.place, name: 'Hòa Bình' } }, {})).toBe(true)
    expect(isOne({ place: { key: null, name: 'Hoa Binh' } }, {})).toBe(false)
    expect(isOne({ place: { key: { code: '17', validFrom: '2025-07-01' }, name: 'Hoa Binh' } }, {})).toBe(false)
  })
})

test('cells of one indicator at one place lie together, by the head of their ids', () => {
  const head = (said: Partial<Cell>) => cellId({ ...exports, ...said }).slice(0, 18)
  expect(head({ period: year(2019), status: 'target', relation: 'change' })).toBe(head({}))
  expect(head({ indicator: 'import_value' })).not.toBe(head({}))
  expect(head({ place: { key: null, name: 'Son La' } })).not.toBe(head({}))
  expect(cellId(exports)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
})

const anyPeriod = fc.oneof(
  fc.integer({ min: 1990, max: 2030 }).map(year),
  fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => month(y, m)),
  fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 30 }))
    .map(([y, m, more]) => months(y, m, y + Math.floor((m - 1 + more) / 12), ((m - 1 + more) % 12) + 1)),
)
const anyWords = fc.stringMatching(/^[a-z]{1,8}( [a-zđ]{1,8}){0,3}$/)
const anyBase: fc.Arbitrary<Base> = fc.oneof(
  fc.option(anyPeriod).map(than),
  fc.option(anyWords).map((giver): Base => ({ kind: 'plan', giver, words: 'of plan' })),
  fc
    .tuple(fc.constantFrom('whole' as const, 'peers' as const), anyWords)
    .map(([kind, words]): Base => ({ kind, words })),
)
const anyRelation = fc.constantFrom<Relation>('change', 'average_change', 'fulfilment', 'share', 'multiple', 'rank')

test('a base is written in one form: the base of its text has the same text', () => {
  fc.assert(
    fc.property(anyBase, anyRelation, anyPeriod, (base, relation, period) => {
      const text = baseText({ base, relation, period })
      expect(baseText({ base: baseOfText(text), relation, period })).toBe(text)
    }),
  )
})

test('the row of a cell is of the cell it has the id of', () => {
  fc.assert(
    fc.property(anyBase, anyRelation, anyPeriod, (base, relation, period) => {
      const cell = { ...exports, base, relation, period }
      const row = cellRow(cell)
      expect(row.id).toBe(cellId(cell))
      expect(cellRow({ ...cell, base: baseOfText(String(row.base)) }).id).toBe(row.id)
      const usual = { ...cell, relation: 'change' as const, base: than(previousOf(period)) }
      expect(cellId(usual)).toBe(cellId({ ...usual, base: null }))
    }),
  )
})
