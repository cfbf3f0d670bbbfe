import type { Status } from '../kernel/claim.ts'
import { asOf, month, months, type Period, previousOf, year, yearOf } from '../kernel/period.ts'
import { conversionOf } from './indicator-choice.ts'
import type { PeriodMention } from './period-mention.ts'
import type { RelationChoice } from './relation-choice.ts'
import type { SentenceView } from './view.ts'

/** What earlier sentences leave for the next one. */
export interface PeriodMemory {
  /** The last period of an actual or estimated figure in this paragraph. */
  readonly actual: Period | null
  /** The last period of a plan. */
  readonly plan: Period | null
  /** Whether the last period stands in the paragraph of this sentence. */
  readonly isSameParagraph: boolean
  /** The last span of years. */
  readonly span: Period | null
}

export interface PeriodSetting {
  readonly published: { readonly year: number; readonly month: number } | null
  readonly memory: PeriodMemory
  readonly status: Status
  readonly relation: RelationChoice
  /** The period of the level said just before. */
  readonly previous: Period | null
  /** The period of the last level before this clause. */
  readonly outside: Period | null
  /** Whether the indicator is a state at an instant, something that adds up over time, or unknown. */
  readonly kind: 'stock' | 'flow' | 'unknown'
  /** Whether the quantity is the new total that something was raised to ('bringing the total to 28'). */
  readonly isTotal: boolean
  /** Whether the verb says what there was, not what happened: 'had', 'were', 'counted'. */
  readonly isState: boolean
  /** Whether the sentence speaks in the present ('has', 'is') about the quantity. */
  readonly isPresent: boolean
}

/** The period of quantity k, with another reading where the wording allows it. */
export interface PeriodChoice {
  readonly period: Period | null
  readonly alternative: Period | null
  /** Whether the sentence itself names it. */
  readonly isSaid: boolean
}

/** Decides the period: what stands right behind the quantity, else what leads its clause, else what went before. */
export function choosePeriod(
  view: SentenceView,
  k: number,
  setting: PeriodSetting,
  related: Period | null = null,
): PeriodChoice {
  const before = baseLevelOf(view, k)
  if (before !== null && setting.previous !== null && trailingMention(view, k) === null) {
    // 'up 15.6 percent from 29.6 trillion VND': the amount a year before the one just said.
    return { period: previousOf(setting.previous), alternative: null, isSaid: false }
  }
  const shift = yearShift(view, k)
  if (shift !== 0 && trailingMention(view, k) === null) {
    // 'a year before they were ...', 'A year later, 18 units ...'
    const from = setting.outside ?? setting.memory.actual
    if (from) return { period: shiftedYears(from, shift), alternative: null, isSaid: shift > 0 }
  }
  // What is said of a level holds for the level's period, unless it has one right behind it.
  if (related) {
    const own = trailingMention(view, k)
    return own ? fromMention(own, setting) : { period: related, alternative: null, isSaid: true }
  }
  if (startsFromTo(view, k) && trailingMention(view, k) === null) {
    return { period: null, alternative: setting.memory.actual, isSaid: false }
  }
  const mention = mentionFor(view, k, setting)
  const isAverage = setting.relation.relation === 'average_change'
  if (isAverage && mention?.period.kind !== 'years' && setting.memory.span) {
    return { period: setting.memory.span, alternative: mention?.period ?? null, isSaid: mention !== null }
  }
  if (mention) return fromMention(mention, setting)
  if (setting.outside && setting.kind === 'flow' && setting.status !== 'target' && !setting.isPresent) {
    return { period: setting.outside, alternative: setting.memory.actual, isSaid: true }
  }
  return carried(setting)
}

/** -1 for a clause that opens with 'a year before', 1 for 'a year later', else 0. */
function yearShift(view: SentenceView, k: number): -1 | 0 | 1 {
  const start = view.clauseStart(view.quantity(k).first)
  const words = Array.from({ length: 6 }, (_, i) => view.norm(start + i)).join(' ')
  const match = /^(?:but |and |, |just |only |exactly )?(?:a|one) year (before|earlier|ago|later|after)\b/.exec(words)
  if (!match) return 0
  return /later|after/.test(match[1] as string) ? 1 : -1
}

function shiftedYears(period: Period, by: -1 | 1): Period {
  const move = (date: string) =>
    `${String(Number(date.slice(0, 4)) + by).padStart(4, '0')}${date.slice(4).replace('-02-29', '-02-28')}`
  return { ...period, start: move(period.start), end: move(period.end) }
}

/** The relation that quantity k is the base of: 'up 15.6 percent from X', '19.6 percent higher than the X of a year before'. */
export function baseLevelOf(view: SentenceView, k: number): number | null {
  if (k === 0 || view.isRelative(k)) return null
  const relative =
    view.isRelative(k - 1) || view.hasCue(view.quantity(k - 1).first - 2, view.quantity(k - 1).first, 'change')
  if (!relative) return null
  const gap = view.text.slice(view.quantity(k - 1).last, view.quantity(k).first)
  return /^(?:(?:higher|lower|more|less|up|down|increase|rise|decrease|drop)\s+)?(?:from|than|against|over|compared (?:to|with))(?:\s+the)?$/i.test(
    gap.trim(),
  )
    ? k - 1
    : null
}

/** The first of 'from 16 products ... to 158': earlier than what is said, and nobody said when. */
function startsFromTo(view: SentenceView, k: number): boolean {
  const next = view.quantities[k + 1]
  let i = view.quantity(k).first - 1
  if (/^(?:just|only)$/.test(view.norm(i))) i--
  return next !== undefined && view.norm(i) === 'from' && view.norm(next.first - 1) === 'to'
}

function usable(mention: PeriodMention): boolean {
  return mention.role !== 'base' && mention.role !== 'name'
}

function mentionFor(view: SentenceView, k: number, setting: PeriodSetting): PeriodMention | null {
  const trailing = trailingMention(view, k)
  if (trailing && !(setting.relation.relation === 'fulfilment' && isOfPlan(view, k, trailing))) return trailing
  const [a] = view.groupOf(k)
  const first = view.quantity(a).first
  const isTarget = setting.status === 'target'
  const isInBase = (p: PeriodMention) =>
    setting.relation.relation === 'fulfilment' && p.period.kind === 'year' && isOfPlan(view, k, p)
  const usables = view.periods
    .filter((p) => !isInBase(p))
    .filter((p) => usable(p) || (p.role === 'base' && isPlanYear(view, p) && isTarget))
  const before = usables.filter((p) => p.first < first)
  const clause = view.clauseStart(first)
  const inClause = (mentions: readonly PeriodMention[]) => mentions.filter((p) => p.first >= clause)
  const isSecond = view.norm(first - 1) === 'to' && k > 0 && view.norm(view.quantity(k - 1).first - 1) === 'from'
  const free = before.filter((p) => !isTaken(view, p, k) && !(isSecond && trailingMention(view, k - 1) === p))
  // What stands so now is not of the time that an earlier clause speaks of.
  const outside = setting.isPresent ? undefined : free.at(-1)
  const last = inClause(free).at(-1) ?? (isSecond ? undefined : inClause(before).at(-1)) ?? outside
  if (last) return last
  // A period that trails the sentence: 'exports reached X, up Y percent, in the first nine months'.
  const { last: end } = view.quantity(k)
  const isGoalOfOther = (p: PeriodMention) => p.role === 'goal' && setting.status !== 'target'
  const after = usables
    .filter((p) => !isGoalOfOther(p))
    .filter(
      (p) =>
        p.first >= end &&
        view.bracketOf(p.first) === view.bracketOf(first) &&
        !breaksClause(view, end, p.first) &&
        !isOfBase(view, k, p),
    )
  return after.find((p) => !isTakenAfter(view, p, k)) ?? after[0] ?? null
}

/** 'of the plan for the whole year': the year is the plan's. */
function isOfPlan(view: SentenceView, k: number, mention: PeriodMention): boolean {
  const { last } = view.quantity(k)
  if (mention.first < last) return false
  const plan = view.cues(last, mention.first, 'plan')[0]
  return plan !== undefined && !/[,;]/.test(view.text.slice(plan.last, mention.first))
}

/** 'up from 1.209 trillion VND in June 2022': the period is the base's. */
function isOfBase(view: SentenceView, k: number, mention: PeriodMention): boolean {
  return view.quantities.some(
    (q, j) => j > k && trailingMention(view, j) === mention && /^(?:from|than|against)$/.test(view.norm(q.first - 1)),
  )
}

/** A new clause with a subject of its own, or a comparison, stands between. */
function breaksClause(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const norm = view.norm(i)
    if (/^(?:;|while|whereas|but|compared|against|versus)$/.test(norm)) return true
    const opensNext = norm === ',' && /^(?:and|which|who)$/.test(view.norm(i + 1))
    if (opensNext && view.quantities.some((q) => q.first > i && q.first < to)) return true
  }
  return false
}

function isPlanYear(view: SentenceView, mention: PeriodMention): boolean {
  return view.cue(mention.last, 'plan') !== null
}

/** The period right behind the quantity: '545.5 million USD in 2015', '324,536 in 2017', '43 million USD in July'. */
function trailingMention(view: SentenceView, k: number): PeriodMention | null {
  const q = view.quantity(k)
  const edge = view.rightEdge(k)
  const converted = k + 1 < view.quantities.length && conversionOf(view, k + 1) === k
  const from = converted ? view.quantity(k + 1).last + 1 : q.last
  const to = converted ? view.rightEdge(k + 1) : edge
  for (let i = from; i < Math.min(to, from + 7); i++) {
    const mention = view.periods.find((p) => p.first === i)
    if (mention) return usable(mention) && !leadsNext(view, mention, k) ? mention : null
    if (/^[,;:.()]$/.test(view.norm(i))) return null
  }
  return null
}

/** Whether a mention behind quantity k opens the clause of the next one instead: 'and in 2017 over 324,500'. */
function leadsNext(view: SentenceView, mention: PeriodMention, k: number): boolean {
  const next = view.quantities[k + 1]
  if (!next) return false
  const start = mention.first - 1
  const opens = /^(?:and|;)$/.test(view.norm(start - 1)) || /^(?:and|;)$/.test(view.norm(start))
  const isTight = next.first - mention.last <= 3
  return opens && isTight
}

/** A mention that stands right behind an earlier quantity belongs to that one, when others have their own. */
function isTaken(view: SentenceView, mention: PeriodMention, k: number): boolean {
  for (let j = 0; j < k; j++) {
    if (trailingMention(view, j) !== mention) continue
    if (view.clauseStart(view.quantity(k).first) > mention.first) return true
    // 'exports came to X in July and imports to Y': the second shares the month of the first, unless it has its own.
    const own = view.periods.filter((p) => usable(p) && p.first < mention.first)
    const isPair = view.quantities.some((_, n) => n >= k && trailingMention(view, n) !== null)
    return own.length > 0 || isPair
  }
  return false
}

function isTakenAfter(view: SentenceView, mention: PeriodMention, k: number): boolean {
  for (let j = k + 1; j < view.quantities.length; j++) {
    if (trailingMention(view, j) !== mention) continue
    return !sharesTrailing(view, k, j)
  }
  return false
}

/** 'X and Y in 2020': the period behind the last of a list holds for the whole list. */
function sharesTrailing(view: SentenceView, k: number, j: number): boolean {
  const [a, b] = view.groupOf(j)
  if (k >= a && k <= b) return true
  // Nothing but relations of one statement between: 'rose 5 percent to 20 million USD in July'.
  return view.isRelative(k) && j === k + 1
}

function fromMention(mention: PeriodMention, setting: PeriodSetting): PeriodChoice {
  const { period } = mention
  const { published } = setting
  if (setting.kind === 'stock' && period.kind === 'instant') return { period, alternative: null, isSaid: true }
  if (mention.isThrough && setting.kind === 'flow' && setting.status !== 'target') {
    return { period: cumulativeTo(period), alternative: period, isSaid: true }
  }
  if (period.kind === 'years' && setting.status === 'target') {
    return { period, alternative: year(yearOf(period)), isSaid: true }
  }
  if (setting.kind === 'stock' && period.kind === 'month' && setting.isState) {
    // 'in March 2021 it had nine codes': the state of that month.
    const [y, m] = [Number(period.start.slice(0, 4)), Number(period.start.slice(5, 7))]
    return { period: asOf(y, m), alternative: period, isSaid: true }
  }
  if (period.kind === 'years' && setting.isTotal)
    return { period: year(yearOf(period)), alternative: period, isSaid: true }
  if (
    setting.kind === 'stock' &&
    published &&
    period.kind === 'year' &&
    setting.isPresent &&
    yearOf(period) === published.year
  ) {
    return { period, alternative: asOf(published.year, published.month), isSaid: true }
  }
  return { period, alternative: null, isSaid: true }
}

/** What ran from January to a month's end: budget collected 'by the end of May'. */
function cumulativeTo(instant: Period): Period {
  const y = Number(instant.end.slice(0, 4))
  const m = Number(instant.end.slice(5, 7))
  if (m === 12) return year(y)
  return m === 1 ? month(y, 1) : months(y, 1, y, m)
}

function monthOf(period: Period): number {
  return Number(period.end.slice(0, 4)) * 12 + Number(period.end.slice(5, 7))
}

function carried(setting: PeriodSetting): PeriodChoice {
  const { memory, published, status, kind, isPresent } = setting
  const now = published ? asOf(published.year, published.month) : null
  if (status === 'target') {
    const { plan } = memory
    const isSpan = plan?.kind === 'years' && kind !== 'flow'
    return {
      period: isSpan ? year(yearOf(plan)) : (plan ?? (kind === 'flow' && published ? year(published.year) : null)),
      alternative: plan ? (isSpan ? plan : null) : now,
      isSaid: false,
    }
  }
  // 'As of March 31 there were 74 projects. 16,144 workers are ...': one state, one day.
  const isRecent =
    memory.isSameParagraph &&
    memory.actual !== null &&
    published !== null &&
    published.year * 12 + published.month - monthOf(memory.actual) <= 12
  if (kind === 'stock' && memory.actual?.kind === 'instant' && isRecent)
    return { period: memory.actual, alternative: now, isSaid: false }
  if (((kind === 'stock' || kind === 'unknown') && isPresent) || (kind !== 'flow' && memory.actual === null))
    return { period: now, alternative: memory.actual, isSaid: false }
  if (memory.actual) {
    // What adds up over a year, after 'at the end of 2019', is the year's.
    const isYearEnd = kind === 'flow' && memory.actual.kind === 'instant' && memory.actual.start.endsWith('-12-31')
    return { period: isYearEnd ? year(yearOf(memory.actual)) : memory.actual, alternative: now, isSaid: false }
  }
  if (kind === 'stock' || kind === 'unknown') return { period: now, alternative: null, isSaid: false }
  return { period: now, alternative: published ? year(published.year) : null, isSaid: false }
}
