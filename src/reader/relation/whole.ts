import type { Base } from '../../kernel/claim.ts'
import { phraseEnds } from '../marks.ts'
import type { SentenceView } from '../view.ts'

/** Longest name of a whole, in words. */
const longestWhole = 8

/** How far behind a rank its peers may stand. */
const peersReach = 12

/** The whole of a share, from token i on. */
export function wholeFrom(view: SentenceView, i: number, to: number): Base {
  return { kind: 'whole', words: view.text.slice(i, wholeEnd(view, i, to)) }
}

/** 'in the region', 'out of 63 provinces': those that a rank is among. */
export function peersAfter(view: SentenceView, end: number, to: number): Base | null {
  const { opensPeers, peers } = view.grammar.relations
  for (let i = end; i < Math.min(to, end + peersReach); i++) {
    if (opensPeers.has(view.norm(i)) && peers.has(view.norm(i + 1))) {
      return { kind: 'peers', words: view.text.slice(i, wholeEnd(view, i, to)) }
    }
  }
  return null
}

function wholeEnd(view: SentenceView, i: number, to: number): number {
  const { and } = view.grammar.particles
  let end = i
  while (end < Math.min(to, i + longestWhole) && !phraseEnds.has(view.norm(end)) && !and.has(view.norm(end))) end++
  return end
}
