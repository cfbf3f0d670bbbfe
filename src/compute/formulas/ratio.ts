import { findIndicator, requireIndicator } from '../../kernel/catalogue.ts'
import type { Status } from '../../kernel/claim.ts'
import type { Indicator } from '../../kernel/indicator.ts'
import { requireUnit, type UnitCode } from '../../kernel/unit.ts'
import type { Asked } from '../asked.ts'
import { inPercent, input, ratio as over } from '../expression.ts'
import { everyStatus, type Formula, happened, isRelative, isSize, levelNeed, type Need } from '../formula.ts'
import { ratioPairs } from '../pairs.ts'
import { refusal } from '../refusal.ts'

/** A stock beside a flow is that of the flow's year, at its latest known moment; beside a stock that of the same day. */
function below(asked: Asked, above: Indicator, indicator: Indicator, statuses: readonly Status[]): Need {
  const isBesideFlow = above.kind === 'flow' && indicator.kind !== 'flow'
  return levelNeed({ ...asked, dimensions: {} }, indicator, statuses, { isAnyTimeOfYear: isBesideFlow })
}

export const ratio: Formula = {
  code: 'ratio',
  name: { en: 'Ratio', vi: 'Tỷ số' },
  definition: { en: 'the indicator / the other one', vi: 'chỉ tiêu / chỉ tiêu kia' },
  statuses: everyStatus,
  isFor: ({ code }) => ratioPairs.some(({ of }) => of === code),
  plan: (asked, indicator, status) => {
    const pair = ratioPairs.find(({ of, over }) => of === indicator.code && over === asked.over)
    if (asked.over === undefined) {
      return refusal('not-asked', {
        formula: ratio.name,
        missing: { en: 'the indicator below the line', vi: 'chỉ tiêu ở mẫu số' },
      })
    }
    const other = findIndicator(asked.over)
    if (!other) return refusal('unknown-indicator', { indicator: asked.over })
    if (!pair) return refusal('not-defined', { formula: ratio.name, indicator: other.name })
    const { each } = pair
    const under = below(asked, indicator, other, [status])
    return {
      needs: {
        above: levelNeed(asked, indicator, [status]),
        below: each ? { ...under, unit: other.units.find((unit) => unit !== 'money') ?? 'count' } : under,
      },
      result: (unit) => {
        const quotient = over(input('above'), input('below'))
        if (unit === null || isRelative(unit)) {
          return refusal('not-defined', { formula: ratio.name, indicator: indicator.name })
        }
        return each
          ? { expression: quotient, unit, per: each }
          : { expression: inPercent(quotient), unit: 'percent', per: null }
      },
    }
  },
}

const population = requireIndicator('population')

/** Whether a unit measures what people produce, earn or use: of things counted and of land a head has too little. */
function isSharedOut(unit: UnitCode | 'money'): boolean {
  return unit === 'money' || ['mass', 'volume', 'energy', 'power'].includes(requireUnit(unit).dimension)
}

export const perHead: Formula = {
  code: 'per_head',
  name: { en: 'Per head', vi: 'Bình quân đầu người' },
  definition: { en: 'the indicator / population of that year', vi: 'chỉ tiêu / dân số của năm đó' },
  statuses: everyStatus,
  isFor: (indicator) => isSize(indicator) && indicator.overPlaces === 'sum' && indicator.units.some(isSharedOut),
  plan: (asked, indicator, status) => ({
    needs: {
      above: levelNeed(asked, indicator, [status]),
      // People are counted when they are counted: the head count of the year may be final or estimated.
      people: {
        ...levelNeed({ ...asked, dimensions: {} }, population, [...new Set([status, ...happened])]),
        isAnyTimeOfYear: true,
        unit: 'count',
        words: { en: 'people', vi: 'người' },
      },
    },
    result: (unit) =>
      unit === null || isRelative(unit)
        ? refusal('not-defined', { formula: perHead.name, indicator: indicator.name })
        : { expression: over(input('above'), input('people')), unit, per: { en: 'a person', vi: 'mỗi người' } },
  }),
}
