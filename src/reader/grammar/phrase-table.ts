import { type Token, tokensOf } from '../token.ts'

interface Phrase<Value> {
  readonly words: readonly string[]
  readonly value: Value
}

/**
 * A few phrases of one meaning, matched word for word and mark for mark ('import-export' with its hyphen).
 * Unlike the cues of a grammar they do not shut out one another, and cost nothing where no rule asks for them.
 */
export class PhraseTable<Value> {
  /** Phrases by their first word, longest first. */
  readonly #byOpening = new Map<string, Phrase<Value>[]>()

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) {
      const words = tokensOf(phrase).map((token) => token.norm)
      const opening = words[0] as string
      const alike = this.#byOpening.get(opening) ?? []
      alike.push({ words, value })
      alike.sort((a, b) => b.words.length - a.words.length)
      this.#byOpening.set(opening, alike)
    }
  }

  /** The longest phrase that starts at token i and ends before `end`, with the token after it. */
  at(tokens: readonly Token[], i: number, end: number): { readonly value: Value; readonly last: number } | null {
    const token = i < end ? tokens[i] : undefined
    const alike = token && this.#byOpening.get(token.norm)
    if (!alike) return null
    for (const { words, value } of alike) {
      if (i + words.length <= end && isAt(words, tokens, i)) return { value, last: i + words.length }
    }
    return null
  }

  /** Whether tokens [from, to) are one of the phrases and nothing else. */
  isWhole(tokens: readonly Token[], from: number, to: number): boolean {
    const alike = from < to ? this.#byOpening.get(tokens[from]?.norm ?? '') : undefined
    return alike?.some(({ words }) => from + words.length === to && isAt(words, tokens, from)) ?? false
  }

  /** Whether one of the phrases stands somewhere in [from, to). */
  isWithin(tokens: readonly Token[], from: number, to: number): boolean {
    for (let i = Math.max(from, 0); i < to; i++) if (this.at(tokens, i, to)) return true
    return false
  }

  /** Whether a phrase that starts at or after `from` ends right before `to`. */
  isBefore(tokens: readonly Token[], from: number, to: number): boolean {
    for (let i = Math.max(from, 0); i < to; i++) if (this.isWhole(tokens, i, to)) return true
    return false
  }
}

function isAt(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  return words.every((word, k) => tokens[from + k]?.norm === word)
}

/** Phrases without values. */
export type Phrases = PhraseTable<true>

/** The phrases of a list parted by bars: 'of | of the'. */
export function phrasesIn(list: string): Phrases {
  return new PhraseTable(list.split('|').map((phrase): [string, true] => [phrase.trim(), true]))
}
