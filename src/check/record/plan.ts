import { type Decimal, shifted, sign, trimmed } from '../../kernel/decimal.ts'
import { dividedBy, holds, type Interval, intersection, isBelow, overlaps } from '../../kernel/interval.ts'
import type { Language } from '../../kernel/language.ts'
import { year, yearOf } from '../../kernel/period.ts'
import { printInterval, printQuantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { impliedWhole, moved } from '../implied.ts'
import { middleOf } from '../print-amount.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import { dimensionText, grouped, onePerStatement, placeText, type RecordFigure, timesApart } from './record-figure.ts'

/** A plan of a year: as stated, or solved back from a value and its percentage of the plan. */
interface Plan {
  readonly interval: Interval
  readonly figures: readonly RecordFigure[]
  readonly level: RecordFigure
  readonly percent: RecordFigure | null
}

interface Solved {
  readonly plan: Interval
  readonly unit: UnitCode
  readonly from: readonly PlanQuoted[]
}

interface PlanQuoted {
  readonly level: Quoted
  readonly percent: Quoted | null
  /** What they imply, or the plan as stated. */
  readonly implied: Interval
  /** Whether the scale word of the amount was mended, so that it agrees. */
  readonly isMended: boolean
}

type Facts = {
  'plans-agree': Solved
  'plans-differ': Solved
  'plan-outlier': Solved & { readonly accused: PlanQuoted; readonly percentExpected: Decimal | null }
  'plan-scale': Solved & { readonly accused: PlanQuoted; readonly mended: Decimal }
  'repeats-plan': { readonly done: Quoted; readonly plan: Solved; readonly rivals: readonly Quoted[] }
}

const compose = recordComposer<Facts>('plan')

/** Plans further apart are of different things, or set by different givers. */
const widest = 1.25
/** A plan solved back with more doubt than this proves nothing, relative to its size. */
const vaguest = 0.03

function widthOf({ low, high }: Interval): number {
  if (low === null || high === null || sign(low) <= 0) return Number.POSITIVE_INFINITY
  return timesApart(low, high) - 1
}

/** What is said in one breath: one source, one time, one status. */
function besideKey({ source, status, period }: RecordFigure): string {
  return [source, status, period?.start, period?.end].join('|')
}

function plansOf(figures: readonly RecordFigure[]): Plan[] {
  const statements = onePerStatement(figures)
  const stated = statements
    .filter((f) => f.relation === 'level' && f.status === 'target' && f.period?.kind === 'year')
    .map((f) => ({ interval: f.meant, figures: [f], level: f, percent: null }))
  const percents = statements.filter((f) => f.relation === 'fulfilment' && f.status !== 'target')
  const beside = grouped(percents, besideKey)
  const solved = percents.flatMap((percent) => {
    // Two percentages of one amount are of plans of two givers, whom nobody named.
    if ((beside.get(besideKey(percent)) ?? []).length > 1) return []
    const levels = statements.filter((f) => f.relation === 'level' && besideKey(f) === besideKey(percent))
    const [level] = levels
    // Two levels beside one percentage: which of them it is said of, nobody knows.
    if (!level || levels.length > 1) return []
    const interval = impliedWhole(level.meant, percent.meant)
    return interval === null ? [] : [{ interval, figures: [level, percent], level, percent }]
  })
  return [...stated, ...solved].filter((p) => widthOf(p.interval) < vaguest)
}

function quoted({ level, percent, interval, by }: Mended): PlanQuoted {
  return {
    level: { ...quotedOf(level), value: shifted(level.value, by) },
    percent: percent && quotedOf(percent),
    implied: interval,
    isMended: by !== 0,
  }
}

/**
 * The largest group of plans that can all be one plan, with what all hold. Among groups of one size it is one around a
 * plan that needed no mending.
 */
function mainGroup(
  plans: readonly Mended[],
): { readonly members: readonly Mended[]; readonly common: Interval; readonly unit: UnitCode } | null {
  let best: { members: Mended[]; common: Interval; unit: UnitCode } | null = null
  const seeds = [...plans.filter((p) => p.by === 0), ...plans.filter((p) => p.by !== 0)]
  for (const seed of seeds) {
    let common = seed.interval
    const members = [seed]
    for (const other of plans) {
      const both = other === seed ? null : intersection(common, other.interval)
      if (both === null) continue
      common = both
      members.push(other)
    }
    if (best === null || members.length > best.members.length) best = { members, common, unit: seed.level.unit }
  }
  if (best === null) return null
  const { members } = best
  return { ...best, members: plans.filter((p) => members.includes(p)) }
}

function sourcesOf(plans: readonly Plan[]): number {
  return new Set(plans.flatMap((p) => p.figures.map((f) => f.source))).size
}

const shifts = [-6, -3, 3, 6]

/** A plan as the others take it: with the scale word mended where it was a power of a thousand off. */
interface Mended extends Plan {
  readonly by: number
}

/** The plans in the size that most of them have; what fits no size of theirs is left as it is. Null without a majority. */
function mendedPlans(plans: readonly Plan[]): Mended[] | null {
  const peers = plans.map((p) => plans.filter((q) => isNear(p.interval, q.interval)).length)
  const most = Math.max(...peers)
  const seed = plans[peers.indexOf(most)]
  if (!seed) return null
  return plans.map((p) => {
    const by = isCloseEnough(p.interval, seed.interval)
      ? 0
      : (shifts.find((by) => isNear(moved(p.interval, by), seed.interval)) ?? 0)
    // One against one: which of the two has the wrong scale, nobody knows.
    return by === 0 || most < 2 ? { ...p, by: 0 } : { ...p, by, interval: moved(p.interval, by) }
  })
}

function ofYear(figures: readonly RecordFigure[]): RecordFinding[] {
  const plans = mendedPlans(plansOf(figures))
  const main = plans && mainGroup(plans)
  if (!plans || !main) return []
  const solved: Solved = { plan: main.common, unit: main.unit, from: main.members.map(quoted) }
  const isAgreed = sourcesOf(main.members) > 1
  const mainFigures = main.members.flatMap((p) => p.figures)
  const findings: RecordFinding[] = isAgreed ? [compose('plans-agree', 'note', mainFigures, 0.9, solved)] : []
  for (const plan of plans) {
    const { level } = plan
    const involved = [...plan.figures, ...mainFigures.filter((f) => !plan.figures.includes(f))]
    if (plan.by !== 0) {
      const mended = shifted(level.value, plan.by)
      const accused = quoted({ ...plan, by: 0, interval: moved(plan.interval, -plan.by) })
      const from = main.members.filter((m) => m !== plan).map(quoted)
      findings.push(compose('plan-scale', 'error', involved, 0.9, { ...solved, from, accused, mended }))
    } else if (plan.percent !== null && !main.members.includes(plan) && isCloseEnough(plan.interval, main.common)) {
      if (isAgreed) findings.push(outlier(plan, involved, solved))
      // What one source says of its own plan was checked when its text was read.
      else if (sourcesOf([...main.members, plan]) > 1) findings.push(differing(plan, involved, solved))
    }
  }
  return [...findings, ...repeats(figures, main, solved)]
}

/** A value and a percentage that fit no plan the others agree on: said with the percentage that would fit. */
function outlier(plan: Mended, involved: readonly RecordFigure[], solved: Solved): RecordFinding {
  const ratio = dividedBy(plan.level.meant, solved.plan)
  const percentExpected = ratio && middleOf(moved(ratio, 2))
  return compose('plan-outlier', 'warning', involved, 0.7, { ...solved, accused: quoted(plan), percentExpected })
}

function differing(plan: Mended, involved: readonly RecordFigure[], solved: Solved): RecordFinding {
  return compose('plans-differ', 'warning', involved, 0.5, { ...solved, from: [...solved.from, quoted(plan)] })
}

/** Plans nearer than this are of one size. */
const samePlan = 1.02

function isNear(a: Interval, b: Interval): boolean {
  const [x, y] = [middleOf(a), middleOf(b)]
  return overlaps(a, b) || (x !== null && y !== null && timesApart(x, y) < samePlan)
}

function isCloseEnough(a: Interval, b: Interval): boolean {
  const [x, y] = [middleOf(a), middleOf(b)]
  return x !== null && y !== null && timesApart(x, y) < widest
}

/** Digits of a value without zeros at its end: a plan hit by chance in one or two digits proves nothing. */
function significantDigits(value: Decimal): number {
  return trimmed(value).coefficient.toString().replace('-', '').replace(/0+$/, '').length
}

const tellingDigits = 3

/** A result that is the plan itself, to the digit, while others expected something else. */
function repeats(
  figures: readonly RecordFigure[],
  { members, common }: NonNullable<ReturnType<typeof mainGroup>>,
  plan: Solved,
): RecordFinding[] {
  const years = onePerStatement(figures).filter((f) => f.relation === 'level' && f.period?.kind === 'year')
  return years.flatMap((done) => {
    if (done.status !== 'actual' || significantDigits(done.value) < tellingDigits) return []
    if (!holds(common, done.value) || members.some((m) => m.figures.includes(done))) return []
    const rivals = years.filter(
      (f) =>
        f !== done &&
        f.status !== 'target' &&
        f.unit === done.unit &&
        (isBelow(f.meant, done.meant) || isBelow(done.meant, f.meant)) &&
        timesApart(f.value, done.value) < widest,
    )
    if (rivals.length === 0) return []
    const involved = [done, ...rivals, ...members.flatMap((m) => m.figures)]
    return [
      compose('repeats-plan', 'warning', involved, 0.75, { done: quotedOf(done), plan, rivals: rivals.map(quotedOf) }),
    ]
  })
}

function keyOf(f: RecordFigure): string | null {
  if (f.period === null || f.period.kind === 'years') return null
  if (f.relation !== 'level' && f.relation !== 'fulfilment') return null
  return [f.indicator, placeText(f), dimensionText(f), yearOf(f.period)].join('|')
}

/**
 * One unit of money and one giver at a time: a plan in dong is not solved back from dollars, nor is the plan that the
 * government gave the one that the province set itself. A plan that is stated is of nobody in particular.
 */
function byPlan(figures: readonly RecordFigure[]): RecordFigure[][] {
  const levels = figures.filter((f) => f.relation === 'level')
  const percents = figures.filter((f) => f.relation === 'fulfilment')
  const givers = new Set(['', ...percents.map((f) => f.base)])
  return [...grouped(levels, (f) => f.unit).values()].flatMap((amounts) =>
    [...givers].map((giver) => [
      ...amounts.filter((f) => giver === '' || f.status !== 'target'),
      ...percents.filter((f) => f.base === giver),
    ]),
  )
}

function sayPlan({ level, percent, implied, isMended }: PlanQuoted, unit: UnitCode, language: Language): string {
  const mended = isMended ? (language === 'en' ? ', its scale mended' : ', sau khi sửa bậc') : ''
  if (percent === null) return `${said(level, language)}${mended}`
  const plan = printInterval(implied, unit, language, 5)
  const rate = printQuantity(percent.value, 'percent', language)
  const amount = printQuantity(level.value, level.unit, language)
  const who = `${level.publisher}${level.published ? `, ${level.published}` : ''}${mended}`
  return language === 'en' ? `${amount} at ${rate} = ${plan} (${who})` : `${amount} đạt ${rate} = ${plan} (${who})`
}

function planTopic(plan: Solved, language: Language): string {
  const quote = plan.from[0]?.level
  if (!quote) return ''
  const period = quote.period && year(yearOf(quote.period))
  return topic({ ...quote, period }, language)
}

const joined = (f: Solved, language: Language) => f.from.map((p) => sayPlan(p, f.unit, language)).join('; ')
const planText = (f: Solved, language: Language) => printInterval(f.plan, f.unit, language, 5)

/**
 * Plans of one year as sources state them and as their values and percentages imply them. That they agree across
 * sources is said too: it is the best proof of scale a report has. Silent on plans too vague, too far apart to be one
 * plan, or of several givers.
 */
export const plan: RecordCheck<Facts> = {
  name: 'plan',
  run: (figures) => [...grouped(figures, keyOf).values()].flatMap(byPlan).flatMap(ofYear),
  sentences: {
    'plans-agree': {
      en: (f) => `${planTopic(f, 'en')}: the plan is ${planText(f, 'en')} by all of ${joined(f, 'en')}`,
      vi: (f) => `${planTopic(f, 'vi')}: kế hoạch là ${planText(f, 'vi')} theo tất cả: ${joined(f, 'vi')}`,
    },
    'plans-differ': {
      en: (f) => `${planTopic(f, 'en')}: the plan cannot be the same in ${joined(f, 'en')}`,
      vi: (f) => `${planTopic(f, 'vi')}: kế hoạch không thể là một trong ${joined(f, 'vi')}`,
    },
    'plan-outlier': {
      en: (f) =>
        `${planTopic(f, 'en')}: ${sayPlan(f.accused, f.unit, 'en')}, though the plan is ${planText(f, 'en')} by ${joined(f, 'en')}${f.percentExpected ? `; that would be ${printQuantity(f.percentExpected, 'percent', 'en', 4)}` : ''}`,
      vi: (f) =>
        `${planTopic(f, 'vi')}: ${sayPlan(f.accused, f.unit, 'vi')}, trong khi kế hoạch là ${planText(f, 'vi')} theo ${joined(f, 'vi')}${f.percentExpected ? `; như vậy phải là ${printQuantity(f.percentExpected, 'percent', 'vi', 4)}` : ''}`,
    },
    'plan-scale': {
      en: (f) =>
        `${planTopic(f, 'en')}: ${sayPlan(f.accused, f.unit, 'en')} is a power of ten off the plan of ${planText(f, 'en')} by ${joined(f, 'en')}; it fits as ${printQuantity(f.mended, f.unit, 'en')}`,
      vi: (f) =>
        `${planTopic(f, 'vi')}: ${sayPlan(f.accused, f.unit, 'vi')} lệch bậc mười so với kế hoạch ${planText(f, 'vi')} theo ${joined(f, 'vi')}; khớp nếu là ${printQuantity(f.mended, f.unit, 'vi')}`,
    },
    'repeats-plan': {
      en: (f) =>
        `${topic(f.done, 'en')}: ${said(f.done, 'en')} as the result repeats the plan exactly (${joined(f.plan, 'en')}), beside ${f.rivals.map((r) => `${said(r, 'en')} ${r.status}`).join(', ')}`,
      vi: (f) =>
        `${topic(f.done, 'vi')}: kết quả ${said(f.done, 'vi')} trùng đúng với kế hoạch (${joined(f.plan, 'vi')}), bên cạnh ${f.rivals.map((r) => `${said(r, 'vi')} ${statusWords[r.status]}`).join(', ')}`,
    },
  },
}

const statusWords: Readonly<Record<RecordFigure['status'], string>> = {
  actual: 'thực hiện',
  estimate: 'ước tính',
  target: 'mục tiêu',
  forecast: 'dự kiến',
}
