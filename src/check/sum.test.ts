import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { sayFinding } from './say-finding.ts'
import { sum } from './sum.ts'

const projects: Said = { indicator: 'projects', measure: 'projects', period: '@2021-12' }
const fdi: Said = { ...projects, measure: 'foreign projects', dimensions: { origin: 'FDI' } }
const domestic: Said = { ...projects, measure: 'domestic projects', dimensions: { origin: 'domestic' } }
const exports: Said = { indicator: 'export_value' }
const imports: Said = { indicator: 'import_value', measure: 'imports' }
const trade: Said = { indicator: 'trade_turnover', measure: 'trade' }

const run = (...args: Parameters<typeof readOf>) => sum.run(readOf(...args), knownForTests)

describe('a sum', () => {
  it('holds when foreign and domestic projects make the total, and is said as one line', () => {
    const [note, ...rest] = run('There are 104 projects: 26 foreign and 78 domestic.', [
      ['104 projects', projects],
      ['26 foreign', fdi],
      ['78 domestic', domestic],
    ])
    expect(rest).toEqual([])
    expect(note).toMatchObject({ code: 'sum-holds', severity: 'note' })
    expect(note && sayFinding(note, 'en')).toBe('26 + 78 = 104, agrees with "104 projects"')
  })

  it('that is off by exchanged digits accuses the total and mends it', () => {
    const [error] = run('There are 642 projects: 39 foreign and 585 domestic.', [
      ['642 projects', projects],
      ['39 foreign', fdi],
      ['585 domestic', domestic],
    ])
    expect(error).toMatchObject({ code: 'sum-broken', severity: 'error', claims: [0, 1, 2] })
    expect(error?.repair).toMatchObject({ quote: '642 projects', suggestion: '624 projects' })
  })

  it('accuses a part when something else binds the total', () => {
    const text =
      'Trade was 900 million USD (20.88 trillion VND): exports of 520 million USD and imports of 390 million USD.'
    const [error] = run(text, [
      ['900 million USD', trade],
      ['20.88 trillion VND', { ...trade, links: { sameAs: 0 } }],
      ['520 million USD', exports],
      ['390 million USD', imports],
    ])
    expect(error?.repair?.suggestion).toBe('510 million USD')
  })

  it('of exports and imports in rounded figures holds for the rounded trade', () => {
    const found = run('Trade is expected at 1.9 billion USD, exports 987 million USD and imports 920.5 million USD.', [
      ['1.9 billion USD', trade],
      ['987 million USD', exports],
      ['920.5 million USD', imports],
    ])
    expect(found.map((f) => sayFinding(f, 'vi'))).toEqual([
      '987 + 920,5 = 1.907,5 triệu USD, khớp với "1.9 billion USD"',
    ])
  })

  it('is silent when the parts are only some of the whole', () => {
    const found = run('The park has 90 projects, including 20 in textiles and 30 in food.', [
      ['90 projects', projects],
      ['20', { ...projects, measure: 'textile projects', links: { partOf: 0 } }],
      ['30', { ...projects, measure: 'food projects', links: { partOf: 0 } }],
    ])
    expect(found).toEqual([])
  })

  it('is silent when an open word leaves room', () => {
    const found = run('There are over 600 projects: 39 foreign and 585 domestic.', [
      ['over 600 projects', projects],
      ['39 foreign', fdi],
      ['585 domestic', domestic],
    ])
    expect(found.filter((f) => f.severity !== 'note')).toEqual([])
  })

  it('is silent when another figure must be the whole', () => {
    const found = run('The province has 642 projects. The parks have 27 foreign ones and 75 domestic ones.', [
      ['642 projects', projects],
      ['27 foreign', fdi],
      ['75 domestic', domestic],
    ])
    expect(found).toEqual([])
  })

  it('accuses parts that exclude each other and exceed the whole', () => {
    const star = (n: string): Said => ({
      ...projects,
      indicator: 'ocop_products',
      measure: `${n}-star products`,
      dimensions: { star: n },
    })
    const [error] = run('It has 31 products: five 4-star and 36 three-star.', [
      ['31 products', { ...projects, indicator: 'ocop_products', measure: 'products' }],
      ['five', { ...star('4'), printed: { coefficient: 5n, exponent: 0 }, links: { partOf: 0 } }],
      ['36 three-star', { ...star('3'), links: { partOf: 0 } }],
    ])
    expect(error).toMatchObject({ code: 'sum-broken', severity: 'error' })
  })

  it('that one scale word mends accuses the part with it', () => {
    const revenue: Said = { indicator: 'budget_revenue', measure: 'revenue' }
    const [error] = run('Revenue was 2.143 trillion VND: 1.954 billion VND domestic and 189 billion VND from trade.', [
      ['2.143 trillion VND', revenue],
      ['1.954 billion VND', { ...revenue, links: { partOf: 0 } }],
      ['189 billion VND', { ...revenue, links: { partOf: 0 } }],
    ])
    expect(error?.repair).toMatchObject({ quote: '1.954 billion VND', suggestion: '1.954 trillion VND' })
  })

  it('of exact figures in a bracket behind their whole is an error when one digit mends it', () => {
    const firms: Said = { indicator: 'enterprises', measure: 'firms' }
    const [error] = run('It asked 16,872 firms (10,590 private and 1,282 foreign).', [
      ['16,872 firms', firms],
      ['10,590 private', { ...firms, measure: 'private firms' }],
      ['1,282 foreign', { ...firms, measure: 'foreign firms' }],
    ])
    expect(error?.repair?.suggestion).toBe('11,872 firms')
  })

  it('never accuses what was added to something: 25 projects raising the total to 28', () => {
    const found = run('They drew 25 projects, raising the total to 28.', [
      ['25 projects', projects],
      ['28', projects],
    ])
    expect(found).toEqual([])
  })

  it('notes what there was, what was added and what it makes', () => {
    const found = run('It kept 17 products and added 4, reaching 21.', [
      ['17 products', projects],
      ['4', projects],
      ['21', projects],
    ])
    expect(found.map((f) => f.code)).toEqual(['sum-holds'])
  })

  it('of rounded parts never accuses the rounded total', () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 3 }), (a, b, decimals) => {
        const print = (n: number) => (n / 1000).toFixed(decimals)
        const quotes = [`trade ${print(a + b)}`, `exports ${print(a)}`, `imports ${print(b)}`].map(
          (q) => `${q} million USD`,
        )
        const said = [trade, exports, imports]
        const read = readOf(
          quotes.join(', '),
          quotes.map((q, i) => [q, said[i] as Said]),
        )
        expect(sum.run(read, knownForTests).filter((f) => f.severity !== 'note')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
