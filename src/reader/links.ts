import type { Links } from '../kernel/claim.ts'
import { conversionOf } from './conversion.ts'
import type { IndicatorChoice } from './indicator/choice.ts'
import type { RelationChoice } from './relation/choice.ts'
import type { SentenceView } from './view.ts'

/** How the quantities of one sentence hang together; indexes are of the sentence's quantities. */
export function linksOf(
  view: SentenceView,
  indicators: readonly IndicatorChoice[],
  relations: readonly RelationChoice[],
): Links[] {
  return view.quantities.map((_, k) => {
    const sameAs = conversionOf(view, k)
    const of = relations[k]?.relation === 'level' ? null : (indicators[k]?.of ?? null)
    const plan = planOf(view, k, relations)
    const partOf = wholeOf(view, k, indicators, relations)
    const from = startOf(view, k, indicators)
    return {
      ...(sameAs === null ? {} : { sameAs }),
      ...(of === null ? {} : { of }),
      ...(plan === null ? {} : { plan }),
      ...(partOf === null ? {} : { partOf }),
      ...(from === null ? {} : { from }),
    }
  })
}

/** '45.9% of the yearly plan (730 million USD)': the amount in the bracket behind the plan. */
function planOf(view: SentenceView, k: number, relations: readonly RelationChoice[]): number | null {
  if (relations[k]?.relation !== 'fulfilment' || k + 1 >= view.quantities.length) return null
  const next = view.quantity(k + 1)
  const bracket = view.bracketOf(next.first)
  const isBehind = bracket >= view.quantity(k).last && bracket - view.quantity(k).last < 10
  return isBehind && view.bracketOf(view.quantity(k).first) !== bracket && !view.isRelative(k + 1) ? k + 1 : null
}

/** The whole that a list of parts was announced from: the last quantity before 'including', 'of which' or a colon. */
function wholeOf(
  view: SentenceView,
  k: number,
  indicators: readonly IndicatorChoice[],
  relations: readonly RelationChoice[],
): number | null {
  const q = view.quantity(k)
  if (relations[k]?.relation !== 'level' || conversionOf(view, k) !== null) return null
  const opener = openerBefore(view, q.first)
  if (opener === null) return null
  for (let i = k - 1; i >= 0; i--) {
    const other = view.quantity(i)
    if (other.last > opener) continue
    if (opener - other.last > 14) return null
    const isAlike =
      other.unit === q.unit &&
      relations[i]?.relation === 'level' &&
      indicators[i]?.indicator === indicators[k]?.indicator
    if (isAlike && conversionOf(view, i) === null) return i
    if (other.unit === q.unit && conversionOf(view, i) === null) return null
  }
  return null
}

function openerBefore(view: SentenceView, at: number): number | null {
  for (let i = at - 1; i >= view.first; i--) {
    if (view.text.isMark(i, ';')) return null
    if (view.text.isMark(i, ':') && view.bracketOf(i) < 0) return i
    if (view.cue(i, 'parts')) return i
  }
  return null
}

/** 'from 545.5 million USD in 2015 to about 1.9 billion USD in 2020'. */
function startOf(view: SentenceView, k: number, indicators: readonly IndicatorChoice[]): number | null {
  if (k === 0) return null
  const q = view.quantity(k)
  const previous = view.quantity(k - 1)
  const isSame = previous.unit === q.unit && indicators[k]?.indicator === indicators[k - 1]?.indicator
  return view.isFromTo(k - 1, k) && isSame ? k - 1 : null
}
