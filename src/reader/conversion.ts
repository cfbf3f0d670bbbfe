import { toNumber } from '../kernel/decimal.ts'
import { isCurrency } from '../kernel/unit.ts'
import type { SentenceView } from './view.ts'

/** VND per USD since 2000, with room: outside of it two amounts are not one. */
const lowestRate = 12_000
const highestRate = 32_000

/** The amount that quantity k gives once more in another currency: '(50.2 million USD)' right behind it, or null. */
export function conversionOf(view: SentenceView, k: number): number | null {
  const q = view.quantity(k)
  if (k === 0 || !isCurrency(q.unit)) return null
  const bracket = view.bracketOf(q.first)
  if (bracket < 0) return isApposed(view, k) ? k - 1 : null
  const previous = view.quantity(k - 1)
  if (!isCurrency(previous.unit) || previous.unit === q.unit || view.bracketOf(previous.first) === bracket) return null
  return bracket - previous.last <= 1 && q.first - bracket <= 3 ? k - 1 : null
}

/** The amount right behind quantity k that is the same in another currency, or null. */
export function convertedIn(view: SentenceView, k: number): number | null {
  return k + 1 < view.quantities.length && conversionOf(view, k + 1) === k ? k + 1 : null
}

/** '63 billion VND, over 2.7 million USD': the ratio tells that the second is the first in the other currency. */
function isApposed(view: SentenceView, k: number): boolean {
  const [a, b] = [view.quantity(k - 1), view.quantity(k)]
  if (!view.isPhrase(a.last, b.first, view.grammar.things.sameAmount)) return false
  const dong = [a, b].find((q) => q.unit === 'VND')
  const dollars = [a, b].find((q) => q.unit === 'USD')
  if (!dong || !dollars) return false
  const ratio = toNumber(dong.value) / toNumber(dollars.value)
  return ratio > lowestRate && ratio < highestRate
}
