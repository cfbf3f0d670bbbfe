import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Modifier } from './claim.ts'
import { compare, type Decimal, decimal, plainText, times } from './decimal.ts'
import { around, atLeast, atMost, between, exactly, holds, type Interval, isInside, opposite } from './interval.ts'
import { languages } from './language.ts'
import { meaningOf, printInterval, printQuantity, scaleName } from './quantity.ts'
import { type UnitCode, units } from './unit.ts'

/** Bounds as text, without the zeros of their computation. */
function bounds({ low, high }: Interval): string {
  const plain = (bound: Decimal | null) =>
    bound &&
    plainText(bound)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')
  return `${plain(low) ?? ''}..${plain(high) ?? ''}`
}

interface Printed {
  readonly scale?: number
  readonly isCounted?: boolean
  readonly modifier?: Modifier
}

function meaning(text: string, { scale = 0, isCounted = false, modifier }: Printed = {}) {
  const printed = decimal(text)
  const { shown, meant } = meaningOf(printed, -printed.exponent, decimal(`1e${scale}`), isCounted, modifier ?? null)
  return { shown: bounds(shown), meant: bounds(meant) }
}

describe('what a printed number means, by the conventions of the gold set', () => {
  test.each([
    ['28.5', 0, '28.45..28.55'],
    ['1.9', 9, '1850000000..1950000000'],
    ['545.5', 6, '545450000..545550000'],
    ['645.23', 0, '645.225..645.235'],
    ['4.80', 0, '4.795..4.805'],
    ['3', 9, '2500000000..3500000000'],
  ])('%s x 10^%i reaches half a unit of its last printed digit either way', (text, scale, both) => {
    expect(meaning(text, { scale })).toEqual({ shown: both, meant: both })
  })

  test('104 projects are 104', () => {
    expect(meaning('104', { isCounted: true })).toEqual({ shown: '104..104', meant: '104..104' })
    expect(meaning('0', { isCounted: true })).toEqual({ shown: '0..0', meant: '0..0' })
  })

  test('counted things with a scale word or a fraction are rounded: 2.58 million and 3 million visitors', () => {
    expect(meaning('2.58', { scale: 6, isCounted: true }).shown).toBe('2575000..2585000')
    expect(meaning('3', { scale: 6, isCounted: true }).shown).toBe('2500000..3500000')
    expect(meaning('12.5', { isCounted: true }).shown).toBe('12.45..12.55')
  })

  test('15,000 people may have been rounded silently, which widens what checks compare, not what is shown', () => {
    expect(meaning('15000', { isCounted: true })).toEqual({ shown: '15000..15000', meant: '14500..15500' })
    expect(meaning('2000')).toEqual({ shown: '1999.5..2000.5', meant: '1500..2500' })
    expect(meaning('1500')).toEqual({ shown: '1499.5..1500.5', meant: '1499.5..1500.5' })
  })

  test.each<Modifier>(['nearly', 'under', 'at most'])(
    '%s 34 million: 5 percent below is shown, all below is meant',
    (modifier) => {
      expect(meaning('34', { scale: 6, modifier })).toEqual({ shown: '32300000..34000000', meant: '..34000000' })
    },
  )

  test.each<Modifier>(['over', 'at least'])('%s 1,500 ha: 5 percent above is shown, all above is meant', (modifier) => {
    expect(meaning('1500', { modifier })).toEqual({ shown: '1500..1575', meant: '1500..' })
  })

  test('about reaches 2.5 percent either way, or half a unit of the last digit where that is more', () => {
    expect(meaning('20100', { isCounted: true, modifier: 'about' }).shown).toBe('19597.5..20602.5')
    expect(meaning('1.9', { scale: 9, modifier: 'about' })).toEqual({
      shown: '1850000000..1950000000',
      meant: '1850000000..1950000000',
    })
    expect(meaning('3', { modifier: 'about' }).shown).toBe('2.5..3.5')
    expect(meaning('40', { modifier: 'about' }).shown).toBe('39..41')
  })

  test('a fall of nearly 5 percent is the meaning of nearly 5, turned round', () => {
    const { shown, meant } = meaningOf(decimal(5), 0, decimal(1), false, 'nearly')
    expect([bounds(opposite(shown)), bounds(opposite(meant))]).toEqual(['-5..-4.75', '-5..'])
  })

  test('a unit that is a part of the base unit scales the width: 12.5 quintals', () => {
    expect(bounds(meaningOf(decimal('12.5'), 1, decimal('0.1'), false, null).shown)).toBe('1.245..1.255')
  })
})

const modifiers = ['about', 'nearly', 'under', 'at most', 'over', 'at least', null] as const
const printed = fc.record({
  coefficient: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  decimals: fc.integer({ min: 0, max: 6 }),
})
const factors = fc.constantFrom('1', '0.1', '100', '1e3', '1e6', '1e9', '1e12', '-1').map(decimal)

describe('whatever is printed, with whatever modifier', () => {
  const said = fc.tuple(printed, factors, fc.boolean(), fc.constantFrom(...modifiers))

  test('the value lies in what is shown and in what is meant, and what is shown is meant', () => {
    fc.assert(
      fc.property(said, ([{ coefficient, decimals }, factor, isCounted, modifier]) => {
        const number = { coefficient, exponent: -decimals }
        const { shown, meant } = meaningOf(number, decimals, factor, isCounted, modifier)
        const value = times(number, factor)
        expect(holds(shown, value)).toBe(true)
        expect(holds(meant, value)).toBe(true)
        expect(isInside(shown, meant)).toBe(true)
        expect(shown.low && shown.high && compare(shown.low, shown.high)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })

  test('what is meant is open exactly where the word opens it', () => {
    fc.assert(
      fc.property(said, ([{ coefficient, decimals }, factor, isCounted, modifier]) => {
        const { meant } = meaningOf({ coefficient, exponent: -decimals }, decimals, factor, isCounted, modifier)
        expect(meant.low === null).toBe(modifier === 'nearly' || modifier === 'under' || modifier === 'at most')
        expect(meant.high === null).toBe(modifier === 'over' || modifier === 'at least')
      }),
    )
  })
})

describe('printing an amount', () => {
  test.each<[string, UnitCode, string, string]>([
    ['987040000', 'USD', '987.04 million USD', '987,04 triệu USD'],
    ['1032040000', 'USD', '1.03204 billion USD', '1,03204 tỷ USD'],
    ['13930000000000', 'VND', '13.93 trillion VND', '13,93 nghìn tỷ đồng'],
    ['1900000000', 'USD', '1.9 billion USD', '1,9 tỷ USD'],
    ['645000', 'USD', '645,000 USD', '645.000 USD'],
    ['28.5', 'percent', '28.5 percent', '28,5%'],
    ['12', 'percentage_point', '12 percentage points', '12 điểm phần trăm'],
    ['5', 'multiple', '5 times', '5 lần'],
    ['652.85', 'ha', '652.85 ha', '652,85 ha'],
    ['1250000', 'tonne', '1,250,000 tonnes', '1.250.000 tấn'],
    ['20100000', 'count', '20,100,000', '20.100.000'],
    ['53', 'rank', '53', '53'],
    ['-5.2', 'percent', '−5.2 percent', '−5,2%'],
  ])('%s %s', (value, unit, en, vi) => {
    expect(languages.map((language) => printQuantity(decimal(value), unit, language))).toEqual([en, vi])
  })

  test('a computed value may be cut to significant digits, and a long count then takes a scale word', () => {
    expect(printQuantity(decimal('1032041234'), 'USD', 'en', 4)).toBe('1.032 billion USD')
    expect(printQuantity(decimal('20123456'), 'count', 'vi', 3)).toBe('20,1 triệu')
    expect(printQuantity(decimal('20123456'), 'count', 'en')).toBe('20,123,456')
    expect(printQuantity(decimal('999.96'), 'ha', 'en', 4)).toBe('1,000 ha')
  })

  test('rounding that reaches the next scale is printed in it', () => {
    expect(printQuantity(decimal('999999999'), 'VND', 'vi', 4)).toBe('1 tỷ đồng')
  })

  test('every scale has a name in both languages', () => {
    expect(([3, 6, 9, 12] as const).map((scale) => scaleName(scale, 'vi'))).toEqual([
      'nghìn',
      'triệu',
      'tỷ',
      'nghìn tỷ',
    ])
    expect(([0, 3, 6, 9, 12] as const).map((scale) => scaleName(scale, 'en'))).toEqual([
      '',
      'thousand',
      'million',
      'billion',
      'trillion',
    ])
  })
})

describe('printing an interval', () => {
  test.each<[Interval, UnitCode, string, string]>([
    [between('27.7', 29), 'percent', '27.7 to 29 percent', '27,7 đến 29%'],
    [between(1850000000, 1950000000), 'USD', '1.85 to 1.95 billion USD', '1,85 đến 1,95 tỷ USD'],
    [between(987000000, 1900000000), 'USD', '987 million USD to 1.9 billion USD', '987 triệu USD đến 1,9 tỷ USD'],
    [atLeast(decimal(1500)), 'ha', 'at least 1,500 ha', 'ít nhất 1.500 ha'],
    [atMost(decimal(34000000)), 'VND', 'at most 34 million VND', 'nhiều nhất 34 triệu đồng'],
    [exactly(104), 'count', '104', '104'],
    [between(10, 15), 'count', '10 to 15', '10 đến 15'],
    [between('-5.25', '-4.75'), 'percent', '−5.25 to −4.75 percent', '−5,25 đến −4,75%'],
    [around(decimal('1.00001'), decimal('0.00001')), 'multiple', '1 times', '1 lần'],
    [{ low: null, high: null }, 'USD', 'any amount', 'bất kỳ'],
  ])('%o %s', (interval, unit, en, vi) => {
    expect(printInterval(interval, unit, 'en')).toBe(en)
    expect(printInterval(interval, unit, 'vi')).toBe(vi)
  })

  test('bounds keep as many digits as asked', () => {
    expect(printInterval(between('645.225', '645.235'), 'ha', 'en', 6)).toBe('645.225 to 645.235 ha')
    expect(printInterval(between('645.225', '645.235'), 'ha', 'en', 2)).toBe('650 ha')
  })

  test('every unit prints in both languages, and names its unit once', () => {
    for (const unit of units.values())
      for (const language of languages) {
        const text = printInterval(between(2, 3), unit.code, language)
        expect(text.split(' ').filter((word) => word === '2' || /^3%?$/.test(word))).toHaveLength(2)
        expect(text.split(unit.label[language] || /$^/)).toHaveLength(unit.label[language] === '' ? 1 : 2)
      }
  })
})
