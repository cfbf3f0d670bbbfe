import { findIndicator } from '../../kernel/catalogue.ts'
import { sign } from '../../kernel/decimal.ts'
import { isBelow } from '../../kernel/interval.ts'
import { contains, dayAfter, type Period, samePeriod, writePeriod, yearOf } from '../../kernel/period.ts'
import { type Addition, agreeing, bestAddition, disagreeing, type Tried, triedSum } from './addition.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import { grouped, isBalance, isDone, onePerStatement, type RecordFigure, seriesKey } from './record-figure.ts'

type Facts = {
  'part-exceeds-whole': { readonly part: Quoted; readonly whole: Quoted }
  'parts-make-whole': Addition
  'parts-miss-whole': Addition
}

const compose = recordComposer<Facts>('nesting')

/** So many ways of filling a time are tried; where there are more, none is accused. */
const mostTilings = 64

/**
 * Periods one behind the other that fill a longer one, each said once: months of a year, quarters of a half, eleven
 * months and December. A start from which the end cannot be reached is tried once only, however many ways lead to it.
 */
function tilings(whole: Period, byStart: ReadonlyMap<string, readonly RecordFigure[]>): RecordFigure[][] {
  const found: RecordFigure[][] = []
  const deadEnds = new Set<string>()
  const walk = (start: string, path: readonly RecordFigure[]): void => {
    if (deadEnds.has(start)) return
    const before = found.length
    for (const next of byStart.get(start) ?? []) {
      if (found.length >= mostTilings) return
      if (!next.period || next.period.end > whole.end || samePeriod(next.period, whole)) continue
      if (next.period.end === whole.end) found.push([...path, next])
      else walk(dayAfter(next.period.end), [...path, next])
    }
    if (found.length === before) deadEnds.add(start)
  }
  walk(whole.start, [])
  return found
}

function ofSeries(figures: readonly RecordFigure[]): RecordFinding[] {
  const flows = onePerStatement(figures)
  if (flows.some((f) => sign(f.value) < 0)) return []
  const byStart = grouped(flows, (f) => f.period?.start ?? null)
  const times = [...grouped(flows, (f) => f.period && writePeriod(f.period)).values()]
  return times.flatMap((wholes) => {
    const period = wholes[0]?.period
    if (!period) return []
    const inside = times.filter(([of]) => of?.period && contains(period, of.period) && !samePeriod(of.period, period))
    if (inside.length === 0) return []
    const found = tilings(period, byStart).map(triedSum)
    return wholes.flatMap((whole) => [...larger(inside.flat(), whole), ...ofTilings(whole, found)])
  })
}

function larger(parts: readonly RecordFigure[], whole: RecordFigure): RecordFinding[] {
  return parts
    .filter((part) => isBelow(whole.meant, part.meant))
    .map((part) =>
      compose('part-exceeds-whole', 'warning', [part, whole], 0.75, { part: quotedOf(part), whole: quotedOf(whole) }),
    )
}

function ofTilings(whole: RecordFigure, found: readonly Tried[]): RecordFinding[] {
  const best = bestAddition(whole, found)
  if (best === null) return []
  const { isGood, involved, facts } = best
  if (isGood) return [compose('parts-make-whole', 'note', involved, 0.85, facts)]
  return found.length < mostTilings ? [compose('parts-miss-whole', 'warning', involved, 0.55, facts)] : []
}

/**
 * A flow over a time and over parts of that time: months against January to September, quarters against the half.
 * A part above the whole cannot be; parts that fill the whole must add up to it. For flows that never fall below
 * zero and add up over time; results and first reckonings only.
 */
export const nesting: RecordCheck<Facts> = {
  name: 'nesting',
  run: (figures) => {
    const flows = figures.filter((f) => {
      const indicator = findIndicator(f.indicator)
      const isFlow = indicator?.kind === 'flow' && indicator.overTime === 'sum'
      return (
        isFlow &&
        !isBalance(f) &&
        f.relation === 'level' &&
        isDone(f) &&
        f.period !== null &&
        f.period.kind !== 'instant' &&
        f.period.kind !== 'years'
      )
    })
    const key = (f: RecordFigure) => (f.period ? `${seriesKey(f)}|${yearOf(f.period)}` : null)
    return [...grouped(flows, key).values()].filter((g) => g.length > 1).flatMap(ofSeries)
  },
  sentences: {
    'part-exceeds-whole': {
      en: (f) =>
        `${topic(f.part, 'en')}: ${said(f.part, 'en')} is more than in all of the longer time, ${topic(f.whole, 'en')}: ${said(f.whole, 'en')}`,
      vi: (f) =>
        `${topic(f.part, 'vi')}: ${said(f.part, 'vi')} lớn hơn cả kỳ dài hơn, ${topic(f.whole, 'vi')}: ${said(f.whole, 'vi')}`,
    },
    'parts-make-whole': agreeing,
    'parts-miss-whole': disagreeing,
  },
}
