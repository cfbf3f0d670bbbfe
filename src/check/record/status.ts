import { isBelow, overlaps } from '../../kernel/interval.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import { grouped, onePerStatement, type RecordFigure, seriesKey, timesApart } from './record-figure.ts'

interface Step {
  readonly before: Quoted
  readonly after: Quoted
}

type Facts = { 'estimate-final': Step; 'estimate-held': Step; 'outside-forecast': Step; 'forecast-held': Step }

const compose = recordComposer<Facts>('status')

/** Further apart they are of different things. */
const widest = 1.6

function isBefore(a: RecordFigure, b: RecordFigure): boolean {
  return a.published !== null && b.published !== null && a.published < b.published
}

/** The last word of a status: its latest statement. */
function latest(figures: readonly RecordFigure[], status: RecordFigure['status']): RecordFigure | null {
  const of = onePerStatement(figures).filter((f) => f.status === status)
  return of.reduce<RecordFigure | null>((last, f) => (last === null || !isBefore(f, last) ? f : last), null)
}

function ofPeriod(figures: readonly RecordFigure[]): RecordFinding[] {
  const [actual, estimate, forecast] = [
    latest(figures, 'actual'),
    latest(figures, 'estimate'),
    latest(figures, 'forecast'),
  ]
  const steps = [
    [estimate, actual, 'estimate-final', 'estimate-held'],
    [forecast, actual ?? estimate, 'outside-forecast', 'forecast-held'],
  ] as const
  return steps.flatMap(([before, after, moved, held]) => {
    if (before === null || after === null || !isBefore(before, after)) return []
    const facts = { before: quotedOf(before), after: quotedOf(after) }
    if (overlaps(before.meant, after.meant)) return [compose(held, 'note', [after, before], 0.8, facts)]
    return timesApart(before.value, after.value) < widest ? [compose(moved, 'note', [after, before], 0.8, facts)] : []
  })
}

const direction = {
  en: ({ before, after }: Step) => (isAbove(after, before) ? 'above' : 'below'),
  vi: ({ before, after }: Step) => (isAbove(after, before) ? 'cao hơn' : 'thấp hơn'),
}

function isAbove(a: Quoted, b: Quoted): boolean {
  return isBelow({ low: b.value, high: b.value }, { low: a.value, high: a.value })
}

/** How a result stands to what was reckoned and expected before: notes, since statuses are never mixed in a contradiction. */
export const status: RecordCheck<Facts> = {
  name: 'status',
  run: (figures) => {
    const key = (f: RecordFigure) =>
      f.period === null || f.status === 'target'
        ? null
        : `${seriesKey(f)}|${f.period.start}|${f.period.end}|${f.period.kind}`
    return [...grouped(figures, key).values()].filter((g) => g.length > 1).flatMap(ofPeriod)
  },
  sentences: {
    'estimate-final': {
      en: (f) =>
        `${topic(f.after, 'en')}: ${said(f.after, 'en')} in the end, ${direction.en(f)} the estimate of ${said(f.before, 'en')}`,
      vi: (f) =>
        `${topic(f.after, 'vi')}: thực hiện ${said(f.after, 'vi')}, ${direction.vi(f)} ước tính ${said(f.before, 'vi')}`,
    },
    'estimate-held': {
      en: (f) => `${topic(f.after, 'en')}: ${said(f.after, 'en')} confirms the estimate of ${said(f.before, 'en')}`,
      vi: (f) => `${topic(f.after, 'vi')}: ${said(f.after, 'vi')} khớp với ước tính ${said(f.before, 'vi')}`,
    },
    'outside-forecast': {
      en: (f) =>
        `${topic(f.after, 'en')}: ${said(f.after, 'en')}, ${direction.en(f)} the ${said(f.before, 'en')} that was expected`,
      vi: (f) =>
        `${topic(f.after, 'vi')}: ${said(f.after, 'vi')}, ${direction.vi(f)} mức dự kiến ${said(f.before, 'vi')}`,
    },
    'forecast-held': {
      en: (f) => `${topic(f.after, 'en')}: ${said(f.after, 'en')} came as expected, ${said(f.before, 'en')}`,
      vi: (f) => `${topic(f.after, 'vi')}: ${said(f.after, 'vi')} đúng như dự kiến ${said(f.before, 'vi')}`,
    },
  },
}
