import { findIndicator, narrowed } from '../../kernel/catalogue.ts'
import type { MeasureMention } from '../view.ts'
import { type Dimensions, type IndicatorChoice, named, supposed } from './choice.ts'
import { dimensionsOf } from './dimension.ts'
import { isChange, type Scene, withinOf } from './scene.ts'

/** How far around a count of enterprises the words of trade may stand. */
const tradeBefore = 2
const tradeBehind = 9

/** What a phrase of the catalogue means for quantity k. */
export function mentioned(scene: Scene, mention: MeasureMention, k: number): IndicatorChoice {
  const { view } = scene
  const isBudget =
    mention.entry.code === 'trade_turnover' &&
    view.isPhrase(mention.first, mention.last, view.grammar.things.tradeActivities) &&
    scene.chosen.some((c) => c?.indicator === 'budget_revenue')
  const dimensions = dimensionsOf(scene, k)
  const code = narrowedBy(scene, isBudget ? 'budget_revenue' : mention.entry.code, k, dimensions)
  return named(asGrowth(scene, code, k), view.text.slice(mention.first, mention.last), dimensions)
}

/** The rate of growth of GRDP has a code of its own. */
export function asGrowth(scene: Scene, code: string, k: number): string {
  return code === 'grdp' && isChange(scene, k) ? 'grdp_growth' : code
}

/** A counted thing, made narrower by its topic and origin: products under OCOP, projects of FDI. */
export function countedAs(scene: Scene, code: string, k: number, measure: string): IndicatorChoice {
  const dimensions = dimensionsOf(scene, k)
  const exact = code === 'enterprises' && isTrading(scene, k) ? 'exporting_enterprises' : code
  return named(narrowedBy(scene, exact, k, dimensions), measure, dimensions)
}

/** What the paragraph spoke of last. */
export function remembered(scene: Scene, k: number): IndicatorChoice {
  const { indicator, measure } = scene.topic
  return supposed(indicator ?? 'other', measure ?? '', dimensionsOf(scene, k))
}

/** The code for capital of the origin that the dimensions say. */
export function byOrigin(code: string, { origin }: Dimensions): string {
  return origin === 'FDI' || origin === 'domestic' ? narrowed(code, { origin }) : code
}

function narrowedBy(scene: Scene, code: string, k: number, dimensions: Dimensions): string {
  const narrows = findIndicator(code)?.narrows
  const { origin } = dimensions
  // 'FDI' named the indicator, but this amount is said to be domestic.
  const wide = narrows?.origin && origin && narrows.origin !== origin ? narrows.of : code
  const within = withinOf(scene, k)
  const exact = byOrigin(wide, dimensions)
  return within ? narrowed(exact, { within }) : exact
}

/** Enterprises said to trade abroad. */
function isTrading({ view }: Scene, k: number): boolean {
  const q = view.quantity(k)
  const from = Math.max(view.leftEdge(k), q.first - tradeBefore)
  return view.hasPhrase(from, Math.min(view.last, q.last + tradeBehind), view.grammar.things.foreignTrade)
}
