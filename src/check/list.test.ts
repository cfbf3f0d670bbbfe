import { describe, expect, it } from 'vitest'
import { decimal } from '../kernel/decimal.ts'
import { exactly } from '../kernel/interval.ts'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { list } from './list.ts'

const run = (...args: Parameters<typeof readOf>) => list.run(readOf(...args), knownForTests)
const index: Said = { indicator: 'other', measure: 'component index' }
const spelled = (n: number): Said => ({
  ...index,
  measure: 'component indexes',
  value: decimal(n),
  printed: decimal(n),
  meant: exactly(n),
  shown: exactly(n),
})
const values: [string, Said][] = ['6.49', '6.62', '4.80', '6.83'].map((v) => [v, index])

describe('a list', () => {
  it('of four values announced as three is an error, mended in words', () => {
    const [error] = run('Three component indexes: 6.49, 6.62, 4.80 and 6.83.', [
      ['Three component indexes', spelled(3)],
      ...values,
    ])
    expect(error).toMatchObject({
      code: 'list-broken',
      severity: 'error',
      repair: { suggestion: 'Four component indexes' },
    })
  })

  it('of as many values as announced holds', () => {
    expect(
      run('Four component indexes: 6.49, 6.62, 4.80 and 6.83.', [['Four component indexes', spelled(4)], ...values]),
    ).toMatchObject([{ code: 'list-holds', severity: 'note' }])
  })

  it('is not announced by a count of other things', () => {
    const farms = { ...spelled(3), measure: 'farms' }
    const found = run('Three farms of 2 ha got 6.49, 6.62, 4.80 and 6.83.', [
      ['Three farms', farms],
      ['2 ha', {}],
      ...values,
    ])
    expect(found).toEqual([])
  })

  it('with words between its values is not counted', () => {
    const found = run('Three component indexes: land 6.49, entry 6.62, time 4.80 and costs 6.83.', [
      ['Three component indexes', spelled(3)],
      ...values,
    ])
    expect(found).toEqual([])
  })
})
