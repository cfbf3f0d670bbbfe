import type { Status } from '../kernel/claim.ts'
import { partEnds } from './marks.ts'
import type { RelationChoice } from './relation/choice.ts'
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
  if (isOfPlanned(view, k)) return true
  const bracket = view.bracketOf(q.first)
  if (bracket >= 0) return isPlanBefore(view, bracket) && k > 0 && view.isRelative(k - 1)
  return (isJoined(view, k) && !view.isRelative(k - 1) && isPlanAmount(view, k - 1)) || isTiedToPlan(view, k)
}

/** 'of the 875 million USD planned'. */
function isOfPlanned(view: SentenceView, k: number): boolean {
  const { ofPlanned, planned } = view.grammar.relations
  return (
    k > 0 &&
    view.isRelative(k - 1) &&
    view.isPhrase(view.quantity(k - 1).last, view.quantity(k).first, ofPlanned) &&
    planned.has(view.norm(view.quantity(k).last))
  )
}

/** Whether a plan is the last thing before the bracket, behind a percentage. */
function isPlanBefore(view: SentenceView, bracket: number): boolean {
  for (let i = bracket - 1; i >= Math.max(view.first, bracket - 7); i--) {
    if (view.quantityAround(i) >= 0) return false
    if (view.cue(i, 'plan') && view.grammar.relations.planQualifiers.has(view.norm(i - 1))) return true
  }
  return false
}

/** Whether only a comma or 'and' stands before quantity k, behind the one before it. */
function isJoined(view: SentenceView, k: number): boolean {
  const { first } = view.quantity(k)
  const joint = view.norm(first - 1)
  return k > 0 && view.quantity(k - 1).last === first - 1 && (joint === ',' || view.grammar.particles.and.has(joint))
}

/** 'the plan of', 'the plan, which stands at': words and marks that tie a plan to the amount behind it. */
function isTiedToPlan(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  const plan = view.cues(Math.max(view.leftEdge(k), q.first - 9), q.first, 'plan').at(-1)
  if (!plan || plan.last >= q.first) return false
  for (let i = plan.last; i < q.first; i++) if (!view.grammar.relations.planLinks.has(view.norm(i))) return false
  return true
}

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
    if (partEnds.has(view.norm(k))) return false
  }
  return false
}

/** A new clause in the past tense after the cue takes the figure out of its reach. */
function endsStatus(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (view.norm(i) === ';' && view.bracketOf(i) < 0) return true
    if (view.grammar.particles.adversatives.has(view.norm(i))) return true
  }
  return false
}

/** 'Exports of 987 million USD are expected for the year': the verb behind the figure. */
function closingStatus(view: SentenceView, from: number, to: number): Status | null {
  const { relations, verbs } = view.grammar
  const isBracketed = view.norm(from) === '(' && view.norm(from + 2) === ')'
  if (isBracketed && relations.bracketedEstimates.has(view.norm(from + 1))) return 'estimate'
  if (relations.future.has(view.norm(from))) return 'target'
  for (let i = from; i < Math.min(to, from + 5); i++) {
    if (partEnds.has(view.norm(i))) return null
    const status = view.cue(i, 'status')?.cue.status
    if (status === undefined) continue
    if (status !== 'target' && (verbs.copulas.has(view.norm(i - 1)) || verbs.copulas.has(view.norm(i)))) return status
    if (verbs.copulas.has(view.norm(i))) return null
  }
  return null
}

/** '21 clusters ... have also been planned', 'were added to the master plan', 'are to be built'. */
function closesAsPlan(view: SentenceView, from: number, to: number): boolean {
  const { intoPlan } = view.grammar.relations
  const end = Math.min(view.last, Math.max(to, from + 18))
  for (let i = Math.max(view.first, from - 2); i < end; i++) {
    const phrase = view.phraseAt(i, intoPlan)
    if (phrase && phrase.last > from && phrase.last <= end) return true
    if (i < from) continue
    if (view.norm(i) === ';') return false
    if (isPassivePlan(view, i)) return true
  }
  return false
}

/** 'are to be built', 'have been proposed', from the passive at token i. */
function isPassivePlan(view: SentenceView, i: number): boolean {
  const { passives, toBe, notToBe, plannedDeeds } = view.grammar.relations
  if (!passives.has(view.norm(i))) return false
  const plan = view.phraseAt(i + 1, toBe)
  if (plan && !notToBe.has(view.norm(plan.last))) return true
  return view.hasWord(i + 1, i + 4, plannedDeeds)
}
