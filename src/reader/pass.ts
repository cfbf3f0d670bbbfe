import type { Claim, Links, Reading, Status, Superlative } from '../kernel/claim.ts'
import { negated } from '../kernel/decimal.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import { opposite } from '../kernel/interval.ts'
import type { Notation } from '../kernel/number-notation.ts'
import { type Period, year, yearOf } from '../kernel/period.ts'
import type { Place } from '../kernel/place.ts'
import type { Annotated, Lexicon } from './annotated.ts'
import { type Catalogue, type IndicatorChoice, IndicatorChooser, type TopicMemory } from './indicator-choice.ts'
import { linksOf } from './links.ts'
import { findMeasures } from './measure-finder.ts'
import { ownWords } from './own-words.ts'
import { baseLevelOf, choosePeriod, type PeriodMemory } from './period-choice.ts'
import { choosePlace, nameOf, type PlaceChoice, type PlaceMemory, refersBack, subjectPlace } from './place-choice.ts'
import { findPlaces, type PlaceBook } from './place-finder.ts'
import { type Quantity, QuantityFinder } from './quantity-finder.ts'
import { chooseRelation, type RelationChoice } from './relation-choice.ts'
import type { Sentence } from './sentence.ts'
import { type Said, saidIn } from './speaker.ts'
import { chooseStatus, isPlanAmount } from './status-choice.ts'
import { SentenceView } from './view.ts'

/** What a reader keeps at hand for every text: built once, never changed by a text. */
export interface Shelf {
  readonly lexicon: Lexicon
  readonly places: PlaceBook
  readonly gazetteer: Gazetteer
  readonly catalogue: Catalogue
  /** English names of districts of any time. */
  readonly districts: ReadonlySet<string>
}

export interface YearMonth {
  readonly year: number
  readonly month: number
}

const emptyTopic: TopicMemory = {
  indicator: null,
  measure: null,
  counted: null,
  within: null,
  isOcop: false,
  isRural: false,
  isTourism: false,
  isGrowing: false,
  previous: null,
  revenue: null,
}

/** One pass over one text: what a sentence leaves for the next stands here. */
export class Pass {
  readonly claims: Claim[] = []
  readonly superlatives: Superlative[] = []
  /** For each claim, whether its own sentence names its period. */
  readonly #isPeriodSaid: boolean[] = []
  home: string | null
  readonly #text: Annotated
  readonly #shelf: Shelf
  readonly #published: YearMonth | null
  readonly #notation: Notation
  #paragraph = -1
  #isPlanParagraph = false
  #topic: TopicMemory = emptyTopic
  #lastPlace: PlaceChoice | null = null
  #periods: PeriodMemory = { actual: null, plan: null, span: null, isSameParagraph: true }
  #placeMemory: PlaceMemory

  constructor(text: Annotated, shelf: Shelf, published: YearMonth | null, notation: Notation, home: string | null) {
    this.#text = text
    this.#shelf = shelf
    this.#published = published
    this.#notation = notation
    this.home = home
    this.#placeMemory = this.#memoryOf(home)
  }

  #memoryOf(home: string | null): PlaceMemory {
    const place = home === null ? null : this.#shelf.gazetteer.findPlace(home, null)
    const province = place === null ? null : this.#provinceOf(place)
    return {
      home,
      homeKind: place?.kind ?? null,
      province: province?.name.en ?? null,
      topic: null,
      subject: null,
      isSameParagraph: false,
      lastPark: null,
      lastDistrict: place?.kind === 'district' ? home : null,
    }
  }

  #provinceOf(place: Place): Place | null {
    if (place.kind === 'province') return place
    return this.#shelf.gazetteer.ancestors(place).find((p) => p.kind === 'province') ?? null
  }

  readSentence(sentence: Sentence): void {
    const view = this.#viewOf(sentence)
    if (this.home === null) this.#takeHome(view)
    const isNew = sentence.paragraph !== this.#paragraph
    if (isNew) this.#openParagraph(view)
    this.#placeMemory = { ...this.#placeMemory, isSameParagraph: !isNew }
    if (isNew) this.#periods = { ...this.#periods, isSameParagraph: false }
    this.#noteTopics(view)
    const offset = this.claims.length
    this.#lastPlace = null
    if (view.quantities.length > 0) this.#claim(view)
    else this.#remember(view, offset)
    this.#noteSuperlatives(view)
    this.#notePlaces(view)
    this.#notePeriods(view, offset)
  }

  #viewOf(sentence: Sentence): SentenceView {
    const { first, last } = sentence
    const grammar = this.#text.lexicon.grammar
    const { actual } = this.#periods
    const lastYear = actual === null ? null : yearOf(actual)
    const lastMonth = actual === null || actual.kind === 'year' ? null : Number(actual.end.slice(5, 7))
    const periods = grammar.findPeriods(this.#text.tokens, first, last, {
      published: this.#published,
      lastYear,
      lastMonth,
    })
    const quantities = new QuantityFinder(this.#text, first, last, periods, this.#notation).all()
    const places = findPlaces(this.#text, first, last, this.#shelf.places)
    // 'industrial park' inside the name of one counts no parks.
    const isInName = (m: { first: number; last: number }) =>
      places.some((p) => p.name !== null && m.first >= p.first && m.last <= p.last)
    const measures = findMeasures(this.#text, first, last).filter((m) => !isInName(m))
    return new SentenceView(this.#text, sentence, {
      periods,
      quantities,
      places,
      measures,
    })
  }

  /** Without a place from outside, the first place of the text with a name of its own is the article's. */
  #takeHome(view: SentenceView): void {
    const named = view.places.find((p) => p.name !== null && p.candidates.length > 0)
    if (!named?.name) return
    this.home = named.name
    this.#placeMemory = this.#memoryOf(named.name)
  }

  #openParagraph(view: SentenceView): void {
    this.#paragraph = view.sentence.paragraph
    this.#isPlanParagraph = false
    // 'Of these, ...', 'Its occupancy ...': the paragraph goes on with what the last one spoke of.
    if (refersBack(view)) return
    this.#placeMemory = { ...this.#placeMemory, subject: null }
    this.#topic = {
      ...emptyTopic,
      isOcop: this.#topic.isOcop,
      isRural: this.#topic.isRural,
      isTourism: this.#topic.isTourism,
      isGrowing: this.#topic.isGrowing,
      previous: this.#topic.previous,
      revenue: this.#topic.revenue,
    }
  }

  #noteTopics(view: SentenceView): void {
    const topics = new Set(view.cues(view.first, view.last, 'topic').map((t) => t.cue.topic))
    const within = view.cues(view.first, view.last, 'within')
    const firstWithin = within[0]?.cue.within
    this.#topic = {
      ...this.#topic,
      isOcop: this.#topic.isOcop || topics.has('ocop'),
      isRural: this.#topic.isRural || topics.has('rural'),
      isTourism:
        this.#topic.isTourism ||
        view.measures.some((m) => m.entry.code === 'tourists' || m.entry.code === 'tourism_revenue'),
      isGrowing: this.#topic.isGrowing || topics.has('growing-area'),
      within: firstWithin ?? this.#topic.within,
    }
  }

  #claim(view: SentenceView): void {
    const relations: RelationChoice[] = []
    const rateOf = (code: string) => this.#rateOf(code)
    for (let k = 0; k < view.quantities.length; k++) relations.push(chooseRelation(view, k, relations, rateOf))
    const indicators = new IndicatorChooser(view, this.#shelf.catalogue, this.#topic, relations).all()
    this.#settleRates(relations, indicators)
    const links = linksOf(view, indicators, relations)
    const offset = this.claims.length
    const said = saidIn(view)
    const statuses: Status[] = relations.map((relation, k) => chooseStatus(view, k, relation))
    view.quantities.forEach((q, k) => {
      const claim = this.#claimOf(view, q, k, {
        relation: relations[k] as RelationChoice,
        indicator: indicators[k] as IndicatorChoice,
        status: statuses[k] as Status,
        links: shiftedLinks(links[k] ?? {}, offset),
        offset,
        said,
      })
      this.claims.push(claim)
    })
    this.#remember(view, offset)
  }

  /** A bare percentage of a disbursement, or in a paragraph that measures against plans, is a fulfilment. */
  #settleRates(relations: RelationChoice[], indicators: readonly IndicatorChoice[]): void {
    relations.forEach((relation, k) => {
      if (relation.relation === 'fulfilment') this.#isPlanParagraph = true
      if (relation.relation === 'share' && relation.isSaid) this.#isPlanParagraph = false
      const isOpen = relation.relation === 'share' && !relation.isSaid
      const isDisbursed = indicators[k]?.indicator === 'public_investment_disbursed'
      if (isOpen && (isDisbursed || this.#isPlanParagraph)) relations[k] = { ...relation, relation: 'fulfilment' }
    })
  }

  #rateOf(code: string): 'rate' | 'growth' | null {
    const indicator = this.#shelf.catalogue.find(code)
    if (!indicator) return null
    if (code === 'grdp_growth' || code === 'price_index' || indicator.kind === 'index') return 'growth'
    return indicator.kind === 'rate' ? 'rate' : null
  }

  #claimOf(
    view: SentenceView,
    q: Quantity,
    k: number,
    chosen: {
      relation: RelationChoice
      indicator: IndicatorChoice
      status: Status
      links: Links
      offset: number
      said: Said
    },
  ): Claim {
    const { relation, indicator, links, offset, said } = chosen
    const tokens = this.#text.tokens
    const related = indicator.of === null ? null : (this.claims[offset + indicator.of] ?? null)
    const bound = links.sameAs === undefined ? null : (this.claims[links.sameAs] ?? null)
    const isMeasured = related !== null && (relation.relation === 'change' || relation.relation === 'fulfilment')
    const isBase = baseLevelOf(view, k) !== null
    const status = bound?.status ?? (isMeasured ? related.status : isBase ? 'actual' : chosen.status)
    const chosenPlace = choosePlace(view, k, this.#placeMemory, this.#lastPlace)
    const place = bound?.place ?? related?.place ?? chosenPlace.place
    this.#lastPlace = bound || related ? this.#lastPlace : chosenPlace
    const kind = this.#kindOf(indicator.indicator, q)
    const isBracketPlan = status === 'target' && isPlanAmount(view, k)
    const period = choosePeriod(
      view,
      k,
      {
        published: this.#published,
        previous: previousPeriod(this.claims, offset),
        outside: outsidePeriod(view, k, this.claims, offset),
        memory: this.#periods,
        status: isBracketPlan ? 'actual' : status,
        relation,
        kind,
        isTotal: isNewTotal(view, k),
        isState: isState(view, k),
        isPresent: isPresent(view, k),
      },
      related?.period ?? null,
    )
    this.#isPeriodSaid.push(bound ? (this.#isPeriodSaid[links.sameAs ?? 0] ?? false) : period.isSaid)
    const alternatives: Partial<Reading>[] = []
    if (period.alternative) alternatives.push({ period: period.alternative })
    const measured = status === 'target' && k > 0 ? this.claims[offset + k - 1] : undefined
    if (measured?.relation === 'fulfilment' && isPlanAmount(view, k) && view.bracketOf(q.first) >= 0) {
      // '48.81% of the yearly plan (about 12.88 trillion VND)': the plan, or what was reached.
      alternatives.push({ status: measured.status, period: measured.period, measure: measured.measure })
    }
    const isFall = relation.direction < 0 && (relation.relation === 'change' || relation.relation === 'average_change')
    const start = (tokens[q.first] as { start: number }).start
    const end = (tokens[q.last - 1] as { end: number }).end
    return {
      quote: this.#text.text.slice(start, end),
      start,
      end,
      numberStart: (tokens[q.numberFirst] as { start: number }).start,
      numberEnd: (tokens[q.numberLast - 1] as { end: number }).end,
      printed: q.printed,
      scale: q.scale,
      value: isFall ? negated(q.value) : q.value,
      unit: q.unit,
      modifier: q.modifier,
      shown: isFall ? opposite(q.shown) : q.shown,
      meant: isFall ? opposite(q.meant) : q.meant,
      relation: relation.relation,
      base: relation.base,
      status,
      indicator: indicator.indicator,
      measure: indicator.measure.replace(/\s+/g, ' ') || ownWords(view, k),
      place,
      period: bound ? bound.period : planPeriod(view, k, status, period.period),
      dimensions: indicator.dimensions,
      confidence: confidenceOf(q, relation, indicator, period.isSaid),
      alternatives,
      sentence: view.sentence.index,
      paragraph: view.sentence.paragraph,
      links,
      speaker: said.speaker,
      cause: said.cause,
      oddity: q.oddity,
    }
  }

  #kindOf(code: string, q: Quantity): 'stock' | 'flow' | 'unknown' {
    const indicator = this.#shelf.catalogue.find(code)
    // Things counted and land measured stand at an instant; money and rates of something unknown may not.
    // What a project costs or was registered with is a plan's amount, of no period of its own.
    if (code === 'investment_total') return 'unknown'
    if (!indicator) return q.unit === 'count' || q.unit === 'ha' || q.unit === 'm2' ? 'stock' : 'unknown'
    return indicator.kind === 'flow' || indicator.kind === 'index' ? 'flow' : 'stock'
  }

  #remember(view: SentenceView, offset: number): void {
    const levels = this.claims.slice(offset)
    const level =
      levels.findLast((c) => c.relation === 'level' && c.indicator !== 'other') ??
      levels.findLast((c) => c.indicator !== 'other')
    const counted = levels.find((c) => c.unit === 'count' && c.relation === 'level' && c.indicator !== 'other')
    const last = levels.at(-1)
    if (last) this.#topic = { ...this.#topic, previous: last.indicator }
    const revenue = levels.findLast((c) => /^(?:budget|tourism|park)_revenue$/.test(c.indicator))
    if (revenue) this.#topic = { ...this.#topic, revenue: revenue.indicator }
    const named = view.measures.findLast((m) => m.entry.isCounted)
    if (counted) this.#topic = { ...this.#topic, counted: counted.indicator }
    else if (named) this.#topic = { ...this.#topic, counted: named.entry.code }
    if (level) this.#topic = { ...this.#topic, indicator: level.indicator, measure: level.measure }
  }

  #notePlaces(view: SentenceView): void {
    const subject = subjectPlace(view, this.#placeMemory)
    if (view.sentence.index === 0 && subject !== null && this.#isInsideHome(subject)) {
      this.#placeMemory = { ...this.#placeMemory, topic: subject }
    }
    let { lastPark, lastDistrict } = this.#placeMemory
    for (const p of view.places) {
      const name = nameOf(p, this.#placeMemory)
      if (name === null) continue
      if (p.kind === 'park') lastPark = name
      const base = p.kind === 'park' ? name.replace(/ Industrial Park$/, '') : name
      if (this.#shelf.districts.has(base)) lastDistrict = base
    }
    this.#placeMemory = { ...this.#placeMemory, subject: subject ?? this.#placeMemory.subject, lastPark, lastDistrict }
  }

  #isInsideHome(name: string): boolean {
    const home = this.home === null ? null : this.#shelf.gazetteer.findPlace(this.home, null)
    return this.#shelf.gazetteer
      .resolve(name)
      .some((c) =>
        this.#shelf.gazetteer.ancestors(c.place).some((a) => a.code === home?.code && a.validFrom === home.validFrom),
      )
  }

  /** What was claimed sets the time for the next sentence; a sentence without figures does so by its own words. */
  #notePeriods(view: SentenceView, offset: number): void {
    const claims = this.claims.slice(offset)
    const happened = claims.findLast(
      (c, i) =>
        this.#isPeriodSaid[offset + i] && c.period !== null && (c.status === 'actual' || c.status === 'estimate'),
    )?.period
    const planned = claims.findLast((c) => c.period !== null && c.status === 'target')?.period
    const plain = view.periods.findLast(
      (p) => (p.role === 'plain' || p.role === 'as-of') && p.period.kind !== 'years',
    )?.period
    const isFuture = plain !== undefined && this.#published !== null && plain.start.slice(0, 7) > ym(this.#published)
    const goal = view.periods.findLast(
      (p) => p.role === 'goal' || (p.period.kind === 'years' && p.role !== 'name'),
    )?.period
    const span = view.periods.findLast((p) => p.period.kind === 'years' && p.role !== 'name')?.period
    // A day on which something happened is not the time that the figures after it speak of.
    const isDay = plain?.kind === 'instant' && plain.precision === 'day'
    const said = claims.length === 0 && !isFuture && !isDay ? plain : undefined
    const isFresh = happened !== undefined || said !== undefined
    this.#periods = {
      isSameParagraph: isFresh || this.#periods.isSameParagraph,
      actual: happened ?? said ?? this.#periods.actual,
      plan: planned ?? goal ?? (isFuture ? plain : undefined) ?? this.#periods.plan,
      span: span ?? this.#periods.span,
    }
  }

  #noteSuperlatives(view: SentenceView): void {
    for (const found of view.cues(view.first, view.last, 'superlative')) {
      const start = (this.#text.tokens[found.first] as { start: number }).start
      const end = (this.#text.tokens[found.last - 1] as { end: number }).end
      const period =
        view.periods.findLast((p) => p.role === 'plain' && p.first < found.first)?.period ?? this.#periods.actual
      this.superlatives.push({
        quote: this.#text.text.slice(start, end),
        start,
        end,
        kind: found.cue.kind,
        indicator: 'trade_balance',
        place: this.#placeMemory.home,
        period,
        sentence: view.sentence.index,
      })
    }
  }
}

function ym(published: YearMonth): string {
  return `${published.year}-${String(published.month).padStart(2, '0')}`
}

function shiftedLinks(links: Links, offset: number): Links {
  return Object.fromEntries(Object.entries(links).map(([name, index]) => [name, (index as number) + offset])) as Links
}

/** A plan measured against in a bracket is the plan of the whole year. */
function planPeriod(view: SentenceView, k: number, status: Status, period: Period | null): Period | null {
  if (status !== 'target' || !period || period.kind === 'years' || !isPlanAmount(view, k)) return period
  return year(yearOf(period))
}

/** 'raising the total to 28', 'bringing the number to five'. */
function isNewTotal(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  for (let i = q.first - 1; i >= view.leftEdge(k); i--) {
    if (/^(?:raising|bringing|lifting|taking|raised|brought|increasing)$/.test(view.norm(i))) return true
  }
  return k > 0 && view.norm(view.quantity(k - 1).last) === 'with' && isNewTotal(view, k - 1)
}

const presentVerbs = new Set(
  'has have is are employs employ exceeds counts holds hold manages works work remain remains lives covers cover follow follows owns currently now there costs cost takes sells sell number serve serves stands stand runs run houses needs need require requires'.split(
    ' ',
  ),
)
const pastVerbs = new Set(
  'had was were did reached attracted drew received rose fell came totalled totaled created welcomed earned collected stood numbered recorded exported got employed grew made hit brought contributed raked gained signed sold spent served visited met'.split(
    ' ',
  ),
)

/** Whether the clause says in the present that the thing stands so. */
function isPresent(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  let isPast = false
  for (let i = view.clauseStart(q.first); i < Math.min(view.last, q.last + 6); i++) {
    const norm = view.norm(i)
    if (i >= q.last && /^[,;]$/.test(norm)) break
    if (pastVerbs.has(norm) && !/^(?:has|have)$/.test(view.norm(i - 1))) isPast = true
    // 'are announced', 'is put at': a deed, not a state.
    const isPassive = /^(?:is|are)$/.test(norm) && /^(?!un).*ed$|^put$/.test(view.norm(i + 1))
    const isHypothetical = /^(?:would|will|to|could|should)$/.test(view.norm(i - 1))
    if (presentVerbs.has(norm) && !isPassive && !isHypothetical)
      return !/^(?:had|was|were)$/.test(view.norm(i + 1)) && !isPast
  }
  return false
}

/** The period of the last level claimed before the clause of quantity k. */
function outsidePeriod(view: SentenceView, k: number, claims: readonly Claim[], offset: number): Period | null {
  const start = view.clauseStart(view.quantity(k).first)
  for (let j = k - 1; j >= 0; j--) {
    const claim = claims[offset + j]
    if (view.quantity(j).last <= start && claim?.relation === 'level') return claim.period
  }
  return null
}

const stateVerbs = new Set(
  'had has have was were is are counted counts stood stands numbered covered covers held owned there'.split(' '),
)

/** Whether the clause says what there was at a time, not what happened in it. */
function isState(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  for (let i = q.first - 1; i >= view.clauseStart(q.first); i--) {
    if (stateVerbs.has(view.norm(i))) return !/(?:ed|en|wn)$/.test(view.norm(i + 1))
  }
  return false
}

/** The period of the last level claimed in this sentence. */
function previousPeriod(claims: readonly Claim[], offset: number): Period | null {
  for (let i = claims.length - 1; i >= offset; i--) {
    const claim = claims[i] as Claim
    if (claim.relation === 'level') return claim.period
  }
  return null
}

function confidenceOf(
  q: Quantity,
  relation: RelationChoice,
  indicator: IndicatorChoice,
  isPeriodSaid: boolean,
): number {
  let confidence = 0.95
  if (indicator.indicator === 'other') confidence -= 0.3
  else if (!indicator.isSaid) confidence -= 0.2
  if (!relation.isSaid) confidence -= 0.15
  if (!isPeriodSaid) confidence -= 0.15
  if (q.isWord) confidence -= 0.05
  if (q.oddity) confidence -= 0.1
  return Math.round(Math.max(0.1, confidence) * 100) / 100
}
