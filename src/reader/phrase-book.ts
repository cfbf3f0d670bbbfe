import { type Token, tokensOf } from './token.ts'

/** A node of the tree of phrases: next words, and what the phrase that ends here stands for. */
interface Node<Entry> {
  readonly next: Map<string, Node<Entry>>
  readonly entries: Entry[]
}

/** A phrase found among tokens, from `first` to before `last`. */
export interface Found<Entry> {
  readonly first: number
  readonly last: number
  readonly entries: readonly Entry[]
}

/** Phrases of one or many words with what they stand for, matched longest first over tokens. */
export class PhraseBook<Entry> {
  readonly #root: Node<Entry> = { next: new Map(), entries: [] }

  /** Adds a phrase: words in lower case, parted by spaces or hyphens. */
  add(phrase: string, entry: Entry): void {
    let node = this.#root
    for (const word of wordsOf(phrase)) {
      let next = node.next.get(word)
      if (!next) {
        next = { next: new Map(), entries: [] }
        node.next.set(word, next)
      }
      node = next
    }
    node.entries.push(entry)
  }

  /** The longest phrase that starts at this token, or null. Hyphens between words are passed over. */
  longestAt(tokens: readonly Token[], at: number, end: number): Found<Entry> | null {
    if (at < 0 || at >= end) return null
    let node = this.#root.next.get((tokens[at] as Token).norm)
    if (!node) return null
    let best: Found<Entry> | null = null
    let i = at + 1
    for (;;) {
      if (node.entries.length > 0) best = { first: at, last: i, entries: node.entries }
      let k = i
      if (k + 1 < end && isHyphen(tokens[k] as Token) && k > at) k++
      if (k >= end) return best
      node = node.next.get((tokens[k] as Token).norm)
      if (!node) return best
      i = k + 1
    }
  }
}

const hyphens = new Set(['-', '–', '—', '‑'])

export function isHyphen(token: Token): boolean {
  return token.kind === 'mark' && hyphens.has(token.norm)
}

/** The words of a phrase as they are cut in a text, without hyphens. */
function wordsOf(phrase: string): string[] {
  return tokensOf(phrase)
    .filter((token) => !isHyphen(token))
    .map((token) => token.norm)
}
