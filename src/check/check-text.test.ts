import { describe, expect, it } from 'vitest'
import { checkText } from './check-text.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { evidenceOf, sayFinding } from './say-finding.ts'

const nineMonths: Said = { period: '2020-01/2020-09' }

describe('the findings of a text', () => {
  it('hold one loud finding for one slip, with its other proofs as evidence', () => {
    const text =
      'It exported over 645.23 billion USD, up 7.64 percent, 62.52 percent of target. Trade of 1.9 billion USD and exports of 987 million USD are expected.'
    const read = readOf(text, [
      ['over 645.23 billion USD', nineMonths],
      ['7.64 percent', { ...nineMonths, relation: 'change', links: { of: 0 } }],
      ['62.52 percent', { ...nineMonths, relation: 'fulfilment', links: { of: 0 } }],
      ['1.9 billion USD', { indicator: 'trade_turnover', measure: 'trade', status: 'forecast' }],
      ['987 million USD', { status: 'forecast' }],
    ])
    const findings = checkText(read, knownForTests)
    expect(findings.map((f) => f.severity)).toEqual(['error'])
    const [error] = findings
    expect(error && evidenceOf(error, 'en').length).toBeGreaterThanOrEqual(3)
    expect(error?.certainty).toBeGreaterThan(0.9)
  })

  it('drop what would follow from a wrong value', () => {
    const read = readOf('There are 642 projects, up 5 percent: 39 foreign and 585 domestic.', [
      ['642 projects', { indicator: 'projects', measure: 'projects' }],
      ['5 percent', { indicator: 'projects', measure: 'projects', relation: 'change', links: { of: 0 } }],
      ['39 foreign', { indicator: 'projects', dimensions: { origin: 'FDI' } }],
      ['585 domestic', { indicator: 'projects', dimensions: { origin: 'domestic' } }],
    ])
    expect(checkText(read, knownForTests).map((f) => f.code)).toEqual(['sum-broken'])
  })

  it('take what holds for a figure with a wrong mark as its proof', () => {
    const read = readOf('It paid 1,.07 trillion VND, 40% of the plan (2.68 trillion VND).', [
      [
        '1,.07 trillion VND',
        {
          oddity: { kind: 'doubled-mark', usual: '.' },
          numberEnd: 23,
          printed: { coefficient: 107n, exponent: -2 },
          value: { coefficient: 107n, exponent: 10 },
          meant: { low: { coefficient: 1065n, exponent: 9 }, high: { coefficient: 1075n, exponent: 9 } },
          shown: { low: { coefficient: 1065n, exponent: 9 }, high: { coefficient: 1075n, exponent: 9 } },
        },
      ],
      ['40%', { relation: 'fulfilment', links: { of: 0, plan: 2 } }],
      ['2.68 trillion VND', { status: 'target' }],
    ])
    const [error, ...rest] = checkText(read, knownForTests)
    expect(rest).toEqual([])
    expect(error && evidenceOf(error, 'en')).toEqual([
      '1.07 trillion VND / 2.68 trillion VND = 39.93 percent, agrees with 40 percent',
    ])
  })

  it('stand in the order of the text', () => {
    const read = readOf('Trade 900 million USD, exports 500 million USD up 5 percent, imports 400 million USD.', [
      ['900 million USD', { indicator: 'trade_turnover' }],
      ['500 million USD', {}],
      ['5 percent', { relation: 'change', links: { of: 1 } }],
      ['400 million USD', { indicator: 'import_value' }],
    ])
    const starts = checkText(read, knownForTests).map((f) => f.spans[0]?.[0] ?? 0)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(starts).toHaveLength(2)
  })

  it('take little longer per figure in a long text', () => {
    const one = 'Trade was 900 million USD, exports 500 million USD up 5 percent, imports 400 million USD. '
    const time = (n: number) => {
      const text = one.repeat(n)
      const claims = Array.from({ length: n }, (_, i) => {
        const shift = i * one.length
        return readOf(one, [
          ['900 million USD', { indicator: 'trade_turnover' }],
          ['500 million USD', {}],
          ['5 percent', { relation: 'change' }],
          ['400 million USD', { indicator: 'import_value' }],
        ]).claims.map((c) => ({
          ...c,
          start: c.start + shift,
          end: c.end + shift,
          numberStart: c.numberStart + shift,
          numberEnd: c.numberEnd + shift,
          sentence: i,
        }))
      }).flat()
      const started = performance.now()
      checkText({ ...readOf('', []), text, claims }, knownForTests)
      return performance.now() - started
    }
    time(100)
    const [short, long] = [time(100), time(600)]
    expect(long / short).toBeLessThan(18)
  })
})

describe('a finding', () => {
  it('of a code that its check does not say is our own error', () => {
    const finding = {
      check: 'sum',
      code: 'none',
      severity: 'note',
      facts: {},
      spans: [],
      claims: [],
      expected: null,
      repair: null,
      certainty: 1,
    } as const
    expect(() => sayFinding(finding, 'en')).toThrow("the check 'sum' says no 'none'")
  })
})
