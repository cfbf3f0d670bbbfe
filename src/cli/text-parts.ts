/** A stretch of a text that is read at once. */
export interface TextPart {
  readonly start: number
  readonly text: string
}

/**
 * The most that is read at once, in characters: a yearbook of a province. What a longer text says in one part is
 * not compared with another part; in return memory does not grow with the file.
 */
export const longestPart = 1 << 18

/** Where to cut a text that goes on past `limit`: after a paragraph, else after a sentence, else between words. */
function cutBefore(text: string, start: number, limit: number): number {
  for (const border of ['\n\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(border, limit - border.length)
    // A border in the first half would make parts that are mostly context lost.
    if (at >= start + (limit - start) / 2) return at + border.length
  }
  const isInsidePair = /[\ud800-\udbff]/.test(text[limit - 1] ?? '')
  return isInsidePair ? limit - 1 : limit
}

/** A text in parts of at most {@link longestPart} characters; nearly every text is one part. */
export function* textParts(text: string, longest = longestPart): Generator<TextPart> {
  let start = 0
  while (text.length - start > longest) {
    const end = cutBefore(text, start, start + longest)
    yield { start, text: text.slice(start, end) }
    start = end
  }
  yield { start, text: text.slice(start) }
}
