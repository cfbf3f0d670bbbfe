import type { Claim } from '../kernel/claim.ts'
import type { ReadText } from './check.ts'
import { folded } from './folded.ts'

/** 'Exports', but neither 'GRDP' nor 'Q1'. */
const capitalised = /^\p{Lu}[\p{Ll}’'-]+$/u
/** What ends before a sentence begins: a stop or colon with its closing marks, an opening mark, a dash, a line. */
const sentenceOpens = /(^|[.!?:;]["”’)]*\s+|["“(]|[–-]\s+|\n\s*)$/

/** Whether the words open a sentence where they stand nearest before the end of the figure. */
function opensSentence({ text }: ReadText, claim: Claim): boolean {
  const before = text.lastIndexOf(claim.measure, claim.end)
  const at = before >= 0 ? before : text.indexOf(claim.measure, claim.end)
  return at < 0 || sentenceOpens.test(text.slice(Math.max(0, at - 8), at))
}

/**
 * What a figure measures, as it is said in the middle of a sentence: on one line, without the capital that only
 * opened a sentence of the text. Acronyms (GRDP, OCOP), names and places keep theirs.
 */
export function spokenMeasure(read: ReadText, claim: Claim): string {
  const words = claim.measure.replace(/\s+/g, ' ').trim()
  const [first = '', second = ''] = words.split(' ')
  const isName =
    /^\p{Lu}/u.test(second) ||
    [claim.place, read.place].some((p) => p !== null && folded(p).split(' ')[0] === folded(first))
  if (!capitalised.test(first) || isName || !opensSentence(read, claim)) return words
  return words.charAt(0).toLowerCase() + words.slice(1)
}
