import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { magnitude } from './magnitude.ts'
import { sayFinding } from './say-finding.ts'

const run = (...args: Parameters<typeof readOf>) => magnitude.run(readOf(...args), knownForTests)
const area: Said = { indicator: 'agricultural_area', measure: 'ponds', unit: 'ha' }
const cages: Said = { indicator: 'fish_cages', measure: 'cages', unit: 'count' }
const before = { period: '2019' }

describe('an amount a thousandth of what it was', () => {
  it('is an error where the figures beside it keep their size', () => {
    const [error, ...rest] = run('Ponds cover 2.7 ha with 4,600 cages. In 2019 it was 2,700 ha and 4,670 cages.', [
      ['2.7 ha', area],
      ['4,600 cages', cages],
      ['2,700 ha', { ...area, ...before }],
      ['4,670 cages', { ...cages, ...before }],
    ])
    expect(rest).toEqual([])
    expect(error).toMatchObject({ code: 'thousandth', severity: 'error', repair: { suggestion: '2,700 ha' } })
    expect(error && sayFinding(error, 'en')).toBe(
      '2.7 ha is about a thousandth of "2,700 ha" (ponds, 2019), though beside them stand "4,600 cages" and "4,670 cages" of one size; it agrees as 2,700 ha',
    )
  })

  it('is silent where everything beside it is smaller too, and where nothing stands beside it', () => {
    expect(
      run('The farm has 2.7 ha with 5 cages. The province has 2,700 ha and 4,670 cages.', [
        ['2.7 ha', area],
        ['5 cages', cages],
        ['2,700 ha', { ...area, ...before }],
        ['4,670 cages', { ...cages, ...before }],
      ]),
    ).toEqual([])
    expect(
      run('The farm has 2.7 ha. In 2019 the province had 2,700 ha.', [
        ['2.7 ha', area],
        ['2,700 ha', { ...area, ...before }],
      ]),
    ).toEqual([])
  })

  it('is silent where another figure is of its size, and about another place', () => {
    expect(
      run('Ponds cover 2.7 ha with 4,600 cages. In 2019 it was 2,700 ha and 4,670 cages. One has 3.1 ha.', [
        ['2.7 ha', area],
        ['4,600 cages', cages],
        ['2,700 ha', { ...area, ...before }],
        ['4,670 cages', { ...cages, ...before }],
        ['3.1 ha', area],
      ]),
    ).toEqual([])
    expect(
      run('Ponds cover 2.7 ha with 4,600 cages. In 2019 it was 2,700 ha and 4,670 cages.', [
        ['2.7 ha', { ...area, place: 'Mai Chau' }],
        ['4,600 cages', { ...cages, place: 'Mai Chau' }],
        ['2,700 ha', { ...area, ...before }],
        ['4,670 cages', { ...cages, ...before }],
      ]),
    ).toEqual([])
  })
})
