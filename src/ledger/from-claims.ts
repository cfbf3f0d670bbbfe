import type { Claim } from '../kernel/claim.ts'
import { plainText } from '../kernel/decimal.ts'
import type { Draft } from '../reader/read.ts'
import { type PlaceSetting, placeOf } from './place-of.ts'
import type { Statement } from './statement.ts'

/** What the reader found in one text, and what is known of the text. */
export type ReadDraft = Pick<Draft, 'text' | 'language' | 'published' | 'place' | 'claims' | 'sentences'>

/** The statements of a text that was read: one for each claim, with its words and its sentence. */
export function statementsOf(draft: ReadDraft, setting: PlaceSetting): Statement[] {
  return draft.claims.map((claim, i) => statementOf(claim, i, draft, setting))
}

function statementOf(claim: Claim, i: number, draft: ReadDraft, setting: PlaceSetting): Statement {
  const { period } = claim
  return {
    cell: {
      indicator: claim.indicator,
      relation: claim.relation,
      base: claim.base,
      place: placeOf(claim.place ?? draft.place ?? '', { period, published: draft.published }, setting),
      period,
      dimensions: dimensionsOf(claim, i, draft),
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
    context: sentenceOf(claim, draft),
    corrects: null,
  }
}

/**
 * 'other' is no indicator: two things that the catalogue lacks would be rivals in one cell. What is measured, in the
 * text's own words, tells them apart; a figure without any stands alone, under its own words.
 */
function dimensionsOf(claim: Claim, i: number, { claims }: ReadDraft): Readonly<Record<string, string>> {
  if (claim.indicator !== 'other') return claim.dimensions
  const behind = claims[i + 1]
  // An amount and its conversion are one thing, whichever of them has the words.
  const same = behind?.links.sameAs === i ? behind : claims[claim.links.sameAs ?? -1]
  const [first, second] = claim.links.sameAs === undefined ? [claim, same] : [same, claim]
  const measure = [first?.measure, second?.measure, first?.quote, claim.quote].find((words) => words)
  return { ...claim.dimensions, measure: (measure ?? '').toLowerCase().replace(/\s+/g, ' ') }
}

function sentenceOf({ sentence }: Claim, { text, sentences }: ReadDraft): string {
  const span = sentences[sentence]
  if (!span) throw new Error(`the text has no sentence ${sentence}`)
  return text.slice(...span)
}
