import type { MeasureMention, SentenceView } from '../view.ts'
import type { Scene } from './scene.ts'
import { measuresBetween } from './subject.ts'

/** How far apart the measures of a list may stand. */
const longestGap = 3

/** 'export and import values reaching A and B': measure n of the list goes with quantity n. */
export function listedSubject(scene: Scene, k: number): MeasureMention | null {
  const { view } = scene
  const [a, b] = view.groupOf(k)
  if (b === a) return null
  const size = b - a + 1
  const { first } = view.quantity(a)
  const before = measuresBetween(scene, view.clauseStart(first), first).filter((m) => !m.entry.isCounted)
  const flow = size === 2 ? flowOf(view, before.at(-1), k - a) : null
  if (flow) return flow
  const list = before.slice(-size)
  return list.length === size && isJoinedList(view, list) ? (list[k - a] as MeasureMention) : null
}

function isJoinedList(view: SentenceView, list: readonly MeasureMention[]): boolean {
  return list.every((m, i) => {
    const previous = list[i - 1]
    if (!previous) return true
    return m.first - previous.last <= longestGap && view.hasWord(previous.last, m.first, view.grammar.things.joins)
  })
}

/** 'export and import turnover hit A and B': one phrase, two flows, in the order of their words. */
function flowOf(view: SentenceView, mention: MeasureMention | undefined, at: number): MeasureMention | null {
  if (mention?.entry.code !== 'trade_turnover') return null
  const { things, particles } = view.grammar
  const words = Array.from({ length: mention.last - mention.first }, (_, i) => view.norm(mention.first + i))
  const [exports, imports] = [words.findIndex(things.isExport), words.findIndex(things.isImport)]
  if (exports < 0 || imports < 0 || !words.some((word) => particles.and.has(word))) return null
  const isExport = (at === 0) === exports < imports
  return { ...mention, entry: { code: isExport ? 'export_value' : 'import_value', isCounted: false } }
}
