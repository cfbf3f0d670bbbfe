import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { sayFinding } from './say-finding.ts'
import { share } from './share.ts'

const run = (...args: Parameters<typeof readOf>) => share.run(readOf(...args), knownForTests)
const coops: Said = { indicator: 'cooperatives', measure: 'cooperatives', period: '@2021-06' }
const part: Said = { relation: 'share', indicator: 'grdp', measure: 'industry' }

describe('a share', () => {
  it('holds for a part and the whole it was announced from', () => {
    const [note] = run('Of 415 cooperatives 366 offer services, about 88 percent.', [
      ['415 cooperatives', coops],
      ['366', { ...coops, links: { partOf: 0 } }],
      ['about 88 percent', { ...coops, relation: 'share', links: { of: 1 } }],
    ])
    expect(note).toMatchObject({ code: 'share-holds', severity: 'note' })
  })

  it('implies a whole that a whole number of things can give', () => {
    const [note] = run('The parks have 26 FDI projects, 66.7% of the total.', [
      ['26 FDI projects', coops],
      ['66.7%', { ...coops, relation: 'share', links: { of: 0 } }],
    ])
    expect(note && sayFinding(note, 'en')).toBe('26 / 66.7 percent = 39 in all, a whole number')
  })

  it('that no whole number of things can give is a note, never an alarm', () => {
    const [note] = run('The parks have 5 projects, 66.7% of the total.', [
      ['5 projects', coops],
      ['66.7%', { ...coops, relation: 'share', links: { of: 0 } }],
    ])
    expect(note?.severity).toBe('note')
    expect(note && sayFinding(note, 'en')).toContain('which no whole number gives')
  })

  it('that its own whole refutes is an error where one digit mends it', () => {
    const [error] = run('Bad debt is 258 billion VND of 22.9 trillion VND, 1.72 percent.', [
      ['258 billion VND', { indicator: 'loans' }],
      ['22.9 trillion VND', { indicator: 'loans' }],
      ['1.72 percent', { indicator: 'loans', relation: 'share', links: { of: 0, partOf: 1 } }],
    ])
    expect(error).toMatchObject({ code: 'share-broken', repair: { suggestion: '1.12 percent' } })
  })

  it('and the others of one whole make 100', () => {
    const text = 'Industry has 46.58 percent, services 29.45 percent, farming 12.1 percent and taxes 11.87 percent.'
    const quotes = ['46.58 percent', '29.45 percent', '12.1 percent', '11.87 percent']
    expect(
      run(
        text,
        quotes.map((q) => [q, part]),
      ),
    ).toMatchObject([{ code: 'shares-complete', severity: 'note' }])
  })

  it('and others that make less than 100 are silent, since a list may leave parts out', () => {
    expect(
      run('Industry has 78 percent and services 19.5 percent.', [
        ['78 percent', part],
        ['19.5 percent', part],
      ]),
    ).toEqual([])
  })

  it('and others that overlap are silent', () => {
    const found = run('Water reaches 85 percent, power 90 percent, roads 70 percent.', [
      ['85 percent', { ...part, measure: 'water' }],
      ['90 percent', { ...part, measure: 'power' }],
      ['70 percent', { ...part, measure: 'roads' }],
    ])
    expect(found).toEqual([])
  })

  it('of three different parts that make a little more than 100 is a warning', () => {
    const found = run('Industry has 46.6 percent, services 39.4 percent, farming 24.0 percent.', [
      ['46.6 percent', { ...part, measure: 'industry' }],
      ['39.4 percent', { ...part, measure: 'services' }],
      ['24.0 percent', { ...part, measure: 'farming' }],
    ])
    expect(found).toMatchObject([{ code: 'shares-exceed', severity: 'warning' }])
  })
})
