import type { Relation, Status } from '../../kernel/claim.ts'
import { type Decimal, sign, toNumber } from '../../kernel/decimal.ts'
import type { Interval } from '../../kernel/interval.ts'
import type { Bilingual } from '../../kernel/language.ts'
import type { Period } from '../../kernel/period.ts'
import { type PlaceKey, placeText as textOfPlace } from '../../kernel/place.ts'
import type { UnitCode } from '../../kernel/unit.ts'

/** One source's statement of one cell, as the checks over a record see it. */
export interface RecordFigure {
  /** The observation; below zero for a figure that is not in the record yet. */
  readonly id: number
  readonly cell: string
  /** What prints of one statement share. */
  readonly statement: string
  readonly indicator: string
  readonly relation: Relation
  readonly base: string
  /** `name` is the English one, by which an unknown place is told; `said` is how it is called in either language. */
  readonly place: { readonly key: PlaceKey | null; readonly name: string; readonly said: Bilingual }
  readonly period: Period | null
  readonly dimensions: Readonly<Record<string, string>>
  readonly status: Status
  readonly value: Decimal
  /** What every check compares. */
  readonly meant: Interval
  readonly unit: UnitCode
  readonly source: string
  readonly publisher: string
  /** ISO date by which it was certainly published, or null. */
  readonly published: string | null
  /** The publication as it is known: a day, '2020-10', '2020'. */
  readonly publishedText: string | null
  /** 1 for law to 5 for the press. */
  readonly rank: number
}

/** What has come about, finally or by a first reckoning; a plan and an expectation have not. */
export function isDone({ status }: RecordFigure): boolean {
  return status === 'actual' || status === 'estimate'
}

/** What can fall below zero, so that a part may be more than the whole: other parts make up for it. */
export function isBalance({ indicator }: RecordFigure): boolean {
  return indicator === 'trade_balance'
}

/** The place as one comparable text. */
export function placeText({ place }: RecordFigure): string {
  return textOfPlace(place)
}

export function dimensionText({ dimensions }: RecordFigure): string {
  return Object.keys(dimensions)
    .sort()
    .map((name) => `${name}=${dimensions[name]}`)
    .join(';')
}

/** One indicator of one place in one unit and set of dimensions, whatever the period and status. */
export function seriesKey(f: RecordFigure): string {
  return [f.indicator, f.relation, f.base, placeText(f), dimensionText(f), f.unit].join('|')
}

/** Groups by a key, in order; null leaves a figure out. */
export function grouped(
  figures: readonly RecordFigure[],
  keyOf: (figure: RecordFigure) => string | null,
): Map<string, RecordFigure[]> {
  const groups = new Map<string, RecordFigure[]>()
  for (const figure of figures) {
    const key = keyOf(figure)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return groups
}

/** Each statement once, however often it was printed. */
export function onePerStatement(figures: readonly RecordFigure[]): RecordFigure[] {
  const seen = new Set<string>()
  return figures.filter((f) => !seen.has(f.statement) && seen.add(f.statement))
}

/** How many times the larger of two amounts of one sign is the smaller; infinite for others. */
export function timesApart(a: Decimal, b: Decimal): number {
  if (sign(a) !== sign(b)) return Number.POSITIVE_INFINITY
  if (sign(a) === 0) return 1
  const ratio = Math.abs(toNumber(a) / toNumber(b))
  return Math.max(ratio, 1 / ratio)
}
