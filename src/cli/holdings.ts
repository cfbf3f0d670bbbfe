import { foldedName, foldedTones } from '../kernel/folded-name.ts'
import { type PlaceKey, placeKeyText, placeText } from '../kernel/place.ts'
import { type PlaceSetting, writtenKey } from '../ledger/place-of.ts'
import type { OpenRecord } from './with-record.ts'

/** Cells of one indicator that have relation, place, status and dimensions in common: what the record holds. */
export interface Holding {
  readonly relation: string
  readonly status: string
  readonly place: { readonly key: PlaceKey | null; readonly name: string }
  readonly dimensions: Readonly<Record<string, string>>
  readonly cells: number
  /** First and last day that its periods speak of. */
  readonly from: string | null
  readonly to: string | null
}

interface Row {
  readonly relation: string
  readonly status: string
  readonly place_code: string | null
  readonly place_from: string | null
  readonly place_name: string
  readonly dimensions: Record<string, string>
  readonly cells: number
  readonly first: string | null
  readonly last: string | null
}

/** What the record holds of an indicator: the place with the most first, and of a place what there is most of. */
export async function holdingsOf({ database, workspace }: OpenRecord, indicator: string): Promise<Holding[]> {
  const { rows } = await database.pool.query<Row>(
    `select relation, status, place_code, place_from, place_name, dimensions, count(*) as cells,
            min(period_start) as first, max(period_end) as last
     from cell where workspace_id = $1 and indicator = $2
     group by relation, status, place_code, place_from, place_name, dimensions
     order by sum(count(*)) over (partition by place_code, place_from, place_name) desc, place_name, place_code, place_from,
              cells desc, relation, dimensions::text, status`,
    [workspace.id, indicator],
  )
  return rows.map((row) => ({
    relation: row.relation,
    status: row.status,
    place: {
      key: row.place_code === null ? null : { code: row.place_code, validFrom: row.place_from ?? '' },
      name: row.place_name,
    },
    dimensions: row.dimensions,
    cells: row.cells,
    from: row.first,
    to: row.last,
  }))
}

/** Codes of the indicators that the record has cells of. */
export async function recordedIndicators({ database, workspace }: OpenRecord): Promise<string[]> {
  const { rows } = await database.pool.query<{ indicator: string }>(
    'select distinct indicator from cell where workspace_id = $1 order by indicator',
    [workspace.id],
  )
  return rows.map((row) => row.indicator)
}

/** The places that the record has figures of, the one with the most cells first. */
export async function placesHeld({ database, workspace }: OpenRecord): Promise<Holding['place'][]> {
  const { rows } = await database.pool.query<Pick<Row, 'place_code' | 'place_from' | 'place_name'>>(
    `select place_code, place_from, place_name from cell where workspace_id = $1
     group by place_code, place_from, place_name order by count(*) desc, place_name, place_code, place_from`,
    [workspace.id],
  )
  const places = rows.map(({ place_code: code, place_from: validFrom, place_name: name }) => ({
    key: code === null ? null : { code, validFrom: validFrom ?? '' },
    name,
  }))
  // A place has one key, whatever a source calls it.
  return [...new Map(places.map((place) => [placeText(place), place])).values()]
}

/**
 * The places among those held that a name means, the likeliest first and the others apart: 'Hoa Binh' is the
 * province of the record before the ward that took its name over, 'Luong Son' the district before the commune.
 */
export function placesMeant(
  name: string,
  held: readonly Holding['place'][],
  { gazetteer, aliases, home }: PlaceSetting,
): { readonly meant: readonly Holding['place'][]; readonly also: readonly Holding['place'][] } {
  const said = aliases.get(foldedTones(name)) ?? name
  const key = writtenKey(said)
  if (key) return { meant: held.filter((p) => placeText(p) === placeKeyText(key)), also: [] }
  const unkeyed = held.filter((p) => p.key === null && foldedName(p.name) === foldedName(said))
  const candidates = gazetteer.resolve(said, home ? { near: home } : {})
  const ranked = candidates.flatMap(({ place, rank }) => {
    const found = held.find((p) => p.key?.code === place.code && p.key.validFrom === place.validFrom)
    return found ? [{ found, rank }] : []
  })
  const best = ranked[0]?.rank
  const meant = [...ranked.filter((r) => r.rank === best).map((r) => r.found), ...unkeyed]
  return { meant, also: ranked.filter((r) => r.rank !== best).map((r) => r.found) }
}
