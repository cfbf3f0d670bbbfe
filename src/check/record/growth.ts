import { one, sign } from '../../kernel/decimal.ts'
import { dividedBy, exactly, type Interval, minus, overlaps, root } from '../../kernel/interval.ts'
import type { Language } from '../../kernel/language.ts'
import { moved as movedPeriod, type Period, year, yearOf, yearsBetween } from '../../kernel/period.ts'
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

/** Levels of one indicator by the days they are of, all and those of each source. */
interface Levels {
  readonly all: ReadonlyMap<string, readonly RecordFigure[]>
  readonly bySource: ReadonlyMap<string, ReadonlyMap<string, readonly RecordFigure[]>>
}

function daysOf(period: Pick<Period, 'start' | 'end'>): string {
  return `${period.start}/${period.end}`
}

function levelsOf(figures: readonly RecordFigure[]): Levels {
  const byDays = (some: readonly RecordFigure[]) => grouped(some, (f) => f.period && daysOf(f.period))
  const sources = [...grouped(figures, (f) => f.source)].map(([source, own]) => [source, byDays(own)] as const)
  return { all: byDays(figures), bySource: new Map(sources) }
}

/** Levels that growth may start from: what was done, or for an expectation what is expected. */
function befores({ all }: Levels, period: Period, of: RecordFigure): RecordFigure[] {
  const stated = all.get(daysOf(period)) ?? []
  return stated.filter((f) => isDone(f) || (f.status === of.status && f.source === of.source))
}

/**
 * Levels that the growth leads to. The one that it is said of stands in its own source; another's is taken where that
 * has none. A target is not held against what was done: it was missed or passed, and is not wrong.
 */
function nows({ all, bySource }: Levels, period: Period, of: RecordFigure): RecordFigure[] {
  const stated = (bySource.get(of.source) ?? all).get(daysOf(period)) ?? []
  return stated.filter((f) => (isDone(of) ? isDone(f) : f.status === of.status && f.source === of.source))
}

function pairs(from: readonly RecordFigure[], to: readonly RecordFigure[], reckon: Reckoning) {
  return to.flatMap((now) =>
    from.flatMap((before) => {
      // From nothing, or from a deficit, there is no rate.
      if (now.unit !== before.unit || sign(before.value) <= 0) return []
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

function ofChange(change: RecordFigure, levels: Levels): RecordFinding[] {
  const { period } = change
  if (period === null || change.base !== '' || period.kind === 'years') return []
  const from = befores(levels, movedPeriod(period, -12), change).filter(isDone)
  const found = pairs(from, nows(levels, period, change), changeBetween)
  return judged(change, found, ['growth-holds', 'growth-differs'])
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
function ofAverage(change: RecordFigure, levels: Levels): RecordFinding[] {
  const { period } = change
  if (period === null || period.kind !== 'years') return []
  const steps = yearsBetween(period)
  const from = Number(period.start.slice(0, 4))
  const to = befores(levels, year(yearOf(period)), change).filter((f) => isDone(f) === isDone(change))
  const isTerm = from % 5 === 1
  const readings = (isTerm ? [0, 1] : [0]).map((before) => {
    const since = befores(levels, year(from - before), change)
    return pairs(since, to, (b, a) => yearly(b, a, steps + before))
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

const rate = (f: Growth, language: Language) =>
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
 * of years. Accused only when no choice among the stated levels agrees. Percentages of rates are left alone,
 * and so is growth from nothing or from a deficit.
 */
export const growth: RecordCheck<Facts> = {
  name: 'growth',
  run: (figures) => {
    const key = (f: RecordFigure) => [f.indicator, placeText(f), dimensionText(f)].join('|')
    return [...grouped(figures, key).values()].flatMap((group) => {
      const statements = onePerStatement(group)
      const rates = statements.filter((f) => f.unit === 'percent')
      const stated = statements.filter((f) => f.relation === 'level' && f.unit !== 'percent')
      if (rates.length === 0 || stated.length < 2) return []
      const levels = levelsOf(stated)
      return rates.flatMap((f) => {
        if (f.relation === 'change') return ofChange(f, levels)
        return f.relation === 'average_change' ? ofAverage(f, levels) : []
      })
    })
  },
  sentences: {
    'growth-holds': holds,
    'growth-differs': differs,
    'average-holds': holds,
    'average-differs': differs,
  },
}
