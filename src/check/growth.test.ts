import { describe, expect, it } from 'vitest'
import { month, year } from '../kernel/period.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { growth } from './growth.ts'
import { sayFinding } from './say-finding.ts'

const run = (...args: Parameters<typeof readOf>) => growth.run(readOf(...args), knownForTests)
const tourists: Said = { indicator: 'tourists', measure: 'visitors', unit: 'count' }
const over = (y: number): NonNullable<Said['base']> => ({ kind: 'period', period: year(y), words: 'on the year' })

describe('growth', () => {
  it('holds between two printed levels', () => {
    const [note] = run('Visitors rose from 332,000 to 379,500, up 14.3 percent.', [
      ['332,000', { ...tourists, period: '2018' }],
      ['379,500', { ...tourists, period: '2019' }],
      [
        '14.3 percent',
        { ...tourists, unit: 'percent', relation: 'change', period: '2019', base: over(2018), links: { of: 1 } },
      ],
    ])
    expect(note?.code).toBe('growth-holds')
    expect(note && sayFinding(note, 'en')).toContain('14.31 percent, agrees with 14.3 percent')
  })

  it('that two printed levels refute is an error with the digit that mends it', () => {
    const [error] = run('Visitors rose from 332,000 to 379,500, up 24.3 percent.', [
      ['332,000', { ...tourists, period: '2018' }],
      ['379,500', { ...tourists, period: '2019' }],
      [
        '24.3 percent',
        { ...tourists, unit: 'percent', relation: 'change', period: '2019', base: over(2018), links: { of: 1 } },
      ],
    ])
    expect(error).toMatchObject({ code: 'growth-broken', severity: 'error' })
    expect(error?.repair?.suggestion).toBe('14.3 percent')
  })

  it('of production in constant prices is silent beside levels in current ones', () => {
    const value: Said = { indicator: 'industrial_production_value', measure: 'production' }
    const found = run('Production was 30 trillion VND in 2018 and 40 trillion VND in 2019, up 9.5 percent.', [
      ['30 trillion VND', { ...value, period: '2018' }],
      ['40 trillion VND', { ...value, period: '2019' }],
      ['9.5 percent', { ...value, relation: 'change', period: '2019', base: over(2018), links: { of: 1 } }],
    ])
    expect(found.filter((f) => f.severity !== 'note')).toEqual([])
  })

  it('without an earlier level is a note of what it implies', () => {
    const [note] = run('Exports reached 987 million USD, up 24.8 percent.', [
      ['987 million USD', {}],
      ['24.8 percent', { relation: 'change', links: { of: 0 } }],
    ])
    expect(note && sayFinding(note, 'en')).toBe(
      '987 million USD after a change of 24.8 percent = 790.865 million USD before',
    )
  })

  it('of February is held against January, which is two months less February', () => {
    const [note] = run(
      'February brought 91.24 million USD, up 2.9 percent on January; two months 179.92 million USD.',
      [
        ['91.24 million USD', { period: '2022-02' }],
        [
          '2.9 percent',
          {
            relation: 'change',
            period: '2022-02',
            base: { kind: 'period', period: month(2022, 1), words: 'on January' },
            links: { of: 0 },
          },
        ],
        ['179.92 million USD', { period: '2022-01/2022-02' }],
      ],
    )
    expect(note).toMatchObject({ code: 'month-before', severity: 'note' })
  })

  it('in percent and in money of one rise agree', () => {
    const [note] = run('Exports of 12.15 billion USD rose 29.25 percent or 2.75 billion USD.', [
      ['12.15 billion USD', {}],
      ['29.25 percent', { relation: 'change', links: { of: 0 } }],
      ['2.75 billion USD', { relation: 'change', links: { of: 0 } }],
    ])
    expect(note?.code).toBe('amount-and-rate')
  })
})
