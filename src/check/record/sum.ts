import { findIndicator } from '../../kernel/catalogue.ts'
import { writePeriod } from '../../kernel/period.ts'
import { type Addition, agreeing, bestAddition, disagreeing, type Tried, triedSum } from './addition.ts'
import { type RecordCheck, type RecordFinding, recordComposer } from './record-check.ts'
import { dimensionText, grouped, isDone, onePerStatement, placeText, type RecordFigure } from './record-figure.ts'

type Facts = { 'adds-up': Addition; 'does-not-add-up': Addition }

const compose = recordComposer<Facts>('sum')

/** So many pairs of rival statements are tried; where there are more, nothing is accused. */
const mostPairs = 64

function pairsOf(ones: readonly RecordFigure[], others: readonly RecordFigure[]): Tried[] {
  const found: Tried[] = []
  for (const one of ones) {
    for (const other of others) {
      if (found.length >= mostPairs) return found
      found.push(triedSum([one, other]))
    }
  }
  return found
}

/** What fits is looked for among all statements of the parts before anything is accused. */
function judged(whole: RecordFigure, pairs: readonly Tried[]): RecordFinding[] {
  const best = bestAddition(whole, pairs)
  if (best === null) return []
  const { isGood, involved, facts } = best
  if (isGood) return [compose('adds-up', 'note', involved, 0.85, facts)]
  // Targets and expectations of several sources may have been set anew, one after the other.
  const isOneSet = isDone(whole) || new Set(involved.map((f) => f.source)).size === 1
  return isOneSet && pairs.length < mostPairs ? [compose('does-not-add-up', 'warning', involved, 0.6, facts)] : []
}

/** Exports and imports of one place, time and status make its turnover. */
function ofTrade(figures: readonly RecordFigure[]): RecordFinding[] {
  const of = (indicator: string) => figures.filter((f) => f.indicator === indicator)
  const pairs = pairsOf(of('export_value'), of('import_value'))
  return of('trade_turnover').flatMap((whole) => judged(whole, pairs))
}

/** What comes from abroad and what from the country make all there is, unless a third origin is told as well. */
function ofOrigin(figures: readonly RecordFigure[]): RecordFinding[] {
  const of = (origin: string | undefined) => figures.filter((f) => f.dimensions.origin === origin)
  const wholes = of(undefined)
  const [foreign, domestic] = [of('FDI'), of('domestic')]
  if (wholes.length + foreign.length + domestic.length < figures.length) return []
  const pairs = pairsOf(foreign, domestic)
  return wholes.flatMap((whole) => judged(whole, pairs))
}

function timeKey(f: RecordFigure): string | null {
  if (f.period === null || f.relation !== 'level') return null
  return [placeText(f), writePeriod(f.period), f.unit, isDone(f) ? 'done' : f.status].join('|')
}

const trade = new Set(['export_value', 'import_value', 'trade_turnover'])

/**
 * Parts that make a whole by what they are: exports and imports, capital from abroad and from the country. Silent on
 * rates, and where more statements rival one another than are tried.
 */
export const sum: RecordCheck<Facts> = {
  name: 'sum',
  run: (figures) => {
    const levels = onePerStatement(figures)
    const trades = grouped(levels, (f) => {
      const key = timeKey(f)
      return key && trade.has(f.indicator) ? `${key}|${dimensionText(f)}` : null
    })
    const origins = grouped(levels, (f) => {
      const kind = findIndicator(f.indicator)?.kind
      const key = kind === 'rate' || kind === 'index' ? null : timeKey(f)
      const others = Object.fromEntries(Object.entries(f.dimensions).filter(([name]) => name !== 'origin'))
      return key && `${key}|${f.indicator}|${dimensionText({ ...f, dimensions: others })}`
    })
    return [...[...trades.values()].flatMap(ofTrade), ...[...origins.values()].flatMap(ofOrigin)]
  },
  sentences: { 'adds-up': agreeing, 'does-not-add-up': disagreeing },
}
