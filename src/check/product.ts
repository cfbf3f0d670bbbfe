import type { Claim } from '../kernel/claim.ts'
import { type Decimal, decimal, times as timesDecimal, toNumber } from '../kernel/decimal.ts'
import type { Finding, Sentence } from '../kernel/finding.ts'
import { exactly, type Interval, overlaps, scaled, times } from '../kernel/interval.ts'
import type { Bilingual } from '../kernel/language.ts'
import { isCurrency } from '../kernel/unit.ts'
import { groupedBy, hasNoDimensions, isSamePlace, placeAndTime, tellingWords } from './cell.ts'
import type { ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { claimAt, claimsNear } from './passage.ts'
import { type Amount, amountOf, computed, middleOf, printAmount } from './print-amount.ts'

interface FactorFacts {
  readonly amount: Amount
  readonly each: Amount
  readonly product: Amount
  readonly printed: Amount
  /** What `each` is for: 'ha', 'tonne', 'person'. */
  readonly per: Bilingual
}

export type ProductFacts = { 'product-holds': FactorFacts; 'product-broken': FactorFacts }

const compose = composer<ProductFacts>('conversion')

/** An amount, what each unit of it brings, and what they bring together. */
interface Product {
  readonly amount: number
  readonly each: number
  readonly total: number
  readonly per: Bilingual
  /** How many of the unit that `each` is for are in one unit of the amount: 1,000 kg in a tonne. */
  readonly factor: Decimal
  readonly isOneThing: boolean
}

const [one, thousand] = [decimal(1), decimal(1000)]
const perHectare: Bilingual = { en: 'ha', vi: 'ha' }
const perKilogram: Bilingual = { en: 'kg', vi: 'kg' }
const perPerson: Bilingual = { en: 'person', vi: 'người' }

/** How far behind a figure stands what it is for. */
const perReach = 24

function isPer(read: ReadText, claim: Claim, unit: RegExp): boolean {
  return (
    unit.test(`${claim.quote} ${claim.measure}`) ||
    unit.test(read.text.slice(claim.end, claim.end + perReach).split(/[,;.]/)[0] ?? '')
  )
}

const hectareWords = /(\bper|\ban?|\/)\s*(ha|hectare)\b|\byields?\b|năng suất/iu
const kilogramWords = /(\bper|\ban?|\/)\s*(kg|kilo(gram)?)(?![\p{L}])/iu

/** Words of the kind of figure, which its measure has beside the thing. */
const kindWords: ReadonlySet<string> = new Set(
  'area output yield production harvest per ha hectare tonne quintal dien tich san luong nang suat thu hoach'.split(
    ' ',
  ),
)

/** Whether both measures name one thing: 'oranges' and 'orange output'. */
function isOfOneThing(a: Claim, b: Claim): boolean {
  const things = (c: Claim) =>
    [...tellingWords(c)]
      .filter((word) => !kindWords.has(word))
      .sort()
      .join(' ')
  return things(a) !== '' && things(a) === things(b)
}

function isLevel(claim: Claim, unit: string): boolean {
  return claim.relation === 'level' && claim.unit === unit
}

/** Figures of one product stand side by side: '715.21 ha at 302 quintals per ha and 20,348 tonnes'. */
function sideBySide(read: ReadText): Product[] {
  return read.claims.flatMap((claim, index): Product[] => {
    const after = claimsNear(read, index, 0, 0).filter((i) => i > index && i <= index + 2)
    const [second, third] = after
    if (second === undefined || third === undefined) return []
    const [b, c] = [claimAt(read, second), claimAt(read, third)]
    if (claim.status !== b.status || b.status !== c.status || !isSamePlace(claim, c)) return []
    const isOneThing = isOfOneThing(claim, c)
    if (isLevel(claim, 'ha') && isLevel(b, 'tonne') && isLevel(c, 'tonne')) {
      const isEach = isPer(read, b, hectareWords) && !isPer(read, c, hectareWords)
      return isEach
        ? [{ amount: index, each: second, total: third, per: perHectare, factor: one, isOneThing }]
        : isPer(read, c, hectareWords) && !isPer(read, b, hectareWords)
          ? [
              {
                amount: index,
                each: third,
                total: second,
                per: perHectare,
                factor: one,
                isOneThing: isOfOneThing(claim, b),
              },
            ]
          : []
    }
    const isMoney = isCurrency(b.unit) && b.unit === c.unit && b.relation === 'level' && c.relation === 'level'
    const isPriced =
      isLevel(claim, 'tonne') && isMoney && isPer(read, b, kilogramWords) && !isPer(read, c, kilogramWords)
    return isPriced
      ? [{ amount: index, each: second, total: third, per: perKilogram, factor: thousand, isOneThing: false }]
      : []
  })
}

/** Gross regional product per head, heads and the product itself, of one place and year. */
function perHead(read: ReadText): Product[] {
  const cells = groupedBy(read.claims, (c) => {
    const isOne = c.relation === 'level' && c.status !== 'target' && c.period?.kind === 'year' && hasNoDimensions(c)
    return isOne ? (placeAndTime({ ...c, unit: 'count' }) ?? null) : null
  })
  return [...cells.values()].flatMap((cell) => {
    const of = (indicator: string) => cell.find((i) => claimAt(read, i).indicator === indicator)
    const [amount, each, total] = [of('population'), of('grdp_per_capita'), of('grdp')]
    if (amount === undefined || each === undefined || total === undefined) return []
    const isOneCurrency = isCurrency(claimAt(read, each).unit) && claimAt(read, each).unit === claimAt(read, total).unit
    return isOneCurrency ? [{ amount, each, total, per: perPerson, factor: one, isOneThing: true }] : []
  })
}

/** Beyond this factor more is brought in than there can be. */
const tooMuch = 1.5
/** Beyond this factor less is brought in than young trees and fields not yet harvested explain. */
const tooLittle = 8
/** Factors are rounded and areas partly harvested; within this nothing is said but that it holds. */
const agreement = { low: decimal('0.99'), high: decimal('1.01') }

function verdict(read: ReadText, found: Product): Finding[] {
  const [amount, each, total] = [found.amount, found.each, found.total].map((i) => claimAt(read, i)) as [
    Claim,
    Claim,
    Claim,
  ]
  const product = (part: (c: Claim) => Interval) => scaled(times(part(amount), part(each)), found.factor)
  const point = timesDecimal(timesDecimal(amount.value, each.value), found.factor)
  const facts: FactorFacts = {
    amount: amountOf(amount),
    each: amountOf(each),
    product: computed(middleOf(product((c) => exactly(c.value))) ?? point, amountOf(total)),
    printed: amountOf(total),
    per: found.per,
  }
  const claims = [found.total, found.amount, found.each]
  if (
    overlaps(
      times(
        product((c) => c.shown),
        agreement,
      ),
      total.shown,
    )
  )
    return [compose(read, { code: 'product-holds', severity: 'note', facts, claims, certainty: 0.85 })]
  const factor = toNumber(total.value) / toNumber(point)
  const isExactlySaid = [amount, each, total].every((c) => c.modifier === null)
  const isBroken = factor > tooMuch || factor < 1 / tooLittle
  if (!isBroken || !isExactlySaid || !found.isOneThing || found.per === perKilogram) return []
  return [
    compose(read, {
      code: 'product-broken',
      severity: 'warning',
      facts,
      claims,
      certainty: 0.55,
      expected: { interval: product((c) => c.meant), unit: total.unit },
    }),
  ]
}

/**
 * Area and yield against output, price and amount against proceeds, product per head and people against the product.
 * Says a note where it holds. Warns only where all three are said exactly of one named thing, and the total is more
 * than one and a half times what its factors give, or less than an eighth: orchards not yet bearing and fields not yet
 * harvested make less. Silent about prices that do not hold, since what they are for is seldom said.
 */
export function products(read: ReadText): Finding[] {
  return [...sideBySide(read), ...perHead(read)].flatMap((found) => verdict(read, found))
}

export const productSentences: { readonly [Code in keyof ProductFacts]: Sentence<ProductFacts[Code]> } = {
  'product-holds': {
    en: (f) =>
      `${printAmount(f.amount, 'en')} x ${printAmount(f.each, 'en')} per ${f.per.en} = ${printAmount(f.product, 'en')}, agrees with ${printAmount(f.printed, 'en')}`,
    vi: (f) =>
      `${printAmount(f.amount, 'vi')} x ${printAmount(f.each, 'vi')} mỗi ${f.per.vi} = ${printAmount(f.product, 'vi')}, khớp với ${printAmount(f.printed, 'vi')}`,
  },
  'product-broken': {
    en: (f) =>
      `${printAmount(f.amount, 'en')} x ${printAmount(f.each, 'en')} per ${f.per.en} = ${printAmount(f.product, 'en')}, far from ${printAmount(f.printed, 'en')}`,
    vi: (f) =>
      `${printAmount(f.amount, 'vi')} x ${printAmount(f.each, 'vi')} mỗi ${f.per.vi} = ${printAmount(f.product, 'vi')}, xa ${printAmount(f.printed, 'vi')}`,
  },
}
