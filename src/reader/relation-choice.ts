import type { Base, Relation } from '../kernel/claim.ts'
import type { PeriodMention } from './period-mention.ts'
import type { SentenceView } from './view.ts'

/** How a quantity relates, with the direction of a change and what it is relative to. */
export interface RelationChoice {
  readonly relation: Relation
  readonly direction: 1 | -1
  readonly base: Base | null
  /** Whether words of the sentence decided, or only a default. */
  readonly isSaid: boolean
}

/** How many tokens before and after a quantity are looked at for the word that relates it. */
const reachBefore = 14
const reachAfter = 9

/** Decides the relation of quantity k from the words around its list. */
export function chooseRelation(
  view: SentenceView,
  k: number,
  earlier: readonly RelationChoice[],
  isRateMeasure: (code: string) => 'rate' | 'growth' | null,
): RelationChoice {
  const q = view.quantity(k)
  const [a, b] = view.groupOf(k)
  const from = Math.max(view.leftEdge(a), view.clauseStart(view.quantity(a).first))
  const first = view.quantity(a).first
  const end = view.quantity(b).last
  const to = Math.min(view.rightEdge(b), clauseEnd(view, b), end + reachAfter + 4)
  if (q.unit === 'rank') {
    const isMove = /^(?:places|spots|positions)$/.test(view.norm(q.last - 1))
    return isMove ? change(view, 1, null, first, to) : said('rank', peersAfter(view, end, to))
  }
  if (q.unit === 'multiple') return said('multiple', null)
  if (view.isRelative(k)) return relativeChoice(view, k, { from, first, end, to }, earlier, isRateMeasure)
  return levelChoice(view, { from, first, end, to }, q.unit === 'count', k, earlier)
}

interface Window {
  readonly from: number
  readonly first: number
  readonly end: number
  readonly to: number
}

function said(relation: Relation, base: Base | null): RelationChoice {
  return { relation, direction: 1, base, isSaid: true }
}

function clauseEnd(view: SentenceView, k: number): number {
  const q = view.quantity(k)
  const bracket = view.bracketOf(q.first)
  for (let i = q.last; i < view.last; i++) {
    if (view.text.isMark(i, ';') || (bracket >= 0 && view.bracketOf(i) !== bracket)) return i
  }
  return view.last
}

function relativeChoice(
  view: SentenceView,
  k: number,
  window: Window,
  earlier: readonly RelationChoice[],
  isRateMeasure: (code: string) => 'rate' | 'growth' | null,
): RelationChoice {
  const { from, first, end, to } = window
  const [a, b] = view.groupOf(k)
  const opener = a < b ? leftCue(view, window, isRateMeasure) : null
  // 'up 20 percent and 102 percent of plan': the plan is the last one's, the change the others'.
  if (opener?.kind === 'change' && k < b && planAfter(view, end, to) !== null) {
    return change(view, opener.direction, null, view.quantity(k).last, view.quantity(k + 1).first)
  }
  const plan = planAfter(view, end, to)
  const isAboveChange = view.cues(end, Math.min(to, end + 3), 'change').some((c) => c.cue.part === 'adverb')
  if (plan && !isAboveChange) return said('fulfilment', plan)
  const after = changeAfter(view, end, to)
  const average =
    view.hasCue(Math.max(from, first - 8), first, 'average') || view.hasCue(end, Math.min(to, end + 6), 'average')
  const yearly =
    (/^(?:a|per|each|every)$/.test(view.norm(end)) && /^(?:year|annum)$/.test(view.norm(end + 1))) ||
    view.norm(end) === 'annually'
  if (after !== null) {
    return average || (yearly && !view.hasCue(end, to, 'compare'))
      ? averageChange(after)
      : change(view, after, null, end, to)
  }
  const isOf = /^(?:of|in)$/.test(view.norm(end)) && view.norm(end) === 'of'
  const left = leftCue(view, window, isRateMeasure)
  if (left?.kind === 'change' && !(isOf && left.isFar)) {
    return average || yearly ? averageChange(left.direction) : change(view, left.direction, null, end, to)
  }
  if (
    average &&
    (yearly || view.hasCue(end, Math.min(to, end + 6), 'average')) &&
    view.hasCue(view.first, first, 'change')
  )
    return averageChange(1)
  if (comparesAfter(view, end, to)) return change(view, 1, null, end, to)
  if (isOf) return said('share', { kind: 'whole', words: view.text.slice(end + 1, wholeEnd(view, end + 1, to)) })
  if (left?.kind === 'plan') return said('fulfilment', { kind: 'plan', giver: null, words: left.words })
  // '42,906 billion VND, of which industry 44.68 percent': a part of the amount.
  if (left === null && view.hasCue(from, first, 'parts')) return said('share', null)
  if (left?.kind === 'growth') return change(view, 1, null, end, to)
  if (left?.kind === 'share') return said('share', null)
  const previous = k > 0 ? earlier[k - 1] : undefined
  const inBracket = view.bracketOf(first) >= 0
  // Gapping: 'loans 22.9 trillion, up 9.1 percent' sets the pattern; a bracketed rate follows the rates before it.
  const pattern = lastRelative(view, k, earlier, inBracket)
  if (pattern) return { ...pattern, isSaid: false }
  if (previous && view.hasCue(view.first, first, 'fulfil') && view.hasCue(view.first, view.last, 'plan') && inBracket) {
    return { relation: 'fulfilment', direction: 1, base: null, isSaid: false }
  }
  return { relation: 'share', direction: 1, base: null, isSaid: false }
}

function averageChange(direction: 1 | -1): RelationChoice {
  return { relation: 'average_change', direction, base: null, isSaid: true }
}

function change(view: SentenceView, direction: 1 | -1, words: string | null, from: number, to: number): RelationChoice {
  const base = view.periods.find((p) => p.role === 'base' && p.first >= from && p.first < to + 6)
  return {
    relation: 'change',
    direction,
    base: { kind: 'period', period: base?.period ?? null, words: words ?? baseWords(view, base, from, to) },
    isSaid: true,
  }
}

function baseWords(view: SentenceView, base: PeriodMention | undefined, from: number, to: number): string {
  const compare = view.cues(from, to, 'compare')[0]
  const first = compare?.first ?? base?.first
  if (first === undefined) return ''
  return view.text.slice(first, Math.max(base?.last ?? 0, compare?.last ?? 0, first + 1))
}

/** 'of the yearly target', 'of its 2023 plan', 'against the plan assigned by the district'. */
function planAfter(view: SentenceView, end: number, to: number): Base | null {
  const stop = Math.min(to, end + reachAfter)
  let i = end
  if (
    !/^(?:of|against|to|on|the|compared|with|for)$/.test(view.norm(i)) &&
    !view.cue(i, 'plan') &&
    !isYearToken(view, i)
  )
    return null
  while (i < stop) {
    const plan = view.cue(i, 'plan')
    if (plan) {
      const giver = giverAfter(view, plan.last, to)
      return { kind: 'plan', giver, words: view.text.slice(end, plan.last) }
    }
    const norm = view.norm(i)
    const isSpacedDash = /^[-–—]$/.test(norm) && (view.text.tokens[i]?.gap ?? 0) > 0
    const amount = view.quantities.find((q) => q.first === i)
    if (amount && /^(?:planned|targeted|assigned|set|required|allocated|envisaged)$/.test(view.norm(amount.last))) {
      return { kind: 'plan', giver: null, words: view.text.slice(end, amount.last + 1) }
    }
    if (/^[,;()]$/.test(norm) || isSpacedDash || view.quantities.some((q) => i >= q.first && i < q.last)) return null
    if (view.hasCue(i, i + 1, 'change')) return null
    i++
  }
  return null
}

function isYearToken(view: SentenceView, i: number): boolean {
  return view.periods.some((p) => p.first === i)
}

/** 'assigned by the district', 'set by the People's Council'. */
function giverAfter(view: SentenceView, i: number, to: number): string | null {
  for (let k = i; k < Math.min(to, i + 4); k++) {
    if (view.norm(k) !== 'by') continue
    let end = k + 1
    while (end < Math.min(view.last, k + 8) && !/^[,.;()]$/.test(view.norm(end)) && !view.cue(end, 'change')) end++
    return view.text.slice(k + 1, end) || null
  }
  return null
}

/** '18.11% increase', 'percent higher than', 'percent up': a change said after the number. */
function changeAfter(view: SentenceView, end: number, to: number): 1 | -1 | null {
  for (let i = end; i < Math.min(to, end + 4); i++) {
    const found = view.cue(i, 'change')
    if (found) {
      // 'up 7 percent, up ...': an adverb right behind a comma opens the next figure instead.
      if (found.cue.part === 'adverb' && i > end && /^[,;]$/.test(view.norm(i - 1))) return null
      if (found.cue.part === 'verb' && i > end && /^[,;]$/.test(view.norm(i - 1))) return null
      if (
        found.cue.part === 'verb' &&
        !/^(?:increase|rise|decrease|decline|drop|fall|jump|surge|gain|hike|dip)$/.test(view.norm(i))
      )
        return null
      return found.cue.direction
    }
    if (/^[,;:()]$/.test(view.norm(i)) || /^(?:of|and|to|from)$/.test(view.norm(i))) return null
    const limit = i === end ? view.cue(i, 'modifier') : null
    if (limit && view.norm(limit.last - 1) === 'than') return limit.cue.modifier === 'over' ? 1 : -1
    if (i === end && /^(?:above|below)$/.test(view.norm(i))) return view.norm(i) === 'above' ? 1 : -1
  }
  return null
}

function comparesAfter(view: SentenceView, end: number, to: number): boolean {
  const compare = view.cues(end, Math.min(to, end + 4), 'compare')[0]
  return compare !== undefined && !view.hasCue(end, compare.first, 'share') && !/^[,;]$/.test(view.norm(end))
}

type LeftCue =
  | { readonly kind: 'change'; readonly direction: 1 | -1; readonly isFar: boolean }
  | { readonly kind: 'share' | 'growth' }
  | { readonly kind: 'plan'; readonly words: string }

/** The nearest telling word before the list. */
function leftCue(
  view: SentenceView,
  { from, first }: Window,
  isRateMeasure: (code: string) => 'rate' | 'growth' | null,
): LeftCue | null {
  const start = Math.max(from, first - reachBefore)
  for (let i = first - 1; i >= start; i--) {
    const found = view.cue(i, 'change')
    // 'lifted it to 37 percent': the rate itself, not a change by so much.
    const isReached = view.norm(first - 1) === 'to'
    if (found && found.last <= first && !isReached) {
      return { kind: 'change', direction: found.cue.direction, isFar: first - found.last > 4 }
    }
    const share = view.cue(i, 'share')
    if (share && share.last <= first) return { kind: 'share' }
    const plan = view.cue(i, 'plan')
    if (plan && plan.last <= first && view.norm(i - 1) !== 'the')
      return { kind: 'plan', words: view.text.slice(i, plan.last) }
    const measure = view.measures.find((m) => m.first === i && m.last <= first)
    const rate = measure ? isRateMeasure(measure.entry.code) : null
    if (rate !== null) return { kind: rate === 'rate' ? 'share' : 'growth' }
  }
  return null
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

function wholeEnd(view: SentenceView, i: number, to: number): number {
  let end = i
  while (end < Math.min(to, i + 8) && !/^[,.;:()]$/.test(view.norm(end)) && view.norm(end) !== 'and') end++
  return end
}

function peersAfter(view: SentenceView, end: number, to: number): Base | null {
  for (let i = end; i < Math.min(to, end + 12); i++) {
    if (
      /^(?:in|among|nationwide|out)$/.test(view.norm(i)) &&
      /^(?:the|all|country|region|nationwide|of)$/.test(view.norm(i + 1))
    ) {
      return { kind: 'peers', words: view.text.slice(i, wholeEnd(view, i, to)) }
    }
  }
  return null
}

/** Levels are amounts, unless a word of change stands right beside: 'up 5.65', '400,000 more than a year before'. */
function levelChoice(
  view: SentenceView,
  { from, first, end, to }: Window,
  isCount: boolean,
  k: number,
  earlier: readonly RelationChoice[],
): RelationChoice {
  const level: RelationChoice = { relation: 'level', direction: 1, base: null, isSaid: true }
  for (let i = end; i < Math.min(to, end + 3); i++) {
    const found = view.cue(i, 'change')
    const isThan =
      found && found.cue.part === 'adverb' && /^(?:than|from|compared|on|over)$/.test(view.norm(found.last))
    if (found && isThan) return change(view, found.cue.direction, null, end, to)
    // '400,000 more than a year before' compares; '200 jobs and more than 50 homes' opens the next figure.
    const limit = view.cue(i, 'modifier')
    if (limit && limit.cue.modifier !== 'about' && limit.last < to && /^(?:than)$/.test(view.norm(limit.last - 1))) {
      return change(view, limit.cue.modifier === 'over' ? 1 : -1, null, end, to)
    }
    if (/^[,;:]$/.test(view.norm(i))) break
  }
  for (const back of [1, 2, 3]) {
    const i = first - back
    if (i < from) break
    const found = view.cue(i, 'change')
    if (!found) continue
    const tail = view.text.slice(found.last, first)
    const isDirect = found.last === first && (found.cue.part === 'adverb' || found.cue.part === 'noun')
    const isBy = /^(?:by|of)$/.test(tail) && found.cue.part !== 'adverb'
    if (isDirect && found.cue.part === 'adverb' && isAfterLevel(view, k, i))
      return change(view, found.cue.direction, null, end, to)
    if (isBy || (isDirect && found.cue.part === 'noun')) return change(view, found.cue.direction, null, end, to)
  }
  const [a] = view.groupOf(k)
  if (isCount && k > a && earlier[k - 1]?.relation === 'change') return earlier[k - 1] as RelationChoice
  return level
}

/** 'X points, up 5.65': the adverb follows a level after a comma. */
function isAfterLevel(view: SentenceView, k: number, i: number): boolean {
  return k > 0 && (view.norm(i - 1) === ',' || i === view.quantity(k - 1).last)
}
