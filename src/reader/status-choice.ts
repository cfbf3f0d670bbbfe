import type { Status } from '../kernel/claim.ts'
import type { RelationChoice } from './relation-choice.ts'
import type { SentenceView } from './view.ts'

/**
 * Decides the status of quantity k: the last word of expectation before it in its sentence, or one that
 * closes the sentence ('21 clusters ... have also been planned'). A plan that a percentage is measured
 * against does not make the percentage a target; an amount printed right behind that plan is one.
 */
export function chooseStatus(view: SentenceView, k: number, relation: RelationChoice): Status {
  const q = view.quantity(k)
  const [a] = view.groupOf(k)
  const first = view.quantity(a).first
  const isRelative =
    relation.relation === 'fulfilment' || relation.relation === 'change' || relation.relation === 'average_change'
  if (relation.relation === 'level' && isPlanAmount(view, k)) return 'target'
  const cue = lastStatus(view, view.clauseStart(first), first, isRelative)
  // 'by 2025 ... will reach': what is said of the year of a plan is the plan's.
  const isGoal = view.periods.some((p) => p.role === 'goal' && p.first >= view.clauseStart(first))
  if (cue !== null) return cue === 'forecast' && isGoal ? 'target' : cue
  // Bracketed and later clauses keep what the sentence said before the ';'.
  if (view.bracketOf(first) >= 0) {
    const outer = lastStatus(view, view.first, view.bracketOf(first), isRelative)
    if (outer !== null) return outer
  }
  if (relation.relation === 'level' && closesAsPlan(view, q.last, view.rightEdge(k))) return 'target'
  const closing = closingStatus(view, q.last, view.rightEdge(k))
  if (closing !== null) return closing
  const goal = view.periods.find(
    (p) => p.role === 'goal' && (p.first < first || (p.first >= q.last && p.first - q.last <= 6)),
  )
  if (goal && relation.relation !== 'change') return 'target'
  return 'actual'
}

/** '(730 million USD)' right behind 'of the yearly plan', and 'the plan of 4 trillion VND'. */
export function isPlanAmount(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  const bracket = view.bracketOf(q.first)
  // 'of the 875 million USD planned'
  const isOfPlanned =
    k > 0 &&
    view.isRelative(k - 1) &&
    /^(?:of|of the|against the)$/i.test(view.text.slice(view.quantity(k - 1).last, q.first).trim())
  if (isOfPlanned && /^(?:planned|targeted|assigned|set|required|allocated|envisaged)$/.test(view.norm(q.last)))
    return true
  if (bracket >= 0) {
    // The plan phrase must be the last thing before the bracket, behind a percentage.
    for (let i = bracket - 1; i >= Math.max(view.first, bracket - 7); i--) {
      if (view.quantities.some((other) => i >= other.first && i < other.last)) return false
      const plan = view.cue(i, 'plan')
      if (plan && /^(?:of|the|yearly|annual|its|set|this)$/.test(view.norm(i - 1)))
        return k > 0 && view.isRelative(k - 1)
    }
    return false
  }
  if (
    k > 0 &&
    /^(?:and|,)$/.test(view.text.slice(view.quantity(k - 1).last, q.first)) &&
    !view.isRelative(k - 1) &&
    isPlanAmount(view, k - 1)
  )
    return true
  const plans = view.cues(Math.max(view.leftEdge(k), q.first - 9), q.first, 'plan')
  const last = plans[plans.length - 1]
  return (
    last !== undefined &&
    last.last < q.first &&
    Array.from({ length: q.first - last.last }, (_, i) => view.norm(last.last + i)).every((norm) =>
      linkers.has(norm),
    ) &&
    !(k > 0 && /^(?:of|against)$/.test(view.norm(last.first - 1)) && last.last === q.first)
  )
}

/** Words that tie a plan to its amount: 'the plan of', 'the plan, which stands at', 'whose plan was set at'. */
const linkers = new Set(
  'of is was were are at set which stands stood that , : to exceeds exceeded totalled totals for a the amounted amounts being'.split(
    ' ',
  ),
)

function lastStatus(view: SentenceView, from: number, to: number, isRelative: boolean): Status | null {
  const cues = view.cues(from, to, 'status')
  for (let c = cues.length - 1; c >= 0; c--) {
    const found = cues[c]
    if (!found) continue
    const { cue, first, last } = found
    const isPlanNoun = view.cue(first, 'plan') !== null
    // 'of the annual target', 'of plan': the base of a percentage, no status.
    if (isPlanNoun && isPlanBase(view, first)) continue
    if (isPlanNoun && isRelative) continue
    if (isPlanNoun && isObjectOfFulfilment(view, first)) continue
    if (last > to) continue
    // 'Of 20 clusters planned, 14 are established': the participle is the first figure's.
    if (view.quantities.some((q) => q.last === first) && view.norm(last) === ',') continue
    if (endsStatus(view, last, to)) return null
    // 'according to the initial planning, the province would have': the plan speaks, not a forecaster.
    const isPlanned =
      cue.status === 'forecast' && cues.slice(0, c).some((e) => e.cue.status === 'target' && !isPlanBase(view, e.first))
    return isPlanned ? 'target' : cue.status
  }
  return null
}

/** 'has met its goals', 'exceeded the target': the plan is what was reached. */
function isObjectOfFulfilment(view: SentenceView, i: number): boolean {
  for (let k = i - 1; k >= Math.max(view.first, i - 3); k--)
    if (view.cue(k, 'fulfil') || view.cue(k, 'modifier')) return true
  return false
}

function isPlanBase(view: SentenceView, i: number): boolean {
  for (let k = i - 1; k >= Math.max(view.first, i - 5); k--) {
    if (view.quantities.some((q) => q.last === k + 1 && (q.unit === 'percent' || q.unit === 'percentage_point')))
      return true
    if (/^[,;:]$/.test(view.norm(k))) return false
  }
  return false
}

/** A new clause in the past tense after the cue takes the figure out of its reach. */
function endsStatus(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (view.norm(i) === ';' && view.bracketOf(i) < 0) return true
    if (/^(?:while|whereas|but)$/.test(view.norm(i))) return true
  }
  return false
}

/** 'Exports of 987 million USD are expected for the year': the verb behind the figure. */
function closingStatus(view: SentenceView, from: number, to: number): Status | null {
  if (view.norm(from) === '(' && /^(?:estimate|estimated)$/.test(view.norm(from + 1)) && view.norm(from + 2) === ')')
    return 'estimate'
  if (view.norm(from) === 'will') return 'target'
  for (let i = from; i < Math.min(to, from + 5); i++) {
    if (/^[,;:]$/.test(view.norm(i))) return null
    const found = view.cue(i, 'status')
    if (found && /^(?:is|are|was|were)$/.test(view.norm(i - 1) || '') && found.cue.status !== 'target')
      return found.cue.status
    if (found && /^(?:is|are|was|were)$/.test(view.norm(i)))
      return found.cue.status === 'target' ? null : found.cue.status
  }
  return null
}

function closesAsPlan(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < Math.min(view.last, Math.max(to, from + 18)); i++) {
    const norm = view.norm(i)
    if (norm === ';') return false
    const isMaster = norm === 'plan' && view.norm(i - 1) === 'master'
    if (isMaster && /^(?:to|into|the)$/.test(view.norm(i - 2))) return true
    if (
      /^(?:planning|masterplan)$/.test(norm) &&
      /^(?:to|into|in)$/.test(view.norm(i - 1).replace(/^(?:the|provincial|master|general)$/, 'in'))
    )
      return true
    if (/^(?:been|be|are|is|were|was)$/.test(norm)) {
      if (view.norm(i + 1) === 'to' && view.norm(i + 2) === 'be' && !/^(?:recognised|seen)$/.test(view.norm(i + 3)))
        return true
      for (let k = i + 1; k < i + 4; k++) if (/^(?:planned|proposed|targeted)$/.test(view.norm(k))) return true
    }
  }
  return false
}
