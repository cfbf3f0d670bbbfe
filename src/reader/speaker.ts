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
  const cue = view.cues(view.first, view.last, 'speech')[0]
  if (!cue) return null
  const opens = /(?:to|from)$/.test(view.norm(cue.last - 1))
  if (opens) {
    const end = phraseEnd(view, cue.last)
    return end > cue.last ? oneLine(view.text.slice(cue.last, end)) : null
  }
  let start = cue.first
  while (start > view.first && cue.first - start < longestName && !/^[,;:]$/.test(view.norm(start - 1))) start--
  const hasQuantity = view.quantities.some((q) => q.first >= start && q.first < cue.first)
  const words = view.text.slice(start, cue.first).replace(/^[(\s]*(?:HBO)?[)\s–-]*/, '')
  return hasQuantity || words === '' || !/\p{Lu}/u.test(words) ? null : oneLine(words)
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
    !/^[,;:.()]$/.test(view.norm(end)) &&
    !view.quantities.some((q) => q.first === end)
  )
    end++
  return end
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
