import { findIndicator } from '../../kernel/catalogue.ts'
import { overlaps } from '../../kernel/interval.ts'
import type { Language } from '../../kernel/language.ts'
import { printPeriod } from '../../kernel/period.ts'
import { printQuantity } from '../../kernel/quantity.ts'
import { type Quoted, quotedOf, type RecordCheck, type RecordFinding, recordComposer } from './record-check.ts'
import { dimensionText, grouped, onePerStatement, placeText, type RecordFigure, timesApart } from './record-figure.ts'

type Facts = { 'area-over-time': { readonly values: readonly Quoted[] } }

const compose = recordComposer<Facts>('site')

/** Further apart they are phases, or the whole and a part. */
const widest = 1.5

function byEnd(a: RecordFigure, b: RecordFigure): number {
  const [x, y] = [a.period?.end ?? '', b.period?.end ?? '']
  return x === y ? 0 : x < y ? -1 : 1
}

function ofSite(figures: readonly RecordFigure[]): RecordFinding[] {
  const inOrder = onePerStatement(figures).sort(byEnd)
  const steps = inOrder.filter((f, i) => {
    const before = inOrder[i - 1]
    return before === undefined || !overlaps(before.meant, f.meant)
  })
  const [first] = steps
  const isOne = steps.every((f) => first && timesApart(f.value, first.value) < widest)
  if (steps.length < 2 || !isOne) return []
  const times = new Set(steps.map((f) => f.period?.end))
  return times.size === steps.length
    ? [compose('area-over-time', 'note', steps, 0.8, { values: steps.map(quotedOf) })]
    : []
}

function list(values: readonly Quoted[], language: Language): string {
  return values
    .map(
      (v) =>
        `${printQuantity(v.value, v.unit, language)} (${v.period ? printPeriod(v.period, language) : ''}, ${v.publisher})`,
    )
    .join(' → ')
}

/** The area of one park or site, planned or built, stated anew as time went on: a revision and no contradiction. */
export const site: RecordCheck<Facts> = {
  name: 'site',
  run: (figures) => {
    const areas = figures.filter(
      (f) =>
        f.place.key === null &&
        f.relation === 'level' &&
        f.period !== null &&
        f.unit === 'ha' &&
        findIndicator(f.indicator)?.kind === 'stock',
    )
    return [...grouped(areas, (f) => [f.indicator, placeText(f), dimensionText(f)].join('|')).values()].flatMap(ofSite)
  },
  sentences: {
    'area-over-time': {
      en: (f) => `${f.values[0]?.place.en}: the area was stated anew over time, ${list(f.values, 'en')}`,
      vi: (f) => `${f.values[0]?.place.vi}: diện tích được nêu lại theo thời gian, ${list(f.values, 'vi')}`,
    },
  },
}
