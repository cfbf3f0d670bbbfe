import { findIndicator } from '../kernel/catalogue.ts'
import type { Claim, Links, Reading, Status } from '../kernel/claim.ts'
import { type Period, year, yearOf } from '../kernel/period.ts'
import { baseLevelOf } from './base-level.ts'
import { claimOf } from './claim-draft.ts'
import { withFulfilments } from './fulfilment.ts'
import type { IndicatorChoice } from './indicator/choice.ts'
import { chooseIndicators } from './indicator/indicator-choice.ts'
import { linksOf } from './links.ts'
import { choosePeriod } from './period-choice.ts'
import type { PeriodMemory } from './period-memory.ts'
import type { PeriodChoice } from './period-setting.ts'
import { choosePlace, type PlaceChoice } from './place-choice.ts'
import type { PlaceMemory } from './place-memory.ts'
import type { RelationChoice } from './relation/choice.ts'
import { chooseRelation } from './relation/relation-choice.ts'
import { type Said, saidIn } from './speaker.ts'
import { chooseStatus, isPlanAmount } from './status-choice.ts'
import { isNewTotal, isPresent, isState } from './tense.ts'
import type { TopicMemory } from './topic-memory.ts'
import { trailingPeriods } from './trailing-period.ts'
import type { SentenceView } from './view.ts'
import type { YearMonth } from './year-month.ts'

/** What a sentence is read with: the day of publication, and what went before. */
export interface Context {
  readonly published: YearMonth | null
  readonly topic: TopicMemory
  readonly places: PlaceMemory
  readonly periods: PeriodMemory
  /** Whether the paragraph measures against plans so far. */
  readonly isPlanParagraph: boolean
}

/** The claims of one sentence, with what they leave for the next. Links count from the sentence's first claim. */
export interface SentenceClaims {
  readonly claims: readonly Claim[]
  /** For each claim, whether the sentence names its period. */
  readonly isPeriodSaid: readonly boolean[]
  readonly isPlanParagraph: boolean
}

/** Claims every quantity of a sentence, left to right: what one says of another is decided before it. */
export function claimsOf(view: SentenceView, context: Context): SentenceClaims {
  const { topic, isPlanParagraph } = context
  if (view.quantities.length === 0) return { claims: [], isPeriodSaid: [], isPlanParagraph }
  const first = relationsOf(view)
  const indicators = chooseIndicators(view, { topic, relations: first })
  const settled = withFulfilments(first, indicators, isPlanParagraph)
  const claims = new ClaimsInOrder(view, context, settled.relations, indicators)
  for (let k = 0; k < view.quantities.length; k++) claims.add(k)
  return { claims: claims.all, isPeriodSaid: claims.isPeriodSaid, isPlanParagraph: settled.isPlanParagraph }
}

function relationsOf(view: SentenceView): RelationChoice[] {
  const relations: RelationChoice[] = []
  for (let k = 0; k < view.quantities.length; k++) relations.push(chooseRelation(view, k, relations))
  return relations
}

/** The claims of a sentence as they come: status, place and period of one may rest on those of an earlier one. */
class ClaimsInOrder {
  readonly all: Claim[] = []
  readonly isPeriodSaid: boolean[] = []
  readonly #view: SentenceView
  readonly #context: Context
  readonly #relations: readonly RelationChoice[]
  readonly #indicators: readonly IndicatorChoice[]
  readonly #links: readonly Links[]
  readonly #said: Said
  readonly #trailing: ReturnType<typeof trailingPeriods>
  /** The place of the last claim that stands for itself. */
  #lastPlace: PlaceChoice | null = null

  constructor(
    view: SentenceView,
    context: Context,
    relations: readonly RelationChoice[],
    indicators: readonly IndicatorChoice[],
  ) {
    this.#view = view
    this.#context = context
    this.#relations = relations
    this.#indicators = indicators
    this.#links = linksOf(view, indicators, relations)
    this.#said = saidIn(view)
    this.#trailing = trailingPeriods(view)
  }

  add(k: number): void {
    const relation = this.#relations[k] as RelationChoice
    const indicator = this.#indicators[k] as IndicatorChoice
    const links = this.#links[k] ?? {}
    /** The same amount in another currency, and the level that this one is said of. */
    const same = links.sameAs === undefined ? null : (this.all[links.sameAs] ?? null)
    const level = indicator.of === null ? null : (this.all[indicator.of] ?? null)
    const status = same?.status ?? this.#statusOf(k, relation, level)
    const place = this.#placeOf(k, same ?? level)
    const period = this.#periodOf(k, relation, indicator, status, level)
    const isPeriodSaid = same ? (this.isPeriodSaid[links.sameAs as number] ?? false) : period.isSaid
    this.isPeriodSaid.push(isPeriodSaid)
    this.all.push(
      claimOf(this.#view, k, {
        relation,
        indicator,
        status,
        place,
        period: same ? same.period : planPeriod(this.#view, k, status, period.period),
        isPeriodSaid: period.isSaid,
        alternatives: this.#alternativesOf(k, status, period),
        links,
        said: this.#said,
      }),
    )
  }

  #statusOf(k: number, { relation }: RelationChoice, level: Claim | null): Status {
    const isMeasured = relation === 'change' || relation === 'fulfilment'
    if (level !== null && isMeasured) return level.status
    return baseLevelOf(this.#view, k) === null
      ? chooseStatus(this.#view, k, this.#relations[k] as RelationChoice)
      : 'actual'
  }

  #placeOf(k: number, owner: Claim | null): string | null {
    const chosen = choosePlace(this.#view, k, this.#context.places, this.#lastPlace)
    if (!owner) this.#lastPlace = chosen
    return owner?.place ?? chosen.place
  }

  #periodOf(
    k: number,
    relation: RelationChoice,
    indicator: IndicatorChoice,
    status: Status,
    level: Claim | null,
  ): PeriodChoice {
    const view = this.#view
    return choosePeriod(view, k, {
      published: this.#context.published,
      memory: this.#context.periods,
      trailing: this.#trailing,
      // The plan that a percentage is measured against is of the time of the percentage.
      status: status === 'target' && isPlanAmount(view, k) ? 'actual' : status,
      relation,
      related: level?.period ?? null,
      previous: this.all.findLast((c) => c.relation === 'level')?.period ?? null,
      outside: this.#periodOutside(k),
      kind: kindOf(view, k, indicator.indicator),
      isTotal: isNewTotal(view, k),
      isState: isState(view, k),
      isPresent: isPresent(view, k),
    })
  }

  /** The period of the last level claimed before the clause of quantity k. */
  #periodOutside(k: number): Period | null {
    const view = this.#view
    const start = view.clauseStart(view.quantity(k).first)
    const level = this.all.findLast((claim, j) => claim.relation === 'level' && view.quantity(j).last <= start)
    return level?.period ?? null
  }

  #alternativesOf(k: number, status: Status, period: PeriodChoice): Partial<Reading>[] {
    const view = this.#view
    const alternatives: Partial<Reading>[] = []
    if (period.alternative) alternatives.push({ period: period.alternative })
    const measured = status === 'target' ? this.all[k - 1] : undefined
    const isInBracket = view.bracketOf(view.quantity(k).first) >= 0
    if (measured?.relation === 'fulfilment' && isInBracket && isPlanAmount(view, k)) {
      // '48.81% of the yearly plan (about 12.88 trillion VND)': the plan, or what was reached.
      alternatives.push({ status: measured.status, period: measured.period, measure: measured.measure })
    }
    return alternatives
  }
}

function kindOf(view: SentenceView, k: number, code: string): 'stock' | 'flow' | 'unknown' {
  const indicator = findIndicator(code)
  // What a project costs or was registered with is a plan's amount, of no period of its own.
  if (code === 'investment_total') return 'unknown'
  if (indicator) return indicator.kind === 'flow' || indicator.kind === 'index' ? 'flow' : 'stock'
  // Things counted and land measured stand at an instant; money and rates of something unknown may not.
  const { unit } = view.quantity(k)
  return unit === 'count' || unit === 'ha' || unit === 'm2' ? 'stock' : 'unknown'
}

/** A plan measured against in a bracket is the plan of the whole year. */
function planPeriod(view: SentenceView, k: number, status: Status, period: Period | null): Period | null {
  if (status !== 'target' || !period || period.kind === 'years' || !isPlanAmount(view, k)) return period
  return year(yearOf(period))
}
