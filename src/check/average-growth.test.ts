import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageGrowth } from './average-growth.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { sayFinding } from './say-finding.ts'

const run = (...args: Parameters<typeof readOf>) => averageGrowth.run(readOf(...args), knownForTests)
const average: Said = { relation: 'average_change', period: '2015/2020' }

describe('average growth', () => {
  const text =
    'Trade rose from 545.5 million USD in 2015 to about 1.9 billion USD in 2020, 28.5 percent a year. Trade grew 25 percent a year.'
  const figures: [string, Said][] = [
    ['545.5 million USD', { period: '2015' }],
    ['about 1.9 billion USD', { period: '2020' }],
    ['28.5 percent', average],
    ['25 percent', average],
  ]

  it('of 28.5 percent leads from 545.5 million to about 1.9 billion in five years, and 25 percent does not', () => {
    const [note, error, ...rest] = run(text, figures)
    expect(rest).toEqual([])
    expect(note).toMatchObject({ code: 'average-holds', claims: [2, 0, 1] })
    expect(error).toMatchObject({ code: 'average-broken', severity: 'error' })
    expect(error?.repair).toMatchObject({ quote: '25 percent', suggestion: '28.5 percent' })
    expect(error && sayFinding(error, 'en')).toContain('1,664.73 million USD in 2020')
  })

  it('over 2016-2020 may start from 2015', () => {
    const found = run(
      text,
      figures
        .map(([quote, said], i) => [quote, i === 2 ? { ...said, period: '2016/2020' } : said] as [string, Said])
        .slice(0, 3),
    )
    expect(found.map((f) => f.code)).toEqual(['average-holds'])
  })

  it('that is the whole growth divided by the years is no error', () => {
    const found = run('Exports doubled from 100 million USD to 200 million USD, 20 percent a year.', [
      ['100 million USD', { period: '2015' }],
      ['200 million USD', { period: '2020' }],
      ['20 percent', average],
    ])
    expect(found).toEqual([])
  })

  it('without the earlier level is silent', () => {
    expect(
      run('Exports reached 987 million USD, up 29.61 percent a year.', [
        ['987 million USD', {}],
        ['29.61 percent', average],
      ]),
    ).toEqual([])
  })

  it('printed twice without levels is a warning', () => {
    const found = run('Exports grew 20 percent a year. Exports grew 12 percent a year.', [
      ['20 percent', average],
      ['12 percent', average],
    ])
    expect(found).toMatchObject([{ code: 'two-averages', severity: 'warning' }])
  })

  it('computed from any two levels and rounded is never accused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 99_999 }),
        fc.integer({ min: 101, max: 190 }),
        fc.integer({ min: 2, max: 9 }),
        (start, factor, years) => {
          const end = start * (factor / 100) ** years
          const rate = (((Math.round(end) / start) ** (1 / years) - 1) * 100).toFixed(1)
          const now = `${2010 + years}`
          const found = run(`From ${start} million USD to ${Math.round(end)} million USD, ${rate} percent a year.`, [
            [`${start} million USD`, { period: '2010' }],
            [`to ${Math.round(end)} million USD`, { period: now }],
            [`${rate} percent`, { relation: 'average_change', period: `2010/${now}` }],
          ])
          expect(found.filter((f) => f.severity !== 'note')).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })
})
