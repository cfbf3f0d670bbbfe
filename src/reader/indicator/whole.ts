import { conversionOf } from '../conversion.ts'
import { isMoney, type Scene } from './scene.ts'
import { lastMeasure } from './subject.ts'

/** How far before its parts a whole may end. */
const wholeReach = 14

/** The amount that quantity k was announced as a part of: 'comprising 4.82 trillion from domestic sources and ...'. */
export function announcedWhole(scene: Scene, k: number): number | null {
  const { view, chosen, relations } = scene
  const q = view.quantity(k)
  const opener = isMoney(scene, k) ? openerBefore(scene, k) : null
  if (opener === null) return null
  const whole = amountBefore(scene, k, opener)
  if (whole === null || relations[whole]?.relation !== 'level') return null
  const choice = chosen[whole]
  if (choice?.indicator === 'other' || opener - view.quantity(whole).last >= wholeReach) return null
  const own = lastMeasure(scene, view.leftEdge(k), q.first, q.unit)
  const isBudget = choice?.indicator === 'budget_revenue' && own?.entry.code === 'trade_turnover'
  const isOther = own !== null && own.entry.code !== choice?.indicator && own.first > opener && !isBudget
  return isOther ? null : whole
}

/** The last colon or word that announces parts, in the clause before quantity k. */
function openerBefore({ view }: Scene, k: number): number | null {
  const { first } = view.quantity(k)
  for (let i = first - 1; i >= view.clauseStart(first); i--) {
    if (view.text.isMark(i, ':') || view.cue(i, 'parts')) return i
  }
  return null
}

/** The last amount of the same unit that ends before the opener. */
function amountBefore({ view }: Scene, k: number, opener: number): number | null {
  const { unit } = view.quantity(k)
  for (let i = k - 1; i >= 0; i--) {
    const other = view.quantity(i)
    if (other.last <= opener && other.unit === unit && conversionOf(view, i) === null) return i
  }
  return null
}
