import type { Notation } from '../../kernel/number-notation.ts'
import type { Annotated } from '../annotated.ts'
import type { Cue, CueOf } from '../grammar/cue.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { PeriodMention } from '../period-mention.ts'
import { isHyphen } from '../phrase-book.ts'
import { noGap, type Token } from '../token.ts'

/** The tokens of one sentence as the finding of quantities sees them: with the periods that numbers stand in. */
export class Stretch {
  readonly text: Annotated
  readonly grammar: Grammar
  readonly first: number
  readonly last: number
  readonly notation: Notation
  readonly #isInPeriod: Uint8Array

  constructor(text: Annotated, first: number, last: number, periods: readonly PeriodMention[], notation: Notation) {
    this.text = text
    this.grammar = text.grammar
    this.first = first
    this.last = last
    this.notation = notation
    this.#isInPeriod = new Uint8Array(last - first)
    for (const p of periods) this.#isInPeriod.fill(1, p.first - first, p.last - first)
  }

  token(i: number): Token | undefined {
    return i >= this.first && i < this.last ? this.text.tokens[i] : undefined
  }

  /** The token's word in lower case, or '' outside the sentence. */
  norm(i: number): string {
    return this.token(i)?.norm ?? ''
  }

  /** Whether the token is part of a period: its number is no quantity. */
  isInPeriod(i: number): boolean {
    return this.#isInPeriod[i - this.first] === 1
  }

  /** Whether nothing, not even a space, stands before the token. */
  isTight(i: number): boolean {
    return this.token(i)?.gap === noGap
  }

  isHyphen(i: number): boolean {
    const token = this.token(i)
    return token !== undefined && isHyphen(token)
  }

  /** A hyphen between two parts of one word: 'two-way'. */
  isJoiningHyphen(i: number): boolean {
    return this.isHyphen(i) && this.isTight(i) && this.isTight(i + 1)
  }

  cue<Kind extends Cue['is']>(i: number, kind: Kind): { cue: CueOf<Kind>; last: number } | null {
    return i < this.last ? this.text.cue(i, this.last, kind) : null
  }

  has(i: number, kind: Cue['is']): boolean {
    return this.cue(i, kind) !== null
  }

  /** The token after a counted thing of the catalogue that starts here, or null. */
  countedEnd(i: number, end = this.last): number | null {
    const found = this.text.measureFrom(i, end)
    return found?.entries.some((entry) => entry.isCounted) ? found.last : null
  }

  /** Whether only commas, 'and' and verbs of adding stand between two quantities. */
  isListGap(from: number, to: number): boolean {
    if (to - from > 4 || to <= from) return false
    for (let i = from; i < to; i++) if (!this.grammar.quantities.listJoints.has(this.norm(i))) return false
    return true
  }
}
