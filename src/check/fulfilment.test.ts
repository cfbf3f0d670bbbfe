import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { fulfilment } from './fulfilment.ts'
import { sayFinding } from './say-finding.ts'

const run = (...args: Parameters<typeof readOf>) => fulfilment.run(readOf(...args), knownForTests)
const half: Said = { period: '2020-S1' }
const target: Said = { status: 'target', measure: 'yearly plan' }
const rate: Said = { relation: 'fulfilment', ...half, links: { of: 0, plan: 2 } }

describe('fulfilment', () => {
  it('of a printed plan holds', () => {
    const [note] = run('Exports hit 335 million USD, 45.9% of the plan (730 million USD).', [
      ['335 million USD', half],
      ['45.9%', rate],
      ['730 million USD', target],
    ])
    expect(note?.code).toBe('fulfilment-holds')
    expect(note && sayFinding(note, 'en')).toBe(
      '335 million USD / 730 million USD = 45.89 percent, agrees with 45.9 percent',
    )
  })

  it('that a printed plan refutes is an error with the digits exchanged back', () => {
    const [error] = run('Exports hit 335 million USD, 54.9% of the plan (730 million USD).', [
      ['335 million USD', half],
      ['54.9%', rate],
      ['730 million USD', target],
    ])
    expect(error).toMatchObject({ code: 'fulfilment-broken', severity: 'error', repair: { suggestion: '45.9%' } })
  })

  it('of a plan that may be the value is a note with both readings', () => {
    const found = run('Production was 48.81% of the yearly plan (12.88 trillion VND).', [
      ['48.81%', { ...rate, links: { plan: 1 } }],
      ['12.88 trillion VND', { ...target, alternatives: [{ status: 'estimate' }] }],
    ])
    expect(found).toMatchObject([{ code: 'plan-or-value', severity: 'note' }])
  })

  it('against several printed plans is silent when none agrees, since another may be meant', () => {
    const found = run('Plans are 700 million USD and 800 million USD. Exports hit 335 million USD, 40.2 percent.', [
      ['700 million USD', target],
      ['800 million USD', target],
      ['335 million USD', half],
      ['40.2 percent', { relation: 'fulfilment', ...half, links: { of: 2 } }],
    ])
    expect(found).toEqual([])
  })

  it('of the only plan of the year is an error when one digit mends a wide gap, and silent near it', () => {
    const figures = (percent: string): [string, Said][] => [
      ['1.437 billion USD', { status: 'target' }],
      ['223.47 million USD', half],
      [percent, { relation: 'fulfilment', ...half, links: { of: 1 } }],
    ]
    const text = (percent: string) => `The plan is 1.437 billion USD. Exports were 223.47 million USD, ${percent}.`
    expect(run(text('75.55 percent'), figures('75.55 percent'))).toMatchObject([
      { code: 'fulfilment-broken', repair: { suggestion: '15.55 percent' } },
    ])
    expect(run(text('15.05 percent'), figures('15.05 percent'))).toEqual([])
  })

  it('implies the plan where none is printed', () => {
    const [note] = run('Exports hit 282.78 million USD, 61.74 percent of target.', [
      ['282.78 million USD', half],
      ['61.74 percent', { relation: 'fulfilment', ...half, links: { of: 0 } }],
    ])
    expect(note && sayFinding(note, 'vi')).toBe('282,78 triệu USD / 61,74% = kế hoạch 458,017 triệu USD')
  })

  it('at two dates with what was added between implies the plan', () => {
    const found = run('Disbursement was 29 percent in August; another 321 billion VND lifted it to 37 percent.', [
      ['29 percent', { relation: 'fulfilment', measure: 'disbursement', period: '@2021-08-15' }],
      ['321 billion VND', { measure: 'disbursement', period: '2021-08/2021-09' }],
      ['37 percent', { relation: 'fulfilment', measure: 'disbursement', period: '@2021-09-08' }],
    ])
    expect(found.map((f) => sayFinding(f, 'en'))).toEqual([
      '321 billion VND / 8 percent = a plan of 4,012.5 billion VND',
    ])
  })
})
