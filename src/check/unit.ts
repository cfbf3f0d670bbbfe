import type { Claim } from '../kernel/claim.ts'
import { decimal, toNumber } from '../kernel/decimal.ts'
import type { Finding, Repair } from '../kernel/finding.ts'
import { between, dividedBy, isBelow, isInside, overlaps, scaled, times } from '../kernel/interval.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { isCurrency } from '../kernel/unit.ts'
import { isSamePlace } from './cell.ts'
import type { Check, Known, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { currencyPairs } from './currency-pair.ts'
import { folded } from './folded.ts'
import { percentOf } from './implied.ts'
import { isBelowProvince, isCountry } from './known-place.ts'
import { levelOf } from './level-of.ts'
import { nearSums } from './near-sums.ts'
import { claimAt, claimsNear, claimsWhere, quoteOf, wordsBefore } from './passage.ts'
import { boundYear, holdsIn } from './per-item.ts'
import { ofOne } from './plausible.ts'
import { type Amount, amountOf, printAmount } from './print-amount.ts'

type UnitFacts = {
  'index-with-currency': { readonly amount: Amount; readonly words: string }
  'wrong-currency': {
    readonly amount: Amount
    readonly mended: Amount
    readonly thing: Bilingual
    readonly beside: string | null
  }
  'currency-of-part': {
    readonly amount: Amount
    readonly mended: Amount
    readonly part: Amount
    readonly whole: Amount
  }
  'currency-of-siblings': { readonly amount: Amount; readonly mended: Amount; readonly beside: string }
  'currency-of-plan': { readonly value: Amount; readonly plan: Amount; readonly rate: Amount }
}

const compose = composer<UnitFacts>('unit')

const indexWord = /\b(index|indices)\b|chỉ số/giu
/** What may stand between 'index' and its value: verbs and modifiers, no other noun. */
const predicate: Readonly<Record<Language, RegExp>> = {
  en: /^["”’'\s]*((is|was|are|were|has|had|been|given|put|estimated|expected|recorded|calculated|as|at|to|of|reached|reaches|reaching|hit|hits|stood|stands|totalled|totaled|topped|amounted|be|over|about|nearly|more|than|some)\s+)*$/i,
  vi: /^["”’'\s]*((đạt|ước|là|được|tính|khoảng|trên|hơn|gần|bằng|ước\s+đạt)\s+)*$/iu,
}

/** The word 'index' right before a figure, with nothing but a predicate between. */
function indexBefore(
  read: ReadText,
  index: number,
  words: string,
): { readonly start: number; readonly end: number } | null {
  const claim = claimAt(read, index)
  const last = [...words.matchAll(indexWord)].at(-1)
  if (!last) return null
  const after = words.slice(last.index + last[0].length)
  if (!predicate[read.language].test(after)) return null
  const start = claim.start - words.length + last.index
  return { start, end: start + last[0].length }
}

/** Whether the reader took it for an index, by the text's own word for one. Codes of indexes in the catalogue end so. */
function isReadAsIndex(claim: Claim): boolean {
  return claim.indicator.endsWith('_index') && claim.measure.search(indexWord) >= 0
}

const valueWord: Readonly<Record<Language, string>> = { en: 'value', vi: 'giá trị' }

function indexWithCurrency(read: ReadText, index: number, before: string): Finding[] {
  const claim = claimAt(read, index)
  const words = indexBefore(read, index, before)
  if (words === null && !isReadAsIndex(claim)) return []
  const repair: Repair | null = words && {
    quote: read.text.slice(words.start, words.end),
    suggestion: valueWord[read.language],
    ...words,
  }
  return [
    compose(read, {
      code: 'index-with-currency',
      severity: 'error',
      facts: { amount: amountOf(claim), words: quoteOf(claim) },
      claims: [index],
      spans: words ? [[words.start, words.end]] : [],
      certainty: words && isReadAsIndex(claim) ? 0.9 : 0.8,
      repair,
    }),
  ]
}

/** How the other currency is written in the place of this one. */
function currencyRepair(read: ReadText, index: number): Repair | null {
  const claim = claimAt(read, index)
  const written = read.text.slice(claim.start, claim.end)
  const at = written.search(/USD|US\$|\$/)
  if (at < 0) return null
  const mark = /^(USD|US\$|\$)\s*/.exec(written.slice(at))?.[0] ?? ''
  const suggestion =
    at === 0
      ? `${written.slice(mark.length)} VND`
      : `${written.slice(0, at)}VND${written.slice(at + mark.trimEnd().length)}`
  return { quote: written, suggestion, start: claim.start, end: claim.end }
}

/** Rates to try the other currency at where the text's year is unknown. Source: World Bank, 2010-2025. */
const everyRate = between(decimal(18_000), decimal(27_000))

/** An amount of one cooperative, household or pay slip that only the other currency makes possible. */
function wrongCurrency(read: ReadText, known: Known, index: number, before: string): Finding[] {
  const claim = claimAt(read, index)
  if (claim.unit !== 'USD') return []
  const year = boundYear(read)
  let words: readonly string[] | null = null
  return ofOne.flatMap((bound): Finding[] => {
    if (bound.words === null || bound.unit !== 'USD' || bound.range.high === null || !holdsIn(bound, year)) return []
    if (bound.indicators.length > 0 && !bound.indicators.includes(claim.indicator)) return []
    if (!isBelow({ low: null, high: bound.range.high }, claim.meant)) return []
    words ??= [folded(claim.measure), folded(before)]
    if (!words.some((w) => bound.words?.test(w))) return []
    const inUsd = dividedBy(claim.meant, known.rates.vndPerUsd(year) ?? everyRate)
    if (inUsd === null || !isInside(inUsd, bound.range)) return []
    const beside = claimsNear(read, index, 1, 1).find((i) => claimAt(read, i).unit === 'VND')
    return [
      compose(read, {
        code: 'wrong-currency',
        severity: 'error',
        facts: {
          amount: amountOf(claim),
          mended: { ...amountOf(claim), unit: 'VND' },
          thing: bound.thing,
          beside: beside === undefined ? null : quoteOf(claimAt(read, beside)),
        },
        claims: [index, ...(beside === undefined ? [] : [beside])],
        certainty: 0.85,
        expected: { interval: claim.meant, unit: 'VND' },
        repair: currencyRepair(read, index),
      }),
    ]
  })
}

/** A part in dollars that only in dong makes its whole. */
function currencyOfParts(read: ReadText): Finding[] {
  return nearSums(read).flatMap(({ odd, part, whole, mended }) => {
    const [claim, total] = [claimAt(read, odd), claimAt(read, whole)]
    if (mended !== 'currency' || claim.unit !== 'USD') return []
    return [
      compose(read, {
        code: 'currency-of-part',
        severity: 'error',
        facts: {
          amount: amountOf(claim),
          mended: { ...amountOf(claim), unit: total.unit },
          part: amountOf(claimAt(read, part)),
          whole: amountOf(total),
        },
        claims: [odd, whole, part],
        certainty: 0.85,
        expected: { interval: claim.meant, unit: total.unit },
        repair: currencyRepair(read, odd),
      }),
    ]
  })
}

/** What is counted in dollars, at home and abroad. */
const inDollars =
  /^(export_value|import_value|trade_\w+|fdi_\w+|park_exports|registered_capital|grdp_per_capita|income_per_capita|other)$/
/** How many times the largest figure in dong an amount in dollars is before only its currency can be wrong. */
const beyondSiblings = decimal(100)
/** As dong it must be of the size of the others. */
const oneSize = decimal(30)
/** Figures in dong that show what a thing is counted in. */
const leastSiblings = 2

/**
 * An amount in dollars, not as a conversion in a bracket, of a thing that the text counts in dong: a hundred times the
 * largest of those, and of their size as dong.
 */
function currencyOfSiblings(read: ReadText, known: Known): Finding[] {
  const suspects = claimsWhere(read, (c) => c.relation === 'level' && c.unit === 'USD' && !inDollars.test(c.indicator))
  if (suspects.length === 0) return []
  const converted = new Set(currencyPairs(read).flatMap(({ vnd, usd }) => [vnd, usd]))
  const rate = known.rates.vndPerUsd(boundYear(read)) ?? everyRate
  return suspects.flatMap((index) => {
    const claim = claimAt(read, index)
    if (converted.has(index) || isCountry(claim.place, read, known)) return []
    const siblings = claimsWhere(
      read,
      (c) => c.relation === 'level' && c.unit === 'VND' && c.indicator === claim.indicator,
    )
      .map((i) => [i, claimAt(read, i)] as const)
      .filter(([, c]) => isSamePlace(c, claim) || isBelowProvince(claim.place, read, known))
      .sort(([, a], [, b]) => toNumber(a.value) - toNumber(b.value))
    const [least, most] = [siblings[0], siblings.at(-1)]
    if (!least || !most || siblings.length < leastSiblings) return []
    const isBeyond = isBelow(scaled(most[1].shown, beyondSiblings), times(claim.shown, rate))
    const isUsual =
      !isBelow(scaled(most[1].shown, oneSize), claim.shown) && !isBelow(scaled(claim.shown, oneSize), least[1].shown)
    if (!isBeyond || !isUsual) return []
    return [
      compose(read, {
        code: 'currency-of-siblings',
        severity: 'error',
        facts: { amount: amountOf(claim), mended: { ...amountOf(claim), unit: 'VND' }, beside: quoteOf(most[1]) },
        claims: [index, most[0]],
        certainty: 0.75,
        expected: { interval: claim.meant, unit: 'VND' },
        repair: currencyRepair(read, index),
      }),
    ]
  })
}

/** A value and its printed plan in two currencies whose numbers give the printed percentage. */
function currencyOfPlan(read: ReadText, index: number): Finding[] {
  const rate = claimAt(read, index)
  const { plan } = rate.links
  const level = plan === undefined ? null : levelOf(read, index)
  if (rate.relation !== 'fulfilment' || plan === undefined || level === null) return []
  const [value, target] = [claimAt(read, level), claimAt(read, plan)]
  if (value.unit === target.unit || !isCurrency(value.unit) || !isCurrency(target.unit)) return []
  const percent = percentOf(value.shown, target.shown)
  if (percent === null || !overlaps(percent, rate.shown)) return []
  return [
    compose(read, {
      code: 'currency-of-plan',
      severity: 'error',
      facts: { value: amountOf(value), plan: amountOf(target), rate: amountOf(rate) },
      claims: [level, plan, index],
      certainty: 0.75,
    }),
  ]
}

/**
 * Units that cannot be: an index with a currency, dollars for an amount of one cooperative, household or pay slip
 * that only dong makes possible. Silent where another noun stands between 'index' and the amount, and where the
 * amount is not said to be that of a single thing.
 */
export const unit: Check<UnitFacts> = {
  name: 'unit',
  run: (read, known) => [
    ...read.claims.flatMap((claim, index) => {
      if (claim.relation === 'fulfilment') return currencyOfPlan(read, index)
      if (!isCurrency(claim.unit) || claim.relation !== 'level') return []
      const before = wordsBefore(read, index)
      return [...indexWithCurrency(read, index, before), ...wrongCurrency(read, known, index, before)]
    }),
    ...currencyOfParts(read),
    ...currencyOfSiblings(read, known),
  ],
  sentences: {
    'currency-of-part': {
      en: (f) =>
        `${printAmount(f.part, 'en')} and ${printAmount(f.mended, 'en')} make the ${printAmount(f.whole, 'en')} in all; ${printAmount(f.amount, 'en')} would be far more than the whole`,
      vi: (f) =>
        `${printAmount(f.part, 'vi')} và ${printAmount(f.mended, 'vi')} bằng tổng ${printAmount(f.whole, 'vi')}; ${printAmount(f.amount, 'vi')} vượt xa tổng số`,
    },
    'currency-of-siblings': {
      en: (f) =>
        `${printAmount(f.amount, 'en')} is more than a hundred times the "${f.beside}" of the same thing; as ${printAmount(f.mended, 'en')} it fits`,
      vi: (f) =>
        `${printAmount(f.amount, 'vi')} gấp hơn trăm lần "${f.beside}" của cùng một khoản; nếu là ${printAmount(f.mended, 'vi')} thì hợp lý`,
    },
    'currency-of-plan': {
      en: (f) =>
        `${printAmount(f.value, 'en')} is ${printAmount(f.rate, 'en')} of ${printAmount(f.plan, 'en')} only if both are in one currency`,
      vi: (f) =>
        `${printAmount(f.value, 'vi')} bằng ${printAmount(f.rate, 'vi')} của ${printAmount(f.plan, 'vi')} chỉ khi cùng một loại tiền`,
    },
    'index-with-currency': {
      en: (f) => `an index has no currency: "${f.words}" is a value (${printAmount(f.amount, 'en')})`,
      vi: (f) => `chỉ số không có đơn vị tiền: "${f.words}" là giá trị (${printAmount(f.amount, 'vi')})`,
    },
    'wrong-currency': {
      en: (f) =>
        `${printAmount(f.amount, 'en')} is impossible for one ${f.thing.en}${f.beside ? ` beside "${f.beside}"` : ''}; as ${printAmount(f.mended, 'en')} it is usual`,
      vi: (f) =>
        `${printAmount(f.amount, 'vi')} là không thể với ${f.thing.vi}${f.beside ? `, bên cạnh "${f.beside}"` : ''}; nếu là ${printAmount(f.mended, 'vi')} thì hợp lý`,
    },
  },
}
