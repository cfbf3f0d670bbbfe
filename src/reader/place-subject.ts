import { dashes } from './marks.ts'
import type { PlaceMention } from './place-finder.ts'
import { nameOf, type PlaceMemory } from './place-memory.ts'
import { noGap } from './token.ts'
import type { SentenceView } from './view.ts'

/** The place a sentence is about, for the sentences after it. */
export function subjectPlace(view: SentenceView, memory: PlaceMemory): string | null {
  const firstQuantity = view.quantities[0]?.first ?? view.last
  const found = view.places.find(
    (p) => p.last <= firstQuantity && isSubject(view, p) && !isListed(view, p) && view.bracketOf(p.first) < 0,
  )
  return found ? nameOf(found, memory) : null
}

/** A place that a sentence is about: not one that goods go to, that partners come from, or that names a road. */
export function isSubject(view: SentenceView, p: PlaceMention): boolean {
  if (p.name !== null && p.kind === null && p.candidates.length === 0) return false
  if (isInWord(view, p) || isEndOfRoute(view, p)) return false
  const { particles, places } = view.grammar
  const i = leadOf(view, p)
  if (i < view.first) return true
  const lead = view.norm(i)
  // 'Thanh Cao industrial park in Thanh Cao commune': the second place only says where the first one is.
  if (places.lies.has(lead) && view.places.some((o) => o.last === i && o.name !== null && o.kind !== null)) return false
  const isJoined = particles.and.has(lead)
  if (isJoined && (view.places.some((o) => o.last === i) || view.norm(p.last) === ',')) return false
  return !places.outward.has(lead) && opensSubject(view, i, p.last)
}

/** The word before a place and its adjectives: before 'the mountainous province of Hoa Binh' whole. */
function leadOf(view: SentenceView, p: PlaceMention): number {
  const { particles, places } = view.grammar
  const i = pastAdjectives(view, p.first - 1)
  const isContained = particles.of.has(view.norm(i)) && places.containers.has(view.norm(i - 1))
  return isContained ? pastAdjectives(view, i - 2) : i
}

function pastAdjectives(view: SentenceView, from: number): number {
  let i = from
  while (i >= view.first && view.grammar.places.adjectives.has(view.norm(i))) i--
  return i
}

/** 'made-in-Vietnam goods': a word, not a place. */
function isInWord(view: SentenceView, p: PlaceMention): boolean {
  return view.text.tokens[p.first]?.gap === noGap && dashes.has(view.norm(p.first - 1))
}

/** 'the Hanoi - Hoa Binh road'. */
function isEndOfRoute(view: SentenceView, p: PlaceMention): boolean {
  const isName = (i: number) => view.text.tokens[i]?.isCapital === true
  return (
    (dashes.has(view.norm(p.last)) && isName(p.last + 1)) || (dashes.has(view.norm(p.first - 1)) && isName(p.first - 2))
  )
}

/** Words that a subject or a locative follows: an opening, a preposition of place, a comma behind an adverbial. */
function opensSubject(view: SentenceView, i: number, next: number): boolean {
  const { particles, places } = view.grammar
  const norm = view.norm(i)
  // 'Over the holiday Hoa Binh counted ...': behind a period and its noun.
  if (view.periods.some((m) => m.last <= i + 1 && i + 1 - m.last <= 2)) return true
  if (particles.and.has(norm) || places.opensSubject.has(norm)) return true
  if (norm !== ',') return false
  if (particles.possessive.has(view.norm(next))) return true
  // 'In 2021, Hoa Binh ...', 'Meanwhile, Lac Thuy ...': the comma closes an adverbial, not an item of a list.
  const isOpening = i - view.first <= 3 && !view.places.some((p) => p.last <= i && p.name !== null)
  if (isOpening) return true
  return view.periods.some((p) => p.last <= i) || places.opensAdverbial.has(view.norm(view.first))
}

/** Whether a place stands behind 'in', 'at', 'of'. */
export function isLocative(view: SentenceView, p: PlaceMention): boolean {
  const { particles, places } = view.grammar
  const before = particles.definite.has(view.norm(p.first - 1)) ? p.first - 2 : p.first - 1
  return places.locatives.has(view.norm(before))
}

/** One of several places in a row: the sentence is about none of them alone. */
export function isListed(view: SentenceView, p: PlaceMention): boolean {
  const { and } = view.grammar.particles
  const isJoint = (i: number) => view.norm(i) === ',' || and.has(view.norm(i))
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
  return view.hasWord(view.first, Math.min(view.first + 3, view.last), view.grammar.places.backward)
}
