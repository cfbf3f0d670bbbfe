import type { Token } from '../token.ts'
import { isQuote } from './modifier-before.ts'
import type { Stretch } from './stretch.ts'

/** The noun phrase behind a count: tokens [first, last), empty when there is none. */
export interface NounPhrase {
  readonly first: number
  readonly last: number
  /** Whether it ends in a noun, or is elliptic. */
  readonly hasHead: boolean
}

/** Longest noun phrase, in words. */
const longestPhrase = 8

/** A longer phrase that begins like a verb is a noun phrase after all: 'registered ...'. */
const longestVerbal = 3

/** How far behind an adjective and a conjunction the noun may stand. */
const joinReach = 4

/** How far a bracketed abbreviation may reach inside a phrase. */
const bracketReach = 5

/** The noun phrase from token `from`: up to its head noun, over adjectives and bracketed abbreviations. */
export function nounPhraseAt(s: Stretch, from: number): NounPhrase {
  const start = s.isHyphen(from) && s.isTight(from) ? from + 1 : from
  const first = isQuote(s.norm(start)) ? start + 1 : start
  return new PhraseWalk(s, first).phrase()
}

/** The way through one noun phrase, word by word. */
class PhraseWalk {
  readonly #s: Stretch
  readonly #first: number
  #at: number
  /** Behind the last word that belongs to the phrase. */
  #last: number
  /** Behind the last head noun; -1 before there is one. */
  #head = -1
  #words = 0

  constructor(s: Stretch, first: number) {
    this.#s = s
    this.#first = first
    this.#at = first
    this.#last = first
  }

  phrase(): NounPhrase {
    let goesOn = true
    while (goesOn && this.#isOpen()) goesOn = this.#step()
    if (this.#head > 0) return { first: this.#first, last: this.#head, hasHead: true }
    return { first: this.#first, last: this.#opensWithVerb() ? this.#first : this.#last, hasHead: false }
  }

  /** '43,407 headed for ...', '36,700 chose Hoa Binh city': a verb opens no noun phrase. */
  #opensWithVerb(): boolean {
    const opener = this.#s.norm(this.#first)
    return this.#last - this.#first <= longestVerbal && this.#s.grammar.nouns.isFiniteVerb(opener)
  }

  #isOpen(): boolean {
    return this.#at < this.#s.last && this.#words < longestPhrase && !this.#s.isInPeriod(this.#at)
  }

  /** Takes what stands next; false when it ends the phrase. */
  #step(): boolean {
    const s = this.#s
    const token = s.token(this.#at) as Token
    const counted = s.countedEnd(this.#at)
    if (counted !== null) return this.#take(counted, true)
    if (this.#head > 0 && !continuesNoun(s, token)) return false
    if (token.kind === 'mark') return this.#passMark(token)
    if (token.kind === 'number' || token.kind === 'ordinal') return false
    if (s.grammar.nouns.conjunctions.has(token.norm)) return this.#passConjunction()
    const star = s.cue(this.#at, 'star')
    if (star) return this.#take(star.last, false)
    if (s.has(this.#at, 'number') || this.#isStop(token)) return false
    if (this.#words > 0 && s.has(this.#at, 'modifier')) return false
    return this.#take(this.#at + 1, s.grammar.nouns.isHead(token.norm))
  }

  #take(end: number, isHead: boolean): true {
    this.#words += end - this.#at
    this.#at = end
    this.#last = end
    if (isHead) this.#head = end
    return true
  }

  /** A bracketed abbreviation, a hyphen inside a word and a possessive are passed over. */
  #passMark(token: Token): boolean {
    const s = this.#s
    const close = bracketEnd(s, this.#at)
    if (close > this.#at && this.#words > 0 && this.#head < 0) this.#at = close
    else if (s.isJoiningHyphen(this.#at) || s.grammar.particles.possessive.has(token.norm)) this.#at++
    else return false
    return true
  }

  #passConjunction(): boolean {
    if (this.#words === 0 || this.#head > 0 || !joinsAdjectives(this.#s, this.#at)) return false
    // The adjective behind the conjunction may be one of the words that else end a phrase ('operating').
    this.#at += 2
    this.#words++
    return true
  }

  #isStop(token: Token): boolean {
    const { nouns, particles } = this.#s.grammar
    if (!nouns.stops.has(token.norm)) return false
    return !nouns.openers.has(token.norm) || particles.than.has(this.#s.norm(this.#at + 1))
  }
}

/** After a head noun only another noun of the same phrase goes on: 'OCOP products' after 'star'. */
function continuesNoun(s: Stretch, token: Token): boolean {
  const { nouns } = s.grammar
  return token.kind === 'word' && nouns.isHead(token.norm) && !nouns.stops.has(token.norm)
}

/** 'registered and operating projects': the conjunction joins adjectives when a head noun follows soon. */
function joinsAdjectives(s: Stretch, conjunction: number): boolean {
  const { nouns } = s.grammar
  for (let i = conjunction + 1; i < Math.min(s.last, conjunction + joinReach); i++) {
    const token = s.token(i) as Token
    if (token.kind !== 'word' || nouns.conjunctions.has(token.norm) || s.has(i, 'number')) return false
    if (nouns.isHead(token.norm)) return true
    if (nouns.stops.has(token.norm) && !nouns.isVerbalAdjective(token.norm)) return false
  }
  return true
}

function bracketEnd(s: Stretch, i: number): number {
  if (!s.text.isMark(i, '(')) return i
  for (let k = i + 1; k < Math.min(s.last, i + bracketReach); k++) {
    if (s.text.isMark(k, ')')) return k + 1
    if (s.token(k)?.kind === 'number') return i
  }
  return i
}
