import { findIndicator } from '../../kernel/catalogue.ts'
import { type Decimal, shifted, sign, toNumber } from '../../kernel/decimal.ts'
import { monthsIn } from '../../kernel/period.ts'
import { printQuantity } from '../../kernel/quantity.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import { grouped, onePerStatement, type RecordFigure, seriesKey } from './record-figure.ts'

interface Thousandfold {
  readonly accused: Quoted
  readonly usualLow: Decimal
  readonly usualHigh: Decimal
  readonly others: number
  /** 3 or 6: a thousandfold or a millionfold. */
  readonly zeros: number
  readonly mended: Decimal
}

type Facts = { thousandfold: Thousandfold }

const compose = recordComposer<Facts>('scale')

/** So many other statements must show what is usual. */
const leastOthers = 3
/** The first year of a series and its latest do not lie further apart than this. */
const usualSpread = 100
/** How far a mended figure may lie beyond the others: five times. */
const slack = Math.log10(5)
/** Fewer things than this were counted, and no word for thousands left out: what begins, begins small. */
const fewThings = 10

interface Sized {
  readonly figure: RecordFigure
  readonly log: number
}

/** The size of a figure; of a flow, for each month, so that a month stands beside a year. */
function logOf(f: RecordFigure): number {
  const isFlow = findIndicator(f.indicator)?.kind === 'flow'
  const months = isFlow && f.period !== null && f.period.kind !== 'instant' ? monthsIn(f.period) : 1
  return Math.log10(Math.abs(toNumber(f.value)) / months)
}

function ofSeries(figures: readonly RecordFigure[]): RecordFinding[] {
  const positive = onePerStatement(figures).filter((f) => sign(f.value) > 0)
  if (positive.length <= leastOthers) return []
  const sized = positive.map((figure): Sized => ({ figure, log: logOf(figure) })).sort((a, b) => a.log - b.log)
  const middle = sized[sized.length >> 1]?.log ?? 0
  const isUsual = ({ log }: Sized) => Math.abs(log - middle) <= Math.log10(usualSpread)
  const [usual, odd] = [sized.filter(isUsual), sized.filter((s) => !isUsual(s))]
  const [least, most] = [usual[0], usual[usual.length - 1]]
  if (usual.length < leastOthers || odd.length > usual.length / 2 || !least || !most) return []
  if (most.log - least.log > Math.log10(usualSpread)) return []
  return odd.flatMap(({ figure, log }) => {
    const by = [-3, 3, -6, 6].find((by) => log + by > least.log - slack && log + by < most.log + slack)
    if (by === undefined || (by > 0 && figure.unit === 'count' && toNumber(figure.value) < fewThings)) return []
    const facts = {
      accused: quotedOf(figure),
      usualLow: least.figure.value,
      usualHigh: most.figure.value,
      others: usual.length,
      zeros: Math.abs(by),
      mended: shifted(figure.value, by),
    }
    return [compose('thousandfold', 'error', [figure], Math.min(90, 60 + 3 * usual.length) / 100, facts)]
  })
}

const folds = {
  en: (zeros: number) => (zeros === 3 ? 'a thousandfold' : 'a millionfold'),
  vi: (zeros: number) => (zeros === 3 ? 'nghìn' : 'triệu'),
}

/**
 * A figure a power of a thousand away from all others of its series. Silent where the others themselves lie far
 * apart or are few, on what has no time, and on a handful of things counted at a start.
 */
export const scale: RecordCheck<Facts> = {
  name: 'scale',
  run: (figures) => {
    const levels = figures.filter((f) => f.relation === 'level' && f.period !== null)
    return [...grouped(levels, seriesKey).values()].flatMap(ofSeries)
  },
  sentences: {
    thousandfold: {
      en: (f) =>
        `${topic(f.accused, 'en')}: ${said(f.accused, 'en')} is ${folds.en(f.zeros)} off the ${f.others} other figures of its series, ${printQuantity(f.usualLow, f.accused.unit, 'en')} to ${printQuantity(f.usualHigh, f.accused.unit, 'en')}; it fits as ${printQuantity(f.mended, f.accused.unit, 'en')}`,
      vi: (f) =>
        `${topic(f.accused, 'vi')}: ${said(f.accused, 'vi')} lệch bậc ${folds.vi(f.zeros)} so với ${f.others} số liệu khác của chuỗi, từ ${printQuantity(f.usualLow, f.accused.unit, 'vi')} đến ${printQuantity(f.usualHigh, f.accused.unit, 'vi')}; khớp nếu là ${printQuantity(f.mended, f.accused.unit, 'vi')}`,
    },
  },
}
