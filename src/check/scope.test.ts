import { describe, expect, it } from 'vitest'
import { decimal } from '../kernel/decimal.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { sayFinding } from './say-finding.ts'
import { scope } from './scope.ts'

const run = (...args: Parameters<typeof readOf>) => scope.run(readOf(...args), knownForTests)
const products: Said = { indicator: 'ocop_products', measure: 'products', unit: 'count', period: '@2024-01' }
const half: Said = { period: '2023-S1' }
const fdi: Said = { indicator: 'projects', measure: 'FDI projects', period: '@2023-07', dimensions: { origin: 'FDI' } }

describe('scope', () => {
  const text =
    'An official of the district spoke of 12.88 trillion VND. The province’s exports reached 335 million USD, 45.9% of the yearly plan assigned by the district (730 million USD).'
  const figures: [string, Said][] = [
    ['12.88 trillion VND', { place: 'Luong Son', indicator: 'industrial_production_value' }],
    ['335 million USD', { ...half, speaker: 'an official of the district' }],
    [
      '45.9%',
      {
        ...half,
        relation: 'fulfilment',
        base: { kind: 'plan', giver: 'the district', words: 'yearly plan' },
        links: { of: 1, plan: 3 },
      },
    ],
    ['730 million USD', { status: 'target', place: 'Luong Son' }],
  ]

  it('shows that the province’s exports measured against the district’s plan are the district’s', () => {
    const [error] = run(text, figures)
    expect(error).toMatchObject({ code: 'district-as-province', severity: 'error', claims: [1, 2, 3] })
    expect(error?.repair).toMatchObject({ quote: 'province', suggestion: 'district' })
    expect(error && sayFinding(error, 'vi')).toContain('đều là của huyện')
  })

  it('is silent when the plan is the province’s own', () => {
    const own = figures.map(
      ([quote, said]) => [quote, { ...said, base: null, speaker: null, place: 'Hoa Binh' }] as [string, Said],
    )
    expect(run(text.replace('assigned by the district ', ''), own)).toEqual([])
  })

  it('shows a park with more foreign projects than its district', () => {
    const found = run('The park has 16 FDI projects. The district has 5 FDI projects.', [
      ['16 FDI projects', { ...fdi, place: 'Luong Son Industrial Park' }],
      ['5 FDI projects', { ...fdi, place: 'Luong Son' }],
    ])
    expect(found).toMatchObject([{ code: 'part-over-whole', severity: 'error', claims: [1, 0], repair: null }])
  })

  it('is silent when the wider figure counts a narrower thing or another time', () => {
    const park: Said = { ...fdi, place: 'Luong Son Industrial Park' }
    const narrower = { ...fdi, place: 'Luong Son', measure: 'new FDI projects' }
    const later = { ...fdi, place: 'Luong Son', period: '2022' }
    for (const wide of [narrower, later]) {
      expect(
        run('The park has 16 FDI projects. The district has 5 FDI projects.', [
          ['16 FDI projects', park],
          ['5 FDI projects', wide],
        ]),
      ).toEqual([])
    }
  })

  it('of a headline is doubted when the text counts the figure for one district only', () => {
    const says = (place: string) =>
      scope.run(
        readOf('Province has 21 products\nMai Chau kept 17 products. It added four, reaching 21 now.', [
          ['21 products', products],
          ['17 products', { ...products, place: 'Mai Chau' }],
          ['four', { ...products, place, printed: decimal(4) }],
          ['21', { ...products, place: 'Mai Chau', nth: 2 }],
        ]),
        knownForTests,
      )
    expect(says('Mai Chau')).toMatchObject([{ code: 'headline-of-district', severity: 'warning', claims: [0, 3] }])
    expect(says('Hoa Binh').filter((f) => f.code === 'headline-of-district')).toEqual([])
  })
})
