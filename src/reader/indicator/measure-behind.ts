import type { UnitCode } from '../../kernel/unit.ts'
import { convertedIn } from '../conversion.ts'
import type { Words } from '../grammar/word-set.ts'
import { phraseEnds } from '../marks.ts'
import type { MeasureMention, SentenceView } from '../view.ts'
import { type Scene, suits } from './scene.ts'

/** How far behind its preposition a measure may begin. */
const reach = 4

/** How many verbs may stand before a participle: 'had been collected'. */
const longestAuxiliary = 3

/** 'X million USD of exports', 'targets of X for exports': the measure behind an amount and one of the prepositions. */
export function measureBehind(scene: Scene, k: number, leads: Words, unit?: UnitCode): MeasureMention | null {
  const { view } = scene
  const { things } = view.grammar
  const at = pastVerb(view, pastConversion(view, k))
  const isFar = at > view.quantity(k).last
  if (!leads.has(view.norm(at)) && !(isFar && things.leads.spent.has(view.norm(at)))) return null
  const edge = edgeBehind(view, k)
  const found = view.measures.find(
    (m) => m.first > at && m.first <= at + reach && m.last <= edge && (unit === undefined || suits(m.entry.code, unit)),
  )
  if (!found) return null
  // 'levied on import-export activities': collected for the budget.
  const isLevied = isFar && things.levied.has(view.norm(at - 1))
  if (isLevied && found.entry.code !== 'budget_revenue') return null
  return view.hasWord(at, found.first, phraseEnds) ? null : found
}

/** Where the words behind quantity k begin: behind its verb, and behind the same amount in another currency. */
export function behindVerb(view: SentenceView, k: number): number {
  return pastVerb(view, pastConversion(view, k))
}

/** Where the words behind quantity k, and behind its conversion, end. */
export function edgeBehind(view: SentenceView, k: number): number {
  return view.rightEdge(convertedIn(view, k) ?? k)
}

function pastConversion(view: SentenceView, k: number): number {
  const { last } = view.quantity(convertedIn(view, k) ?? k)
  return convertedIn(view, k) !== null && view.norm(last) === ')' ? last + 1 : last
}

/** 'X was spent on imports', 'Y had been collected from trade': the preposition behind a passive. */
function pastVerb(view: SentenceView, i: number): number {
  const { verbs } = view.grammar
  let k = i
  while (k < i + longestAuxiliary && verbs.auxiliaries.has(view.norm(k))) k++
  return k > i && verbs.isParticiple(view.norm(k)) ? k + 1 : i
}
