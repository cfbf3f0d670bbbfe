import { compare, type Decimal, decimal, hundred, one, shifted, zero } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { dividedBy, exactly, isBelow } from '../kernel/interval.ts'
import { requireUnit } from '../kernel/unit.ts'
import type { Check, Known, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { moved, quotientOf } from './implied.ts'
import { areaOf, inUnit, roomyArea } from './known-place.ts'
import { claimAt, quoteOf } from './passage.ts'
import { tooMany, withoutThousand } from './people.ts'
import { perItems } from './per-item.ts'
import { type Amount, amountOf, computed, middleOf, printAmount, printTimes } from './print-amount.ts'
import { Ratio } from './ratio.ts'

type BoundsFacts = {
  'area-of-place': {
    readonly area: Amount
    readonly place: string
    readonly placeArea: Amount
    readonly times: Decimal
  }
  'size-of-thing': {
    readonly area: Amount
    readonly count: Amount
    readonly each: Amount
    readonly en: string
    readonly vi: string
  }
  'more-than-people': {
    readonly count: Amount
    readonly quote: string
    readonly place: string
    readonly population: Amount
    readonly times: Decimal
    readonly suggestion: string | null
  }
  'share-over-whole': { readonly share: Amount }
  'below-zero': { readonly count: Amount }
  'no-such-rank': { readonly rank: Amount }
}

const compose = composer<BoundsFacts>('bounds')

/** Areas that certainly lie in the place they are stated for. */
const areasWithin: ReadonlySet<string> = new Set(['park_area', 'cluster_area', 'growing_area'])

function areaOfPlace(read: ReadText, known: Known, index: number): Finding[] {
  const claim = claimAt(read, index)
  if (claim.relation !== 'level' || claim.place === null || !areasWithin.has(claim.indicator)) return []
  if (requireUnit(claim.unit).dimension !== 'area') return []
  const km2 = areaOf(claim.place, read, known)
  if (km2 === null) return []
  const area = inUnit(km2, claim.unit)
  const ratio = quotientOf(claim.value, area)
  if (ratio === null || !isBelow(exactly(roomyArea(area)), claim.meant)) return []
  return [
    compose(read, {
      code: 'area-of-place',
      severity: 'error',
      facts: {
        area: amountOf(claim),
        place: claim.place,
        placeArea: { value: area, unit: claim.unit, scale: 0 },
        times: ratio,
      },
      claims: [index],
      certainty: 0.8,
      expected: { interval: { low: null, high: area }, unit: claim.unit },
    }),
  ]
}

/** One odd thing among few is no slip, so the mean must be twice the bound. */
const oddOne = decimal(2)

function sizeOfThing(read: ReadText): Finding[] {
  return perItems(read).flatMap(({ amount, count, bound }) => {
    const claim = claimAt(read, amount)
    if (requireUnit(claim.unit).dimension !== 'area' || bound.range.high === null) return []
    const things = claimAt(read, count).meant
    if (!new Ratio(claim.meant, things).isAbove(bound.range, oddOne)) return []
    const mean = dividedBy(claim.meant, things)
    return [
      compose(read, {
        code: 'size-of-thing',
        severity: 'error',
        facts: {
          area: amountOf(claim),
          count: amountOf(claimAt(read, count)),
          each: computed((mean && middleOf(mean)) ?? claim.value, amountOf(claim)),
          ...bound.thing,
        },
        claims: [amount, count],
        certainty: 0.7,
        expected: { interval: { low: null, high: bound.range.high }, unit: claim.unit },
      }),
    ]
  })
}

function moreThanPeople(read: ReadText, known: Known): Finding[] {
  return tooMany(read, known).flatMap(({ count, population, printed, isDoubled }) => {
    const claim = claimAt(read, count)
    const ratio = quotientOf(claim.value, population)
    if (ratio === null || claim.place === null) return []
    const mended = shifted(claim.value, -3)
    const repair = isDoubled && compare(mended, population) <= 0 ? withoutThousand(read, count) : null
    return [
      compose(read, {
        code: 'more-than-people',
        severity: isDoubled ? 'error' : 'warning',
        facts: {
          count: amountOf(claim),
          quote: quoteOf(claim),
          place: claim.place,
          population: { value: population, unit: 'count', scale: 0 },
          times: ratio,
          suggestion: repair?.suggestion ?? null,
        },
        claims: [count, ...(printed === null ? [] : [printed])],
        certainty: isDoubled ? 0.9 : 0.55,
        expected: repair
          ? { interval: moved(claim.shown, -3), unit: 'count' }
          : { interval: { low: null, high: population }, unit: 'count' },
        repair,
      }),
    ]
  })
}

/** Rates of a part in its whole by definition. */
const partsOfWhole: ReadonlySet<string> = new Set([
  'park_occupancy',
  'poverty_rate',
  'forest_cover',
  'trained_workers_rate',
])

const [nothing, first, whole] = [exactly(zero), exactly(one), exactly(hundred)]

function impossibleValue(read: ReadText, index: number): Finding[] {
  const claim = claimAt(read, index)
  const isPart = claim.relation === 'share' && (partsOfWhole.has(claim.indicator) || claim.links.partOf !== undefined)
  if (isPart && claim.unit === 'percent' && isBelow(whole, claim.meant)) {
    const expected = { interval: { low: zero, high: hundred }, unit: 'percent' } as const
    return [
      compose(read, {
        code: 'share-over-whole',
        severity: 'error',
        facts: { share: amountOf(claim) },
        claims: [index],
        certainty: 0.75,
        expected,
      }),
    ]
  }
  if (claim.relation === 'level' && claim.unit === 'count' && isBelow(claim.meant, nothing)) {
    return [
      compose(read, {
        code: 'below-zero',
        severity: 'error',
        facts: { count: amountOf(claim) },
        claims: [index],
        certainty: 0.8,
      }),
    ]
  }
  if (claim.relation === 'rank' && isBelow(claim.meant, first)) {
    return [
      compose(read, {
        code: 'no-such-rank',
        severity: 'error',
        facts: { rank: amountOf(claim) },
        claims: [index],
        certainty: 0.8,
      }),
    ]
  }
  return []
}

/**
 * Figures that no world allows: parks, clusters or growing areas larger than their place, things larger than the law
 * has them, more members or workers than people (see people.ts), a part of a whole above 100 percent, a count below zero, a rank below first. Silent where the place or its
 * area is unknown, for areas that need not lie in the place, and for percentages that may be of something else
 * (107 percent of last year).
 */
export const bounds: Check<BoundsFacts> = {
  name: 'bounds',
  run: (read, known) => [
    ...read.claims.flatMap((_, index) => [...areaOfPlace(read, known, index), ...impossibleValue(read, index)]),
    ...sizeOfThing(read),
    ...moreThanPeople(read, known),
  ],
  sentences: {
    'area-of-place': {
      en: (f) =>
        `${printAmount(f.area, 'en')} is ${printTimes(f.times, 'en')} times the whole of ${f.place} (${printAmount(f.placeArea, 'en')})`,
      vi: (f) =>
        `${printAmount(f.area, 'vi')} gấp ${printTimes(f.times, 'vi')} lần toàn bộ ${f.place} (${printAmount(f.placeArea, 'vi')})`,
    },
    'size-of-thing': {
      en: (f) =>
        `${printAmount(f.area, 'en')} / ${printAmount(f.count, 'en')} = ${printAmount(f.each, 'en')} for each ${f.en}, beyond what one can have`,
      vi: (f) =>
        `${printAmount(f.area, 'vi')} / ${printAmount(f.count, 'vi')} = ${printAmount(f.each, 'vi')} mỗi ${f.vi}, ngoài mức có thể có`,
    },
    'more-than-people': {
      en: (f) =>
        `"${f.quote}" are ${printTimes(f.times, 'en')} times all the people of ${f.place} (${printAmount(f.population, 'en')})${f.suggestion ? `; it agrees as ${f.suggestion}` : ''}`,
      vi: (f) =>
        `"${f.quote}" gấp ${printTimes(f.times, 'vi')} lần toàn bộ dân số ${f.place} (${printAmount(f.population, 'vi')})${f.suggestion ? `; khớp nếu là ${f.suggestion}` : ''}`,
    },
    'share-over-whole': {
      en: (f) => `${printAmount(f.share, 'en')} of a whole cannot be a part of it`,
      vi: (f) => `${printAmount(f.share, 'vi')} của tổng thể không thể là một phần của nó`,
    },
    'below-zero': {
      en: (f) => `${printAmount(f.count, 'en')} things cannot be counted`,
      vi: (f) => `không thể đếm được ${printAmount(f.count, 'vi')}`,
    },
    'no-such-rank': {
      en: (f) => `there is no rank ${printAmount(f.rank, 'en')}`,
      vi: (f) => `không có thứ hạng ${printAmount(f.rank, 'vi')}`,
    },
  },
}
