import { describe, expect, it } from 'vitest'
import { knownForTests, readOf, type Said } from './claim-for-tests.ts'
import { unit } from './unit.ts'

const run = (...args: Parameters<typeof readOf>) => unit.run(readOf(...args), knownForTests)
const turnover: Said = { indicator: 'other', measure: 'average turnover per cooperative' }

describe('a unit', () => {
  it('of money is not that of an index', () => {
    const [error] = run('The production "index" is given as over 41.6 trillion VND.', [['over 41.6 trillion VND', {}]])
    expect(error).toMatchObject({
      code: 'index-with-currency',
      severity: 'error',
      repair: { quote: 'index', suggestion: 'value' },
    })
  })

  it('of money is no error when another noun stands between', () => {
    expect(run('With a better index, the province drew 3 trillion VND.', [['3 trillion VND', {}]])).toEqual([])
  })

  it('of a Vietnamese index is told by its own word', () => {
    const [error] = run('Chỉ số sản xuất công nghiệp.', [], { language: 'vi' })
    expect(error).toBeUndefined()
    const found = run('Chỉ số đạt 41,6 nghìn tỷ đồng.', [['41,6 nghìn tỷ đồng', {}]], { language: 'vi' })
    expect(found).toMatchObject([{ code: 'index-with-currency' }])
  })

  it('of a cooperative that turns over 3 billion USD must be dong', () => {
    const text = 'Average turnover per cooperative is 3 billion USD; pay is over 4 million VND a month.'
    const [error] = run(text, [
      ['3 billion USD', turnover],
      ['over 4 million VND', { indicator: 'other', measure: 'pay a month' }],
    ])
    expect(error).toMatchObject({ code: 'wrong-currency', severity: 'error', claims: [0, 1] })
    expect(error?.repair).toMatchObject({ quote: '3 billion USD', suggestion: '3 billion VND' })
  })

  it('of a cooperative that turns over 150,000 USD is silent, and so is 3 billion USD of a province', () => {
    expect(run('Average turnover per cooperative is 150,000 USD.', [['150,000 USD', turnover]])).toEqual([])
    expect(run('Exports reached 3 billion USD.', [['3 billion USD', {}]])).toEqual([])
  })

  it('before the number is mended behind it', () => {
    const [error] = run('Average turnover per cooperative is $ 3 billion.', [
      ['$ 3 billion', { ...turnover, unit: 'USD' }],
    ])
    expect(error?.repair?.suggestion).toBe('3 billion VND')
  })
})
