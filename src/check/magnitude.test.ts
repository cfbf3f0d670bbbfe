import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { magnitude } from './magnitude.ts'
import { sayFinding } from './say-finding.ts'

const run = (...args: Parameters<typeof readOf>) => magnitude.run(readOf(...args), knownForTests)
const nineMonths: Said = { period: '2020-01/2020-09' }
const rate: Said = { ...nineMonths, relation: 'fulfilment', links: { of: 0 } }
const trade: Said = { indicator: 'trade_turnover', measure: 'trade', status: 'forecast' }
const fdi: Said = {
  indicator: 'fdi_registered_capital',
  measure: 'capital',
  place: 'Luong Son',
  dimensions: { origin: 'FDI' },
}

describe('magnitude', () => {
  it('shows that nine months of 645.23 billion USD must be million beside a year of 987 million', () => {
    const found = run(
      'It exported over 645.23 billion USD, 62.52 percent of its target. Trade of 1.9 billion USD and exports of 987 million USD are expected.',
      [
        ['over 645.23 billion USD', nineMonths],
        ['62.52 percent', rate],
        ['1.9 billion USD', trade],
        ['987 million USD', { status: 'forecast' }],
      ],
    )
    expect(found.length).toBeGreaterThan(2)
    for (const f of found)
      expect(f).toMatchObject({
        severity: 'error',
        repair: { quote: '645.23 billion USD', suggestion: '645.23 million USD' },
      })
    expect(found.map((f) => sayFinding(f, 'en'))).toContain(
      '645.23 billion USD / 62.52 percent = a plan of 1,032.04 billion USD, 543 times the trade ("1.9 billion USD", 2020); as million it is 1,032.04 million USD',
    )
  })

  it('mends a figure printed without a scale word', () => {
    const found = run(
      'A plant of 20 million USD came. It has 17 FDI projects with 280,500 USD, 53 percent of provincial FDI.',
      [
        ['20 million USD', { ...fdi, place: 'Da River Industrial Park' }],
        ['17 FDI projects', { ...fdi, indicator: 'projects', measure: 'FDI projects' }],
        ['280,500 USD', fdi],
        ['53 percent', { ...fdi, relation: 'share', links: { of: 2 } }],
      ],
    )
    expect(found.map((f) => f.code).sort()).toEqual(['per-item', 'share-of-total'])
    expect(found[0]?.repair).toMatchObject({ quote: '280,500 USD', suggestion: '280.5 million USD' })
  })

  it('needs no second proof for the mean of many foreign projects', () => {
    const found = run('It has 17 FDI projects with more than 280,500 USD.', [
      ['17 FDI projects', { ...fdi, indicator: 'projects' }],
      ['more than 280,500 USD', fdi],
    ])
    expect(found).toMatchObject([{ code: 'per-item', repair: { suggestion: '280.5 million USD' } }])
  })

  it('is silent with one proof only', () => {
    const found = run(
      'It exported 645.23 billion VND, 62.52 percent of target; the year should bring 2 trillion VND.',
      [
        ['645.23 billion VND', { ...nineMonths, indicator: 'other', measure: 'cement' }],
        ['62.52 percent', { ...rate, indicator: 'other', measure: 'cement' }],
        ['2 trillion VND', { indicator: 'retail_sales' }],
      ],
    )
    expect(found).toEqual([])
  })

  it('is silent about a small part under a wide indicator', () => {
    const found = run('Exports hit 1.4 billion USD, a target of 1.5 billion USD, bamboo 300,000 USD.', [
      ['1.4 billion USD', {}],
      ['1.5 billion USD', { status: 'target' }],
      ['300,000 USD', { measure: 'bamboo exports', period: '2020-S1' }],
    ])
    expect(found).toEqual([])
  })

  it('is silent when either of two figures may be the wrong one', () => {
    const found = run('Exports of nine months hit 645 billion USD of 987 million USD a year.', [
      ['645 billion USD', { ...nineMonths, place: 'Elsewhere' }],
      ['987 million USD', { place: 'Elsewhere' }],
    ])
    expect(found).toEqual([])
  })

  it('reports a misspelt scale word with the usual one', () => {
    const [error] = run('The plan is 9.18 tillion VND.', [
      ['9.18 tillion VND', { oddity: { kind: 'misspelt-scale', usual: 'trillion' }, numberEnd: 24 }],
    ])
    expect(error).toMatchObject({ code: 'misspelt-scale', repair: { suggestion: '9.18 trillion VND' } })
  })

  it('mends a plan by the change and the earlier level that it is reckoned from', () => {
    const found = run(
      'Exports were 791.9 million USD, trade 1,426.9 million USD. The plan is 1.03 million USD, up 30.3 percent.',
      [
        ['791.9 million USD', { period: '2019' }],
        ['1,426.9 million USD', { indicator: 'trade_turnover', measure: 'trade', period: '2019' }],
        ['1.03 million USD', { status: 'target' }],
        ['30.3 percent', { relation: 'change', status: 'target', links: { of: 2 } }],
      ],
    )
    expect(found[0]).toMatchObject({ code: 'growth', claims: [2, 0, 3], repair: { suggestion: '1.03 billion USD' } })
  })

  it('is silent when the change agrees with no earlier level in any scale', () => {
    const found = run('Exports were 791.9 million USD. Bamboo exports are 1.13 million USD, up 30.3 percent.', [
      ['791.9 million USD', { period: '2019' }],
      ['1.13 million USD', { measure: 'bamboo exports' }],
      ['30.3 percent', { relation: 'change', links: { of: 1 } }],
    ])
    expect(found).toEqual([])
  })

  it('mends the revenue of firms that export and pay far more than it', () => {
    const park: Said = { place: 'Luong Son Industrial Park', period: '2023-01/2023-09' }
    const says = (revenue: Said) =>
      run('Firms had revenue of 13.18 billion VND, exports of 499.09 million USD and paid 144.66 billion VND.', [
        ['13.18 billion VND', { ...park, indicator: 'park_revenue', measure: 'revenue', ...revenue }],
        ['499.09 million USD', { ...park, indicator: 'park_exports' }],
        ['144.66 billion VND', { ...park, indicator: 'state_budget_contribution', measure: 'payments' }],
      ])
    const found = says({})
    expect(found.map((f) => f.code)).toEqual(['exports-of-revenue', 'payment-of-revenue'])
    expect(found[0]?.repair?.suggestion).toBe('13.18 trillion VND')
    expect(says({ period: '2023-09' })).toEqual([])
    expect(says({ place: 'Mai Chau' })).toEqual([])
  })

  it('mends a year out of line with several others of one thing, not with one', () => {
    const retail: Said = { indicator: 'retail_sales', measure: 'retail sales', place: 'Elsewhere' }
    const text = 'Sales were 30 trillion VND, 32 trillion VND and 35 billion VND.'
    const found = run(text, [
      ['30 trillion VND', { ...retail, period: '2018' }],
      ['32 trillion VND', { ...retail, period: '2019' }],
      ['35 billion VND', { ...retail, period: '2020' }],
    ])
    expect(found[0]).toMatchObject({ code: 'series', repair: { suggestion: '35 trillion VND' } })
    expect(
      run(text, [
        ['30 trillion VND', { ...retail, period: '2018' }],
        ['35 billion VND', { ...retail, period: '2020' }],
      ]),
    ).toEqual([])
  })

  it('knows what a visitor spends, and takes public money for nobody’s income', () => {
    const visits: Said = { indicator: 'tourists', measure: 'visitors', unit: 'count' }
    const text = 'It drew 115,000 visitors and 95 trillion VND.'
    const found = run(text, [
      ['115,000 visitors', visits],
      ['95 trillion VND', { indicator: 'tourism_revenue', measure: 'revenue' }],
    ])
    expect(found).toMatchObject([{ code: 'per-item', repair: { suggestion: '95 billion VND' } }])
    expect(
      run('149.41 billion VND went to roads.', [
        ['149.41 billion VND', { indicator: 'income_per_capita', measure: 'earmarked', place: 'Mai Chau' }],
      ]),
    ).toEqual([])
  })
})
