import type { Claim } from '../kernel/claim.ts'
import { equal, toNumber } from '../kernel/decimal.ts'
import type { Finding, Repair } from '../kernel/finding.ts'
import { isBelow, overlaps } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { samePeriod } from '../kernel/period.ts'
import { groupedBy, hasNoDimensions, isNoNarrower, isSameDimensions } from './cell.ts'
import type { Check, Known, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { percentOf } from './implied.ts'
import { isBelowProvince, isInsidePlace, isProvince } from './known-place.ts'
import { levelOf } from './level-of.ts'
import { claimAt, claimsNear, quoteOf } from './passage.ts'

type ScopeFacts = {
  'district-as-province': {
    readonly quote: string
    readonly place: string
    /** Who gave the plan, or the place of the printed plan. */
    readonly giver: string
    readonly plan: string | null
    readonly speaker: string | null
    readonly neighbours: number
  }
  'headline-of-district': {
    readonly quote: string
    readonly place: string
    readonly district: string
    readonly below: string
  }
  'part-over-whole': {
    readonly part: string
    readonly partPlace: string
    readonly whole: string
    readonly wholePlace: string
  }
}

const compose = composer<ScopeFacts>('scope')

/** Whoever acts for a district or what is in it. */
const districtWords = /\b(district|commune|township)(['’]s)?\b|(^|[^\p{L}])(huyện|xã|thị trấn|thị xã)([^\p{L}]|$)/iu
const provinceWords = /\b(province|provincial)\b|(^|[^\p{L}])tỉnh([^\p{L}]|$)/iu

function isDistrictWords(words: string | null): boolean {
  return words !== null && districtWords.test(words) && !provinceWords.test(words)
}

function isDistrictGiver(words: string): boolean {
  const giver =
    /\b(assigned|set|given|approved)\s+by\s+([^,.;()]{1,60})/i.exec(words)?.[2] ??
    /(\S+\s+){0,2}giao$/iu.exec(words)?.[0]
  return giver !== undefined && isDistrictWords(giver)
}

/** The word that calls the figure the province's, and what to call it. */
const provinceNames: Readonly<Record<Language, { readonly word: RegExp; readonly instead: string }>> = {
  en: { word: /\bprovince\b/gi, instead: 'district' },
  vi: { word: /toàn tỉnh|của tỉnh/giu, instead: 'huyện' },
}

/** How far before a figure the word for its place can stand. */
const reach = 160

function placeRepair(read: ReadText, claim: Claim): Repair | null {
  const before = read.text.slice(Math.max(0, claim.start - reach), claim.start)
  const { word, instead } = provinceNames[read.language]
  const last = [...before.matchAll(word)].at(-1)
  if (!last) return null
  const start = claim.start - before.length + last.index
  const suggestion = last[0].replace(/province/i, instead).replace(/tỉnh/iu, instead)
  return { quote: last[0], suggestion, start, end: start + last[0].length }
}

/** Figures of one district beside the accused one. */
function districtNeighbours(read: ReadText, known: Known, index: number): number {
  return claimsNear(read, index, 2, 1).filter((i) => isBelowProvince(claimAt(read, i).place, read, known)).length
}

/** The district that a plan is of: its own place, where value and plan agree as one scope. */
function placeOfPlan(read: ReadText, known: Known, rate: number, level: number): string | null {
  const plan = claimAt(read, rate).links.plan
  if (plan === undefined) return null
  const [value, target] = [claimAt(read, level), claimAt(read, plan)]
  const percent = value.unit === target.unit ? percentOf(value.meant, target.meant) : null
  const isOne = percent !== null && overlaps(percent, claimAt(read, rate).meant)
  const isSmaller =
    target.place !== null && value.place !== null && isInsidePlace(target.place, value.place, read, known)
  return isOne && isSmaller && isBelowProvince(target.place, read, known) ? target.place : null
}

/** Words of the plan: what the reader kept, else what stands right after the percentage. */
function planWords(read: ReadText, rate: number): string {
  const { base, end } = claimAt(read, rate)
  if (base?.kind === 'plan') return [base.giver === null ? '' : `assigned by ${base.giver}`, base.words].join(' ')
  return /^[^.;(]{0,120}/.exec(read.text.slice(end))?.[0] ?? ''
}

function asProvince(read: ReadText, known: Known, rate: number): Finding[] {
  if (claimAt(read, rate).relation !== 'fulfilment') return []
  const level = levelOf(read, rate)
  if (level === null) return []
  const value = claimAt(read, level)
  if (value.place === null) return []
  const planPlace = placeOfPlan(read, known, rate, level)
  const isGiven = isDistrictGiver(planWords(read, rate))
  if ((planPlace === null && !isGiven) || !isProvince(value.place, read, known)) return []
  const isDistrictSpeaker = isDistrictWords(value.speaker)
  const neighbours = districtNeighbours(read, known, level)
  const proofs = Number(planPlace !== null) + Number(isGiven) + Number(isDistrictSpeaker) + Number(neighbours > 0)
  if (proofs < 2) return []
  const plan = claimAt(read, rate).links.plan
  const repair = placeRepair(read, value)
  return [
    compose(read, {
      code: 'district-as-province',
      severity: 'error',
      facts: {
        quote: quoteOf(value),
        place: value.place,
        giver: planPlace ?? { en: 'the district', vi: 'huyện' }[read.language],
        plan: plan === undefined ? null : quoteOf(claimAt(read, plan)),
        speaker: isDistrictSpeaker ? value.speaker : null,
        neighbours,
      },
      claims: [level, rate, ...(plan === undefined ? [] : [plan])],
      spans: repair ? [[repair.start, repair.end]] : [],
      certainty: Math.min(0.9, 0.5 + 0.15 * proofs),
      repair,
    }),
  ]
}

/** Indicators of which a part has no more than its whole, and figures of one breath count the same things. */
const addedOverPlaces: ReadonlySet<string> = new Set([
  'projects',
  'fdi_registered_capital',
  'domestic_registered_capital',
  'registered_capital',
  'industrial_parks',
  'industrial_clusters',
  'park_area',
  'cluster_area',
  'jobs',
  'workers',
  'enterprises',
  'cooperatives',
  'households',
  'population',
  'ocop_products',
  'export_value',
  'import_value',
  'tourists',
  'budget_revenue',
  'agricultural_area',
  'growing_area',
  'growing_area_codes',
])

/** Statements of one indicator and time that are tried against each other; more are a table. */
const mostStatements = 12

function partsOverWhole(read: ReadText, known: Known): Finding[] {
  const findings: Finding[] = []
  const isTried = (c: Claim) => c.relation === 'level' && addedOverPlaces.has(c.indicator) && c.place !== null
  const keyOf = (c: Claim) => (isTried(c) ? `${c.indicator} ${c.unit} ${c.status}` : null)
  for (const group of groupedBy(read.claims, keyOf).values()) {
    const few = group.slice(0, mostStatements)
    for (const part of few) {
      const whole = few.find((w) => w !== part && isOverWhole(read, known, part, w))
      if (whole === undefined) continue
      const [p, w] = [claimAt(read, part), claimAt(read, whole)]
      findings.push(
        compose(read, {
          code: 'part-over-whole',
          severity: 'error',
          facts: { part: quoteOf(p), partPlace: p.place ?? '', whole: quoteOf(w), wholePlace: w.place ?? '' },
          claims: [whole, part],
          certainty: 0.75,
        }),
      )
    }
  }
  return findings
}

/** Longer first lines are no headlines. */
const longestHeadline = 200

/** Where the headline ends: the first line, when it is short and ends without a full stop. 0 without one. */
function headlineEnd({ text }: ReadText): number {
  const start = /^\s*/.exec(text)?.[0].length ?? 0
  const end = text.indexOf('\n', start)
  return end < 0 || end - start > longestHeadline || /[.!?]["”’]?\s*$/.test(text.slice(start, end)) ? 0 : end
}

/** Figures of the district besides the one of the headline, so that the article is about it. */
const leastOfDistrict = 2

/** A headline that gives the province what the text below counts for one district of it, and for nobody else. */
function headlines(read: ReadText, known: Known): Finding[] {
  const end = headlineEnd(read)
  if (end === 0) return []
  return read.claims.flatMap((claim, index) => {
    const isCandidate =
      claim.end <= end && claim.relation === 'level' && addedOverPlaces.has(claim.indicator) && claim.place !== null
    if (!isCandidate || !isProvince(claim.place, read, known)) return []
    const below = read.claims.flatMap((c, i) => {
      const isSameKind = c.start >= end && c.indicator === claim.indicator && c.unit === claim.unit
      return isSameKind && c.relation === 'level' ? [i] : []
    })
    const isInside = (i: number) => {
      const { place } = claimAt(read, i)
      return (
        place !== null && isBelowProvince(place, read, known) && isInsidePlace(place, claim.place ?? '', read, known)
      )
    }
    const same = below.find(
      (i) => isInside(i) && equal(claimAt(read, i).value, claim.value) && hasNoDimensions(claimAt(read, i)),
    )
    if (same === undefined) return []
    const { place } = claimAt(read, same)
    const others = below.filter((i) => i !== same)
    const areAllOfDistrict = others.length >= leastOfDistrict && others.every((i) => claimAt(read, i).place === place)
    if (!areAllOfDistrict || place === null || claim.place === null) return []
    return [
      compose(read, {
        code: 'headline-of-district',
        severity: 'warning',
        facts: { quote: quoteOf(claim), place: claim.place, district: place, below: quoteOf(claimAt(read, same)) },
        claims: [index, same],
        certainty: 0.6,
      }),
    ]
  })
}

/** Of one period, or both of the present of a text that nobody dated. */
function isOneTime(a: Claim, b: Claim): boolean {
  return a.period === null || b.period === null ? a.period === b.period : samePeriod(a.period, b.period)
}

/** Figures that no dimension tells apart count the same things less surely, so the excess must be clear. */
const clearExcess = 1.5
/** Beyond this factor a scale word is wrong, which is another check's affair. */
const scaleFactor = 100

function isOverWhole(read: ReadText, known: Known, part: number, whole: number): boolean {
  const [p, w] = [claimAt(read, part), claimAt(read, whole)]
  return (
    p.place !== null &&
    w.place !== null &&
    p.place !== w.place &&
    isOneTime(p, w) &&
    isSameDimensions(p, w) &&
    isBelow(w.meant, p.meant) &&
    toNumber(p.value) >= (hasNoDimensions(p) ? clearExcess : 1) * toNumber(w.value) &&
    toNumber(p.value) < scaleFactor * toNumber(w.value) &&
    isInsidePlace(p.place, w.place, read, known) &&
    isNoNarrower(w, p)
  )
}

/**
 * Figures under the wrong place. A district's figure called the province's: it is measured against a plan of the
 * district, and the speaker, the neighbouring figures or the plan's own place are the district's too. A part of a
 * place that has more than the whole of it: a hidden scope ('outside the parks') or an error, so no repair.
 * A headline that gives the province what the text counts for one district only. Silent
 * with one proof only, where places or periods differ in kind, and where the wider figure counts a narrower thing.
 */
export const scope: Check<ScopeFacts> = {
  name: 'scope',
  run: (read, known) => [
    ...read.claims.flatMap((_, index) => asProvince(read, known, index)),
    ...partsOverWhole(read, known),
    ...headlines(read, known),
  ],
  sentences: {
    'district-as-province': {
      en: (f) =>
        `"${f.quote}" is called ${f.place} province's but is measured against a plan of ${f.giver}${f.plan ? ` ("${f.plan}")` : ''}${f.speaker ? `, says ${f.speaker}` : ''}${f.neighbours > 0 ? ', among figures of the district' : ''}: value and plan are the district's`,
      vi: (f) =>
        `"${f.quote}" được gọi là của tỉnh ${f.place} nhưng so với kế hoạch của ${f.giver}${f.plan ? ` ("${f.plan}")` : ''}${f.speaker ? `, theo ${f.speaker}` : ''}${f.neighbours > 0 ? ', giữa các số liệu của huyện' : ''}: kết quả và kế hoạch đều là của huyện`,
    },
    'headline-of-district': {
      en: (f) =>
        `the headline gives "${f.quote}" to ${f.place}; the text counts them ("${f.below}") for ${f.district} alone`,
      vi: (f) => `tiêu đề nêu "${f.quote}" của ${f.place}; bài chỉ tính ("${f.below}") cho ${f.district}`,
    },
    'part-over-whole': {
      en: (f) =>
        `${f.partPlace} has "${f.part}", more than the "${f.whole}" of ${f.wholePlace}, which contains it: the wider figure leaves something out that the text does not say (such as the parks), or one is wrong`,
      vi: (f) =>
        `${f.partPlace} có "${f.part}", nhiều hơn "${f.whole}" của ${f.wholePlace} là nơi chứa nó: số của nơi rộng hơn không tính một phần mà bài không nói (như các khu công nghiệp), hoặc một số bị sai`,
    },
  },
}
