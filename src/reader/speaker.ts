import { datelineDashes, partEnds, phraseEnds } from './marks.ts'
import type { SentenceView } from './view.ts'

/** Who a sentence quotes, and the cause it gives, in its own words. */
export interface Said {
  readonly speaker: string | null
  readonly cause: string | null
}

const longestName = 30

/** Finds 'according to X' and 'X said', and 'despite X', 'thanks to X'. */
export function saidIn(view: SentenceView): Said {
  return { speaker: speakerOf(view), cause: causeOf(view) }
}

function speakerOf(view: SentenceView): string | null {
  const said = view.cues(view.first, view.last, 'speech')[0]
  if (!said) return null
  return said.cue.speaker === 'behind' ? speakerBehind(view, said.last) : speakerBefore(view, said.first)
}

function speakerBehind(view: SentenceView, from: number): string | null {
  const end = phraseEnd(view, from)
  return end > from ? oneLine(view.text.slice(from, end)) : null
}

function speakerBefore(view: SentenceView, end: number): string | null {
  let start = end
  while (start > view.first && end - start < longestName && !partEnds.has(view.norm(start - 1))) start--
  const hasQuantity = view.quantities.some((q) => q.first >= start && q.first < end)
  const words = view.text.slice(pastDateline(view, start), end)
  return hasQuantity || words === '' || !/\p{Lu}/u.test(words) ? null : oneLine(words)
}

/** Behind the agency that opens an article: '(HBO) - '. */
function pastDateline(view: SentenceView, start: number): number {
  let i = start
  while (view.norm(i) === '(') i++
  if (view.grammar.agencies.has(view.norm(i))) i++
  while (view.norm(i) === ')' || datelineDashes.has(view.norm(i))) i++
  return i
}

function causeOf(view: SentenceView): string | null {
  const cue = view.cues(view.first, view.last, 'cause')[0]
  if (!cue || cue.last >= view.last) return null
  const end = phraseEnd(view, cue.last)
  return end > cue.last && end - cue.last <= longestName ? oneLine(view.text.slice(cue.first, end)) : null
}

function phraseEnd(view: SentenceView, from: number): number {
  let end = from
  while (
    end < view.last &&
    end - from < longestName &&
    !phraseEnds.has(view.norm(end)) &&
    !view.quantities.some((q) => q.first === end)
  )
    end++
  return end
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
