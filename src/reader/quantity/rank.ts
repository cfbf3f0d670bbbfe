import { decimal } from '../../kernel/decimal.ts'
import type { NumberAt } from './number-at.ts'
import { exactQuantity, type Quantity } from './quantity.ts'
import type { Stretch } from './stretch.ts'
import { unitAt } from './unit-at.ts'

/** 'ranked fifth', 'rank 53', 'and sixth' after another rank; 'nine places up' moves in a ranking. */
export function rankAt(s: Stretch, i: number, number: NumberAt | null, before: readonly Quantity[]): Quantity | null {
  const ordinal = s.grammar.quantities.ordinalOf(s.norm(i))
  if (ordinal !== null) {
    const lead = rankLead(s, i)
    const isRank = lead !== null || followsRank(s, i, before) || isPlaced(s, i)
    const first = lead?.first ?? i
    return isRank ? exactQuantity('rank', decimal(ordinal), { first, numberFirst: i, last: i + 1 }) : null
  }
  return number && number.decimals === 0 ? (numberedRank(s, i, number) ?? rankStep(s, i, number)) : null
}

/** The words 'ranked', 'came' ... that end right before token i. */
function rankLead(s: Stretch, i: number): { first: number; takesNumber: boolean } | null {
  for (const first of [i - 1, i - 2]) {
    if (first < s.first) return null
    const found = s.text.cue(first, i, 'rank')
    if (found?.last === i) return { first, takesNumber: found.cue.takesNumber }
  }
  return null
}

/** 'fifth in the region and sixth in the country'. */
function followsRank(s: Stretch, i: number, before: readonly Quantity[]): boolean {
  const previous = before.at(-1)
  if (previous?.unit === 'rank' && s.isListGap(previous.last, i)) return true
  const { and, in: inside } = s.grammar.particles
  const isJoined = s.norm(i - 1) === ',' || and.has(s.norm(i - 1))
  return isJoined && inside.has(s.norm(i + 1)) && before.some((q) => q.unit === 'rank')
}

/** 'came fifth among the provinces', 'placed 12th out of 63': an ordinal before the set it is a rank in. */
function isPlaced(s: Stretch, i: number): boolean {
  const { rankSets, rankLeads } = s.grammar.quantities
  return rankSets.has(s.norm(i + 1)) && rankLeads.has(s.norm(i - 1))
}

/** 'ranked 53'; 'ranked 53 firms' counts them. */
function numberedRank(s: Stretch, i: number, number: NumberAt): Quantity | null {
  const lead = rankLead(s, i)
  if (!lead?.takesNumber || unitAt(s, number.last, false)) return null
  if (s.grammar.nouns.isHead(s.norm(number.last))) return null
  return exactQuantity('rank', number.value, { first: lead.first, numberFirst: i, last: number.last })
}

/** 'up two places', 'nine places higher'. */
function rankStep(s: Stretch, i: number, number: NumberAt): Quantity | null {
  const { rankSteps, rankDirections } = s.grammar.quantities
  const isStep = rankSteps.has(s.norm(number.last)) && rankDirections.has(s.norm(number.last + 1))
  return isStep ? exactQuantity('rank', number.value, { first: i, numberFirst: i, last: number.last + 1 }) : null
}
