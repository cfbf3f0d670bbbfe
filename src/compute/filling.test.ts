import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month, months, quarter, writePeriod, year } from '../kernel/period.ts'
import { period } from './cells-for-tests.ts'
import { filling } from './filling.ts'

function filled(whole: string, ...pieces: readonly string[]): readonly string[] | null {
  const found = filling(
    period(whole),
    pieces.map((piece) => ({ period: period(piece) })),
  )
  return found?.map((piece) => writePeriod(piece.period)) ?? null
}

describe('periods that fill another', () => {
  test('are the fewest: nine months are a half and a quarter before they are three quarters', () => {
    expect(filled('2024-01/2024-09', '2024-Q1', '2024-Q2', '2024-Q3', '2024-S1')).toEqual(['2024-S1', '2024-Q3'])
  })

  test('leave no gap, overlap nothing, and lie inside', () => {
    expect(filled('2024-S1', '2024-Q1', '2024-05', '2024-06')).toBeNull()
    expect(filled('2024-S1', '2024-01/2024-04', '2024-Q2')).toBeNull()
    expect(filled('2024-S1', '2024')).toBeNull()
    expect(filled('2024', '2023-12', '2024-S1', '2024-S2')).toEqual(['2024-S1', '2024-S2'])
  })

  test('end February on its last day, in leap years too', () => {
    expect(filled('2024-Q1', '2024-03', '2024-02', '2024-01')).toEqual(['2024-01', '2024-02', '2024-03'])
    expect(filled('2023-Q1', '2023-01', '2023-02', '2023-03')).toEqual(['2023-01', '2023-02', '2023-03'])
  })

  test('run over the years of a span, and are never a moment', () => {
    expect(filled('2021/2023', '2021', '2022', '2023')).toEqual(['2021', '2022', '2023'])
    expect(filled('2024-03', '@2024-03')).toBeNull()
  })

  test('are found wherever there are some, and are never more than those', () => {
    const cuts = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    const other = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
      .map(([a, b]) => months(2024, Math.min(a, b), 2024, Math.max(a, b)))
    fc.assert(
      fc.property(cuts, fc.array(other, { maxLength: 12 }), (ends, others) => {
        const planted = [...ends, 12].map((end, i) => months(2024, (ends[i - 1] ?? 0) + 1, 2024, end))
        const pieces = [...others, ...planted, month(2023, 12), quarter(2025, 1)].map((period) => ({ period }))
        const found = filling(year(2024), pieces)
        expect(found?.length).toBeLessThanOrEqual(planted.length)
        const covered = (found ?? []).flatMap(({ period: p }) => {
          const [first, last] = [Number(p.start.slice(5, 7)), Number(p.end.slice(5, 7))]
          return Array.from({ length: last - first + 1 }, (_, i) => first + i)
        })
        expect(covered).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      }),
    )
  })
})
