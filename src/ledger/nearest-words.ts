import { editDistance } from '../kernel/edit-distance.ts'
import { foldedName } from '../kernel/folded-name.ts'

/** How words are compared. */
export interface Nearness {
  /** As many as are answered. */
  readonly most?: number
  /** Letters that may be off: by default a third of the word, and two at least. */
  readonly farthest?: number
  /** Whether a word that is a part of another is near to it; it is by default. */
  readonly countsParts?: boolean
}

/** The words nearest to one that is unknown, best first: for 'did you mean'. */
export function nearestWords(unknown: string, known: Iterable<string>, nearness: Nearness = {}): string[] {
  const wanted = foldedName(unknown).replaceAll('_', ' ')
  const { most = 3, farthest = Math.max(2, Math.floor(wanted.length / 3)), countsParts = true } = nearness
  const scored: { word: string; score: number }[] = []
  for (const word of known) {
    const plain = foldedName(word).replaceAll('_', ' ')
    const isPart =
      countsParts && wanted.length >= 4 && (plain.includes(wanted) || (plain.length >= 4 && wanted.includes(plain)))
    const apart = Math.abs(plain.length - wanted.length)
    if (!isPart && apart > farthest) continue
    const score = isPart ? 0.5 + apart / 100 : editDistance(wanted, plain)
    if (score <= farthest) scored.push({ word, score })
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map((s) => s.word)
}
