import type { Period } from '../kernel/period.ts'

/** A period named in a sentence, from token `first` to before `last`. */
export interface PeriodMention {
  readonly first: number
  readonly last: number
  readonly period: Period
  /**
   * plain: when something was; as-of: the state at an instant; base: what something is compared with;
   * goal: 'by 2030', for targets; name: part of a name ('resolution for 2021-2025'), no period of a figure.
   */
  readonly role: 'plain' | 'as-of' | 'base' | 'goal' | 'name'
  /** 'by the end of May': what adds up over a year is counted from January to there. */
  readonly isThrough?: boolean
  /** Whether the year was said, or worked out from publication or context. */
  readonly isYearSaid: boolean
}
