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
})
