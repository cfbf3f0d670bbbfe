import type { Claim } from '../kernel/claim.ts'
import { decimal, roundedTo, toNumber } from '../kernel/decimal.ts'
import type { Finding, Repair, Sentence } from '../kernel/finding.ts'
import { dividedBy, exactly, holds, type Interval, minus, overlaps } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber } from '../kernel/number-notation.ts'
import type { ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { rewriting } from './digit-slip.ts'
import { quotientOf } from './implied.ts'
import { levelOf } from './level-of.ts'
import { claimAt, wordsBefore, wordsBetween } from './passage.ts'
import { type Amount, amountOf, computed, printAmount } from './print-amount.ts'

interface TimesFacts {
  readonly now: Amount
  readonly before: Amount
  readonly computed: Amount
  readonly printed: Amount
}

export type MultipleFacts = {
  'multiple-holds': TimesFacts
  'multiple-broken': TimesFacts & { readonly suggestion: string | null }
}

const compose = composer<MultipleFacts>('growth')

/** A multiple with the two levels its words put it between. */
interface Compared {
  readonly multiple: number
  readonly now: number
  readonly before: number
}

/** Opens a comparison: 'the', 'higher than', 'so với'. */
const comparing: Readonly<Record<Language, string>> = {
  en: 'as (?:much|many|high|large|big|great) as|(?:high|larg|great|bigg)er than|more than|over|above|(?:up )?from|of|the|that of|against|compared (?:to|with)|(?:increase|rise|growth) (?:from|over|compared (?:to|with))',
  vi: 'so với|mức|của|lần',
}

/** The words that lead from a multiple to the other level: few, no other figure or clause, a year only before a bracket. */
const comparators: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`^\\s*(?:${comparing.en})(?:\\s+[\\p{L}’'-]+){0,5}(?:\\s+(?:19|20)\\d{2}\\s*\\()?\\s*$`, 'iu'),
  vi: new RegExp(`^\\s*(?:${comparing.vi})(?:\\s+[\\p{L}-]+){0,5}(?:\\s+(?:19|20)\\d{2}\\s*\\()?\\s*$`, 'iu'),
}

/** Words that begin another statement. */
const turning =
  /(?<!\p{L})(?:and|while|but|which|with|or|exceeding|target|plan|goal|và|còn|nhưng|kế hoạch|mục tiêu)(?!\p{L})/iu

function leadsTo(read: ReadText, said: Claim, after: Claim): boolean {
  const words = wordsBetween(read, said, after)
  return comparators[read.language].test(words) && !turning.test(words)
}

/** 'from 16 to 158', which may stand before its multiple. */
const spans: Readonly<Record<Language, readonly [opens: RegExp, closes: RegExp]>> = {
  en: [/\bfrom\s*$/i, /\bto\s*$/i],
  vi: [/(?:^|[^\p{L}])từ\s*$/iu, /(?:^|[^\p{L}])(?:lên|đến|tới)(?:\s+(?:mức|gần|hơn|trên))?\s*$/iu],
}

function isLevelLike(level: Claim | undefined, other: Claim, sentence: number): boolean {
  return level?.relation === 'level' && level.unit === other.unit && level.sentence === sentence
}

function compared(read: ReadText, multiple: number): Compared[] {
  const said = claimAt(read, multiple)
  const linked = levelOf(read, multiple)
  const now = linked ?? multiple - 1
  const level = read.claims[now]
  if (now < 0 || level?.relation !== 'level' || level.sentence !== said.sentence) return []
  const from = said.links.from ?? level.links.from
  if (from !== undefined) {
    return claimAt(read, from).relation === 'level' && claimAt(read, from).unit === level.unit
      ? [{ multiple, now, before: from }]
      : []
  }
  const after = read.claims[multiple + 1]
  if (after && isLevelLike(after, level, said.sentence) && now < multiple) {
    return leadsTo(read, said, after) ? [{ multiple, now, before: multiple + 1 }] : []
  }
  const earlier = read.claims[now - 1]
  const [opens, closes] = spans[read.language]
  const isSpan =
    earlier !== undefined &&
    isLevelLike(earlier, level, said.sentence) &&
    opens.test(wordsBefore(read, now - 1)) &&
    closes.test(wordsBetween(read, earlier, level))
  return isSpan ? [{ multiple, now, before: now - 1 }] : []
}

/** Below this difference a base was revised or the writer rounded; beyond the other, something else is compared. */
const leastDifference = 0.05
const widestFactor = 3

/** The multiple that the levels give, to as many decimals as the printed one has. */
function repairOf(read: ReadText, { multiple, now, before }: Compared, ratio: Interval): Repair | null {
  const { printed, numberStart, numberEnd } = claimAt(read, multiple)
  const value = quotientOf(claimAt(read, now).value, claimAt(read, before).value)
  const isFirm = claimAt(read, now).modifier === null && claimAt(read, before).modifier === null
  if (value === null || !isFirm) return null
  const mended = roundedTo(value, Math.max(0, -printed.exponent))
  const written = read.text.slice(numberStart, numberEnd)
  const number = /^\d[\d.,]*\d|^\d/.exec(written)?.[0]
  if (number === undefined || !holds(ratio, mended)) return null
  return rewriting(read, multiple, printNumber(mended, read.language) + written.slice(number.length))
}

const one = exactly(decimal(1))

function verdict(read: ReadText, found: Compared): Finding[] {
  const [said, now, before] = [found.multiple, found.now, found.before].map((i) => claimAt(read, i)) as [
    Claim,
    Claim,
    Claim,
  ]
  const ratio = dividedBy(now.meant, before.meant)
  const point = quotientOf(now.value, before.value)
  if (ratio === null || point === null) return []
  const facts: TimesFacts = {
    now: amountOf(now),
    before: amountOf(before),
    computed: computed(roundedTo(point, 2), { unit: 'multiple', scale: 0 }),
    printed: amountOf(said),
  }
  const claims = [found.multiple, found.now, found.before]
  if (overlaps(ratio, said.meant))
    return [compose(read, { code: 'multiple-holds', severity: 'note', facts, claims, certainty: 0.9 })]
  const factor = toNumber(point) / toNumber(said.value)
  const isNear = Math.abs(factor - 1) < leastDifference
  const isFar = factor > widestFactor || factor < 1 / widestFactor
  // 'Three times higher' may be meant as three times more on top; words such as 'twice' are loosely said.
  const isOnTop = overlaps(minus(ratio, one), said.meant)
  if (isNear || isFar || isOnTop || !/\d/.test(said.quote)) return []
  const repair = repairOf(read, found, ratio)
  return [
    compose(read, {
      code: 'multiple-broken',
      severity: 'error',
      facts: { ...facts, suggestion: repair?.suggestion ?? null },
      claims,
      certainty: repair ? 0.7 : 0.55,
      expected: { interval: ratio, unit: 'multiple' },
      repair,
    }),
  ]
}

/**
 * 'X in 2020, 3.5 times the Y of 2015': a multiple between the two levels that its own words compare. Silent where
 * the words do not lead straight from the multiple to the other level, where the levels are in different units,
 * within 5 percent, beyond a factor of three, for words such as 'twice', and where 'times higher' may mean on top.
 */
export function multiples(read: ReadText): Finding[] {
  return read.claims.flatMap((claim, index) =>
    claim.relation === 'multiple' && claim.unit === 'multiple'
      ? compared(read, index).flatMap((found) => verdict(read, found))
      : [],
  )
}

export const multipleSentences: { readonly [Code in keyof MultipleFacts]: Sentence<MultipleFacts[Code]> } = {
  'multiple-holds': {
    en: (f) =>
      `${printAmount(f.now, 'en')} / ${printAmount(f.before, 'en')} = ${printAmount(f.computed, 'en')}, agrees with ${printAmount(f.printed, 'en')}`,
    vi: (f) =>
      `${printAmount(f.now, 'vi')} / ${printAmount(f.before, 'vi')} = ${printAmount(f.computed, 'vi')}, khớp với ${printAmount(f.printed, 'vi')}`,
  },
  'multiple-broken': {
    en: (f) =>
      `${printAmount(f.now, 'en')} / ${printAmount(f.before, 'en')} = ${printAmount(f.computed, 'en')}, not ${printAmount(f.printed, 'en')}${f.suggestion ? `; it agrees as ${f.suggestion}` : ''}`,
    vi: (f) =>
      `${printAmount(f.now, 'vi')} / ${printAmount(f.before, 'vi')} = ${printAmount(f.computed, 'vi')}, không phải ${printAmount(f.printed, 'vi')}${f.suggestion ? `; khớp nếu là ${f.suggestion}` : ''}`,
  },
}
