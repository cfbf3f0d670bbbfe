import { foldedName } from '../kernel/folded-name.ts'

/** The distance of Levenshtein between two words, at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min((row[j - 1] as number) + 1, (before[j] as number) + 1, (before[j - 1] as number) + cost))
    }
    before = row
  }
  return before[b.length] as number
}

/** The words nearest to one that is unknown, best first: for 'did you mean'. */
export function nearestWords(unknown: string, known: Iterable<string>, most = 3): string[] {
  const wanted = foldedName(unknown).replaceAll('_', ' ')
  const limit = Math.max(2, Math.floor(wanted.length / 3))
  const scored: { word: string; score: number }[] = []
  for (const word of known) {
    const plain = foldedName(word).replaceAll('_', ' ')
    const isPart = wanted.length >= 4 && (plain.includes(wanted) || (plain.length >= 4 && wanted.includes(plain)))
    const score = isPart ? 0.5 + Math.abs(plain.length - wanted.length) / 100 : distance(wanted, plain, limit)
    if (score <= limit) scored.push({ word, score })
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map((s) => s.word)
}
