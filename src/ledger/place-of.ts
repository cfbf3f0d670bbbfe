import { foldedName, foldedTones } from '../kernel/folded-name.ts'
import { type Candidate, type Gazetteer, nameAndKind } from '../kernel/gazetteer.ts'
import type { Period } from '../kernel/period.ts'
import { type Place, type PlaceKey, type PlaceKind, placeKeyText } from '../kernel/place.ts'
import type { CellPlace } from './cell.ts'
import { nearestWords } from './nearest-words.ts'

/** What is known of places where figures are recorded. */
export interface PlaceSetting {
  readonly gazetteer: Gazetteer
  /** Names that people taught the record, folded. */
  readonly aliases: ReadonlyMap<string, string>
  /** The province that the record is of: a bare name of its own is its, and of two places with one name the one inside it is meant. */
  readonly home: PlaceKey | null
}

/** When a figure was said, and of what time. */
export interface PlaceTime {
  readonly period: Period | null
  readonly published: string | null
}

/** What a name stands for: a place; several, of which nothing tells the one; or nothing that is known. */
export type PlaceMeaning =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'rivals'; readonly on: string | null; readonly rivals: readonly Place[] }
  | { readonly kind: 'unknown'; readonly name: string }

/** A place by key, as files write it: '152@1991-10-01'; places from of old have an empty date, '25@'. */
const keyPattern = /^([A-Z0-9]{1,10})@(\d{4}-\d\d-\d\d)?$/i

/** The key that a text writes, whether or not such a place is known; null for a name. */
export function writtenKey(text: string): PlaceKey | null {
  const found = keyPattern.exec(text)
  return found ? { code: (found[1] ?? '').toUpperCase(), validFrom: found[2] ?? '' } : null
}

/**
 * What a name stands for in a figure of this period. A name means what bore it when it was written, or at the end of
 * the period when that came earlier; else what bears it at the other time. A province's bare name is never that of a
 * ward which took it over later: it is the home province's, or nobody can tell.
 */
export function meaningOfPlace(name: string, when: PlaceTime, setting: PlaceSetting): PlaceMeaning {
  const meant = setting.aliases.get(foldedTones(name)) ?? name
  const key = writtenKey(meant)
  if (key) {
    const place = setting.gazetteer.find(key)
    return place ? { kind: 'place', place } : { kind: 'unknown', name: meant }
  }
  let rivals: PlaceMeaning | null = null
  for (const on of daysOf(when)) {
    const found = meaningOn(meant, on, setting)
    if (found.kind === 'place') return found
    if (found.kind === 'rivals') rivals ??= found
  }
  const home = homeOf(meant, setting)
  return home ? { kind: 'place', place: home } : (rivals ?? { kind: 'unknown', name: meant })
}

/** The days by which a name may be understood, the likelier first. */
function daysOf({ period, published }: PlaceTime): readonly (string | null)[] {
  const days = [period?.end, published].filter((day): day is string => typeof day === 'string')
  return days.length > 0 ? days.sort() : [null]
}

function meaningOn(name: string, on: string | null, setting: PlaceSetting): PlaceMeaning {
  const { gazetteer, home } = setting
  const candidates = gazetteer.resolve(name, { on, ...(home ? { near: home } : {}) })
  const [first] = candidates
  if (!first) return { kind: 'unknown', name }
  const best = candidates.filter((c) => c.rank === first.rank).map((c) => c.place)
  if (best.length > 1) return { kind: 'rivals', on, rivals: best }
  const namesakes = isSure(first) ? [] : provincesNamed(name, gazetteer)
  if (namesakes.length === 0) return { kind: 'place', place: first.place }
  const own = homeOf(name, setting)
  return own ? { kind: 'place', place: own } : { kind: 'rivals', on, rivals: [...namesakes, first.place] }
}

/** Whether the name itself says that no province is meant, or one is. */
function isSure({ reasons }: Candidate): boolean {
  return reasons.includes('kind-said') || reasons.includes('province-level')
}

/** Provinces that bear the name at any time. */
function provincesNamed(name: string, gazetteer: Gazetteer): Place[] {
  return gazetteer
    .resolve(name)
    .filter((c) => c.reasons.includes('province-level') && !c.reasons.includes('other-tones'))
    .map((c) => c.place)
}

/** The home province, when the name is its own, bare or said to be a province's; also after its end. */
function homeOf(name: string, { gazetteer, home }: PlaceSetting): Place | null {
  const own = home && gazetteer.find(home)
  if (!own) return null
  const found = gazetteer.resolve(name).find((c) => c.place === own)
  return found && !found.reasons.includes('other-tones') ? own : null
}

/** The place of a cell: by key where one place is meant, else by its name alone, since a wrong key would be worse than none. */
export function placeOf(name: string, when: PlaceTime, setting: PlaceSetting): CellPlace {
  return cellPlace(meaningOfPlace(name, when, setting), setting.aliases.get(foldedTones(name)) ?? name)
}

/** The place of a cell for a meaning that was found. */
export function cellPlace(meaning: PlaceMeaning, name: string): CellPlace {
  if (meaning.kind !== 'place') return { key: null, name }
  const { code, validFrom, name: both } = meaning.place
  return { key: { code, validFrom }, name: both.en }
}

/** How many letters a name may be off to be taken for a slip: one in short names, two in longer ones. */
function slipsIn(name: string): number {
  return name.length < 5 ? 0 : name.length < 12 ? 1 : 2
}

/** Unknown names that are compared with every known one: a file of a million sites would take hours. */
const mostCompared = 1_000

/** Finds known names that an unknown one is nearly: for warnings. Keeps what it has compared. */
export class NearPlaces {
  /** Names as they are written, by their folded form, with the kinds of place that bear them. */
  readonly #names = new Map<string, { readonly written: string; readonly kinds: Set<PlaceKind> }>()
  readonly #keys = new Map<string, Set<string>>()
  readonly #compared = new Map<string, readonly string[]>()

  constructor(gazetteer: Gazetteer) {
    for (const { name, place } of gazetteer.names()) {
      const folded = foldedName(name)
      const known = this.#names.get(folded)
      if (known) known.kinds.add(place.kind)
      else this.#names.set(folded, { written: name, kinds: new Set([place.kind]) })
      const keys = this.#keys.get(place.code) ?? new Set()
      this.#keys.set(place.code, keys.add(placeKeyText(place)))
    }
  }

  /** Names a letter or two away, of the kind that is said; none when the name is known. */
  near(name: string): readonly string[] {
    const { bare, kind } = nameAndKind(name)
    const wanted = foldedName(bare)
    const slips = slipsIn(wanted)
    if (slips === 0 || this.#names.has(wanted)) return []
    const asked = `${wanted}|${kind ?? ''}`
    const known = this.#compared.get(asked)
    if (known || this.#compared.size >= mostCompared) return known ?? []
    const names = [...this.#names].filter(([, { kinds }]) => kind === null || kinds.has(kind)).map(([folded]) => folded)
    const words = nearestWords(wanted, names, { farthest: slips, countsParts: false })
    const found = words.map((word) => this.#names.get(word)?.written ?? word)
    this.#compared.set(asked, found)
    return found
  }

  /** The keys of a code: what a bare code could have meant. */
  keysOf(code: string): readonly string[] {
    return [...(this.#keys.get(code.toUpperCase()) ?? [])]
  }
}
