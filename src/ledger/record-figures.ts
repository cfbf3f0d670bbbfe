import type { RecordFigure } from '../check/record/record-figure.ts'
import type { Relation, Status } from '../kernel/claim.ts'
import { decimal } from '../kernel/decimal.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import { isPeriod, parsePeriod } from '../kernel/period.ts'
import type { PlaceKey } from '../kernel/place.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { Database } from '../store/database.ts'
import { baseText, cellId, settledCell } from './cell.ts'
import { meantOf, meantOfStated } from './meant.ts'
import { type CellStatements, publishedText, type SeriesQuestion, type Stated, seriesOf } from './series.ts'
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
    value: decimal(stated.value),
    meant: meantOfStated(stated),
    unit: stated.unit as UnitCode,
    source: stated.source.id,
    publisher: stated.source.publisher,
    published: stated.published,
    publishedText: publishedText(stated),
    rank: stated.source.rank,
  }
}

/** How places are called in either language. */
export type PlaceNames = Pick<Gazetteer, 'find'>

function placeFrom(key: PlaceKey | null, name: string, places: PlaceNames): RecordFigure['place'] {
  return { key, name, said: (key && places.find(key)?.name) ?? { en: name, vi: name } }
}

/** The statements of a source that is not in the record yet, numbered from -1 down. */
export function figuresOf(statements: readonly Statement[], source: SourceDraft, places: PlaceNames): RecordFigure[] {
  const id = sourceId(source)
  return statements.map((statement, i) => {
    const { value, low, high, printed, modifier, unit } = statement
    const cell = settledCell(statement.cell)
    return {
      id: -1 - i,
      cell: cellId(cell),
      statement: statementId(statement, id),
      indicator: cell.indicator,
      relation: cell.relation,
      base: baseText(cell),
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

/** What is asked of the record for one indicator at one place: from the year before the figures to the end of theirs. */
interface Subject {
  readonly indicator: string
  readonly code: string | null
  readonly name: string
  since: string
  until: string
}

function subjectsOf(figures: readonly RecordFigure[]): Subject[] {
  const subjects = new Map<string, Subject>()
  for (const { indicator, place, period, published } of figures) {
    // A figure without a time is held against what was said around its publication.
    const [start, end] = [period?.start ?? published ?? '0001-01-01', period?.end ?? published ?? '9999-12-31']
    const since = `${String(Math.max(1, Number(start.slice(0, 4)) - 1)).padStart(4, '0')}-01-01`
    const until = `${end.slice(0, 4)}-12-31`
    for (const one of families.find((f) => f.includes(indicator)) ?? [indicator]) {
      const key = `${one}|${place.key?.code ?? ''}|${place.name}`
      const known = subjects.get(key)
      if (known) {
        if (since < known.since) known.since = since
        if (until > known.until) known.until = until
      } else subjects.set(key, { indicator: one, code: place.key?.code ?? null, name: place.name, since, until })
    }
  }
  return [...subjects.values()]
}

/**
 * What the record says of the things that these figures are about: their indicators, and those that hang together with
 * them, at their places and around their time. One question by index, so that an article is checked against millions
 * of figures at once.
 */
export async function relatedFigures(
  database: Database,
  workspaceId: number,
  figures: readonly RecordFigure[],
  places: PlaceNames,
): Promise<RecordFigure[]> {
  const subjects = subjectsOf(figures)
  const keyed = subjects.filter((s) => s.code !== null)
  const named = subjects.filter((s) => s.code === null)
  const columns = (some: readonly Subject[], name: 'code' | 'name') => [
    some.map((s) => s.indicator),
    some.map((s) => s[name]),
    some.map((s) => s.since),
    some.map((s) => s.until),
  ]
  const { rows } = await database.pool.query<{ id: string }>(
    `select c.id from unnest($2::text[], $3::text[], $4::date[], $5::date[]) as q (indicator, code, since, until)
       join cell c on c.workspace_id = $1 and c.indicator = q.indicator and c.place_code = q.code
        and (c.period_start is null or (c.period_end >= q.since and c.period_start <= q.until))
     union
     select c.id from unnest($6::text[], $7::text[], $8::date[], $9::date[]) as q (indicator, name, since, until)
       join cell c on c.workspace_id = $1 and c.indicator = q.indicator and c.place_code is null and c.place_name = q.name
        and (c.period_start is null or (c.period_end >= q.since and c.period_start <= q.until))`,
    [workspaceId, ...columns(keyed, 'code'), ...columns(named, 'name')],
  )
  return rows.length === 0 ? [] : recordFigures(database, workspaceId, places, { cellIds: rows.map((r) => r.id) })
}
