import type { Claim } from '../kernel/claim.ts'
import { hundred, isWhole, roundedTo, toNumber } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { exactly, holds, type Interval, isBelow, isExact, minus, overlaps, sumOf } from '../kernel/interval.ts'
import { isNoNarrower, isSameIndicator, isSamePeriod, isSamePlace } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { digitSlipInto } from './digit-slip.ts'
import { impliedWhole, isDivisor, percentOf, pointPercent, pointWhole } from './implied.ts'
import { claimAt, claimsNear, wordsBetween } from './passage.ts'
import { type Amount, amountOf, computed, middleOf, printAddition, printAmount } from './print-amount.ts'

interface RatioFacts {
  readonly part: Amount
  readonly whole: Amount
  readonly computed: Amount
  readonly printed: Amount
}

type ShareFacts = {
  'share-holds': RatioFacts
  'share-broken': RatioFacts & { readonly suggestion: string }
  'implied-total': {
    readonly part: Amount
    readonly share: Amount
    readonly whole: Amount
    readonly isWholeCount: boolean | null
  }
  'shares-complete': { readonly parts: readonly Amount[]; readonly total: Amount }
  'shares-exceed': { readonly parts: readonly Amount[]; readonly total: Amount; readonly suggestion: string }
}

const compose = composer<ShareFacts>('share')
const percent = { unit: 'percent', scale: 0 } as const

function isShare(claim: Claim): boolean {
  return claim.relation === 'share' && claim.unit === 'percent'
}

function point(claim: Claim): Interval {
  return exactly(claim.value)
}

/** Wholes a share may be of: the linked one, else figures of the same thing, place and unit that say less. */
function wholesFor(read: ReadText, share: number, part: number): readonly number[] {
  const linked = claimAt(read, share).links.partOf ?? claimAt(read, part).links.partOf
  if (linked !== undefined) return claimAt(read, linked).unit === claimAt(read, part).unit ? [linked] : []
  const small = claimAt(read, part)
  return claimsNear(read, part, 3, 2).filter((i) => {
    const whole = claimAt(read, i)
    return (
      i !== share &&
      whole.relation === 'level' &&
      whole.unit === small.unit &&
      whole.status === small.status &&
      toNumber(whole.value) > toNumber(small.value) &&
      (whole.indicator === small.indicator || small.indicator === 'other') &&
      isSamePeriod(whole.period, small.period)
    )
  })
}

function ratioFacts(read: ReadText, share: number, part: number, whole: number): RatioFacts {
  const [s, p, w] = [claimAt(read, share), claimAt(read, part), claimAt(read, whole)]
  const percentage = pointPercent(p.value, w.value) ?? s.value
  return {
    part: amountOf(p),
    whole: amountOf(w),
    computed: { value: roundedTo(percentage, Math.max(2, 1 - s.printed.exponent)), ...percent },
    printed: amountOf(s),
  }
}

/** The level a share is of: as linked, else the figure right before it in the sentence. */
function partOf(read: ReadText, share: number): number | null {
  const { of } = claimAt(read, share).links
  const before = of ?? share - 1
  const part = read.claims[before]
  const isBeside =
    part?.relation === 'level' && part.unit !== 'percent' && part.sentence === claimAt(read, share).sentence
  return of !== undefined || isBeside ? (part?.relation === 'level' ? before : null) : null
}

function ofWhole(read: ReadText, share: number, isOfList: boolean): Finding[] {
  const part = partOf(read, share)
  if (part === null) return []
  const said = claimAt(read, share)
  const wholes = wholesFor(read, share, part)
  for (const whole of wholes) {
    const ratio = percentOf(claimAt(read, part).shown, claimAt(read, whole).shown)
    if (ratio === null || !overlaps(ratio, said.shown)) continue
    const facts = ratioFacts(read, share, part, whole)
    return [
      compose(read, { code: 'share-holds', severity: 'note', facts, claims: [part, share, whole], certainty: 0.85 }),
    ]
  }
  const linked = said.links.partOf
  if (linked !== undefined && wholes.includes(linked)) return brokenShare(read, share, part, linked)
  // Shares that make 100 together are shares of the level before them, which is their whole and not their part.
  const isOfPart = said.links.of !== undefined && !isOfList && isSameIndicator(said, claimAt(read, part))
  return isOfPart ? impliedTotal(read, share, part) : []
}

/** How far a computed share may be from the printed one, in parts of it, before another whole must be meant. */
const widestSlip = 0.5

function brokenShare(read: ReadText, share: number, part: number, whole: number): Finding[] {
  const ratio = percentOf(claimAt(read, part).meant, claimAt(read, whole).meant)
  const said = claimAt(read, share)
  if (ratio === null || overlaps(ratio, said.meant)) return []
  const facts = ratioFacts(read, share, part, whole)
  const factor = toNumber(facts.computed.value) / toNumber(said.value)
  if (factor > 1 + widestSlip || factor < 1 - widestSlip) return []
  const slip = digitSlipInto(read, share, ratio)
  if (slip === null) return []
  return [
    compose(read, {
      code: 'share-broken',
      severity: 'error',
      facts: { ...facts, suggestion: slip.repair.suggestion },
      claims: [share, part, whole],
      certainty: 0.8,
      expected: { interval: ratio, unit: 'percent' },
      repair: slip.repair,
    }),
  ]
}

/** Whether the interval is too narrow to hold a whole number anyway. */
function isNarrow({ low, high }: Interval): boolean {
  return low !== null && high !== null && toNumber(high) - toNumber(low) < 1
}

function impliedTotal(read: ReadText, share: number, part: number): Finding[] {
  const [s, p] = [claimAt(read, share), claimAt(read, part)]
  const said = pointWhole(p.value, s.value)
  if (said === null || !isDivisor(s.meant)) return []
  const isCount = p.unit === 'count' && isExact(p.meant) && isWhole(p.value)
  const whole = isCount ? impliedWhole(p.meant, s.meant) : null
  const nearest = roundedTo(said, 0)
  const isWholeCount = whole !== null && isNarrow(whole) ? holds(whole, nearest) : null
  return [
    compose(read, {
      code: 'implied-total',
      severity: 'note',
      facts: {
        part: amountOf(p),
        share: amountOf(s),
        whole: isWholeCount ? { ...amountOf(p), value: nearest } : computed(said, amountOf(p)),
        isWholeCount,
      },
      claims: [part, share],
      certainty: 0.85,
    }),
  ]
}

/** Words between shares of one whole: names of the parts, no full stop. */
function isOneList(read: ReadText, indexes: readonly number[]): boolean {
  return indexes.slice(1).every((b, i) => {
    const [before, after] = [claimAt(read, indexes[i] as number), claimAt(read, b)]
    return (
      b - (indexes[i] as number) === 1 &&
      before.sentence === after.sentence &&
      wordsBetween(read, before, after).length < 120
    )
  })
}

/** Runs of shares that follow each other in one sentence. */
function shareLists(read: ReadText): number[][] {
  const lists: number[][] = []
  read.claims.forEach((claim, index) => {
    if (!isShare(claim)) return
    const list = lists.at(-1)
    const last = list?.at(-1)
    const isNext = last !== undefined && isOneList(read, [last, index])
    const before = last === undefined ? null : claimAt(read, last)
    const isOfOneWhole = before !== null && before.indicator === claim.indicator && isSamePlace(before, claim)
    if (list && isNext && isOfOneWhole) list.push(index)
    else lists.push([index])
  })
  return lists.filter((list) => list.length >= 2)
}

/** Above this sum the shares overlap ('85 percent have water, 90 percent power') and are no parts of one whole. */
const overlapping = 110

function complete(read: ReadText, list: readonly number[]): Finding[] {
  const claims = list.map((i) => claimAt(read, i))
  const total = sumOf(claims.map((c) => c.shown))
  const said = { value: middleOf(sumOf(claims.map(point))) ?? hundred, ...percent }
  const parts = claims.map(amountOf)
  if (holds(total, hundred)) {
    return [
      compose(read, {
        code: 'shares-complete',
        severity: 'note',
        facts: { parts, total: said },
        claims: list,
        certainty: 0.9,
      }),
    ]
  }
  const isOver = isBelow(exactly(hundred), sumOf(claims.map((c) => c.meant)))
  const isPartition = claims.length >= 3 && claims.every((c, i) => i === 0 || !isNoNarrower(c, claims[i - 1] as Claim))
  if (!isOver || !isPartition || toNumber(said.value) > overlapping) return []
  for (const index of [...list].reverse()) {
    const others = sumOf(list.filter((i) => i !== index).map((i) => claimAt(read, i).meant))
    const target = minus(exactly(hundred), others)
    const slip = digitSlipInto(read, index, target)
    if (slip === null) continue
    return [
      compose(read, {
        code: 'shares-exceed',
        severity: 'warning',
        facts: { parts, total: said, suggestion: slip.repair.suggestion },
        claims: [index, ...list.filter((i) => i !== index)],
        certainty: 0.6,
        expected: { interval: target, unit: 'percent' },
        repair: null,
      }),
    ]
  }
  return []
}

/**
 * Part, whole and percentage, and shares of one whole. Notes what holds, the whole that a share implies (with
 * whether a whole number of things can give it) and shares that make 100. Accuses a share only where the text
 * says which whole it is of and one digit mends it, and warns of three or more different parts that make a little
 * more than 100. Silent about shares that make less, since a list may leave parts out, and about shares that make
 * much more, since they overlap.
 */
export const share: Check<ShareFacts> = {
  name: 'share',
  run: (read) => {
    const lists = shareLists(read).flatMap((list) => complete(read, list))
    const listed = new Set(lists.flatMap((finding) => finding.claims))
    const single = read.claims.flatMap((claim, index) =>
      isShare(claim) ? ofWhole(read, index, listed.has(index)) : [],
    )
    return [...single, ...lists]
  },
  sentences: {
    'share-holds': {
      en: (f) =>
        `${printAmount(f.part, 'en')} / ${printAmount(f.whole, 'en')} = ${printAmount(f.computed, 'en')}, agrees with ${printAmount(f.printed, 'en')}`,
      vi: (f) =>
        `${printAmount(f.part, 'vi')} / ${printAmount(f.whole, 'vi')} = ${printAmount(f.computed, 'vi')}, khớp với ${printAmount(f.printed, 'vi')}`,
    },
    'share-broken': {
      en: (f) =>
        `${printAmount(f.part, 'en')} / ${printAmount(f.whole, 'en')} = ${printAmount(f.computed, 'en')}, not ${printAmount(f.printed, 'en')}; it agrees as ${f.suggestion}`,
      vi: (f) =>
        `${printAmount(f.part, 'vi')} / ${printAmount(f.whole, 'vi')} = ${printAmount(f.computed, 'vi')}, không phải ${printAmount(f.printed, 'vi')}; khớp nếu là ${f.suggestion}`,
    },
    'implied-total': {
      en: (f) =>
        `${printAmount(f.part, 'en')} / ${printAmount(f.share, 'en')} = ${printAmount(f.whole, 'en')} in all${f.isWholeCount === null ? '' : f.isWholeCount ? ', a whole number' : ', which no whole number gives'}`,
      vi: (f) =>
        `${printAmount(f.part, 'vi')} / ${printAmount(f.share, 'vi')} = tổng số ${printAmount(f.whole, 'vi')}${f.isWholeCount === null ? '' : f.isWholeCount ? ', là số nguyên' : ', không phải số nguyên'}`,
    },
    'shares-complete': {
      en: (f) => `${printAddition(f.parts, f.total, 'en')}: the shares make the whole`,
      vi: (f) => `${printAddition(f.parts, f.total, 'vi')}: các tỷ trọng đủ toàn bộ`,
    },
    'shares-exceed': {
      en: (f) => `${printAddition(f.parts, f.total, 'en')}, more than the whole; it would add up with ${f.suggestion}`,
      vi: (f) => `${printAddition(f.parts, f.total, 'vi')}, vượt quá toàn bộ; khớp nếu là ${f.suggestion}`,
    },
  },
}
