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

  it('is an error where an amount in dollars is of a thing that the text counts in dong', () => {
    const money: Said = { indicator: 'retail_sales', measure: 'retail sales' }
    const says = (last: Said) =>
      run('Sales were 28.1 trillion VND, 31.6 trillion VND and 37.68 trillion USD.', [
        ['28.1 trillion VND', { ...money, period: '2018' }],
        ['31.6 trillion VND', { ...money, period: '2019' }],
        ['37.68 trillion USD', { ...money, ...last }],
      ])
    expect(says({})).toMatchObject([{ code: 'currency-of-siblings', repair: { suggestion: '37.68 trillion VND' } }])
    expect(says({ indicator: 'export_value' })).toEqual([])
    expect(says({ place: 'Vietnam' })).toEqual([])
  })

  it('is an error where value and plan agree only in one currency', () => {
    const found = run('It earned 335 million VND, 45.9 percent of the plan (730 million USD).', [
      ['335 million VND', {}],
      ['45.9 percent', { relation: 'fulfilment', links: { of: 0, plan: 2 } }],
      ['730 million USD', { status: 'target' }],
    ])
    expect(found).toMatchObject([{ code: 'currency-of-plan', severity: 'error' }])
  })
})
