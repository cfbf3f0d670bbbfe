import { compare, decimal } from '../../kernel/decimal.ts'
import { isHyphen } from '../phrase-book.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { type NumberAt, numberAt } from './number-at.ts'
import { isBareCount, type Quantity } from './quantity.ts'
import type { Stretch } from './stretch.ts'
import { unitAt } from './unit-at.ts'

/** Number words up to here also stand in idioms and adjectives; larger ones always count. */
const twelve = decimal(12)

/** How far ahead an enumeration is told by its next number. */
const listReach = 9

/** 'two-way trade', 'three-storey': an adjective, nothing counted. */
export function isCompound(s: Stretch, number: NumberAt, from: number, noun: number): boolean {
  return number.isWord && s.isJoiningHyphen(from) && s.countedEnd(Math.max(noun, from + 1)) === null
}

/** A number of days or years, also over an adjective: 'three consecutive years'. */
export function isDuration(s: Stretch, i: number): boolean {
  const at = s.isHyphen(i) && s.isTight(i) ? i + 1 : i
  return s.has(s.grammar.quantities.durationAdjectives.has(s.norm(at)) ? at + 1 : at, 'duration')
}

/** 'one of the firms', 'One Commune, One Product', 'one-stop': nothing counted. `i` is the number, `last` behind it. */
export function isPronounOne(s: Stretch, i: number, last: number): boolean {
  if (!s.grammar.quantities.one.has(s.norm(i))) return false
  const next = s.token(last)
  if (!next || s.grammar.particles.of.has(next.norm) || (s.token(i)?.isCapital && next.isCapital)) return true
  return isHyphen(next) && numberAt(s, last + 1) === null
}

/** Whether a number without unit counts something, rather than standing in an idiom ('the two', 'at three'). */
export function isCount(
  s: Stretch,
  i: number,
  number: NumberAt,
  scale: number,
  noun: NounPhrase,
  before: readonly Quantity[],
): boolean {
  if (!number.isWord || scale > 0) return true
  const { quantities } = s.grammar
  const isOne = quantities.one.has(s.norm(i))
  // 'Thirty-three cover orchards', 'Three are up and running': no idiom is counted so.
  if (compare(number.value, twelve) > 0 || (i === s.first && !isOne)) return true
  if (quantities.partnerNouns.has(s.norm(noun.last - 1))) return false
  const isListed = before.some((q) => q.unit === 'count' && s.isListGap(q.last, i))
  if (isOne) return isListed || isCountedOne(s, i, noun, before)
  return noun.hasHead || isBareSmallCount(s, i, number.last, noun, isListed, before)
}

/** A number word up to twelve whose noun is not told. */
function isBareSmallCount(
  s: Stretch,
  i: number,
  last: number,
  noun: NounPhrase,
  isListed: boolean,
  before: readonly Quantity[],
): boolean {
  const { quantities, particles } = s.grammar
  const previous = s.norm(i - 1)
  if (quantities.grades.has(previous)) return false
  if (particles.definite.has(previous) && particles.of.has(s.norm(i - 2))) return true
  if (quantities.knownSets.has(previous)) return false
  const isAlso = (previous === ',' || particles.and.has(previous)) && before.some((q) => q.unit === 'count')
  return isListed || isAlso || noun.last > noun.first || opensList(s, i) || quantities.behindCounts.has(s.norm(last))
}

/** 'one key product': a thing of the catalogue is counted; 'one grower' is any grower. */
function isCountedOne(s: Stretch, i: number, noun: NounPhrase, before: readonly Quantity[]): boolean {
  if (noun.last === noun.first) return false
  return (!noun.hasHead && opensList(s, i)) || endsInCounted(s, noun) || repeatsNoun(s, noun, before)
}

function endsInCounted(s: Stretch, noun: NounPhrase): boolean {
  for (let i = noun.first; i < noun.last; i++) if (s.countedEnd(i, noun.last) === noun.last) return true
  return false
}

/** 'two key products in each district and one key product in each commune': the noun was counted before. */
function repeatsNoun(s: Stretch, noun: NounPhrase, before: readonly Quantity[]): boolean {
  const forms = s.grammar.nouns.forms(s.norm(noun.last - 1))
  return before.some((q) => q.unit === 'count' && !isBareCount(q) && forms.includes(s.norm(q.nounLast - 1)))
}

/** After a colon or 'including', or before another number in one enumeration. */
function opensList(s: Stretch, i: number): boolean {
  if (s.norm(i - 1) === ':' || s.text.has(i - 1, i, 'parts')) return true
  for (let k = i + 1; k < Math.min(s.last, i + listReach); k++) {
    const norm = s.norm(k)
    if (listEnds.has(norm)) return false
    const isJoint = norm === ',' || s.grammar.particles.and.has(norm)
    if (isJoint && numberAt(s, k + 1) && !unitAt(s, k + 2, false)) return true
  }
  return false
}

const listEnds: ReadonlySet<string> = new Set(';:()')
