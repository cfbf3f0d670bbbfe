import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { conversion } from './conversion.ts'
import { sayFinding } from './say-finding.ts'

const run = (...args: Parameters<typeof readOf>) => conversion.run(readOf(...args), knownForTests)
const tonne = { unit: 'tonne' } as const
const fields: Said = { indicator: 'agricultural_area', measure: 'maize', unit: 'ha' }
const output: Said = { indicator: 'agricultural_output', measure: 'maize output', ...tonne }

function harvest(yieldPerHa: string, total: string) {
  return run(`It has 900 ha of maize at ${yieldPerHa} tonnes per ha and ${total} tonnes.`, [
    ['900 ha', fields],
    [`${yieldPerHa} tonnes`, { indicator: 'other', measure: 'maize per ha', ...tonne }],
    [`${total} tonnes`, output],
  ])
}

describe('a product of factors', () => {
  it('of area and yield that gives the output is a note', () => {
    const [note] = harvest('5.2', '4,680')
    expect(note).toMatchObject({ code: 'product-holds', severity: 'note' })
    expect(note && sayFinding(note, 'en')).toBe('900 ha x 5.2 tonnes per ha = 4,680 tonnes, agrees with 4,680 tonnes')
  })

  it('is a warning when far more comes out than goes in, or next to nothing', () => {
    expect(harvest('5.2', '9,680')).toMatchObject([{ code: 'product-broken', severity: 'warning' }])
    expect(harvest('5.2', '468')).toMatchObject([{ code: 'product-broken', severity: 'warning' }])
  })

  it('is silent about fields that are harvested in part, and where two things are named', () => {
    expect(harvest('5.2', '2,680')).toEqual([])
    expect(
      run('It has 900 ha of maize; beans give 5.2 tonnes per ha and 9,680 tonnes.', [
        ['900 ha', fields],
        ['5.2 tonnes', { indicator: 'other', measure: 'beans per ha', ...tonne }],
        ['9,680 tonnes', { ...output, measure: 'beans' }],
      ]),
    ).toEqual([])
  })

  it('of people and product per head is held against the product', () => {
    const facts = (total: string) =>
      run(`The product of 800,000 people is 50 million VND each, ${total} trillion VND in all.`, [
        ['800,000', { indicator: 'population', measure: 'people', unit: 'count' }],
        ['50 million VND', { indicator: 'grdp_per_capita', measure: 'product' }],
        [`${total} trillion VND`, { indicator: 'grdp', measure: 'product' }],
      ])
    expect(facts('40')).toMatchObject([{ code: 'product-holds' }])
    expect(facts('90')).toMatchObject([{ code: 'product-broken', severity: 'warning' }])
  })
})
