import { decimal } from '../../kernel/decimal.ts'
import { exactQuantity, type Quantity } from './quantity.ts'
import type { Stretch } from './stretch.ts'

/** How far before a multiple a word of change may stand. */
const changeReach = 3

/** '3.5 times higher': the token after 'times'; null where no multiple is meant ('three times a year'). */
export function multipleEnd(s: Stretch, i: number, start: number): number | null {
  const found = s.cue(s.isHyphen(i) ? i + 1 : i, 'multiple')
  if (!found) return null
  if (s.grammar.quantities.multipleBases.has(s.norm(found.last))) return found.last
  for (let k = start - 1; k >= Math.max(s.first, start - changeReach); k--) if (s.has(k, 'change')) return found.last
  return null
}

/** 'twofold', 'twice the 5 trillion VND of 2020'; 'twice a year' is none. */
export function timesWordAt(s: Stretch, i: number): Quantity | null {
  const found = s.cue(i, 'times-word')
  if (!found) return null
  const isMultiple = found.cue.isAlone || s.grammar.quantities.twiceBases.has(s.norm(i + 1))
  const last = found.cue.isAlone ? found.last : i + 1
  return isMultiple ? exactQuantity('multiple', decimal(found.cue.value), { first: i, numberFirst: i, last }) : null
}
