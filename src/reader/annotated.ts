import type { Cue, CueOf } from './grammar/cue.ts'
import type { Grammar } from './grammar/grammar.ts'
import { type Found, PhraseBook } from './phrase-book.ts'
import type { Token } from './token.ts'

/** What an indicator phrase of the catalogue stands for where it is met. */
export interface MeasureEntry {
  readonly code: string
  /** Whether the phrase names things that are counted ('projects'), or a measure ('export value'). */
  readonly isCounted: boolean
}

/** The phrases of one language, built once per setting and used for every text. */
export interface Lexicon {
  readonly grammar: Grammar
  readonly cues: PhraseBook<Cue>
  readonly measures: PhraseBook<MeasureEntry>
}

/** The tokens of a text with what the phrase books found at each of them. */
export class Annotated {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly #cues: (Found<Cue> | null | undefined)[]
  readonly #measures: (Found<MeasureEntry> | null | undefined)[]

  constructor(text: string, tokens: readonly Token[], lexicon: Lexicon) {
    this.text = text
    this.tokens = tokens
    this.lexicon = lexicon
    this.#cues = new Array(tokens.length)
    this.#measures = new Array(tokens.length)
  }

  get grammar(): Grammar {
    return this.lexicon.grammar
  }

  norm(i: number): string {
    return this.tokens[i]?.norm ?? ''
  }

  isMark(i: number, mark: string): boolean {
    const token = this.tokens[i]
    return token !== undefined && token.kind === 'mark' && token.norm === mark
  }

  /** The longest phrase of the grammar that starts here, inside [.., end). */
  cueFrom(i: number, end: number): Found<Cue> | null {
    return this.#longest(this.#cues, this.lexicon.cues, i, end)
  }

  /** The longest phrase of the catalogue that starts here, inside [.., end). */
  measureFrom(i: number, end: number): Found<MeasureEntry> | null {
    return this.#longest(this.#measures, this.lexicon.measures, i, end)
  }

  /** Looks a phrase up once; only one that goes on beyond the end is looked for again. */
  #longest<Entry>(
    known: (Found<Entry> | null | undefined)[],
    book: PhraseBook<Entry>,
    i: number,
    end: number,
  ): Found<Entry> | null {
    if (i < 0 || i >= this.tokens.length) return null
    let found = known[i]
    if (found === undefined) {
      found = book.longestAt(this.tokens, i, this.tokens.length)
      known[i] = found
    }
    return found === null || found.last <= end ? found : book.longestAt(this.tokens, i, end)
  }

  /** The cue of one kind that starts here, with the token after its end. */
  cue<Kind extends Cue['is']>(i: number, end: number, kind: Kind): { cue: CueOf<Kind>; last: number } | null {
    const found = this.cueFrom(i, end)
    if (!found) return null
    for (const entry of found.entries) if (entry.is === kind) return { cue: entry as CueOf<Kind>, last: found.last }
    return null
  }

  has(i: number, end: number, kind: Cue['is']): boolean {
    return this.cue(i, end, kind) !== null
  }

  slice(first: number, last: number): string {
    const from = this.tokens[first]
    const to = this.tokens[last - 1]
    return from && to && last > first ? this.text.slice(from.start, to.end) : ''
  }
}

/** Builds the phrase books of a grammar and a catalogue. */
export function lexiconOf(
  grammar: Grammar,
  measures: Iterable<readonly [phrase: string, entry: MeasureEntry]>,
): Lexicon {
  const cues = new PhraseBook<Cue>()
  for (const [phrase, cue] of grammar.cues) cues.add(phrase, cue)
  const book = new PhraseBook<MeasureEntry>()
  const seen = new Set<string>()
  for (const [phrase, entry] of measures) {
    for (const form of grammar.nouns.forms(phrase)) {
      const key = `${form}|${entry.code}|${entry.isCounted}`
      if (seen.has(key)) continue
      seen.add(key)
      book.add(form, entry)
    }
  }
  return { grammar, cues, measures: book }
}
