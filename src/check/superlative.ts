import type { Superlative } from '../kernel/claim.ts'
import { decimal, one } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { dividedBy, exactly, type Interval, isBelow, minus, power } from '../kernel/interval.ts'
import { contains, type Period, printPeriod, yearOf, year as yearPeriod, yearsBetween } from '../kernel/period.ts'
import { isSameDimensions, isSameIndicator, isSameMeasure, isSamePlace, isSameStretch } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { tempered } from './compose-finding.ts'
import { factorOf } from './implied.ts'
import { claimAt, claimsWhere, quoteOf } from './passage.ts'
import { type Amount, computed, middleOf, printAmount } from './print-amount.ts'

interface BalanceFacts {
  readonly quote: string
  readonly exports: Amount
  readonly imports: Amount
  readonly balance: Amount
  readonly period: string
  readonly periodVi: string
}

type SuperlativeFacts = {
  'surplus-holds': BalanceFacts
  'surplus-broken': BalanceFacts
  'surplus-doubtful': BalanceFacts & { readonly later: string; readonly rate: string; readonly turnover: string }
  'no-record': {
    readonly quote: string
    readonly now: Amount
    readonly earlier: string
    readonly year: number
    readonly since: number
  }
  'goal-not-met': { readonly quote: string; readonly fulfilment: string }
}

const compose = <Code extends keyof SuperlativeFacts>(
  read: ReadText,
  said: Superlative,
  draft: Pick<Finding<SuperlativeFacts[Code]>, 'severity' | 'facts' | 'claims' | 'certainty'> & { readonly code: Code },
): Finding<SuperlativeFacts[Code]> => ({
  check: 'superlative',
  ...draft,
  certainty: tempered(draft.certainty, read, draft.claims),
  spans: [
    [said.start, said.end],
    ...draft.claims.map((i): [number, number] => [claimAt(read, i).start, claimAt(read, i).end]),
  ],
  expected: null,
  repair: null,
})

interface Flow {
  readonly exports: number
  readonly imports: number
  readonly period: Period
}

/** Flows of one text that are tried against a statement. */
const mostFlows = 12

function flows(read: ReadText, place: string | null): Flow[] {
  const of = (indicator: string) =>
    claimsWhere(read, (c) => c.indicator === indicator && c.relation === 'level' && isSamePlace(c, { place })).slice(
      0,
      mostFlows,
    )
  const imports = of('import_value')
  return of('export_value').flatMap((e) => {
    const exports = claimAt(read, e)
    return imports.flatMap((i) => {
      const { period, unit } = claimAt(read, i)
      const isOne =
        period !== null && exports.period !== null && unit === exports.unit && isSameTime(period, exports.period)
      return isOne ? [{ exports: e, imports: i, period }] : []
    })
  })
}

function isSameTime(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end
}

function balanceFacts(
  said: Superlative,
  exports: Interval,
  imports: Interval,
  like: Amount,
  period: Period,
): BalanceFacts {
  const at = (x: Interval) => computed(middleOf(x) ?? one, like)
  return {
    quote: said.quote.replace(/\s+/g, ' '),
    exports: at(exports),
    imports: at(imports),
    balance: at(minus(exports, imports)),
    period: printPeriod(period, 'en'),
    periodVi: printPeriod(period, 'vi'),
  }
}

function isSurplus(said: Superlative): boolean | null {
  if (said.kind === 'always-surplus' || said.kind === 'surplus') return true
  return said.kind === 'always-deficit' || said.kind === 'deficit' ? false : null
}

/** Balances that the text prints both sides of, in the time the statement is about. */
function printedBalances(read: ReadText, said: Superlative): Finding[] {
  const wantsSurplus = isSurplus(said)
  const { period } = said
  if (wantsSurplus === null || period === null) return []
  return flows(read, said.place).flatMap((flow) => {
    const isInTime = said.kind.startsWith('always') ? contains(period, flow.period) : isSameTime(period, flow.period)
    if (!isInTime) return []
    const [e, i] = [claimAt(read, flow.exports), claimAt(read, flow.imports)]
    const [more, less] = wantsSurplus ? [e, i] : [i, e]
    const facts = balanceFacts(
      said,
      exactly(e.value),
      exactly(i.value),
      { unit: e.unit, scale: Math.min(e.scale, i.scale), value: e.value },
      flow.period,
    )
    const claims = [flow.exports, flow.imports]
    if (isBelow(more.meant, less.meant)) {
      return [compose(read, said, { code: 'surplus-broken', severity: 'error', facts, claims, certainty: 0.8 })]
    }
    if (!isBelow(less.meant, more.meant)) return []
    return [compose(read, said, { code: 'surplus-holds', severity: 'note', facts, claims, certainty: 0.9 })]
  })
}

/** Chains of one text that are tried. */
const mostRates = 4

/**
 * Two steps: the exports at the end of a span and their average growth give those at its start; the trade at the
 * start less these gives the imports. Rests on the rate being a compound one, so it is a note.
 */
function chainedBalance(read: ReadText, said: Superlative): Finding[] {
  const span = said.period
  if (said.kind !== 'always-surplus' || span?.kind !== 'years') return []
  const rates = claimsWhere(
    read,
    (c) =>
      c.relation === 'average_change' &&
      c.indicator === 'export_value' &&
      c.unit === 'percent' &&
      c.period !== null &&
      isSameTime(c.period, span),
  ).slice(0, mostRates)
  const start = yearPeriod(Number(span.start.slice(0, 4)))
  const end = yearPeriod(Number(span.end.slice(0, 4)))
  const levelIn = (indicator: string, time: Period) =>
    claimsWhere(
      read,
      (c) =>
        c.indicator === indicator &&
        c.relation === 'level' &&
        c.period !== null &&
        isSameTime(c.period, time) &&
        isSamePlace(c, said),
    )[0]
  const later = levelIn('export_value', end)
  const turnover = levelIn('trade_turnover', start)
  if (later === undefined || turnover === undefined) return []
  return rates.flatMap((index) => {
    const [rate, last, trade] = [claimAt(read, index), claimAt(read, later), claimAt(read, turnover)]
    if (last.unit !== trade.unit) return []
    const growth = (percent: Interval) => power(factorOf(percent), yearsBetween(span))
    const exports = dividedBy(last.meant, growth(rate.meant))
    const point = dividedBy(exactly(last.value), growth(exactly(rate.value)))
    if (exports === null || point === null) return []
    const imports = minus(trade.meant, exports)
    if (!isBelow(exports, imports)) return []
    const facts = {
      ...balanceFacts(
        said,
        point,
        minus(exactly(trade.value), point),
        { unit: trade.unit, scale: trade.scale, value: trade.value },
        start,
      ),
      later: quoteOf(last),
      rate: quoteOf(rate),
      turnover: quoteOf(trade),
    }
    const claims = [later, index, turnover]
    return [compose(read, said, { code: 'surplus-doubtful', severity: 'note', facts, claims, certainty: 0.5 })]
  })
}

function goals(read: ReadText, said: Superlative): Finding[] {
  const { period } = said
  if (said.kind !== 'goal-met' || period === null) return []
  const full = exactly(decimal(100))
  return claimsWhere(
    read,
    (c) =>
      c.relation === 'fulfilment' &&
      c.indicator === said.indicator &&
      c.unit === 'percent' &&
      isSamePlace(c, said) &&
      c.period !== null &&
      isSameTime(c.period, period) &&
      isBelow(c.meant, full),
  ).map((index) =>
    compose(read, said, {
      code: 'goal-not-met',
      severity: 'note',
      facts: { quote: said.quote.replace(/\s+/g, ' '), fulfilment: quoteOf(claimAt(read, index)) },
      claims: [index],
      certainty: 0.5,
    }),
  )
}

/** The year behind 'since', where the statement names one. */
function sinceYear({ text }: ReadText, said: Superlative): number | null {
  const year = /^\s*(?:the year |năm )?((?:19|20)\d{2})(?!\d)/u.exec(text.slice(said.end, said.end + 16))?.[1]
  return year === undefined ? null : Number(year)
}

/** The figure a record is said of: the last before it in its sentence, else the first behind it. */
function recordFigure(read: ReadText, said: Superlative): number | null {
  const inSentence = claimsWhere(read, (c) => c.sentence === said.sentence && c.unit !== 'rank')
  const before = inSentence.findLast((i) => claimAt(read, i).end <= said.start)
  const found = before ?? inSentence.find((i) => claimAt(read, i).start >= said.end)
  const relation = found === undefined ? null : claimAt(read, found).relation
  return relation === 'level' || relation === 'change' || relation === 'share' ? (found ?? null) : null
}

/** 'The highest since 2020' beside a higher figure of a year between. */
function records(read: ReadText, said: Superlative): Finding[] {
  const isHighest = said.kind === 'highest-since'
  if (!isHighest && said.kind !== 'lowest-since') return []
  const [since, index] = [sinceYear(read, said), recordFigure(read, said)]
  if (since === null || index === null) return []
  const now = claimAt(read, index)
  const { period } = now
  if (period === null) return []
  return claimsWhere(read, (c) => {
    const isOfSeries =
      c.relation === now.relation &&
      c.unit === now.unit &&
      c.status !== 'target' &&
      c.status !== 'forecast' &&
      isSameIndicator(c, now) &&
      isSameMeasure(c, now) &&
      isSamePlace(c, now) &&
      isSameDimensions(c, now)
    if (!isOfSeries || c.period === null || !isSameStretch(c.period, period)) return false
    const year = yearOf(c.period)
    if (year <= since || year >= yearOf(period)) return false
    return isHighest ? isBelow(now.meant, c.meant) : isBelow(c.meant, now.meant)
  }).map((earlier) =>
    compose(read, said, {
      code: 'no-record',
      severity: 'warning',
      facts: {
        quote: said.quote.replace(/\s+/g, ' '),
        now: { value: now.value, unit: now.unit, scale: now.scale },
        earlier: quoteOf(claimAt(read, earlier)),
        year: yearOf(claimAt(read, earlier).period ?? period),
        since,
      },
      claims: [index, earlier],
      certainty: 0.6,
    }),
  )
}

/** Statements of one text that are tried. */
const mostSuperlatives = 50

/**
 * 'Always enjoyed a surplus', 'met its goals' against what the figures say. An error only where the text prints
 * exports and imports of a time the statement covers; a chain through an average rate is a note, since the rate need
 * not be a compound one. 'The highest since 2020' is doubted where the text prints a higher value of the same stretch of
 * a year between. Silent where the time or the place of the statement is unknown.
 */
export const superlative: Check<SuperlativeFacts> = {
  name: 'superlative',
  run: (read) =>
    read.superlatives
      .slice(0, mostSuperlatives)
      .flatMap((said) => [
        ...printedBalances(read, said),
        ...chainedBalance(read, said),
        ...goals(read, said),
        ...records(read, said),
      ]),
  sentences: {
    'surplus-holds': {
      en: (f) =>
        `${printAmount(f.exports, 'en')} − ${printAmount(f.imports, 'en')} = ${printAmount(f.balance, 'en')} (${f.period}), agrees with "${f.quote}"`,
      vi: (f) =>
        `${printAmount(f.exports, 'vi')} − ${printAmount(f.imports, 'vi')} = ${printAmount(f.balance, 'vi')} (${f.periodVi}), khớp với "${f.quote}"`,
    },
    'surplus-broken': {
      en: (f) =>
        `${printAmount(f.exports, 'en')} − ${printAmount(f.imports, 'en')} = ${printAmount(f.balance, 'en')} (${f.period}), against "${f.quote}"`,
      vi: (f) =>
        `${printAmount(f.exports, 'vi')} − ${printAmount(f.imports, 'vi')} = ${printAmount(f.balance, 'vi')} (${f.periodVi}), trái với "${f.quote}"`,
    },
    'surplus-doubtful': {
      en: (f) =>
        `"${f.later}" after growing "${f.rate}" a year puts exports at ${printAmount(f.exports, 'en')} (${f.period}); of "${f.turnover}" that leaves imports of ${printAmount(f.imports, 'en')}, a balance of ${printAmount(f.balance, 'en')}, against "${f.quote}" (if the rate is a compound one)`,
      vi: (f) =>
        `"${f.later}" sau khi tăng "${f.rate}" mỗi năm thì xuất khẩu ${f.periodVi} là ${printAmount(f.exports, 'vi')}; trong "${f.turnover}" còn lại nhập khẩu ${printAmount(f.imports, 'vi')}, cán cân ${printAmount(f.balance, 'vi')}, trái với "${f.quote}" (nếu tốc độ là tăng kép)`,
    },
    'no-record': {
      en: (f) => `"${f.earlier}" (${f.year}) goes beyond ${printAmount(f.now, 'en')}, against "${f.quote} ${f.since}"`,
      vi: (f) => `"${f.earlier}" (${f.year}) vượt ${printAmount(f.now, 'vi')}, trái với "${f.quote} ${f.since}"`,
    },
    'goal-not-met': {
      en: (f) => `"${f.fulfilment}" of the plan is less than the whole, against "${f.quote}"`,
      vi: (f) => `"${f.fulfilment}" kế hoạch chưa đủ, trái với "${f.quote}"`,
    },
  },
}
