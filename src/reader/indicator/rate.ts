import { findIndicator } from '../../kernel/catalogue.ts'
import { innerEnds, itemEnds, phraseEnds } from '../marks.ts'
import type { MeasureMention } from '../view.ts'
import { type IndicatorChoice, named, repeated } from './choice.ts'
import { mentioned } from './narrowing.ts'
import { isShare, type Scene, withinOf } from './scene.ts'
import { measuresBetween } from './subject.ts'

/** How far behind a rate the words of occupancy may stand, and how far around it those of poverty. */
const occupancyReach = 9
const povertyReach = 6

/** Longest stretch between two rates of one list of places, in characters. */
const longestGap = 60

/** Rates that their surroundings name: of a list of rates, of places one by one, right behind the number, of poverty. */
export function rateOf(scene: Scene, k: number): IndicatorChoice | null {
  const earlier = rateBeforeBracket(scene, k) ?? rateOfPlaceBefore(scene, k)
  if (earlier !== null) return repeated(scene.chosen[earlier] as IndicatorChoice)
  const behind = rateNamedBehind(scene, k)
  return behind ? mentioned(scene, behind, k) : povertyOf(scene, k)
}

/** 'is 91.53 percent full', '31.25 percent of their industrial land has been leased'. */
export function occupancyOf(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  if (q.unit !== 'percent' || withinOf(scene, k) === null) return null
  const found = view
    .cues(q.last, Math.min(view.rightEdge(k), q.last + occupancyReach), 'generic')
    .find((g) => g.cue.sense === 'occupancy')
  const isOwn = found && !view.hasWord(q.last, found.first, innerEnds)
  return isOwn ? named('park_occupancy', view.grammar.things.names.occupancy) : null
}

/** '26.84 percent of households still poor', 'the poor make up 12 percent'. */
function povertyOf({ view }: Scene, k: number): IndicatorChoice | null {
  const q = view.quantity(k)
  const end = Math.min(view.last, q.last + povertyReach)
  const before = Math.max(view.leftEdge(k), q.first - povertyReach)
  const isPoor = isOfPoor({ view }, q.last, end) || view.hasPhrase(before, q.first, view.grammar.things.thePoor)
  return isPoor ? named('poverty_rate', view.text.slice(q.last, end)) : null
}

/** 'of the rural households ... poor', from its 'of' at token i. */
function isOfPoor({ view }: Pick<Scene, 'view'>, i: number, end: number): boolean {
  const { particles, things } = view.grammar
  if (!particles.of.has(view.norm(i))) return false
  let at = i + 1
  while (at < end && things.householdAdjectives.has(view.norm(at))) at++
  if (at >= end || !things.households.has(view.norm(at))) return false
  for (at++; at < end && !itemEnds.has(view.norm(at)) && view.norm(at) !== '.'; at++) {
    if (things.poverty.has(view.norm(at))) return true
  }
  return false
}

/** 'occupancy averages 56.9 percent: 86 percent in X, 61.16 percent in Y': one rate, place by place. */
function rateOfPlaceBefore(scene: Scene, k: number): number | null {
  const { view } = scene
  if (k === 0 || !view.isRelative(k - 1) || !isShare(scene, k - 1)) return null
  if (findIndicator(scene.chosen[k - 1]?.indicator ?? '')?.kind !== 'rate') return null
  const [from, q] = [view.leftEdge(k), view.quantity(k)]
  const isInPlace = view.places.some((p) => p.first >= q.last && p.first <= q.last + 2 && p.name !== null)
  const isJoined =
    from < q.first &&
    view.text.slice(from, q.first).length < longestGap &&
    view.grammar.things.rateJoints.has(view.norm(from))
  return isInPlace && isJoined && measuresBetween(scene, from, q.first).length === 0 ? k - 1 : null
}

/** 'average occupancy is 56.9 percent (Luong Son 100 percent; Mong Hoa 36.47 percent)': parts of the rate before. */
function rateBeforeBracket(scene: Scene, k: number): number | null {
  const { view } = scene
  const q = view.quantity(k)
  const bracket = view.bracketOf(q.first)
  if (bracket < 0) return null
  for (let i = k - 1; i >= 0; i--) {
    const other = view.quantity(i)
    if (view.bracketOf(other.first) === bracket) continue
    return other.last === bracket && other.unit === q.unit && isShare(scene, i) ? i : null
  }
  return null
}

/** '90 percent occupancy', '48 percent occupied': a rate named right behind its number. */
function rateNamedBehind({ view }: Scene, k: number): MeasureMention | null {
  const q = view.quantity(k)
  if (phraseEnds.has(view.norm(q.last))) return null
  const found = view.measures.find((m) => m.first >= q.last && m.first <= q.last + 1 && m.last <= view.rightEdge(k))
  return found && findIndicator(found.entry.code)?.kind === 'rate' ? found : null
}
