import { type Decimal, decimal, quotient, times } from '../kernel/decimal.ts'
import type { Place } from '../kernel/place.ts'
import { requireUnit, type UnitCode } from '../kernel/unit.ts'
import type { Known, ReadText } from './check.ts'
import { folded } from './folded.ts'

/** The place a name of the text stands for, at the time of the text. */
export function placeNamed(name: string | null, read: ReadText, known: Known): Place | null {
  return name === null ? null : known.findPlace(name, read.published)
}

export function areaOf(name: string | null, read: ReadText, known: Known): Decimal | null {
  return placeNamed(name, read, known)?.areaKm2 ?? null
}

/** An area of so many square kilometres in another unit of area. */
export function inUnit(km2: Decimal, unit: UnitCode): Decimal {
  return quotient(times(km2, requireUnit('km2').factor), requireUnit(unit).factor)
}

/** Areas are measured anew and borders redrawn: what is within a tenth of a place may be all of it. */
const areaRoom = decimal('1.1')

/** What no area inside a place exceeds. */
export function roomyArea(area: Decimal): Decimal {
  return times(area, areaRoom)
}

/** 'Luong Son Industrial Park': what is named after a place it stands in. */
const siteWords =
  /\b(industrial (park|zone|cluster|complex)|kcn|ccn|khu cong nghiep|cum cong nghiep|park|zone|cluster)\b/g

/** The bare name of a park or cluster, or null when it is none. */
function siteName(name: string): string | null {
  const whole = folded(name)
  const bare = whole.replace(siteWords, '').trim()
  return bare === whole || bare === '' ? null : bare
}

/**
 * Whether one place certainly lies inside another: by the chain of parents where both are known, or as a
 * park named after the district it stands in. Unknown is no.
 */
export function isInsidePlace(inner: string, outer: string, read: ReadText, known: Known): boolean {
  if (inner === outer || folded(inner) === folded(outer)) return false
  const found = placeNamed(inner, read, known)
  const wide = placeNamed(outer, read, known)
  if (found?.parent && wide) {
    if (found.parent.code === wide.code) return true
  }
  return siteName(inner) === folded(outer)
}

const provincial: ReadonlySet<Place['kind']> = new Set(['province', 'city'])
const belowProvince: ReadonlySet<Place['kind']> = new Set(['district', 'commune', 'ward', 'town'])

/** Whether it is a province, or a city that stands beside provinces. */
export function isProvince(name: string | null, read: ReadText, known: Known): boolean {
  const place = placeNamed(name, read, known)
  return place !== null && provincial.has(place.kind)
}

export function isCountry(name: string | null, read: ReadText, known: Known): boolean {
  return placeNamed(name, read, known)?.kind === 'country'
}

export function isBelowProvince(name: string | null, read: ReadText, known: Known): boolean {
  const place = placeNamed(name, read, known)
  return place !== null && belowProvince.has(place.kind)
}
