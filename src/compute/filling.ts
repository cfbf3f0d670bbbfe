import { dayAfter, type Period } from '../kernel/period.ts'

/**
 * The fewest of some periods that fill another one without gap or overlap, in order; null when none do. Of two
 * fillings with as many periods the one with the longer first.
 */
export function filling<Piece extends { readonly period: Period }>(
  whole: Period,
  pieces: readonly Piece[],
): readonly Piece[] | null {
  const inside = pieces
    .filter(({ period: p }) => p.kind !== 'instant' && whole.start <= p.start && p.end <= whole.end)
    .sort((a, b) => (a.period.end < b.period.end ? 1 : -1))
  const starting = Map.groupBy(inside, ({ period }) => period.start)
  const known = new Map<string, readonly Piece[] | null>()
  const from = (start: string): readonly Piece[] | null => {
    const answer = known.get(start)
    if (answer !== undefined) return answer
    let best: readonly Piece[] | null = null
    for (const piece of starting.get(start) ?? []) {
      const rest = piece.period.end === whole.end ? [] : from(dayAfter(piece.period.end))
      if (rest && (best === null || rest.length + 1 < best.length)) best = [piece, ...rest]
    }
    known.set(start, best)
    return best
  }
  return from(whole.start)
}
