import { describe, expect, it } from 'vitest'
import { decimal } from '../kernel/decimal.ts'
import { exactly } from '../kernel/interval.ts'
import { bounds } from './bounds.ts'
import { knownForTests, readOf } from './claim-for-tests.ts'

const run = (...args: Parameters<typeof readOf>) => bounds.run(readOf(...args), knownForTests)

describe('bounds', () => {
  it('refuse parks larger than their district', () => {
    const found = run('The parks cover 45,321 ha.', [['45,321 ha', { indicator: 'park_area', place: 'Luong Son' }]])
    expect(found).toMatchObject([{ code: 'area-of-place', severity: 'error' }])
  })

  it('are silent about a place whose area nobody knows', () => {
    expect(run('The parks cover 40,000 ha.', [['40,000 ha', { indicator: 'park_area', place: 'Elsewhere' }]])).toEqual(
      [],
    )
  })

  it('refuse clusters larger than the law allows', () => {
    const found = run('Two clusters: 3 clusters of 1,200 ha.', [
      ['3 clusters', { indicator: 'industrial_clusters' }],
      ['1,200 ha', { indicator: 'cluster_area' }],
    ])
    expect(found).toMatchObject([{ code: 'size-of-thing', claims: [1, 0] }])
  })

  it('refuse an occupancy above the whole but not 107 percent of last year', () => {
    const share = { relation: 'share' } as const
    expect(
      run('Occupancy is 120 percent.', [['120 percent', { ...share, indicator: 'park_occupancy' }]]),
    ).toMatchObject([{ code: 'share-over-whole' }])
    expect(
      run('Output is 107.8 percent.', [['107.8 percent', { ...share, indicator: 'agricultural_output' }]]),
    ).toEqual([])
  })

  it('refuse a count below zero and a rank below first', () => {
    const below = { value: decimal(-3), meant: exactly(-3), shown: exactly(-3) }
    expect(run('There are 3 projects.', [['3 projects', { ...below, indicator: 'projects' }]])).toMatchObject([
      { code: 'below-zero' },
    ])
    expect(run('It is ranked 0.', [['0', { relation: 'rank', unit: 'rank' }]])).toMatchObject([
      { code: 'no-such-rank' },
    ])
  })
})
