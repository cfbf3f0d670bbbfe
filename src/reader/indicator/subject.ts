import type { UnitCode } from '../../kernel/unit.ts'
import type { MeasureMention } from '../view.ts'
import { type Scene, suits } from './scene.ts'

/** Measures named in tokens [from, to) that no amount has taken. */
export function measuresBetween({ view, taken }: Scene, from: number, to: number): MeasureMention[] {
  return view.measures.filter((m) => m.first >= from && m.last <= to && !taken.has(m))
}

/** The last measure in a stretch of the sentence; where a unit is given, one that may have it. */
export function lastMeasure(scene: Scene, from: number, to: number, unit?: UnitCode): MeasureMention | null {
  const suitable = (m: MeasureMention) => unit === undefined || suits(m.entry.code, unit)
  return measuresBetween(scene, from, to).findLast(suitable) ?? null
}

/** The last counted thing in a stretch of the sentence. */
export function lastCounted(scene: Scene, from: number, to: number): MeasureMention | null {
  return measuresBetween(scene, from, to).findLast((m) => m.entry.isCounted) ?? null
}

/** What the catalogue counts under the last of its nouns in a stretch, also where an amount took it. */
export function countedCode({ view }: Scene, from: number, to: number): string | null {
  return view.measures.findLast((m) => m.first >= from && m.last <= to && m.entry.isCounted)?.entry.code ?? null
}

/** The nearest measure before an amount that can have its unit: in its own stretch, then in its clause. */
export function nearestSubject(scene: Scene, k: number): MeasureMention | null {
  const { view } = scene
  const q = view.quantity(k)
  const clause = view.clauseStart(q.first)
  const own = lastMeasure(scene, Math.max(view.leftEdge(k), clause), q.first, q.unit)
  if (own && !isBaseMention(scene, own)) return own
  const wider = lastMeasure(scene, clause, q.first, q.unit)
  return wider && !isBaseMention(scene, wider) ? wider : null
}

/** Whether the measure only names the whole or the plan of an earlier percentage ('33% of GRDP'). */
export function isBaseMention({ view }: Scene, mention: MeasureMention): boolean {
  const { particles, things } = view.grammar
  let i = mention.first - 1
  while (i > view.first && things.wholeModifiers.has(view.norm(i))) i--
  return particles.of.has(view.norm(i)) && view.quantities.some((q, k) => q.last === i && view.isRelative(k))
}
