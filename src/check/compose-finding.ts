import type { CheckName, Finding, Repair, Severity } from '../kernel/finding.ts'
import type { Interval } from '../kernel/interval.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { ReadText } from './check.ts'
import { claimAt } from './passage.ts'

/** What a check has to say, before the places in the text are added. */
export interface Verdict<Code, Facts> {
  readonly code: Code
  readonly severity: Severity
  readonly facts: Facts
  /** Indexes of the claims involved, the accused first. */
  readonly claims: readonly number[]
  /** How sure the rule is when the reader took every figure rightly. */
  readonly certainty: number
  readonly expected?: { readonly interval: Interval; readonly unit: UnitCode } | null
  readonly repair?: Repair | null
  /** Words accused besides the claims. */
  readonly spans?: readonly (readonly [number, number])[]
}

/** What of the certainty does not depend on how sure the reader is. */
const shareOfRule = 0.7

/** The certainty of a rule, lowered by the reader's doubt about the least certain figure involved. */
export function tempered(certainty: number, read: ReadText, claims: readonly number[]): number {
  const least = Math.min(1, ...claims.map((i) => claimAt(read, i).confidence))
  return Math.round(certainty * (shareOfRule + (1 - shareOfRule) * least) * 1000) / 1000
}

/** Findings of one check, their facts typed by code. */
export function composer<Facts extends Record<string, object>>(check: CheckName) {
  return <Code extends keyof Facts & string>(
    read: ReadText,
    verdict: Verdict<Code, Facts[Code]>,
  ): Finding<Facts[Code]> => ({
    check,
    code: verdict.code,
    severity: verdict.severity,
    facts: verdict.facts,
    spans: [
      ...verdict.claims.map((i): [number, number] => [claimAt(read, i).start, claimAt(read, i).end]),
      ...(verdict.spans ?? []),
    ],
    claims: verdict.claims,
    expected: verdict.expected ?? null,
    repair: verdict.repair ?? null,
    certainty: tempered(verdict.certainty, read, verdict.claims),
  })
}
