import { editDistance } from '../kernel/edit-distance.ts'
import { foldedName } from '../kernel/folded-name.ts'

/** The words nearest to one that is unknown, best first: for 'did you mean'. */
export function nearestWords(unknown: string, known: Iterable<string>, most = 3): string[] {
  const wanted = foldedName(unknown).replaceAll('_', ' ')
  const limit = Math.max(2, Math.floor(wanted.length / 3))
  const scored: { word: string; score: number }[] = []
  for (const word of known) {
    const plain = foldedName(word).replaceAll('_', ' ')
    const isPart = wanted.length >= 4 && (plain.includes(wanted) || (plain.length >= 4 && wanted.includes(plain)))
    const apart = Math.abs(plain.length - wanted.length)
    if (!isPart && apart > limit) continue
    const score = isPart ? 0.5 + apart / 100 : editDistance(wanted, plain)
    if (score <= limit) scored.push({ word, score })
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map((s) => s.word)
}
