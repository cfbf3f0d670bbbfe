import type { Status } from '../kernel/claim.ts'
import type { Period } from '../kernel/period.ts'
import type { PeriodMemory } from './period-memory.ts'
import type { PeriodMention } from './period-mention.ts'
import type { RelationChoice } from './relation/choice.ts'
import type { YearMonth } from './year-month.ts'

/** What the period of a quantity depends on, beside the words of its sentence. */
export interface PeriodSetting {
  readonly published: YearMonth | null
  readonly memory: PeriodMemory
  /** For each quantity of the sentence, the period right behind it. */
  readonly trailing: readonly (PeriodMention | null)[]
  readonly status: Status
  readonly relation: RelationChoice
  /** The period of the level that the quantity is said of. */
  readonly related: Period | null
  /** The period of the level said just before. */
  readonly previous: Period | null
  /** The period of the last level before this clause. */
  readonly outside: Period | null
  /** Whether the indicator is a state at an instant, something that adds up over time, or unknown. */
  readonly kind: 'stock' | 'flow' | 'unknown'
  /** Whether the quantity is the new total that something was raised to ('bringing the total to 28'). */
  readonly isTotal: boolean
  /** Whether the verb says what there was, not what happened: 'had', 'were', 'counted'. */
  readonly isState: boolean
  /** Whether the sentence speaks in the present ('has', 'is') about the quantity. */
  readonly isPresent: boolean
}

/** The period of a quantity, with another reading where the wording allows it. */
export interface PeriodChoice {
  readonly period: Period | null
  readonly alternative: Period | null
  /** Whether the sentence itself names it. */
  readonly isSaid: boolean
}
