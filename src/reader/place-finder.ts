import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Place } from '../kernel/place.ts'
import type { Annotated } from './annotated.ts'
import type { PlaceWord } from './grammar/cue.ts'
import { type Found, isHyphen, PhraseBook } from './phrase-book.ts'
import { clusterNamed, countryName, parkNamed } from './record-name.ts'
import type { Token } from './token.ts'

/** A place named in a sentence: by its own name, or by its kind alone ('the district'). */
export interface PlaceMention {
  readonly first: number
  readonly last: number
  /** The English name, or null for a bare kind word. */
  readonly name: string | null
  readonly kind: PlaceWord | null
  /** Places of that name, of any time. */
  readonly candidates: readonly Place[]
}

export type PlaceBook = PhraseBook<Place>

/** The names of a gazetteer as a phrase book, for all texts read with it. */
export function placeBookOf(gazetteer: Gazetteer): PlaceBook {
  const book: PlaceBook = new PhraseBook()
  for (const { name, place } of gazetteer.names()) book.add(name, place)
  return book
}

/** Finds the places that a sentence names, in order, without overlaps. */
export function findPlaces(text: Annotated, first: number, last: number, book: PlaceBook): PlaceMention[] {
  const mentions: PlaceMention[] = []
  let i = first
  while (i < last) {
    const mention =
      compoundAt(text, i, last) ??
      namedAt(text, i, last, book) ??
      longerNameAt(text, i, first, last, book) ??
      properAt(text, i, first, last) ??
      kindAt(text, i, last)
    if (mention === null) {
      i++
      continue
    }
    mentions.push(mention)
    i = mention.last
  }
  return mentions
}

function isNameToken(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.isCapital
}

/** 'Luong Son Industrial Park', 'Da River Left-Bank zone', 'Sung Island': a proper name that ends in a kind of site. */
function compoundAt(text: Annotated, i: number, last: number): PlaceMention | null {
  const { siteEnds, noNames, determiners } = text.grammar.places
  if (!isNameToken(text.tokens[i]) || text.has(i, last, 'number') || noNames.has(text.norm(i))) return null
  for (let k = i + 1; k < last && k - i < 7; k++) {
    const site = siteEnds.at(text.tokens, k, last)
    if (site) {
      if (k === i + 1 && determiners.has(text.norm(i))) return null
      return { first: i, last: site.last, name: siteName(text, i, k, site), kind: site.value, candidates: [] }
    }
    const token = text.tokens[k] as Token
    if (!isNameToken(token) && !isHyphen(token)) return null
  }
  return null
}

function siteName(text: Annotated, first: number, end: number, site: { last: number; value: PlaceWord }): string {
  const name = cleanName(text.slice(first, end))
  if (site.value === 'park') return parkNamed(name)
  if (site.value === 'cluster') return clusterNamed(name)
  return `${name} ${text.slice(end, site.last)}`
}

function cleanName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/\s*[–—]\s*/g, ' - ')
    .trim()
}

function namedAt(text: Annotated, i: number, last: number, book: PlaceBook): PlaceMention | null {
  const token = text.tokens[i] as Token
  if (token.kind !== 'word' || !token.isCapital) return null
  const found: Found<Place> | null = book.longestAt(text.tokens, i, last)
  if (!found) return null
  for (let k = found.first; k < found.last; k++) {
    const part = text.tokens[k] as Token
    if (part.kind === 'word' && !part.isCapital) return null
  }
  // 'Hoa Binh GAP', 'Pa Co Shan Tuyet': a name that goes on is somebody else's.
  const next = text.tokens[found.last]
  const goesOn =
    found.last < last &&
    isNameToken(next) &&
    !text.has(found.last, last, 'place-kind') &&
    !book.longestAt(text.tokens, found.last, last)
  if (goesOn) return null
  const kind = text.cue(found.last, last, 'place-kind')
  const place = found.entries[0] as Place
  return {
    first: i,
    last: kind ? kind.last : found.last,
    name: place.name.en,
    kind: kind?.cue.kind ?? null,
    candidates: found.entries,
  }
}

/** 'Nam Luong Son', 'Nguyen Hoa Binh': a known name inside a longer one is not that place. */
function longerNameAt(text: Annotated, i: number, first: number, last: number, book: PlaceBook): PlaceMention | null {
  const token = text.tokens[i] as Token
  const { noNames } = text.grammar.places
  if (!isNameToken(token) || i === first || text.tokens[i - 1]?.isCapital || noNames.has(token.norm)) return null
  const rest = isNameToken(text.tokens[i + 1]) ? book.longestAt(text.tokens, i + 1, last) : null
  if (!rest || text.has(i, last, 'label')) return null
  if (text.cueFrom(i, last) !== null) return null
  return { first: i, last: rest.last, name: text.slice(i, rest.last), kind: null, candidates: [] }
}

/** 'Mong Hoa 36.47 percent', 'in Phu Thanh II': a name of its own that no list of places knows. */
function properAt(text: Annotated, i: number, first: number, last: number): PlaceMention | null {
  const before = text.tokens[i - 1]
  const { noNames, inside } = text.grammar.places
  if (!isNameToken(text.tokens[i]) || (i > first && before?.isCapital) || noNames.has(text.norm(i))) return null
  let end = i
  while (end < last && end - i < 5 && isNameToken(text.tokens[end])) end++
  const isBeforeNumber = text.tokens[end]?.kind === 'number' && end - i >= 2
  const isIn = i > first && inside.has(text.norm(i - 1)) && end - i >= 2
  const isListed = i > first && (text.isMark(i - 1, ';') || text.isMark(i - 1, '('))
  if (!(isBeforeNumber && (isListed || i > first)) && !isIn) return null
  if (text.cueFrom(i, end) !== null) return null
  return { first: i, last: end, name: text.slice(i, end).replace(/\s+/g, ' '), kind: null, candidates: [] }
}

function kindAt(text: Annotated, i: number, last: number): PlaceMention | null {
  const wide = text.cue(i, last, 'provincewide')
  if (wide) return { first: i, last: wide.last, name: null, kind: 'province', candidates: [] }
  const alone = text.cue(i, last, 'nationwide')
  if (alone) return { first: i, last: alone.last, name: countryName, kind: 'country', candidates: [] }
  const { kindArticles, parks } = text.grammar.places
  if (!kindArticles.has(text.norm(i))) return null
  for (const at of [i + 1, i + 2]) {
    const kind = at < last ? text.cue(at, last, 'place-kind') : null
    if (kind) {
      return { first: i, last: kind.last, name: null, kind: kind.cue.kind, candidates: [] }
    }
  }
  if (parks.has(text.norm(i + 1))) return { first: i, last: i + 2, name: null, kind: 'park', candidates: [] }
  return null
}
