import { type Decimal, one, plainText, shifted, trimmed } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { printNumber } from '../kernel/number-notation.ts'
import { printPeriod } from '../kernel/period.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { rewriting } from './digit-slip.ts'
import { moved, pointWhole, quotientOf } from './implied.ts'
import { parallelSlips } from './parallel-slip.ts'
import { claimAt, quoteOf } from './passage.ts'
import { type Amount, amountOf, computed, printAmount, printTimes } from './print-amount.ts'
import { type NamedScale, nameOfScale, scaleRepair, shiftedScale } from './scale-slip.ts'
import { type ScaleSlip, scaleSlips, type Tie, type TieKind } from './scale-ties.ts'
import { spokenMeasure } from './spoken-measure.ts'

/** One proof that a scale word is wrong: the figure, what it was held against, and how they stand once it is mended. */
interface ProofFacts {
  /** The figure the reckoning starts from: the accused one, or one held against it. */
  readonly start: Amount
  /** The figure it is held against, as the text has it, with its measure and time. */
  readonly other: Quoted | null
  /** What was reckoned from the start: a plan, a total, an amount per thing. */
  readonly derived: Amount | null
  /** The percentage or count that the reckoning rests on. */
  readonly divisor: Amount | null
  /** How many times the one is the other, as printed. */
  readonly times: Decimal
  /** The accused figure, or what is reckoned from it, once its scale word is mended. */
  readonly mended: Amount
  readonly scale: NamedScale
  readonly thing: Bilingual | null
}

interface Quoted {
  readonly quote: string
  readonly measure: string
  readonly period: string | null
  readonly periodVi: string | null
}

interface ThousandthFacts {
  readonly printed: Amount
  readonly other: Quoted
  readonly mended: Amount
  /** Pairs beside them that are of one size, as quoted. */
  readonly pairs: readonly (readonly [string, string])[]
}

type ProofCode = Exclude<TieKind, 'currency' | 'balance'>

type MagnitudeFacts = { readonly [Code in ProofCode]: ProofFacts } & {
  readonly thousandth: ThousandthFacts
  readonly 'misspelt-scale': { readonly quote: string; readonly usual: string; readonly suggestion: string }
}

const compose = composer<{ [Code in keyof MagnitudeFacts]: MagnitudeFacts[Code] }>('magnitude')

function quotedOf(read: ReadText, index: number): Quoted {
  const claim = claimAt(read, index)
  return {
    quote: quoteOf(claim),
    measure: spokenMeasure(read, claim),
    period: claim.period && printPeriod(claim.period, 'en'),
    periodVi: claim.period && printPeriod(claim.period, 'vi'),
  }
}

function isProof(kind: TieKind): kind is ProofCode {
  return kind !== 'currency' && kind !== 'balance'
}

/** What follows from the figure that a tie starts from: a plan, a total, an amount for each thing. */
function derivedOf(read: ReadText, tie: Tie, from: number): { value: Decimal; divisor: Amount } | null {
  const by = tie.by[0]
  if (by === undefined || tie.kind === 'growth') return null
  const [amount, divisor] = [claimAt(read, from), claimAt(read, by)]
  const isShare = divisor.unit === 'percent'
  const value = isShare ? pointWhole(amount.value, divisor.value) : quotientOf(amount.value, divisor.value)
  return value && { value, divisor: amountOf(divisor) }
}

/** The figure whose division by the tie's percentage or count is the proof: the part, for a share; else the first. */
function startOf(tie: Tie): number {
  return tie.kind === 'share-of-total' && tie.under !== null ? tie.under : tie.over
}

function proof(read: ReadText, slip: ScaleSlip, tie: Tie, scale: NamedScale): Finding[] {
  if (!isProof(tie.kind)) return []
  const accused = claimAt(read, slip.claim)
  const start = startOf(tie)
  const other = start === tie.over ? tie.under : tie.over
  const derived = derivedOf(read, tie, start)
  const base = derived?.value ?? claimAt(read, start).value
  const ratio = other === null ? null : quotientOf(base, claimAt(read, other).value)
  const members = [start, ...(other === null ? [] : [other]), ...tie.by]
  const mended = start === slip.claim ? base : accused.value
  return [
    compose(read, {
      code: tie.kind,
      severity: 'error',
      facts: {
        start: amountOf(claimAt(read, start)),
        other: other === null ? null : quotedOf(read, other),
        derived: derived && computed(derived.value, amountOf(claimAt(read, start))),
        divisor: derived?.divisor ?? (tie.by[0] === undefined ? null : amountOf(claimAt(read, tie.by[0]))),
        times: ratio ?? one,
        mended: computed(shifted(mended, slip.by), { unit: accused.unit, scale }),
        scale,
        thing: tie.thing,
      },
      claims: [slip.claim, ...members.filter((i) => i !== slip.claim)],
      certainty: Math.min(0.95, 0.45 + 0.25 * slip.weight),
      expected: { interval: moved(accused.shown, slip.by), unit: accused.unit },
      repair: scaleRepair(read, slip.claim, slip.by),
    }),
  ]
}

/** The proofs that say most come first. */
const persuasion: readonly TieKind[] = [
  'printed-plan',
  'plan-of-year',
  'part-of-year',
  'trade',
  'exports-of-revenue',
  'payment-of-revenue',
  'share-of-total',
  'per-item',
  'part',
  'growth',
  'series',
  'one-thing',
  'province',
]

function ofSlip(read: ReadText, slip: ScaleSlip): Finding[] {
  const scale = shiftedScale(read, slip.claim, slip.by)
  if (scale === null) return []
  const seen = new Set<string>()
  const ordered = [...slip.broken].sort((a, b) => persuasion.indexOf(a.kind) - persuasion.indexOf(b.kind))
  return ordered.flatMap((tie) => {
    const other = tie.over === slip.claim ? tie.under : tie.over
    // A figure printed twice ('about 1.9 billion', '1.9 billion') is one proof.
    const key = [
      tie.kind,
      other === null ? '' : claimAt(read, other).indicator,
      other === null ? '' : plainText(claimAt(read, other).value),
    ].join()
    if (seen.has(key)) return []
    seen.add(key)
    return proof(read, slip, tie, scale)
  })
}

/** Decimals that a grouping mark would leave: of two figures with these digits either may be the one mistaken. */
const groupedDecimals = 3

function thousandths(read: ReadText): Finding[] {
  return parallelSlips(read).map(({ accused, other, witnesses }) => {
    const claim = claimAt(read, accused)
    const mended = shifted(claim.printed, 3)
    const isClear = -claim.printed.exponent < groupedDecimals
    const written = read.text.slice(claim.numberStart, claim.numberEnd)
    return compose(read, {
      code: 'thousandth',
      severity: isClear ? 'error' : 'warning',
      facts: {
        printed: amountOf(claim),
        other: quotedOf(read, other),
        mended: { ...amountOf(claim), value: shifted(claim.value, 3) },
        pairs: witnesses.map(([i, j]) => [quoteOf(claimAt(read, i)), quoteOf(claimAt(read, j))] as const),
      },
      claims: [accused, other, ...witnesses.flat()],
      certainty: witnesses.length > 1 ? 0.75 : 0.65,
      expected: { interval: moved(claim.shown, 3), unit: claim.unit },
      repair: isClear
        ? rewriting(read, accused, written.replace(/^[\d.,]*\d/, printNumber(trimmed(mended), read.language)))
        : null,
    })
  })
}

function misspelt(read: ReadText): Finding[] {
  return read.claims.flatMap((claim, index) => {
    if (claim.oddity?.kind !== 'misspelt-scale') return []
    const { usual } = claim.oddity
    const written = read.text.slice(claim.numberStart, claim.numberEnd)
    const number = /^[\d.,]*\d/.exec(written)?.[0]
    const repair = rewriting(read, index, number === undefined ? usual : `${number} ${usual}`)
    return [
      compose(read, {
        code: 'misspelt-scale',
        severity: 'error',
        facts: { quote: repair.quote, usual, suggestion: repair.suggestion },
        claims: [index],
        certainty: 0.9,
        expected: { interval: claim.shown, unit: claim.unit },
        repair,
      }),
    ]
  })
}

/**
 * A figure that is a power of a thousand away from what the rest of the text implies. One finding for each
 * proof, all with the same repair. Rests on several loose ties (see scale-ties.ts), so that one misread place or
 * period accuses nobody; silent when two figures explain the discrepancy equally well. Scale words that are
 * misspelt, and amounts a thousandth of what the same passage was before (see parallel-slip.ts), are reported here
 * too.
 */
export const magnitude: Check<{ [Code in keyof MagnitudeFacts]: MagnitudeFacts[Code] }> = {
  name: 'magnitude',
  run: (read, known) => [
    ...misspelt(read),
    ...thousandths(read),
    ...scaleSlips(read, known).flatMap((slip) => ofSlip(read, slip)),
  ],
  sentences: {
    thousandth: {
      en: (f) =>
        `${printAmount(f.printed, 'en')} is about a thousandth of ${quotedFirst(f.other, 'en')}${f.pairs.length > 0 ? `, though beside them stand ${f.pairs.map(([a, b]) => `"${a}" and "${b}"`).join(', ')} of one size` : ''}; it agrees as ${printAmount(f.mended, 'en')}`,
      vi: (f) =>
        `${printAmount(f.printed, 'vi')} chỉ bằng khoảng một phần nghìn ${quotedFirst(f.other, 'vi')}${f.pairs.length > 0 ? `, dù bên cạnh là ${f.pairs.map(([a, b]) => `"${a}" và "${b}"`).join(', ')} cùng cỡ` : ''}; khớp nếu là ${printAmount(f.mended, 'vi')}`,
    },
    'misspelt-scale': {
      en: (f) => `"${f.quote}" has no such scale word; read as "${f.usual}"`,
      vi: (f) => `"${f.quote}" có từ chỉ bậc viết sai; đọc là "${f.usual}"`,
    },
    'plan-of-year': said({
      en: (f) => `${implied(f, 'en')}, ${printTimes(f.times, 'en')} times the ${about(f, 'en')}`,
      vi: (f) => `${implied(f, 'vi')}, gấp ${printTimes(f.times, 'vi')} lần ${about(f, 'vi')}`,
    }),
    'printed-plan': said({
      en: (f) => `${implied(f, 'en')}, ${printTimes(f.times, 'en')} times the printed ${about(f, 'en')}`,
      vi: (f) => `${implied(f, 'vi')}, gấp ${printTimes(f.times, 'vi')} lần ${about(f, 'vi')} in trong bài`,
    }),
    'part-of-year': said({
      en: (f) =>
        `${printAmount(f.start, 'en')} is ${printTimes(f.times, 'en')} times the ${about(f, 'en')}, though of one year`,
      vi: (f) =>
        `${printAmount(f.start, 'vi')} gấp ${printTimes(f.times, 'vi')} lần ${about(f, 'vi')}, dù cùng một năm`,
    }),
    trade: said({
      en: (f) =>
        `${printAmount(f.start, 'en')} is ${printTimes(f.times, 'en')} times the ${about(f, 'en')}, though exports and imports are parts of the trade`,
      vi: (f) =>
        `${printAmount(f.start, 'vi')} gấp ${printTimes(f.times, 'vi')} lần ${about(f, 'vi')}, dù xuất khẩu, nhập khẩu là một phần của tổng kim ngạch`,
    }),
    part: said({
      en: (f) =>
        `${printAmount(f.start, 'en')} is ${printTimes(f.times, 'en')} times the ${about(f, 'en')}, though one is a part of the other`,
      vi: (f) =>
        `${printAmount(f.start, 'vi')} gấp ${printTimes(f.times, 'vi')} lần ${about(f, 'vi')}, dù một bên là một phần của bên kia`,
    }),
    growth: said({
      en: (f) =>
        `${printAmount(f.start, 'en')} is ${printTimes(f.times, 'en')} times the ${about(f, 'en')}, which a change of ${printAmount(f.divisor ?? f.start, 'en')} does not allow`,
      vi: (f) =>
        `${printAmount(f.start, 'vi')} gấp ${printTimes(f.times, 'vi')} lần ${about(f, 'vi')}, trái với mức thay đổi ${printAmount(f.divisor ?? f.start, 'vi')} in trong bài`,
    }),
    series: said({
      en: (f) => `${printAmount(f.start, 'en')} is ${printTimes(f.times, 'en')} times the ${about(f, 'en')}`,
      vi: (f) => `${printAmount(f.start, 'vi')} gấp ${printTimes(f.times, 'vi')} lần ${about(f, 'vi')}`,
    }),
    'exports-of-revenue': said({
      en: (f) => `exports of ${ofRevenue(f, 'en')}`,
      vi: (f) => `xuất khẩu ${ofRevenue(f, 'vi')}`,
    }),
    'payment-of-revenue': said({
      en: (f) => `payments to the budget of ${ofRevenue(f, 'en')}`,
      vi: (f) => `nộp ngân sách ${ofRevenue(f, 'vi')}`,
    }),
    'share-of-total': said({
      en: (f) => `${division(f, 'en')} = ${derived(f, 'en')} in all, less than the ${about(f, 'en')} alone`,
      vi: (f) => `${division(f, 'vi')} = tổng số ${derived(f, 'vi')}, ít hơn riêng ${about(f, 'vi')}`,
    }),
    'per-item': said({
      en: (f) =>
        `${division(f, 'en')} = ${derived(f, 'en')} for each ${f.thing?.en ?? 'of them'}, beyond what one can amount to`,
      vi: (f) => `${division(f, 'vi')} = ${derived(f, 'vi')} mỗi ${f.thing?.vi ?? 'đơn vị'}, ngoài mức có thể có`,
    }),
    province: said({
      en: (f) =>
        `${printAmount(f.start, 'en')} is more than ${f.thing?.en === 'country' ? 'the whole country' : 'any province'} has`,
      vi: (f) => `${printAmount(f.start, 'vi')} vượt mức của ${f.thing?.vi === 'tỉnh' ? 'mọi tỉnh' : 'cả nước'}`,
    }),
    'one-thing': said({
      en: (f) => `${printAmount(f.start, 'en')} cannot be the ${f.thing?.en ?? 'amount of one'}`,
      vi: (f) => `${printAmount(f.start, 'vi')} không thể là ${f.thing?.vi ?? 'mức của một đơn vị'}`,
    }),
  },
}

function derived(f: ProofFacts, language: Language): string {
  return printAmount(f.derived ?? f.start, language)
}

function division(f: ProofFacts, language: Language): string {
  return f.divisor
    ? `${printAmount(f.start, language)} / ${printAmount(f.divisor, language)}`
    : printAmount(f.start, language)
}

/** '499.09 million USD are more than the revenue ("13.18 billion VND", ...) of the same firms'. */
function ofRevenue(f: ProofFacts, language: Language): string {
  return language === 'en'
    ? `${printAmount(f.start, 'en')} are more than five times the ${about(f, 'en')} of the same firms`
    : `${printAmount(f.start, 'vi')} gấp hơn năm lần ${about(f, 'vi')} của chính các doanh nghiệp đó`
}

function implied(f: ProofFacts, language: Language): string {
  const plan = language === 'en' ? 'a plan of' : 'kế hoạch'
  return `${division(f, language)} = ${plan} ${derived(f, language)}`
}

/** 'trade revenue ("1.9 billion USD", 2020)'. */
function about(f: { readonly other: Quoted | null }, language: Language): string {
  if (f.other === null) return ''
  const time = language === 'en' ? f.other.period : f.other.periodVi
  return `${f.other.measure} ("${f.other.quote}"${time === null ? '' : `, ${time}`})`
}

/** '"2,700 ha" (water surface, 2019)'. */
function quotedFirst(other: Quoted, language: Language): string {
  const time = language === 'en' ? other.period : other.periodVi
  return `"${other.quote}" (${[other.measure, time].filter((words) => words !== null && words !== '').join(', ')})`
}

/** Adds how the figures stand once the scale word is mended. */
function said(sentence: Record<Language, (f: ProofFacts) => string>): Record<Language, (f: ProofFacts) => string> {
  const mended = (f: ProofFacts, language: Language) => {
    const value = printAmount(f.mended, language)
    const scale = nameOfScale(f.scale, language)
    return language === 'en' ? `; as ${scale} it is ${value}` : `; nếu là ${scale} thì được ${value}`
  }
  return { en: (f) => sentence.en(f) + mended(f, 'en'), vi: (f) => sentence.vi(f) + mended(f, 'vi') }
}
