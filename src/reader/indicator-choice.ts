import { toNumber } from '../kernel/decimal.ts'
import type { Indicator } from '../kernel/indicator.ts'
import { isCurrency, type UnitCode } from '../kernel/unit.ts'
import type { GenericSense } from './grammar/grammar.ts'
import type { RelationChoice } from './relation-choice.ts'
import type { MeasureMention, SentenceView } from './view.ts'

/** What earlier sentences of a paragraph leave for indicators. */
export interface TopicMemory {
  /** The last level's indicator and words. */
  readonly indicator: string | null
  readonly measure: string | null
  /** The first counted thing of the sentence before. */
  readonly counted: string | null
  readonly within: 'park' | 'cluster' | null
  readonly isOcop: boolean
  readonly isRural: boolean
  readonly isTourism: boolean
  readonly isGrowing: boolean
  /** The indicator of the last figure before this sentence, in whatever paragraph. */
  readonly previous: string | null
  /** The last kind of revenue that the article spoke of. */
  readonly revenue: string | null
}

export interface IndicatorChoice {
  readonly indicator: string
  readonly measure: string
  /** The noun that an elliptic count repeats. */
  readonly core?: string
  readonly dimensions: Readonly<Record<string, string>>
  /** The quantity this one is said of: the level behind a change, the amount behind its conversion. */
  readonly of: number | null
  /** Whether the sentence itself names the indicator. */
  readonly isSaid: boolean
}

export interface Catalogue {
  readonly find: (code: string) => Indicator | null
  readonly narrowed: (code: string, by: { origin?: 'FDI' | 'domestic'; within?: 'park' | 'cluster' }) => string
}

/** What kinds of amount a unit can be of. */
function suits(indicator: Indicator | null, unit: UnitCode): boolean {
  if (!indicator) return false
  return indicator.units.some((u) => (u === 'money' ? isCurrency(unit) : u === unit))
}

export class IndicatorChooser {
  readonly #view: SentenceView
  readonly #catalogue: Catalogue
  readonly #memory: TopicMemory
  readonly #relations: readonly RelationChoice[]
  readonly #chosen: IndicatorChoice[] = []
  readonly #used = new Set<MeasureMention>()

  constructor(view: SentenceView, catalogue: Catalogue, memory: TopicMemory, relations: readonly RelationChoice[]) {
    this.#view = view
    this.#catalogue = catalogue
    this.#memory = memory
    this.#relations = relations
  }

  all(): IndicatorChoice[] {
    for (let k = 0; k < this.#view.quantities.length; k++) this.#chosen[k] ??= this.#choose(k)
    return this.#chosen
  }

  #choose(k: number): IndicatorChoice {
    const view = this.#view
    const q = view.quantity(k)
    const relation = (this.#relations[k] as RelationChoice).relation
    const conversion = this.#conversionOf(k)
    if (isPlanBracket(view, k)) return { ...(this.#chosen[k - 1] as IndicatorChoice), of: null, isSaid: true }
    if (conversion !== null) return { ...(this.#chosen[conversion] as IndicatorChoice), of: null, isSaid: true }
    const paired = this.#pairedWith(k)
    if (paired !== null) return { ...(this.#chosen[paired] as IndicatorChoice), of: paired, isSaid: true }
    if (q.unit === 'count' || q.unit === 'rank') return this.#forCount(k)
    if (q.unit === 'multiple' || (relation !== 'level' && view.isRelative(k))) return this.#forRelative(k)
    return this.#forAmount(k)
  }

  /** '(50.2 million USD)' behind an amount of another currency. */
  #conversionOf(k: number): number | null {
    return conversionOf(this.#view, k)
  }

  /** A list of relations pairs with the last list of levels of the same length: 'A and B, up x and y'. */
  #pairedWith(k: number): number | null {
    const view = this.#view
    if (!view.isRelative(k)) return null
    const [a, b] = this.#relativeRun(k)
    const size = b - a + 1
    if (size < 2) return null
    const levels: number[] = []
    for (let i = a - 1; i >= 0 && levels.length < size; i--) {
      if (!view.isRelative(i) && view.quantity(i).unit !== 'rank' && this.#conversionOf(i) === null) levels.unshift(i)
    }
    if (levels.length < size) return this.#pairedAhead(k, a, b)
    const first = levels[0] as number
    const isAlike = levels.every((i) => view.quantity(i).unit === view.quantity(first).unit)
    const isRespective = view.hasCue(view.first, view.last, 'respectively')
    const isShares = this.#relations[k]?.relation === 'share' && levels[size - 1] === a - 1 && first === a - size
    return isAlike || isRespective || isShares ? (levels[k - a] as number) : null
  }

  /** 'x and y of the targets of A and B, respectively': the rates go with the plans behind them. */
  #pairedAhead(k: number, a: number, b: number): number | null {
    const view = this.#view
    const size = b - a + 1
    const first = b + 1
    const isAhead = this.#relations[k]?.relation === 'fulfilment' && first + size <= view.quantities.length
    if (!isAhead || view.isRelative(first)) return null
    this.#chosen[first + k - a] = this.#choose(first + k - a)
    return first + k - a
  }

  /** The list of relations that quantity k stands in: 'x and y', or 'x of one whole and y of another'. */
  #relativeRun(k: number): readonly [number, number] {
    const view = this.#view
    const group = view.groupOf(k)
    const relation = this.#relations[k]?.relation
    const isWhole = (i: number) => this.#relations[i]?.relation === relation
    if (group[1] > group[0]) return [group[0], group[1]].every(isWhole) ? group : [k, k]
    if (relation !== 'share' || this.#relations[k]?.base?.kind !== 'whole') return group
    const isShare = (i: number) =>
      i >= 0 &&
      i < view.quantities.length &&
      view.isRelative(i) &&
      this.#relations[i]?.base?.kind === 'whole' &&
      this.#relations[i]?.relation === 'share'
    let [a, b] = group
    const isJoined = (i: number) => !/[;:]/.test(view.text.slice(view.quantity(i).last, view.quantity(i + 1).first))
    while (isShare(a - 1) && isJoined(a - 1)) a--
    while (isShare(b + 1) && isJoined(b)) b++
    return [a, b]
  }

  #forRelative(k: number): IndicatorChoice {
    const view = this.#view
    const q = view.quantity(k)
    const relation = this.#relations[k] as RelationChoice
    const from = view.leftEdge(k)
    const own = this.#subjectBetween(Math.max(from, view.clauseStart(q.first)), q.first)
    const isChange = relation.relation === 'change' || relation.relation === 'average_change'
    const after = this.#behind(k, isChange ? /^(?:in|of|for)$/ : /^for$/)
    const ofWhole = relation.relation === 'share' ? this.#behind(k, /^of$/) : null
    const listed = this.#rateBeforeBracket(k)
    if (listed !== null) return { ...(this.#chosen[listed] as IndicatorChoice), of: null, isSaid: true }
    const sibling = this.#siblingRate(k)
    if (sibling !== null) return { ...(this.#chosen[sibling] as IndicatorChoice), of: null, isSaid: true }
    const rate = this.#rateBehind(k)
    if (rate) return this.#fromMention(rate, k, true)
    const poverty = this.#povertyOf(k)
    if (poverty) return poverty
    if (ofWhole?.entry.isCounted) return this.#fromMention(ofWhole, k, true)
    const sector = this.#sectorOf(k)
    const level = this.#levelBefore(k)
    if (sector !== null && isChange && this.#isGrowth()) return sectorChoice(sector)
    const occupancy = this.#occupancyOf(k)
    if (occupancy) return occupancy

    if (own && !(level !== null && this.#isBaseMention(own))) return this.#fromMention(own, k, true)
    if (after) return this.#fromMention(after, k, true)
    if (level !== null) {
      const choice = this.#chosen[level] as IndicatorChoice
      const indicator = choice.indicator === 'grdp' && isChange ? 'grdp_growth' : choice.indicator
      return { ...choice, indicator, dimensions: this.#dimensions(k, choice.dimensions), of: level, isSaid: true }
    }
    const subject = this.#subjectBetween(view.first, q.first)
    if (subject && !(ofWhole && this.#isBaseMention(subject))) return this.#fromMention(subject, k, true)
    if (ofWhole) return this.#fromMention(ofWhole, k, true)
    const trailing = this.#subjectBetween(q.last, Math.min(view.rightEdge(k), q.last + 8))
    if (trailing && relation.relation !== 'fulfilment') return this.#fromMention(trailing, k, true)
    const isSame = k > 0 && /^(?:figure|rate|ratio|proportion|number)$/.test(view.norm(this.#lastNounBefore(k)))
    if (isSame && view.isRelative(k - 1)) return { ...(this.#chosen[k - 1] as IndicatorChoice), of: null, isSaid: true }
    const isTrade =
      relation.relation !== 'share' && view.cues(view.first, q.first, 'generic').some((g) => g.cue.sense === 'trade')
    if (isTrade) return { indicator: 'trade_turnover', measure: 'trade', dimensions: {}, of: null, isSaid: true }
    const site = view.places.find((p) => p.first >= q.last && p.first <= q.last + 4)
    const isSite = site !== undefined && (site.kind === 'park' || site.kind === 'cluster' || this.#within(k) !== null)
    if (relation.relation === 'share' && isSite && this.#within(k))
      return { indicator: 'park_occupancy', measure: 'occupancy', dimensions: {}, of: null, isSaid: false }
    const { counted } = this.#memory
    if (relation.relation === 'share' && counted)
      return { indicator: counted, measure: '', dimensions: this.#dimensions(k), of: null, isSaid: false }
    return this.#fromMemory(k)
  }

  /** 'is 91.53 percent full', '31.25 percent of their industrial land has been leased'. */
  #occupancyOf(k: number): IndicatorChoice | null {
    const view = this.#view
    const q = view.quantity(k)
    if (q.unit !== 'percent' || this.#within(k) === null) return null
    const found = view
      .cues(q.last, Math.min(view.rightEdge(k), q.last + 9), 'generic')
      .find((g) => g.cue.sense === 'occupancy')
    const isOwn = found && !/[,;:()]/.test(view.text.slice(q.last, found.first))
    return isOwn ? { indicator: 'park_occupancy', measure: 'occupancy', dimensions: {}, of: null, isSaid: true } : null
  }

  /** '26.84 percent of households still poor'. */
  #povertyOf(k: number): IndicatorChoice | null {
    const view = this.#view
    const q = view.quantity(k)
    const words = view.text.slice(q.last, Math.min(view.last, q.last + 6))
    const isPoor =
      /^of (?:the |its |local |all |rural )*(?:households|families|population|people)\b[^,;.]*\b(?:poor|poverty|below)\b/i.test(
        words,
      ) || /\bthe poor\b/i.test(view.text.slice(Math.max(view.leftEdge(k), q.first - 6), q.first))
    return isPoor ? { indicator: 'poverty_rate', measure: words, dimensions: {}, of: null, isSaid: true } : null
  }

  /** 'occupancy averages 56.9 percent: 86 percent in X, 61.16 percent in Y': one rate, place by place. */
  #siblingRate(k: number): number | null {
    const view = this.#view
    if (k === 0 || !view.isRelative(k - 1) || this.#relations[k - 1]?.relation !== 'share') return null
    if (this.#catalogue.find(this.#chosen[k - 1]?.indicator ?? '')?.kind !== 'rate') return null
    const [before, q] = [view.quantity(k - 1), view.quantity(k)]
    const isInPlace = view.places.some((p) => p.first >= q.last && p.first <= q.last + 2 && p.name !== null)
    const gap = view.text.slice(before.last, q.first)
    return isInPlace &&
      gap.length < 60 &&
      /^\s*(?::|,|and\b|in\b)/.test(` ${gap}`) &&
      this.#mentionsBetween(before.last, q.first).length === 0
      ? k - 1
      : null
  }

  /** 'average occupancy is 56.9 percent (Luong Son 100 percent; Mong Hoa 36.47 percent)': the parts of the rate before the bracket. */
  #rateBeforeBracket(k: number): number | null {
    const view = this.#view
    const q = view.quantity(k)
    const bracket = view.bracketOf(q.first)
    if (bracket < 0) return null
    for (let i = k - 1; i >= 0; i--) {
      const other = view.quantity(i)
      if (view.bracketOf(other.first) === bracket) continue
      return other.last === bracket && other.unit === q.unit && this.#relations[i]?.relation === 'share' ? i : null
    }
    return null
  }

  /** '90 percent occupancy', '48 percent occupied': a rate named right behind its number. */
  #rateBehind(k: number): MeasureMention | null {
    const view = this.#view
    const q = view.quantity(k)
    const found = view.measures.find((m) => m.first >= q.last && m.first <= q.last + 1 && m.last <= view.rightEdge(k))
    return found && this.#catalogue.find(found.entry.code)?.kind === 'rate' && !/^[,;:.()]$/.test(view.norm(q.last))
      ? found
      : null
  }

  /** The word 'figure', 'rate' ... that opens the stretch before quantity k, or the token itself. */
  #lastNounBefore(k: number): number {
    const view = this.#view
    for (let i = view.quantity(k).first - 1; i >= view.leftEdge(k); i--) {
      if (/^(?:figure|rate|ratio|proportion)$/.test(view.norm(i))) return i
    }
    return view.quantity(k).first
  }

  /** Whether the measure only names the whole or the plan of an earlier percentage ('33% of GRDP'). */
  #isBaseMention(mention: MeasureMention): boolean {
    const view = this.#view
    let i = mention.first - 1
    while (i > view.first && /^(?:the|province|provincial|total|'s|its|whole)$/.test(view.norm(i))) i--
    return (
      view.norm(i) === 'of' &&
      view.quantities.some((q) => q.last === i && (q.unit === 'percent' || q.unit === 'percentage_point'))
    )
  }

  #isGrowth(): boolean {
    const view = this.#view
    return view.measures.some((m) => /^grdp/.test(m.entry.code)) || this.#memory.previous === 'grdp_growth'
  }

  #sectorOf(k: number): string | null {
    const view = this.#view
    const q = view.quantity(k)
    const found = view.cues(Math.max(view.leftEdge(k), q.first - 8), q.first, 'sector')
    const last = longestLast(found)
    return last ? view.text.slice(last.first, last.last).toLowerCase() : null
  }

  /** The level that a percentage right behind it is said of. */
  #levelBefore(k: number): number | null {
    const view = this.#view
    for (let i = k - 1; i >= 0; i--) {
      const other = view.quantity(i)
      if (view.isRelative(i)) {
        const of = this.#chosen[i]?.of
        const isSameBracket = view.bracketOf(other.first) === view.bracketOf(view.quantity(k).first)
        if (of !== null && of !== undefined && isSameBracket) return of
        continue
      }
      if (other.unit === 'rank' || this.#conversionOf(i) !== null) continue
      if (isPlanBracket(view, i)) continue
      return i
    }
    return null
  }

  #forCount(k: number): IndicatorChoice {
    const view = this.#view
    const q = view.quantity(k)
    if (q.unit === 'rank') return this.#forRank(k)
    const noun = view.text.slice(q.nounFirst, q.nounLast)
    const counted = this.#lastCounted(q.nounFirst, q.nounLast)
    // 'created jobs for about 15,000 labourers'
    const isJobs =
      counted === 'workers' &&
      view.cues(Math.max(view.leftEdge(k), q.first - 5), q.first, 'employs').some((e) => e.cue.as === 'jobs')
    if (counted) return this.#refined(isJobs ? 'jobs' : counted, k, noun)
    const isPronoun = view.hasCue(q.nounLast - 1, q.nounLast, 'pronoun')
    if (q.hasHead && noun !== '' && !isPronoun) {
      const generic = this.#genericIn(q.nounFirst, q.nounLast)
      const code = this.#fromGeneric(generic, k) ?? this.#genericCount(k)
      return { indicator: code ?? 'other', measure: noun, dimensions: this.#dimensions(k), of: null, isSaid: true }
    }
    // '12 four-star and 54 three-star OCOP products': the noun stands at the end of the list.
    const next = view.quantities[k + 1]
    const isOutOf =
      next !== undefined &&
      /^(?:out of|out of the|out of its|of|of the|of its)$/i.test(view.text.slice(q.last, next.first))
    const b = isOutOf ? k + 1 : view.groupOf(k)[1]
    const last = view.quantity(b)
    const later = b > k ? this.#lastCounted(last.nounFirst, last.nounLast) : null
    if (later && !isPronoun) return this.#refined(later, k, noun)
    if (isOutOf && next.hasHead) {
      const sense = this.#genericCount(k + 1)
      if (sense)
        return {
          indicator: sense,
          measure: view.text.slice(next.nounFirst, next.nounLast),
          dimensions: this.#dimensions(k),
          of: null,
          isSaid: true,
        }
    }
    // 'with a population of 861,216'
    if (/\bpopulation of$/i.test(view.text.slice(Math.max(view.leftEdge(k), q.first - 3), q.first).trim())) {
      return { indicator: 'population', measure: 'population', dimensions: {}, of: null, isSaid: true }
    }
    // 'of which 546 were cooperatives'
    const isNamed = q.nounLast === q.nounFirst && /^(?:is|are|was|were)$/.test(view.norm(q.last))
    const named = isNamed ? this.#lastCounted(q.last, Math.min(view.rightEdge(k), q.last + 4)) : null
    if (named) return this.#refined(named, k, view.text.slice(q.last + 1, Math.min(view.rightEdge(k), q.last + 3)))
    // '20 codes for planting areas and 11 for packing facilities'
    const purpose =
      q.nounLast === q.nounFirst && view.norm(q.last) === 'for'
        ? this.#lastCounted(q.last, Math.min(view.rightEdge(k), q.last + 4))
        : null
    if (purpose) return this.#refined(purpose, k, view.text.slice(q.last + 1, Math.min(view.last, q.last + 3)))
    // An elliptic count repeats the noun of the count before it, or takes the counted noun of its clause.
    const before = this.#countBefore(k)
    const subject =
      this.#subjectBetween(view.clauseStart(q.first), q.first, true) ?? this.#subjectBetween(view.first, q.first, true)
    const owner = subject && q.nounLast === q.nounFirst && isOwner(view, subject.last, q.first)
    if (before === null && owner && this.#memory.counted) {
      // 'Parks have 102': the parks are not what is counted.
      return { indicator: this.#memory.counted, measure: '', dimensions: this.#dimensions(k), of: null, isSaid: false }
    }
    if (before !== null && !(subject && subject.first >= view.quantity(before).last && subject.entry.isCounted)) {
      const choice = this.#chosen[before] as IndicatorChoice
      const core = choice.core ?? choice.measure
      const words = isPronoun ? noun.replace(/\s*\S+$/, '') : noun
      const measure = words === '' ? core : `${words} ${core}`
      return { indicator: choice.indicator, measure, core, dimensions: this.#dimensions(k), of: null, isSaid: true }
    }
    if (subject) return this.#refined(subject.entry.code, k, view.text.slice(subject.first, subject.last))
    const behind = this.#subjectBetween(q.last, Math.min(view.rightEdge(k), q.last + 5), true)
    if (behind) return this.#refined(behind.entry.code, k, view.text.slice(behind.first, behind.last))
    const { counted: earlier } = this.#memory
    if ((noun === '' || isPronoun || !q.hasHead) && earlier)
      return { indicator: earlier, measure: noun, dimensions: this.#dimensions(k), of: null, isSaid: false }
    return { indicator: 'other', measure: noun, dimensions: this.#dimensions(k), of: null, isSaid: false }
  }

  #forRank(k: number): IndicatorChoice {
    const view = this.#view
    const subject = this.#subjectBetween(view.first, view.quantity(k).first)
    const measure = subject ? view.text.slice(subject.first, subject.last) : ''
    return { indicator: 'rank', measure, dimensions: {}, of: null, isSaid: subject !== null }
  }

  #suitsMemory(k: number): boolean {
    return suits(this.#catalogue.find(this.#memory.indicator ?? ''), this.#view.quantity(k).unit)
  }

  #countBefore(k: number): number | null {
    for (let i = k - 1; i >= 0; i--) if (this.#view.quantity(i).unit === 'count') return i
    return null
  }

  #lastCounted(from: number, to: number): string | null {
    let code: string | null = null
    for (const m of this.#view.measures) if (m.first >= from && m.last <= to && m.entry.isCounted) code = m.entry.code
    return code
  }

  /** Enterprises said to trade abroad. */
  #isTrading(k: number): boolean {
    const view = this.#view
    const q = view.quantity(k)
    const words = view.text.slice(Math.max(view.leftEdge(k), q.first - 2), Math.min(view.last, q.last + 9))
    return /\b(?:foreign trade|export(?:ing|ers?)|import-export|export activities)\b/i.test(words)
  }

  /** A counted thing, made narrower by its topic and origin: products under OCOP, jobs of people employed. */
  #refined(code: string, k: number, measure: string): IndicatorChoice {
    const dimensions = this.#dimensions(k)
    const exact = code === 'enterprises' && this.#isTrading(k) ? 'exporting_enterprises' : code
    return { indicator: this.#narrow(exact, k, dimensions), measure, dimensions, of: null, isSaid: true }
  }

  #narrow(code: string, k: number, dimensions: Readonly<Record<string, string>>): string {
    const origin = dimensions.origin
    const within = this.#within(k)
    const narrows = this.#catalogue.find(code)?.narrows
    // 'FDI' named the indicator, but this amount is said to be domestic.
    const wide = narrows?.origin && origin && narrows.origin !== origin ? narrows.of : code
    const byOrigin = origin === 'FDI' || origin === 'domestic' ? this.#catalogue.narrowed(wide, { origin }) : wide
    return within ? this.#catalogue.narrowed(byOrigin, { within }) : byOrigin
  }

  /** Whether parks or clusters are what the figure is about: the nearest word of its sentence, else the paragraph. */
  #within(k: number): 'park' | 'cluster' | null {
    const view = this.#view
    const q = view.quantity(k)
    const before = view.cues(view.first, q.first, 'within')
    const last = before[before.length - 1]
    const province = view.places.filter((p) => p.kind === 'province' && p.last <= q.first).pop()
    if (last) return last.cue.within
    const after = view.cues(q.last, Math.min(view.last, q.last + 6), 'within')[0]
    if (after) return after.cue.within
    const named = view.places.some((p) => p.kind === 'park')
    if (named) return 'park'
    return province ? null : this.#memory.within
  }

  #dimensions(k: number, inherited: Readonly<Record<string, string>> = {}): Record<string, string> {
    const view = this.#view
    const q = view.quantity(k)
    const own: Record<string, string> = {}
    const to = this.#ownReach(k)
    const origin =
      view.cues(q.numberLast, to, 'origin')[0] ??
      view.cues(Math.max(view.leftEdge(k), q.first - 4), q.first, 'origin')[0]
    if (origin) own.origin = origin.cue.origin
    else if (q.unit !== 'count' && !view.isRelative(k)) {
      // Capital 'worth' or 'with' stands for the projects counted just before it.
      const owner = this.#countBefore(k)
      const owned = owner !== null ? this.#chosen[owner] : undefined
      const isFirms = owned?.indicator === 'projects' || owned?.indicator === 'enterprises'
      const inheritedOrigin = isFirms ? owned.dimensions.origin : undefined
      if (inheritedOrigin && this.#isNear(owner as number, k)) own.origin = inheritedOrigin
    }
    const star = view.cues(q.numberLast, to, 'star')[0]
    if (star) own.star = star.cue.star
    const source = this.#sourceOf(k)
    if (source && !view.isRelative(k)) own.source = source
    return { ...inherited, ...own }
  }

  /** 'the central budget covers X', 'X from the local budget'. */
  #sourceOf(k: number): string | null {
    const view = this.#view
    const q = view.quantity(k)
    const before = view.cues(Math.max(view.leftEdge(k), view.clauseStart(q.first)), q.first, 'capital-source').at(-1)
    const isSubject = before && !view.hasCue(before.last, q.first, 'fulfil')
    const behind = view.cues(q.last, Math.min(view.rightEdge(k), q.last + 5), 'capital-source')[0]
    const isFrom = behind && !/,|;|\band\b/.test(view.text.slice(q.last, behind.first))
    return isFrom ? behind.cue.source : isSubject ? before.cue.source : null
  }

  /** How far behind its number a count's own words reach. */
  #ownReach(k: number): number {
    const view = this.#view
    const q = view.quantity(k)
    let end = Math.max(q.last, q.nounLast)
    while (
      end < Math.min(view.rightEdge(k), q.last + 6) &&
      !this.#endsReach(view.norm(end), view.norm(end + 1), q.unit === 'count')
    )
      end++
    return end
  }

  #endsReach(norm: string, next: string, isCount: boolean): boolean {
    if (norm === 'of') return isCount && !/^(?:which|whom|them|these)$/.test(next)
    return /^[,;:.()]$|^(?:and|worth|in)$/.test(norm)
  }

  #isNear(owner: number, k: number): boolean {
    const view = this.#view
    for (let i = owner + 1; i < k; i++) if (view.quantity(i).unit === 'count') return false
    return view.quantity(k).first - view.quantity(owner).last < 13
  }

  #forAmount(k: number): IndicatorChoice {
    const view = this.#view
    const q = view.quantity(k)
    const behind = this.#behind(k, /^(?:in|of|from|for|on)$/, q.unit)
    const budget = this.#contribution(k)
    if (budget) return budget
    const whole = this.#wholeOf(k)
    if (whole !== null)
      return { ...(this.#chosen[whole] as IndicatorChoice), dimensions: this.#dimensions(k), of: null, isSaid: true }
    const repeated = this.#repeatedList(k)
    if (repeated) return repeated
    const leads = this.#coordinatedSubject(k)
    const before = this.#nearestSubject(k, q.unit)
    if (leads) return this.#fromMention(leads, k, true)
    if (behind && !(before && before.first >= view.leftEdge(k) && !/^(?:of|in|from|for)$/.test(view.norm(q.last)))) {
      this.#used.add(behind)
      return this.#fromMention(behind, k, true)
    }
    const generic = this.#genericNear(k)
    const isCloser = generic && before && generic.first > before.last && generic.first >= view.leftEdge(k)
    if (before && !isCloser) return this.#fromMention(before, k, true)
    const code = this.#fromGeneric(generic?.sense ?? null, k)
    if (code)
      return {
        indicator: code,
        measure: generic ? view.text.slice(generic.first, generic.last) : '',
        dimensions: this.#dimensions(k),
        of: null,
        isSaid: true,
      }
    if (generic && generic.sense === 'pay') return this.#other(k, view.text.slice(generic.first, generic.last))
    const owner = this.#throughProjects(k) ?? this.#ownerCapital(k) ?? this.#builtFor(k) ?? this.#spentByGuests(k)
    if (owner) return owner
    if (before) return this.#fromMention(before, k, true)
    const same = this.#sameUnitBefore(k)
    if (same !== null) {
      const choice = this.#chosen[same] as IndicatorChoice
      return { ...choice, dimensions: this.#dimensions(k), of: null, isSaid: true }
    }
    const crop = this.#cropAmount(k)
    if (crop) return crop
    const wider = this.#subjectBetween(view.first, q.first, false, q.unit)
    if (wider && !this.#isBaseMention(wider)) return this.#fromMention(wider, k, true)
    const isConverted = k + 1 < view.quantities.length && this.#conversionOf(k + 1) === k
    const edge = isConverted ? view.rightEdge(k + 1) : view.rightEdge(k)
    const after = this.#subjectBetween(q.last, Math.min(edge, q.last + (isConverted ? 16 : 9)), false, q.unit)
    if (after) return this.#fromMention(after, k, true)
    const isPriced =
      isCurrency(q.unit) && view.cues(Math.max(view.leftEdge(k), q.first - 3), q.first, 'worth').length > 0
    if (isPriced)
      return { indicator: 'investment_total', measure: '', dimensions: this.#dimensions(k), of: null, isSaid: false }
    if (this.#memory.indicator && this.#suitsMemory(k)) return this.#fromMemory(k)
    const { previous } = this.#memory
    if (previous && suits(this.#catalogue.find(previous), q.unit))
      return { indicator: previous, measure: '', dimensions: this.#dimensions(k), of: null, isSaid: false }
    const traded = view
      .cues(q.last, view.last, 'generic')
      .find((g) => g.cue.sense === 'export-verb' || g.cue.sense === 'import-verb')
    const tradedCode = traded ? this.#fromGeneric(traded.cue.sense, k) : null
    if (traded && tradedCode)
      return {
        indicator: tradedCode,
        measure: view.text.slice(traded.first, traded.last),
        dimensions: this.#dimensions(k),
        of: null,
        isSaid: true,
      }
    return this.#other(k, '')
  }

  /** The amount that this one was announced as a part of: 'comprising 4.82 trillion from domestic sources and ...'. */
  #wholeOf(k: number): number | null {
    const view = this.#view
    const q = view.quantity(k)
    if (!isCurrency(q.unit)) return null
    for (let i = q.first - 1; i >= view.clauseStart(q.first); i--) {
      const isOpener = view.text.isMark(i, ':') || view.cue(i, 'parts') !== null
      if (!isOpener) continue
      for (let j = k - 1; j >= 0; j--) {
        const other = view.quantity(j)
        if (other.last > i || other.unit !== q.unit || this.#conversionOf(j) !== null) continue
        const isWhole =
          other.unit === q.unit && this.#relations[j]?.relation === 'level' && this.#conversionOf(j) === null
        const own = this.#subjectBetween(view.leftEdge(k), q.first, false, q.unit)
        const isKnown = this.#chosen[j]?.indicator !== 'other' && i - other.last < 14
        const isBudget = this.#chosen[j]?.indicator === 'budget_revenue' && own?.entry.code === 'trade_turnover'
        const isOther = own && own.entry.code !== this.#chosen[j]?.indicator && own.first > i && !isBudget
        return isWhole && isKnown && !isOther ? j : null
      }
      return null
    }
    return null
  }

  /** '250 billion VND to the State budget' is a contribution. */
  #contribution(k: number): IndicatorChoice | null {
    const view = this.#view
    const q = view.quantity(k)
    if (!/^(?:to|into)$/.test(view.norm(q.last)) || !isCurrency(q.unit)) return null
    const words = view.text.slice(q.last + 1, Math.min(view.last, q.last + 5))
    if (!/\b(?:budget|coffers)/i.test(words)) return null
    return { indicator: 'state_budget_contribution', measure: words, dimensions: {}, of: null, isSaid: true }
  }

  #other(k: number, measure: string): IndicatorChoice {
    return { indicator: 'other', measure, dimensions: this.#dimensions(k), of: null, isSaid: false }
  }

  /** 'export and import values reaching A and B': measure n of the list goes with quantity n. */
  #coordinatedSubject(k: number): MeasureMention | null {
    const view = this.#view
    const [a, b] = view.groupOf(k)
    if (b === a) return null
    const size = b - a + 1
    const before = this.#mentionsBetween(view.clauseStart(view.quantity(a).first), view.quantity(a).first).filter(
      (m) => !m.entry.isCounted,
    )
    const both = size === 2 ? this.#bothFlows(before.at(-1), k - a) : null
    if (both) return both
    const list = before.slice(-size)
    if (list.length < size) return null
    for (let i = 1; i < size; i++) {
      const gapFrom = (list[i - 1] as MeasureMention).last
      const gapTo = (list[i] as MeasureMention).first
      if (gapTo - gapFrom > 3 || !view.text.slice(gapFrom, gapTo).match(/and|,|&/)) return null
    }
    return list[k - a] as MeasureMention
  }

  /** 'export and import turnover hit A and B': one phrase, two flows. */
  #bothFlows(mention: MeasureMention | undefined, at: number): MeasureMention | null {
    if (mention?.entry.code !== 'trade_turnover') return null
    const words = this.#view.text.slice(mention.first, mention.last).toLowerCase()
    const [e, i] = [words.search(/export/), words.search(/import/)]
    if (e < 0 || i < 0 || !/\b(?:and|&)\b/.test(words)) return null
    const isExport = at === 0 ? e < i : e > i
    return { ...mention, entry: { code: isExport ? 'export_value' : 'import_value', isCounted: false } }
  }

  /** 'hit A and B in November, raising the figures ... to C and D': the second list goes with the first. */
  #repeatedList(k: number): IndicatorChoice | null {
    const view = this.#view
    const [a, b] = view.groupOf(k)
    if (b === a) return null
    for (let i = a - 1; i >= 0; i--) {
      const [c, d] = view.groupOf(i)
      if (d - c !== b - a || view.quantity(i).unit !== view.quantity(k).unit) continue
      const hasOwn = this.#mentionsBetween(view.quantity(d).last, view.quantity(a).first).some((m) =>
        suits(this.#catalogue.find(m.entry.code), view.quantity(k).unit),
      )
      return hasOwn ? null : { ...(this.#chosen[c + k - a] as IndicatorChoice), of: null, isSaid: true }
    }
    return null
  }

  #mentionsBetween(from: number, to: number): MeasureMention[] {
    return this.#view.measures.filter((m) => m.first >= from && m.last <= to && !this.#used.has(m))
  }

  /** The last measure in a stretch of the sentence. */
  #subjectBetween(from: number, to: number, isForCount = false, unit?: UnitCode): MeasureMention | null {
    const found = this.#mentionsBetween(from, to).filter((m) => {
      if (isForCount) return m.entry.isCounted
      return unit === undefined || suits(this.#catalogue.find(m.entry.code), unit)
    })
    return found[found.length - 1] ?? null
  }

  /** The nearest measure before an amount that can have its unit: in its own stretch, then further back. */
  #nearestSubject(k: number, unit: UnitCode): MeasureMention | null {
    const view = this.#view
    const q = view.quantity(k)
    const own = this.#subjectBetween(Math.max(view.leftEdge(k), view.clauseStart(q.first)), q.first, false, unit)
    if (own && !this.#isBaseMention(own)) return own
    const clause = this.#subjectBetween(view.clauseStart(q.first), q.first, false, unit)
    return clause && !this.#isBaseMention(clause) ? clause : null
  }

  /** 'X million USD of exports', 'targets of X for exports': the measure right behind an amount. */
  #behind(k: number, prepositions: RegExp, unit?: UnitCode): MeasureMention | null {
    const view = this.#view
    const q = view.quantity(k)
    const at = this.#pastVerb(this.#pastConversion(k))
    if (!prepositions.test(view.norm(at)) && !(at > q.last && /^(?:on|from|for|into|to)$/.test(view.norm(at))))
      return null
    const found = view.measures.find(
      (m) =>
        m.first > at &&
        m.first <= at + 4 &&
        m.last <= this.#edgeBehind(k) &&
        (unit === undefined || suits(this.#catalogue.find(m.entry.code), unit)),
    )
    if (!found) return null
    // 'levied on import-export activities': collected for the budget.
    const isLevied = at > q.last && /^(?:levied|collected|gathered|raised)$/.test(view.norm(at - 1))
    if (isLevied && found.entry.code !== 'budget_revenue') return null
    for (let i = at; i < found.first; i++) if (/^[,;:.()]$/.test(view.norm(i))) return null
    return found
  }

  /** Behind the bracket that gives the same amount in another currency. */
  #pastConversion(k: number): number {
    const view = this.#view
    const isConverted = k + 1 < view.quantities.length && this.#conversionOf(k + 1) === k
    if (!isConverted) return view.quantity(k).last
    const { last } = view.quantity(k + 1)
    return view.norm(last) === ')' ? last + 1 : last
  }

  #edgeBehind(k: number): number {
    const view = this.#view
    const isConverted = k + 1 < view.quantities.length && this.#conversionOf(k + 1) === k
    return isConverted ? view.rightEdge(k + 1) : view.rightEdge(k)
  }

  /** 'X was spent on imports', 'Y had been collected from trade': the preposition behind a passive. */
  #pastVerb(i: number): number {
    const view = this.#view
    let k = i
    while (k < i + 3 && /^(?:was|were|is|are|has|have|had|been)$/.test(view.norm(k))) k++
    return k > i && /(?:ed|en|nt|id|ought)$/.test(view.norm(k)) ? k + 1 : i
  }

  #genericIn(from: number, to: number): GenericSense | null {
    const found = this.#view.cues(from, to, 'generic')
    return found[found.length - 1]?.cue.sense ?? null
  }

  #genericNear(k: number): { sense: GenericSense; first: number; last: number } | null {
    const view = this.#view
    const q = view.quantity(k)
    const at = this.#pastVerb(this.#pastConversion(k))
    const behind = view.cues(at, Math.min(this.#edgeBehind(k), at + 4), 'generic')[0]
    if (behind && /^(?:in|of|from|for|into|on)$/.test(view.norm(at)))
      return { sense: behind.cue.sense, first: behind.first, last: behind.last }
    const own = view.cues(Math.max(view.leftEdge(k), view.clauseStart(q.first)), q.first, 'generic')
    const isAfterAmount = k > 0 && isCurrency(view.quantity(k - 1).unit)
    const before = own.length > 0 || isAfterAmount ? own : view.cues(view.clauseStart(q.first), q.first, 'generic')
    const last = before[before.length - 1]
    return last ? { sense: last.cue.sense, first: last.first, last: last.last } : null
  }

  /** Whether the sentence speaks of capital that was promised: decisions, memoranda, licences, registration. */
  #isPledged(): boolean {
    return /\b(?:decisions?|MoUs?|memorand|licen[cs]e|registered|pledge)/i.test(
      this.#view.text.slice(this.#view.first, this.#view.last),
    )
  }

  #hasSense(sense: GenericSense): boolean {
    return this.#view.cues(this.#view.first, this.#view.last, 'generic').some((g) => g.cue.sense === sense)
  }

  #hasMeasure(code: string): boolean {
    return this.#view.measures.some((m) => m.entry.code === code)
  }

  /** What a common noun means among its neighbours, or null. */
  #fromGeneric(sense: GenericSense | null, k: number): string | null {
    const view = this.#view
    const { unit } = view.quantity(k)
    const isMoney = isCurrency(unit)
    const within = this.#within(k)
    const hasCrop = view.hasCue(view.first, view.last, 'crop')
    switch (sense) {
      case 'export-verb':
        return isMoney ? this.#narrowWithin('export_value', within) : null
      case 'import-verb':
        return isMoney &&
          (this.#hasSense('export-verb') ||
            this.#hasMeasure('export_value') ||
            this.#hasMeasure('import_value') ||
            /import/i.test(view.text.slice(view.first, view.last)))
          ? 'import_value'
          : null
      case 'income':
        if (isMoney && isPerHead(view, k)) return 'income_per_capita'
        return isMoney && (this.#hasMeasure('tourists') || this.#hasSense('tourism')) ? 'tourism_revenue' : null
      case 'revenue':
        if (!isMoney) return null
        if (isPerHead(view, k) || isPeopleEach(view, k)) return 'income_per_capita'
        if (
          /^(?:export_value|import_value|trade_turnover)$/.test(this.#memory.previous ?? '') &&
          /\bturnover\b/i.test(view.text.slice(view.clauseStart(view.quantity(k).first), view.quantity(k).first))
        )
          return this.#memory.previous
        if (this.#memory.revenue === 'budget_revenue' && !this.#hasMeasure('tourists') && !within)
          return 'budget_revenue'
        if (this.#hasMeasure('tourists') || this.#memory.isTourism || this.#hasSense('tourism'))
          return 'tourism_revenue'
        return within === 'park' ? 'park_revenue' : null
      case 'capital':
        if (!isMoney) return null
        return (
          this.#ownerCapital(k)?.indicator ?? (within || this.#isPledged() ? 'registered_capital' : 'investment_total')
        )
      case 'cost':
        return isMoney ? 'investment_total' : null
      case 'trade':
        return isMoney ? 'trade_turnover' : null
      case 'budget':
        return isMoney ? this.#budgetSense(k) : null
      case 'infrastructure':
        return isMoney && within ? 'infrastructure_capital' : null
      case 'area':
        if (unit !== 'ha' && unit !== 'm2' && unit !== 'km2') return null
        if (within) return within === 'park' ? 'park_area' : 'cluster_area'
        if (this.#hasSense('code') || (view.hasCue(view.first, view.last, 'topic') && this.#hasTopic('growing-area')))
          return 'growing_area'
        return hasCrop ? 'agricultural_area' : null
      case 'tourism':
        return isMoney ? 'tourism_revenue' : null
      case 'output':
        return unit === 'tonne' ? 'agricultural_output' : null
      case 'people':
        return this.#genericCount(k)
      case 'product':
        return this.#isOcop() ? 'ocop_products' : null
      default:
        return null
    }
  }

  /** Whether money and the budget means collecting, spending or paying in. */
  #budgetSense(k: number): string | null {
    const view = this.#view
    const q = view.quantity(k)
    const words = view.text.slice(view.clauseStart(q.first), Math.min(view.last, q.last + 10))
    if (/\b(?:collect|revenue|raise|gather|levied|assigned|receiv)/i.test(words)) return 'budget_revenue'
    if (/\b(?:contribut|paid|payment|remit)/i.test(words)) return 'state_budget_contribution'
    return /\b(?:spend|spent|expenditure|spending)/i.test(words) ? 'budget_expenditure' : null
  }

  #narrowWithin(code: string, within: 'park' | 'cluster' | null): string {
    return within ? this.#catalogue.narrowed(code, { within }) : code
  }

  #hasTopic(topic: 'ocop' | 'rural' | 'growing-area'): boolean {
    return this.#view.cues(this.#view.first, this.#view.last, 'topic').some((t) => t.cue.topic === topic)
  }

  #isOcop(): boolean {
    return this.#hasTopic('ocop') || this.#memory.isOcop
  }

  /** Counted common nouns whose meaning is in their surroundings: products, people, villages, organisations, firms. */
  #genericCount(k: number): string | null {
    const view = this.#view
    const q = view.quantity(k)
    const head = view.norm(q.nounLast - 1)
    if (/^codes?$/.test(head) && (this.#hasTopic('growing-area') || this.#memory.isGrowing)) return 'growing_area_codes'
    if (/^products?$/.test(head) && this.#isOcop()) return 'ocop_products'
    if (/^(?:zones?|parks?)$/.test(head)) return 'industrial_parks'
    if (/^clusters?$/.test(head)) return 'industrial_clusters'
    if (/^villages?$/.test(head) && this.#isOcop()) return 'ocop_villages'
    if (/^(?:people|persons|locals)$/.test(head)) {
      const isWith =
        view.norm(q.first - 1) === 'with' &&
        view.places.some((p) => p.name !== null && p.last < q.first && q.first - p.last <= 2)
      if (isWith) return 'population'
      const isOfPlace =
        view.norm(q.first - 1) === 'of' &&
        /^(?:district|province|commune|city|town|region|ward|village)$/.test(view.norm(q.first - 2))
      if (isOfPlace || /population/i.test(view.text.slice(view.leftEdge(k), q.first))) return 'population'
      const employs = view.cues(view.first, view.last, 'employs')[0]
      if (employs?.cue.as === 'jobs' || this.#hasMeasure('jobs')) return 'jobs'
      if (employs) return 'workers'
      const isVisit = /\b(?:attract|welcom|visit|receiv|draw|drew)/i.test(view.text.slice(view.first, q.first))
      if (isVisit && (this.#memory.isTourism || this.#hasSense('tourism'))) return 'tourists'
    }
    if (/^communes?$/.test(head) && (this.#hasTopic('rural') || this.#memory.isRural)) return 'rural_communes_certified'
    if (/^criteria$/.test(head) && (this.#hasTopic('rural') || /rural/i.test(view.text.slice(q.nounFirst, q.nounLast))))
      return 'rural_criteria'
    return null
  }

  /** 'attracted nearly 321,000 people and over 80 billion VND': what the visitors brought. */
  #spentByGuests(k: number): IndicatorChoice | null {
    const view = this.#view
    const owner = this.#countBefore(k)
    const isGuests = owner !== null && this.#chosen[owner]?.indicator === 'tourists'
    const isNear = owner !== null && view.quantity(k).first - view.quantity(owner).last < 7
    if (!isGuests || !isNear || !isCurrency(view.quantity(k).unit)) return null
    return { indicator: 'tourism_revenue', measure: 'revenue', dimensions: {}, of: null, isSaid: true }
  }

  /** 'a 20 million USD components plant': what building it takes. */
  #builtFor(k: number): IndicatorChoice | null {
    const view = this.#view
    const q = view.quantity(k)
    if (!isCurrency(q.unit) || !/^(?:a|an|the)$/.test(view.norm(q.first - 1))) return null
    let end = q.last
    while (
      end < Math.min(view.last, q.last + 5) &&
      view.text.tokens[end]?.kind === 'word' &&
      !view.text.lexicon.grammar.stops.has(view.norm(end))
    )
      end++
    if (end === q.last) return null
    return {
      indicator: 'investment_total',
      measure: view.text.slice(q.last, end),
      dimensions: this.#dimensions(k),
      of: null,
      isSaid: true,
    }
  }

  /** '3,003 billion VND through 10 new projects'. */
  #throughProjects(k: number): IndicatorChoice | null {
    const view = this.#view
    const q = view.quantity(k)
    const next = view.quantities[k + 1]
    if (!next || !isCurrency(q.unit) || this.#lastCounted(next.nounFirst, next.nounLast) !== 'projects') return null
    if (!/^(?:through|via|into|across|in|from|for)$/i.test(view.text.slice(q.last, next.first).trim())) return null
    const dimensions = this.#dimensions(k + 1)
    const origin = dimensions.origin
    const code = this.#catalogue.narrowed(
      'registered_capital',
      origin === 'FDI' || origin === 'domestic' ? { origin } : {},
    )
    return { indicator: code, measure: 'capital of projects', dimensions, of: null, isSaid: true }
  }

  /** Money behind counted projects ('26 FDI ones worth 514.8 million USD') is their registered capital. */
  #ownerCapital(k: number): IndicatorChoice | null {
    const view = this.#view
    const q = view.quantity(k)
    if (!isCurrency(q.unit)) return null
    const owner = this.#countBefore(k)
    const owned = owner === null ? null : this.#chosen[owner]?.indicator
    if (owner === null || (owned !== 'projects' && owned !== 'enterprises' && owned !== 'key_projects')) return null
    const gap = view.text.slice(view.quantity(owner).last, q.first)
    if (view.quantity(k).first - view.quantity(owner).last > 12 || /;/.test(gap)) return null
    const dimensions = this.#dimensions(k)
    const origin = dimensions.origin
    const wide = owned === 'key_projects' ? 'investment_total' : 'registered_capital'
    const code = this.#catalogue.narrowed(wide, origin === 'FDI' || origin === 'domestic' ? { origin } : {})
    return {
      indicator: code,
      measure: `capital of ${(this.#chosen[owner] as IndicatorChoice).measure}`,
      dimensions,
      of: null,
      isSaid: true,
    }
  }

  #sameUnitBefore(k: number): number | null {
    const view = this.#view
    const q = view.quantity(k)
    for (let i = k - 1; i >= 0; i--) {
      const other = view.quantity(i)
      const isLevel = this.#relations[i]?.relation === 'level'
      if (isPer(view, i) !== isPer(view, k)) continue
      if (other.unit === q.unit && isLevel && this.#chosen[i]?.indicator !== 'other') return i
    }
    return null
  }

  /** Areas and weights of crops. */
  #cropAmount(k: number): IndicatorChoice | null {
    const view = this.#view
    const q = view.quantity(k)
    const isArea = q.unit === 'ha' || q.unit === 'm2' || q.unit === 'km2'
    if (!isArea && q.unit !== 'tonne') return null
    const within = this.#within(k)
    if (isArea && within)
      return {
        indicator: within === 'park' ? 'park_area' : 'cluster_area',
        measure: 'area',
        dimensions: {},
        of: null,
        isSaid: true,
      }
    const crops = view.cues(view.first, Math.min(view.last, view.rightEdge(k)), 'crop')
    const behind = crops.find((c) => c.first > q.last && c.first <= q.last + 3)
    const nearest = behind ?? crops.filter((c) => c.last <= q.first).at(-1) ?? crops[0]
    if (!nearest)
      return isArea
        ? null
        : { indicator: 'agricultural_output', measure: 'output', dimensions: {}, of: null, isSaid: false }
    const hasCodes =
      this.#chosen.some((c) => c?.indicator === 'growing_area_codes') ||
      this.#view.measures.some((m) => m.entry.code === 'growing_area_codes')
    if (isArea && hasCodes)
      return { indicator: 'growing_area', measure: 'area', dimensions: {}, of: null, isSaid: true }
    if (isArea && (this.#hasTopic('growing-area') || (this.#memory.isGrowing && this.#hasSense('code'))))
      return {
        indicator: 'growing_area',
        measure: view.text.slice(nearest.first, nearest.last),
        dimensions: {},
        of: null,
        isSaid: true,
      }
    const code = isArea ? 'agricultural_area' : 'agricultural_output'
    return {
      indicator: code,
      measure: view.text.slice(nearest.first, nearest.last),
      dimensions: {},
      of: null,
      isSaid: true,
    }
  }

  #fromMention(mention: MeasureMention, k: number, isSaid: boolean): IndicatorChoice {
    const view = this.#view
    const dimensions = this.#dimensions(k)
    const relation = (this.#relations[k] as RelationChoice).relation
    const isBudget =
      mention.entry.code === 'trade_turnover' &&
      /^import-export(?: activities)?$/i.test(view.text.slice(mention.first, mention.last)) &&
      this.#chosen.some((c) => c?.indicator === 'budget_revenue')
    const narrowed = this.#narrow(isBudget ? 'budget_revenue' : mention.entry.code, k, dimensions)
    // The rate of growth of GRDP has a code of its own.
    const code =
      narrowed === 'grdp' && (relation === 'change' || relation === 'average_change') ? 'grdp_growth' : narrowed
    return { indicator: code, measure: view.text.slice(mention.first, mention.last), dimensions, of: null, isSaid }
  }

  #fromMemory(k: number): IndicatorChoice {
    return {
      indicator: this.#memory.indicator ?? 'other',
      measure: this.#memory.measure ?? '',
      dimensions: this.#dimensions(k),
      of: null,
      isSaid: false,
    }
  }
}

function sectorChoice(sector: string): IndicatorChoice {
  return { indicator: 'grdp_growth', measure: sector, dimensions: { sector }, of: null, isSaid: true }
}

function longestLast<T extends { first: number; last: number }>(found: readonly T[]): T | undefined {
  let best: T | undefined
  for (const f of found)
    if (!best || f.last >= best.last) best = best && best.last === f.last && best.first < f.first ? best : f
  return best
}

/** '302 quintals per ha': an amount per something is none of the thing itself. */
function isPer(view: SentenceView, k: number): boolean {
  return /^(?:per|each)$/.test(view.norm(view.quantity(k).last))
}

/** '25 million dong a person', 'per head'. */
function isPerHead(view: SentenceView, k: number): boolean {
  const { last, first } = view.quantity(k)
  return (
    /^(?:a|per|each) (?:person|head|capita|inhabitant)/.test(`${view.norm(last)} ${view.norm(last + 1)}`) ||
    /average/.test(view.norm(first - 2))
  )
}

/** 'Rural people earned 29.91 million VND each'. */
function isPeopleEach(view: SentenceView, k: number): boolean {
  const q = view.quantity(k)
  const isEach =
    view.norm(q.last) === 'each' || /^(?:a|per) (?:year|month)$/.test(`${view.norm(q.last)} ${view.norm(q.last + 1)}`)
  return (
    isEach &&
    /\b(?:people|villagers?|farmers?|residents?|locals)\b/i.test(view.text.slice(view.clauseStart(q.first), q.first))
  )
}

/** 'Parks have 102', 'The province counts 461': the subject owns what is counted. */
function isOwner(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:have|has|had|count|counts|hold|holds|own)$/.test(view.norm(i))) return true
  return false
}

/** An amount in brackets right behind an amount of another currency is the same one converted. */
export function conversionOf(view: SentenceView, k: number): number | null {
  const q = view.quantity(k)
  const bracket = view.bracketOf(q.first)
  if (k === 0 || !isCurrency(q.unit)) return null
  const previous = view.quantity(k - 1)
  if (bracket < 0) return isApposed(view, k) ? k - 1 : null
  if (!isCurrency(previous.unit) || previous.unit === q.unit || view.bracketOf(previous.first) === bracket) return null
  return bracket - previous.last <= 1 && q.first - bracket <= 3 ? k - 1 : null
}

/** '63 billion VND, over 2.7 million USD': the ratio tells that the second is the first in the other currency. */
function isApposed(view: SentenceView, k: number): boolean {
  const [a, b] = [view.quantity(k - 1), view.quantity(k)]
  const gap = view.text.slice(a.last, b.first).trim()
  if (!/^(?:,|or|, or|equivalent to|, equivalent to|, equal to)$/i.test(gap)) return false
  const dong = a.unit === 'VND' ? a : b.unit === 'VND' ? b : null
  const dollars = a.unit === 'USD' ? a : b.unit === 'USD' ? b : null
  if (!dong || !dollars) return false
  const ratio = toNumber(dong.value) / toNumber(dollars.value)
  return ratio > lowestRate && ratio < highestRate
}

/** VND per USD since 2000, with room: outside of it two amounts are not one. */
const lowestRate = 12_000
const highestRate = 32_000

function isPlanBracket(view: SentenceView, i: number): boolean {
  const q = view.quantity(i)
  const bracket = view.bracketOf(q.first)
  return bracket >= 0 && isCurrency(q.unit) && i > 0 && view.isRelative(i - 1)
}
