import { isCurrency } from '../../kernel/unit.ts'
import { conversionOf } from '../conversion.ts'
import type { SentenceView } from '../view.ts'
import type { Scene } from './scene.ts'

/** The level that a percentage behind it is said of: the nearest amount or count, or what the percentage before is said of. */
export function levelBefore({ view, chosen }: Scene, k: number): number | null {
  const bracket = view.bracketOf(view.quantity(k).first)
  for (let i = k - 1; i >= 0; i--) {
    if (view.isRelative(i)) {
      const of = chosen[i]?.of ?? null
      if (of !== null && view.bracketOf(view.quantity(i).first) === bracket) return of
      continue
    }
    if (view.quantity(i).unit !== 'rank' && conversionOf(view, i) === null && !isPlanBracket(view, i)) return i
  }
  return null
}

/** '45.9% of the yearly plan (730 million USD)': money in a bracket behind a percentage. */
export function isPlanBracket(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  return k > 0 && view.bracketOf(q.first) >= 0 && isCurrency(q.unit) && view.isRelative(k - 1)
}
