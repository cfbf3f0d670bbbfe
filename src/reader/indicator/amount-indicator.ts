import { convertedIn } from '../conversion.ts'
import type { MeasureMention } from '../view.ts'
import { contribution } from './budget-money.ts'
import { moneyOfThings } from './capital.ts'
import { type IndicatorChoice, named, repeated, supposed } from './choice.ts'
import { cropAmount } from './crop.ts'
import { dimensionsOf } from './dimension.ts'
import { codeOfSense, type GenericNoun, genericNear } from './generic-noun.ts'
import { listedSubject } from './listed-subject.ts'
import { edgeBehind, measureBehind } from './measure-behind.ts'
import { mentioned, remembered } from './narrowing.ts'
import { repeatedList } from './pairing.ts'
import { isMoney, isPer, type Scene, suits } from './scene.ts'
import { isBaseMention, lastMeasure, nearestSubject } from './subject.ts'
import { announcedWhole } from './whole.ts'

/** How far behind an amount a measure without a preposition may stand, and behind its conversion. */
const trailingReach = 9
const trailingReachConverted = 16

/** How far before an amount 'worth' may stand. */
const worthReach = 3

/** What an amount measures: as its list or its whole says, by the nearest noun, else by its neighbours or the text so far. */
export function indicatorOfAmount(scene: Scene, k: number): IndicatorChoice {
  return (
    contribution(scene, k) ??
    likeWhole(scene, k) ??
    repeatedList(scene, k) ??
    byNoun(scene, k) ??
    bySameUnit(scene, k) ??
    cropAmount(scene, k) ??
    byWiderSubject(scene, k) ??
    byMeasureBehind(scene, k) ??
    asCost(scene, k) ??
    ofTopic(scene, k) ??
    byTradeBehind(scene, k) ??
    supposed('other', '', dimensionsOf(scene, k))
  )
}

function likeWhole(scene: Scene, k: number): IndicatorChoice | null {
  const whole = announcedWhole(scene, k)
  return whole === null ? null : repeated(scene.chosen[whole] as IndicatorChoice, dimensionsOf(scene, k))
}

/** By the measure of its list, the measure or common noun nearest to it, or the things counted beside it. */
function byNoun(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const { unit } = view.quantity(k)
  const listed = listedSubject(scene, k)
  if (listed) return mentioned(scene, listed, k)
  const before = nearestSubject(scene, k)
  const behind = measureBehind(scene, k, view.grammar.things.leads.amount, unit)
  if (behind && !isBeforeCloser(scene, k, before)) {
    scene.taken.add(behind)
    return mentioned(scene, behind, k)
  }
  const generic = genericNear(scene, k)
  const isGenericCloser = generic && before && generic.first > before.last && generic.first >= view.leftEdge(k)
  if (before && !isGenericCloser) return mentioned(scene, before, k)
  const meant = (generic && byGeneric(scene, k, generic)) ?? moneyOfThings(scene, k)
  return meant ?? (before && mentioned(scene, before, k))
}

/** Whether the measure before an amount wins over the one behind it: in its own stretch, with no preposition between. */
function isBeforeCloser({ view }: Scene, k: number, before: MeasureMention | null): boolean {
  const { close } = view.grammar.things.leads
  return before !== null && before.first >= view.leftEdge(k) && !close.has(view.norm(view.quantity(k).last))
}

function byGeneric(scene: Scene, k: number, generic: GenericNoun): IndicatorChoice | null {
  const measure = scene.view.text.slice(generic.first, generic.last)
  const code = codeOfSense(scene, generic.sense, k)
  if (code) return named(code, measure, dimensionsOf(scene, k))
  // Prices and wages are of no indicator, whatever stands around them.
  return generic.sense === 'pay' ? supposed('other', measure, dimensionsOf(scene, k)) : null
}

/** The last level of the same unit in the sentence. */
function bySameUnit(scene: Scene, k: number): IndicatorChoice | null {
  const { view, relations, chosen } = scene
  const { unit } = view.quantity(k)
  for (let i = k - 1; i >= 0; i--) {
    const choice = chosen[i]
    const isLike = view.quantity(i).unit === unit && isPer(scene, i) === isPer(scene, k)
    if (isLike && relations[i]?.relation === 'level' && choice?.indicator !== 'other')
      return repeated(choice as IndicatorChoice, dimensionsOf(scene, k))
  }
  return null
}

function byWiderSubject(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const wider = lastMeasure(scene, view.first, q.first, q.unit)
  return wider && !isBaseMention(scene, wider) ? mentioned(scene, wider, k) : null
}

function byMeasureBehind(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const reach = convertedIn(view, k) === null ? trailingReach : trailingReachConverted
  const after = lastMeasure(scene, q.last, Math.min(edgeBehind(view, k), q.last + reach), q.unit)
  return after && mentioned(scene, after, k)
}

/** 'worth 5 million USD', of nothing that has a name. */
function asCost(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const { first } = view.quantity(k)
  const isWorth = isMoney(scene, k) && view.hasCue(Math.max(view.leftEdge(k), first - worthReach), first, 'worth')
  return isWorth ? supposed('investment_total', '', dimensionsOf(scene, k)) : null
}

/** What the paragraph, or the figure before the sentence, spoke of. */
function ofTopic(scene: Scene, k: number): IndicatorChoice | null {
  const { topic, view } = scene
  const { unit } = view.quantity(k)
  if (topic.indicator && suits(topic.indicator, unit)) return remembered(scene, k)
  const { previous } = topic
  return previous && suits(previous, unit) ? supposed(previous, '', dimensionsOf(scene, k)) : null
}

/** '5 million USD ... exported': the trade named anywhere behind. */
function byTradeBehind(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const traded = view
    .cues(view.quantity(k).last, view.last, 'generic')
    .find((g) => g.cue.sense === 'export-verb' || g.cue.sense === 'import-verb')
  const code = traded ? codeOfSense(scene, traded.cue.sense, k) : null
  return traded && code ? named(code, view.text.slice(traded.first, traded.last), dimensionsOf(scene, k)) : null
}
