import type { Claim } from '../kernel/claim.ts'
import { decimal } from '../kernel/decimal.ts'
import type { Finding, Repair } from '../kernel/finding.ts'
import { between, dividedBy, isBelow, isInside } from '../kernel/interval.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { isCurrency } from '../kernel/unit.ts'
import type { Check, Known, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { folded } from './folded.ts'
import { claimAt, claimsNear, quoteOf, wordsBefore } from './passage.ts'
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

/**
 * Units that cannot be: an index with a currency, dollars for an amount of one cooperative, household or pay slip
 * that only dong makes possible. Silent where another noun stands between 'index' and the amount, and where the
 * amount is not said to be that of a single thing.
 */
export const unit: Check<UnitFacts> = {
  name: 'unit',
  run: (read, known) =>
    read.claims.flatMap((claim, index) => {
      if (!isCurrency(claim.unit) || claim.relation !== 'level') return []
      const before = wordsBefore(read, index)
      return [...indexWithCurrency(read, index, before), ...wrongCurrency(read, known, index, before)]
    }),
  sentences: {
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
