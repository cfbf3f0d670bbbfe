import { foldedTones } from '../kernel/folded-name.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Period } from '../kernel/period.ts'
import type { Place, PlaceKey } from '../kernel/place.ts'
import type { CellPlace } from './cell.ts'

/** What is known of places where figures are recorded. */
export interface PlaceSetting {
  readonly gazetteer: Gazetteer
  /** Names that people taught the record, folded. */
  readonly aliases: ReadonlyMap<string, string>
  /** The province that the record is of: of two places with one name the one inside it is meant. */
  readonly home: PlaceKey | null
}

/** The day by which a name is understood: the end of the period that the figure speaks of, else the publication. */
function dayOf(period: Period | null, published: string | null): string | null {
  return period?.end ?? published
}

/**
 * The place that a name stands for in a figure of this period. A name that two places bear, or none, is kept as a
 * name: a wrong key would be worse than none.
 */
export function placeOf(
  name: string,
  when: { readonly period: Period | null; readonly published: string | null },
  setting: PlaceSetting,
): CellPlace {
  const meant = setting.aliases.get(foldedTones(name)) ?? name
  const place = resolved(meant, dayOf(when.period, when.published), setting) ?? resolved(meant, when.published, setting)
  return place
    ? { key: { code: place.code, validFrom: place.validFrom }, name: place.name.en }
    : { key: null, name: meant }
}

/** Kinds whose bare name is a place of the record; a bare commune name in old reports is usually its district's. */
const rankOfKind: Readonly<Partial<Record<Place['kind'], number>>> = {
  country: 0,
  province: 1,
  district: 2,
  city: 2,
  ward: 3,
  commune: 3,
  town: 3,
}

function resolved(name: string, on: string | null, { gazetteer, home }: PlaceSetting): Place | null {
  const candidates = gazetteer.resolve(name, { on, ...(home ? { near: home } : {}) })
  const [first] = candidates
  if (!first) return null
  const best = candidates.filter((c) => c.rank === first.rank).map((c) => c.place)
  if (best.length === 1) return first.place
  const byKind = best.sort((a, b) => (rankOfKind[a.kind] ?? 9) - (rankOfKind[b.kind] ?? 9))
  const [a, b] = byKind
  return a && b && rankOfKind[a.kind] !== rankOfKind[b.kind] ? a : null
}
