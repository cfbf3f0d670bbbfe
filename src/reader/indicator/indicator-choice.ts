import { conversionOf } from '../conversion.ts'
import type { SentenceView } from '../view.ts'
import { indicatorOfAmount } from './amount-indicator.ts'
import { type IndicatorChoice, repeated } from './choice.ts'
import { indicatorOfCount } from './count-indicator.ts'
import { isPlanBracket } from './level-before.ts'
import { pairedWith } from './pairing.ts'
import { indicatorOfRank } from './rank-indicator.ts'
import { indicatorOfRelative } from './relative-indicator.ts'
import type { Scene } from './scene.ts'

/** Decides what each quantity of a sentence measures, left to right. */
export function chooseIndicators(view: SentenceView, known: Pick<Scene, 'topic' | 'relations'>): IndicatorChoice[] {
  const scene: Scene = { view, ...known, chosen: [], taken: new Set() }
  return view.quantities.map((_, k) => settled(scene, k))
}

/** The choice for quantity k, made now unless it was made before its turn. */
function settled(scene: Scene, k: number): IndicatorChoice {
  const choice = scene.chosen[k] ?? choose(scene, k)
  scene.chosen[k] = choice
  return choice
}

function choose(scene: Scene, k: number): IndicatorChoice {
  const { view, chosen } = scene
  const same = isPlanBracket(view, k) ? k - 1 : conversionOf(view, k)
  if (same !== null && chosen[same]) return repeated(chosen[same])
  const pair = pairedWith(scene, k)
  if (pair) {
    const choice = pair.isAhead ? settled(scene, pair.index) : chosen[pair.index]
    return { ...(choice as IndicatorChoice), of: pair.index, isSaid: true }
  }
  const { unit } = view.quantity(k)
  if (unit === 'rank') return indicatorOfRank(scene, k)
  if (unit === 'count') return indicatorOfCount(scene, k)
  const isRelated = scene.relations[k]?.relation !== 'level' && view.isRelative(k)
  return unit === 'multiple' || isRelated ? indicatorOfRelative(scene, k) : indicatorOfAmount(scene, k)
}
