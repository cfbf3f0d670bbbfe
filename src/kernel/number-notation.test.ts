import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Decimal, decimal, equal, plainText, shifted, times } from './decimal.ts'
import { languages } from './language.ts'
import {
  chooseNotation,
  evidenceOf,
  halfUnit,
  longestNumber,
  type Notation,
  notationOf,
  printNumber,
  readNumber,
  scaleFor,
  trailingZeros,
} from './number-notation.ts'

const notations: readonly Notation[] = ['point', 'comma']

/** Not negative, and short enough in print with its groups. */
const publishedNumber: fc.Arbitrary<Decimal> = fc.oneof(
  fc.record({ coefficient: fc.bigInt({ min: 0n, max: 999_999n }), exponent: fc.integer({ min: -6, max: 3 }) }),
  fc.record({ coefficient: fc.bigInt({ min: 0n, max: 10n ** 17n }), exponent: fc.integer({ min: -17, max: 3 }) }),
)

/** The token of the other notation: each mark for the other. */
const swapped = (token: string) => token.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))

/** A reading with its decimals in plain text. */
function reading(token: string, notation: Notation) {
  const read = readNumber(token, notation)
  return read && { ...read, value: plainText(read.value), otherwise: read.otherwise && plainText(read.otherwise) }
}

describe('a printed number', () => {
  test('reads back as the same digits in both languages, and is nothing odd there', () => {
    fc.assert(
      fc.property(publishedNumber, fc.constantFrom(...languages), (value, language) => {
        const read = readNumber(printNumber(value, language), notationOf[language])
        expect(read && equal(read.value, value)).toBe(true)
        expect(read?.decimals).toBe(Math.max(0, -value.exponent))
        expect(read?.oddity).toBeNull()
        expect(read && plainText(read.value)).toBe(plainText(value))
      }),
      { numRuns: 1000 },
    )
  })

  test('differs between the languages only by its marks', () => {
    fc.assert(
      fc.property(publishedNumber, (value) => {
        expect(swapped(printNumber(value, 'en'))).toBe(printNumber(value, 'vi'))
      }),
    )
  })

  test('is grouped by three, keeps its zeros, and takes the real minus sign', () => {
    expect(printNumber(decimal('1234.50'), 'en')).toBe('1,234.50')
    expect(printNumber(decimal('1234.50'), 'vi')).toBe('1.234,50')
    expect(printNumber(decimal('4.80'), 'vi')).toBe('4,80')
    expect(printNumber(decimal('999'), 'en')).toBe('999')
    expect(printNumber(decimal('1e6'), 'en')).toBe('1,000,000')
    expect(printNumber(decimal('-28.5'), 'en')).toBe('−28.5')
    expect(printNumber(decimal('0.00'), 'vi')).toBe('0,00')
  })
})

describe('a number token', () => {
  const none = { otherwise: null, oddity: null }

  test.each([
    ['1,234.56', 'point', '1234.56', 2],
    ['1.234,56', 'comma', '1234.56', 2],
    ['4.80', 'point', '4.80', 2],
    ['62,52', 'comma', '62.52', 2],
    ['1.234.567', 'comma', '1234567', 0],
    ['104', 'point', '104', 0],
    ['007', 'point', '7', 0],
    ['0.500', 'point', '0.500', 3],
    ['12345.678', 'point', '12345.678', 3],
    ['1,234.567', 'point', '1234.567', 3],
  ] as const)('%s with a decimal %s is %s', (token, notation, value, decimals) => {
    expect(reading(token, notation)).toEqual({ value, decimals, ...none })
  })

  test('with one mark and three digits behind it keeps both readings, the own notation first', () => {
    expect(reading('866,605', 'point')).toEqual({ value: '866605', decimals: 0, otherwise: '866.605', oddity: null })
    expect(reading('866,605', 'comma')).toEqual({ value: '866.605', decimals: 3, otherwise: '866605', oddity: null })
    expect(reading('1.145', 'comma')).toEqual({ value: '1145', decimals: 0, otherwise: '1.145', oddity: null })
    expect(reading('1.145', 'point')).toEqual({ value: '1.145', decimals: 3, otherwise: '1145', oddity: null })
  })

  test.each([
    ['1,03', 'point', '1.03', 2],
    ['28.5', 'comma', '28.5', 1],
    ['0.500', 'comma', '0.500', 3],
    ['1234,567', 'point', '1234.567', 3],
    ['1.234.567', 'point', '1234567', 0],
    ['1.234,56', 'point', '1234.56', 2],
  ] as const)(
    '%s that a decimal %s cannot explain is read the other way and called odd',
    (token, notation, value, decimals) => {
      expect(reading(token, notation)).toEqual({ value, decimals, otherwise: null, oddity: 'foreign-mark' })
    },
  )

  test('with a doubled mark is read with one, and may be whole when three digits follow', () => {
    const oddity = 'doubled-mark'
    for (const notation of notations) {
      expect(reading('1,.07', notation)).toEqual({ value: '1.07', decimals: 2, otherwise: null, oddity })
      expect(reading('12..5', notation)).toEqual({ value: '12.5', decimals: 1, otherwise: null, oddity })
      expect(reading('1,234,.56', notation)).toEqual({ value: '1234.56', decimals: 2, otherwise: null, oddity })
      expect(reading('1,,234', notation)).toEqual({ value: '1.234', decimals: 3, otherwise: '1234', oddity })
    }
  })

  test.each([
    '15.8.2022',
    '1.2.3',
    '1,2345,678',
    '1,234.567.8',
    '12.34,56',
    '1,,2,3',
    '1.234,567,.8',
    '1...5',
    '.5',
    '5.',
    '',
    '1 000',
    '−5',
    '1e5',
    '٣',
    '1'.repeat(400),
    '1'.repeat(longestNumber + 1),
    '1,'.repeat(5000),
  ])('%.20s is no number in either notation', (token) => {
    for (const notation of notations) expect(readNumber(token, notation)).toBeNull()
    expect(evidenceOf(token)).toBeNull()
  })

  test('never throws, loses no digit, and has the value of the other notation at hand', () => {
    const token = fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '12', '345', '.', ','), maxLength: 14 })
    fc.assert(
      fc.property(token, (t) => {
        const [point, comma] = notations.map((notation) => readNumber(t, notation))
        expect(point === null).toBe(comma === null)
        if (!point || !comma) return
        const values = [point.value, point.otherwise ?? point.value]
        expect(values.some((v) => equal(v, comma.value))).toBe(true)
        if (!equal(point.value, comma.value)) expect(point.otherwise && equal(point.otherwise, comma.value)).toBe(true)
        expect(point.value.coefficient).toBe(BigInt(t.replace(/[.,]/g, '')))
      }),
      { numRuns: 2000 },
    )
  })

  test('means in one notation what the token with swapped marks means in the other', () => {
    const token = fc.string({ unit: fc.constantFrom('0', '1', '7', '250', '.', ','), maxLength: 12 })
    fc.assert(
      fc.property(token, (t) => {
        expect(reading(t, 'point')).toEqual(reading(swapped(t), 'comma'))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the notation of a document', () => {
  test.each([
    ['1,234.56', 'point'],
    ['1.234,56', 'comma'],
    ['7.64', 'point'],
    ['1,03', 'comma'],
    ['1,234,567', 'point'],
    ['1.234.567', 'comma'],
    ['0,500', 'comma'],
    ['866,605', null],
    ['1.145', null],
    ['104', null],
    ['1,.07', null],
    ['15.8.2022', null],
  ] as const)('%s speaks for %s', (token, notation) => {
    expect(evidenceOf(token)).toBe(notation)
  })

  test('a number that speaks for a notation is read there without oddity, and as odd in the other', () => {
    fc.assert(
      fc.property(publishedNumber, fc.constantFrom(...languages), (value, language) => {
        const token = printNumber(value, language)
        const notation = evidenceOf(token)
        if (notation === null) return
        expect(notation).toBe(notationOf[language])
        expect(readNumber(token, notation === 'point' ? 'comma' : 'point')?.oddity).toBe('foreign-mark')
      }),
    )
  })

  test('is that of its language unless two more telling numbers speak against it than for it', () => {
    const tokens = ['7.64', '62.52', '8.1', '1,03', '866,605', '104', '15.8.2022']
    for (const language of languages)
      expect(chooseNotation(tokens, language)).toEqual({ notation: 'point', forPoint: 3, forComma: 1, isProved: true })
    expect(chooseNotation(['28,5', '1.234.567'], 'en')).toMatchObject({ notation: 'comma', isProved: true })
    expect(chooseNotation(['3.570,8', '5.070'], 'en')).toMatchObject({ notation: 'point', isProved: false })
  })

  test('is that of its language when the numbers say nothing or are divided', () => {
    for (const tokens of [[], ['866,605', '1.145', '12']]) {
      expect(chooseNotation(tokens, 'en')).toMatchObject({ notation: 'point', isProved: false })
      expect(chooseNotation(tokens, 'vi')).toMatchObject({ notation: 'comma', isProved: false })
    }
  })
})

describe('how finely a number is printed', () => {
  test('half a unit of the last printed digit', () => {
    expect(plainText(halfUnit(0))).toBe('0.5')
    expect(plainText(halfUnit(2))).toBe('0.005')
  })

  test('zeros that end a whole number are counted however it is written', () => {
    expect(['15000', '1e4', '104', '0', '10.0', '-2500'].map((text) => trailingZeros(decimal(text)))).toEqual([
      3, 4, 0, 0, 0, 2,
    ])
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.nat(6), (n, e) => {
        expect(trailingZeros({ coefficient: n, exponent: e })).toBe(/0*$/.exec(`${n}${'0'.repeat(e)}`)?.[0].length)
      }),
    )
  })

  test('the scale is the largest named one that the value reaches', () => {
    expect(
      ['999999', '1000000', '-987e6', '1.9e9', '999999999999.9', '1e12', '1e15', '0'].map((t) => scaleFor(decimal(t))),
    ).toEqual([0, 6, 6, 9, 9, 12, 12, 0])
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 16n }), fc.integer({ min: -4, max: 4 }), (coefficient, exponent) => {
        const value = { coefficient, exponent }
        const scale = scaleFor(value)
        expect(scale === 0 || compare(value, shifted(decimal(1), scale)) >= 0).toBe(true)
        const next = scale === 0 ? 6 : scale + 3
        if (scale !== 12) expect(compare(value, shifted(decimal(1), next))).toBe(-1)
        expect(scaleFor(times(value, decimal(-1)))).toBe(scale)
      }),
    )
  })
})
