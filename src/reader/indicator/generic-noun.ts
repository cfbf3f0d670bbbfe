import { narrowed } from '../../kernel/catalogue.ts'
import type { GenericSense } from '../grammar/cue.ts'
import { budgetCode } from './budget-money.ts'
import { capitalOfOwner } from './capital.ts'
import { genericCountCode } from './generic-count.ts'
import { isPeopleEach, isPerHead } from './income.ts'
import { behindVerb, edgeBehind } from './measure-behind.ts'
import { hasMeasure, hasSense, hasTopic, isArea, isMoney, type Scene, withinOf } from './scene.ts'

/** A common noun near a figure, whose indicator depends on its surroundings. */
export interface GenericNoun {
  readonly sense: GenericSense
  readonly first: number
  readonly last: number
}

/** How far behind an amount the common noun may stand. */
const reachBehind = 4

/** The common noun behind an amount and its preposition, else the nearest one before it. */
export function genericNear(scene: Scene, k: number): GenericNoun | null {
  const { view } = scene
  const q = view.quantity(k)
  const at = behindVerb(view, k)
  if (view.grammar.things.leads.generic.has(view.norm(at))) {
    const behind = view.cues(at, Math.min(edgeBehind(view, k), at + reachBehind), 'generic')[0]
    if (behind) return { sense: behind.cue.sense, first: behind.first, last: behind.last }
  }
  const clause = view.clauseStart(q.first)
  const own = view.cues(Math.max(view.leftEdge(k), clause), q.first, 'generic')
  const isAfterAmount = k > 0 && isMoney(scene, k - 1)
  const before = own.length > 0 || isAfterAmount ? own : view.cues(clause, q.first, 'generic')
  const last = before.at(-1)
  return last ? { sense: last.cue.sense, first: last.first, last: last.last } : null
}

/** What a common noun means for quantity k among its neighbours, or null. */
export function codeOfSense(scene: Scene, sense: GenericSense, k: number): string | null {
  return senses[sense](scene, k)
}

type Reading = (scene: Scene, k: number) => string | null

function ofMoney(read: Reading): Reading {
  return (scene, k) => (isMoney(scene, k) ? read(scene, k) : null)
}

const senses: Readonly<Record<GenericSense, Reading>> = {
  revenue: ofMoney(revenueCode),
  capital: ofMoney(capitalCode),
  income: ofMoney(incomeCode),
  budget: ofMoney(budgetCode),
  cost: ofMoney(() => 'investment_total'),
  trade: ofMoney(() => 'trade_turnover'),
  tourism: ofMoney(() => 'tourism_revenue'),
  infrastructure: ofMoney((scene, k) => (withinOf(scene, k) ? 'infrastructure_capital' : null)),
  'export-verb': ofMoney(exportCode),
  'import-verb': ofMoney((scene) => (speaksOfTrade(scene) ? 'import_value' : null)),
  area: (scene, k) => (isArea(scene, k) ? areaCode(scene, k) : null),
  output: ({ view }, k) => (view.quantity(k).unit === 'tonne' ? 'agricultural_output' : null),
  product: (scene) => (scene.topic.isOcop ? 'ocop_products' : null),
  people: genericCountCode,
  pay: () => null,
  occupancy: () => null,
  code: () => null,
}

function exportCode(scene: Scene, k: number): string {
  const within = withinOf(scene, k)
  return within ? narrowed('export_value', { within }) : 'export_value'
}

function speaksOfTrade(scene: Scene): boolean {
  const { view } = scene
  return (
    hasSense(scene, 'export-verb') ||
    hasMeasure(scene, 'export_value') ||
    hasMeasure(scene, 'import_value') ||
    view.hasSort(view.first, view.last, view.grammar.things.isImport)
  )
}

function speaksOfGuests(scene: Scene): boolean {
  return hasMeasure(scene, 'tourists') || hasSense(scene, 'tourism')
}

function incomeCode(scene: Scene, k: number): string | null {
  if (isPerHead(scene.view, k)) return 'income_per_capita'
  return speaksOfGuests(scene) ? 'tourism_revenue' : null
}

function revenueCode(scene: Scene, k: number): string | null {
  const { view, topic } = scene
  if (isPerHead(view, k) || isPeopleEach(view, k)) return 'income_per_capita'
  const { first } = view.quantity(k)
  const isTurnover = view.hasWord(view.clauseStart(first), first, view.grammar.things.turnover)
  if (isTurnover && topic.previous !== null && flows.has(topic.previous)) return topic.previous
  const within = withinOf(scene, k)
  if (topic.revenue === 'budget_revenue' && !hasMeasure(scene, 'tourists') && !within) return 'budget_revenue'
  if (topic.isTourism || speaksOfGuests(scene)) return 'tourism_revenue'
  return within === 'park' ? 'park_revenue' : null
}

/** Flows of trade, which the text may go on to call 'turnover'. */
const flows: ReadonlySet<string> = new Set(['export_value', 'import_value', 'trade_turnover'])

function capitalCode(scene: Scene, k: number): string {
  const { view } = scene
  const owned = capitalOfOwner(scene, k)
  if (owned) return owned.indicator
  const isPledged = view.hasSort(view.first, view.last, view.grammar.things.isPledge)
  return withinOf(scene, k) || isPledged ? 'registered_capital' : 'investment_total'
}

function areaCode(scene: Scene, k: number): string | null {
  const { view } = scene
  const within = withinOf(scene, k)
  if (within) return within === 'park' ? 'park_area' : 'cluster_area'
  if (hasSense(scene, 'code') || hasTopic(scene, 'growing-area')) return 'growing_area'
  return view.hasCue(view.first, view.last, 'crop') ? 'agricultural_area' : null
}
