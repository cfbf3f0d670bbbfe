import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decimal, decimal, minus, plainText, plus } from '../kernel/decimal.ts'
import { holds, isInside } from '../kernel/interval.ts'
import {
  added,
  divided,
  liesIn,
  multiplied,
  order,
  type Rational,
  raised,
  rational,
  rationalOf,
  subtracted,
} from '../kernel/rational-for-tests.ts'
import type { CellStatements } from '../ledger/series.ts'
import { type Asked, namedPlace } from './asked.ts'
import { cell, figure, hoaBinh, lookupOf, period, type SaidCell } from './cells-for-tests.ts'
import type { DerivedFigure } from './derived.ts'
import { evaluate } from './evaluate.ts'
import type { FormulaCode } from './formula.ts'
import { requireFormula } from './formulas.ts'

/** A printed figure, what it can mean, and the truth somewhere in that. */
interface Known {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal
  readonly truth: Rational
}

/** Above zero. The truth is so many sixteenths of the way from the low end. */
const known = fc
  .record({
    coefficient: fc.bigInt({ min: 2n, max: 10n ** 12n }),
    exponent: fc.integer({ min: -4, max: 9 }),
    below: fc.bigInt({ min: 0n, max: 10n ** 11n }),
    above: fc.bigInt({ min: 0n, max: 10n ** 11n }),
    step: fc.integer({ min: 0, max: 16 }),
  })
  .map(({ coefficient, exponent, below, above, step }): Known => {
    const value = { coefficient, exponent }
    // The low end stays above zero, so that it may stand below the line.
    const low = minus(value, { coefficient: below < coefficient ? below : coefficient - 1n, exponent })
    const high = plus(value, { coefficient: above, exponent })
    const width = subtracted(rationalOf(high), rationalOf(low))
    return { value, low, high, truth: added(rationalOf(low), multiplied(width, rational(step, 16))) }
  })

function said(figures: Pick<SaidCell, 'indicator' | 'period'> & Partial<SaidCell>, { value, low, high }: Known) {
  return cell({ ...figures, value: plainText(value), low: plainText(low), high: plainText(high) })
}

function derived(
  code: FormulaCode,
  indicator: string,
  when: string,
  cells: readonly CellStatements[],
  more: Partial<Asked> = {},
): DerivedFigure {
  const asked = { indicator, place: hoaBinh, period: period(when), ...more }
  return figure(evaluate(requireFormula(code), asked, lookupOf(...cells)))
}

const hundred = rational(100)
const one = rational(1)
const percentOf = (a: Rational, b: Rational) => multiplied(divided(a, b), hundred)

/** The truth is in the interval, and so is the value of the printed figures. */
function demandHeld(found: DerivedFigure, truth: Rational): void {
  expect(liesIn(truth, found.interval)).toBe(true)
  expect(holds(found.interval, found.value)).toBe(true)
}

const exportsOf = (when: string, figures: Known, more: Partial<SaidCell> = {}) =>
  said({ indicator: 'export_value', period: when, ...more }, figures)

test('the true change, balance and cover lie in what is derived from printed figures', () => {
  fc.assert(
    fc.property(known, known, (a, b) => {
      const onYear = derived('change_on_year', 'export_value', '2020', [exportsOf('2020', a), exportsOf('2019', b)])
      demandHeld(onYear, subtracted(percentOf(a.truth, b.truth), hundred))
      const both = [exportsOf('2020', a), said({ indicator: 'import_value', period: '2020' }, b)]
      demandHeld(derived('balance', 'export_value', '2020', both), subtracted(a.truth, b.truth))
      demandHeld(derived('cover_ratio', 'export_value', '2020', both), percentOf(a.truth, b.truth))
    }),
  )
})

test('the true change of a rate in percentage points lies in what is derived', () => {
  fc.assert(
    fc.property(known, known, (a, b) => {
      const rate = { indicator: 'poverty_rate', unit: 'percent' } as const
      const cells = [said({ ...rate, period: '2020' }, a), said({ ...rate, period: '2019' }, b)]
      demandHeld(derived('change_on_year', 'poverty_rate', '2020', cells), subtracted(a.truth, b.truth))
    }),
  )
})

test('the true average growth compounds from the first level to the last', () => {
  fc.assert(
    fc.property(known, known, fc.integer({ min: 1, max: 12 }), (last, first, years) => {
      const cells = [exportsOf('2020', last), exportsOf(String(2020 - years), first)]
      const found = derived('average_annual_change', 'export_value', `${2020 - years}/2020`, cells)
      const grown = divided(last.truth, first.truth)
      const factor = (percent: Decimal) => raised(added(one, divided(rationalOf(percent), hundred)), years)
      const { low, high } = found.interval
      expect(low && order(factor(low), grown)).toBeLessThanOrEqual(0)
      expect(high && order(grown, factor(high))).toBeLessThanOrEqual(0)
      expect(holds(found.interval, found.value)).toBe(true)
    }),
  )
})

test('the true state of a plan lies in what is derived, also when figures are added over the quarters', () => {
  fc.assert(
    fc.property(known, known, known, (first, second, target) => {
      const cells = [
        exportsOf('2020-Q1', first),
        exportsOf('2020-Q2', second),
        exportsOf('2020', target, { status: 'target' }),
      ]
      const done = added(first.truth, second.truth)
      const ask = (code: FormulaCode) => derived(code, 'export_value', '2020-S1', cells)
      const left = subtracted(target.truth, done)
      demandHeld(ask('plan_fulfilment'), percentOf(done, target.truth))
      demandHeld(ask('plan_remaining'), left)
      demandHeld(ask('run_rate'), divided(done, rational(6)))
      demandHeld(ask('required_run_rate'), order(left, rational(0)) < 0 ? rational(0) : divided(left, rational(6)))
    }),
  )
})

test('the true share, figure per head and whole lie in what is derived', () => {
  fc.assert(
    fc.property(known, known, known, (part, whole, people) => {
      const cells = [
        exportsOf('2020', part, { dimensions: { partner: 'Japan' } }),
        exportsOf('2020', whole),
        said({ indicator: 'population', period: '2020', unit: 'count' }, people),
      ]
      const japan = { dimensions: { partner: 'Japan' } }
      demandHeld(
        derived('share_of_dimension', 'export_value', '2020', cells, japan),
        percentOf(part.truth, whole.truth),
      )
      demandHeld(derived('per_head', 'export_value', '2020', cells), divided(whole.truth, people.truth))
    }),
  )
})

test('the true plan, earlier level and total lie in what value and percentage imply', () => {
  fc.assert(
    fc.property(known, known, (level, percentage) => {
      const stated = (relation: SaidCell['relation']) =>
        exportsOf('2020', percentage, { unit: 'percent', ...(relation && { relation }) })
      const cells = [exportsOf('2020', level), stated('fulfilment'), stated('share'), stated('change')]
      const ratio = divided(percentage.truth, hundred)
      const implied = (code: FormulaCode) => derived(code, 'export_value', '2020', cells)
      demandHeld(implied('implied_plan'), divided(level.truth, ratio))
      demandHeld(implied('implied_whole'), divided(level.truth, ratio))
      demandHeld(implied('implied_earlier'), divided(level.truth, added(one, ratio)))
    }),
  )
})

test('the true rank among places lies in what is derived, from either end', () => {
  const near = fc
    .record({
      low: fc.integer({ min: 0, max: 20 }),
      width: fc.integer({ min: 0, max: 6 }),
      value: fc.nat(6),
      truth: fc.nat(6),
    })
    .map(({ low, width, value, truth }): Known => {
      const at = (offset: number) => low + Math.min(offset, width)
      return {
        value: decimal(at(value)),
        low: decimal(low),
        high: decimal(low + width),
        truth: rational(at(truth)),
      }
    })
  fc.assert(
    fc.property(near, fc.array(near, { minLength: 1, maxLength: 8 }), (own, others) => {
      const peers = others.map((_, i) => namedPlace(`peer ${i}`))
      const cells = [exportsOf('2020', own), ...others.flatMap((k, i) => exportsOf('2020', k, placed(peers[i])))]
      for (const [code, sign] of [
        ['rank_from_largest', 1],
        ['rank_from_smallest', -1],
      ] as const) {
        const before = others.filter((other) => order(other.truth, own.truth) === sign).length
        demandHeld(derived(code, 'export_value', '2020', cells, { peers }), rational(before + 1))
      }
    }),
  )
})

function placed(place: SaidCell['place']): Partial<SaidCell> {
  return place ? { place } : {}
}

test('the range of a disputed figure holds its interval, and that of every rival as if it were accepted', () => {
  fc.assert(
    fc.property(known, known, known, (a, rival, before) => {
      const ends = ({ value, low, high }: Known) => ({
        value: plainText(value),
        low: plainText(low),
        high: plainText(high),
      })
      const now = { indicator: 'export_value', period: '2020' }
      const earlier = exportsOf('2019', before)
      const grown = (...said: Parameters<typeof cell>) =>
        derived('change_on_year', 'export_value', '2020', [cell(...said), earlier])
      const found = grown({ ...now, ...ends(a) }, ends(rival))
      if (!found.isDisputed) {
        expect(found.range).toBeNull()
        return
      }
      for (const one of [a, rival]) {
        expect(found.range && isInside(grown({ ...now, ...ends(one) }).interval, found.range)).toBe(true)
      }
    }),
  )
})
