import { describe, expect, it } from 'vitest'
import { decimal } from '../kernel/decimal.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { sayFinding } from './say-finding.ts'
import { separator } from './separator.ts'

const run = (...args: Parameters<typeof readOf>) => separator.run(readOf(...args), knownForTests)
const clusters: Said = { indicator: 'industrial_clusters', measure: 'clusters' }
const area: Said = { indicator: 'cluster_area', measure: 'clusters' }

describe('a separator', () => {
  it('that makes clusters larger than their province is a decimal mark', () => {
    const text = 'It plans 12 parks with 3,000 ha. Besides, 21 clusters covering 866,605 ha are planned.'
    const found = run(text, [
      ['12 parks', { indicator: 'industrial_parks' }],
      ['3,000 ha', { indicator: 'park_area' }],
      ['21 clusters', clusters],
      ['866,605 ha', area],
    ])
    expect(found.map((f) => f.code)).toEqual(['mark-by-place', 'mark-by-item', 'mark-by-sibling'])
    for (const f of found)
      expect(f).toMatchObject({
        severity: 'error',
        claims: [3, ...f.claims.slice(1)],
        repair: { suggestion: '866.605 ha' },
      })
    expect(found[0] && sayFinding(found[0], 'en')).toContain(
      '188.8 percent of Hoa Binh (459,000 ha); as 866.605 ha it is 0.19 percent',
    )
  })

  it('is held against the parks that the text counts, named where only their number is printed', () => {
    const says = (count: string) => {
      const text = `It raises the parks to ${count} with 3,000 ha. Besides, 21 clusters covering 866,605 ha are planned.`
      const found = run(text, [
        [count, { indicator: 'industrial_parks', measure: 'planned\nparks' }],
        ['3,000 ha', { indicator: 'park_area' }],
        ['21 clusters', clusters],
        ['866,605 ha', area],
      ]).find((f) => f.code === 'mark-by-sibling')
      return found ? [sayFinding(found, 'en'), sayFinding(found, 'vi')] : []
    }
    expect(says('12')).toEqual([
      expect.stringContaining('times the 250 ha of the 12 planned parks ("3,000 ha")'),
      expect.stringContaining('lần 250 ha của 12 khu công nghiệp ("3,000 ha")'),
    ])
    expect(says('12 parks')).toEqual([
      expect.stringContaining('times the 250 ha of "12 parks" ("3,000 ha")'),
      expect.stringContaining('lần 250 ha của "12 parks" ("3,000 ha")'),
    ])
  })

  it('is silent about an area that fits its place', () => {
    const found = run('It has 286,605 ha of forest.', [
      ['286,605 ha', { indicator: 'agricultural_area', measure: 'forest' }],
    ])
    expect(found).toEqual([])
  })

  it('of another language is an error beside the text’s own', () => {
    const text = 'It spent 1,03 trillion VND of 9.12 trillion VND, 11.3 percent, and 2.68 trillion VND.'
    const [error] = run(text, [
      ['1,03 trillion VND', { oddity: { kind: 'foreign-mark', usual: '.' } }],
      ['9.12 trillion VND', {}],
      ['11.3 percent', {}],
      ['2.68 trillion VND', {}],
    ])
    expect(error).toMatchObject({
      code: 'foreign-mark',
      severity: 'error',
      repair: { suggestion: '1.03 trillion VND' },
    })
  })

  it('of another language is only a note where the text mixes both', () => {
    const text = 'It spent 1,03 trillion VND of 9,12 trillion VND, 11.3 percent.'
    const found = run(text, [
      ['1,03 trillion VND', { oddity: { kind: 'foreign-mark', usual: '.' } }],
      ['9,12 trillion VND', { oddity: { kind: 'foreign-mark', usual: '.' } }],
      ['11.3 percent', {}],
    ])
    expect(found.map((f) => f.severity)).toEqual(['note', 'note'])
  })

  it('printed twice is an error', () => {
    const [error] = run('It paid 1,.07 trillion VND.', [
      ['1,.07 trillion VND', { oddity: { kind: 'doubled-mark', usual: '.' }, printed: decimal('1.07'), numberEnd: 23 }],
    ])
    expect(error).toMatchObject({ code: 'doubled-mark', repair: { suggestion: '1.07 trillion VND' } })
  })

  it('and a grouping mark in the order of another language are a slip by themselves', () => {
    const found = run('It collected 3.570,8 billion VND of 5.070 billion VND.', [
      ['3.570,8 billion VND', { oddity: { kind: 'foreign-mark', usual: '.' }, printed: decimal('3570.8') }],
      ['5.070 billion VND', {}],
    ])
    expect(found).toMatchObject([{ severity: 'error', repair: { suggestion: '3,570.8 billion VND' } }])
  })

  it('that leaves thousandths of things counted is a grouping mark, not in a mean or a score', () => {
    const count: Said = { indicator: 'households', measure: 'households', unit: 'count' }
    expect(run('It has 1.234 households.', [['1.234 households', count]])).toMatchObject([
      { code: 'mark-by-count', severity: 'error', repair: { suggestion: '1,234 households' } },
    ])
    expect(run('It has on average 1.234 households.', [['1.234 households', count]])).toEqual([])
    expect(run('It has 65.125 points.', [['65.125 points', { ...count, measure: 'points' }]])).toEqual([])
  })

  it('is silent about an area a little larger than its place, which was measured anew', () => {
    const found = run('Its growing area is 460,100 ha.', [
      ['460,100 ha', { indicator: 'growing_area', measure: 'growing area' }],
    ])
    expect(found).toEqual([])
  })
})
