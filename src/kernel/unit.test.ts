import { describe, expect, test } from 'vitest'
import { compare, decimal, plainText } from './decimal.ts'
import { languages } from './language.ts'
import { isCurrency, requireUnit, type UnitCode, units } from './unit.ts'

describe('units', () => {
  test('each stands under its own code', () => {
    for (const [code, unit] of units) {
      expect(unit.code).toBe(code)
      expect(requireUnit(code)).toBe(unit)
    }
  })

  test('each has a label of its own in both languages, save ranks and counts, which print none', () => {
    for (const language of languages) {
      const labels = [...units.values()].map((unit) => unit.label[language])
      const printed = labels.filter((label) => label !== '')
      expect(new Set(printed).size).toBe(printed.length)
      expect([...units.values()].filter((unit) => unit.label[language] === '').map((unit) => unit.code)).toEqual([
        'rank',
        'count',
      ])
    }
  })

  test('each dimension has one unit of factor one, and none below zero', () => {
    const dimensions = Map.groupBy(units.values(), (unit) => unit.dimension)
    for (const [, members] of dimensions) {
      expect(members.filter((unit) => plainText(unit.factor) === '1')).toHaveLength(1)
      expect(members.every((unit) => compare(unit.factor, decimal(0)) > 0)).toBe(true)
    }
  })

  test('a square kilometre is a hundred hectares, a kilometre a thousand metres', () => {
    expect(plainText(requireUnit('ha').factor)).toBe('10000')
    expect(plainText(requireUnit('km2').factor)).toBe('1000000')
    expect(plainText(requireUnit('km').factor)).toBe('1000')
  })

  test('every currency is a dimension of its own, so that dong and dollars are never added', () => {
    const all = [...units.values()]
    for (const currency of all.filter((unit) => isCurrency(unit.code)))
      expect(all.filter((unit) => unit.dimension === currency.dimension)).toEqual([currency])
    expect(isCurrency('USD') && isCurrency('VND')).toBe(true)
    expect(isCurrency('ha')).toBe(false)
  })

  test('no word of the language itself is taken for a currency or a unit', () => {
    expect(['toString', 'constructor', '__proto__', 'usd', ''].some(isCurrency)).toBe(false)
    expect(() => requireUnit('toString' as UnitCode)).toThrow("no unit 'toString'")
  })
})
