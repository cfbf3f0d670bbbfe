import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { growth } from './growth.ts'

const run = (...args: Parameters<typeof readOf>) =>
  growth.run(readOf(...args), knownForTests).filter((f) => f.code.startsWith('multiple'))
const trade: Said = { indicator: 'trade_turnover', measure: 'trade', status: 'target' }
const times: Said = { ...trade, relation: 'multiple', unit: 'multiple' }
const before: Said = { ...trade, period: '2015', status: 'actual' }

describe('a multiple', () => {
  it('that the two levels beside it refute is an error with the multiple they give', () => {
    const found = run('It aims at 1.7 billion USD in 2020, 3.5 times the 545.5 million USD of 2015.', [
      ['1.7 billion USD', trade],
      ['3.5 times', times],
      ['545.5 million USD', before],
    ])
    expect(found).toMatchObject([
      { code: 'multiple-broken', severity: 'error', claims: [1, 0, 2], repair: { suggestion: '3.1 times' } },
    ])
  })

  it('behind both levels is held against them too', () => {
    const found = run('Trade rose from 545.5 million USD to 1.9 billion USD, or 4.5 times.', [
      ['545.5 million USD', before],
      ['1.9 billion USD', trade],
      ['4.5 times', times],
    ])
    expect(found).toMatchObject([{ code: 'multiple-broken', repair: { suggestion: '3.5 times' } }])
  })

  it('that the levels give is a note', () => {
    const found = run('Trade is 1.9 billion USD, 3.5 times the 545.5 million USD of 2015.', [
      ['1.9 billion USD', trade],
      ['3.5 times', times],
      ['545.5 million USD', before],
    ])
    expect(found).toMatchObject([{ code: 'multiple-holds', severity: 'note' }])
  })

  it('is silent where its words lead elsewhere, or where it may mean on top', () => {
    expect(
      run('It drew 12.6 million, a 3.4 times increase over 2022 and far more than the goal of 8 million.', [
        ['12.6 million', { ...trade, unit: 'count' }],
        ['3.4 times', times],
        ['8 million', { ...trade, unit: 'count' }],
      ]),
    ).toEqual([])
    expect(
      run('Trade is 1.9 billion USD, 2.5 times higher than the 545.5 million USD of 2015.', [
        ['1.9 billion USD', trade],
        ['2.5 times', times],
        ['545.5 million USD', before],
      ]),
    ).toEqual([])
  })
})
