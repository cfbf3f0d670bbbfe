import type { Claim } from '../kernel/claim.ts'
import { plainText } from '../kernel/decimal.ts'
import { type PlaceSetting, placeOf } from './place-of.ts'
import type { Statement } from './statement.ts'

/** What the reader found in one text, and what is known of the text. */
export interface ReadDraft {
  readonly text: string
  readonly published: string | null
  readonly place: string | null
  readonly claims: readonly Claim[]
}

/** The statements of a text that was read: one for each claim, with its words and its sentence. */
export function statementsOf(draft: ReadDraft, setting: PlaceSetting): Statement[] {
  return draft.claims.map((claim) => statementOf(claim, draft, setting))
}

function statementOf(claim: Claim, draft: ReadDraft, setting: PlaceSetting): Statement {
  const { period } = claim
  return {
    cell: {
      indicator: claim.indicator,
      relation: claim.relation,
      base: claim.base,
      place: placeOf(claim.place ?? draft.place ?? '', { period, published: draft.published }, setting),
      period,
      dimensions: claim.dimensions,
      status: claim.status,
    },
    value: claim.value,
    low: claim.shown.low,
    high: claim.shown.high,
    printed: plainText(claim.printed),
    unit: claim.unit,
    modifier: claim.modifier,
    quote: claim.quote,
    span: [claim.start, claim.end],
    locator: { paragraph: claim.paragraph + 1, sentence: claim.sentence + 1 },
    published: null,
    confidence: claim.confidence,
    reading: {
      measure: claim.measure,
      ...(claim.speaker ? { speaker: claim.speaker } : {}),
      ...(claim.cause ? { cause: claim.cause } : {}),
    },
    context: sentenceAround(draft.text, claim),
    corrects: null,
  }
}

/** How far a sentence reaches around a figure at the most. */
const reach = 600

/** The sentence in which a claim stands, by its marks: what copies of one paragraph share. */
export function sentenceAround(text: string, claim: Pick<Claim, 'start' | 'end'>): string {
  const before = text.slice(Math.max(0, claim.start - reach), claim.start)
  const after = text.slice(claim.end, claim.end + reach)
  const from = Math.max(
    ...[...before.matchAll(/[.!?]["”)]?\s+(?=\p{Lu})|\n\s*\n/gu)].map((m) => m.index + m[0].length),
    0,
  )
  const to = /[.!?]["”)]?(?=\s|$|\/)|\n\s*\n/.exec(after)
  return (
    before.slice(from) +
    text.slice(claim.start, claim.end) +
    after.slice(0, to ? to.index + to[0].length : after.length)
  )
}
