import { type IndicatorChoice, named } from './choice.ts'
import { isMoney, type Scene } from './scene.ts'

/** How far behind money paid 'to' something the budget may stand. */
const payeeReach = 5

/** How far behind an amount of the budget its verb may stand. */
const verbReach = 10

/** '250 billion VND to the State budget' is a contribution. */
export function contribution(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const { payInto, isBudget } = view.grammar.things
  if (!isMoney(scene, k) || !payInto.has(view.norm(q.last))) return null
  const end = Math.min(view.last, q.last + payeeReach)
  if (!view.hasSort(q.last + 1, end, isBudget)) return null
  return named('state_budget_contribution', view.text.slice(q.last + 1, end))
}

/** Whether money and the budget means collecting, paying in or spending. */
export function budgetCode({ view }: Scene, k: number): string | null {
  const q = view.quantity(k)
  const { isCollecting, isPaying, isSpending } = view.grammar.things
  const [from, to] = [view.clauseStart(q.first), Math.min(view.last, q.last + verbReach)]
  if (view.hasSort(from, to, isCollecting)) return 'budget_revenue'
  if (view.hasSort(from, to, isPaying)) return 'state_budget_contribution'
  return view.hasSort(from, to, isSpending) ? 'budget_expenditure' : null
}
