import type { RecordFigure } from '../check/record/record-figure.ts'
import type { Relation, Status } from '../kernel/claim.ts'
import { decimal } from '../kernel/decimal.ts'
import { isPeriod, parsePeriod } from '../kernel/period.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { Database } from '../store/database.ts'
import { meantOf } from './meant.ts'
import { type CellStatements, type SeriesQuestion, type Stated, seriesOf } from './series.ts'

/** The statements that stand in the record, as the checks over a record see them; what was corrected or ruled out is left out. */
export async function recordFigures(
  database: Database,
  workspaceId: number,
  question: SeriesQuestion = {},
): Promise<RecordFigure[]> {
  const cells = await seriesOf(database, workspaceId, question)
  return cells.flatMap((cell) =>
    // A person has ruled: what was laid aside contradicts nothing any more.
    cell.acceptedBy === 'ruling'
      ? cell.accepted
        ? [figureOf(cell, cell.accepted)]
        : []
      : cell.acceptedBy === 'ruled out'
        ? []
        : cell.statements.filter((s) => s.correctedBy === null).map((s) => figureOf(cell, s)),
  )
}

/** One statement of a cell as the checks see it. */
export function figureOf(cell: CellStatements, stated: Stated): RecordFigure {
  const { place } = cell
  const period = cell.period === '' ? null : parsePeriod(cell.period)
  const value = decimal(stated.value)
  const { low, high, printed, modifier } = stated
  return {
    id: stated.id,
    cell: cell.id,
    statement: stated.statementId,
    indicator: cell.indicator,
    relation: cell.relation as Relation,
    base: cell.base,
    place: {
      key: place.code !== null && place.validFrom !== null ? { code: place.code, validFrom: place.validFrom } : null,
      name: place.name,
    },
    period: period !== null && isPeriod(period) ? period : null,
    dimensions: cell.dimensions,
    status: cell.status as Status,
    value,
    meant: meantOf({
      value,
      low: low === null ? null : decimal(low),
      high: high === null ? null : decimal(high),
      printed,
      modifier,
    }),
    unit: stated.unit as UnitCode,
    source: stated.source.id,
    publisher: stated.source.publisher,
    published: stated.published,
    rank: stated.source.rank,
  }
}
