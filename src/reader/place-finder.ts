import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Place } from '../kernel/place.ts'
import type { Annotated } from './annotated.ts'
import type { PlaceWord } from './grammar/grammar.ts'
import { type Found, isHyphen, PhraseBook } from './phrase-book.ts'
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

const parkEnds: readonly string[] = [
  'industrial park',
  'industrial zone',
  'industrial cluster',
  'park',
  'zone',
  'ip',
  'cluster',
]
const commonStarts = new Set(
  'the in at of by from for currently besides industrial local all both its our another such an other these those many planned new each every several two three no'.split(
    ' ',
  ),
)
const siteEnds = new Set([
  'island',
  'stele',
  'lake',
  'waterfall',
  'cave',
  'village',
  'hamlet',
  'bridge',
  'reservoir',
  'pagoda',
  'temple',
  'resort',
])

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
  if (!isNameToken(text.tokens[i]) || text.has(i, last, 'number') || commonStarts.has(text.norm(i))) return null
  let k = i
  while (k < last && k - i < 7) {
    const token = text.tokens[k] as Token
    if (k > i) {
      const site = endAt(text, k, last)
      if (site) {
        const name = cleanName(text.slice(i, k))
        const isArticle = /^(?:the|this|that|each|every|three|two|of)$/i.test(name)
        if (isArticle || name === '') return null
        return { first: i, last: site.last, name: nameOf(name, text, k, site), kind: site.kind, candidates: [] }
      }
    }
    const isJoint = isHyphen(token) && k > i
    if (!isNameToken(token) && !isJoint) return null
    // 'The Luong Son Industrial Park': an article at the start is no part of the name.
    k++
  }
  return null
}

function endAt(text: Annotated, k: number, last: number): { last: number; kind: PlaceWord } | null {
  for (const phrase of parkEnds) {
    const words = phrase.split(' ')
    if (words.every((w, j) => k + j < last && singular(text.norm(k + j)) === w)) {
      return { last: k + words.length, kind: phrase.includes('cluster') ? 'cluster' : 'park' }
    }
  }
  return siteEnds.has(text.norm(k)) ? { last: k + 1, kind: 'site' } : null
}

function singular(norm: string): string {
  return norm.endsWith('s') ? norm.slice(0, -1) : norm
}

function nameOf(name: string, text: Annotated, k: number, site: { last: number; kind: PlaceWord }): string {
  if (site.kind === 'park') return `${name} Industrial Park`
  if (site.kind === 'cluster') return `${name} Industrial Cluster`
  return `${name} ${text.slice(k, site.last)}`
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
  if (!isNameToken(token) || i === first || text.tokens[i - 1]?.isCapital || commonStarts.has(token.norm)) return null
  const rest = isNameToken(text.tokens[i + 1]) ? book.longestAt(text.tokens, i + 1, last) : null
  if (!rest || text.has(i, last, 'label')) return null
  if (text.cueFrom(i, last) !== null) return null
  return { first: i, last: rest.last, name: text.slice(i, rest.last), kind: null, candidates: [] }
}

/** 'Mong Hoa 36.47 percent', 'in Phu Thanh II': a name of its own that no list of places knows. */
function properAt(text: Annotated, i: number, first: number, last: number): PlaceMention | null {
  const before = text.tokens[i - 1]
  if (!isNameToken(text.tokens[i]) || (i > first && before?.isCapital) || commonStarts.has(text.norm(i))) return null
  let end = i
  while (end < last && end - i < 5 && isNameToken(text.tokens[end])) end++
  const isBeforeNumber = text.tokens[end]?.kind === 'number' && end - i >= 2
  const isIn = i > first && /^(?:in|at)$/.test(text.norm(i - 1)) && end - i >= 2
  const isListed = i > first && /^[;(]$/.test(text.norm(i - 1))
  if (!(isBeforeNumber && (isListed || i > first)) && !isIn) return null
  if (text.cueFrom(i, end) !== null) return null
  return { first: i, last: end, name: text.slice(i, end).replace(/\s+/g, ' '), kind: null, candidates: [] }
}

const articles = new Set(['the', 'this', "'s"])

function kindAt(text: Annotated, i: number, last: number): PlaceMention | null {
  const wide = text.cue(i, last, 'provincewide')
  if (wide) return { first: i, last: wide.last, name: null, kind: 'province', candidates: [] }
  const alone = text.cue(i, last, 'nationwide')
  if (alone) return { first: i, last: alone.last, name: 'Vietnam', kind: 'country', candidates: [] }
  if (!articles.has(text.norm(i))) return null
  for (const at of [i + 1, i + 2]) {
    const kind = at < last ? text.cue(at, last, 'place-kind') : null
    if (kind) {
      return { first: i, last: kind.last, name: null, kind: kind.cue.kind, candidates: [] }
    }
  }
  const isPark = text.norm(i + 1) === 'park' || text.norm(i + 1) === 'zone'
  if (isPark) return { first: i, last: i + 2, name: null, kind: 'park', candidates: [] }
  return null
}
