import { type IndicatorChoice, named, supposed } from './choice.ts'
import { hasMeasure, hasSense, hasTopic, isArea, type Scene, withinOf } from './scene.ts'

/** How far behind an amount its crop may stand. */
const reachBehind = 3

/** Areas and weights: of parks, of areas with codes for export, of crops. */
export function cropAmount(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const { names } = view.grammar.things
  const area = isArea(scene, k)
  if (!area && view.quantity(k).unit !== 'tonne') return null
  const within = area ? withinOf(scene, k) : null
  if (within) return named(within === 'park' ? 'park_area' : 'cluster_area', names.area)
  const crop = nearestCrop(scene, k)
  if (crop === null) return area ? null : supposed('agricultural_output', names.output)
  if (!area) return named('agricultural_output', crop)
  if (hasCodes(scene)) return named('growing_area', names.area)
  return named(isGrowingArea(scene) ? 'growing_area' : 'agricultural_area', crop)
}

/** The words of the crop right behind quantity k, else the last one before it, else the first of the sentence. */
function nearestCrop({ view }: Scene, k: number): string | null {
  const q = view.quantity(k)
  const crops = view.cues(view.first, Math.min(view.last, view.rightEdge(k)), 'crop')
  const behind = crops.find((c) => c.first > q.last && c.first <= q.last + reachBehind)
  const nearest = behind ?? crops.findLast((c) => c.last <= q.first) ?? crops[0]
  return nearest ? view.text.slice(nearest.first, nearest.last) : null
}

function hasCodes(scene: Scene): boolean {
  return scene.chosen.some((c) => c?.indicator === 'growing_area_codes') || hasMeasure(scene, 'growing_area_codes')
}

function isGrowingArea(scene: Scene): boolean {
  return hasTopic(scene, 'growing-area') || (scene.topic.isGrowing && hasSense(scene, 'code'))
}
