import type { Modifier } from '../../kernel/claim.ts'
import type { Stretch } from './stretch.ts'

/** The words that round or bound a figure, and the token at which its quote begins. */
export interface ModifierBefore {
  readonly modifier: Modifier | null
  readonly first: number
}

/** Longest phrase looked for, in tokens. */
const longestModifier = 4

const quotes: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’', '«', '»'])

export function isQuote(norm: string): boolean {
  return quotes.has(norm)
}

/** 'about', 'more than' right before token `start`. A verb ('topped') and a word of status stay outside the quote. */
export function modifierBefore(s: Stretch, start: number): ModifierBefore {
  const at = pastArticle(s, isQuote(s.norm(start - 1)) ? start - 1 : start)
  for (let from = at - longestModifier; from < at; from++) {
    if (from < s.first || s.isInPeriod(from)) continue
    const found = s.text.cueFrom(from, at)
    if (!found || found.last !== at) continue
    const entry = found.entries.find((e) => e.is === 'modifier')
    if (entry?.is !== 'modifier') continue
    const isEstimate = found.entries.some((e) => e.is === 'status')
    const isOutside = entry.isVerb || isEstimate || at !== start
    return { modifier: entry.modifier, first: isOutside ? start : from }
  }
  return { modifier: null, first: start }
}

/** 'crossed the 763.8 million USD mark'. */
function pastArticle(s: Stretch, at: number): number {
  const isArticle = s.grammar.particles.definite.has(s.norm(at - 1))
  return isArticle && s.text.cue(at - 2, at - 1, 'modifier')?.cue.isVerb ? at - 1 : at
}
