import { describe, expect, it } from 'vitest'
import { bounds } from './bounds.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'

const run = (...args: Parameters<typeof readOf>) => bounds.run(readOf(...args), knownForTests)
const count: Said = { unit: 'count', indicator: 'other', measure: 'members' }
const people: Said = { unit: 'count', indicator: 'population', measure: 'population' }
const doubled: Said = { ...count, scale: 3, value: { coefficient: 15_434n, exponent: 3 } }

describe('members of a place', () => {
  it('more than its people lose the thousand that is said twice', () => {
    const text = 'They have 15,434 thousand members in a province of 861,216.'
    const found = run(text, [
      ['15,434 thousand members', { ...doubled, numberEnd: text.indexOf(' members') }],
      ['861,216', people],
    ])
    expect(found).toMatchObject([
      { code: 'more-than-people', severity: 'error', claims: [0, 1], repair: { suggestion: '15,434 members' } },
    ])
  })

  it('more than its printed people are a warning without the doubled thousand', () => {
    const found = run('They have 1,543,400 members in a province of 861,216.', [
      ['1,543,400 members', count],
      ['861,216', people],
    ])
    expect(found).toMatchObject([{ severity: 'warning', repair: null }])
  })

  it('may be many where nobody says how many people there are, where they are visitors, or of the whole country', () => {
    expect(run('They have 1,543,400 members.', [['1,543,400 members', count]])).toEqual([])
    const against = (text: string, quote: string, measure: string) =>
      run(text, [
        [quote, { ...count, measure }],
        ['861,216', people],
      ])
    expect(against('It drew 1,543,400 visitors in a province of 861,216.', '1,543,400 visitors', 'visitors')).toEqual(
      [],
    )
    const national = 'Nationwide there are 1,543,400 members, in the province of 861,216 few.'
    expect(against(national, '1,543,400 members', 'members')).toEqual([])
  })
})
