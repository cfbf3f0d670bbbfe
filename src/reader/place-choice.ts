import type { PlaceMention } from './place-finder.ts'
import type { SentenceView } from './view.ts'

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
  /** The last subject place of the paragraph. */
  readonly subject: string | null
  /** Whether the sentence stands in one paragraph with the one that set the subject. */
  readonly isSameParagraph: boolean
  readonly lastPark: string | null
  readonly lastDistrict: string | null
}

export interface PlaceChoice {
  readonly place: string | null
  /** Whether the sentence itself names it. */
  readonly isSaid: boolean
}

/** Decides the place of quantity k: what stands right behind it, else the subject of its clause, else what went before. */
export function choosePlace(
  view: SentenceView,
  k: number,
  memory: PlaceMemory,
  earlier: PlaceChoice | null,
): PlaceChoice {
  const q = view.quantity(k)
  const behind = placeBehind(view, k, memory)
  if (behind !== null) return { place: behind, isSaid: true }
  const bracket = view.bracketOf(q.first)
  if (bracket >= 0) {
    const owner = view.places.find((p) => p.last === bracket)
    const name = owner ? nameIn(view, owner, memory) : null
    if (owner && name !== null) return { place: asSite(view, owner, name), isSaid: true }
  }
  // 'Da River Left Bank 86 percent; Mong Hoa 36.47 percent': the name right before the rate.
  const named = view.isRelative(k) ? view.places.find((p) => p.last === q.first && p.name !== null) : undefined
  if (named?.name) return { place: asSite(view, named, named.name), isSaid: true }
  const from = view.clauseStart(q.first)
  // 'including Thanh Cao industrial park ... covering 215.15 hectares': a park named since the last quantity.
  const site = view.places.findLast(
    (p) =>
      p.last <= q.first &&
      p.first >= view.leftEdge(k) &&
      p.name !== null &&
      (p.kind === 'park' || p.kind === 'cluster') &&
      !isListed(view, p),
  )
  if (site?.name) return { place: site.name, isSaid: true }
  const before = view.places.filter(
    (p) =>
      p.last <= q.first &&
      p.first >= from &&
      isSubject(view, p) &&
      !isListed(view, p) &&
      !isElsewhere(view, p, memory) &&
      view.bracketOf(p.first) === bracket,
  )
  for (let i = before.length - 1; i >= 0; i--) {
    const name = nameIn(view, before[i] as PlaceMention, memory)
    if (name !== null) return { place: name, isSaid: true }
  }
  const opener = from > view.first ? subjectPlace(view, memory) : null
  if (opener !== null) return { place: opener, isSaid: true }
  const local = placeLater(view, k, memory)
  if (local !== null) return { place: local, isSaid: true }
  if (earlier?.isSaid && earlier.place !== null) return earlier
  const isCarried = refersBack(view) || memory.isSameParagraph
  if (isCarried && memory.subject !== null) return { place: memory.subject, isSaid: false }
  return { place: memory.topic ?? memory.home, isSaid: false }
}

/** '84 projects in the district', '291,090 visitors came to Mai Chau', '86.87 percent in Phu Thanh II'. */
function placeBehind(view: SentenceView, k: number, memory: PlaceMemory): string | null {
  const q = view.quantity(k)
  const next = view.quantities[k + 1]
  // '1,250 households in 12 communes of Cao Phong': the place of the second is the place of the first.
  const isNested = next !== undefined && next.first === q.last + 1 && view.norm(q.last) === 'in'
  const isCame = arrivals.has(view.norm(q.last))
  const tail = isNested ? next.last : isCame ? q.last + 1 : q.last
  if (view.isRelative(k) && view.norm(q.last) === 'of') return null
  const found = view.places.find(
    (p) =>
      p.first >= tail &&
      p.first <= tail + 3 &&
      (isLocative(view, p) || (isCame && p.first <= tail + 1)) &&
      !isListed(view, p) &&
      !crossesMark(view, tail, p.first),
  )
  const name = found ? nameIn(view, found, memory) : null
  return found && name !== null ? (view.isRelative(k) ? asSite(view, found, name) : name) : null
}

const arrivals = new Set(['came', 'flocked', 'headed', 'visited', 'chose', 'went', 'travelled', 'poured'])

/** A bare name in a sentence about the rates or lands of parks or clusters is one of them. */
function asSite(view: SentenceView, p: PlaceMention, name: string): string {
  if (p.kind !== null && p.kind !== 'site') return name
  const within = view.cues(view.first, p.first, 'within').at(-1)?.cue.within
  const isRate = view.measures.some((m) => m.entry.code === 'park_occupancy')
  if (within === 'park') return `${name} Industrial Park`
  return within === 'cluster' || isRate ? `${name} Industrial Cluster` : name
}

/** A place inside the article's own that is named later in the clause: 'four investors received licences at the X Park'. */
function placeLater(view: SentenceView, k: number, memory: PlaceMemory): string | null {
  const q = view.quantity(k)
  if (view.isRelative(k)) return null
  const edge = Math.min(view.rightEdge(k), q.last + 10)
  const found = view.places.find(
    (p) => p.first >= q.last && p.last <= edge && isLocative(view, p) && !isListed(view, p),
  )
  // The article's own place anywhere later in the sentence: 'to 158, the programme in Hoa Binh province ...'.
  const own = view.places.find(
    (p) => p.first >= q.last && isLocative(view, p) && !isListed(view, p) && p.name !== null && p.name === memory.home,
  )
  if (found === undefined || /[;:]/.test(view.text.slice(q.last, found.first))) return own?.name ?? null
  const name = nameIn(view, found, memory)
  return name === null
    ? null
    : name === memory.home || name === memory.topic || found.kind === 'park'
      ? name
      : (own?.name ?? null)
}

/** 'joined a conference in Hanoi': another province, named only as where something took place. */
function isElsewhere(view: SentenceView, p: PlaceMention, memory: PlaceMemory): boolean {
  const isProvince = p.candidates.some((c) => c.kind === 'province' || c.kind === 'city')
  const isOther = isProvince && memory.province !== null && p.name !== memory.province && p.name !== memory.home
  return isOther && /^(?:in|at)$/.test(view.norm(p.first - 1)) && p.first - view.first > 2
}

/** The name of a mention; 'the park' may be one named earlier in the same sentence. */
function nameIn(view: SentenceView, mention: PlaceMention, memory: PlaceMemory): string | null {
  if (mention.name === null && mention.kind === 'park') {
    const named = view.places.findLast((p) => p.first < mention.first && p.kind === 'park' && p.name !== null)
    if (named) return named.name
  }
  return nameOf(mention, memory)
}

/** The place a sentence is about, for the sentences after it. */
export function subjectPlace(view: SentenceView, memory: PlaceMemory): string | null {
  const firstQuantity = view.quantities[0]?.first ?? view.last
  const found = view.places.find(
    (p) => p.last <= firstQuantity && isSubject(view, p) && !isListed(view, p) && view.bracketOf(p.first) < 0,
  )
  return found ? nameOf(found, memory) : null
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
      return 'Vietnam'
    default:
      return null
  }
}

const outward = new Set([
  'from',
  'with',
  'to',
  'between',
  'like',
  'for',
  'connecting',
  'via',
  'toward',
  'towards',
  'as',
  'than',
  'near',
])

/** A place that a sentence is about: not one that goods go to, that partners come from, or that names a road. */
function isSubject(view: SentenceView, p: PlaceMention): boolean {
  if (p.name !== null && p.kind === null && p.candidates.length === 0) return false
  let i = p.first - 1
  i = pastAdjectives(view, i)
  if (view.norm(i) === 'of' && /^(?:province|city|district|commune|locality)$/.test(view.norm(i - 1)))
    i = pastAdjectives(view, i - 2)
  // 'Thanh Cao industrial park in Thanh Cao commune': the second place only says where the first one is.
  if (/^(?:in|of)$/.test(view.norm(i)) && view.places.some((o) => o.last === i && o.name !== null && o.kind !== null))
    return false
  // 'made-in-Vietnam goods': a word, not a place.
  const isInWord = view.text.tokens[p.first]?.gap === 0 && /^[-–—]$/.test(view.norm(p.first - 1))
  if (isInWord) return false
  const isJoined = view.norm(i) === 'and' && i >= view.first
  if (isJoined && (view.places.some((o) => o.last === i) || view.norm(p.last) === ',')) return false
  if (outward.has(view.norm(i)) && i >= view.first) return false
  if (i >= view.first && !opensSubject(view, i, p.last)) return false
  const next = view.norm(p.last)
  const isRoute = /^[-–—]$/.test(next) && view.text.tokens[p.last + 1]?.isCapital === true
  const before = view.norm(p.first - 1)
  const isRouteEnd = /^[-–—]$/.test(before) && view.text.tokens[p.first - 2]?.isCapital === true
  return !isRoute && !isRouteEnd
}

function pastAdjectives(view: SentenceView, from: number): number {
  let i = from
  while (
    i >= view.first &&
    /^(?:the|northern|southern|central|mountainous|neighbouring|capital|whole|entire|midland)$/.test(view.norm(i))
  )
    i--
  return i
}

/** Words that a subject or a locative follows: an opening, a preposition of place, a comma behind an adverbial. */
function opensSubject(view: SentenceView, i: number, next: number): boolean {
  const norm = view.norm(i)
  // 'Over the holiday Hoa Binh counted ...': behind a period and its noun.
  if (view.periods.some((m) => m.last <= i + 1 && i + 1 - m.last <= 2)) return true
  if (norm === 'and') return true
  if (/^(?:in|at|of|within|across|that|where|while|when|;|:|-|–|—|\)|"|“|'s|throughout|for|by|local|the)$/.test(norm))
    return true
  if (norm !== ',') return false
  if (view.norm(i) === ',' && view.norm(next) === "'s") return true
  // 'In 2021, Hoa Binh ...', 'Meanwhile, Lac Thuy ...': the comma closes an adverbial, not an item of a list.
  const isOpening = i - view.first <= 3 && !view.places.some((p) => p.last <= i && p.name !== null)
  if (isOpening) return true
  const isTimed = view.periods.some((p) => p.last <= i)
  return (
    isTimed ||
    /^(?:according|following|since|thanks|despite|besides|currently|in|at|on|over|after|by|as|with|for|from|to)$/.test(
      view.norm(view.first),
    )
  )
}

function isLocative(view: SentenceView, p: PlaceMention): boolean {
  const before = view.norm(p.first - 1) === 'the' ? view.norm(p.first - 2) : view.norm(p.first - 1)
  return /^(?:in|at|of|within)$/.test(before)
}

function crossesMark(view: SentenceView, from: number, to: number): boolean {
  const isArrival = arrivals.has(view.norm(from - 1))
  for (let i = from; i < to; i++)
    if (/^(?:[,;:.()]|with|from|for|by)$/.test(view.norm(i)) || (view.norm(i) === 'to' && !isArrival)) return true
  return false
}

/** One of several places in a row: the sentence is about none of them alone. */
function isListed(view: SentenceView, p: PlaceMention): boolean {
  const isJoint = (i: number) => /^(?:,|and)$/.test(view.norm(i))
  const before =
    isJoint(p.first - 1) &&
    view.places.some((o) => o !== p && (o.last === p.first - 1 || (isJoint(p.first - 2) && o.last === p.first - 2)))
  const after =
    isJoint(p.last) &&
    view.places.some((o) => o !== p && (o.first === p.last + 1 || (isJoint(p.last + 1) && o.first === p.last + 2)))
  const isHierarchy =
    view.norm(p.last) === ',' && view.places.some((o) => o.first === p.last + 1 && p.kind !== null && o.kind !== p.kind)
  return (before || after) && !isHierarchy
}

/** Whether a sentence opens with a word for what the sentence before spoke of. */
export function refersBack(view: SentenceView): boolean {
  for (let i = view.first; i < Math.min(view.first + 3, view.last); i++) {
    if (/^(?:it|they|its|their|there|these|them|those|thereby)$/.test(view.norm(i))) return true
  }
  return false
}
