import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Place } from '../kernel/place.ts'
import type { PlaceMention } from './place-finder.ts'
import { countryName } from './record-name.ts'

/** The places that sentences so far spoke of. */
export interface PlaceMemory {
  /** The article's own place. */
  readonly home: string | null
  /** The kind of the article's own place, where the gazetteer knows it. */
  readonly homeKind: string | null
  /** The province around the article's place. */
  readonly province: string | null
  /** The place that the article's first sentence is about, where it lies inside its own place. */
  readonly topic: string | null
  /** The last subject place of the paragraph, or of the one before where this one goes on with it. */
  readonly subject: string | null
  readonly lastPark: string | null
  readonly lastDistrict: string | null
}

/** What is known of the places of an article before its first sentence: its own place and what is around it. */
export function placeMemoryOf(home: string | null, gazetteer: Gazetteer): PlaceMemory {
  const place = home === null ? null : gazetteer.findPlace(home, null)
  return {
    home,
    homeKind: place?.kind ?? null,
    province: place === null ? null : (provinceOf(place, gazetteer)?.name.en ?? null),
    topic: null,
    subject: null,
    lastPark: null,
    lastDistrict: place?.kind === 'district' ? home : null,
  }
}

function provinceOf(place: Place, gazetteer: Gazetteer): Place | null {
  if (place.kind === 'province') return place
  return gazetteer.ancestors(place).find((p) => p.kind === 'province') ?? null
}

/** 'the district' is the last district named; 'the park' the last park; 'the province' the article's province. */
export function nameOf(mention: PlaceMention, memory: PlaceMemory): string | null {
  if (mention.name !== null) return mention.name
  switch (mention.kind) {
    case 'province':
      return memory.province ?? memory.home
    case 'district':
      return memory.lastDistrict ?? (memory.homeKind === 'district' ? memory.home : null)
    case 'city':
    case 'commune':
      return memory.homeKind === mention.kind || memory.homeKind === 'ward' ? memory.home : null
    case 'park':
      return memory.lastPark
    case 'country':
      return countryName
    default:
      return null
  }
}
