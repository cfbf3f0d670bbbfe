import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { nearSums } from './near-sums.ts'
import { separator } from './separator.ts'
import { sum } from './sum.ts'
import { unit } from './unit.ts'

const budget: Said = { indicator: 'budget_revenue', measure: 'revenue' }

describe('an amount far beyond the whole it stands beside', () => {
  it('has a wrong scale word when the sum then holds to the last digit', () => {
    const read = readOf('It costs about 10,475 billion VND. 2,476 billion VND are spent, 7,999 trillion VND will be.', [
      ['about 10,475 billion VND', budget],
      ['2,476 billion VND', budget],
      ['7,999 trillion VND', budget],
    ])
    expect(sum.run(read, knownForTests).filter((f) => f.severity === 'error')).toMatchObject([
      { code: 'sum-by-scale', claims: [2, 0, 1], repair: { suggestion: '7,999 billion VND' } },
    ])
  })

  it('has a wrong currency when the sum then holds', () => {
    const read = readOf('Takings are 1.87 trillion VND: 1,738 billion VND at home, 135.5 billion USD at the border.', [
      ['1.87 trillion VND', budget],
      ['1,738 billion VND', budget],
      ['135.5 billion USD', budget],
    ])
    expect(unit.run(read, knownForTests)[0]).toMatchObject({
      code: 'currency-of-part',
      claims: [2, 0, 1],
      repair: { suggestion: '135.5 billion VND' },
    })
  })

  it('shows that the others have foreign marks when both then agree with it, each with its repair', () => {
    const read = readOf('Of 5.070 billion VND, 4.820 billion VND are domestic and 250 billion VND from trade.', [
      ['5.070 billion VND', budget],
      ['4.820 billion VND', budget],
      ['250 billion VND', budget],
    ])
    expect(separator.run(read, knownForTests).map((f) => [f.code, f.repair?.suggestion])).toEqual([
      ['mark-by-sum', '5,070 billion VND'],
      ['mark-by-sum', '4,820 billion VND'],
    ])
  })

  it('is left alone where no mending makes a sum, where it is a conversion, and where it is of another thing', () => {
    const text = 'It costs 10,475 billion VND. 2,476 billion VND are spent, 7,123 trillion VND are the trade.'
    expect(
      nearSums(
        readOf(text, [
          ['10,475 billion VND', budget],
          ['2,476 billion VND', budget],
          ['7,123 trillion VND', budget],
        ]),
      ),
    ).toEqual([])
    expect(
      nearSums(
        readOf('Of 1.87 trillion VND, 1,738 billion VND (135.5 billion USD) came.', [
          ['1.87 trillion VND', budget],
          ['1,738 billion VND', budget],
          ['135.5 billion USD', budget],
        ]),
      ),
    ).toEqual([])
    expect(
      nearSums(
        readOf('It costs 10,475 billion VND. 2,476 billion VND are spent, 7,999 trillion VND are exports.', [
          ['10,475 billion VND', budget],
          ['2,476 billion VND', budget],
          ['7,999 trillion VND', {}],
        ]),
      ),
    ).toEqual([])
  })
})
