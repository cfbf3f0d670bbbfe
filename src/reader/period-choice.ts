import { moved, previousOf } from '../kernel/period.ts'
import { baseLevelOf } from './base-level.ts'
import { carriedPeriod } from './carried-period.ts'
import { namedPeriod } from './named-period.ts'
import { periodRead } from './period-reading.ts'
import type { PeriodChoice, PeriodSetting } from './period-setting.ts'
import type { SentenceView } from './view.ts'

/** Decides the period: what stands right behind the quantity, else what leads its clause, else what went before. */
export function choosePeriod(view: SentenceView, k: number, setting: PeriodSetting): PeriodChoice {
  const { memory, related } = setting
  const own = setting.trailing[k] ?? null
  if (own === null) {
    const moved = movedPeriod(view, k, setting)
    if (moved) return moved
  }
  // What is said of a level holds for the level's period, unless it has one right behind it.
  if (related) return own ? periodRead(own, setting) : { period: related, alternative: null, isSaid: true }
  if (own === null && startsFromTo(view, k)) return { period: null, alternative: memory.actual, isSaid: false }
  const mention = namedPeriod(view, k, setting)
  const isAverage = setting.relation.relation === 'average_change'
  if (isAverage && mention?.period.kind !== 'years' && memory.span) {
    return { period: memory.span, alternative: mention?.period ?? null, isSaid: mention !== null }
  }
  if (mention) return periodRead(mention, setting)
  if (setting.outside && setting.kind === 'flow' && setting.status !== 'target' && !setting.isPresent) {
    return { period: setting.outside, alternative: memory.actual, isSaid: true }
  }
  return carriedPeriod(setting)
}

/** A period told by its distance from another: of the base of a change, or of 'a year before'. */
function movedPeriod(view: SentenceView, k: number, setting: PeriodSetting): PeriodChoice | null {
  // 'up 15.6 percent from 29.6 trillion VND': the amount a year before the one just said.
  if (setting.previous !== null && baseLevelOf(view, k) !== null) {
    return { period: previousOf(setting.previous), alternative: null, isSaid: false }
  }
  // 'a year before they were ...', 'A year later, 18 units ...'
  const shift = yearShift(view, k)
  const from = setting.outside ?? setting.memory.actual
  return shift !== 0 && from ? { period: moved(from, shift * 12), alternative: null, isSaid: shift > 0 } : null
}

/** -1 for a clause that opens with 'a year before', 1 for 'a year later', else 0. */
function yearShift(view: SentenceView, k: number): -1 | 0 | 1 {
  const { shiftOpeners, yearShifts } = view.grammar.times
  const start = view.clauseStart(view.quantity(k).first)
  const from = shiftOpeners.has(view.norm(start)) ? start + 1 : start
  return view.phraseAt(from, yearShifts)?.value ?? 0
}

/** The first of 'from 16 products ... to 158': earlier than what is said, and nobody said when. */
function startsFromTo(view: SentenceView, k: number): boolean {
  const { particles, times } = view.grammar
  const next = view.quantities[k + 1]
  const before = view.quantity(k).first - 1
  const i = times.only.has(view.norm(before)) ? before - 1 : before
  return next !== undefined && particles.from.has(view.norm(i)) && particles.to.has(view.norm(next.first - 1))
}
