import type { MeasureMention } from '../view.ts'
import { type IndicatorChoice, named, repeated, supposed } from './choice.ts'
import { dimensionsOf } from './dimension.ts'
import { levelBefore } from './level-before.ts'
import { measureBehind } from './measure-behind.ts'
import { asGrowth, mentioned, remembered } from './narrowing.ts'
import { occupancyOf, rateOf } from './rate.ts'
import { isChange, isShare, type Scene, withinOf } from './scene.ts'
import { isBaseMention, lastMeasure } from './subject.ts'

/** How far before a rate of growth its sector may stand. */
const sectorReach = 8

/** How far behind a percentage a measure without a preposition may stand. */
const trailingReach = 8

/** How far behind a rate its park may begin. */
const siteReach = 4

/** What a percentage, or a number of points, is said of: by its own words, else of the level before it. */
export function indicatorOfRelative(scene: Scene, k: number): IndicatorChoice {
  const { things, particles } = scene.view.grammar
  const ofWhole = isShare(scene, k) ? measureBehind(scene, k, particles.of) : null
  const rate = rateOf(scene, k)
  if (rate) return rate
  if (ofWhole?.entry.isCounted) return mentioned(scene, ofWhole, k)
  const growth = sectorGrowth(scene, k) ?? occupancyOf(scene, k)
  if (growth) return growth
  const level = levelBefore(scene, k)
  const own = ownMeasure(scene, k)
  if (own && !(level !== null && isBaseMention(scene, own))) return mentioned(scene, own, k)
  const after = measureBehind(scene, k, isChange(scene, k) ? things.leads.change : things.leads.rate)
  if (after) return mentioned(scene, after, k)
  return level === null ? withoutLevel(scene, k, ofWhole) : ofLevel(scene, k, level)
}

/** The measure named between the quantity before and this one, in one clause. */
function ownMeasure(scene: Scene, k: number): MeasureMention | null {
  const { view } = scene
  const { first } = view.quantity(k)
  return lastMeasure(scene, Math.max(view.leftEdge(k), view.clauseStart(first)), first)
}

function ofLevel(scene: Scene, k: number, level: number): IndicatorChoice {
  const choice = scene.chosen[level] as IndicatorChoice
  const dimensions = dimensionsOf(scene, k, choice.dimensions)
  return { ...choice, indicator: asGrowth(scene, choice.indicator, k), dimensions, of: level, isSaid: true }
}

/** A percentage without a level: by the subject of the sentence, by what is behind it, else by what went before. */
function withoutLevel(scene: Scene, k: number, ofWhole: MeasureMention | null): IndicatorChoice {
  const { view, relations, chosen } = scene
  const q = view.quantity(k)
  const subject = lastMeasure(scene, view.first, q.first)
  if (subject && !(ofWhole && isBaseMention(scene, subject))) return mentioned(scene, subject, k)
  if (ofWhole) return mentioned(scene, ofWhole, k)
  const trailing = lastMeasure(scene, q.last, Math.min(view.rightEdge(k), q.last + trailingReach))
  if (trailing && relations[k]?.relation !== 'fulfilment') return mentioned(scene, trailing, k)
  const isSame =
    k > 0 && view.isRelative(k - 1) && view.hasWord(view.leftEdge(k), q.first, view.grammar.things.sameMeasure)
  if (isSame) return repeated(chosen[k - 1] as IndicatorChoice)
  return (isShare(scene, k) ? shareOfKnown(scene, k) : tradeBefore(scene, k)) ?? remembered(scene, k)
}

function tradeBefore({ view }: Scene, k: number): IndicatorChoice | null {
  const isTrade = view.cues(view.first, view.quantity(k).first, 'generic').some((g) => g.cue.sense === 'trade')
  return isTrade ? named('trade_turnover', view.grammar.things.names.trade) : null
}

/** A share of a park's land, or of the things that the paragraph counted. */
function shareOfKnown(scene: Scene, k: number): IndicatorChoice | null {
  const { view, topic } = scene
  const { last } = view.quantity(k)
  const isBySite = view.places.some((p) => p.first >= last && p.first <= last + siteReach)
  if (isBySite && withinOf(scene, k)) return supposed('park_occupancy', view.grammar.things.names.occupancy)
  return topic.counted === null ? null : supposed(topic.counted, '', dimensionsOf(scene, k))
}

/** 'industry grew 9.2 percent', where the text speaks of the growth of GRDP. */
function sectorGrowth(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  if (!isChange(scene, k) || !speaksOfGrowth(scene)) return null
  const { first } = view.quantity(k)
  const found = view.cues(Math.max(view.leftEdge(k), first - sectorReach), first, 'sector').at(-1)
  if (!found) return null
  const sector = view.text.slice(found.first, found.last).toLowerCase()
  return named('grdp_growth', sector, { sector })
}

function speaksOfGrowth({ view, topic }: Scene): boolean {
  return topic.previous === 'grdp_growth' || view.measures.some((m) => m.entry.code.startsWith('grdp'))
}
