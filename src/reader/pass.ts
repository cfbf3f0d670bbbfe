import type { Claim, Links, Superlative } from '../kernel/claim.ts'
import type { Notation } from '../kernel/number-notation.ts'
import { yearOf } from '../kernel/period.ts'
import type { Annotated, Lexicon } from './annotated.ts'
import { findMeasures } from './measure-finder.ts'
import { noPeriods, type PeriodMemory, withPeriods } from './period-memory.ts'
import { findPlaces, type PlaceBook } from './place-finder.ts'
import { type PlaceMemory, placeMemoryOf } from './place-memory.ts'
import { type KnownPlaces, withPlaces } from './place-notes.ts'
import { refersBack } from './place-subject.ts'
import { findQuantities } from './quantity/quantity-finder.ts'
import type { Sentence } from './sentence.ts'
import { claimsOf } from './sentence-claims.ts'
import { superlativesIn } from './superlatives.ts'
import { noTopic, type TopicMemory, topicOfArticle, withClaims, withTopics } from './topic-memory.ts'
import { SentenceView } from './view.ts'
import type { YearMonth } from './year-month.ts'

/** What a reader keeps at hand for every text: built once, never changed by a text. */
export interface Shelf extends KnownPlaces {
  readonly lexicon: Lexicon
  readonly places: PlaceBook
}

/** One pass over one text: what a sentence leaves for the next stands here. */
export class Pass {
  readonly claims: Claim[] = []
  readonly superlatives: Superlative[] = []
  readonly #text: Annotated
  readonly #shelf: Shelf
  readonly #published: YearMonth | null
  readonly #notation: Notation
  #paragraph = -1
  #isPlanParagraph = false
  #topic: TopicMemory = noTopic
  #periods: PeriodMemory = noPeriods
  #places: PlaceMemory

  constructor(text: Annotated, shelf: Shelf, published: YearMonth | null, notation: Notation, home: string | null) {
    this.#text = text
    this.#shelf = shelf
    this.#published = published
    this.#notation = notation
    this.#places = placeMemoryOf(home, shelf.gazetteer)
  }

  /** The article's own place. */
  get home(): string | null {
    return this.#places.home
  }

  readSentence(sentence: Sentence): void {
    const view = this.#viewOf(sentence)
    if (this.home === null) this.#takeHome(view)
    this.#openSentence(view)
    this.#topic = withTopics(this.#topic, view)
    const { claims, isPeriodSaid, isPlanParagraph } = claimsOf(view, {
      published: this.#published,
      topic: this.#topic,
      places: this.#places,
      periods: this.#periods,
      isPlanParagraph: this.#isPlanParagraph,
    })
    this.#isPlanParagraph = isPlanParagraph
    this.#topic = withClaims(this.#topic, view, claims)
    this.superlatives.push(...superlativesIn(view, this.home, this.#periods.actual))
    this.#places = withPlaces(this.#places, view, this.#shelf)
    this.#periods = withPeriods(this.#periods, view, claims, isPeriodSaid, this.#published)
    const offset = this.claims.length
    for (const claim of claims) this.claims.push({ ...claim, links: shifted(claim.links, offset) })
  }

  #viewOf(sentence: Sentence): SentenceView {
    const { first, last } = sentence
    const { actual } = this.#periods
    const periods = this.#text.grammar.times.findPeriods(this.#text.tokens, first, last, {
      published: this.#published,
      lastYear: actual === null ? null : yearOf(actual),
      lastMonth: actual === null || actual.kind === 'year' ? null : Number(actual.end.slice(5, 7)),
    })
    const quantities = findQuantities(this.#text, first, last, periods, this.#notation)
    const places = findPlaces(this.#text, first, last, this.#shelf.places)
    // 'industrial park' inside the name of one counts no parks.
    const isInName = (m: { first: number; last: number }) =>
      places.some((p) => p.name !== null && m.first >= p.first && m.last <= p.last)
    const measures = findMeasures(this.#text, first, last).filter((m) => !isInName(m))
    return new SentenceView(this.#text, sentence, { periods, quantities, places, measures })
  }

  /** Without a place from outside, the first place of the text with a name of its own is the article's. */
  #takeHome(view: SentenceView): void {
    const named = view.places.find((p) => p.name !== null && p.candidates.length > 0)
    if (named?.name) this.#places = placeMemoryOf(named.name, this.#shelf.gazetteer)
  }

  #openSentence(view: SentenceView): void {
    const isNew = view.sentence.paragraph !== this.#paragraph
    if (isNew) this.#openParagraph(view)
    if (isNew) this.#periods = { ...this.#periods, isSameParagraph: false }
  }

  #openParagraph(view: SentenceView): void {
    this.#paragraph = view.sentence.paragraph
    this.#isPlanParagraph = false
    // 'Of these, ...', 'Its occupancy ...': the paragraph goes on with what the last one spoke of.
    if (refersBack(view)) return
    this.#places = { ...this.#places, subject: null }
    this.#topic = topicOfArticle(this.#topic)
  }
}

/** Links within a sentence as links within the text. */
function shifted(links: Links, offset: number): Links {
  return Object.fromEntries(Object.entries(links).map(([name, index]) => [name, (index as number) + offset])) as Links
}
