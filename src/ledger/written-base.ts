import type { Base, Relation } from '../kernel/claim.ts'
import type { Period } from '../kernel/period.ts'

/** What each relation may be relative to, as a file writes it. */
const forms: Readonly<
  Partial<Record<Relation, { readonly kinds: readonly Base['kind'][]; readonly examples: string }>>
> = {
  change: { kinds: ['period'], examples: '2019, 2019-S1' },
  average_change: { kinds: ['period'], examples: '2015' },
  multiple: { kinds: ['period'], examples: '2019, 2019-S1' },
  fulfilment: { kinds: ['plan'], examples: 'plan, plan:the district' },
  share: { kinds: ['whole'], examples: 'whole:exports of the province' },
  rank: { kinds: ['peers'], examples: 'peers:63 provinces' },
}

/** A base that does not go with its relation: what would. */
export interface BaseProblem {
  readonly problem: 'bad-base'
  readonly relation: Relation
  /** Ways of writing a base of this relation; '' where it has none, as a level. */
  readonly expected: string
}

/**
 * The base of a row as its column writes it: a period ('2019') for a change, 'plan' or 'plan:GIVER' for a fulfilment,
 * 'whole:WORDS' for a share, 'peers:WORDS' for a rank; nothing for nothing.
 */
export function writtenBase(
  text: string,
  relation: Relation,
  periodOf: (text: string) => Period | null,
): Base | null | BaseProblem {
  if (text === '') return null
  const base = baseOf(text, periodOf)
  const form = forms[relation]
  return base && form?.kinds.includes(base.kind)
    ? base
    : { problem: 'bad-base', relation, expected: form?.examples ?? '' }
}

export function isBaseProblem(base: Base | null | BaseProblem): base is BaseProblem {
  return base !== null && 'problem' in base
}

function baseOf(text: string, periodOf: (text: string) => Period | null): Base | null {
  const mark = text.indexOf(':')
  const kind = (mark < 0 ? text : text.slice(0, mark)).trim().toLowerCase()
  const words = mark < 0 ? '' : text.slice(mark + 1).trim()
  if (kind === 'plan') return { kind, giver: words || null, words: text }
  if ((kind === 'whole' || kind === 'peers') && words !== '') return { kind, words }
  const period = periodOf(text)
  return period && { kind: 'period', period, words: text }
}
