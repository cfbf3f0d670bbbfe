import { type Interval, isBelow, times } from '../../kernel/interval.ts'
import type { Language } from '../../kernel/language.ts'
import { writePeriod, yearOf } from '../../kernel/period.ts'
import { printInterval } from '../../kernel/quantity.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  type RecordKnown,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import { dimensionText, grouped, isDone, onePerStatement, placeText, type RecordFigure } from './record-figure.ts'

interface Share {
  readonly exports: Quoted
  readonly revenue: Quoted
  readonly inDong: Interval | null
}

type Facts = { 'exports-exceed-revenue': Share; 'exports-within-revenue': Share }

const compose = recordComposer<Facts>('exports-of-revenue')

/** An amount in dong, at the rates a report of that year can have used; null where the record knows no rate. */
function inDong(f: RecordFigure, { rates }: RecordKnown): Interval | null {
  if (f.unit === 'VND') return f.meant
  const rate = f.unit === 'USD' && f.period ? rates.vndPerUsd(yearOf(f.period)) : null
  return rate && times(f.meant, rate)
}

function ofSet(figures: readonly RecordFigure[], known: RecordKnown): RecordFinding[] {
  const of = (indicator: string) => figures.filter((f) => f.indicator === indicator)
  return of('park_exports').flatMap((exported) =>
    of('park_revenue').flatMap((revenue) => {
      const [x, y] = [inDong(exported, known), inDong(revenue, known)]
      if (x === null || y === null) return []
      const facts = {
        exports: quotedOf(exported),
        revenue: quotedOf(revenue),
        inDong: exported.unit === revenue.unit ? null : x,
      }
      return isBelow(y, x)
        ? [compose('exports-exceed-revenue', 'error', [exported, revenue], 0.8, facts)]
        : isBelow(x, y)
          ? [compose('exports-within-revenue', 'note', [exported, revenue], 0.8, facts)]
          : []
    }),
  )
}

/** What the enterprises of one set (the parks of a place) export is part of what they sell. */
export const exportsOfRevenue: RecordCheck<Facts> = {
  name: 'exports-of-revenue',
  run: (figures, known) => {
    const sets = figures.filter(
      (f) => (f.indicator === 'park_exports' || f.indicator === 'park_revenue') && f.relation === 'level' && isDone(f),
    )
    const key = (f: RecordFigure) => f.period && [placeText(f), writePeriod(f.period), dimensionText(f)].join('|')
    return [...grouped(onePerStatement(sets), key).values()].flatMap((g) => ofSet(g, known))
  },
  sentences: {
    'exports-exceed-revenue': {
      en: (f) =>
        `${topic(f.exports, 'en')}: ${said(f.exports, 'en')}${dong(f, 'en')} is more than the whole revenue, ${said(f.revenue, 'en')}`,
      vi: (f) =>
        `${topic(f.exports, 'vi')}: ${said(f.exports, 'vi')}${dong(f, 'vi')} lớn hơn toàn bộ doanh thu, ${said(f.revenue, 'vi')}`,
    },
    'exports-within-revenue': {
      en: (f) =>
        `${topic(f.exports, 'en')}: ${said(f.exports, 'en')}${dong(f, 'en')} is within the revenue, ${said(f.revenue, 'en')}`,
      vi: (f) =>
        `${topic(f.exports, 'vi')}: ${said(f.exports, 'vi')}${dong(f, 'vi')} nằm trong doanh thu, ${said(f.revenue, 'vi')}`,
    },
  },
}

function dong(f: Share, language: Language): string {
  if (f.inDong === null) return ''
  return language === 'en'
    ? `, ${printInterval(f.inDong, 'VND', 'en')},`
    : `, tức ${printInterval(f.inDong, 'VND', 'vi')},`
}
