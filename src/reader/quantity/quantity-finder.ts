import type { NumberOddity } from '../../kernel/claim.ts'
import { decimal, plus, quotient, shifted, times } from '../../kernel/decimal.ts'
import { between } from '../../kernel/interval.ts'
import type { Notation } from '../../kernel/number-notation.ts'
import { meaningOf } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { Annotated } from '../annotated.ts'
import type { PeriodMention } from '../period-mention.ts'
import { withCurrencyBefore, withMeasureBefore } from './borrowed-unit.ts'
import { isCompound, isCount, isDuration, isPronounOne } from './count.ts'
import { fractionAt } from './fraction.ts'
import { isCode, isPartOfName, pastIdentifier } from './identifier.ts'
import { modifierBefore } from './modifier-before.ts'
import { multipleEnd, timesWordAt } from './multiple.ts'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import { type NumberAt, numberAt } from './number-at.ts'
import type { Quantity } from './quantity.ts'
import { rangeTop } from './range.ts'
import { rankAt } from './rank.ts'
import { type ScaleAt, scaleAt } from './scale-at.ts'
import { Stretch } from './stretch.ts'
import { currencyBefore, pastSameCurrency, unitAt } from './unit-at.ts'

const two = decimal(2)

/** Finds the quantities of one sentence, tokens [first, last), left to right. */
export function findQuantities(
  text: Annotated,
  first: number,
  last: number,
  periods: readonly PeriodMention[],
  notation: Notation,
): Quantity[] {
  const s = new Stretch(text, first, last, periods, notation)
  const found: Quantity[] = []
  const borrowers = new Set<Quantity>()
  let i = first
  while (i < last) {
    const quantity = s.isInPeriod(i) ? null : quantityAt(s, i, found)
    if (quantity === null) {
      i = pastIdentifier(s, i)
      continue
    }
    found.push(withCurrencyBefore(withMeasureBefore(s, quantity, found.at(-1), borrowers), found))
    i = Math.max(quantity.last, quantity.numberLast, i + 1)
  }
  return found
}

function quantityAt(s: Stretch, i: number, before: readonly Quantity[]): Quantity | null {
  const number = numberAt(s, i)
  const special = rankAt(s, i, number, before) ?? fractionAt(s, i) ?? timesWordAt(s, i)
  if (special) return special
  if (!number || isPartOfName(s, i, number)) return null
  const amount = amountAt(s, i, number)
  const thing = amount.unit ? measured(amount, amount.unit) : thingCounted(s, i, amount, before)
  return thing && quantityOf(s, amount, thing)
}

/** A number or range with its scale and unit, where it has one. */
interface Amount {
  /** The currency or number that it begins with. */
  readonly first: number
  readonly numberFirst: number
  readonly number: NumberAt
  /** The upper end of a range. */
  readonly top: NumberAt | null
  readonly scale: ScaleAt
  readonly unit: { readonly unit: UnitCode; readonly factor: string } | null
  /** Behind number, scale and unit. */
  readonly last: number
}

function amountAt(s: Stretch, i: number, number: NumberAt): Amount {
  const prefix = currencyBefore(s, i)
  const single = scaleAt(s, number.last, prefix !== null)
  const range = rangeTop(s, i, number, single.last, prefix !== null)
  const scale = range?.scale ?? single
  const known = { numberFirst: i, number, top: range?.number ?? null, scale }
  if (prefix) {
    const last = pastSameCurrency(s, scale.last, prefix.unit)
    return { ...known, first: prefix.first, unit: prefix, last }
  }
  const unit = unitAt(s, scale.last, scale.exponent > 0)
  return { ...known, first: i, unit, last: unit?.last ?? scale.last }
}

/** What an amount is of: a unit of measure, or the things that it counts. */
interface Thing {
  readonly unit: UnitCode
  readonly factor: string
  readonly noun: NounPhrase
  readonly last: number
}

function measured({ last }: Amount, { unit, factor }: { unit: UnitCode; factor: string }): Thing {
  return { unit, factor, noun: { first: last, last, hasHead: false }, last }
}

/** What a number without unit counts or multiplies, or null where it is no quantity. */
function thingCounted(s: Stretch, i: number, amount: Amount, before: readonly Quantity[]): Thing | null {
  const { number, scale, last } = amount
  const isRange = amount.top !== null
  if (isCode(s, i, scale.exponent) || isDuration(s, last)) return null
  if (number.isWord && !isRange && isPronounOne(s, i, last)) return null
  const end = multipleEnd(s, last, i)
  if (end !== null) return { unit: 'multiple', factor: '1', noun: { first: last, last, hasHead: false }, last: end }
  const noun = nounPhraseAt(s, last)
  if (noun.hasHead && s.text.has(noun.last - 1, noun.last, 'duration')) return null
  const counts = !isCompound(s, number, last, noun.first) && isCount(s, i, number, scale.exponent, noun, before)
  return isRange || counts ? { unit: 'count', factor: '1', noun, last: Math.max(last, noun.last) } : null
}

function quantityOf(s: Stretch, amount: Amount, { unit, factor, noun, last }: Thing): Quantity {
  const { number, top, scale } = amount
  const { modifier, first } = modifierBefore(s, amount.first)
  const one = times(shifted(decimal(1), scale.exponent), decimal(factor))
  const low = times(number.value, one)
  const isCounted = unit === 'count' && scale.exponent === 0
  const span = top && between(low, times(top.value, one))
  const meaning = span
    ? { shown: span, meant: span }
    : meaningOf(number.value, number.decimals, one, isCounted, modifier)
  return {
    first,
    last,
    numberFirst: amount.numberFirst,
    numberLast: scale.last,
    printed: number.value,
    scale: scale.exponent,
    value: top ? quotient(plus(low, times(top.value, one)), two) : low,
    unit,
    shown: meaning.shown,
    meant: meaning.meant,
    modifier: top ? null : modifier,
    nounFirst: noun.first,
    nounLast: noun.last,
    hasHead: noun.hasHead,
    isWord: number.isWord,
    isRange: top !== null,
    oddity: oddityOf(s, number, scale),
  }
}

function oddityOf(s: Stretch, number: NumberAt, scale: ScaleAt): NumberOddity | null {
  const usual = s.notation === 'point' ? '.' : ','
  if (number.oddity) return { kind: number.oddity, usual }
  return scale.usual ? { kind: 'misspelt-scale', usual: scale.usual } : null
}
