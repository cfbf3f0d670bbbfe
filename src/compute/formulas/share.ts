import { requireIndicator } from '../../kernel/catalogue.ts'
import type { Indicator } from '../../kernel/indicator.ts'
import { inPercent, input, ratio } from '../expression.ts'
import { everyStatus, type Formula, isRelative, isSize, levelNeed, type Need, type Result } from '../formula.ts'
import { type Refusal, refusal } from '../refusal.ts'

/** Part over whole, where both are sizes: a percentage has no share. */
function shareIn(formula: Formula, indicator: Indicator, part: Need, whole: Need) {
  return {
    needs: { part, whole },
    result: (unit: Need['unit'] | null): Result | Refusal =>
      unit !== null && unit !== 'amount' && isRelative(unit)
        ? refusal('not-defined', { formula: formula.name, indicator: indicator.name })
        : { expression: inPercent(ratio(input('part'), input('whole'))), unit: 'percent', per: null },
  }
}

export const shareOfPlace: Formula = {
  code: 'share_of_place',
  name: { en: 'Share of a place in a larger one', vi: 'Tỷ trọng của địa phương trong địa bàn lớn hơn' },
  definition: { en: 'the place / the larger place', vi: 'địa phương / địa bàn lớn hơn' },
  statuses: everyStatus,
  isFor: (indicator) => isSize(indicator) && indicator.overPlaces === 'sum',
  plan: (asked, indicator, status) =>
    asked.whole
      ? shareIn(
          shareOfPlace,
          indicator,
          levelNeed(asked, indicator, [status]),
          levelNeed(asked, indicator, [status], { place: asked.whole }),
        )
      : refusal('not-asked', {
          formula: shareOfPlace.name,
          missing: { en: 'the larger place', vi: 'địa bàn lớn hơn' },
        }),
}

export const shareOfDimension: Formula = {
  code: 'share_of_dimension',
  name: { en: 'Share in the total', vi: 'Tỷ trọng trong tổng số' },
  definition: {
    en: 'the figure of one partner, commodity, star ... / the total',
    vi: 'số của một thị trường, mặt hàng, hạng sao ... / tổng số',
  },
  statuses: everyStatus,
  isFor: isSize,
  plan: (asked, indicator, status) => {
    const { dimensions = {}, dimension } = asked
    const left = Object.entries(dimensions).filter(([name]) => dimension !== undefined && name !== dimension)
    if (left.length === Object.keys(dimensions).length) {
      return refusal('not-asked', {
        formula: shareOfDimension.name,
        missing: { en: 'a dimension of the figure, such as the partner', vi: 'một chiều của số liệu, như thị trường' },
      })
    }
    return shareIn(
      shareOfDimension,
      indicator,
      levelNeed(asked, indicator, [status]),
      levelNeed(asked, indicator, [status], { dimensions: Object.fromEntries(left) }),
    )
  },
}

export const shareOfWider: Formula = {
  code: 'share_of_wider',
  name: { en: 'Share in the wider indicator', vi: 'Tỷ trọng trong chỉ tiêu rộng hơn' },
  definition: {
    en: 'the narrower indicator / the wider one, as FDI capital / registered capital',
    vi: 'chỉ tiêu hẹp / chỉ tiêu rộng, như vốn FDI / vốn đăng ký',
  },
  statuses: everyStatus,
  isFor: (indicator) => isSize(indicator) && indicator.narrows !== undefined,
  plan: (asked, indicator, status) => {
    if (!indicator.narrows) throw new Error(`'${indicator.code}' narrows nothing`)
    const wider = requireIndicator(indicator.narrows.of)
    const part = levelNeed(asked, indicator, [status])
    // What the narrower indicator says by itself is no dimension of its cell, nor of the wider one.
    return shareIn(shareOfWider, indicator, part, levelNeed(asked, wider, [status], { dimensions: part.dimensions }))
  },
}
