import { type Expression, namesIn } from '../expression.ts'
import { everyStatus, type Formula, levelNeed } from '../formula.ts'
import { refusal } from '../refusal.ts'

function rank(
  said: Pick<Formula, 'code' | 'name' | 'definition'>,
  first: (Expression & { kind: 'rank' })['first'],
): Formula {
  return {
    ...said,
    statuses: everyStatus,
    isFor: ({ units }) => !units.includes('rank'),
    plan: (asked, indicator, status) => {
      const peers = (asked.peers ?? []).filter(({ key, name }) =>
        key && asked.place.key
          ? key.code !== asked.place.key.code || key.validFrom !== asked.place.key.validFrom
          : name.en !== asked.place.name.en,
      )
      if (peers.length === 0) {
        return refusal('not-asked', {
          formula: said.name,
          missing: { en: 'the places to compare with', vi: 'các địa phương để so sánh' },
        })
      }
      const among = peers.map((_, i) => `peer ${i + 1}`)
      const expression: Expression = { kind: 'rank', of: 'own', among, first }
      const places = [asked.place, ...peers]
      const needs = namesIn(expression).map((name, i) => [
        name,
        levelNeed(asked, indicator, [status], { place: places[i] ?? asked.place }),
      ])
      return { needs: Object.fromEntries(needs), result: () => ({ expression, unit: 'rank', per: null }) }
    },
  }
}

export const rankFromLargest = rank(
  {
    code: 'rank_from_largest',
    name: { en: 'Rank, the largest first', vi: 'Thứ hạng, lớn nhất đứng đầu' },
    definition: {
      en: 'places of the stated set with a larger figure + 1',
      vi: 'số địa phương trong nhóm có mức lớn hơn + 1',
    },
  },
  'largest',
)

export const rankFromSmallest = rank(
  {
    code: 'rank_from_smallest',
    name: { en: 'Rank, the smallest first', vi: 'Thứ hạng, nhỏ nhất đứng đầu' },
    definition: {
      en: 'places of the stated set with a smaller figure + 1',
      vi: 'số địa phương trong nhóm có mức nhỏ hơn + 1',
    },
  },
  'smallest',
)
