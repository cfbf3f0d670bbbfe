import type { Derived, DerivedFigure, DerivedInput } from '../compute/derived.ts'
import { sayRefusal } from '../compute/refusal.ts'
import { printDerivedWhole } from '../compute/say-derived.ts'
import { requireIndicator } from '../kernel/catalogue.ts'
import type { Language } from '../kernel/language.ts'
import { printPeriod, writePeriod } from '../kernel/period.ts'
import { placeText } from '../kernel/place.ts'
import type { Derivation } from './derive-answer.ts'
import { derivePhrases, sayNothingDerived } from './derive-words.ts'
import { markedText } from './marked-text.ts'
import type { Ink } from './paint.ts'
import { placeLabel } from './place-label.ts'
import { cutToWidth } from './printed-width.ts'
import { oneLine, publishedWords, statedValue, type TableSetting, whereWords } from './series-table.ts'
import { relationName, seriesPhrases, statusName } from './series-words.ts'

const indent = '  '

type Refused = Exclude<Derived, DerivedFigure>

function placeOf({ asked: { place } }: Derived) {
  return { key: place.key, name: place.name.en }
}

/** The derivation for people: each figure with its formula and the statements it rests on, then what was not derived. */
export function deriveLines(derivation: Derivation, setting: TableSetting): string[] {
  const { language } = setting
  const { formula, indicator, figures } = derivation
  const places = [...Map.groupBy(figures, (figure) => placeText(placeOf(figure))).values()]
  return [
    ...inkedLines(`${formula.name[language]} · ${indicator.name[language]}`, 'bold', setting),
    ...inkedLines(facts(derivation, language).join(' · '), 'faint', setting),
    ...(figures.length === 0 ? ['', sayNothingDerived(indicator.name, language)] : []),
    ...places.flatMap((own) => placeLines(own, derivation, setting)),
  ]
}

function facts({ formula, indicator, words }: Derivation, language: Language): string[] {
  const published = words.publishedBy === null ? [] : [`${seriesPhrases.publishedBy[language]} ${words.publishedBy}`]
  const recorded = words.recordedBy === null ? [] : [`${seriesPhrases.recordedBy[language]} ${words.recordedBy}`]
  return [
    `${formula.code} ${indicator.code}`,
    formula.definition[language],
    ...words.dimensions.map(([name, value]) => `${name} ${value}`),
    ...published,
    ...recorded,
  ]
}

/** A line that may hold a stranger's words, broken at spaces; what goes on stands as far in as it begins. */
function inkedLines(line: string, ink: Ink | null, { columns, paint }: TableSetting): string[] {
  const lead = /^ */.exec(line)?.[0] ?? ''
  return markedText(oneLine(line), [], columns - lead.length)
    .split('\n')
    .map((part) => (ink === null ? lead + part : paint(lead + part, ink)))
}

function placeLines(figures: readonly Derived[], derivation: Derivation, setting: TableSetting): string[] {
  const { language, gazetteer } = setting
  const [first] = figures
  const label = first ? placeLabel(placeOf(first), gazetteer, language) : ''
  return [
    '',
    ...inkedLines(label, 'underline', setting),
    ...figures.flatMap((one) => (one.refusal === null ? figureLines(one, derivation, setting) : [])),
    ...refusedLines(
      figures.filter((one) => one.refusal !== null),
      setting,
    ),
  ]
}

function figureLines(figure: DerivedFigure, { statements }: Derivation, setting: TableSetting): string[] {
  const { language, paint, columns } = setting
  const period = printPeriod(figure.asked.period, language)
  const said = [printDerivedWhole(figure, language), statusName(figure.status, language)].filter((part) => part !== '')
  const inputs = figure.inputs.flatMap((input) => {
    const stated = statements.get(input.observationId)
    if (!stated) return []
    const dispute = input.isDisputed ? ` (${derivePhrases.disputed[language]})` : ''
    const own = `${inputWords(input, figure, language)}: ${statedValue(stated, language)}${dispute}`
    const source = `${stated.source.publisher}, ${publishedWords(stated, language)} · ${whereWords(stated)}`
    return [
      ...inkedLines(indent + own, null, setting),
      paint(cutToWidth(`${indent}${indent}${oneLine(source)}`, columns), 'faint'),
    ]
  })
  return [
    ...inkedLines(`${period}: ${said.join(', ')}`, 'bold', setting),
    ...inkedLines(`${indent}= ${figure.text[language]}`, null, setting),
    ...inputs,
  ]
}

/** What an input is a figure of, as far as the question does not say it. */
function inputWords(input: DerivedInput, { asked }: DerivedFigure, language: Language): string {
  const isElsewhere = input.place !== asked.place
  return [
    requireIndicator(input.indicator).name[language],
    input.relation === 'level' ? '' : relationName(input.relation, language),
    isElsewhere ? input.place.name[language] : '',
    writePeriod(input.period),
    statusName(input.status, language),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Each reason once, in the words of the latest period it holds for. */
function refusedLines(refused: readonly Refused[], setting: TableSetting): string[] {
  const { language } = setting
  const reasons = Map.groupBy(refused, ({ refusal }) => refusal.code)
  return [...reasons.values()].flatMap((all) => {
    const last = all.at(-1)
    if (!last) return []
    const others = all.slice(0, -1).map(({ asked }) => writePeriod(asked.period))
    const head = `${derivePhrases.none[language]}, ${printPeriod(last.asked.period, language)}`
    return [
      ...inkedLines(`${head}: ${sayRefusal(last.refusal, language)}`, null, setting),
      ...(others.length === 0
        ? []
        : inkedLines(`${indent}${derivePhrases.likewise[language]}: ${others.join(', ')}`, 'faint', setting)),
    ]
  })
}
