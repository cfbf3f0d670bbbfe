import type { CountedSense } from '../grammar/thing-words.ts'
import { hasMeasure, hasSense, hasTopic, type Scene } from './scene.ts'

/** Counted common nouns whose meaning is in their surroundings: products, people, villages, communes. */
export function genericCountCode(scene: Scene, k: number): string | null {
  const { view } = scene
  const sense = view.grammar.things.countedSenses.get(view.norm(view.quantity(k).nounLast - 1))
  return sense ? senses[sense](scene, k) : null
}

const senses: Readonly<Record<CountedSense, (scene: Scene, k: number) => string | null>> = {
  code: (scene) => (scene.topic.isGrowing ? 'growing_area_codes' : null),
  product: (scene) => (scene.topic.isOcop ? 'ocop_products' : null),
  park: () => 'industrial_parks',
  cluster: () => 'industrial_clusters',
  village: (scene) => (scene.topic.isOcop ? 'ocop_villages' : null),
  people: peopleCode,
  commune: (scene) => (scene.topic.isRural ? 'rural_communes_certified' : null),
  criterion: (scene, k) => (isOfRural(scene, k) ? 'rural_criteria' : null),
}

/** People who live in a place, work, or visit. */
function peopleCode(scene: Scene, k: number): string | null {
  const { view } = scene
  if (isPopulation(scene, k)) return 'population'
  const employs = view.cues(view.first, view.last, 'employs')[0]
  if (employs?.cue.as === 'jobs' || hasMeasure(scene, 'jobs')) return 'jobs'
  if (employs) return 'workers'
  const isVisit = view.hasSort(view.first, view.quantity(k).first, view.grammar.things.isVisiting)
  return isVisit && (scene.topic.isTourism || hasSense(scene, 'tourism')) ? 'tourists' : null
}

/** 'Mai Chau, with 56,000 people', 'a district of 56,000 people', 'a population of 861,216 people'. */
function isPopulation({ view }: Scene, k: number): boolean {
  const { particles, things } = view.grammar
  const { first } = view.quantity(k)
  const lead = view.norm(first - 1)
  const isWith =
    particles.with.has(lead) && view.places.some((p) => p.name !== null && p.last < first && first - p.last <= 2)
  const isOfPlace = particles.of.has(lead) && things.peopledPlaces.has(view.norm(first - 2))
  return isWith || isOfPlace || view.hasSort(view.leftEdge(k), first, things.isPopulation)
}

function isOfRural(scene: Scene, k: number): boolean {
  const { view } = scene
  const q = view.quantity(k)
  return hasTopic(scene, 'rural') || view.hasSort(q.nounFirst, q.nounLast, view.grammar.things.isRural)
}
