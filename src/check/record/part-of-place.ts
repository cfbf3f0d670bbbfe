import { findIndicator } from '../../kernel/catalogue.ts'
import { isBelow } from '../../kernel/interval.ts'
import { writePeriod } from '../../kernel/period.ts'
import { type PlaceKey, placeKeyText } from '../../kernel/place.ts'
import {
  type Quoted,
  quotedOf,
  type RecordCheck,
  type RecordFinding,
  type RecordKnown,
  recordComposer,
  said,
  topic,
} from './record-check.ts'
import {
  dimensionText,
  grouped,
  isBalance,
  isDone,
  onePerStatement,
  placeText,
  type RecordFigure,
} from './record-figure.ts'

type Facts = { 'place-exceeds-whole': { readonly part: Quoted; readonly whole: Quoted } }

const compose = recordComposer<Facts>('part-of-place')

/** Steps up from a commune to the country. */
const mostSteps = 5

/** The places that a place lies in, the nearest first. */
function placesAround(place: PlaceKey, { parentOf }: RecordKnown): PlaceKey[] {
  const found: PlaceKey[] = []
  for (let at = parentOf(place); at !== null && found.length < mostSteps; at = parentOf(at)) found.push(at)
  return found
}

function ofCell(figures: readonly RecordFigure[], known: RecordKnown): RecordFinding[] {
  const keyed = onePerStatement(figures).filter((f) => f.place.key !== null)
  const byPlace = grouped(keyed, placeText)
  if (byPlace.size < 2) return []
  return keyed.flatMap((part) => {
    const around = part.place.key === null ? [] : placesAround(part.place.key, known)
    const wholes = around.flatMap((place) => byPlace.get(placeKeyText(place)) ?? [])
    return wholes
      .filter((whole) => isBelow(whole.meant, part.meant))
      .map((whole) =>
        compose('place-exceeds-whole', 'warning', [part, whole], 0.75, {
          part: quotedOf(part),
          whole: quotedOf(whole),
        }),
      )
  })
}

/**
 * A district with more of something than its province, at one time and in one set of dimensions. For what adds up over
 * places and is never below zero.
 */
export const partOfPlace: RecordCheck<Facts> = {
  name: 'part-of-place',
  run: (figures, known) => {
    const additive = figures.filter(
      (f) =>
        f.relation === 'level' &&
        isDone(f) &&
        !isBalance(f) &&
        f.period !== null &&
        findIndicator(f.indicator)?.overPlaces === 'sum',
    )
    const key = (f: RecordFigure) =>
      f.period && [f.indicator, writePeriod(f.period), dimensionText(f), f.unit].join('|')
    return [...grouped(additive, key).values()].filter((g) => g.length > 1).flatMap((g) => ofCell(g, known))
  },
  sentences: {
    'place-exceeds-whole': {
      en: (f) =>
        `${topic(f.part, 'en')}: ${said(f.part, 'en')} is more than all of ${f.whole.place.en} has, ${said(f.whole, 'en')}`,
      vi: (f) => `${topic(f.part, 'vi')}: ${said(f.part, 'vi')} lớn hơn cả ${f.whole.place.vi}, ${said(f.whole, 'vi')}`,
    },
  },
}
