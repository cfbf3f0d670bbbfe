import { describe, expect, test } from 'vitest'
import { catalogue } from '../kernel/catalogue.ts'
import { decimal, equal, plainText, roundedTo } from '../kernel/decimal.ts'
import { holds, type Interval } from '../kernel/interval.ts'
import { elapsedShare } from '../kernel/period.ts'
import type { CellStatements } from '../ledger/series.ts'
import { type Asked, type AskedPlace, namedPlace } from './asked.ts'
import { cell, figure, hoaBinh, lookupOf, period } from './cells-for-tests.ts'
import type { Derived } from './derived.ts'
import { evaluate } from './evaluate.ts'
import type { FormulaCode } from './formula.ts'
import { formulas, formulasFor, requireFormula } from './formulas.ts'
import { ratioPairs } from './pairs.ts'
import { sayRefusal } from './refusal.ts'
import { printDerived, printDerivedInterval, sayDerived } from './say-derived.ts'

type Cells = readonly CellStatements[]

function ask(code: FormulaCode, indicator: string, when: string, cells: Cells, more: Partial<Asked> = {}): Derived {
  const asked = { indicator, place: hoaBinh, period: period(when), ...more }
  return evaluate(requireFormula(code), asked, lookupOf(...cells))
}

const two = (interval: Interval) =>
  [interval.low, interval.high].map((bound) => bound && plainText(roundedTo(bound, 2)))
const reasonOf = (derived: Derived) => derived.refusal?.code ?? `derived ${figure(derived).text.en}`
const said = (derived: Derived) => (derived.refusal ? sayRefusal(derived.refusal, 'en') : 'derived')

const estimate = { status: 'estimate' } as const
const exports2025 = cell({ indicator: 'export_value', period: '2025-S1', value: '1145e6', ...estimate })
const imports2025 = cell({ indicator: 'import_value', period: '2025-S1', value: '804e6', ...estimate })

describe('exports and imports of Hoa Binh in the first half of 2025', () => {
  const cells = [exports2025, imports2025]

  test('balance at 341 million USD, one million either way', () => {
    const derived = figure(ask('balance', 'export_value', '2025-S1', cells))
    expect(printDerived(derived, 'en')).toBe('341 million USD')
    expect(two(derived.interval)).toEqual(['340000000', '342000000'])
    expect(derived.text).toEqual({
      en: '1,145 million USD - 804 million USD',
      vi: '1.145 triệu USD - 804 triệu USD',
    })
    expect(derived.status).toBe('estimate')
    expect(figure(ask('balance', 'trade_balance', '2025-S1', cells)).text).toEqual(derived.text)
  })

  test('are covered to 142.4 percent, and every figure names its statements', () => {
    const derived = figure(ask('cover_ratio', 'export_value', '2025-S1', cells))
    expect(printDerived(derived, 'vi')).toBe('142,4%')
    expect(two(derived.interval)).toEqual(['142.26', '142.56'])
    expect(derived.text.en).toBe('1,145 million USD / 804 million USD')
    expect(derived.inputs.map((i) => [i.role, i.cellId, i.observationId])).toEqual([
      ['in', exports2025.id, exports2025.accepted?.id],
      ['out', imports2025.id, imports2025.accepted?.id],
    ])
    expect(sayDerived(derived, 'en')).toBe(
      'Cover ratio, Hoa Binh, first half of 2025: 142.4 percent (142.3 to 142.6 percent) = 1,145 million USD / 804 million USD',
    )
  })

  test('are not taken from an estimate and a final figure', () => {
    const final = cell({ indicator: 'import_value', period: '2025-S1', value: '810e6' })
    const derived = ask('balance', 'export_value', '2025-S1', [exports2025, final])
    expect(said(derived)).toMatch(/known only as estimate, and actual is needed/)
    expect(derived.value).toBeNull()
  })
})

describe('change', () => {
  const turnover = [
    cell({ indicator: 'trade_turnover', period: '2015', value: '545.5e6' }),
    cell({
      indicator: 'trade_turnover',
      period: '2020',
      value: '1.9e9',
      modifier: 'about',
      low: '1852500000',
      high: '1947500000',
      ...estimate,
    }),
  ]

  test('from 545.5 million USD in 2015 to about 1.9 billion in 2020 is 27.7 to 29 percent a year', () => {
    const derived = figure(ask('average_annual_change', 'trade_turnover', '2015/2020', turnover))
    expect(two(derived.interval)).toEqual(['27.70', '28.99'])
    expect(printDerived(derived, 'en')).toBe('28.35 percent')
    expect(derived.text.en).toBe('(1,900 million USD / 545.5 million USD)^(1/5) - 1')
  })

  test('of a final figure is not taken from an estimate of the year before', () => {
    const cells = [
      cell({ indicator: 'export_value', period: '2024', value: '1.9e9' }),
      cell({ indicator: 'export_value', period: '2023', value: '1.7e9', ...estimate }),
    ]
    expect(said(ask('change_on_year', 'export_value', '2024', cells))).toBe(
      "The figure of 'Exports' for Hoa Binh (2023) is known only as estimate, and actual is needed. Figures of different status are not mixed: ask for the other status or record the figure.",
    )
    expect(reasonOf(ask('change_on_year', 'export_value', '2024', cells, { status: 'forecast' }))).toBe('other-status')
  })

  test('on the year, on the quarter before, and since January', () => {
    const levels = {
      '2024-Q1': '200e6',
      '2024-Q2': '250e6',
      '2024-Q3': '240e6',
      '2023-01/2023-09': '600e6',
      '2023-Q3': '220e6',
    }
    const cells = Object.entries(levels).map(([when, value]) =>
      cell({ indicator: 'export_value', period: when, value }),
    )
    const value = (code: FormulaCode, when: string) =>
      printDerived(figure(ask(code, 'export_value', when, cells)), 'en')
    expect(value('change_on_year', '2024-Q3')).toBe('9.091 percent')
    expect(value('change_on_preceding', '2024-Q3')).toBe('−4 percent')
    const since = figure(ask('cumulative_change', 'export_value', '2024-Q3', cells))
    expect(printDerived(since, 'en')).toBe('15 percent')
    // Nobody printed the nine months: three quarters fill them.
    expect(since.text.vi).toBe('(200 triệu USD + 250 triệu USD + 240 triệu USD) / 600 triệu USD - 1')
    expect(since.inputs.map((i) => i.role)).toEqual(['now', 'now', 'now', 'before'])
    expect(since.priceBasis).toBe('current')
    for (const when of ['2024', '2024-01/2024-09']) {
      expect(reasonOf(ask('change_on_preceding', 'export_value', when, cells))).toBe('not-for-period')
    }
  })

  test('of a rate is in percentage points, never in percent', () => {
    const cells = [
      cell({ indicator: 'poverty_rate', period: '2024', value: '7.5', unit: 'percent' }),
      cell({ indicator: 'poverty_rate', period: '2023', value: '9.75', unit: 'percent' }),
      cell({ indicator: 'poverty_rate', period: '2021', value: '15', unit: 'percent' }),
      cell({ indicator: 'grdp_growth', relation: 'change', period: '2024', value: '9', unit: 'percent' }),
      cell({ indicator: 'grdp_growth', relation: 'change', period: '2023', value: '3.76', unit: 'percent' }),
    ]
    const poverty = figure(ask('change_on_year', 'poverty_rate', '2024', cells))
    expect(printDerived(poverty, 'en')).toBe('−2.25 percentage points')
    expect(poverty.text.vi).toBe('7,5% - 9,75%')
    const average = figure(ask('average_annual_change', 'poverty_rate', '2021/2024', cells))
    expect(printDerived(average, 'vi')).toBe('−2,5 điểm phần trăm')
    expect(average.text.en).toBe('(7.5 percent - 15 percent) / 3 years')
    expect(printDerived(figure(ask('change_on_year', 'grdp_growth', '2024', cells)), 'en')).toBe(
      '5.24 percentage points',
    )
  })

  test('is in points also for a stock that a source says in percent', () => {
    const cells = ['2023', '2024'].map((when, i) =>
      cell({ indicator: 'bad_debt', period: when, value: String(1 + i), unit: 'percent' }),
    )
    expect(figure(ask('change_on_year', 'bad_debt', '2024', cells)).unit).toBe('percentage_point')
  })

  test('is undefined for an index that is a change itself, and for ranks', () => {
    for (const indicator of ['price_index', 'industrial_production_index', 'rank']) {
      expect(reasonOf(ask('change_on_year', indicator, '2024', []))).toBe('not-defined')
    }
  })

  test('from a deficit has no percentage', () => {
    const cells = ['2023', '2024'].map((when, i) =>
      cell({ indicator: 'trade_balance', period: when, value: `${-20 + 60 * i}e6` }),
    )
    expect(reasonOf(ask('change_on_year', 'trade_balance', '2024', cells))).toBe('below-zero')
  })

  test('from what may be zero is refused; from a figure that is only an upper bound it is at least so much', () => {
    const now = cell({ indicator: 'tourists', period: '2022', value: '3e6', unit: 'count' })
    const before = { indicator: 'tourists', period: '2021', unit: 'count' } as const
    const from = (more: object) =>
      ask('change_on_year', 'tourists', '2022', [now, cell({ ...before, value: '2e6', ...more })])
    expect(said(from({ value: '0' }))).toMatch(/^The divisor may be zero/)
    expect(printDerivedInterval(figure(from({ modifier: 'under' })), 'en')).toBe('at least 50 percent')
  })

  test('to what is only an upper bound is at most so much, though no fall is deeper than all of it', () => {
    const visits = { indicator: 'tourists', unit: 'count' } as const
    const change = (now: object, before: object) =>
      figure(
        ask('change_on_year', 'tourists', '2022', [
          cell({ ...visits, period: '2022', value: '2579999', ...now }),
          cell({ ...visits, period: '2021', value: '1289999', ...before }),
        ]),
      )
    const nearly = change({ modifier: 'nearly' }, {})
    expect(printDerivedInterval(nearly, 'en')).toBe('at most 100 percent')
    expect(two(nearly.interval)).toEqual(['-100', '100.00'])
    expect(printDerivedInterval(change({ modifier: 'over' }, { modifier: 'over' }), 'vi')).toBe(
      'nguồn không cho giới hạn',
    )
  })
})

describe('breaks and places', () => {
  test('no change is computed across a break, in either language', () => {
    const cells = ['2024', '2025'].map((when) =>
      cell({ indicator: 'rural_communes_certified', period: when, value: '80', unit: 'count' }),
    )
    const derived = ask('change_on_year', 'rural_communes_certified', '2025', cells)
    expect(derived.refusal?.code).toBe('break')
    expect(sayDerived(derived, 'en')).toMatch(/Break of territory on 2025-07-01 between the two/)
    expect(sayDerived(derived, 'vi')).toMatch(/thay đổi địa giới từ ngày 01\/07\/2025/)
    const ends = ask('average_annual_change', 'rural_communes_certified', '2021/2026', cells)
    expect(ends.refusal?.code).toBe('break')
    expect(reasonOf(ask('implied_earlier', 'rural_communes_certified', '2025', cells))).toBe('break')
  })

  test('a change on one side of a break stands', () => {
    const cells = ['2023', '2024'].map((when, i) =>
      cell({ indicator: 'rural_communes_certified', period: when, value: String(60 + 20 * i), unit: 'count' }),
    )
    expect(printDerived(figure(ask('change_on_year', 'rural_communes_certified', '2024', cells)), 'en')).toBe(
      '33.33 percent',
    )
  })

  const former: AskedPlace = {
    key: { code: '25', validFrom: '0001-01-01' },
    name: { en: 'Phu Tho', vi: 'Phú Thọ' },
    validTo: '2025-07-01',
  }
  const merged: AskedPlace = { ...former, key: { code: '25', validFrom: '2025-07-01' }, validTo: null }

  test('the merged province does not grow from the former one of its name and code', () => {
    const cells = [
      cell({ indicator: 'export_value', period: '2026-Q1', value: '9e9', place: merged }),
      cell({ indicator: 'export_value', period: '2025-Q1', value: '5e9', place: former }),
    ]
    const derived = ask('change_on_year', 'export_value', '2026-Q1', cells, { place: merged })
    expect(said(derived)).toMatch(/^Phu Tho has its present boundaries only since 2025-07-01/)
    const ended = ask('change_on_year', 'export_value', '2026-Q1', cells, { place: former })
    expect(ended.refusal?.code).toBe('after-boundaries')
  })

  test('figures restated for the present boundaries are compared', () => {
    const cells = ['2025-Q1', '2026-Q1'].map((when, i) =>
      cell({ indicator: 'export_value', period: when, value: `${8 + i}e9`, place: merged }),
    )
    const derived = ask('change_on_year', 'export_value', '2026-Q1', cells, { place: merged })
    expect(printDerived(figure(derived), 'en')).toBe('12.5 percent')
  })

  test('a district that ended has no share in the province that followed', () => {
    const cells = [hoaBinh, merged].map((place) =>
      cell({ indicator: 'export_value', period: '2025-S1', value: '1e9', place }),
    )
    const derived = ask('share_of_place', 'export_value', '2025-S1', cells, { whole: merged })
    expect(said(derived)).toMatch(/no day on which both existed/)
  })

  test('places known by name alone are kept apart from those known by key', () => {
    const cells = [cell({ indicator: 'park_revenue', period: '2023', value: '5e12', unit: 'VND' })]
    const derived = ask('run_rate', 'park_revenue', '2023', cells, { place: namedPlace('Hoa Binh') })
    expect(reasonOf(derived)).toBe('no-figure')
  })
})

describe('units', () => {
  const dong = cell({ indicator: 'import_value', period: '2025-S1', value: '20e12', unit: 'VND', ...estimate })

  test('two currencies are never combined', () => {
    expect(said(ask('balance', 'export_value', '2025-S1', [exports2025, dong]))).toBe(
      'Two currencies: USD and đồng. Record the figures in one currency; none is converted.'.replace('đồng', 'VND'),
    )
  })

  test('a source that says one figure in both currencies answers in the one that all share', () => {
    const both = cell(
      { indicator: 'import_value', period: '2025-S1', value: '20e12', unit: 'VND', sourceId: 'a', ...estimate },
      { value: '804e6', unit: 'USD', sourceId: 'a' },
    )
    const derived = figure(ask('balance', 'export_value', '2025-S1', [exports2025, both]))
    expect(derived.text.en).toBe('1,145 million USD - 804 million USD')
    expect(derived.isDisputed).toBe(false)
    expect(reasonOf(ask('balance', 'export_value', '2025-S1', [exports2025, both], { unit: 'VND' }))).toBe(
      'not-in-unit',
    )
  })

  test('hectares and square kilometres convert, percent and percentage points do not', () => {
    const area = [
      cell({ indicator: 'park_area', period: '2020', value: '150', unit: 'ha' }),
      cell({ indicator: 'park_area', period: '2021', value: '1.8', unit: 'km2' }),
    ]
    expect(printDerived(figure(ask('change_on_year', 'park_area', '2021', area)), 'en')).toBe('20 percent')
    const growth = (['percent', 'percentage_point'] as const).map((unit, i) =>
      cell({ indicator: 'grdp_growth', relation: 'change', period: String(2020 + i), value: '5', unit }),
    )
    expect(reasonOf(ask('change_on_year', 'grdp_growth', '2021', growth))).toBe('two-units')
  })
})

describe('plans', () => {
  const target = cell({ indicator: 'export_value', period: '2020', value: '1032e6', status: 'target' })
  const nineMonths = cell({ indicator: 'export_value', period: '2020-01/2020-09', value: '645.23e6' })

  test('645.23 million USD of 1,032 million is 62.52 percent; three months must bring 128.9 million each', () => {
    const cells = [target, nineMonths]
    const done = figure(ask('plan_fulfilment', 'export_value', '2020-Q3', cells))
    expect(printDerived(done, 'en')).toBe('62.52 percent')
    expect(done.text.en).toBe('645.23 million USD / 1,032 million USD')
    const needed = figure(ask('required_run_rate', 'export_value', '2020-09', cells))
    expect(printDerived(needed, 'en')).toBe('128.9 million USD a month')
    expect(printDerived(needed, 'vi')).toBe('128,9 triệu USD mỗi tháng')
    expect(needed.text.en).toBe('(1,032 million USD - 645.23 million USD) / 3 months')
    expect(printDerived(figure(ask('run_rate', 'export_value', '2020-09', cells)), 'en')).toBe(
      '71.69 million USD a month',
    )
    expect(printDerived(figure(ask('plan_remaining', 'export_value', '2020-09', cells)), 'en')).toBe(
      '386.8 million USD',
    )
  })

  test('without a plan of that year there is none, and the sentence says so', () => {
    const derived = ask('plan_fulfilment', 'export_value', '2025-S1', [exports2025, target])
    expect(said(derived)).toMatch(/^No target for 2025/)
    expect(derived.refusal && sayRefusal(derived.refusal, 'vi')).toMatch(/^Chưa có mục tiêu năm 2025/)
    expect(derived.inputs.map((i) => i.role)).toEqual(['done'])
  })

  test('a plan that is met needs nothing more, a year that is over has no month left', () => {
    const early = cell({ indicator: 'export_value', period: '2020-01/2020-11', value: '1100e6' })
    const met = figure(ask('required_run_rate', 'export_value', '2020-11', [target, early]))
    expect(printDerived(met, 'en')).toBe('0 USD a month')
    expect(met.text.en).toBe('(1.032 billion USD - 1.1 billion USD) / 1 month')
    expect(reasonOf(ask('required_run_rate', 'export_value', '2020', [target]))).toBe('year-over')
  })

  test('a target or a forecast fulfils nothing', () => {
    expect(reasonOf(ask('plan_fulfilment', 'export_value', '2020', [target], { status: 'target' }))).toBe(
      'not-for-status',
    )
  })

  test('a rate misses its plan by percentage points', () => {
    const rate = { indicator: 'grdp_growth', relation: 'change', unit: 'percent' } as const
    const cells = [
      cell({ ...rate, period: '2025', value: '10', status: 'target' }),
      cell({ ...rate, period: '2025-S1', value: '9.99', ...estimate }),
    ]
    expect(reasonOf(ask('plan_fulfilment', 'grdp_growth', '2025-S1', cells))).toBe('not-defined')
    expect(printDerived(figure(ask('plan_remaining', 'grdp_growth', '2025-S1', cells)), 'en')).toBe(
      '0.01 percentage points',
    )
  })

  test('the elapsed share of the year is counted in days, as the calendar has it', () => {
    for (const [when, days] of [
      ['2020-01/2020-09', '274 days / 366 days'],
      ['2025-S1', '181 days / 365 days'],
      ['@2025-04', '120 days / 365 days'],
    ] as const) {
      const derived = figure(ask('elapsed_share', 'export_value', when, []))
      const share = elapsedShare(period(when))
      expect(derived.text.en).toBe(days)
      expect(two(derived.interval)).toEqual(
        two({
          low: share.low && { ...share.low, exponent: share.low.exponent + 2 },
          high: share.high && { ...share.high, exponent: share.high.exponent + 2 },
        }),
      )
    }
    expect(reasonOf(ask('elapsed_share', 'export_value', '2015/2020', []))).toBe('not-for-period')
  })
})

describe('implied values', () => {
  test('645.23 million USD at 62.52 percent implies a plan of 1,032 million', () => {
    const cells = [
      cell({ indicator: 'export_value', period: '2020-01/2020-09', value: '645.23e6' }),
      cell({
        indicator: 'export_value',
        relation: 'fulfilment',
        period: '2020-01/2020-09',
        value: '62.52',
        unit: 'percent',
      }),
    ]
    const derived = figure(ask('implied_plan', 'export_value', '2020-01/2020-09', cells))
    expect(printDerived(derived, 'en')).toBe('1.032 billion USD')
    expect(holds(derived.interval, decimal('1032e6'))).toBe(true)
    expect(derived.text).toEqual({ en: '645.23 million USD / 62.52 percent', vi: '645,23 triệu USD / 62,52%' })
  })

  test('987 million USD at +24.8 percent implies 790.9 for the year before', () => {
    const forecast = { indicator: 'export_value', period: '2020', status: 'forecast' } as const
    const cells = [
      cell({ ...forecast, value: '987e6' }),
      cell({ ...forecast, relation: 'change', value: '24.8', unit: 'percent' }),
    ]
    const derived = figure(ask('implied_earlier', 'export_value', '2020', cells, { status: 'forecast' }))
    expect(printDerived(derived, 'en')).toBe('790.9 million USD')
    expect(two(derived.interval)).toEqual(['790148177.81', '791583166.33'])
    expect(derived.text.en).toBe('987 million USD / (1 + 24.8 percent)')
  })

  test('a change on another base than the year before implies nothing for it', () => {
    const cells = [
      cell({ indicator: 'export_value', period: '2020', value: '987e6' }),
      cell({
        indicator: 'export_value',
        relation: 'change',
        base: 'period 2015',
        period: '2020',
        value: '150',
        unit: 'percent',
      }),
    ]
    expect(reasonOf(ask('implied_earlier', 'export_value', '2020', cells))).toBe('no-figure')
  })

  test('a fall that may be total implies nothing', () => {
    const cells = [
      cell({ indicator: 'export_value', period: '2020', value: '1e6' }),
      cell({ indicator: 'export_value', relation: 'change', period: '2020', value: '-100', unit: 'percent' }),
    ]
    expect(reasonOf(ask('implied_earlier', 'export_value', '2020', cells))).toBe('zero-divisor')
  })

  test('a figure and its share imply the total', () => {
    const services = { dimensions: { sector: 'services' }, period: '2018', indicator: 'grdp' } as const
    const cells = [
      cell({ ...services, value: '13e12', unit: 'VND' }),
      cell({ ...services, relation: 'share', value: '28.28', unit: 'percent' }),
    ]
    const derived = figure(ask('implied_whole', 'grdp', '2018', cells, { dimensions: { sector: 'services' } }))
    expect(printDerived(derived, 'vi')).toBe('45,97 nghìn tỷ đồng')
  })
})

describe('shares, ratios and heads', () => {
  test('of a district in its province, a partner in the total, FDI in registered capital', () => {
    const luongSon: AskedPlace = {
      key: { code: '152', validFrom: '0001-01-01' },
      name: { en: 'Luong Son', vi: 'Lương Sơn' },
      validTo: '2025-07-01',
    }
    const cells = [
      cell({ indicator: 'export_value', period: '2023-S1', value: '335e6', place: luongSon }),
      cell({ indicator: 'export_value', period: '2023-S1', value: '766.5e6' }),
      cell({ indicator: 'export_value', period: '2023-S1', value: '153.3e6', dimensions: { partner: 'Japan' } }),
      cell({ indicator: 'fdi_registered_capital', period: '2023-S1', value: '700e6' }),
      cell({ indicator: 'registered_capital', period: '2023-S1', value: '1.4e9' }),
    ]
    const share = (code: FormulaCode, indicator: string, more: Partial<Asked> = {}) =>
      printDerived(figure(ask(code, indicator, '2023-S1', cells, more)), 'en')
    expect(share('share_of_place', 'export_value', { place: luongSon, whole: hoaBinh })).toBe('43.71 percent')
    expect(share('share_of_dimension', 'export_value', { dimensions: { partner: 'Japan' } })).toBe('20 percent')
    expect(share('share_of_wider', 'fdi_registered_capital')).toBe('50 percent')
    expect(said(ask('share_of_place', 'export_value', '2023-S1', cells))).toMatch(/needs the larger place/)
    expect(reasonOf(ask('share_of_dimension', 'export_value', '2023-S1', cells))).toBe('not-asked')
  })

  test('a ratio is of a declared pair: percent of one unit, or per each', () => {
    const dong = { unit: 'VND', period: '2023' } as const
    const cells = [
      cell({ indicator: 'tourism_revenue', value: '3.08e12', ...dong }),
      cell({ indicator: 'tourists', value: '3e6', period: '2023', unit: 'count' }),
      cell({ indicator: 'budget_revenue', value: '6e12', ...dong }),
      cell({ indicator: 'grdp', value: '60e12', ...dong }),
    ]
    const each = figure(ask('ratio', 'tourism_revenue', '2023', cells, { over: 'tourists' }))
    expect(printDerived(each, 'vi')).toBe('1,027 triệu đồng mỗi lượt khách')
    expect(printDerived(figure(ask('ratio', 'budget_revenue', '2023', cells, { over: 'grdp' })), 'en')).toBe(
      '10 percent',
    )
    expect(reasonOf(ask('ratio', 'budget_revenue', '2023', cells, { over: 'tourists' }))).toBe('not-defined')
  })

  test('per head takes the population of the year, the latest that is known of it', () => {
    const cells = [
      cell({ indicator: 'export_value', period: '2022', value: '1291.824e6' }),
      cell({ indicator: 'population', period: '@2022-04-01', value: '850000', unit: 'count' }),
      cell({ indicator: 'population', period: '@2022-12-31', value: '861216', unit: 'count' }),
      cell({ indicator: 'population', period: '2021', value: '1', unit: 'count' }),
    ]
    const derived = figure(ask('per_head', 'export_value', '2022', cells))
    expect(printDerived(derived, 'en')).toBe('1,500 USD a person')
    expect(derived.text.vi).toBe('1,291824 tỷ USD / 861.216 người')
  })

  test('every declared pair has its indicators, and prices of one basis', () => {
    const byCode = new Map(catalogue.map((i) => [i.code, i]))
    for (const { of, over, each } of ratioPairs) {
      const [above, below] = [byCode.get(of), byCode.get(over)]
      expect([above?.code, below?.code]).toEqual([of, over])
      const bases = new Set([above?.priceBasis, below?.priceBasis].filter(Boolean))
      if (each === null) expect(bases.size, `${of} over ${over}`).toBeLessThan(2)
    }
  })
})

describe('rank', () => {
  const peers = ['Thai Nguyen', 'Bac Giang', 'Son La'].map(namedPlace)
  const level = (place: AskedPlace, value: string, more: object = {}) =>
    cell({ indicator: 'export_value', period: '2023', value, place, ...more })
  const [thaiNguyen, bacGiang, sonLa] = peers as [AskedPlace, AskedPlace, AskedPlace]
  const cells = [
    level(hoaBinh, '1.9e9'),
    level(thaiNguyen, '25687.8e6'),
    level(bacGiang, '24499.4e6'),
    level(sonLa, '0.2e9'),
  ]

  test('Hoa Binh is third of four by exports of 2023, second from below', () => {
    const derived = figure(ask('rank_from_largest', 'export_value', '2023', cells, { peers }))
    expect(derived.value).toEqual(decimal(3))
    expect(two(derived.interval)).toEqual(['3', '3'])
    expect(derived.text.en).toBe(
      'Thai Nguyen 25,687.8 million USD > Bac Giang 24,499.4 million USD > Hoa Binh 1,900 million USD > Son La 200 million USD',
    )
    expect(figure(ask('rank_from_smallest', 'export_value', '2023', cells, { peers })).value).toEqual(decimal(2))
  })

  test('is a span where figures overlap, and shared where they are equal', () => {
    const near = [level(hoaBinh, '25.6e9', { low: '25e9', high: '26e9' }), ...cells.slice(1)]
    expect(two(figure(ask('rank_from_largest', 'export_value', '2023', near, { peers })).interval)).toEqual(['1', '2'])
    const equalOnes = [level(hoaBinh, '25687.8e6'), ...cells.slice(1)]
    const derived = figure(ask('rank_from_largest', 'export_value', '2023', equalOnes, { peers }))
    expect(derived.value).toEqual(decimal(1))
    expect(derived.text.en).toContain('Hoa Binh 25,687.8 million USD = Thai Nguyen 25,687.8 million USD')
  })

  test('of things counted is sure: an equal place is never before', () => {
    const counts = [hoaBinh, thaiNguyen].map((place) =>
      cell({ indicator: 'ocop_products', period: '2023', value: '158', unit: 'count', place }),
    )
    for (const code of ['rank_from_largest', 'rank_from_smallest'] as const) {
      const derived = figure(ask(code, 'ocop_products', '2023', counts, { peers: [thaiNguyen] }))
      expect(two(derived.interval)).toEqual(['1', '1'])
    }
  })

  test('needs the figure of every place of the set', () => {
    const derived = ask('rank_from_largest', 'export_value', '2023', cells.slice(0, 3), { peers })
    expect(said(derived)).toMatch(/^No figure of 'Exports' for Son La/)
    expect(reasonOf(ask('rank_from_largest', 'export_value', '2023', cells))).toBe('not-asked')
  })
})

describe('rival statements', () => {
  const before = cell({ indicator: 'export_value', period: '2019', value: '800e6' })
  const growth = (...rivals: Parameters<typeof cell>) =>
    ask('change_on_year', 'export_value', '2020', [before, cell(...rivals)])
  const own = {
    indicator: 'export_value',
    period: '2020',
    value: '1001e6',
    publisher: 'Statistics Office',
    published: '2021-02-01',
  }

  test('that cannot be the same make the derived figure disputed, with the range over all of them', () => {
    const derived = figure(growth(own, { value: '900e6', publisher: 'Hoa Binh Online' }))
    expect(derived.isDisputed).toBe(true)
    expect(printDerived(derived, 'en')).toBe('25.13 percent')
    expect(derived.range && two(derived.range)).toEqual(['12.37', '25.27'])
    expect(sayDerived(derived, 'en')).toMatch(/disputed, with all that is said 12\.37 to 25\.27 percent/)
    expect(derived.inputs.map((i) => [i.role, i.isDisputed])).toEqual([
      ['now', true],
      ['before', false],
    ])
  })

  test('that say the same more coarsely dispute nothing', () => {
    const derived = figure(growth(own, { value: '1e9', publisher: 'Hoa Binh Online' }))
    expect([derived.isDisputed, derived.range]).toEqual([false, null])
  })

  test('of the same publisher before it were revised', () => {
    const revised = { value: '900e6', published: '2020-12-01' }
    expect(figure(growth(own, revised)).isDisputed).toBe(false)
    expect(figure(growth(own, { ...revised, published: '2021-02-01' })).isDisputed).toBe(true)
  })

  test('that a person ruled between, or that were corrected, dispute nothing', () => {
    const rival = { value: '900e6', publisher: 'Hoa Binh Online' }
    const ruled = {
      ...cell(own, rival),
      acceptedBy: 'ruling',
      ruling: { observationId: 1, reason: 'customs', seq: 9 },
    } as const
    expect(figure(ask('change_on_year', 'export_value', '2020', [before, ruled])).isDisputed).toBe(false)
    const two = cell(own, rival)
    const right = two.statements[0]?.id ?? null
    const corrected = {
      ...two,
      statements: two.statements.map((s, i) => (i === 1 ? { ...s, correctedBy: right } : s)),
    }
    expect(figure(ask('change_on_year', 'export_value', '2020', [before, corrected])).isDisputed).toBe(false)
  })

  test('none of which stands by a ruling give no figure, with its reason', () => {
    const ruledOut = {
      ...cell(own),
      accepted: null,
      acceptedBy: 'ruled out',
      ruling: { observationId: null, reason: 'misprinted', seq: 9 },
    } as const
    const derived = ask('change_on_year', 'export_value', '2020', [before, ruledOut])
    expect(said(derived)).toMatch(/accepts no statement .*: misprinted/)
  })

  test('are settled by a ruling only while it decides', () => {
    const resting = {
      ...cell(own, { value: '900e6', publisher: 'Hoa Binh Online' }),
      ruling: { observationId: 1, reason: 'its statement is not seen on that day', seq: 9 },
    }
    expect(figure(ask('change_on_year', 'export_value', '2020', [before, resting])).isDisputed).toBe(true)
  })

  test('of one moment in two cells: the stronger source answers', () => {
    const people = { indicator: 'population', unit: 'count' } as const
    const cells = [
      cell({ indicator: 'export_value', period: '2022', value: '1292e6' }),
      cell({ ...people, period: '@2022-12', value: '861000', rank: 3 }),
      cell({ ...people, period: '@2022-12-31', value: '861216', rank: 2 }),
    ]
    expect(figure(ask('per_head', 'export_value', '2022', cells)).text.en).toMatch(/861,216 people$/)
  })
})

describe('the formulas', () => {
  test('come once each, with words in both languages', () => {
    expect(new Set(formulas.map((f) => f.code)).size).toBe(formulas.length)
    for (const { code, name, definition } of formulas) {
      for (const text of [name.en, name.vi, definition.en, definition.vi]) expect(text.trim(), code).not.toBe('')
      expect(name.en, code).not.toBe(name.vi)
    }
  })

  test('are defined for indicators by what the catalogue says, and refuse with a sentence where they lack figures', () => {
    for (const indicator of catalogue) {
      const defined = formulasFor(indicator).map((f) => f.code)
      const { kind, units, overTime } = indicator
      const isSize = ['flow', 'stock', 'count'].includes(kind)
      expect(defined.includes('cumulative_change'), indicator.code).toBe(kind === 'flow' && overTime === 'sum')
      expect(defined.includes('plan_fulfilment'), indicator.code).toBe(isSize)
      if (defined.includes('per_head'))
        expect(isSize && !['count', 'ha'].includes(units[0] ?? ''), indicator.code).toBe(true)
      for (const formula of formulas) {
        const more = { whole: hoaBinh, peers: [namedPlace('Son La')], dimensions: { partner: 'Japan' }, over: 'grdp' }
        const derived = ask(formula.code, indicator.code, '2024', [], more)
        if (derived.refusal === null) {
          expect(formula.code).toBe('elapsed_share')
          continue
        }
        for (const language of ['en', 'vi'] as const) {
          expect(sayRefusal(derived.refusal, language), `${formula.code} of ${indicator.code}`).toMatch(/\.$/)
          expect(sayRefusal(derived.refusal, language)).not.toMatch(/undefined|null|\[object/)
        }
      }
    }
    expect(reasonOf(ask('balance', 'grdp', '2024', []))).toBe('not-defined')
    expect(reasonOf(ask('balance', 'grdp_constant_2010', '2024', []))).toBe('unknown-indicator')
  })

  test('value and interval agree', () => {
    const derived = figure(ask('cover_ratio', 'export_value', '2025-S1', [exports2025, imports2025]))
    expect(holds(derived.interval, derived.value)).toBe(true)
    expect(equal(derived.value, decimal('142.4'))).toBe(false)
  })
})
