import { semicolon } from '../marks.ts'
import { type IndicatorChoice, named } from './choice.ts'
import { dimensionsOf } from './dimension.ts'
import { byOrigin } from './narrowing.ts'
import { countBefore, isMoney, type Scene } from './scene.ts'
import { countedCode } from './subject.ts'

/** How far behind the things counted their money may stand. */
const ownerReach = 12
const guestReach = 6

/** Longest name of what an amount builds, in words. */
const longestWork = 5

/** Money that stands beside the things counted that it belongs to: projects, a plant, guests. */
export function moneyOfThings(scene: Scene, k: number): IndicatorChoice | null {
  if (!isMoney(scene, k)) return null
  return throughProjects(scene, k) ?? capitalOfOwner(scene, k) ?? builtFor(scene, k) ?? spentByGuests(scene, k)
}

/** '3,003 billion VND through 10 new projects'. */
function throughProjects(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const next = view.quantities[k + 1]
  const { leads, names } = view.grammar.things
  if (next?.first !== q.last + 1 || !leads.projects.has(view.norm(q.last))) return null
  if (countedCode(scene, next.nounFirst, next.nounLast) !== 'projects') return null
  const dimensions = dimensionsOf(scene, k + 1)
  return named(byOrigin('registered_capital', dimensions), names.projectCapital, dimensions)
}

/** Money behind counted projects ('26 FDI ones worth 514.8 million USD') is their registered capital. */
export function capitalOfOwner(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const { first } = view.quantity(k)
  const owner = isMoney(scene, k) ? countBefore(scene, k) : null
  if (owner === null) return null
  const owned = scene.chosen[owner]
  if (!owned || !capitalOwners.has(owned.indicator)) return null
  const { last } = view.quantity(owner)
  if (first - last > ownerReach || view.hasWord(last, first, semicolon)) return null
  const dimensions = dimensionsOf(scene, k)
  const wide = owned.indicator === 'key_projects' ? 'investment_total' : 'registered_capital'
  return named(byOrigin(wide, dimensions), view.grammar.things.names.capitalOf(owned.measure), dimensions)
}

const capitalOwners: ReadonlySet<string> = new Set(['projects', 'enterprises', 'key_projects'])

/** 'a 20 million USD components plant': what building it takes. */
function builtFor(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const { particles, nouns } = view.grammar
  if (!particles.articles.has(view.norm(q.first - 1))) return null
  const isPartOfName = (i: number) => view.text.tokens[i]?.kind === 'word' && !nouns.stops.has(view.norm(i))
  let end = q.last
  while (end < Math.min(view.last, q.last + longestWork) && isPartOfName(end)) end++
  return end === q.last ? null : named('investment_total', view.text.slice(q.last, end), dimensionsOf(scene, k))
}

/** 'attracted nearly 321,000 people and over 80 billion VND': what the visitors brought. */
function spentByGuests(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const owner = countBefore(scene, k)
  if (owner === null || scene.chosen[owner]?.indicator !== 'tourists') return null
  if (view.quantity(k).first - view.quantity(owner).last > guestReach) return null
  return named('tourism_revenue', view.grammar.things.names.revenue)
}
