import type { Claim } from '../kernel/claim.ts'
import { type Decimal, decimal, equal, shifted, toNumber, trimmed } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { exactly, holds, isBelow } from '../kernel/interval.ts'
import type { Bilingual } from '../kernel/language.ts'
import { printNumber } from '../kernel/number-notation.ts'
import type { Check, Known, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { rewriting } from './digit-slip.ts'
import { moved, pointPercent, quotientOf } from './implied.ts'
import { areaOf, inUnit, roomyArea } from './known-place.ts'
import { nearSums } from './near-sums.ts'
import { claimAt, quoteOf } from './passage.ts'
import { type PerItem, perItems } from './per-item.ts'
import { type Amount, amountOf, computed, printAmount, printTimes } from './print-amount.ts'
import { spokenMeasure } from './spoken-measure.ts'

interface MarkFacts {
  readonly quote: string
  readonly suggestion: string
}

interface AreaFacts {
  readonly printed: Amount
  readonly placeArea: Amount
  readonly place: string
  readonly percent: Amount
  readonly mended: Amount
  readonly mendedPercent: Amount
}

interface ItemFacts {
  readonly printed: Amount
  readonly count: Amount
  readonly each: Amount
  readonly thing: Bilingual
  readonly mended: Amount
  readonly mendedEach: Amount
}

interface SiblingFacts extends ItemFacts {
  readonly sibling: string
  readonly siblingCount: Bilingual
  readonly siblingEach: Amount
  readonly times: Decimal
}

type SeparatorFacts = {
  'foreign-mark': MarkFacts
  'doubled-mark': MarkFacts
  'mark-by-place': AreaFacts
  'mark-by-item': ItemFacts
  'mark-by-sibling': SiblingFacts
  'mark-by-sum': {
    readonly whole: Amount
    readonly other: Amount
    readonly mendedWhole: Amount
    readonly mendedPart: Amount
  }
  'mark-by-count': { readonly printed: Amount; readonly mended: Amount }
}

const compose = composer<SeparatorFacts>('separator')

/** Figures in the text's own way of writing for each one in the other, before the other counts as a slip. */
const usualToOdd = 3

/** Whether a number shows which habit it is written in: '7.64', '1,032.5', but not '5.070', which either writes. */
function isMarked(text: string): boolean {
  return /\d[.,]\d/.test(text) && !/^[1-9]\d{0,2}[.,]\d{3}(?!\d)(?![.,]\d)/.test(text)
}

/** '3.570,8': a grouping and a decimal mark, which only one habit writes in this order. */
function hasBothMarks(text: string): boolean {
  return /\d\.\d{3},\d|\d,\d{3}\.\d/.test(text)
}

/** So few numbers with both marks against the language of the text are slips; more are a habit of it. */
const fewSlips = 3

function oddMarks(read: ReadText): Finding[] {
  const odd = read.claims.flatMap((c, i) =>
    c.oddity?.kind === 'foreign-mark' || c.oddity?.kind === 'doubled-mark' ? [i] : [],
  )
  if (odd.length === 0) return []
  const foreign = odd.filter((i) => claimAt(read, i).oddity?.kind === 'foreign-mark').length
  const usual = read.claims.filter(
    (c) => c.oddity === null && isMarked(read.text.slice(c.numberStart, c.numberEnd)),
  ).length
  return odd.flatMap((index) => {
    const { oddity } = claimAt(read, index)
    if (oddity?.kind !== 'foreign-mark' && oddity?.kind !== 'doubled-mark') return []
    const written = read.text.slice(claimAt(read, index).numberStart, claimAt(read, index).numberEnd)
    const isOfOtherLanguage =
      foreign <= fewSlips && hasBothMarks(written) && oddity.usual === (read.language === 'en' ? '.' : ',')
    const isSlip = oddity.kind === 'doubled-mark' || usual >= usualToOdd * foreign || isOfOtherLanguage
    const repair = rewriting(read, index, usualWriting(written, claimAt(read, index).printed, oddity.usual))
    return [
      compose(read, {
        code: oddity.kind,
        severity: isSlip ? 'error' : 'note',
        facts: { quote: repair.quote, suggestion: repair.suggestion },
        claims: [index],
        certainty: isSlip ? 0.8 : 0.4,
        expected: { interval: claimAt(read, index).shown, unit: claimAt(read, index).unit },
        repair,
      }),
    ]
  })
}

/** The number as the marks of the text write it. */
function usualWriting(written: string, printed: Decimal, usual: string): string {
  return written.replace(/^[\d.,]*\d/, printNumber(printed, usual === '.' ? 'en' : 'vi'))
}

/** The other reading of a number with one mark and three digits behind it, or null: by how many powers of ten it differs. */
function otherReading(read: ReadText, index: number): -3 | 3 | null {
  const claim = claimAt(read, index)
  const token = /^[\d.,]+/.exec(read.text.slice(claim.numberStart, claim.numberEnd))?.[0] ?? ''
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(token)) return null
  const digits: Decimal = { coefficient: BigInt(token.replace(/[.,]/, '')), exponent: 0 }
  if (equal(claim.printed, digits)) return -3
  return equal(claim.printed, shifted(digits, -3)) ? 3 : null
}

function otherMark(read: ReadText, index: number) {
  const claim = claimAt(read, index)
  const written = read.text.slice(claim.numberStart, claim.numberEnd)
  return rewriting(
    read,
    index,
    written.replace(/[.,]/, (mark) => (mark === ',' ? '.' : ',')),
  )
}

function accusation<Code extends keyof SeparatorFacts>(
  read: ReadText,
  code: Code,
  facts: SeparatorFacts[Code],
  claims: readonly number[],
  by: number,
  certainty: number,
): Finding {
  const accused = claimAt(read, claims[0] as number)
  return compose(read, {
    code,
    severity: 'error',
    facts,
    claims,
    certainty,
    expected: { interval: moved(accused.shown, by), unit: accused.unit },
    repair: otherMark(read, claims[0] as number),
  })
}

function percent(value: Decimal): Amount {
  return computed(value, { unit: 'percent', scale: 0 })
}

/** An area that exceeds its place, and no longer does in the other reading. */
function byPlace(read: ReadText, known: Known, index: number, by: number): Finding[] {
  const claim = claimAt(read, index)
  const km2 = areaOf(claim.place, read, known)
  if (km2 === null || claim.place === null || claim.relation !== 'level') return []
  const area = inUnit(km2, claim.unit)
  const room = exactly(roomyArea(area))
  if (!isBelow(room, claim.meant) || isBelow(room, moved(claim.meant, by))) return []
  const share = pointPercent(claim.value, area)
  if (share === null) return []
  const mended = shifted(claim.value, by)
  const facts: AreaFacts = {
    printed: amountOf(claim),
    placeArea: { value: trimmed(area), unit: claim.unit, scale: 0 },
    place: claim.place,
    percent: percent(share),
    mended: { ...amountOf(claim), value: mended },
    mendedPercent: percent(shifted(share, by)),
  }
  return [accusation(read, 'mark-by-place', facts, [index], by, 0.85)]
}

/** The mean of each thing in the other reading, where the printed one is beyond what is possible. */
function byItem(read: ReadText, items: readonly PerItem[], index: number, by: number): Finding[] {
  return items.flatMap((item) => {
    if (item.amount !== index) return []
    const facts = itemFacts(read, item.amount, item.count, item.bound.thing, by)
    const isWrong = !holds(item.bound.range, facts.each.value) && holds(item.bound.range, facts.mendedEach.value)
    return isWrong ? [accusation(read, 'mark-by-item', facts, [index, item.count], by, 0.8)] : []
  })
}

function itemFacts(read: ReadText, amount: number, count: number, thing: Bilingual, by: number): ItemFacts {
  const [a, c] = [claimAt(read, amount), claimAt(read, count)]
  const each = quotientOf(a.value, c.value) ?? a.value
  return {
    printed: amountOf(a),
    count: amountOf(c),
    each: computed(each, amountOf(a)),
    thing,
    mended: { ...amountOf(a), value: shifted(a.value, by) },
    mendedEach: computed(shifted(each, by), amountOf(a)),
  }
}

/** A count as quoted; where only its number is printed ('raising the parks to 12'), with what it counts. */
function namedCount(read: ReadText, count: Claim, thing: Bilingual): Bilingual {
  const quote = quoteOf(count)
  const isBare = count.start === count.numberStart && count.end === count.numberEnd
  if (!isBare) return { en: `"${quote}"`, vi: `"${quote}"` }
  return { en: `the ${quote} ${spokenMeasure(read, count)}`, vi: `${quote} ${thing.vi}` }
}

/** How many times its sibling's mean an area per thing must be before it is no difference of kind. */
const siblingFactor = 50

/** The mean beside that of another kind of thing in the text: 41,267 ha a cluster against 250 ha a park. */
function bySibling(read: ReadText, items: readonly PerItem[], index: number, by: number): Finding[] {
  const own = items.find(({ amount }) => amount === index)
  const { unit } = claimAt(read, index)
  const sibling = items.findLast(({ amount }) => amount !== index && claimAt(read, amount).unit === unit)
  if (!own || !sibling) return []
  const facts = itemFacts(read, own.amount, own.count, own.bound.thing, by)
  const other = itemFacts(read, sibling.amount, sibling.count, sibling.bound.thing, by)
  const ratio = toNumber(facts.each.value) / toNumber(other.each.value)
  const mended = ratio * 10 ** by
  const isOff =
    by < 0 ? ratio > siblingFactor && mended < siblingFactor : ratio < 1 / siblingFactor && mended > 1 / siblingFactor
  if (!isOff) return []
  return [
    accusation(
      read,
      'mark-by-sibling',
      {
        ...facts,
        sibling: quoteOf(claimAt(read, sibling.amount)),
        siblingCount: namedCount(read, claimAt(read, sibling.count), sibling.bound.thing),
        siblingEach: other.each,
        times: decimal(ratio.toPrecision(3)),
      },
      [index, own.count, sibling.amount, sibling.count],
      by,
      0.7,
    ),
  ]
}

/** A whole and its part, printed with three digits behind a mark, which add up to the last digit in the other reading. */
function bySum(read: ReadText): Finding[] {
  return nearSums(read).flatMap(({ odd, part, whole, mended, by }) => {
    if (mended !== 'marks') return []
    const [w, p, o] = [whole, part, odd].map((i) => amountOf(claimAt(read, i))) as [Amount, Amount, Amount]
    const facts = {
      whole: w,
      other: o,
      mendedWhole: { ...w, value: shifted(w.value, by) },
      mendedPart: { ...p, value: shifted(p.value, by) },
    }
    return [
      accusation(read, 'mark-by-sum', facts, [whole, part, odd], by, 0.9),
      // Without the whole among its figures it stands by itself, with its own repair.
      accusation(read, 'mark-by-sum', facts, [part, odd], by, 0.9),
    ]
  })
}

/** Words of a mean or a score, which may have a fraction: '13.125 criteria on average', '65.125 points'. */
const meanWords = /\b(average|mean|per|each|points?|scores?|ind(ex|ices))\b|trung bình|bình quân|mỗi|điểm|chỉ số/iu

/** Things counted with three decimals: nobody counts thousandths of a household. */
function byCount(read: ReadText, index: number): Finding[] {
  const claim = claimAt(read, index)
  const isCount = claim.unit === 'count' && claim.relation === 'level' && claim.scale === 0
  if (!isCount || claim.oddity !== null || otherReading(read, index) !== 3) return []
  const around = read.text.slice(Math.max(0, claim.start - wordReach), claim.end + wordReach)
  if (meanWords.test(claim.measure) || meanWords.test(around)) return []
  const facts = { printed: amountOf(claim), mended: { ...amountOf(claim), value: shifted(claim.value, 3) } }
  return [accusation(read, 'mark-by-count', facts, [index], 3, 0.75)]
}

/** How far around a count a word of a mean is looked for. */
const wordReach = 60

const areas: ReadonlySet<string> = new Set(['m2', 'ha', 'km2'])

/**
 * Marks written against the habit of the text ('1,03' beside '7.64', '1,.07'), and numbers such as '866,605' that
 * break a bound as read (the area of the place, the size of one thing, the size of its siblings) and keep it in the
 * other reading; a whole and its part that add up in the other reading only; counts with three decimals. A number with
 * both marks in the order of another language is a slip by itself, as long as few are. Only a note where the text mixes
 * both habits; silent about a number that fits as it stands.
 */
export const separator: Check<SeparatorFacts> = {
  name: 'separator',
  run: (read, known) => {
    const items = perItems(read)
    const ofAreas = read.claims.flatMap((claim, index) => {
      const by = areas.has(claim.unit) && claim.oddity === null ? otherReading(read, index) : null
      if (by === null) return []
      return [
        ...byPlace(read, known, index, by),
        ...byItem(read, items, index, by),
        ...bySibling(read, items, index, by),
      ]
    })
    return [...oddMarks(read), ...ofAreas, ...bySum(read), ...read.claims.flatMap((_, index) => byCount(read, index))]
  },
  sentences: {
    'foreign-mark': {
      en: (f) => `"${f.quote}" has the decimal mark of another language; the text writes "${f.suggestion}"`,
      vi: (f) => `"${f.quote}" dùng dấu thập phân khác với bài viết; nên là "${f.suggestion}"`,
    },
    'doubled-mark': {
      en: (f) => `"${f.quote}" has two marks in a row; the text writes "${f.suggestion}"`,
      vi: (f) => `"${f.quote}" có hai dấu liền nhau; nên là "${f.suggestion}"`,
    },
    'mark-by-sum': {
      en: (f) =>
        `${printAmount(f.other, 'en')} cannot be a part of ${printAmount(f.whole, 'en')}; read with a grouping mark, ${printAmount(f.mendedPart, 'en')} and ${printAmount(f.other, 'en')} make ${printAmount(f.mendedWhole, 'en')}`,
      vi: (f) =>
        `${printAmount(f.other, 'vi')} không thể là một phần của ${printAmount(f.whole, 'vi')}; nếu dấu là dấu nhóm thì ${printAmount(f.mendedPart, 'vi')} và ${printAmount(f.other, 'vi')} bằng ${printAmount(f.mendedWhole, 'vi')}`,
    },
    'mark-by-count': {
      en: (f) =>
        `${printAmount(f.printed, 'en')} things cannot be counted; with a grouping mark it is ${printAmount(f.mended, 'en')}`,
      vi: (f) =>
        `không thể đếm được ${printAmount(f.printed, 'vi')}; nếu là dấu nhóm thì được ${printAmount(f.mended, 'vi')}`,
    },
    'mark-by-place': {
      en: (f) =>
        `${printAmount(f.printed, 'en')} is ${printAmount(f.percent, 'en')} of ${f.place} (${printAmount(f.placeArea, 'en')}); as ${printAmount(f.mended, 'en')} it is ${printAmount(f.mendedPercent, 'en')}`,
      vi: (f) =>
        `${printAmount(f.printed, 'vi')} bằng ${printAmount(f.percent, 'vi')} diện tích ${f.place} (${printAmount(f.placeArea, 'vi')}); nếu là ${printAmount(f.mended, 'vi')} thì bằng ${printAmount(f.mendedPercent, 'vi')}`,
    },
    'mark-by-item': {
      en: (f) =>
        `${printAmount(f.printed, 'en')} / ${printAmount(f.count, 'en')} = ${printAmount(f.each, 'en')} for each ${f.thing.en}, beyond what one can have; as ${printAmount(f.mended, 'en')} it is ${printAmount(f.mendedEach, 'en')}`,
      vi: (f) =>
        `${printAmount(f.printed, 'vi')} / ${printAmount(f.count, 'vi')} = ${printAmount(f.each, 'vi')} mỗi ${f.thing.vi}, ngoài mức có thể có; nếu là ${printAmount(f.mended, 'vi')} thì được ${printAmount(f.mendedEach, 'vi')}`,
    },
    'mark-by-sibling': {
      en: (f) =>
        `${printAmount(f.each, 'en')} for each ${f.thing.en} is ${printTimes(f.times, 'en')} times the ${printAmount(f.siblingEach, 'en')} of ${f.siblingCount.en} ("${f.sibling}"); as ${printAmount(f.mended, 'en')} it is ${printAmount(f.mendedEach, 'en')}`,
      vi: (f) =>
        `${printAmount(f.each, 'vi')} mỗi ${f.thing.vi} gấp ${printTimes(f.times, 'vi')} lần ${printAmount(f.siblingEach, 'vi')} của ${f.siblingCount.vi} ("${f.sibling}"); nếu là ${printAmount(f.mended, 'vi')} thì được ${printAmount(f.mendedEach, 'vi')}`,
    },
  },
}
