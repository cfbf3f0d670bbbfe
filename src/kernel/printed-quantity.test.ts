import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, equal, plainText } from './decimal.ts'
import { type Language, languages } from './language.ts'
import { parsePrintedQuantity } from './printed-quantity.ts'
import { printQuantity } from './quantity.ts'
import { type UnitCode, units } from './unit.ts'

function parsed(text: string, language: Language, unit?: UnitCode): string | null {
  const read = parsePrintedQuantity(text, language, unit)
  return read && `${plainText(read.value)} ${read.unit}`
}

const anyValue: fc.Arbitrary<Decimal> = fc.oneof(
  fc.record({ coefficient: fc.bigInt({ min: -99_999n, max: 99_999n }), exponent: fc.integer({ min: -4, max: 11 }) }),
  fc.record({
    coefficient: fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }),
    exponent: fc.integer({ min: -50, max: 30 }),
  }),
)
const anyUnit = fc.constantFrom(...units.keys())
const isBare = (unit: UnitCode) => unit === 'count' || unit === 'rank'

describe('an amount that was printed', () => {
  test.each<[string, Language, string]>([
    ['1,032.04 million USD', 'en', '1032040000 USD'],
    ['28.5 percent', 'en', '28.5 percent'],
    ['28,5%', 'vi', '28.5 percent'],
    ['28.5%', 'en', '28.5 percent'],
    ['28,5 %', 'vi', '28.5 percent'],
    ['1.145 triệu USD', 'vi', '1145000000 USD'],
    ['1.145 million USD', 'en', '1145000 USD'],
    ['13,93 nghìn tỷ đồng', 'vi', '13930000000000 VND'],
    ['45 nghìn đồng', 'vi', '45000 VND'],
    ['652.85 ha', 'en', '652.85 ha'],
    ['12 percentage points', 'en', '12 percentage_point'],
    ['5 lần', 'vi', '5 multiple'],
    ['−5,2%', 'vi', '-5.2 percent'],
    ['-5.20 percent', 'en', '-5.20 percent'],
    ['1234567 USD', 'en', '1234567 USD'],
    ['  7 MW ', 'en', '7 MW'],
    ['1,250,000 tonnes', 'en', '1250000 tonne'],
  ])('%s (%s) is %s', (text, language, expected) => {
    expect(parsed(text, language)).toBe(expected)
  })

  test('is read back exactly, in every unit and both languages', () => {
    fc.assert(
      fc.property(anyValue, anyUnit, fc.constantFrom(...languages), (value, unit, language) => {
        const text = printQuantity(value, unit, language)
        const read = parsePrintedQuantity(text, language, isBare(unit) ? unit : undefined)
        expect(read?.unit).toBe(unit)
        expect(read && equal(read.value, value)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('is read whether its Vietnamese letters are composed or not, and whatever its spaces', () => {
    expect(parsed('13,93 nghìn tỷ đồng'.normalize('NFD'), 'vi')).toBe('13930000000000 VND')
    expect(parsed('13,93\u00a0nghìn  tỷ đồng', 'vi')).toBe('13930000000000 VND')
  })

  test('without a unit in print is a rank or a count, and is read when told which', () => {
    expect(parsed('53', 'en')).toBeNull()
    expect(parsed('20,1 triệu', 'vi')).toBeNull()
    expect(parsed('53', 'en', 'rank')).toBe('53 rank')
    expect(parsed('20,1 triệu', 'vi', 'count')).toBe('20100000 count')
  })

  test('in another unit than the one named is refused', () => {
    expect(parsed('5 ha', 'en', 'ha')).toBe('5 ha')
    expect(parsed('5 ha', 'en', 'km2')).toBeNull()
    expect(parsed('5', 'en', 'ha')).toBeNull()
    expect(parsed('5%', 'en', 'percentage_point')).toBeNull()
  })

  test.each<[string, Language]>([
    ['', 'en'],
    ['USD', 'en'],
    ['about 5 ha', 'en'],
    ['5ha', 'en'],
    ['5 ha of tea', 'en'],
    ['28,5 percent', 'en'],
    ['28.5%', 'vi'],
    ['1,03 million USD', 'en'],
    ['12,34,567 USD', 'en'],
    ['0,500 USD', 'en'],
    ['1,032.04 million percent points', 'en'],
    ['13,93 nghìn tỷ đồng', 'en'],
    ['5 tonnes', 'vi'],
    ['5. ha', 'en'],
    ['1e5 ha', 'en'],
    ['−−5 ha', 'en'],
    ['5 constructor', 'en'],
    ['million USD million', 'en'],
  ])('%j (%s) is not one', (text, language) => {
    expect(parsed(text, language)).toBeNull()
  })

  test('of whatever characters never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...languages), (text, language) => {
        expect(() => parsePrintedQuantity(text, language)).not.toThrow()
      }),
    )
    expect(parsed(`${'9'.repeat(50_000)} ha`, 'en')).toHaveLength(50_003)
    expect(parsed('1,'.repeat(50_000), 'en')).toBeNull()
  })
})
