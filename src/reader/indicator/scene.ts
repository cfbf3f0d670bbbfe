import { findIndicator } from '../../kernel/catalogue.ts'
import { isCurrency, type UnitCode } from '../../kernel/unit.ts'
import type { GenericSense } from '../grammar/cue.ts'
import type { RelationChoice } from '../relation/choice.ts'
import type { TopicMemory } from '../topic-memory.ts'
import type { MeasureMention, SentenceView } from '../view.ts'
import type { IndicatorChoice } from './choice.ts'

/** One sentence while the indicators of its quantities are chosen. */
export interface Scene {
  readonly view: SentenceView
  readonly topic: TopicMemory
  readonly relations: readonly RelationChoice[]
  /** What was chosen so far, by quantity; a plan behind a list of rates is chosen before its turn. */
  readonly chosen: (IndicatorChoice | undefined)[]
  /** Measures that an amount before them took for itself. */
  readonly taken: Set<MeasureMention>
}

export function isChange(scene: Scene, k: number): boolean {
  const relation = scene.relations[k]?.relation
  return relation === 'change' || relation === 'average_change'
}

export function isShare(scene: Scene, k: number): boolean {
  return scene.relations[k]?.relation === 'share'
}

export function isMoney(scene: Scene, k: number): boolean {
  return isCurrency(scene.view.quantity(k).unit)
}

export function isArea(scene: Scene, k: number): boolean {
  return areaUnits.includes(scene.view.quantity(k).unit)
}

const areaUnits: readonly UnitCode[] = ['ha', 'm2', 'km2']

/** Whether levels of an indicator may have that unit. */
export function suits(code: string | null, unit: UnitCode): boolean {
  const indicator = code === null ? null : findIndicator(code)
  return indicator?.units.some((u) => (u === 'money' ? isCurrency(unit) : u === unit)) ?? false
}

/** Whether the sentence holds a common noun of that sense. */
export function hasSense({ view }: Scene, sense: GenericSense): boolean {
  return view.cues(view.first, view.last, 'generic').some((g) => g.cue.sense === sense)
}

/** Whether the sentence speaks of a topic. */
export function hasTopic({ view }: Scene, topic: 'ocop' | 'rural' | 'growing-area'): boolean {
  return view.cues(view.first, view.last, 'topic').some((t) => t.cue.topic === topic)
}

/** Whether a phrase of the catalogue names the indicator in the sentence. */
export function hasMeasure({ view }: Scene, code: string): boolean {
  return view.measures.some((m) => m.entry.code === code)
}

/** The count before quantity k, or null. */
export function countBefore({ view }: Scene, k: number): number | null {
  for (let i = k - 1; i >= 0; i--) if (view.quantity(i).unit === 'count') return i
  return null
}

/** '302 quintals per ha': an amount per something is none of the thing itself. */
export function isPer({ view }: Scene, k: number): boolean {
  return view.grammar.particles.per.has(view.norm(view.quantity(k).last))
}

/** Whether parks or clusters are what the figure is about: the nearest word of its sentence, else the paragraph. */
export function withinOf({ view, topic }: Scene, k: number): 'park' | 'cluster' | null {
  const q = view.quantity(k)
  const before = view.cues(view.first, q.first, 'within').at(-1)
  if (before) return before.cue.within
  const after = view.cues(q.last, Math.min(view.last, q.last + 6), 'within')[0]
  if (after) return after.cue.within
  if (view.places.some((p) => p.kind === 'park')) return 'park'
  return view.places.some((p) => p.kind === 'province' && p.last <= q.first) ? null : topic.within
}
