import { phraseEnds, statementEnds } from './marks.ts'
import type { PlaceMention } from './place-finder.ts'
import { nameOf, type PlaceMemory } from './place-memory.ts'
import { isListed, isLocative, isSubject, subjectPlace } from './place-subject.ts'
import { clusterNamed, parkNamed } from './record-name.ts'
import type { SentenceView } from './view.ts'

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
  const place = placeSaid(view, k, memory)
  if (place !== null) return { place, isSaid: true }
  if (earlier?.isSaid && earlier.place !== null) return earlier
  if (memory.subject !== null) return { place: memory.subject, isSaid: false }
  return { place: memory.topic ?? memory.home, isSaid: false }
}

/** The place that the sentence itself names for quantity k. */
function placeSaid(view: SentenceView, k: number, memory: PlaceMemory): string | null {
  const isLaterClause = view.clauseStart(view.quantity(k).first) > view.first
  return (
    placeBehind(view, k, memory) ??
    placeOfBracket(view, k, memory) ??
    placeOfRate(view, k) ??
    siteBefore(view, k) ??
    subjectBefore(view, k, memory) ??
    (isLaterClause ? subjectPlace(view, memory) : null) ??
    placeLater(view, k, memory)
  )
}

/** 'Luong Son (83 ha)': the place right before the bracket. */
function placeOfBracket(view: SentenceView, k: number, memory: PlaceMemory): string | null {
  const bracket = view.bracketOf(view.quantity(k).first)
  const owner = bracket < 0 ? undefined : view.places.find((p) => p.last === bracket)
  const name = owner ? nameIn(view, owner, memory) : null
  return owner && name !== null ? asSite(view, owner, name) : null
}

/** 'Da River Left Bank 86 percent; Mong Hoa 36.47 percent': the name right before the rate. */
function placeOfRate(view: SentenceView, k: number): string | null {
  const { first } = view.quantity(k)
  const named = view.isRelative(k) ? view.places.find((p) => p.last === first && p.name !== null) : undefined
  return named?.name ? asSite(view, named, named.name) : null
}

/** 'including Thanh Cao industrial park ... covering 215.15 hectares': a park named since the last quantity. */
function siteBefore(view: SentenceView, k: number): string | null {
  const site = view.places.findLast(
    (p) =>
      p.last <= view.quantity(k).first &&
      p.first >= view.leftEdge(k) &&
      p.name !== null &&
      (p.kind === 'park' || p.kind === 'cluster') &&
      !isListed(view, p),
  )
  return site?.name || null
}

/** The last place before quantity k that its clause is about. */
function subjectBefore(view: SentenceView, k: number, memory: PlaceMemory): string | null {
  const { first } = view.quantity(k)
  const [from, bracket] = [view.clauseStart(first), view.bracketOf(first)]
  for (const p of view.places.toReversed()) {
    if (p.last > first || p.first < from || view.bracketOf(p.first) !== bracket) continue
    if (!isSubject(view, p) || isListed(view, p) || isElsewhere(view, p, memory)) continue
    const name = nameIn(view, p, memory)
    if (name !== null) return name
  }
  return null
}

/** '84 projects in the district', '291,090 visitors came to Mai Chau', '86.87 percent in Phu Thanh II'. */
function placeBehind(view: SentenceView, k: number, memory: PlaceMemory): string | null {
  const q = view.quantity(k)
  const next = view.quantities[k + 1]
  // '1,250 households in 12 communes of Cao Phong': the place of the second is the place of the first.
  const { particles, places } = view.grammar
  const isNested = next !== undefined && next.first === q.last + 1 && particles.in.has(view.norm(q.last))
  const isCame = places.arrivals.has(view.norm(q.last))
  const tail = isNested ? next.last : isCame ? q.last + 1 : q.last
  if (view.isRelative(k) && particles.of.has(view.norm(q.last))) return null
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

/** A bare name in a sentence about the rates or lands of parks or clusters is one of them. */
function asSite(view: SentenceView, p: PlaceMention, name: string): string {
  if (p.kind !== null && p.kind !== 'site') return name
  const within = view.cues(view.first, p.first, 'within').at(-1)?.cue.within
  const isRate = view.measures.some((m) => m.entry.code === 'park_occupancy')
  if (within === 'park') return parkNamed(name)
  return within === 'cluster' || isRate ? clusterNamed(name) : name
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
  if (found === undefined || view.hasWord(q.last, found.first, statementEnds)) return own?.name ?? null
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
  return isOther && view.grammar.places.inside.has(view.norm(p.first - 1)) && p.first - view.first > 2
}

/** The name of a mention; 'the park' may be one named earlier in the same sentence. */
function nameIn(view: SentenceView, mention: PlaceMention, memory: PlaceMemory): string | null {
  if (mention.name === null && mention.kind === 'park') {
    const named = view.places.findLast((p) => p.first < mention.first && p.kind === 'park' && p.name !== null)
    if (named) return named.name
  }
  return nameOf(mention, memory)
}

function crossesMark(view: SentenceView, from: number, to: number): boolean {
  const { particles, places } = view.grammar
  const isArrival = places.arrivals.has(view.norm(from - 1))
  return (
    view.hasWord(from, to, phraseEnds) ||
    view.hasWord(from, to, places.parting) ||
    (!isArrival && view.hasWord(from, to, particles.to))
  )
}
