import { describe, expect, it } from 'vitest'
import { knownForTests, readOf } from './claim-for-tests.ts'
import { conversion } from './conversion.ts'
import { sayFinding } from './say-finding.ts'

const run = (...args: Parameters<typeof readOf>) => conversion.run(readOf(...args), knownForTests)

describe('a conversion', () => {
  it('at the rates of the year is a note', () => {
    const [note] = run('It cost 13.93 trillion VND (589 million USD).', [
      ['13.93 trillion VND', {}],
      ['589 million USD', { links: { sameAs: 0 } }],
    ])
    expect(note && sayFinding(note, 'en')).toBe(
      '13.93 trillion VND / 589 million USD = 23,650 VND per USD, the rates of 2020',
    )
  })

  it('a power of ten away is a scale word, mended in the bracket', () => {
    const [error] = run('It cost 13.93 trillion VND (589 billion USD).', [
      ['13.93 trillion VND', {}],
      ['589 billion USD', {}],
    ])
    expect(error).toMatchObject({
      code: 'conversion-scale',
      severity: 'error',
      repair: { suggestion: '589 million USD' },
    })
  })

  it('is mended where the repair is an amount that reports print', () => {
    const [error] = run('Revenue was 1.05 billion VND (46.3 million USD).', [
      ['1.05 billion VND', {}],
      ['46.3 million USD', {}],
    ])
    expect(error?.repair?.suggestion).toBe('1.05 trillion VND')
  })

  it('of a range keeps both numbers', () => {
    const text = 'Pay is 3.5 - 4.5 billion VND (172 USD).'
    const [error] = run(text, [
      [
        '3.5 - 4.5 billion VND',
        {
          numberEnd: text.indexOf(' VND'),
          scale: 9,
          value: { coefficient: 4n, exponent: 9 },
          shown: { low: { coefficient: 35n, exponent: 8 }, high: { coefficient: 45n, exponent: 8 } },
        },
      ],
      ['172 USD', {}],
    ])
    expect(error?.repair?.suggestion).toBe('3.5 - 4.5 million VND')
  })

  it('a quarter away is silent', () => {
    expect(
      run('It cost 13.93 trillion VND (470 million USD).', [
        ['13.93 trillion VND', {}],
        ['470 million USD', {}],
      ]),
    ).toEqual([])
  })

  it('far away is a warning', () => {
    const found = run('It cost 13.93 trillion VND (189 million USD).', [
      ['13.93 trillion VND', {}],
      ['189 million USD', {}],
    ])
    expect(found).toMatchObject([{ code: 'conversion-broken', severity: 'warning' }])
  })

  it('of a year without known rates is held against the other pairs of the text', () => {
    const text =
      'It cost 100 billion VND (10 million USD), 200 billion VND (20 million USD) and 300 billion VND (3 million USD).'
    const quotes = [
      '100 billion VND',
      '10 million USD',
      '200 billion VND',
      '20 million USD',
      '300 billion VND',
      '3 million USD',
    ]
    const found = run(
      text,
      quotes.map((q) => [q, { period: '1999' }]),
      { published: '1999-05' },
    )
    expect(found.filter((f) => f.severity !== 'note')).toMatchObject([
      { code: 'conversion-scale', severity: 'error', claims: [5, 4], repair: { suggestion: '30 million USD' } },
    ])
  })

  it('of two amounts that are not one is none', () => {
    expect(
      run('It cost 13.93 trillion VND and drew 589 billion USD.', [
        ['13.93 trillion VND', {}],
        ['589 billion USD', {}],
      ]),
    ).toEqual([])
  })

  it('one or two places off is a decimal point, mended in the bracket', () => {
    const spent = (usd: string) =>
      run(`It spent 2,280 billion VND (${usd} USD).`, [
        ['2,280 billion VND', {}],
        [`${usd} USD`, {}],
      ])
    expect(spent('9.7 million')).toMatchObject([
      { code: 'conversion-scale', severity: 'error', repair: { suggestion: '97 million USD' } },
    ])
    expect(spent('0.98 million')[0]?.repair?.suggestion).toBe('98 million USD')
    expect(spent('980 million')[0]?.repair?.suggestion).toBe('98 million USD')
  })
})
