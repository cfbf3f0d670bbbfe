import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, equal } from '../kernel/decimal.ts'
import { exactly, holds } from '../kernel/interval.ts'
import { printNumber, readNumber } from '../kernel/number-notation.ts'
import { readOf } from './claim-for-tests.ts'
import { digitSlipInto } from './digit-slip.ts'

describe('a slip of one digit', () => {
  it('exchanges neighbours or changes one digit and keeps the marks', () => {
    const one = (text: string, target: string) => digitSlipInto(readOf(text, [[text, {}]]), 0, exactly(decimal(target)))
    expect(one('642 projects', '624')?.repair.suggestion).toBe('624 projects')
    expect(one('534,000', '524000')?.repair.suggestion).toBe('524,000')
    expect(one('over 645.23 million USD', '646230000')?.repair).toMatchObject({
      quote: '645.23 million USD',
      suggestion: '646.23 million USD',
    })
    expect(one('642 projects', '512')).toBeNull()
  })

  it('is found in a number beyond what doubles hold', () => {
    const [nines, target] = ['9'.repeat(400), `${'9'.repeat(399)}7`]
    const printed = decimal(nines)
    const read = readOf(nines, [[nines, { printed, value: printed, meant: exactly(printed), indicator: 'other' }]])
    expect(digitSlipInto(read, 0, exactly(decimal(target)))?.repair.suggestion).toBe(target)
    expect(digitSlipInto(read, 0, exactly(decimal(5)))).toBeNull()
  })

  it('is not looked for in a number spelled out', () => {
    expect(digitSlipInto(readOf('five', [['five', { printed: decimal(5) }]]), 0, exactly(6))).toBeNull()
  })

  it('writes what reads back as the value it proposes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 99_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.nat(7),
        fc.integer({ min: 0, max: 9 }),
        (n, decimals, place, digit) => {
          const value = { coefficient: BigInt(n), exponent: -decimals }
          const digits = String(n)
          const at = place % digits.length
          const changed = digits.slice(0, at) + digit + digits.slice(at + 1)
          fc.pre(changed !== digits && !changed.startsWith('0'))
          const target = { coefficient: BigInt(changed), exponent: -decimals }
          const text = printNumber(value, 'en')
          fc.pre(readNumber(text, 'point') !== null && equal(readNumber(text, 'point')?.value ?? value, value))
          const slip = digitSlipInto(readOf(text, [[text, { indicator: 'other' }]]), 0, exactly(target))
          const read = slip && readNumber(slip.repair.suggestion, 'point')
          expect(slip && holds(slip.meant, target)).toBe(true)
          expect(read && slip && equal(read.value, slip.value)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
