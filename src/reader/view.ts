import type { Annotated, MeasureEntry } from './annotated.ts'
import type { Cue, CueOf } from './grammar/grammar.ts'
import type { PeriodMention } from './period-mention.ts'
import type { PlaceMention } from './place-finder.ts'
import type { Quantity } from './quantity-finder.ts'
import type { Sentence } from './sentence.ts'

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

/** One sentence with all that was found in it, and the shape it has. */
export class SentenceView {
  readonly text: Annotated
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly periods: readonly PeriodMention[]
  readonly quantities: readonly Quantity[]
  readonly places: readonly PlaceMention[]
  readonly measures: readonly MeasureMention[]
  /** For each token, the token of the bracket it stands in, or -1. */
  readonly #brackets: Int32Array
  /** Tokens at which a phrase of the grammar begins that is not inside a longer one. */
  readonly #starts: Uint8Array
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
    this.sentence = sentence
    this.first = sentence.first
    this.last = sentence.last
    this.periods = found.periods
    this.quantities = found.quantities
    this.places = found.places
    this.measures = found.measures
    this.#starts = startsOf(text, sentence)
    this.#brackets = bracketsOf(text, sentence)
    this.#groups = this.#coordinated()
  }

  quantity(k: number): Quantity {
    return this.quantities[k] as Quantity
  }

  norm(i: number): string {
    return i >= this.first && i < this.last ? this.text.norm(i) : ''
  }

  cue<Kind extends Cue['is']>(i: number, kind: Kind): { cue: CueOf<Kind>; last: number } | null {
    const isStart = i >= this.first && i < this.last && this.#starts[i - this.first] === 1
    return isStart ? this.text.cue(i, this.last, kind) : null
  }

  /** Cues of one kind inside [from, to), in order. */
  cues<Kind extends Cue['is']>(from: number, to: number, kind: Kind): Placed<CueOf<Kind>>[] {
    const found: Placed<CueOf<Kind>>[] = []
    for (let i = Math.max(from, this.first); i < Math.min(to, this.last); i++) {
      const hit = this.cue(i, kind)
      if (hit && hit.last <= to) found.push({ first: i, last: hit.last, cue: hit.cue })
    }
    return found
  }

  hasCue(from: number, to: number, kind: Cue['is']): boolean {
    return this.cues(from, to, kind).length > 0
  }

  /** The token of the bracket that the token stands in, or -1. */
  bracketOf(i: number): number {
    return i < this.first || i >= this.last ? -1 : (this.#brackets[i - this.first] as number)
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

  /** The start of the clause of token i: after the last ';' or ':' outside brackets, or an opening bracket it is in. */
  clauseStart(i: number): number {
    const bracket = this.bracketOf(i)
    for (let k = i - 1; k >= this.first; k--) {
      if (k === bracket) return k + 1
      if (this.bracketOf(k) === bracket && this.text.isMark(k, ';')) return k + 1
    }
    return this.first
  }

  /** Whether a quantity is a percentage or in points: said of something else. */
  isRelative(k: number): boolean {
    const { unit } = this.quantity(k)
    return unit === 'percent' || unit === 'percentage_point'
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
    const { conjunctions } = this.text.lexicon.grammar
    let hasJoint = false
    for (let i = from; i < to; i++) {
      const norm = this.text.norm(i)
      if (norm === ',' || conjunctions.has(norm)) hasJoint = true
      else if (!/^(?:by|to|of|at|a|an|the|vnd|usd|\$)$/.test(norm)) return false
    }
    return hasJoint
  }
}

function startsOf(text: Annotated, { first, last }: Sentence): Uint8Array {
  const starts = new Uint8Array(last - first)
  let i = first
  while (i < last) {
    const found = text.cueFrom(i, last)
    if (found) starts[i - first] = 1
    i = found ? found.last : i + 1
  }
  return starts
}

function bracketsOf(text: Annotated, sentence: Sentence): Int32Array {
  const brackets = new Int32Array(sentence.last - sentence.first).fill(-1)
  const open: number[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    if (text.isMark(i, ')') || text.isMark(i, ']')) open.pop()
    brackets[i - sentence.first] = open[open.length - 1] ?? -1
    if (text.isMark(i, '(') || text.isMark(i, '[')) open.push(i)
  }
  return brackets
}
