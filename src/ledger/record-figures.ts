import type { RecordFigure } from '../check/record/record-figure.ts'
import type { Relation, Status } from '../kernel/claim.ts'
import { decimal } from '../kernel/decimal.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import { isPeriod, parsePeriod } from '../kernel/period.ts'
import type { PlaceKey } from '../kernel/place.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { Database } from '../store/database.ts'
import { baseText, cellId } from './cell.ts'
import { meantOf } from './meant.ts'
import { type CellStatements, type SeriesQuestion, type Stated, seriesOf } from './series.ts'
import { publishedBy, type SourceDraft, sourceId } from './source.ts'
import { type Statement, statementId } from './statement.ts'

/** The statements that stand in the record, as the checks over a record see them. */
export async function recordFigures(
  database: Database,
  workspaceId: number,
  places: PlaceNames,
  question: SeriesQuestion = {},
): Promise<RecordFigure[]> {
  const cells = await seriesOf(database, workspaceId, question)
  return cells.flatMap((cell) => standing(cell).map((stated) => figureOf(cell, stated, places)))
}

/** What was corrected does not stand; where a person has ruled, what was laid aside contradicts nothing any more. */
function standing({ accepted, acceptedBy, statements }: CellStatements): readonly Stated[] {
  if (acceptedBy === 'ruled out') return []
  if (acceptedBy === 'ruling') return accepted ? [accepted] : []
  return statements.filter((s) => s.correctedBy === null)
}

function figureOf(cell: CellStatements, stated: Stated, places: PlaceNames): RecordFigure {
  const { code, validFrom, name } = cell.place
  const period = cell.period === '' ? null : parsePeriod(cell.period)
  const value = decimal(stated.value)
  const { low, high, printed, modifier } = stated
  const bounds = { low: low === null ? null : decimal(low), high: high === null ? null : decimal(high) }
  return {
    id: stated.id,
    cell: cell.id,
    statement: stated.statementId,
    indicator: cell.indicator,
    relation: cell.relation as Relation,
    base: cell.base,
    place: placeFrom(code !== null && validFrom !== null ? { code, validFrom } : null, name, places),
    period: period !== null && isPeriod(period) ? period : null,
    dimensions: cell.dimensions,
    status: cell.status as Status,
    value,
    meant: meantOf({ value, ...bounds, printed, modifier }),
    unit: stated.unit as UnitCode,
    source: stated.source.id,
    publisher: stated.source.publisher,
    published: stated.published,
    publishedText: publicationText(stated.source.publishedFrom, stated.source.publishedTo) ?? stated.published,
    rank: stated.source.rank,
  }
}

/** How places are called in either language. */
export type PlaceNames = Pick<Gazetteer, 'find'>

function placeFrom(key: PlaceKey | null, name: string, places: PlaceNames): RecordFigure['place'] {
  return { key, name, said: (key && places.find(key)?.name) ?? { en: name, vi: name } }
}

/** A publication as far as it is known: the day, or the month or year that it fell in. */
function publicationText(from: string | null, to: string | null): string | null {
  if (from === null || from === to) return from
  return from.slice(0, 7) === to?.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4)
}

/** The statements of a source that is not in the record yet, numbered from -1 down. */
export function figuresOf(statements: readonly Statement[], source: SourceDraft, places: PlaceNames): RecordFigure[] {
  const id = sourceId(source)
  return statements.map((statement, i) => {
    const { cell, value, low, high, printed, modifier, unit } = statement
    return {
      id: -1 - i,
      cell: cellId(cell),
      statement: statementId(statement, id),
      indicator: cell.indicator,
      relation: cell.relation,
      base: baseText(cell.base),
      place: placeFrom(cell.place.key, cell.place.name, places),
      period: cell.period,
      dimensions: cell.dimensions,
      status: cell.status,
      value,
      meant: meantOf({ value, low, high, printed, modifier }),
      unit,
      source: id,
      publisher: source.publisher,
      published: statement.published ?? publishedBy(source.published),
      publishedText: statement.published ?? source.published,
      rank: source.rank,
    }
  })
}

/** Indicators whose figures hang together, so that one of them is checked against the others. */
const families: readonly (readonly string[])[] = [
  ['export_value', 'import_value', 'trade_turnover'],
  ['park_exports', 'park_revenue'],
]

/**
 * What the record says of the things that these figures are about: their indicators, and those that hang together with
 * them, at their places. One question by index, so that an article is checked against millions of figures at once.
 */
export async function relatedFigures(
  database: Database,
  workspaceId: number,
  figures: readonly RecordFigure[],
  places: PlaceNames,
): Promise<RecordFigure[]> {
  const subjects = new Map<string, readonly [string, string | null, string]>()
  for (const { indicator, place } of figures) {
    for (const one of families.find((f) => f.includes(indicator)) ?? [indicator]) {
      subjects.set(`${one}|${place.key?.code ?? ''}|${place.name}`, [one, place.key?.code ?? null, place.name])
    }
  }
  const asked = [...subjects.values()]
  const { rows } = await database.pool.query<{ id: string }>(
    `select c.id from unnest($2::text[], $3::text[]) as q (indicator, code)
       join cell c on c.workspace_id = $1 and c.indicator = q.indicator and c.place_code = q.code
     union
     select c.id from unnest($4::text[], $5::text[]) as q (indicator, name)
       join cell c on c.workspace_id = $1 and c.indicator = q.indicator and c.place_code is null and c.place_name = q.name`,
    [
      workspaceId,
      asked.filter((a) => a[1] !== null).map((a) => a[0]),
      asked.filter((a) => a[1] !== null).map((a) => a[1]),
      asked.filter((a) => a[1] === null).map((a) => a[0]),
      asked.filter((a) => a[1] === null).map((a) => a[2]),
    ],
  )
  return rows.length === 0 ? [] : recordFigures(database, workspaceId, places, { cellIds: rows.map((r) => r.id) })
}
