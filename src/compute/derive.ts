import { findIndicator } from '../kernel/catalogue.ts'
import { isPeriod, type Period, parsePeriod } from '../kernel/period.ts'
import { dimensionsText, settledCell } from '../ledger/cell.ts'
import { type AsOf, type CellStatements, type SeriesQuestion, seqAsOf, seriesOf } from '../ledger/series.ts'
import type { Database } from '../store/database.ts'
import { type Asked, type AskedPlace, type SeriesKey, seriesText } from './asked.ts'
import type { Derived } from './derived.ts'
import { evaluate, plansOf } from './evaluate.ts'
import { type Formula, ownRelation } from './formula.ts'
import { seriesOfNeed } from './found.ts'
import { isRefusal } from './refusal.ts'

/** One figure to derive. */
export interface Question {
  readonly formula: Formula
  readonly asked: Asked
}

/**
 * Derives figures from the ledger as it stood at one link, each series asked for once. As of a day of publication or a
 * time of recording it answers what could have been derived then.
 */
export async function derive(
  database: Database,
  workspaceId: number,
  questions: readonly Question[],
  asOf: AsOf = {},
): Promise<Derived[]> {
  // One link for all: a statement recorded meanwhile is seen by every input or by none.
  const then = { ...asOf, seq: await seqAsOf(database, workspaceId, asOf) }
  const wanted = new Map(questions.flatMap(seriesNeeded).map((key) => [seriesText(key), key]))
  const cells = new Map<string, readonly CellStatements[]>()
  await Promise.all(
    [...wanted].map(async ([text, { indicator, relation, place }]) => {
      cells.set(
        text,
        await seriesOf(database, workspaceId, { indicator, relation, place: seriesPlace(place), ...then }),
      )
    }),
  )
  return questions.map(({ formula, asked }) =>
    evaluate(formula, asked, (series) => cells.get(seriesText(series)) ?? []),
  )
}

function seriesPlace({ key, name }: AskedPlace): NonNullable<SeriesQuestion['place']> {
  return key ?? { name: name.en }
}

function seriesNeeded({ formula, asked }: Question): SeriesKey[] {
  const plans = plansOf(formula, asked)
  if (isRefusal(plans)) return []
  return plans.flatMap(({ plan }) => (isRefusal(plan) ? [] : Object.values(plan.needs).map(seriesOfNeed)))
}

/**
 * Derives a figure for every period in which its own indicator is stated, in their order: the growth beside each figure
 * of a series. Periods for which it is refused answer with the reason.
 */
export async function deriveSeries(
  database: Database,
  workspaceId: number,
  formula: Formula,
  asked: Omit<Asked, 'period'>,
  asOf: AsOf = {},
): Promise<Derived[]> {
  const indicator = findIndicator(asked.indicator)
  if (!indicator) return []
  const then = { ...asOf, seq: await seqAsOf(database, workspaceId, asOf) }
  const { place, dimensions = {} } = asked
  // Registered capital of origin FDI is kept as FDI registered capital.
  const settled = settledCell({
    indicator: indicator.code,
    relation: ownRelation(indicator),
    base: null,
    place: { key: place.key, name: place.name.en },
    period: null,
    dimensions,
    status: 'actual',
  })
  const cells = await seriesOf(database, workspaceId, {
    indicator: settled.indicator,
    relation: settled.relation,
    place: seriesPlace(place),
    ...then,
  })
  const own = dimensionsText(settled.dimensions)
  // By days: the first half and January to June are one period.
  const periods = new Map<string, Period>()
  for (const cell of cells) {
    const period = parsePeriod(cell.period)
    if (isPeriod(period) && dimensionsText(cell.dimensions) === own) periods.set(daysOf(period), period)
  }
  const questions = [...periods.values()].map((period) => ({ formula, asked: { ...asked, period } }))
  return derive(database, workspaceId, questions, then)
}

function daysOf({ kind, start, end }: Period): string {
  return `${start} ${end}${kind === 'instant' ? ' at' : ''}`
}
