import { itemEnds } from '../marks.ts'
import type { SentenceView } from '../view.ts'
import type { Dimensions } from './choice.ts'
import { countBefore, type Scene } from './scene.ts'

/** How far before and behind a figure the words of its dimensions may stand, in tokens. */
const reachBefore = 4
const reachBehind = 6
const sourceReach = 5
/** How far behind the projects the capital that takes their origin may stand. */
const ownerReach = 13

/** Origin, stars and source of capital that are said of quantity k; what is said of it wins over what it inherits. */
export function dimensionsOf(scene: Scene, k: number, inherited: Dimensions = {}): Dimensions {
  const { view } = scene
  const q = view.quantity(k)
  const origin = originOf(scene, k)
  const star = view.cues(q.numberLast, ownReach(view, k), 'star')[0]?.cue.star
  const source = view.isRelative(k) ? null : sourceOf(view, k)
  return {
    ...inherited,
    ...(origin ? { origin } : {}),
    ...(star ? { star } : {}),
    ...(source ? { source } : {}),
  }
}

/** The origin of investors or visitors: said of the figure itself, or of the projects whose capital it is. */
function originOf(scene: Scene, k: number): string | undefined {
  const { view } = scene
  const q = view.quantity(k)
  const own =
    view.cues(q.numberLast, ownReach(view, k), 'origin')[0] ??
    view.cues(Math.max(view.leftEdge(k), q.first - reachBefore), q.first, 'origin')[0]
  if (own) return own.cue.origin
  if (q.unit === 'count' || view.isRelative(k)) return undefined
  // Capital 'worth' or 'with' stands for the projects counted just before it.
  const owner = countBefore(scene, k)
  const owned = owner === null ? undefined : scene.chosen[owner]
  const isFirms = owned?.indicator === 'projects' || owned?.indicator === 'enterprises'
  return isFirms && q.first - view.quantity(owner as number).last < ownerReach ? owned.dimensions.origin : undefined
}

/** 'the central budget covers X', 'X from the local budget'. */
function sourceOf(view: SentenceView, k: number): string | null {
  const q = view.quantity(k)
  const behind = view.cues(q.last, Math.min(view.rightEdge(k), q.last + sourceReach), 'capital-source')[0]
  if (behind && !hasJoint(view, q.last, behind.first)) return behind.cue.source
  const from = Math.max(view.leftEdge(k), view.clauseStart(q.first))
  const before = view.cues(from, q.first, 'capital-source').at(-1)
  return before && !view.hasCue(before.last, q.first, 'fulfil') ? before.cue.source : null
}

function hasJoint(view: SentenceView, from: number, to: number): boolean {
  return view.hasWord(from, to, itemEnds) || view.hasWord(from, to, view.grammar.particles.and)
}

/** How far behind its number a figure's own words reach. */
function ownReach(view: SentenceView, k: number): number {
  const q = view.quantity(k)
  const { endsReach } = view.grammar.things
  const edge = Math.min(view.rightEdge(k), q.last + reachBehind)
  let end = Math.max(q.last, q.nounLast)
  while (end < edge && !endsReach.has(view.norm(end)) && !opensParts(view, end, q.unit === 'count')) end++
  return end
}

/** 'of' behind a count opens another thing, unless it opens the parts of this one ('of which'). */
function opensParts(view: SentenceView, i: number, isCount: boolean): boolean {
  const { particles, things } = view.grammar
  return isCount && particles.of.has(view.norm(i)) && !things.partPronouns.has(view.norm(i + 1))
}
