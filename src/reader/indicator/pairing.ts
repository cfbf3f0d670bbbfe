import { conversionOf } from '../conversion.ts'
import { statementEnds } from '../marks.ts'
import { type IndicatorChoice, repeated } from './choice.ts'
import { type Scene, suits } from './scene.ts'
import { measuresBetween } from './subject.ts'

/** The quantity that a percentage of a list goes with. */
export interface Pair {
  readonly index: number
  /** Whether it stands behind the list, so that nothing is chosen for it yet. */
  readonly isAhead: boolean
}

/** A list of relations pairs with the last list of levels of the same length: 'A and B, up x and y'. */
export function pairedWith(scene: Scene, k: number): Pair | null {
  const { view } = scene
  if (!view.isRelative(k)) return null
  const [a, b] = relativeRun(scene, k)
  const size = b - a + 1
  if (size < 2) return null
  const levels = levelsBefore(scene, a, size)
  if (levels.length < size) return isPairedAhead(scene, k, b, size) ? { index: b + 1 + k - a, isAhead: true } : null
  const first = levels[0] as number
  const isAlike = levels.every((i) => view.quantity(i).unit === view.quantity(first).unit)
  const isRespective = view.hasCue(view.first, view.last, 'respectively')
  const isShares = scene.relations[k]?.relation === 'share' && levels[size - 1] === a - 1 && first === a - size
  return isAlike || isRespective || isShares ? { index: levels[k - a] as number, isAhead: false } : null
}

/** The last `size` levels before quantity `a`, in order; fewer where there are not so many. */
function levelsBefore({ view }: Scene, a: number, size: number): number[] {
  const levels: number[] = []
  for (let i = a - 1; i >= 0 && levels.length < size; i--) {
    if (!view.isRelative(i) && view.quantity(i).unit !== 'rank' && conversionOf(view, i) === null) levels.unshift(i)
  }
  return levels
}

/** 'x and y of the targets of A and B, respectively': the rates go with the plans behind them. */
function isPairedAhead({ view, relations }: Scene, k: number, b: number, size: number): boolean {
  const first = b + 1
  const isAhead = relations[k]?.relation === 'fulfilment' && first + size <= view.quantities.length
  return isAhead && !view.isRelative(first)
}

/** The list of relations that quantity k stands in: 'x and y', or 'x of one whole and y of another'. */
function relativeRun({ view, relations }: Scene, k: number): readonly [number, number] {
  const group = view.groupOf(k)
  const relation = relations[k]?.relation
  if (group[1] > group[0]) return group.every((i) => relations[i]?.relation === relation) ? group : [k, k]
  const isShareOfWhole = (i: number) => relations[i]?.relation === 'share' && relations[i]?.base?.kind === 'whole'
  if (!isShareOfWhole(k)) return group
  const joins = (i: number) => {
    const [left, right] = [view.quantities[i], view.quantities[i + 1]]
    return left !== undefined && right !== undefined && !view.hasWord(left.last, right.first, statementEnds)
  }
  const isShare = (i: number) => view.quantities[i] !== undefined && view.isRelative(i) && isShareOfWhole(i)
  let [a, b] = group
  while (isShare(a - 1) && joins(a - 1)) a--
  while (isShare(b + 1) && joins(b)) b++
  return [a, b]
}

/** 'hit A and B in November, raising the figures ... to C and D': the second list goes with the first. */
export function repeatedList(scene: Scene, k: number): IndicatorChoice | null {
  const { view, chosen } = scene
  const { unit } = view.quantity(k)
  const [a, b] = view.groupOf(k)
  if (b === a) return null
  for (let i = a - 1; i >= 0; i--) {
    const [c, d] = view.groupOf(i)
    if (d - c !== b - a || view.quantity(i).unit !== unit) continue
    const between = measuresBetween(scene, view.quantity(d).last, view.quantity(a).first)
    const hasOwn = between.some((m) => suits(m.entry.code, unit))
    return hasOwn ? null : repeated(chosen[c + k - a] as IndicatorChoice)
  }
  return null
}
