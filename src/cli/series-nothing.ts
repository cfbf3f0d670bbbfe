import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Language } from '../kernel/language.ts'
import { placeText } from '../kernel/place.ts'
import type { Holding } from './holdings.ts'
import { placeLabel } from './place-label.ts'
import { countOf } from './record-words.ts'
import type { Series } from './series-answer.ts'
import { relationName, statusName } from './series-words.ts'

/** Lines that say what there is are few: the most come first. */
const mostPlaces = 8

const cells = { en: 'cells', vi: 'ô số liệu' } as const

/** Where a series is empty: that it is, and what the record has of the indicator instead. */
export function nothingLines(series: Series, gazetteer: Gazetteer, language: Language): string[] {
  const { indicator, workspace, leftOut, words } = series
  const name =
    indicator.name[language] === indicator.code ? indicator.code : `${indicator.name[language]} (${indicator.code})`
  if (leftOut.length === 0 && words.publishedBy === null && words.recordedBy === null) {
    return [
      language === 'en'
        ? `The record of ${workspace.name.en} has no figure of ${name}.`
        : `Sổ ghi của ${workspace.name.vi} chưa có số liệu nào về ${name}.`,
    ]
  }
  const why =
    words.place !== null && !series.isPlaceKnown
      ? { en: ` for '${words.place}'`, vi: ` của '${words.place}'` }
      : words.publishedBy !== null || words.recordedBy !== null
        ? { en: ' that was known then', vi: ' đã biết vào lúc đó' }
        : { en: ' of that kind', vi: ' như vậy' }
  const byPlace = [...Map.groupBy(leftOut, (h) => placeText(h.place)).values()]
  const rows = byPlace.slice(0, mostPlaces).map((holdings) => placeLine(holdings, gazetteer, language))
  const more = byPlace.length - rows.length
  return [
    language === 'en' ? `There is no figure of ${name}${why.en}.` : `Không có số liệu nào về ${name}${why.vi}.`,
    ...(rows.length === 0 ? [] : [language === 'en' ? 'What there is:' : 'Hiện có:']),
    ...rows,
    ...(more > 0 ? [language === 'en' ? `  and ${more} more places` : `  và ${more} nơi khác`] : []),
  ]
}

function placeLine(holdings: readonly Holding[], gazetteer: Gazetteer, language: Language): string {
  const [first] = holdings
  const label = first ? placeLabel(first.place, gazetteer, language) : ''
  const count = holdings.reduce((sum, h) => sum + h.cells, 0)
  const years = [
    ...holdings.flatMap((h) => (h.from === null ? [] : [h.from.slice(0, 4)])),
    ...holdings.flatMap((h) => (h.to === null ? [] : [h.to.slice(0, 4)])),
  ].sort()
  const [from, to] = [years[0], years.at(-1)]
  const span = from === undefined ? '' : from === to ? `, ${from}` : `, ${from}–${to}`
  const kinds = new Set(
    holdings.map((h) =>
      [relationName(h.relation, language), statusName(h.status, language)].filter((w) => w !== '').join(' '),
    ),
  )
  return `  ${label}: ${countOf(count, 'cell', cells, language)}${span} (${[...kinds].slice(0, 4).join(', ')})`
}
