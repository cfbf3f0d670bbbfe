import { type Interval, overlaps, sumOf } from '../../kernel/interval.ts'
import { writePeriod } from '../../kernel/period.ts'
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
import { dimensionText, grouped, isDone, onePerStatement, placeText, type RecordFigure } from './record-figure.ts'

interface Sum {
  readonly parts: readonly Quoted[]
  readonly whole: Quoted
  readonly sum: Interval
}

type Facts = { 'adds-up': Sum; 'does-not-add-up': Sum }

const compose = recordComposer<Facts>('sum')

/** The best of several statements for each part: what fits is looked for before anything is accused. */
function combinations(parts: readonly (readonly RecordFigure[])[]): RecordFigure[][] {
  return parts
    .reduce<RecordFigure[][]>((all, some) => all.flatMap((c) => some.map((f) => [...c, f])), [[]])
    .slice(0, 64)
}

function judged(whole: RecordFigure, parts: readonly (readonly RecordFigure[])[]): RecordFinding[] {
  if (parts.some((p) => p.length === 0)) return []
  const sums = combinations(parts).map((c) => ({ parts: c, sum: sumOf(c.map((f) => f.meant)) }))
  const good = sums.find(({ sum }) => overlaps(sum, whole.meant))
  const shown = good ?? sums[0]
  if (!shown) return []
  const facts = { parts: shown.parts.map(quotedOf), whole: quotedOf(whole), sum: shown.sum }
  return good
    ? [compose('adds-up', 'note', [whole, ...shown.parts], 0.85, facts)]
    : [compose('does-not-add-up', 'warning', [whole, ...shown.parts], 0.6, facts)]
}

/** Exports and imports of one place, time and status make its turnover. */
function ofTrade(figures: readonly RecordFigure[]): RecordFinding[] {
  const of = (indicator: string) => figures.filter((f) => f.indicator === indicator)
  return of('trade_turnover').flatMap((whole) => judged(whole, [of('export_value'), of('import_value')]))
}

/** What comes from abroad and what from the country make all there is. */
function ofOrigin(figures: readonly RecordFigure[]): RecordFinding[] {
  const of = (origin: string | undefined) => figures.filter((f) => f.dimensions.origin === origin)
  return of(undefined).flatMap((whole) => judged(whole, [of('FDI'), of('domestic')]))
}

function timeKey(f: RecordFigure): string | null {
  if (f.period === null || f.relation !== 'level') return null
  return [placeText(f), writePeriod(f.period), f.unit, isDone(f) ? 'done' : f.status].join('|')
}

const trade = new Set(['export_value', 'import_value', 'trade_turnover'])

/** Parts that make a whole by what they are: exports and imports, capital from abroad and from the country. */
export const sum: RecordCheck<Facts> = {
  name: 'sum',
  run: (figures) => {
    const levels = onePerStatement(figures)
    const trades = grouped(levels, (f) => {
      const key = timeKey(f)
      return key && trade.has(f.indicator) ? `${key}|${dimensionText(f)}` : null
    })
    const origins = grouped(levels, (f) => {
      const key = timeKey(f)
      const others = Object.fromEntries(Object.entries(f.dimensions).filter(([name]) => name !== 'origin'))
      return key && `${key}|${f.indicator}|${dimensionText({ ...f, dimensions: others })}`
    })
    return [...[...trades.values()].flatMap(ofTrade), ...[...origins.values()].flatMap(ofOrigin)]
  },
  sentences: {
    'adds-up': {
      en: (f) => `${topic(f.whole, 'en')}: ${parts(f, 'en')}, as ${said(f.whole, 'en')} says`,
      vi: (f) => `${topic(f.whole, 'vi')}: ${parts(f, 'vi')}, khớp với ${said(f.whole, 'vi')}`,
    },
    'does-not-add-up': {
      en: (f) => `${topic(f.whole, 'en')}: ${parts(f, 'en')}, not ${said(f.whole, 'en')}`,
      vi: (f) => `${topic(f.whole, 'vi')}: ${parts(f, 'vi')}, không phải ${said(f.whole, 'vi')}`,
    },
  },
}

function parts(f: Sum, language: 'en' | 'vi'): string {
  return `${f.parts.map((p) => said(p, language)).join(' + ')} = ${printInterval(f.sum, f.whole.unit, language, 6)}`
}
