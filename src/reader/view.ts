import type { Annotated, MeasureEntry } from './annotated.ts'
import type { Cue, CueOf } from './grammar/cue.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { Phrases, PhraseTable } from './grammar/phrase-table.ts'
import type { Words, WordTest } from './grammar/word-set.ts'
import type { PeriodMention } from './period-mention.ts'
import type { Found } from './phrase-book.ts'
import type { PlaceMention } from './place-finder.ts'
import type { Quantity } from './quantity/quantity.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'

/** A phrase of the catalogue in a sentence. */
export interface MeasureMention {
  readonly first: number
  readonly last: number
  readonly entry: MeasureEntry
}

/** A cue of one kind with its tokens. */
export interface Placed<C extends Cue> {
  readonly first: number
  readonly last: number
  readonly cue: C
}

const none: readonly never[] = []

/** One sentence with all that was found in it, and the shape it has. */
export class SentenceView {
  readonly text: Annotated
  readonly grammar: Grammar
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly periods: readonly PeriodMention[]
  readonly quantities: readonly Quantity[]
  readonly places: readonly PlaceMention[]
  readonly measures: readonly MeasureMention[]
  /** For each token, the token of the bracket it stands in, or -1. */
  readonly #brackets: Int32Array
  /** For each token, the start of its clause. */
  readonly #clauses: Int32Array
  /** For each token, the quantity it stands in, or -1. */
  readonly #inQuantity: Int32Array
  /** For each token, the phrase that begins there. */
  readonly #phraseAt: readonly (Found<Cue> | undefined)[]
  /** The cues of the sentence by kind, left to right. */
  readonly #cuesByKind: ReadonlyMap<Cue['is'], readonly Placed<Cue>[]>
  readonly #groups: readonly (readonly [number, number])[]

  constructor(
    text: Annotated,
    sentence: Sentence,
    found: {
      periods: readonly PeriodMention[]
      quantities: readonly Quantity[]
      places: readonly PlaceMention[]
      measures: readonly MeasureMention[]
    },
  ) {
    this.text = text
    this.grammar = text.grammar
    this.sentence = sentence
    this.first = sentence.first
    this.last = sentence.last
    this.periods = found.periods
    this.quantities = found.quantities
    this.places = found.places
    this.measures = found.measures
    const phrases = phrasesOf(text, sentence)
    this.#phraseAt = byStart(phrases, sentence)
    this.#cuesByKind = byKind(phrases)
    const { brackets, clauses } = shapeOf(text, sentence)
    this.#brackets = brackets
    this.#clauses = clauses
    this.#inQuantity = quantitiesByToken(found.quantities, sentence)
    this.#groups = this.#coordinated()
  }

  quantity(k: number): Quantity {
    return this.quantities[k] as Quantity
  }

  norm(i: number): string {
    return i >= this.first && i < this.last ? this.text.norm(i) : ''
  }

  /** Whether one of the words or marks stands in [from, to). */
  hasWord(from: number, to: number, words: Words): boolean {
    for (let i = from; i < to; i++) if (words.has(this.norm(i))) return true
    return false
  }

  /** Whether a word of that sort stands in [from, to). */
  hasSort(from: number, to: number, isOfSort: WordTest): boolean {
    for (let i = from; i < to; i++) if (isOfSort(this.norm(i))) return true
    return false
  }

  /** Whether tokens [from, to) are one of the phrases and nothing else. */
  isPhrase(from: number, to: number, phrases: Phrases): boolean {
    return phrases.isWhole(this.text.tokens, from, to)
  }

  /** Whether one of the phrases ends right before `to` and begins at or after `from`. */
  endsInPhrase(from: number, to: number, phrases: Phrases): boolean {
    return phrases.isBefore(this.text.tokens, from, to)
  }

  /** Whether one of the phrases stands in [from, to). */
  hasPhrase(from: number, to: number, phrases: Phrases): boolean {
    return phrases.isWithin(this.text.tokens, from, to)
  }

  /** The phrase of a table that starts at token i. */
  phraseAt<Value>(i: number, table: PhraseTable<Value>): { readonly value: Value; readonly last: number } | null {
    return i < this.first ? null : table.at(this.text.tokens, i, this.last)
  }

  cue<Kind extends Cue['is']>(i: number, kind: Kind): { cue: CueOf<Kind>; last: number } | null {
    const found = this.#phraseAt[i - this.first]
    const cue = found?.entries.find((entry) => entry.is === kind)
    return found && cue ? { cue: cue as CueOf<Kind>, last: found.last } : null
  }

  /** Cues of one kind inside [from, to), in order. */
  cues<Kind extends Cue['is']>(from: number, to: number, kind: Kind): readonly Placed<CueOf<Kind>>[] {
    const all = this.#cuesOf(kind)
    return all.length === 0 ? none : all.filter((c) => c.first >= from && c.last <= to)
  }

  hasCue(from: number, to: number, kind: Cue['is']): boolean {
    return this.#cuesOf(kind).some((c) => c.first >= from && c.last <= to)
  }

  #cuesOf<Kind extends Cue['is']>(kind: Kind): readonly Placed<CueOf<Kind>>[] {
    return (this.#cuesByKind.get(kind) ?? none) as readonly Placed<CueOf<Kind>>[]
  }

  /** The token of the bracket that the token stands in, or -1. */
  bracketOf(i: number): number {
    return i < this.first || i >= this.last ? -1 : (this.#brackets[i - this.first] as number)
  }

  /** The start of the clause of token i: after the last ';' of its bracket or outside all, or behind the bracket it is in. */
  clauseStart(i: number): number {
    return this.#clauses[i - this.first] ?? this.first
  }

  /** The first quantity that token i stands in, or -1. */
  quantityAround(i: number): number {
    return this.#inQuantity[i - this.first] ?? -1
  }

  /** The period that begins at token i. */
  periodAt(i: number): PeriodMention | undefined {
    return this.periods.length === 0 ? undefined : this.periods.find((p) => p.first === i)
  }

  /** First and last quantity of the plain list ('A, B and C') that quantity k stands in. */
  groupOf(k: number): readonly [number, number] {
    return this.#groups[k] as readonly [number, number]
  }

  /** Where the text before quantity k begins: after the quantity before it, or at the sentence's start. */
  leftEdge(k: number): number {
    return k > 0 ? this.quantity(k - 1).last : this.first
  }

  /** Where the text after quantity k ends: at the next quantity, or at the sentence's end. */
  rightEdge(k: number): number {
    return k + 1 < this.quantities.length ? this.quantity(k + 1).first : this.last
  }

  /** Whether a quantity is a percentage or in points: said of something else. */
  isRelative(k: number): boolean {
    const { unit } = this.quantity(k)
    return unit === 'percent' || unit === 'percentage_point'
  }

  /** Whether quantities j and k are the two values of a movement: 'from 16 to 158'. */
  isFromTo(j: number, k: number): boolean {
    const { from, to } = this.grammar.particles
    return to.has(this.norm(this.quantity(k).first - 1)) && from.has(this.norm(this.quantity(j).first - 1))
  }

  /** Lists of quantities of one kind with nothing but commas, conjunctions and prepositions between. */
  #coordinated(): [number, number][] {
    const groups: [number, number][] = this.quantities.map((_, k) => [k, k])
    for (let k = 1; k < this.quantities.length; k++) {
      const a = this.quantity(k - 1)
      const b = this.quantity(k)
      const isAlike = a.unit === b.unit && this.bracketOf(a.first) === this.bracketOf(b.first)
      if (!isAlike || !this.#isListGap(a.last, b.first)) continue
      const group = groups[k - 1] as [number, number]
      group[1] = k
      groups[k] = group
    }
    return groups
  }

  #isListGap(from: number, to: number): boolean {
    if (to <= from || to - from > 3) return false
    const { conjunctions } = this.grammar.nouns
    const { listFillers } = this.grammar.quantities
    let hasJoint = false
    for (let i = from; i < to; i++) {
      const norm = this.text.norm(i)
      if (norm === ',' || conjunctions.has(norm)) hasJoint = true
      else if (!listFillers.has(norm)) return false
    }
    return hasJoint
  }
}

/** The phrases of the grammar in a sentence, left to right, none inside a longer one. */
function phrasesOf(text: Annotated, { first, last }: Sentence): Found<Cue>[] {
  const phrases: Found<Cue>[] = []
  let i = first
  while (i < last) {
    const found = text.cueFrom(i, last)
    if (found) phrases.push(found)
    i = found ? found.last : i + 1
  }
  return phrases
}

function byStart(phrases: readonly Found<Cue>[], { first, last }: Sentence): (Found<Cue> | undefined)[] {
  const starts = new Array<Found<Cue> | undefined>(last - first)
  for (const found of phrases) starts[found.first - first] = found
  return starts
}

/** A phrase that is of one kind twice counts once, as the first. */
function byKind(phrases: readonly Found<Cue>[]): Map<Cue['is'], Placed<Cue>[]> {
  const kinds = new Map<Cue['is'], Placed<Cue>[]>()
  for (const { first, last, entries } of phrases) {
    for (const cue of entries) {
      const alike = kinds.get(cue.is)
      if (alike === undefined) kinds.set(cue.is, [{ first, last, cue }])
      else if (alike[alike.length - 1]?.first !== first) alike.push({ first, last, cue })
    }
  }
  return kinds
}

/** For each token, the token of the bracket it stands in (or -1) and the start of its clause. */
function shapeOf(text: Annotated, { first, last }: Sentence): { brackets: Int32Array; clauses: Int32Array } {
  const brackets = new Int32Array(last - first)
  const clauses = new Int32Array(last - first)
  /** The brackets that are open, and where the clause began that goes on in each of them and outside. */
  const open: { readonly bracket: number; clause: number }[] = []
  const outside = { bracket: -1, clause: first }
  let current = outside
  for (let i = first; i < last; i++) {
    const token = text.tokens[i] as Token
    const mark = token.kind === 'mark' ? token.norm : ''
    if (mark === ')' || mark === ']') {
      open.pop()
      current = open.at(-1) ?? outside
    }
    brackets[i - first] = current.bracket
    clauses[i - first] = current.clause
    if (mark === ';') current.clause = i + 1
    if (mark === '(' || mark === '[') {
      current = { bracket: i, clause: i + 1 }
      open.push(current)
    }
  }
  return { brackets, clauses }
}

function quantitiesByToken(quantities: readonly Quantity[], { first, last }: Sentence): Int32Array {
  const around = new Int32Array(last - first).fill(-1)
  for (let k = quantities.length - 1; k >= 0; k--) {
    const q = quantities[k] as Quantity
    around.fill(k, Math.max(0, q.first - first), Math.max(0, q.last - first))
  }
  return around
}
