import { findIndicator } from '../../kernel/catalogue.ts'
import { type Interval, isBelow, overlaps, sumOf } from '../../kernel/interval.ts'
import { contains, type Period, samePeriod, yearOf } from '../../kernel/period.ts'
import { printInterval } from '../../kernel/quantity.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import { grouped, isDone, onePerStatement, type RecordFigure, seriesKey } from './record-figure.ts'

type Facts = {
  'part-exceeds-whole': { readonly part: Quoted; readonly whole: Quoted }
  'parts-make-whole': { readonly parts: readonly Quoted[]; readonly whole: Quoted; readonly sum: Interval }
  'parts-miss-whole': { readonly parts: readonly Quoted[]; readonly whole: Quoted; readonly sum: Interval }
}

const compose = recordComposer<Facts>('nesting')

function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** Periods one behind the other that fill a longer one, each said once: months of a year, quarters of a half, eleven months and December. */
function tilings(whole: Period, byStart: ReadonlyMap<string, readonly RecordFigure[]>): RecordFigure[][] {
  const found: RecordFigure[][] = []
  const walk = (start: string, path: RecordFigure[]): void => {
    if (found.length >= mostTilings || path.length > 12) return
    for (const next of byStart.get(start) ?? []) {
      if (!next.period || next.period.end > whole.end || samePeriod(next.period, whole)) continue
      if (next.period.end === whole.end) found.push([...path, next])
      else walk(nextDay(next.period.end), [...path, next])
    }
  }
  walk(whole.start, [])
  return found
}

const mostTilings = 8

function ofSeries(figures: readonly RecordFigure[]): RecordFinding[] {
  const flows = onePerStatement(figures)
  const byStart = grouped(flows, (f) => f.period?.start ?? null)
  return flows.flatMap((whole) => {
    if (whole.period === null) return []
    const { period } = whole
    const larger = flows.flatMap((part) => {
      const isInside = part.period !== null && contains(period, part.period) && !samePeriod(part.period, period)
      return isInside && isBelow(whole.meant, part.meant)
        ? [
            compose('part-exceeds-whole', 'warning', [part, whole], 0.75, {
              part: quotedOf(part),
              whole: quotedOf(whole),
            }),
          ]
        : []
    })
    return [...larger, ...ofTilings(whole, tilings(period, byStart))]
  })
}

function ofTilings(whole: RecordFigure, found: readonly RecordFigure[][]): RecordFinding[] {
  const sums = found.map((parts) => ({ parts, sum: sumOf(parts.map((p) => p.meant)) }))
  const good = sums.find(({ sum }) => overlaps(sum, whole.meant))
  const first = good ?? sums[0]
  if (!first) return []
  const facts = { parts: first.parts.map(quotedOf), whole: quotedOf(whole), sum: first.sum }
  const involved = [whole, ...first.parts]
  return good
    ? [compose('parts-make-whole', 'note', involved, 0.85, facts)]
    : [compose('parts-miss-whole', 'warning', involved, 0.55, facts)]
}

function sumText(f: Facts['parts-make-whole'], language: 'en' | 'vi'): string {
  return `${f.parts.map((p) => said(p, language)).join(' + ')} = ${printInterval(f.sum, f.whole.unit, language, 6)}`
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
      const isFlow = indicator?.kind === 'flow' && indicator.overTime === 'sum' && f.indicator !== 'trade_balance'
      return (
        isFlow &&
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
    'parts-make-whole': {
      en: (f) => `${topic(f.whole, 'en')}: ${sumText(f, 'en')}, as ${said(f.whole, 'en')} says`,
      vi: (f) => `${topic(f.whole, 'vi')}: ${sumText(f, 'vi')}, khớp với ${said(f.whole, 'vi')}`,
    },
    'parts-miss-whole': {
      en: (f) => `${topic(f.whole, 'en')}: ${sumText(f, 'en')}, not ${said(f.whole, 'en')}`,
      vi: (f) => `${topic(f.whole, 'vi')}: ${sumText(f, 'vi')}, không phải ${said(f.whole, 'vi')}`,
    },
  },
}
