import type { PeriodMention } from './period-mention.ts'
import type { PeriodSetting } from './period-setting.ts'
import { isOwnPeriod } from './trailing-period.ts'
import type { SentenceView } from './view.ts'

/** The period that the sentence names for quantity k: right behind it, leading its clause, or trailing the sentence. */
export function namedPeriod(view: SentenceView, k: number, setting: PeriodSetting): PeriodMention | null {
  if (view.periods.length === 0) return null
  const isFulfilment = setting.relation.relation === 'fulfilment'
  const trailing = setting.trailing[k]
  if (trailing && !(isFulfilment && isOfPlan(view, k, trailing))) return trailing
  const own = view.periods.filter((p) => {
    if (isFulfilment && p.period.kind === 'year' && isOfPlan(view, k, p)) return false
    return isOwnPeriod(p) || (p.role === 'base' && setting.status === 'target' && isPlanYear(view, p))
  })
  return leadingPeriod(view, k, setting, own) ?? lastingPeriod(view, k, setting, own)
}

/** 'of the plan for the whole year': the year is the plan's. */
function isOfPlan(view: SentenceView, k: number, mention: PeriodMention): boolean {
  const { last } = view.quantity(k)
  if (mention.first < last) return false
  const plan = view.cues(last, mention.first, 'plan')[0]
  // A comma ends the plan, even one inside a number of thousands.
  const endsPlan = (norm: string) => norm.includes(',') || norm === ';'
  return plan !== undefined && !view.hasSort(plan.last, mention.first, endsPlan)
}

function isPlanYear(view: SentenceView, mention: PeriodMention): boolean {
  return view.cue(mention.last, 'plan') !== null
}

/** The last period before the list of quantity k: free ones of its clause first, then taken ones, then of earlier clauses. */
function leadingPeriod(
  view: SentenceView,
  k: number,
  setting: PeriodSetting,
  own: readonly PeriodMention[],
): PeriodMention | null {
  const { trailing, isPresent } = setting
  const [a] = view.groupOf(k)
  const { first } = view.quantity(a)
  const before = own.filter((p) => p.first < first)
  const isSecond = k > 0 && view.isFromTo(k - 1, a)
  const free = before.filter((p) => !isTaken(view, p, k, trailing) && !(isSecond && trailing[k - 1] === p))
  const clause = view.clauseStart(first)
  const inClause = (p: PeriodMention) => p.first >= clause
  // What stands so now is not of the time that an earlier clause speaks of.
  const outside = isPresent ? undefined : free.at(-1)
  return free.findLast(inClause) ?? (isSecond ? undefined : before.findLast(inClause)) ?? outside ?? null
}

/** A period that trails the sentence: 'exports reached X, up Y percent, in the first nine months'. */
function lastingPeriod(
  view: SentenceView,
  k: number,
  setting: PeriodSetting,
  own: readonly PeriodMention[],
): PeriodMention | null {
  const { trailing, status } = setting
  const { last } = view.quantity(k)
  const bracket = view.bracketOf(view.quantity(view.groupOf(k)[0]).first)
  const after = own.filter(
    (p) =>
      p.first >= last &&
      (p.role !== 'goal' || status === 'target') &&
      view.bracketOf(p.first) === bracket &&
      !breaksClause(view, last, p.first) &&
      !isOfBase(view, k, p, trailing),
  )
  return after.find((p) => !isTakenAfter(view, p, k, trailing)) ?? after[0] ?? null
}

/** 'up from 1.209 trillion VND in June 2022': the period is the base's. */
function isOfBase(view: SentenceView, k: number, mention: PeriodMention, trailing: PeriodSetting['trailing']): boolean {
  const { comparers } = view.grammar.times
  return view.quantities.some((q, j) => j > k && trailing[j] === mention && comparers.has(view.norm(q.first - 1)))
}

/** A new clause with a subject of its own, or a comparison, stands between. */
function breaksClause(view: SentenceView, from: number, to: number): boolean {
  const { clauseBreaks, clauseOpeners } = view.grammar.times
  for (let i = from; i < to; i++) {
    const norm = view.norm(i)
    if (clauseBreaks.has(norm)) return true
    const opensNext = norm === ',' && clauseOpeners.has(view.norm(i + 1))
    if (opensNext && view.quantities.some((q) => q.first > i && q.first < to)) return true
  }
  return false
}

/** A period that stands right behind an earlier quantity belongs to that one, when others have their own. */
function isTaken(view: SentenceView, mention: PeriodMention, k: number, trailing: PeriodSetting['trailing']): boolean {
  const owner = trailing.indexOf(mention)
  if (owner < 0 || owner >= k) return false
  if (view.clauseStart(view.quantity(k).first) > mention.first) return true
  // 'exports came to X in July and imports to Y': the second shares the month of the first, unless it has its own.
  const hasEarlier = view.periods.some((p) => isOwnPeriod(p) && p.first < mention.first)
  return hasEarlier || trailing.some((period, n) => n >= k && period !== null)
}

function isTakenAfter(
  view: SentenceView,
  mention: PeriodMention,
  k: number,
  trailing: PeriodSetting['trailing'],
): boolean {
  const owner = trailing.indexOf(mention, k + 1)
  return owner >= 0 && !sharesTrailing(view, k, owner)
}

/** 'X and Y in 2020': the period behind the last of a list holds for the whole list. */
function sharesTrailing(view: SentenceView, k: number, owner: number): boolean {
  const [a, b] = view.groupOf(owner)
  if (k >= a && k <= b) return true
  // Nothing but relations of one statement between: 'rose 5 percent to 20 million USD in July'.
  return view.isRelative(k) && owner === k + 1
}
