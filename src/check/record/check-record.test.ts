import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRecord, sayRecordFinding } from './check-record.ts'
import { type SaidFigure, said } from './figure-for-tests.ts'
import type { RecordKnown } from './record-check.ts'
import type { RecordFigure } from './record-figure.ts'

const known: RecordKnown = {
  parentOf: ({ code }) => (code === 'district' ? { code: 'province', validFrom: '1991-10-01' } : null),
  rates: { vndPerUsd: () => ({ low: { coefficient: 22n, exponent: 3 }, high: { coefficient: 25n, exponent: 3 } }) },
}

const run = (...figures: readonly RecordFigure[]) => checkRecord(figures, known)
const codes = (...figures: readonly RecordFigure[]) => run(...figures).map((f) => `${f.severity} ${f.code}`)
const loud = (...figures: readonly RecordFigure[]) => codes(...figures).filter((c) => !c.startsWith('note'))

/** Figures of one source, which share its name. */
function article(name: string, ...figures: readonly SaidFigure[]): RecordFigure[] {
  return figures.map((f) => said({ source: name, publisher: name, ...f }))
}

const growth = {
  indicator: 'grdp_growth',
  relation: 'change',
  unit: 'percent',
  period: '2025-Q1',
  status: 'estimate',
} as const

describe('statements of one cell', () => {
  test('that cannot both be true are rivals', () => {
    const [found] = run(said({ ...growth, value: '12.76' }), said({ ...growth, value: '12.67' }))
    expect(found).toMatchObject({ severity: 'warning', code: 'rivals' })
    expect(found && sayRecordFinding(found, 'vi')).toMatch(/12,76%.*12,67%.*: không thể cùng đúng/)
  })

  test('that are one statement, or round one another, are none', () => {
    expect(codes(said({ value: '12e6', statement: 's' }), said({ value: '12e6', statement: 's' }))).toEqual([])
    expect(codes(said({ value: '1.9e9', wording: 'about' }), said({ value: '1.907e9' }))).toEqual([])
    expect(codes(said({ value: '1500e6', wording: 'over' }), said({ value: '1507e6' }))).toEqual([])
    expect(codes(said({ value: '1600e6', wording: 'nearly' }), said({ value: '1507e6' }))).toEqual([])
    expect(codes(said({ value: '23e12', unit: 'VND' }), said({ value: '1e9' }))).toEqual([])
  })

  test('of a newspaper contradict each other, of who compiles them the later one revises', () => {
    const before = { value: '100e6', publisher: 'P', published: '2021-01-31' }
    const after = { value: '110e6', publisher: 'P', published: '2021-06-30' }
    expect(codes(said(before), said(after))).toEqual(['warning rivals'])
    expect(codes(said({ ...before, rank: 2 }), said({ ...after, rank: 2 }))).toEqual(['note revised'])
    expect(codes(said({ ...before, rank: 2 }), said({ ...after, rank: 2, publisher: 'Q' }))).toEqual(['warning rivals'])
    // In one month nobody knows which came first.
    expect(codes(said({ ...before, rank: 2 }), said({ ...after, rank: 2, published: '2021-01-15' }))).toEqual([
      'warning rivals',
    ])
  })

  test('of a plan or an expectation are set anew', () => {
    for (const status of ['target', 'forecast'] as const) {
      const [a, b] = [
        { value: '100e6', status, published: '2020-01-31' },
        { value: '110e6', status, published: '2020-06-30' },
      ]
      expect(codes(said(a), said(b))).toEqual(['note revised'])
    }
  })

  test('of a stock counted before its time was over may be of a later day', () => {
    const products = { indicator: 'ocop_products', unit: 'count', period: '2019', publisher: 'HBO' } as const
    const first = said({ ...products, value: '24', published: '2019-11-30' })
    const second = said({ ...products, value: '27', published: '2020-05-31' })
    expect(codes(first, second)).toEqual(['note revised'])
    expect(codes(first, second, said({ ...products, value: '16', published: '2025-05-31' }))).toEqual([
      'warning rivals',
    ])
  })

  test('of one source, or far apart, are of different things', () => {
    expect(codes(...article('A', { value: '100e6' }, { value: '140e6' }))).toEqual(['note undistinguished'])
    expect(codes(said({ value: '100e6' }), said({ value: '900e6' }))).toEqual(['note undistinguished'])
    const rate = { relation: 'average_change', unit: 'percent', period: '2015/2020' } as const
    expect(codes(...article('A', { ...rate, value: '28.5' }, { ...rate, value: '25' }))).toEqual(['warning rivals'])
  })
})

describe('plans', () => {
  const percent = { relation: 'fulfilment', unit: 'percent' } as const
  const quarter = article(
    'A',
    { value: '162.3e6', period: '2020-Q1' },
    { ...percent, value: '15.73', period: '2020-Q1' },
  )
  const nine = (value: string) =>
    article('B', { value, period: '2020-01/2020-09' }, { ...percent, value: '62.52', period: '2020-01/2020-09' })
  const target = said({ value: '1.03e9', status: 'target', published: '2020-01-31' })

  test('solved back from value and percentage agree across sources', () => {
    expect(codes(...quarter, ...nine('645.23e6'))).toEqual(['note plans-agree'])
    expect(codes(...quarter)).toEqual([])
  })

  test('accuse the one figure whose scale is wrong, by two others', () => {
    const found = run(...quarter, ...nine('645.23e9'), target)
    expect(found.map((f) => `${f.severity} ${f.code}`)).toEqual(['error plan-scale', 'note plans-agree'])
    expect(found[0] && sayRecordFinding(found[0], 'en')).toContain('it fits as 645.23 million USD')
    // One against one: which of them is wrong, nobody knows.
    expect(loud(...quarter, ...nine('645.23e9'))).toEqual([])
  })

  test('accuse a percentage that fits no plan the others agree on', () => {
    const half = article('C', { value: '371.9e6', period: '2020-S1' }, { ...percent, value: '36.2', period: '2020-S1' })
    const found = run(...quarter, ...nine('645.23e6'), target, ...half).find((f) => f.code === 'plan-outlier')
    expect(found && sayRecordFinding(found, 'en')).toContain('that would be 36.04 percent')
  })

  test('are repeated by a result only where another expected something else', () => {
    const imports = { indicator: 'import_value' } as const
    const solved = article(
      'A',
      { ...imports, value: '118.4e6', period: '2020-Q1' },
      { ...imports, ...percent, value: '13.53', period: '2020-Q1' },
    )
    const done = said({ ...imports, value: '875e6', wording: 'about', published: '2021-03-31' })
    const expected = said({ ...imports, value: '920.5e6', status: 'forecast', published: '2020-10-31' })
    expect(loud(...solved, done)).toEqual([])
    const found = run(...solved, done, expected)
    expect(found.map((f) => f.code)).toContain('repeats-plan')
    expect(found[0]?.observations[0]).toBe(done.id)
    expect(loud(...solved, said({ ...imports, value: '900e6' }), expected)).toEqual([])
  })

  test('of two units are not one', () => {
    const inDong = article(
      'B',
      { value: '15e12', unit: 'VND', period: '2020-S1' },
      { ...percent, value: '50', period: '2020-S1' },
    )
    expect(loud(...quarter, ...inDong)).toEqual([])
  })

  test('that rounding alone sets apart are one plan', () => {
    const plan = fc.integer({ min: 500_000, max: 2_000_000 })
    const share = fc.integer({ min: 1_500, max: 9_900 })
    fc.assert(
      fc.property(plan, share, share, (whole, first, second) => {
        const part = (name: string, period: string, hundredths: number) =>
          article(
            name,
            { value: `${Math.round((whole * hundredths) / 10_000)}e3`, period },
            { ...percent, value: (hundredths / 100).toFixed(2), period },
          )
        expect(
          loud(...part('A', '2020-S1', first), ...part('B', '2020-01/2020-09', second)).filter(
            (c) => !c.includes('exceeds'),
          ),
        ).toEqual([])
      }),
    )
  })
})

describe('other rules', () => {
  test('a figure a thousandfold off its series is found, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 300, max: 900 }), { minLength: 5, maxLength: 9 }),
        fc.nat(),
        fc.constantFrom(-3, 3),
        (values, at, by) => {
          const wrong = at % values.length
          const figures = values.map((v, i) =>
            said({ value: `${v}e${6 + (i === wrong ? by : 0)}`, period: String(2010 + i) }),
          )
          const found = run(...figures).filter((f) => f.severity === 'error')
          expect(found.map((f) => [f.code, f.observations])).toEqual([['thousandfold', [figures[wrong]?.id]]])
        },
      ),
    )
  })

  test('months stand beside years in a series', () => {
    const years = ['2015', '2016', '2017', '2018'].map((period, i) => said({ value: `${12_000 + i * 500}e6`, period }))
    expect(loud(...years, said({ value: '100e6', period: '2019-03' }))).toEqual([])
    expect(loud(...years, said({ value: '0', period: '2019' }), said({ value: '-5e6', period: '2020' }))).toEqual([])
  })

  test('growth that no choice of levels gives is accused, and what holds is said', () => {
    const before = said({ value: '545.5e6', indicator: 'trade_turnover', period: '2015' })
    const now = said({ value: '1.9e9', wording: 'about', indicator: 'trade_turnover', period: '2020' })
    const average = (value: string) =>
      said({ value, indicator: 'trade_turnover', relation: 'average_change', unit: 'percent', period: '2015/2020' })
    expect(codes(before, now, average('28.5'))).toEqual(['note average-holds'])
    expect(codes(before, now, average('25'))).toEqual(['warning average-differs'])
    // The term 2016-2020 is reckoned from 2015 as well, which nobody stated here.
    const term = said({
      value: '25',
      indicator: 'trade_turnover',
      relation: 'average_change',
      unit: 'percent',
      period: '2016/2020',
    })
    expect(loud(said({ value: '600e6', indicator: 'trade_turnover', period: '2016' }), now, term)).toEqual([])
  })

  test('growth of rounded levels is never accused', () => {
    const level = fc.integer({ min: 100_000, max: 999_999 })
    fc.assert(
      fc.property(level, level, fc.integer({ min: 0, max: 3 }), (a, b, digits) => {
        const rounded = (v: number) =>
          said({ value: `${Math.round(v / 10 ** digits)}e${digits + 3}`, period: v === a ? '2019' : '2020' })
        fc.pre(a !== b)
        const change = said({ value: (((b - a) / a) * 100).toFixed(1), relation: 'change', unit: 'percent' })
        expect(loud(rounded(a), rounded(b), change)).toEqual([])
      }),
    )
  })

  test('a part of a year above the year is accused, parts that fill it are added', () => {
    expect(codes(said({ value: '120e6', period: '2020-S1' }), said({ value: '100e6' }))).toEqual([
      'warning part-exceeds-whole',
    ])
    const halves = [said({ value: '60e6', period: '2020-S1' }), said({ value: '42e6', period: '2020-S2' })]
    expect(codes(...halves, said({ value: '102e6' }))).toEqual(['note parts-make-whole'])
    expect(codes(...halves, said({ value: '110e6' }))).toEqual(['warning parts-miss-whole'])
    expect(codes(said({ value: '120e6', period: '2020-S1', status: 'forecast' }), said({ value: '100e6' }))).toEqual([])
  })

  test('exports and imports make the turnover, foreign and domestic projects all', () => {
    const trade = [said({ value: '1032e6' }), said({ value: '875e6', indicator: 'import_value' })]
    expect(codes(...trade, said({ value: '1907e6', indicator: 'trade_turnover' }))).toEqual(['note adds-up'])
    expect(codes(...trade, said({ value: '1950e6', indicator: 'trade_turnover' }))).toEqual(['warning does-not-add-up'])
    expect(codes(...trade, said({ value: '1950e6', indicator: 'trade_turnover', status: 'target' }))).toEqual([])
    const projects = (value: string, origin?: string) =>
      said({ value, indicator: 'projects', unit: 'count', dimensions: origin ? { origin } : {} })
    expect(codes(projects('26', 'FDI'), projects('78', 'domestic'), projects('104'))).toEqual(['note adds-up'])
    expect(codes(projects('39', 'FDI'), projects('585', 'domestic'), projects('642'))).toEqual([
      'warning does-not-add-up',
    ])
  })

  test('a district has no more than its province, where both are known by key', () => {
    const place = (code: string) => ({
      place: { key: { code, validFrom: '1991-10-01' }, name: code, said: { en: code, vi: code } },
    })
    const district = { ...said({ value: '300e6' }), ...place('district'), cell: 'd' }
    const province = { ...said({ value: '200e6' }), ...place('province'), cell: 'p' }
    expect(codes(district, province)).toEqual(['warning place-exceeds-whole'])
    expect(codes(province, { ...said({ value: '300e6' }), ...place('elsewhere'), cell: 'e' })).toEqual([])
  })

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

  test('an area of one park stated anew over time is a note, and so is a result beside its estimate', () => {
    const park = { indicator: 'park_area', unit: 'ha', at: 'Yen Quang Industrial Park' } as const
    const areas = [
      said({ ...park, value: '195', period: '2009' }),
      said({ ...park, value: '201.1', period: '2021' }),
      said({ ...park, value: '180.62', period: '@2025-01' }),
    ]
    expect(codes(...areas)).toEqual(['note area-over-time'])
    const estimate = said({ value: '1.85e9', status: 'estimate', published: '2020-12-31' })
    const final = said({ value: '1.90e9', published: '2021-03-31' })
    expect(codes(estimate, final)).toEqual(['note estimate-final'])
    expect(
      codes(said({ value: '1.9e9', status: 'estimate', published: '2020-12-31', wording: 'about' }), final),
    ).toEqual(['note estimate-held'])
    expect(codes(said({ value: '2.1e9', status: 'forecast', published: '2020-06-30' }), final)).toEqual([
      'note outside-forecast',
    ])
  })

  test('what has no time, and what the catalogue has no word for, is left alone', () => {
    expect(
      codes(said({ value: '5e6', period: null }), said({ value: '7e6', period: null, indicator: 'import_value' })),
    ).toEqual([])
    expect(codes(said({ value: '5e6', indicator: 'other' }), said({ value: '6e6', indicator: 'other' }))).toEqual([])
  })

  test('every sentence is whole in both languages', () => {
    const figures = [
      said({ ...growth, value: '12.76' }),
      said({ ...growth, value: '12.67' }),
      said({ value: '120e6', period: '2020-S1' }),
      said({ value: '100e6' }),
      ...article(
        'A',
        { value: '30e6', period: '2020-Q1' },
        { value: '25', period: '2020-Q1', relation: 'fulfilment', unit: 'percent' },
      ),
      ...article(
        'B',
        { value: '77e6', period: '2020-01/2020-09' },
        { value: '60', period: '2020-01/2020-09', relation: 'fulfilment', unit: 'percent' },
      ),
      said({ value: '499.09e6', indicator: 'park_exports' }),
      said({ value: '13.18e9', unit: 'VND', indicator: 'park_revenue' }),
    ]
    const found = run(...figures)
    expect(found.length).toBeGreaterThan(3)
    for (const finding of found)
      for (const language of ['en', 'vi'] as const) {
        expect(sayRecordFinding(finding, language)).not.toMatch(/undefined|null|\[object|NaN/)
      }
  })
})
