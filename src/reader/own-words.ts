import type { Cue } from './grammar/cue.ts'
import type { SentenceView } from './view.ts'

/** Longest noun phrase kept as the measure of a figure that the catalogue does not know. */
const longestMeasure = 6

/** What relates, compares or reports names nothing that is measured. */
const noNouns: ReadonlySet<Cue['is']> = new Set([
  'change',
  'status',
  'fulfil',
  'share',
  'modifier',
  'compare',
  'speech',
  'rank',
])

/**
 * The text's own words for what a figure measures: the nearest noun phrase before it in its clause, else
 * the one behind it. '' when there is none.
 */
export function ownWords(view: SentenceView, k: number): string {
  const q = view.quantity(k)
  const from = Math.max(view.clauseStart(q.first), view.leftEdge(k))
  return phraseBefore(view, from, q.first) || phraseBehind(view, q.last, view.rightEdge(k))
}

function isNoun(view: SentenceView, i: number): boolean {
  const token = view.text.tokens[i]
  if (token?.kind !== 'word' || view.grammar.nouns.stops.has(token.norm)) return false
  if (view.periods.some((p) => i >= p.first && i < p.last)) return false
  return !view.text.cueFrom(i, view.last)?.entries.some((entry) => noNouns.has(entry.is))
}

function phraseBefore(view: SentenceView, from: number, to: number): string {
  let last = to
  while (last > from && !isNoun(view, last - 1)) last--
  let first = last
  while (first > from && last - first < longestMeasure && isNoun(view, first - 1)) first--
  return view.text.slice(first, last).replace(/\s+/g, ' ')
}

function phraseBehind(view: SentenceView, from: number, to: number): string {
  let first = from
  while (first < to && !isNoun(view, first)) first++
  let last = first
  while (last < to && last - first < longestMeasure && isNoun(view, last)) last++
  return view.text.slice(first, last).replace(/\s+/g, ' ')
}
