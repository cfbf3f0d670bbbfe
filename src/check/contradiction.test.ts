import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { contradiction } from './contradiction.ts'

const run = (...args: Parameters<typeof readOf>) => contradiction.run(readOf(...args), knownForTests)

describe('a contradiction', () => {
  it('is two values of one total, one digit apart', () => {
    const found = run('Exports reached 987 million USD. Later it says exports of 887 million USD.', [
      ['987 million USD', {}],
      ['887 million USD', {}],
    ])
    expect(found).toMatchObject([{ code: 'two-values', severity: 'error', claims: [1, 0], repair: null }])
  })

  it('is not a rounded value beside an exact one', () => {
    expect(
      run('Exports reached 987 million USD. Almost 1 billion USD it was.', [
        ['987 million USD', {}],
        ['Almost 1 billion USD', {}],
      ]),
    ).toEqual([])
    expect(
      run('Trade was about 1.9 billion USD. It was 1,907.5 million USD.', [
        ['about 1.9 billion USD', {}],
        ['1,907.5 million USD', {}],
      ]),
    ).toEqual([])
  })

  it('is not a list, another measure, a plan beside a result, or a part', () => {
    const text = 'A is 987 million USD. B is 887 million USD. C is 787 million USD.'
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', {}],
        ['787 million USD', {}],
      ]),
    ).toEqual([])
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', { measure: 'textile exports' }],
      ]),
    ).toEqual([])
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', { status: 'target' }],
      ]),
    ).toEqual([])
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', { links: { partOf: 0 } }],
      ]),
    ).toEqual([])
  })

  it('is not what another reading reconciles, nor counts of things a text names many of', () => {
    const text = 'A is 987 million USD. B is 887 million USD.'
    expect(
      run(text, [
        ['987 million USD', { alternatives: [{ status: 'forecast' }] }],
        ['887 million USD', {}],
      ]),
    ).toEqual([])
    expect(
      run('It has 148 projects. It has 136 projects.', [
        ['148 projects', { indicator: 'projects' }],
        ['136 projects', { indicator: 'projects' }],
      ]),
    ).toEqual([])
  })

  it('is two rates of one growth with two digits exchanged', () => {
    const rate: Said = { unit: 'percent', relation: 'change', indicator: 'grdp_growth', period: '2025-Q1' }
    const says = (first: Said, second: Said) =>
      run('The economy grew 12.67 percent. Its product was 12.76 percent larger than a year before.', [
        ['12.67 percent', { ...rate, measure: 'economy', ...first }],
        ['12.76 percent', { ...rate, indicator: 'grdp', measure: 'GRDP', ...second }],
      ])
    expect(says({}, {})).toMatchObject([{ code: 'two-rates', severity: 'error', repair: null }])
    expect(says({}, { status: 'estimate' })).toMatchObject([{ severity: 'warning' }])
    expect(says({}, { status: 'target' })).toEqual([])
    expect(says({}, { dimensions: { sector: 'industry' } })).toEqual([])
    expect(says({}, { period: '2024-Q1' })).toEqual([])
  })

  it('is not two rates against two bases, of several parts, or a digit apart under other words', () => {
    const rate: Said = { unit: 'percent', relation: 'change', measure: 'exports', period: '2025-03' }
    expect(
      run('Exports grew 12.67 percent. They grew 12.76 percent on the previous month.', [
        ['12.67 percent', rate],
        ['12.76 percent', rate],
      ]),
    ).toEqual([])
    expect(
      run('It grew 12.67 percent. It grew 12.76 percent. It grew 21.67 percent.', [
        ['12.67 percent', rate],
        ['12.76 percent', rate],
        ['21.67 percent', rate],
      ]),
    ).toEqual([])
    expect(
      run('Exports grew 12.67 percent. Textiles grew 12.61 percent.', [
        ['12.67 percent', rate],
        ['12.61 percent', { ...rate, measure: 'textiles' }],
      ]),
    ).toEqual([])
  })
})
