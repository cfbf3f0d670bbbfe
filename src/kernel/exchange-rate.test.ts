import { describe, expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import { exchangeRatesOf } from './exchange-rate.ts'
import { holds } from './interval.ts'

describe('the rates a report can have used', () => {
  const rates = exchangeRatesOf(
    [
      [2021, '23159.78'],
      [2022, '23271.21'],
      [2023, '23786'],
      [2024, '24169'],
      [2025, '24970'],
    ].map(([year, average]) => ({ year: Number(year), vndPerUsd: decimal(average as string) })),
  )
  const mayUse = (year: number, rate: number) => {
    const range = rates.vndPerUsd(year)
    return range !== null && holds(range, decimal(rate))
  }

  test('24,900 in 2022 and 26,154 in 2025 are possible, a rate of another decade is not', () => {
    expect(mayUse(2022, 24900)).toBe(true)
    expect(mayUse(2023, 23650)).toBe(true)
    expect(mayUse(2025, 26154)).toBe(true)
    expect(mayUse(2022, 18613)).toBe(false)
    expect(mayUse(2022, 2490)).toBe(false)
  })

  test('the range goes from the lowest of three averages to the highest, with room on either side', () => {
    const range = rates.vndPerUsd(2023)
    expect(range && holds(range, decimal('22340.37'))).toBe(true)
    expect(range && holds(range, decimal('22340.3'))).toBe(false)
    expect(range && holds(range, decimal('25619.14'))).toBe(true)
    expect(range && holds(range, decimal('25619.2'))).toBe(false)
  })

  test('the year next to the pack takes its last known rate, the one after that is not known', () => {
    expect(mayUse(2026, 25500)).toBe(true)
    expect(rates.vndPerUsd(2027)).toBeNull()
    expect(rates.vndPerUsd(2020)).not.toBeNull()
    expect(rates.vndPerUsd(2019)).toBeNull()
    expect(exchangeRatesOf([]).vndPerUsd(2022)).toBeNull()
  })
})
