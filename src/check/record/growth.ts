import { one } from '../../kernel/decimal.ts'
import { dividedBy, exactly, type Interval, minus, overlaps, root } from '../../kernel/interval.ts'
import { moved as movedPeriod, year, yearOf, yearsBetween } from '../../kernel/period.ts'
import { printInterval, printQuantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { changeBetween, moved } from '../implied.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import { dimensionText, grouped, isDone, onePerStatement, placeText, type RecordFigure } from './record-figure.ts'

interface Growth {
  readonly change: Quoted
  readonly before: Quoted
  readonly now: Quoted
  readonly reckoned: Interval
}

type Facts = {
  'growth-holds': Growth
  'growth-differs': Growth
  'average-holds': Growth
  'average-differs': Growth
}

const compose = recordComposer<Facts>('growth')

/** Levels that may stand for a time: what was done, or for an expectation what is expected. */
function levelsAt(levels: readonly RecordFigure[], start: string, end: string, of: RecordFigure): RecordFigure[] {
  return levels.filter(
    (f) =>
      f.period?.start === start &&
      f.period.end === end &&
      (isDone(f) || (f.status === of.status && f.source === of.source)),
  )
}

function pairs(befores: readonly RecordFigure[], nows: readonly RecordFigure[], reckon: Reckoning) {
  return nows.flatMap((now) =>
    befores.flatMap((before) => {
      if (now.unit !== before.unit) return []
      const reckoned = reckon(before.meant, now.meant)
      return reckoned === null ? [] : [{ before, now, reckoned }]
    }),
  )
}

type Reckoning = (before: Interval, now: Interval) => Interval | null

function judged(
  change: RecordFigure,
  found: ReturnType<typeof pairs>,
  codes: readonly ['growth-holds', 'growth-differs'] | readonly ['average-holds', 'average-differs'],
): RecordFinding[] {
  const holding = found.find(({ reckoned }) => overlaps(reckoned, change.meant))
  // A base with two rival levels may be either: only when none fits is the change accused.
  const [first] = holding ? [holding] : found
  if (!first) return []
  const { before, now, reckoned } = first
  const facts = { change: quotedOf(change), before: quotedOf(before), now: quotedOf(now), reckoned }
  // The same source's own arithmetic was checked when its text was read; rows have no text.
  return holding
    ? [compose(codes[0], 'note', [change, now, before], 0.85, facts)]
    : [compose(codes[1], 'warning', [change, now, before], 0.6, facts)]
}

function ofChange(change: RecordFigure, levels: readonly RecordFigure[]): RecordFinding[] {
  const { period } = change
  if (period === null || change.base !== '' || period.kind === 'years') return []
  const base = movedPeriod(period, -12)
  const own = levels.filter((f) => f.source === change.source)
  // The level that the change is said of stands in its own source; another's is taken where there is none.
  const nows = levelsAt(own.length > 0 ? own : levels, period.start, period.end, change).filter(
    (f) => f.status === change.status || isDone(f) === isDone(change),
  )
  const befores = levelsAt(levels, base.start, base.end, change).filter(isDone)
  return judged(change, pairs(befores, nows, changeBetween), ['growth-holds', 'growth-differs'])
}

function yearly(before: Interval, now: Interval, years: number): Interval | null {
  const ratio = dividedBy(now, before)
  const factor = ratio && root(ratio, years)
  return factor && moved(minus(factor, exactly(one)), 2)
}

/**
 * A span of years is reckoned from its first year. One that begins with a five-year term (2016, 2021) may also be
 * reckoned from the year before, as plans are: then it is accused only when both are known and neither agrees.
 */
function ofAverage(change: RecordFigure, levels: readonly RecordFigure[]): RecordFinding[] {
  const { period } = change
  if (period === null || period.kind !== 'years') return []
  const steps = yearsBetween(period)
  const from = Number(period.start.slice(0, 4))
  const last = year(yearOf({ ...period, start: period.end }))
  const nows = levelsAt(levels, last.start, last.end, change)
  const isTerm = from % 5 === 1
  const readings = (isTerm ? [0, 1] : [0]).map((before) => {
    const first = year(from - before)
    return pairs(levelsAt(levels, first.start, first.end, change), nows, (b, a) => yearly(b, a, steps + before))
  })
  const findings = judged(change, readings.flat(), ['average-holds', 'average-differs'])
  const areAllKnown = readings.every((r) => r.length > 0)
  return findings.filter((f) => f.severity === 'note' || areAllKnown)
}

const sentence = {
  en: (f: Growth) =>
    `${topic(f.change, 'en')}: ${said(f.before, 'en')} to ${said(f.now, 'en')} is ${printInterval(f.reckoned, 'percent' as UnitCode, 'en', 4)}`,
  vi: (f: Growth) =>
    `${topic(f.change, 'vi')}: từ ${said(f.before, 'vi')} đến ${said(f.now, 'vi')} là ${printInterval(f.reckoned, 'percent' as UnitCode, 'vi', 4)}`,
}

const rate = (f: Growth, language: 'en' | 'vi') =>
  `${printQuantity(f.change.value, f.change.unit, language)} (${f.change.publisher}${f.change.published ? `, ${f.change.published}` : ''})`

const holds = {
  en: (f: Growth) => `${sentence.en(f)}, as stated: ${rate(f, 'en')}`,
  vi: (f: Growth) => `${sentence.vi(f)}, đúng như đã nêu: ${rate(f, 'vi')}`,
}
const differs = {
  en: (f: Growth) => `${sentence.en(f)}, not ${rate(f, 'en')}`,
  vi: (f: Growth) => `${sentence.vi(f)}, không phải ${rate(f, 'vi')}`,
}

/**
 * Growth that one source states against the levels that it and others state: over a year, and on average over a span
 * of years. Accused only when no choice among the stated levels agrees. Percentages of rates are left alone.
 */
export const growth: RecordCheck<Facts> = {
  name: 'growth',
  run: (figures) => {
    const key = (f: RecordFigure) => [f.indicator, placeText(f), dimensionText(f)].join('|')
    return [...grouped(figures, key).values()].flatMap((group) => {
      const statements = onePerStatement(group)
      const levels = statements.filter((f) => f.relation === 'level' && f.unit !== 'percent')
      if (levels.length < 2) return []
      return statements.flatMap((f) =>
        f.unit !== 'percent'
          ? []
          : f.relation === 'change'
            ? ofChange(f, levels)
            : f.relation === 'average_change'
              ? ofAverage(f, levels)
              : [],
      )
    })
  },
  sentences: {
    'growth-holds': holds,
    'growth-differs': differs,
    'average-holds': holds,
    'average-differs': differs,
  },
}
