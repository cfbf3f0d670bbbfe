import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Bilingual } from '../kernel/language.ts'
import { placeText } from '../kernel/place.ts'
import { type CellStatements, seqAsOf, seriesOf } from '../ledger/series.ts'
import { type Holding, holdingsOf, placesMeant, recordedIndicators } from './holdings.ts'
import { placesOfRecord } from './home.ts'
import { indicatorNamed, type NamedIndicator } from './indicator-named.ts'
import { asOfAsked, hasDimensionsAsked, type SeriesWords } from './series-question.ts'
import type { OpenRecord } from './with-record.ts'

/** A series as the record answers it, with what else the record holds of the indicator. */
export interface Series {
  readonly indicator: NamedIndicator
  readonly workspace: { readonly slug: string; readonly name: Bilingual }
  readonly words: SeriesWords
  /** The relation shown; null for all. */
  readonly relation: string | null
  /** The last link that was seen. */
  readonly seq: number
  readonly cells: readonly CellStatements[]
  /** What the record holds of the indicator and the question left out. */
  readonly leftOut: readonly Holding[]
  readonly isPlaceKnown: boolean
}

/** Why there is no series to show. */
export type SeriesProblem =
  | { readonly code: 'no-indicator'; readonly found: string; readonly nearest: readonly string[] }
  | { readonly code: 'several-indicators'; readonly found: string; readonly several: readonly NamedIndicator[] }

/** The one indicator that words name, or why there is none. */
export function demandedIndicator(said: string, recorded: readonly string[]): NamedIndicator | SeriesProblem {
  const indicator = indicatorNamed(said, recorded)
  if ('nearest' in indicator) return { code: 'no-indicator', found: said, nearest: indicator.nearest }
  if ('several' in indicator) return { code: 'several-indicators', found: said, several: indicator.several }
  return indicator
}

/** Asks the record for a series. */
export async function seriesAnswer(
  record: OpenRecord,
  words: SeriesWords,
  gazetteer: Gazetteer,
): Promise<Series | SeriesProblem> {
  const indicator = demandedIndicator(words.indicator, await recordedIndicators(record))
  if ('found' in indicator) return indicator
  const { database, workspace } = record
  const holdings = await holdingsOf(record, indicator.code)
  const held = [...new Map(holdings.map((h) => [placeText(h.place), h.place])).values()]
  const meant =
    words.place === null ? held : placesMeant(words.place, held, await placesOfRecord(record, gazetteer)).meant
  const texts = new Set(meant.map(placeText))
  const isAsked = (h: Holding) =>
    texts.has(placeText(h.place)) &&
    hasDimensionsAsked(h.dimensions, words) &&
    (words.status === null || h.status === words.status)
  const relation = words.relation ?? (words.isAll ? null : usualRelation(holdings.filter(isAsked)))
  const isShown = (h: Holding) => isAsked(h) && (relation === null || h.relation === relation)
  const asOf = asOfAsked(words)
  const seq = await seqAsOf(database, workspace.id, asOf)
  const shown = new Map(holdings.filter(isShown).map((h) => [placeText(h.place), h.place]))
  const question = {
    indicator: indicator.code,
    ...(relation === null ? {} : { relation }),
    ...(words.status === null ? {} : { status: words.status }),
    ...asOf,
    seq,
  }
  const found: CellStatements[] = []
  // All places are one question: there may be tens of thousands.
  if (words.place === null) found.push(...(await seriesOf(database, workspace.id, question)))
  else {
    for (const place of shown.values()) {
      found.push(...(await seriesOf(database, workspace.id, { ...question, place: place.key ?? { name: place.name } })))
    }
  }
  const order = new Map([...shown.keys()].map((text, at) => [text, at]))
  const orderOf = (cell: CellStatements) => order.get(placeText(placeOfCell(cell))) ?? 0
  const cells = found
    .filter((cell) => hasDimensionsAsked(cell.dimensions, words))
    .sort((x, y) => orderOf(x) - orderOf(y))
  return {
    indicator,
    workspace: { slug: workspace.slug, name: workspace.name },
    words,
    relation,
    seq,
    cells,
    leftOut: holdings.filter((h) => !isShown(h)),
    isPlaceKnown: meant.length > 0,
  }
}

/** The place of a cell, as a holding has it. */
export function placeOfCell({ place: { code, validFrom, name } }: CellStatements): Holding['place'] {
  return { key: code === null ? null : { code, validFrom: validFrom ?? '' }, name }
}

/** Levels where there are any, else what there is: growth has changes only. */
function usualRelation(holdings: readonly Holding[]): string {
  return holdings.find((h) => h.relation === 'level')?.relation ?? holdings[0]?.relation ?? 'level'
}
