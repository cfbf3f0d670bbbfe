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
  readonly mended: Decimal
}

type Facts = { thousandfold: Thousandfold }

const compose = recordComposer<Facts>('scale')

/** So many other statements must show what is usual. */
const leastOthers = 3
/** The first year of a series and its latest do not lie further apart than this. */
const usualSpread = 100

/** The size of a figure; of a flow, for each month, so that a month stands beside a year. */
function logOf(f: RecordFigure): number {
  const isFlow = findIndicator(f.indicator)?.kind === 'flow'
  const months = isFlow && f.period !== null && f.period.kind !== 'instant' ? monthsIn(f.period) : 1
  return Math.log10(Math.abs(toNumber(f.value)) / months)
}

function ofSeries(figures: readonly RecordFigure[]): RecordFinding[] {
  const statements = onePerStatement(figures).filter((f) => sign(f.value) > 0)
  if (statements.length <= leastOthers) return []
  const middle = median(statements.map(logOf))
  const odd = statements.filter((f) => Math.abs(logOf(f) - middle) > Math.log10(usualSpread))
  const usual = statements.filter((f) => !odd.includes(f))
  if (usual.length < leastOthers || odd.length > usual.length / 2) return []
  const logs = usual.map(logOf)
  const [low, high] = [Math.min(...logs), Math.max(...logs)]
  return odd.flatMap((f) => {
    const by = [-3, 3, -6, 6].find((by) => logOf(f) + by > low - 0.7 && logOf(f) + by < high + 0.7)
    if (by === undefined) return []
    const [least, most] = [usual[logs.indexOf(low)] as RecordFigure, usual[logs.indexOf(high)] as RecordFigure]
    const facts = {
      accused: quotedOf(f),
      usualLow: least.value,
      usualHigh: most.value,
      others: usual.length,
      mended: shifted(f.value, by),
    }
    return [compose('thousandfold', 'error', [f], Math.min(90, 60 + 3 * usual.length) / 100, facts)]
  })
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/**
 * A figure a power of a thousand away from all others of its series. Silent where the others themselves lie far
 * apart, or are few.
 */
export const scale: RecordCheck<Facts> = {
  name: 'scale',
  run: (figures) => {
    const levels = figures.filter((f) => f.relation === 'level')
    return [...grouped(levels, seriesKey).values()].flatMap(ofSeries)
  },
  sentences: {
    thousandfold: {
      en: (f) =>
        `${topic(f.accused, 'en')}: ${said(f.accused, 'en')} is a thousandfold off the ${f.others} other figures of its series, ${printQuantity(f.usualLow, f.accused.unit, 'en')} to ${printQuantity(f.usualHigh, f.accused.unit, 'en')}; it fits as ${printQuantity(f.mended, f.accused.unit, 'en')}`,
      vi: (f) =>
        `${topic(f.accused, 'vi')}: ${said(f.accused, 'vi')} lệch bậc nghìn so với ${f.others} số liệu khác của chuỗi, từ ${printQuantity(f.usualLow, f.accused.unit, 'vi')} đến ${printQuantity(f.usualHigh, f.accused.unit, 'vi')}; khớp nếu là ${printQuantity(f.mended, f.accused.unit, 'vi')}`,
    },
  },
}
