import { type IndicatorChoice, named, supposed } from './choice.ts'
import type { Scene } from './scene.ts'
import { lastMeasure } from './subject.ts'

/** A rank has an indicator of its own; its measure is the last one named before it. */
export function indicatorOfRank(scene: Scene, k: number): IndicatorChoice {
  const { view } = scene
  const subject = lastMeasure(scene, view.first, view.quantity(k).first)
  return subject ? named('rank', view.text.slice(subject.first, subject.last)) : supposed('rank', '')
}
