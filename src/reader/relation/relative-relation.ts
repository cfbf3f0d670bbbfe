import type { SentenceView } from '../view.ts'
import { changeBehind, comparesBehind } from './change-behind.ts'
import { averageChange, changed, type Direction, type RelationChoice, said, supposed, type Window } from './choice.ts'
import { planAfter } from './plan-base.ts'
import { wholeFrom } from './whole.ts'
import { type WordBefore, wordBefore } from './word-before.ts'

/** How far before and behind a percentage 'on average' may stand. */
const averageBefore = 8
const averageBehind = 6

/** How far behind a percentage an adverb of change may stand, so that a plan behind it is only its base. */
const adverbReach = 3

/** What a percentage, or a number of points, says: a fulfilment, a change or a share. */
export function relationOfRelative(
  view: SentenceView,
  k: number,
  window: Window,
  earlier: readonly RelationChoice[],
): RelationChoice {
  const { end, to } = window
  const before = wordBefore(view, window)
  const plan = planAfter(view, end, to)
  if (plan) {
    const [, last] = view.groupOf(k)
    // 'up 20 percent and 102 percent of plan': the plan is the last one's, the change the others'.
    if (before?.kind === 'change' && k < last)
      return changed(view, before.direction, view.quantity(k).last, view.quantity(k + 1).first)
    const adverbs = view.cues(end, Math.min(to, end + adverbReach), 'change')
    if (!adverbs.some((c) => c.cue.part === 'adverb')) return said('fulfilment', plan)
  }
  return byChange(view, window, before) ?? byBase(view, window, before) ?? byPattern(view, k, window, earlier)
}

/** A change, behind the number or before it; one a year, or on average, is an average change. */
function byChange(view: SentenceView, { from, first, end, to }: Window, before: WordBefore | null) {
  const isAverageBehind = view.hasCue(end, Math.min(to, end + averageBehind), 'average')
  const isAverage = isAverageBehind || view.hasCue(Math.max(from, first - averageBefore), first, 'average')
  const isYearly = view.phraseAt(end, view.grammar.relations.yearly) !== null
  const inDirection = (direction: Direction, isPace: boolean) =>
    isPace ? averageChange(direction) : changed(view, direction, end, to)
  const behind = changeBehind(view, end, to)
  if (behind !== null) return inDirection(behind, isAverage || (isYearly && !view.hasCue(end, to, 'compare')))
  const isOf = view.grammar.particles.of.has(view.norm(end))
  if (before?.kind === 'change' && !(isOf && before.isFar)) return inDirection(before.direction, isAverage || isYearly)
  const isPace = isAverage && (isYearly || isAverageBehind)
  if (isPace && view.hasCue(view.first, first, 'change')) return averageChange(1)
  return comparesBehind(view, end, to) ? changed(view, 1, end, to) : null
}

/** What the percentage is of, or the word before it. */
function byBase(view: SentenceView, { from, first, end, to }: Window, before: WordBefore | null) {
  if (view.grammar.particles.of.has(view.norm(end))) return said('share', wholeFrom(view, end + 1, to))
  switch (before?.kind) {
    case 'plan':
      return said('fulfilment', { kind: 'plan', giver: null, words: before.words })
    case 'growth':
      return changed(view, 1, end, to)
    case 'share':
      return said('share', null)
    case undefined:
      // '42,906 billion VND, of which industry 44.68 percent': a part of the amount.
      return view.hasCue(from, first, 'parts') ? said('share', null) : null
    default:
      return null
  }
}

/** Gapping: 'loans 22.9 trillion, up 9.1 percent' sets the pattern; a bracketed rate follows the rates before it. */
function byPattern(view: SentenceView, k: number, { first }: Window, earlier: readonly RelationChoice[]) {
  const inBracket = view.bracketOf(first) >= 0
  const pattern = lastRelative(view, k, earlier, inBracket)
  if (pattern) return { ...pattern, isSaid: false }
  const isPlan = view.hasCue(view.first, first, 'fulfil') && view.hasCue(view.first, view.last, 'plan')
  return supposed(k > 0 && inBracket && isPlan ? 'fulfilment' : 'share')
}

function lastRelative(
  view: SentenceView,
  k: number,
  earlier: readonly RelationChoice[],
  inBracket: boolean,
): RelationChoice | null {
  for (let i = k - 1; i >= 0; i--) {
    const choice = earlier[i] as RelationChoice
    if (!view.isRelative(i)) continue
    const sameBracket = view.bracketOf(view.quantity(i).first) >= 0 === inBracket
    if (inBracket && choice.relation === 'change') continue
    if (sameBracket || inBracket) return choice
  }
  return null
}
