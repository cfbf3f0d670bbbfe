import type { IndicatorChoice } from './indicator/choice.ts'
import type { RelationChoice } from './relation/choice.ts'

/** The relations of a sentence, and whether its paragraph goes on to measure against plans. */
export interface SettledRelations {
  readonly relations: readonly RelationChoice[]
  readonly isPlanParagraph: boolean
}

/** A bare percentage of a disbursement, or in a paragraph that measures against plans, is a fulfilment. */
export function withFulfilments(
  relations: readonly RelationChoice[],
  indicators: readonly IndicatorChoice[],
  wasPlanParagraph: boolean,
): SettledRelations {
  let isPlanParagraph = wasPlanParagraph
  const settled = relations.map((relation, k): RelationChoice => {
    if (relation.relation === 'fulfilment') isPlanParagraph = true
    if (relation.relation !== 'share') return relation
    if (relation.isSaid) isPlanParagraph = false
    const isDisbursed = indicators[k]?.indicator === 'public_investment_disbursed'
    return !relation.isSaid && (isDisbursed || isPlanParagraph) ? { ...relation, relation: 'fulfilment' } : relation
  })
  return { relations: settled, isPlanParagraph }
}
