import type { Modifier, NumberOddity } from '../kernel/claim.ts'
import { type Decimal, decimal, plus, quotient, shifted, times } from '../kernel/decimal.ts'
import { between, type Interval } from '../kernel/interval.ts'
import { type Notation, readNumber } from '../kernel/number-notation.ts'
import { meaningOf } from '../kernel/quantity.ts'
import { isCurrency, type UnitCode } from '../kernel/unit.ts'
import type { Annotated } from './annotated.ts'
import type { PeriodMention } from './period-mention.ts'
import { isHyphen } from './phrase-book.ts'
import { lineGap, noGap, type Token } from './token.ts'

/** A quantity found among the tokens of a sentence, before anything is known of what it measures. */
export interface Quantity {
  /** Tokens of the quote: modifier, number, scale, unit or counted noun. */
  readonly first: number
  readonly last: number
  /** Tokens of number and scale alone. */
  readonly numberFirst: number
  readonly numberLast: number
  readonly printed: Decimal
  readonly scale: number
  readonly value: Decimal
  readonly unit: UnitCode
  readonly shown: Interval
  readonly meant: Interval
  readonly modifier: Modifier | null
  /** Tokens of the noun phrase behind a count, without the number; empty when there is none. */
  readonly nounFirst: number
  readonly nounLast: number
  /** Whether the noun phrase ends in a noun, or is elliptic ('26 FDI', '446 working'). */
  readonly hasHead: boolean
  readonly isWord: boolean
  readonly isRange: boolean
  readonly oddity: NumberOddity | null
  /** The value in the other notation, where the writing allows it. */
  readonly otherwise: Decimal | null
}

interface NumberAt {
  readonly value: Decimal
  readonly decimals: number
  readonly last: number
  readonly isWord: boolean
  readonly oddity: 'foreign-mark' | 'doubled-mark' | null
  readonly otherwise: Decimal | null
}

const quotes = new Set(['"', '“', '”', "'", '‘', '’', '«', '»'])
const two = decimal(2)
const twelve = decimal(12)

const verbs = new Set('chose went came took got made left drew'.split(' '))

/** Nouns that a small number names as partners, not as things counted. */
const partnerNouns = new Set(['sides', 'parties', 'countries', 'sister'])

/** Finds the quantities of one sentence, left to right. */
export class QuantityFinder {
  readonly #text: Annotated
  readonly #first: number
  readonly #last: number
  readonly #notation: Notation
  readonly #inPeriod: Set<number>
  /** Bare numbers that took the unit of a measure before them. */
  readonly #continues = new Set<Quantity>()

  constructor(text: Annotated, first: number, last: number, periods: readonly PeriodMention[], notation: Notation) {
    this.#text = text
    this.#first = first
    this.#last = last
    this.#notation = notation
    this.#inPeriod = new Set(periods.flatMap((p) => Array.from({ length: p.last - p.first }, (_, k) => p.first + k)))
  }

  all(): Quantity[] {
    const found: Quantity[] = []
    let i = this.#first
    while (i < this.#last) {
      const quantity = this.#inPeriod.has(i) ? null : this.#quantityAt(i, found)
      if (quantity === null) {
        i = this.#pastIdentifier(i)
        continue
      }
      found.push(this.#withCurrencyOf(this.#withUnitOf(quantity, found.at(-1)), found))
      i = Math.max(quantity.last, quantity.numberLast, i + 1)
    }
    return found
  }

  /** '26.5 million VND in 2019, 29.5 million the year after': a bare amount in millions is in the currency before it. */
  #withCurrencyOf(q: Quantity, before: readonly Quantity[]): Quantity {
    const isBare = q.unit === 'count' && q.scale > 0 && q.nounLast === q.nounFirst
    const last = isBare ? before.findLast((b) => isCurrency(b.unit)) : undefined
    const isCounted = before.some((b) => b.unit === 'count' && b.scale > 0)
    return last && last.scale === q.scale && !isCounted ? { ...q, unit: last.unit } : q
  }

  /** 'Of the 100 hectares 35 are certified': a bare number after 'of' and a measure is of the same unit. */
  #withUnitOf(q: Quantity, before: Quantity | undefined): Quantity {
    const isBare = q.unit === 'count' && q.nounLast === q.nounFirst && !q.isWord && !q.isRange
    if (!isBare || !before || !(before.unit === 'ha' || before.unit === 'tonne' || before.unit === 'km')) return q
    let i = before.first - 1
    while (i >= this.#first && before.first - i < 6 && this.#token(i)?.norm !== 'of') i--
    const previous = this.#token(i - 1)?.norm
    const opens = this.#token(i)?.norm === 'of' && (previous === undefined || /^[.;:,]$/.test(previous))
    if (!opens && !this.#continues.has(before)) return q
    const meaning = meaningOf(
      q.printed,
      q.printed.exponent < 0 ? -q.printed.exponent : 0,
      decimal(1),
      false,
      q.modifier,
    )
    const same: Quantity = { ...q, unit: before.unit, ...meaning }
    this.#continues.add(same)
    return same
  }

  #token(i: number): Token | undefined {
    return i >= this.#first && i < this.#last ? this.#text.tokens[i] : undefined
  }

  #pastIdentifier(i: number): number {
    const token = this.#token(i)
    // The rest of '09-NQ/TU' or '123/2020/QH14' is part of the same name.
    if (token?.kind !== 'number') return i + 1
    let k = i + 1
    // '0218 3852 456': a telephone number in groups.
    if (/^0\d{2,}$/.test(token.norm)) while (this.#token(k)?.kind === 'number') k++
    while (
      isTight(this.#token(k)) &&
      (this.#text.isMark(k, '/') || isDashToken(this.#token(k))) &&
      isTight(this.#token(k + 1))
    )
      k += 2
    return k
  }

  #numberAt(i: number): NumberAt | null {
    const token = this.#token(i)
    if (!token || this.#inPeriod.has(i) || this.#text.has(i, this.#last, 'star')) return null
    if (token.kind === 'number') {
      const read = readNumber(token.norm, this.#notation)
      if (!read) return null
      return { ...read, last: i + 1, isWord: false }
    }
    const word = this.#wordNumberAt(i)
    if (!word) return null
    return { value: decimal(word.value), decimals: 0, last: word.last, isWord: true, oddity: null, otherwise: null }
  }

  /** 'One hundred and four', 'two thousand five hundred': hundreds and thousands add up. */
  #wordNumberAt(i: number): { value: number; last: number } | null {
    const first = this.#text.cue(i, this.#last, 'number')
    if (!first) return null
    let value = first.cue.value
    let last = first.last
    if (this.#token(last)?.norm === 'hundred') {
      value *= 100
      last++
    }
    if (value >= 100 && value % 100 === 0) {
      const at = this.#token(last)?.norm === 'and' ? last + 1 : last
      const rest = at < this.#last ? this.#text.cue(at, this.#last, 'number') : null
      if (rest && rest.cue.value < 100) return { value: value + rest.cue.value, last: rest.last }
    }
    return { value, last }
  }

  #quantityAt(i: number, before: readonly Quantity[]): Quantity | null {
    const rank = this.#rankAt(i, before)
    if (rank) return rank
    const fraction = this.#fractionAt(i) ?? this.#timesWordAt(i)
    if (fraction) return fraction
    const number = this.#numberAt(i)
    if (!number || this.#isPartOfName(i, number)) return null
    const prefix = this.#currencyBefore(i)
    const single = this.#scaleAt(number.last, prefix !== null)
    const range = this.#rangeEnd(i, number, single.last, prefix !== null)
    const top = range?.number ?? number
    const scale = range?.scale ?? single
    const suffix = prefix ? null : this.#unitAt(scale.last, scale.exponent > 0)
    const unit = prefix ?? suffix
    const numberLast = scale.last
    const unitLast = prefix ? this.#suffixCurrency(numberLast, prefix.unit) : (suffix?.last ?? numberLast)
    const isHyphenated = unit !== null && isDashToken(this.#token(scale.last))
    if (unit === null && this.#isNoQuantity(i, number, scale, numberLast, range !== null)) return null
    const multiple = unit === null ? this.#multipleAt(numberLast, i) : null
    const noun =
      unit === null && multiple === null
        ? this.#nounAfter(numberLast)
        : { first: unitLast, last: unitLast, hasHead: false }
    if (unit === null && range === null && multiple === null && this.#isCompound(numberLast, noun.first, number.isWord))
      return null
    if (unit === null && noun.hasHead && this.#text.has(noun.last - 1, noun.last, 'duration')) return null
    if (unit === null && multiple === null && range === null && !this.#isCount(i, number, scale.exponent, noun, before))
      return null
    const code: UnitCode = unit?.unit ?? (multiple ? 'multiple' : 'count')
    const factor = times(shifted(decimal(1), scale.exponent), unit ? decimal(unit.factor) : decimal(1))
    const start = prefix ? prefix.first : i
    const modifier = this.#modifierBefore(start)
    const isCounted = code === 'count' && scale.exponent === 0
    const low = meaningOf(number.value, number.decimals, factor, isCounted, range ? null : modifier.modifier)
    const value = range
      ? quotient(plus(times(number.value, factor), times(top.value, factor)), two)
      : times(number.value, factor)
    const span = range ? between(times(number.value, factor), times(top.value, factor)) : null
    const oddity = this.#oddityOf(number, scale)
    return {
      first: modifier.first,
      last: Math.max(unitLast, noun.last, multiple ?? 0),
      numberFirst: i,
      numberLast,
      printed: number.value,
      scale: scale.exponent,
      value,
      unit: code,
      shown: span ?? low.shown,
      meant: span ?? low.meant,
      modifier: range ? null : modifier.modifier,
      nounFirst: noun.first,
      nounLast: isHyphenated ? unitLast : noun.last,
      hasHead: noun.hasHead,
      isWord: number.isWord,
      isRange: range !== null,
      oddity,
      otherwise: number.otherwise === null ? null : times(number.otherwise, factor),
    }
  }

  #oddityOf(number: NumberAt, scale: { usual?: string | undefined }): NumberOddity | null {
    const usual = this.#notation === 'point' ? '.' : ','
    if (number.oddity) return { kind: number.oddity, usual }
    return scale.usual ? { kind: 'misspelt-scale', usual: scale.usual } : null
  }

  #scaleAt(i: number, hasPrefix: boolean): { exponent: number; last: number; usual?: string } {
    let exponent = 0
    let last = i
    let usual: string | undefined
    for (;;) {
      const at = isDashToken(this.#token(last)) && isTight(this.#token(last)) ? last + 1 : last
      if (this.#inPeriod.has(at)) break
      const scale = at < this.#last ? this.#text.cue(at, this.#last, 'scale') : null
      if (!scale) break
      const isShort = scale.last === at + 1 && (this.#token(at)?.norm.length ?? 9) <= 3 && scale.cue.exponent > 0
      const followsCurrency = this.#unitAt(scale.last, true)
      const needsCurrency = isShort && /^[a-z]+$/.test(this.#token(at)?.norm ?? '')
      if (needsCurrency && !hasPrefix && !(followsCurrency && isCurrency(followsCurrency.unit))) break
      exponent += scale.cue.exponent
      usual ??= scale.cue.usual
      last = scale.last
    }
    return usual === undefined ? { exponent, last } : { exponent, last, usual }
  }

  #unitAt(i: number, isScaled: boolean): { unit: UnitCode; factor: string; last: number } | null {
    let at = i
    if (isDashToken(this.#token(at)) && isTight(this.#token(at)) && isTight(this.#token(at + 1))) at++
    if (at >= this.#last || this.#inPeriod.has(at)) return null
    const found = this.#text.cue(at, this.#last, 'unit')
    if (!found) return null
    const token = this.#token(at) as Token
    // A line break or 'million m' does not make metres; a lone 'm' or 'won' after a space is a word.
    if (isScaled && found.cue.unit === 'm') return null
    if (token.norm === 'won' && !isScaled) return null
    return { unit: found.cue.unit, factor: found.cue.factor, last: found.last }
  }

  #currencyBefore(i: number): { unit: UnitCode; factor: string; first: number } | null {
    for (const back of [2, 1]) {
      const at = i - back
      if (at < this.#first) continue
      const found = this.#text.cue(at, i, 'unit')
      if (found && found.last === i && isCurrency(found.cue.unit) && !this.#inPeriod.has(at)) {
        const previous = this.#token(at - 1)
        // 'worth 5 million USD 20 projects': the currency belongs to the number before it.
        const isTaken = previous !== undefined && (previous.kind === 'number' || this.#text.has(at - 1, at, 'scale'))
        return isTaken ? null : { unit: found.cue.unit, factor: found.cue.factor, first: at }
      }
    }
    return null
  }

  /** 'US$50 million USD': the currency said twice. */
  #suffixCurrency(i: number, code: UnitCode): number {
    const found = i < this.#last ? this.#text.cue(i, this.#last, 'unit') : null
    return found && found.cue.unit === code ? found.last : i
  }

  #rangeEnd(
    i: number,
    number: NumberAt,
    afterScale: number,
    hasPrefix: boolean,
  ): { number: NumberAt; scale: { exponent: number; last: number; usual?: string } } | null {
    const isScaled = afterScale > number.last
    const unit = this.#unitAt(afterScale, isScaled)
    const isPercent = unit?.unit === 'percent'
    const joint = isPercent ? unit.last : number.last
    if (isScaled && !isDashToken(this.#token(afterScale))) return null
    const at = isScaled ? afterScale : joint
    const word = this.#token(at)?.norm
    const isDash = isDashToken(this.#token(at))
    const isTo = word === 'to' && !this.#comesFromChange(i)
    const isBetween = word === 'and' && this.#token(i - 1)?.norm === 'between'
    if (!isDash && !isTo && !isBetween) return null
    const top = this.#numberAt(at + 1)
    if (!top || top.isWord !== number.isWord) return null
    const scale = this.#scaleAt(top.last, hasPrefix)
    const topUnit = this.#unitAt(scale.last, scale.exponent > 0)
    if (compareValues(top.value, number.value) <= 0 || this.#inPeriod.has(at + 1)) return null
    if (isTo && !topUnit && !hasPrefix && !this.#nounAfter(scale.last).hasHead) return null
    return { number: top, scale }
  }

  /** 'rose from 16 to 158': two figures, not a range. */
  #comesFromChange(i: number): boolean {
    if (this.#token(i - 1)?.norm !== 'from') return this.#text.has(i - 1, i, 'change')
    for (let k = i - 2; k >= this.#first && k >= i - 6; k--) {
      const change = this.#text.cue(k, this.#last, 'change')
      if (change && change.cue.part !== 'adverb') return true
    }
    return false
  }

  #modifierBefore(start: number): { modifier: Modifier | null; first: number } {
    let at = start
    if (quotes.has(this.#token(at - 1)?.norm ?? '')) at--
    // 'crossed the 763.8 million USD mark'
    if (this.#token(at - 1)?.norm === 'the' && this.#text.cue(at - 2, at - 1, 'modifier')?.cue.isVerb) at--
    for (const back of [4, 3, 2, 1]) {
      const from = at - back
      if (from < this.#first || this.#inPeriod.has(from)) continue
      const found = this.#text.cueFrom(from, at)
      if (!found || found.last !== at) continue
      const entry = found.entries.find((e) => e.is === 'modifier')
      if (entry?.is !== 'modifier') continue
      const isEstimate = found.entries.some((e) => e.is === 'status')
      const isOutside = entry.isVerb || isEstimate || at !== start
      return { modifier: entry.modifier, first: isOutside ? start : from }
    }
    return { modifier: null, first: start }
  }

  /** Names and identifiers: 'No. 76', 'COVID-19', '09-NQ/TU', '8:30', list numbers, '17th' are no quantities. */
  #isPartOfName(i: number, number: NumberAt): boolean {
    if (number.isWord) return false
    const token = this.#token(i) as Token
    const previous = this.#token(i - 1)
    const next = this.#token(number.last)
    const isTightBefore = token.gap === noGap && previous !== undefined
    const isCurrencyCode = isTightBefore && this.#currencyBefore(i) !== null
    if (isTightBefore && !isCurrencyCode && (previous.kind === 'word' || previous.kind === 'mixed')) return true
    if (isTightBefore && isHyphen(previous) && isTight(previous) && this.#token(i - 2)?.kind !== 'number') return true
    if (isTightBefore && /^[/:#+]$/.test(previous.norm)) return true
    if (next && isTight(next) && /^[/:+]$/.test(next.norm) && isTight(this.#token(number.last + 1))) return true
    if (
      next &&
      isTight(next) &&
      isHyphen(next) &&
      /^(?:nq|qd|qđ|ct|kh|tt|nd|nđ|ub)/.test(this.#token(number.last + 1)?.norm ?? '')
    )
      return true
    const isItem = previous === undefined || token.gap >= lineGap
    if (isItem && next && /^[.)]$/.test(next.norm) && token.norm.length <= 2) return true
    return token.norm.length > 1 && token.norm[0] === '0' && !/^0[.,]/.test(token.norm)
  }

  /** A bare number that stands for a year, a duration, a phone number or the number of a document. */
  #isNoQuantity(i: number, number: NumberAt, scale: { exponent: number }, last: number, isRange: boolean): boolean {
    const token = this.#token(i) as Token
    if (scale.exponent === 0 && token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.norm)) return true
    if (token.kind === 'number' && (/^\d{8,}$/.test(token.norm) || token.norm === '4.0')) return true
    let at = last
    if (isDashToken(this.#token(at)) && isTight(this.#token(at))) at++
    if (/^(?:more|consecutive|straight|full|long|whole|last|working|recent|past)$/.test(this.#token(at)?.norm ?? ''))
      at++
    if (at < this.#last && this.#text.has(at, this.#last, 'duration')) return true
    if (this.#labelBefore(i)) return true
    if (number.isWord && token.norm === 'one' && !isRange) return this.#isPronounOne(i, last)
    return false
  }

  #labelBefore(i: number): boolean {
    let at = i - 1
    while (
      at >= this.#first &&
      (this.#text.isMark(at, '.') || this.#text.isMark(at, '#') || this.#text.isMark(at, ':'))
    )
      at--
    for (const from of [at - 1, at]) {
      if (from < this.#first) continue
      const found = this.#text.cueFrom(from, at + 1)
      if (found?.last === at + 1 && found.entries.some((e) => e.is === 'label')) return true
    }
    return false
  }

  /** 'two-way trade', 'four-day holiday', 'three-storey': an adjective, nothing counted. */
  #isCompound(from: number, noun: number, isWord: boolean): boolean {
    const isHyphened = isDashToken(this.#token(from)) && isTight(this.#token(from)) && isTight(this.#token(from + 1))
    const counted = this.#text.lexicon.measures.longestAt(this.#text.tokens, Math.max(noun, from + 1), this.#last)
    return isHyphened && isWord && !counted?.entries.some((e) => e.isCounted)
  }

  #isPronounOne(i: number, last: number): boolean {
    const next = this.#token(last)
    const token = this.#token(i) as Token
    if (!next || next.norm === 'of' || (token.isCapital && next.isCapital)) return true
    if (isHyphen(next) && this.#numberAt(last + 1) === null) return true
    return false
  }

  #isCount(
    i: number,
    number: NumberAt,
    scale: number,
    noun: { first: number; last: number; hasHead: boolean },
    before: readonly Quantity[],
  ): boolean {
    if (!number.isWord) return true
    if (scale > 0) return true
    // 'Thirty-three cover orchards', 'Three are up and running': no idiom is counted so.
    const isOpening = i === this.#first && this.#token(i)?.norm !== 'one'
    if (compareValues(number.value, twelve) > 0 || isOpening) return true
    const hasNoun = noun.last > noun.first
    const head = this.#token(noun.last - 1)?.norm ?? ''
    if (partnerNouns.has(head)) return false
    const isListed = before.some((q) => q.unit === 'count' && this.#isListGap(q.last, i))
    if (this.#token(i)?.norm === 'one') {
      return (
        isListed ||
        (hasNoun && noun.hasHead === false && this.#opensList(i)) ||
        this.#isCountedOne(noun) ||
        this.#repeatsNoun(noun, before)
      )
    }
    if (noun.hasHead) return true
    const next = this.#token(number.last)?.norm ?? ''
    const previous = this.#token(i - 1)?.norm ?? ''
    const isOfSet = previous === 'the' && this.#token(i - 2)?.norm === 'of'
    // 'eight at four stars and 16 at three'
    if (previous === 'at') return false
    if (/^(?:the|both|these|those)$/.test(previous) && !isOfSet) return false
    if (isOfSet) return true
    const isAlso = /^(?:and|,)$/.test(previous) && before.some((q) => q.unit === 'count')
    return (
      isListed ||
      isAlso ||
      hasNoun ||
      this.#opensList(i) ||
      /^(?:with|are|were|have|had|remain|of|in|by|\.|,|;|listed)$/.test(next)
    )
  }

  /** 'one key product': a thing of the catalogue is counted; 'one grower' is any grower. */
  #isCountedOne(noun: { first: number; last: number; hasHead: boolean }): boolean {
    for (let k = noun.first; k < noun.last; k++) {
      const found = this.#text.lexicon.measures.longestAt(this.#text.tokens, k, noun.last)
      if (found && found.last === noun.last && found.entries.some((e) => e.isCounted)) return true
    }
    return false
  }

  /** 'two key products in each district and one key product in each commune': the noun was counted before. */
  #repeatsNoun(noun: { first: number; last: number }, before: readonly Quantity[]): boolean {
    const head = this.#token(noun.last - 1)?.norm
    if (head === undefined || noun.last === noun.first) return false
    const forms = this.#text.lexicon.grammar.forms(head)
    return before.some(
      (q) => q.unit === 'count' && q.nounLast > q.nounFirst && forms.includes(this.#token(q.nounLast - 1)?.norm ?? ''),
    )
  }

  /** After a colon or 'including', or before another number in one enumeration. */
  #opensList(i: number): boolean {
    const previous = this.#token(i - 1)?.norm ?? ''
    if (previous === ':' || this.#text.has(i - 1, i, 'parts')) return true
    for (let k = i + 1; k < Math.min(this.#last, i + 9); k++) {
      const norm = this.#token(k)?.norm ?? ''
      if (/^[;:()]$/.test(norm)) return false
      if ((norm === ',' || norm === 'and') && this.#numberAt(k + 1) && !this.#unitAt(k + 2, false)) return true
    }
    return false
  }

  /** Whether only commas, 'and' and verbs of adding stand between two quantities. */
  #isListGap(from: number, to: number): boolean {
    if (to - from > 4 || to <= from) return false
    for (let k = from; k < to; k++) {
      if (!/^(?:,|and|or|added|another|plus|&)$/.test(this.#token(k)?.norm ?? '')) return false
    }
    return true
  }

  /** The noun phrase behind a count: up to its head noun, over adjectives and bracketed abbreviations. */
  #nounAfter(from: number): { first: number; last: number; hasHead: boolean } {
    const { grammar, measures } = this.#text.lexicon
    let k = from
    if (isDashToken(this.#token(k)) && isTight(this.#token(k))) k++
    if (quotes.has(this.#token(k)?.norm ?? '')) k++
    const first = k
    let last = first
    let head = -1
    let words = 0
    while (k < this.#last && words < 8 && !this.#inPeriod.has(k)) {
      const token = this.#token(k) as Token
      const counted = measures.longestAt(this.#text.tokens, k, this.#last)
      if (counted?.entries.some((e) => e.isCounted)) {
        k = counted.last
        last = k
        head = k
        words += counted.last - counted.first
        continue
      }
      if (head > 0 && !this.#continuesNoun(k)) break
      if (token.kind === 'mark') {
        const close = this.#bracketEnd(k)
        if (close > k && words > 0 && head < 0) {
          k = close
          continue
        }
        if (isHyphen(token) && isTight(token) && isTight(this.#token(k + 1))) {
          k++
          continue
        }
        if (token.norm === "'s") {
          k++
          continue
        }
        break
      }
      if (token.kind === 'number' || token.kind === 'ordinal') break
      if (grammar.conjunctions.has(token.norm)) {
        if (words === 0 || head > 0 || !this.#joinsAdjectives(k)) break
        // The adjective behind the conjunction may be one of the words that else end a phrase ('operating').
        k += 2
        words++
        continue
      }
      const isMore = /^(?:more|other|another|new)$/.test(token.norm) && this.#token(k + 1)?.norm !== 'than'
      const star = this.#text.cue(k, this.#last, 'star')
      if (star) {
        words += star.last - k
        k = star.last
        last = k
        continue
      }
      if (this.#text.has(k, this.#last, 'number')) break
      if (grammar.stops.has(token.norm) && !isMore) break
      if (words > 0 && this.#text.has(k, this.#last, 'modifier')) break
      k++
      words++
      last = k
      if (grammar.isHeadNoun(token.norm)) head = k
    }
    if (head > 0) return { first, last: head, hasHead: true }
    // '43,407 headed for ...', '36,700 chose Hoa Binh city': a verb or a name opens no noun phrase.
    const opener = this.#token(first)
    const isVerb = opener !== undefined && (/ed$/.test(opener.norm) || verbs.has(opener.norm)) && last - first <= 3
    return { first, last: isVerb ? first : last, hasHead: false }
  }

  /** After a head noun only another noun of the same phrase goes on: 'OCOP products' after 'star'. */
  #continuesNoun(k: number): boolean {
    const counted = this.#text.lexicon.measures.longestAt(this.#text.tokens, k, this.#last)
    if (counted?.entries.some((e) => e.isCounted)) return true
    const token = this.#token(k) as Token
    return (
      token.kind === 'word' &&
      this.#text.lexicon.grammar.isHeadNoun(token.norm) &&
      !this.#text.lexicon.grammar.stops.has(token.norm)
    )
  }

  /** 'registered and operating projects': the conjunction joins adjectives when a head noun follows soon. */
  #joinsAdjectives(k: number): boolean {
    const { grammar } = this.#text.lexicon
    for (let i = k + 1; i < Math.min(this.#last, k + 4); i++) {
      const token = this.#token(i) as Token
      if (token.kind !== 'word' || grammar.conjunctions.has(token.norm) || this.#text.has(i, this.#last, 'number'))
        return false
      if (grammar.isHeadNoun(token.norm)) return true
      if (grammar.stops.has(token.norm) && !/ing$|ed$/.test(token.norm)) return false
    }
    return true
  }

  #bracketEnd(k: number): number {
    if (!this.#text.isMark(k, '(')) return k
    for (let i = k + 1; i < Math.min(this.#last, k + 5); i++) {
      if (this.#text.isMark(i, ')')) return i + 1
      if (this.#token(i)?.kind === 'number') return k
    }
    return k
  }

  /** '3.5 times higher': a multiple; 'three times a year' is none. */
  #multipleAt(i: number, start: number): number | null {
    let at = i
    if (isDashToken(this.#token(at))) at++
    const found = at < this.#last ? this.#text.cue(at, this.#last, 'multiple') : null
    if (!found) return null
    const next = this.#token(found.last)?.norm ?? ''
    const isCompared =
      /^(?:higher|more|the|as|compared|that|over|against|larger|bigger|greater|increase|growth|than|lower|,|\.|on|from|in)$/.test(
        next,
      )
    const isChange = [1, 2, 3].some((b) => start - b >= this.#first && this.#text.has(start - b, this.#last, 'change'))
    return (isCompared && next !== '.') || isChange ? found.last : null
  }

  #fractionAt(i: number): Quantity | null {
    const found = this.#text.cue(i, this.#last, 'fraction')
    if (!found) return null
    const behind = this.#token(found.last)
    if (behind?.kind === 'number' || this.#inPeriod.has(found.last)) return null
    const next = this.#token(found.last)?.norm ?? ''
    const hasOf = this.#token(found.last - 1)?.norm === 'of'
    if (next !== 'of' && !hasOf) return null
    const last = hasOf ? found.last - 1 : found.last
    const value = decimal(found.cue.percent)
    const meaning = meaningOf(value, value.exponent < 0 ? 1 : 0, decimal(1), false, null)
    const modifier = this.#modifierBefore(i)
    return {
      first: modifier.first,
      last,
      numberFirst: i,
      numberLast: last,
      printed: value,
      scale: 0,
      value,
      unit: 'percent',
      ...meaning,
      modifier: modifier.modifier,
      nounFirst: last,
      nounLast: last,
      hasHead: false,
      isWord: true,
      isRange: false,
      oddity: null,
      otherwise: null,
    }
  }

  /** 'twice the 5 trillion VND of 2020'; 'twice a year' is none. */
  #timesWordAt(i: number): Quantity | null {
    const found = this.#text.cue(i, this.#last, 'times-word')
    const next = this.#token(i + 1)?.norm ?? ''
    const isFold = /fold$/.test(this.#token((found?.last ?? i + 1) - 1)?.norm ?? '')
    if (found && isFold) return { ...this.#rank(i, i, found.last, decimal(found.cue.value)), unit: 'multiple' }
    if (!found || !/^(?:the|as|that|what|more|higher|its|their|larger|bigger)$/.test(next)) return null
    return { ...this.#rank(i, i, i + 1, decimal(found.cue.value)), unit: 'multiple' }
  }

  /** 'ranked fifth', 'rank 53', 'and sixth' after another rank; 'nine places up' moves in a ranking. */
  #rankAt(i: number, before: readonly Quantity[]): Quantity | null {
    const ordinal = this.#ordinalAt(i)
    const previous = before[before.length - 1]
    const cueAt = [1, 2].map((b) => i - b).find((k) => k >= this.#first && this.#text.cue(k, i, 'rank')?.last === i)
    const isLed = cueAt !== undefined
    const isJoined =
      /^(?:and|,)$/.test(this.#token(i - 1)?.norm ?? '') &&
      this.#token(i + 1)?.norm === 'in' &&
      before.some((q) => q.unit === 'rank')
    const followsRank = isJoined || (previous?.unit === 'rank' && this.#isListGap(previous.last, i))
    if (ordinal !== null && (isLed || followsRank || this.#isPlaced(i))) {
      return this.#rank(isLed ? (cueAt as number) : i, i, i + 1, ordinal)
    }
    const number = ordinal === null ? this.#numberAt(i) : null
    if (!number || number.decimals > 0) return null
    if (
      isLed &&
      /^(?:rank|ranks|ranked|ranking)$/.test(this.#token(cueAt as number)?.norm ?? '') &&
      !this.#unitAt(number.last, false)
    ) {
      const next = this.#token(number.last)?.norm ?? ''
      if (!this.#text.lexicon.grammar.isHeadNoun(next)) return this.#rank(cueAt as number, i, number.last, number.value)
    }
    if (
      this.#token(number.last)?.norm === 'places' &&
      /^(?:up|down|higher|lower|compared|from|on)$/.test(this.#token(number.last + 1)?.norm ?? '')
    ) {
      return this.#rank(i, i, number.last + 1, number.value)
    }
    return null
  }

  /** 'came fifth in the region', 'placed 12th': an ordinal before the set it is a rank in. */
  #isPlaced(i: number): boolean {
    const next = this.#token(i + 1)?.norm ?? ''
    const previous = this.#token(i - 1)?.norm ?? ''
    return /^(?:out|among|nationwide)$/.test(next) && /^(?:placed|came|stood|at|is|was|to|the|,)$/.test(previous)
  }

  #ordinalAt(i: number): Decimal | null {
    const token = this.#token(i)
    if (!token || this.#inPeriod.has(i)) return null
    const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.norm)
    if (digits) return decimal(digits[1] as string)
    const index = ordinalWords.indexOf(token.norm)
    return index < 0 ? null : decimal(index + 1)
  }

  #rank(first: number, numberFirst: number, last: number, value: Decimal): Quantity {
    return {
      first,
      last,
      numberFirst,
      numberLast: last,
      printed: value,
      scale: 0,
      value,
      unit: 'rank',
      shown: between(value, value),
      meant: between(value, value),
      modifier: null,
      nounFirst: last,
      nounLast: last,
      hasHead: false,
      isWord: false,
      isRange: false,
      oddity: null,
      otherwise: null,
    }
  }
}

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

function isTight(token: Token | undefined): boolean {
  return token !== undefined && token.gap === noGap
}

function isDashToken(token: Token | undefined): boolean {
  return token !== undefined && isHyphen(token)
}

function compareValues(a: Decimal, b: Decimal): number {
  const [x, y] = [Number(`${a.coefficient}e${a.exponent}`), Number(`${b.coefficient}e${b.exponent}`)]
  return x - y
}
