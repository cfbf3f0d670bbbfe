import { describe, expect, it } from 'vitest'
import { knownForTests, readOf } from './claim-for-tests.ts'
import { contradiction } from './contradiction.ts'

const run = (...args: Parameters<typeof readOf>) => contradiction.run(readOf(...args), knownForTests)

describe('a contradiction', () => {
  it('is two values of one total, one digit apart', () => {
    const found = run('Exports reached 987 million USD. Later it says exports of 887 million USD.', [
      ['987 million USD', {}],
      ['887 million USD', {}],
    ])
    expect(found).toMatchObject([{ code: 'two-values', severity: 'error', claims: [1, 0], repair: null }])
  })

  it('is not a rounded value beside an exact one', () => {
    expect(
      run('Exports reached 987 million USD. Almost 1 billion USD it was.', [
        ['987 million USD', {}],
        ['Almost 1 billion USD', {}],
      ]),
    ).toEqual([])
    expect(
      run('Trade was about 1.9 billion USD. It was 1,907.5 million USD.', [
        ['about 1.9 billion USD', {}],
        ['1,907.5 million USD', {}],
      ]),
    ).toEqual([])
  })

  it('is not a list, another measure, a plan beside a result, or a part', () => {
    const text = 'A is 987 million USD. B is 887 million USD. C is 787 million USD.'
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', {}],
        ['787 million USD', {}],
      ]),
    ).toEqual([])
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', { measure: 'textile exports' }],
      ]),
    ).toEqual([])
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', { status: 'target' }],
      ]),
    ).toEqual([])
    expect(
      run(text, [
        ['987 million USD', {}],
        ['887 million USD', { links: { partOf: 0 } }],
      ]),
    ).toEqual([])
  })

  it('is not what another reading reconciles, nor counts of things a text names many of', () => {
    const text = 'A is 987 million USD. B is 887 million USD.'
    expect(
      run(text, [
        ['987 million USD', { alternatives: [{ status: 'forecast' }] }],
        ['887 million USD', {}],
      ]),
    ).toEqual([])
    expect(
      run('It has 148 projects. It has 136 projects.', [
        ['148 projects', { indicator: 'projects' }],
        ['136 projects', { indicator: 'projects' }],
      ]),
    ).toEqual([])
  })
})
