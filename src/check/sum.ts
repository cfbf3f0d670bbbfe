import type { Claim } from '../kernel/claim.ts'
import { absolute, minus as minusDecimal, toNumber } from '../kernel/decimal.ts'
import type { Finding, Repair } from '../kernel/finding.ts'
import { exactly, type Interval, isBelow, minus, overlaps, sumOf } from '../kernel/interval.ts'
import {
  groupedBy,
  hasNoDimensions,
  isSameIndicator,
  isSamePeriod,
  isSamePlace,
  placeAndTime,
  timeAndUnit,
} from './cell.ts'
import type { Check, Known, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { digitSlipInto } from './digit-slip.ts'
import { moved } from './implied.ts'
import { isInsidePlace } from './known-place.ts'
import { type NearSum, nearSums } from './near-sums.ts'
import { claimAt, claimsNear, isNear, quoteOf, wordsBetween } from './passage.ts'
import { type Amount, amountOf, commonScale, computed, middleOf, printAddition, printAmount } from './print-amount.ts'
import { areApart, type Rough, roughly, roughSum, roughZero } from './rough.ts'
import { scaleRepair } from './scale-slip.ts'

/** Why figures are taken for the parts of a whole. */
type Ground =
  /** The reader saw them announced ('104 projects, including ...'). */
  | 'announced'
  /** They differ in one dimension whose values are known to be all there are. */
  | 'split'
  /** A list that follows a figure of the same unit in its sentence. */
  | 'list'
  /** Exports, imports and their total or their balance. */
  | 'trade'
  /** Something there was, something added, and what it makes. */
  | 'added'
  /** A place and places inside it. */
  | 'places'

/** The grounds on which a sum that does not hold can be an error; the others only note what holds. */
const mayAccuse: ReadonlySet<Ground> = new Set(['announced', 'split', 'trade'])

interface Addition {
  readonly ground: Ground
  readonly whole: number
  readonly parts: readonly number[]
  /** Whether wording or dimension says that nothing is left out. */
  readonly isComplete: boolean
  /** Whether these are all the parts that were announced, and not some run of them. */
  readonly isEvery: boolean
}

interface AdditionFacts {
  readonly parts: readonly Amount[]
  readonly total: Amount
  readonly whole: Amount
  readonly wholeQuote: string
}

interface BrokenFacts extends AdditionFacts {
  readonly difference: Amount
  readonly repaired: { readonly quote: string; readonly suggestion: string } | null
}

interface ScaleFacts extends AdditionFacts {
  readonly odd: Amount
  readonly quote: string
  readonly suggestion: string
}

type SumFacts = { 'sum-holds': AdditionFacts; 'sum-broken': BrokenFacts; 'sum-by-scale': ScaleFacts }

const compose = composer<SumFacts>('sum')

/** Statements of one cell that are tried against others; more in one text are a table, not prose. */
const mostStatements = 6
/** Figures after another that are tried as its unannounced parts. */
const longestList = 12
/** Districts that make a list of districts. */
const leastPlaces = 3
/** Sentences between what there was and what was added. */
const farthestAddend = 12
/** Announced parts whose every run is tried. */
const mostParts = 24

function meantOf(read: ReadText, indexes: readonly number[]): Interval {
  return sumOf(indexes.map((i) => claimAt(read, i).meant))
}

function shownOf(read: ReadText, indexes: readonly number[]): Interval {
  return sumOf(indexes.map((i) => claimAt(read, i).shown))
}

/** Whether parts add up to their whole as shown. Most that do not are told apart by doubles. */
function agrees(read: ReadText, shown: readonly Rough[], { whole, parts }: Addition): boolean {
  const sum = parts.reduce((before, p) => roughSum(before, roughAt(shown, p)), roughZero)
  return !areApart(sum, roughAt(shown, whole)) && overlaps(shownOf(read, parts), claimAt(read, whole).shown)
}

function roughAt(shown: readonly Rough[], index: number): Rough {
  return shown[index] ?? roughZero
}

function isApart(read: ReadText, { whole, parts }: Addition): boolean {
  return !overlaps(meantOf(read, parts), claimAt(read, whole).meant)
}

function isAmount(claim: Claim): boolean {
  return (
    (claim.relation === 'level' || claim.relation === 'change') && claim.unit !== 'percent' && claim.unit !== 'rank'
  )
}

/** For each amount the ones of its indicator and unit right before and after it, at its index. */
interface Chains {
  readonly previous: readonly (number | undefined)[]
  readonly next: readonly (number | undefined)[]
}

function chainsOf(read: ReadText): Chains {
  const previous: (number | undefined)[] = read.claims.map(() => undefined)
  const next = [...previous]
  for (const chain of groupedBy(read.claims, (c) => (isAmount(c) ? `${c.indicator} ${c.unit}` : null)).values()) {
    chain.forEach((index, i) => {
      previous[index] = chain[i - 1]
      next[index] = chain[i + 1]
    })
  }
  return { previous, next }
}

/** Values of a dimension that together are all there are. Source: investors and visitors are foreign or domestic. */
const completeSplits: readonly { readonly dimension: string; readonly values: readonly (readonly string[])[] }[] = [
  { dimension: 'origin', values: [['FDI', 'foreign'], ['domestic']] },
]

function isCompleteSplit(claims: readonly Claim[]): boolean {
  return completeSplits.some(
    ({ dimension, values }) =>
      claims.length === values.length &&
      values.every((names) => claims.filter((c) => names.includes(c.dimensions[dimension] ?? '')).length === 1),
  )
}

/** The dimension that tells every part from every other, or null. */
function splittingDimension(parts: readonly Claim[]): string | null {
  const keys = Object.keys(parts[0]?.dimensions ?? {})
  return keys.find((k) => new Set(parts.map((p) => p.dimensions[k] ?? '')).size === parts.length) ?? null
}

/** Words after which a list leaves nothing out. */
const completeWords = /:|\b(comprising|consisting of|consists of|made up of|divided into)\b|bao gồm|gồm|chia thành/i

function isListedWhole(read: ReadText, whole: number, parts: readonly number[]): boolean {
  const first = parts[0]
  if (first === undefined || first < whole) return false
  const words = wordsBetween(read, claimAt(read, whole), claimAt(read, first))
  if (isContinued(read, whole, parts)) return false
  return (
    words.length < 80 &&
    completeWords.test(words) &&
    parts.every((p) => claimAt(read, p).sentence === claimAt(read, whole).sentence)
  )
}

/** Whether more of the same kind follows the last part, so that the list may go on where the links do not. */
function isContinued(read: ReadText, whole: number, parts: readonly number[]): boolean {
  const last = parts.at(-1) ?? whole
  const { unit, indicator } = claimAt(read, last)
  return claimsNear(read, last, 0, 0).some(
    (i) => i > last && claimAt(read, i).unit === unit && claimAt(read, i).indicator === indicator,
  )
}

function announced(read: ReadText): Addition[] {
  const partsOf = new Map<number, number[]>()
  read.claims.forEach((claim, index) => {
    const whole = claim.links.partOf
    if (whole === undefined || whole === index || !isAmount(claim) || claim.unit !== read.claims[whole]?.unit) return
    const parts = partsOf.get(whole)
    if (parts) parts.push(index)
    else partsOf.set(whole, [index])
  })
  return [...partsOf].flatMap(([whole, all]) => runsOf(read, whole, all))
}

/** Every run of announced parts, the longest first: a whole can be split in more than one way. */
function runsOf(read: ReadText, whole: number, all: readonly number[]): Addition[] {
  const found: Addition[] = []
  if (all.length > mostParts) return found
  for (let length = all.length; length >= 2; length--) {
    for (let from = 0; from + length <= all.length; from++) {
      const parts = all.slice(from, from + length)
      const claims = parts.map((p) => claimAt(read, p))
      const isComplete = isCompleteSplit(claims) || (length === all.length && isListedWhole(read, whole, parts))
      found.push({ ground: 'announced', whole, parts, isComplete, isEvery: length === all.length })
    }
  }
  return found
}

/** Whether a figure can be the whole of one that names its origin: the same cell without the origin. */
function isWholeOfSplit(whole: Claim, part: Claim): boolean {
  return (
    whole.relation === 'level' &&
    whole.unit === part.unit &&
    whole.status === part.status &&
    whole.dimensions.origin === undefined &&
    (whole.indicator === part.indicator || whole.indicator === 'registered_capital') &&
    isSamePlace(whole, part) &&
    isSamePeriod(whole.period, part.period)
  )
}

/** Foreign and domestic beside each other, and the nearest figure before or after them that says no origin. */
function split(read: ReadText): Addition[] {
  const found: Addition[] = []
  read.claims.forEach((first, a) => {
    if (first.relation !== 'level' || first.dimensions.origin === undefined) return
    const b = claimsNear(read, a, 0, 1).find((i) => {
      const second = claimAt(read, i)
      return (
        i > a &&
        second.relation === 'level' &&
        second.unit === first.unit &&
        second.status === first.status &&
        second.indicator === first.indicator &&
        isSamePlace(first, second) &&
        isSamePeriod(first.period, second.period) &&
        isCompleteSplit([first, second])
      )
    })
    if (b === undefined) return
    const isBetween = (i: number) => i > a && i < b
    const near = claimsNear(read, a, 1, 1).filter((i) => i !== b && isWholeOfSplit(claimAt(read, i), first))
    if (near.some(isBetween)) return
    const whole = near.filter((i) => i < a).at(-1) ?? near.find((i) => i > b)
    if (whole !== undefined) found.push({ ground: 'split', whole, parts: [a, b], isComplete: true, isEvery: true })
  })
  return found
}

/** Figures of one kind that alone fill a bracket right behind their whole: '11,872 firms (10,590 private and 1,282 foreign)'. */
function bracketed(read: ReadText): Addition[] {
  return read.claims.flatMap((whole, index) => {
    const opener = /^\s*\(/.exec(read.text.slice(whole.end, whole.end + 3))
    if (!opener || whole.relation !== 'level') return []
    const close = read.text.indexOf(')', whole.end)
    const inside = claimsNear(read, index, 0, 0).filter(
      (i) => claimAt(read, i).start > whole.end && claimAt(read, i).end <= close,
    )
    const isOneKind = inside.every((i) => {
      const part = claimAt(read, i)
      return part.relation === 'level' && part.unit === whole.unit && part.indicator === whole.indicator
    })
    return inside.length >= 2 && isOneKind
      ? [{ ground: 'announced', whole: index, parts: inside, isComplete: false, isEvery: true } as const]
      : []
  })
}

/**
 * A figure and the figures of its unit that follow in the sentence: '197 lodgings: 120 inns and 77 homes'. Such a list
 * accuses nobody, so those that cannot add up are left out at once.
 */
function listed(read: ReadText, shown: readonly Rough[], { next }: Chains): Addition[] {
  const found: Addition[] = [...bracketed(read)]
  read.claims.forEach((whole, index) => {
    const parts: number[] = []
    const total = roughAt(shown, index)
    let sum = roughZero
    for (let i = next[index]; i !== undefined && isNear(read, index, i, 0, 1); i = next[i]) {
      const part = claimAt(read, i)
      if (part.status !== whole.status || !isSamePeriod(part.period, whole.period)) continue
      parts.push(i)
      if (parts.length > longestList) break
      sum = roughSum(sum, roughAt(shown, i))
      if (parts.length >= 2 && !areApart(sum, total))
        found.push({ ground: 'list', whole: index, parts: [...parts], isComplete: false, isEvery: false })
    }
  })
  return found
}

const flowsOfTrade: ReadonlySet<string> = new Set(['export_value', 'import_value', 'trade_turnover'])

function trade(read: ReadText): Addition[] {
  const found: Addition[] = []
  const isTotal = (c: Claim) => c.relation === 'level' && flowsOfTrade.has(c.indicator) && hasNoDimensions(c)
  for (const group of groupedBy(read.claims, (c) => (isTotal(c) ? placeAndTime(c) : null)).values()) {
    const of = (indicator: string) =>
      group.filter((i) => claimAt(read, i).indicator === indicator).slice(0, mostStatements)
    for (const e of of('export_value')) {
      for (const i of of('import_value')) {
        const [exports, imports] = [claimAt(read, e), claimAt(read, i)]
        if (exports.status !== imports.status) continue
        for (const t of of('trade_turnover')) {
          const turnover = claimAt(read, t)
          const isComplete = [exports, imports].every(
            (c) => c.status === turnover.status && c.paragraph === turnover.paragraph,
          )
          found.push({ ground: 'trade', whole: t, parts: [e, i], isComplete, isEvery: true })
        }
      }
    }
  }
  return found
}

/** '17 products, four added, reaching 21': a note when it holds, nothing when it does not ('25, raising the total to 28'). */
function added(read: ReadText, { previous }: Chains): Addition[] {
  const found: Addition[] = []
  read.claims.forEach((total, index) => {
    if (total.relation !== 'level') return
    const parts: number[] = []
    for (let i = previous[index]; i !== undefined && isNear(read, index, i, farthestAddend, 0); i = previous[i]) {
      const c = claimAt(read, i)
      if (c.links.partOf !== undefined || !isSamePlace(c, total) || !isSameIndicator(c, total)) continue
      parts.unshift(i)
      if (parts.length < 2) continue
      found.push({ ground: 'added', whole: index, parts, isComplete: false, isEvery: false })
      break
    }
  })
  return found
}

/** A province's figure and those of its districts: a note when all are there. */
function overPlaces(read: ReadText, known: Known): Addition[] {
  if (new Set(read.claims.map((c) => c.place)).size <= leastPlaces) return []
  const placesOf = (indexes: readonly number[]) => new Set(indexes.map((i) => claimAt(read, i).place))
  const keyOf = (c: Claim) => {
    if (c.relation !== 'level' || c.place === null || c.period === null || c.links.partOf !== undefined) return null
    return [timeAndUnit(c.period, c.unit), c.indicator, c.status, Object.values(c.dimensions).sort().join()].join()
  }
  return [...groupedBy(read.claims, keyOf).values()].flatMap((group) => {
    const few = group.slice(0, mostParts)
    const [whole] = few
    if (whole === undefined || placesOf(few).size <= leastPlaces) return []
    const { place } = claimAt(read, whole)
    const parts = few.filter(
      (i) => i !== whole && isInsidePlace(claimAt(read, i).place ?? '', place ?? '', read, known),
    )
    const isEachOnce = placesOf(parts).size === parts.length
    return parts.length >= leastPlaces && isEachOnce
      ? [{ ground: 'places', whole, parts, isComplete: false, isEvery: false } as const]
      : []
  })
}

function factsOf(read: ReadText, { whole, parts }: Addition): AdditionFacts {
  const claims = parts.map((p) => claimAt(read, p))
  const total = claimAt(read, whole)
  const like = { unit: total.unit, scale: commonScale([...claims, total]) }
  const sum = sumOf(claims.map((c) => exactly(c.value)))
  return {
    parts: claims.map(amountOf),
    total: { value: middleOf(sum) ?? total.value, ...like },
    whole: amountOf(total),
    wholeQuote: quoteOf(total),
  }
}

function note(read: ReadText, addition: Addition): Finding {
  const claims = [addition.whole, ...addition.parts]
  const certainty = addition.ground === 'list' || addition.ground === 'added' ? 0.8 : 0.95
  return compose(read, { code: 'sum-holds', severity: 'note', facts: factsOf(read, addition), claims, certainty })
}

/** The largest difference, in parts of the whole, that is still taken for a slip and not for another whole. */
const widestSlip = 0.5

function isFarApart(read: ReadText, addition: Addition): boolean {
  const total = middleOf(sumOf(addition.parts.map((p) => exactly(claimAt(read, p).value))))
  const whole = toNumber(claimAt(read, addition.whole).value)
  if (total === null || whole <= 0) return true
  const ratio = toNumber(total) / whole
  return ratio < 1 - widestSlip || ratio > 1 / (1 - widestSlip)
}

/** A repair of one figure with which the sum holds. */
interface Mending {
  readonly index: number
  readonly target: Interval
  readonly repair: Repair
  readonly kind: 'digit' | 'scale'
}

/** The figures of an addition, the total first, those that something else binds last. */
function suspects({ whole, parts }: Addition, bound: ReadonlySet<number>): number[] {
  return [whole, ...parts].sort((a, b) => Number(bound.has(a)) - Number(bound.has(b)))
}

/** What a figure would have to be for the sum to hold. */
function targetOf(read: ReadText, { whole, parts }: Addition, index: number): Interval {
  if (index === whole) return meantOf(read, parts)
  const others = parts.filter((p) => p !== index)
  return minus(claimAt(read, whole).meant, meantOf(read, others))
}

function mendedByDigit(read: ReadText, addition: Addition, bound: ReadonlySet<number>): Mending | null {
  for (const index of suspects(addition, bound)) {
    const target = targetOf(read, addition, index)
    const slip = digitSlipInto(read, index, target)
    if (slip) return { index, target, repair: slip.repair, kind: 'digit' }
  }
  return null
}

/** One scale word with which the sum holds: '1.954 billion + 189 billion' for 2.143 trillion. */
function mendedByScale(read: ReadText, addition: Addition): Mending | null {
  for (const index of [addition.whole, ...addition.parts]) {
    if (claimAt(read, index).scale <= 0) continue
    const target = targetOf(read, addition, index)
    for (const by of [3, -3, 6, -6]) {
      const mended = moved(claimAt(read, index).meant, by)
      const repair = overlaps(mended, target) ? scaleRepair(read, index, by) : null
      if (repair) return { index, target: mended, repair, kind: 'scale' }
    }
  }
  return null
}

/**
 * How many figures the whole and its sum are known to, 3 for '645' and '645,000 or so': the more, the less can a
 * mended digit make them agree by chance.
 */
function precisionOf(read: ReadText, addition: Addition): number {
  const width = (i: Interval) => (i.low && i.high ? toNumber(minusDecimal(i.high, i.low)) : Number.POSITIVE_INFINITY)
  const whole = claimAt(read, addition.whole)
  const unit = whole.unit === 'count' ? 1 : Number.MIN_VALUE
  return Math.log10(
    Math.abs(toNumber(whole.value)) / Math.max(width(whole.meant), width(meantOf(read, addition.parts)), unit),
  )
}

function isExclusive(read: ReadText, addition: Addition): boolean {
  return splittingDimension(addition.parts.map((p) => claimAt(read, p))) !== null
}

/** From so many figures on, a digit or scale word that mends a sum is no chance, whether the list is complete or not. */
const tellingDigit = 3.5
const tellingScale = 2

/**
 * How sure it is that a sum which does not hold is wrong. Null is silence: the parts need not be all there are, or
 * another whole may be meant.
 */
function certaintyOf(read: ReadText, addition: Addition, mending: Mending | null): number | null {
  const whole = claimAt(read, addition.whole)
  const isOneSentence = addition.parts.every((p) => claimAt(read, p).sentence === whole.sentence)
  if (mending?.kind === 'scale') return precisionOf(read, addition) >= tellingScale ? 0.85 : null
  if (mending && addition.isComplete) return addition.ground === 'split' ? 0.85 : 0.9
  if (mending && addition.isEvery && precisionOf(read, addition) >= tellingDigit) return 0.75
  if (addition.ground === 'split' || isFarApart(read, addition)) return null
  if (addition.isComplete && isOneSentence) return 0.7
  const isTooMuch = isBelow(whole.meant, meantOf(read, addition.parts))
  return addition.ground === 'announced' && isTooMuch && isOneSentence && isExclusive(read, addition) ? 0.75 : null
}

/** The repair of one figure, a digit before a scale word, or null; undefined when none could lead to an accusation. */
function mendingOf(read: ReadText, addition: Addition, bound: ReadonlySet<number>): Mending | null | undefined {
  const precision = precisionOf(read, addition)
  const isTellingDigit = addition.isComplete || (addition.isEvery && precision >= tellingDigit)
  if (isTellingDigit || certaintyOf(read, addition, null) !== null)
    return mendedByDigit(read, addition, bound) ?? mendedByScale(read, addition)
  // A scale word alone would accuse, and only where no digit mends the sum as well.
  const scale = precision >= tellingScale ? mendedByScale(read, addition) : null
  return scale === null || mendedByDigit(read, addition, bound) !== null ? undefined : scale
}

function accusation(read: ReadText, addition: Addition, bound: ReadonlySet<number>): Finding | null {
  const mending = mendingOf(read, addition, bound)
  if (mending === undefined) return null
  const certainty = certaintyOf(read, addition, mending)
  if (certainty === null) return null
  const accused = mending?.index ?? addition.whole
  const whole = claimAt(read, addition.whole)
  const facts = factsOf(read, addition)
  const difference = absolute(minusDecimal(whole.value, facts.total.value))
  return compose(read, {
    code: 'sum-broken',
    severity: 'error',
    certainty,
    facts: {
      ...facts,
      difference: computed(difference, facts.total),
      repaired: mending && { quote: mending.repair.quote, suggestion: mending.repair.suggestion },
    },
    claims: [accused, ...[addition.whole, ...addition.parts].filter((i) => i !== accused)],
    expected: { interval: mending?.target ?? meantOf(read, addition.parts), unit: whole.unit },
    repair: mending?.repair ?? null,
  })
}

/** One amount far too large beside two others that it would join with another scale word, to the last digit. */
function ofNearSum(read: ReadText, { odd, part, whole, by }: NearSum): Finding[] {
  const repair = scaleRepair(read, odd, by)
  if (repair === null) return []
  const facts = factsOf(read, { ground: 'list', whole, parts: [part, odd], isComplete: false, isEvery: false })
  const claim = claimAt(read, odd)
  return [
    compose(read, {
      code: 'sum-by-scale',
      severity: 'error',
      certainty: 0.85,
      facts: { ...facts, odd: amountOf(claim), quote: repair.quote, suggestion: repair.suggestion },
      claims: [odd, whole, part],
      expected: { interval: moved(claim.shown, by), unit: claim.unit },
      repair,
    }),
  ]
}

/** The additions that hold, each set of figures once; one whole holds a list once. */
function holding(read: ReadText, shown: readonly Rough[], all: readonly Addition[]): Addition[] {
  const seen = new Set<string>()
  return all.filter((addition) => {
    if (addition.ground === 'list' && seen.has(`whole ${addition.whole}`)) return false
    if (!agrees(read, shown, addition)) return false
    const members = [addition.whole, ...addition.parts].sort((x, y) => x - y).join()
    const isNew = !seen.has(members)
    seen.add(members).add(`whole ${addition.whole}`)
    return isNew
  })
}

/** Whether a broken addition is settled by one that holds: of the same whole, or of all its parts. */
function settledBy(held: readonly Addition[]): (broken: Addition) => boolean {
  // What was added to something, and where it is, are no other ways of splitting it.
  const splits = held.filter((h) => h.ground !== 'added' && h.ground !== 'places')
  const wholes = new Set(splits.map((h) => h.whole))
  const byPart = new Map<number, Set<Addition>>()
  for (const h of splits) for (const p of h.parts) byPart.set(p, (byPart.get(p) ?? new Set()).add(h))
  return (broken) => {
    if (wholes.has(broken.whole)) return true
    const [first, ...rest] = broken.parts.map((p) => byPart.get(p) ?? new Set<Addition>())
    return first !== undefined && [...first].some((h) => rest.every((set) => set.has(h)))
  }
}

/**
 * Parts and their whole. Says a note where they add up. Accuses only when nothing can be left out (both
 * origins, exports and imports, a list after a colon), when parts that exclude each other exceed the whole, or when
 * one digit or scale word mends figures so exact that chance is out. Otherwise silent about parts that are
 * 'including' some of a whole. An amount far beyond two others which it joins with another scale word, exactly, is an
 * error (see near-sums.ts). Silent when another way of splitting the whole adds up, when
 * an open word ('over', 'nearly') leaves room, and for what was added to something ('25, raising the total to 28').
 */
export const sum: Check<SumFacts> = {
  name: 'sum',
  run: (read, known) => {
    const isSameThing = ({ whole, parts, ground }: Addition) =>
      ground === 'trade' ||
      parts.every(
        (p) =>
          ground === 'split' ||
          claimAt(read, p).links.partOf === whole ||
          isSameIndicator(claimAt(read, p), claimAt(read, whole)),
      )
    const shown = read.claims.map((c) => roughly(c.shown))
    const chains = chainsOf(read)
    const all = [
      ...announced(read),
      ...split(read),
      ...trade(read),
      ...added(read, chains),
      ...overPlaces(read, known),
      ...listed(read, shown, chains),
    ].filter(isSameThing)
    const held = holding(read, shown, all)
    const bound = new Set(held.flatMap((h) => [h.whole, ...h.parts]))
    for (const claim of read.claims) if (claim.links.sameAs !== undefined) bound.add(claim.links.sameAs)
    const isSettled = settledBy(held)
    const accusations: Finding[] = []
    const accusedWholes = new Set<number>()
    for (const addition of all) {
      if (!mayAccuse.has(addition.ground) || accusedWholes.has(addition.whole)) continue
      if (!isApart(read, addition) || isSettled(addition)) continue
      const said = accusation(read, addition, bound)
      if (said === null) continue
      accusations.push(said)
      for (const i of said.claims) accusedWholes.add(i)
    }
    const slips = nearSums(read).filter((s) => s.mended === 'scale')
    return [...accusations, ...slips.flatMap((s) => ofNearSum(read, s)), ...held.map((h) => note(read, h))]
  },
  sentences: {
    'sum-by-scale': {
      en: (f) =>
        `${printAmount(f.odd, 'en')} beside a whole of ${printAmount(f.whole, 'en')}; with ${f.suggestion} for ${f.quote} the parts add up to it exactly`,
      vi: (f) =>
        `${printAmount(f.odd, 'vi')} bên cạnh tổng ${printAmount(f.whole, 'vi')}; nếu "${f.quote}" là "${f.suggestion}" thì các phần cộng lại đúng bằng tổng`,
    },
    'sum-holds': {
      en: (f) => `${printAddition(f.parts, f.total, 'en')}, agrees with "${f.wholeQuote}"`,
      vi: (f) => `${printAddition(f.parts, f.total, 'vi')}, khớp với "${f.wholeQuote}"`,
    },
    'sum-broken': {
      en: (f) =>
        `${printAddition(f.parts, f.total, 'en')}, not ${printAmount(f.whole, 'en')} ("${f.wholeQuote}"): ${printAmount(f.difference, 'en')} apart${f.repaired ? `; it adds up with ${f.repaired.suggestion} for ${f.repaired.quote}` : ''}`,
      vi: (f) =>
        `${printAddition(f.parts, f.total, 'vi')}, không phải ${printAmount(f.whole, 'vi')} ("${f.wholeQuote}"): lệch ${printAmount(f.difference, 'vi')}${f.repaired ? `; tổng khớp nếu "${f.repaired.quote}" là "${f.repaired.suggestion}"` : ''}`,
    },
  },
}
