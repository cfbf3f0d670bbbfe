import type { Words } from './grammar/word-set.ts'
import { blankLineGap, lineGap, noGap, type Token } from './token.ts'

/** A run of tokens, from `first` to before `last`. */
export interface Sentence {
  readonly first: number
  readonly last: number
  readonly index: number
  readonly paragraph: number
}

const enders = new Set(['.', '!', '?', '…'])
const closers = new Set(['"', '”', '’', "'", ')', ']', '»'])

/** Longest sentence in tokens: a line without an end is cut, so that no text costs more than its length. */
const longestSentence = 400

function endsLine(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before === undefined || before.kind === 'mark'
}

/**
 * Cuts tokens into sentences and paragraphs. A line break inside a sentence (hard-wrapped text) joins;
 * a blank line always parts; a break after a closed sentence parts the paragraph. After `abbreviations` a point
 * ends nothing.
 */
export function sentencesOf(tokens: readonly Token[], abbreviations: Words): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  let paragraph = 0
  let isNewParagraph = false
  const close = (last: number) => {
    if (last <= first) return
    if (isNewParagraph && sentences.length > 0) paragraph++
    isNewParagraph = false
    sentences.push({ first, last, index: sentences.length, paragraph })
    first = last
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (i > first && token.gap === blankLineGap) {
      close(i)
      isNewParagraph = true
    } else if (i === first && i > 0 && token.gap >= lineGap && endsLine(tokens, i)) {
      isNewParagraph = true
    }
    const isCaptionEnd =
      token.kind === 'mark' && token.norm === ')' && tokens[i + 1]?.isCapital && (tokens[i + 1]?.gap ?? 0) >= lineGap
    if (isCaptionEnd) close(i + 1)
    else if (token.kind === 'mark' && enders.has(token.norm) && isSentenceEnd(tokens, i, abbreviations)) {
      let last = i + 1
      while (last < tokens.length && isTail(tokens[last] as Token)) last++
      close(last)
      i = last - 1
    } else if (i - first >= longestSentence) {
      close(i + 1)
    }
  }
  close(tokens.length)
  return sentences
}

/** Marks that belong to the sentence before them: closing quotes, './.' at the end of an article. */
function isTail(token: Token): boolean {
  return (
    token.kind === 'mark' &&
    token.gap === noGap &&
    (closers.has(token.norm) || enders.has(token.norm) || token.norm === '/')
  )
}

function isSentenceEnd(tokens: readonly Token[], i: number, abbreviations: Words): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1]
  const isAbbreviated = before !== undefined && before.kind === 'word' && abbreviations.has(before.norm)
  let next = tokens[i + 1]
  if (next && isTail(next)) {
    let k = i + 1
    while (k < tokens.length && isTail(tokens[k] as Token)) k++
    next = tokens[k]
  }
  if (next === undefined || next.gap >= lineGap)
    return next === undefined || next.gap === blankLineGap || !isAbbreviated
  if (token.norm !== '.') return next.gap !== noGap || next.kind !== 'mark'
  if (isAbbreviated) return false
  if (next.gap === noGap && next.kind !== 'word') return false
  const isInitial =
    before !== undefined && before.kind === 'word' && before.end - before.start === 1 && before.isCapital
  if (isInitial) return false
  return next.kind !== 'word' || next.isCapital || next.gap === noGap
}
