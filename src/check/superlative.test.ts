import { describe, expect, it } from 'vitest'
import type { Superlative } from '../kernel/claim.ts'
import { half, years } from '../kernel/period.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { sayFinding } from './say-finding.ts'
import { superlative } from './superlative.ts'

function always(text: string): Superlative {
  const quote = 'always enjoyed a surplus'
  const start = text.indexOf(quote)
  return {
    quote,
    start,
    end: start + quote.length,
    kind: 'always-surplus',
    indicator: 'trade_balance',
    place: 'Hoa Binh',
    period: years(2015, 2020),
    sentence: 0,
  }
}

const imports: Said = { indicator: 'import_value', measure: 'imports' }

describe('a superlative', () => {
  it('of a surplus holds for exports above imports', () => {
    const text = 'It always enjoyed a surplus: 987 million USD of exports, 920.5 million USD of imports.'
    const read = readOf(
      text,
      [
        ['987 million USD', {}],
        ['920.5 million USD', imports],
      ],
      { superlatives: [always(text)] },
    )
    const [note] = superlative.run(read, knownForTests)
    expect(note && sayFinding(note, 'en')).toBe(
      '987 million USD − 920.5 million USD = 66.5 million USD (2020), agrees with "always enjoyed a surplus"',
    )
  })

  it('of a surplus is refuted by a year of more imports', () => {
    const text = 'It always enjoyed a surplus: 887 million USD of exports, 920.5 million USD of imports.'
    const read = readOf(
      text,
      [
        ['887 million USD', {}],
        ['920.5 million USD', imports],
      ],
      { superlatives: [always(text)] },
    )
    expect(superlative.run(read, knownForTests)).toMatchObject([{ code: 'surplus-broken', severity: 'error' }])
  })

  it('is only doubted by a chain through an average rate', () => {
    const text =
      'It always enjoyed a surplus. Trade was 545.5 million USD in 2015; exports grew 29.61 percent a year to 987 million USD.'
    const read = readOf(
      text,
      [
        ['545.5 million USD', { indicator: 'trade_turnover', period: '2015' }],
        ['29.61 percent', { relation: 'average_change', period: '2015/2020' }],
        ['987 million USD', {}],
      ],
      { superlatives: [always(text)] },
    )
    const [note] = superlative.run(read, knownForTests)
    expect(note).toMatchObject({ code: 'surplus-doubtful', severity: 'note' })
    expect(note && sayFinding(note, 'en')).toContain('a balance of −5.79729 million USD')
  })

  it('about another time is silent', () => {
    const text = 'It always enjoyed a surplus: 887 million USD of exports, 920.5 million USD of imports.'
    const read = readOf(
      text,
      [
        ['887 million USD', { period: '2022' }],
        ['920.5 million USD', { ...imports, period: '2022' }],
      ],
      {
        superlatives: [always(text), { ...always(text), kind: 'surplus', period: half(2021, 1) }],
      },
    )
    expect(superlative.run(read, knownForTests)).toEqual([])
  })

  it('the highest since a year is doubted beside a higher value of the same stretch between', () => {
    const growth: Said = { indicator: 'grdp_growth', measure: 'GRDP', relation: 'change' }
    const text = 'GRDP grew 7.2 percent, the highest since 2020. In 2022 it grew 9.1 percent.'
    const says = (earlier: Said) =>
      superlative.run(
        readOf(
          text,
          [
            ['7.2 percent', { ...growth, period: '2024-Q1' }],
            ['9.1 percent', { ...growth, period: '2022-Q1', ...earlier }],
          ],
          {
            superlatives: [
              {
                quote: 'highest since',
                start: text.indexOf('highest'),
                end: text.indexOf(' 2020'),
                kind: 'highest-since',
                indicator: 'grdp_growth',
                place: 'Hoa Binh',
                period: null,
                sentence: 0,
              },
            ],
          },
        ),
        knownForTests,
      )
    expect(says({})).toMatchObject([{ code: 'no-record', severity: 'warning', claims: [0, 1] }])
    expect(says({ period: '2022' })).toEqual([])
    expect(says({ period: '2020-Q1' })).toEqual([])
    expect(says({ place: 'Mai Chau' })).toEqual([])
  })
})
