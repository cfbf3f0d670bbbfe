import type { Relation, Status } from '../kernel/claim.ts'
import { decimal, plainText } from '../kernel/decimal.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { placeText } from '../kernel/place.ts'
import { printQuantity } from '../kernel/quantity.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { type CellStatements, publishedText, type Stated } from '../ledger/series.ts'
import { boundsOf } from './figure-amount.ts'
import type { Holding } from './holdings.ts'
import { markedText } from './marked-text.ts'
import { type Paint, relationInk, statusInks } from './paint.ts'
import { placeLabel } from './place-label.ts'
import { cutToWidth, fitForTerminal, printedWidth } from './printed-width.ts'
import { hostOf } from './sample.ts'
import { placeOfCell, type Series } from './series-answer.ts'
import {
  baseName,
  modifierNames,
  relationName,
  ruleNames,
  saySeriesTotals,
  seriesHeads,
  seriesPhrases,
  statusName,
} from './series-words.ts'
import { tableLines } from './table.ts'

/** How a series for people is set. */
export interface TableSetting {
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly gazetteer: Gazetteer
}

/** A line of the table, with the ink of the whole line. */
interface Line {
  readonly fields: readonly string[]
  readonly status: string
  readonly isAccepted: boolean
}

const indent = '  '

/** What a statement says, as published: 'about 1.9 billion USD'. */
export function statedValue({ value, unit, modifier }: Stated, language: Language): string {
  const amount = printQuantity(decimal(value), unit as UnitCode, language)
  return modifier === null ? amount : `${modifierNames[modifier]?.[language] ?? modifier} ${amount}`
}

function boundsText({ value, low, high, unit, modifier }: Stated, language: Language): string {
  const shown = { low: low === null ? null : decimal(low), high: high === null ? null : decimal(high) }
  return boundsOf({ value: decimal(value), shown, unit: unit as UnitCode, modifier }, language)?.text ?? ''
}

/** The day of publication for people, and whether it was told from the content. */
export function publishedWords(stated: Stated, language: Language): string {
  const day = publishedText(stated)
  if (day === null) return seriesPhrases.undated[language]
  return stated.source.isPublishedInferred ? `${day} (${seriesPhrases.inferred[language]})` : day
}

/** Where to look it up: the address without what every address has, else the title. */
export function whereWords({ source }: Stated): string {
  if (source.address === null) return source.title
  const host = hostOf(source.address)
  return host === null ? source.address : source.address.replace(/^[a-z]+:\/\//i, '').replace(/^www\./, '')
}

/** A stranger's words on one line. */
export function oneLine(words: string): string {
  return fitForTerminal(words).replace(/\s+/g, ' ').trim()
}

function lineOf(lead: string, stated: Stated, agreeing: number, cell: CellStatements, language: Language): Line {
  return {
    status: cell.status,
    isAccepted: cell.accepted?.id === stated.id,
    fields: [
      lead,
      statedValue(stated, language),
      boundsText(stated, language),
      statusName(cell.status, language),
      agreeing === 0 ? '' : `+${agreeing}`,
      oneLine(stated.source.publisher),
      publishedWords(stated, language),
      oneLine(whereWords(stated)),
    ],
  }
}

/** The same amount in other digits is the same: 1.90 and 1.9. */
function amountKey({ value, unit }: Stated): string {
  return `${plainText(decimal(value))} ${unit}`
}

/** How many others say the same: prints of one statement count once. */
function agreeingWith(stated: Stated, all: readonly Stated[]): number {
  const same = all.filter((s) => s.correctedBy === null && amountKey(s) === amountKey(stated))
  return new Set(same.map((s) => s.statementId)).size - 1
}

/** The lines of a cell: what is accepted, and below it what others say instead, with the rule that chose. */
function cellLines(cell: CellStatements, language: Language): (Line | string)[] {
  const { accepted, statements } = cell
  const period = cell.period === '' ? seriesPhrases.noPeriod[language] : cell.period
  const lines: (Line | string)[] = []
  if (accepted) lines.push(lineOf(period, accepted, agreeingWith(accepted, statements), cell, language))
  else lines.push(`${period}: ${seriesPhrases.none[language]}, ${whyOf(cell, language)}`)
  const seen = new Set(accepted ? [amountKey(accepted)] : [])
  let rivals = 0
  for (const stated of statements) {
    const key = amountKey(stated)
    if (stated === accepted || (stated.correctedBy === null && seen.has(key))) continue
    const isCorrected = stated.correctedBy !== null
    const word = isCorrected ? seriesPhrases.was[language] : seriesPhrases.or[language]
    lines.push(lineOf(`${indent}${word}`, stated, isCorrected ? 0 : agreeingWith(stated, statements), cell, language))
    if (isCorrected) continue
    seen.add(key)
    rivals++
  }
  const isChosen = accepted !== null && (rivals > 0 || cell.acceptedBy === 'ruling')
  if (isChosen) lines.push(`${indent}${seriesPhrases.accepted[language]} ${whyOf(cell, language)}`)
  return lines
}

function whyOf({ acceptedBy, ruling }: CellStatements, language: Language): string {
  const rule = ruleNames[acceptedBy][language]
  const isByRuling = acceptedBy === 'ruling' || acceptedBy === 'ruled out'
  return isByRuling && ruling ? `${rule}: ${ruling.reason}` : rule
}

/** What the cells of one group have in common, but for what the title says. */
function groupOf({ relation, base, place, dimensions }: CellStatements): string {
  return [relation, base, place.code ?? place.name, place.validFrom ?? '', JSON.stringify(dimensions)].join('|')
}

function dimensionWords(dimensions: Readonly<Record<string, string>>): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

function groupTitle(cell: CellStatements, { language, gazetteer }: TableSetting): string {
  return [
    placeLabel(placeOfCell(cell), gazetteer, language),
    relationName(cell.relation, language),
    baseName(cell.base, language),
    dimensionWords(cell.dimensions),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function inked(line: string, { status, isAccepted }: Line, relation: string, paint: Paint): string {
  if (!isAccepted) return paint(line, 'faint')
  if (status === 'actual') return line
  return paint(line, relationInk[relation as Relation] ?? 'cyan', ...(statusInks[status as Status] ?? []))
}

/** Columns that say what is stated; those behind them say by whom, when and where. */
const figureColumns = 5
/** A source on the row itself needs so many columns for its address to be worth a look. */
const leastAddress = 20

/** A group ready to be set: its lines, which columns any of them uses, and how wide each column is by nature. */
interface Group {
  readonly title: string
  readonly relation: string
  readonly lines: readonly (Line | string)[]
  readonly rows: readonly Line[]
  readonly used: readonly boolean[]
  readonly widths: readonly number[]
}

function groupFrom(cells: readonly CellStatements[], setting: TableSetting): Group {
  const { language } = setting
  const [first] = cells
  const lines = cells.flatMap((cell) => cellLines(cell, language))
  const rows = lines.filter((line) => typeof line !== 'string')
  const widest = (at: number, head: Bilingual) =>
    Math.max(printedWidth(head[language]), ...rows.map((row) => printedWidth(row.fields[at] ?? '')))
  return {
    title: first ? oneLine(groupTitle(first, setting)) : '',
    relation: first?.relation ?? 'level',
    lines,
    rows,
    used: seriesHeads.map((_, at) => at === 0 || rows.some((row) => row.fields[at] !== '')),
    widths: seriesHeads.map((head, at) => widest(at, head)),
  }
}

/** Whether rows and their sources fit into one line, but for a part of the address. */
function fitsWide({ used, widths }: Group, columns: number): boolean {
  const needed = widths.slice(0, -1).reduce((sum, width, at) => sum + (used[at] ? width + indent.length : 0), 0)
  return needed + leastAddress <= columns
}

/**
 * One group as a table; the rule that chose stands on a line of its own. Where a row and its source do not fit into
 * one line, the source has its own below: figures are never cut.
 */
function groupLines(group: Group, isWide: boolean, { language, columns, paint }: TableSetting): string[] {
  const { lines, rows, used, widths, relation } = group
  const kept = (fields: readonly string[]) => fields.filter((_, at) => used[at] && (isWide || at < figureColumns))
  const heads = kept(seriesHeads.map((head) => head[language]))
  const fields = rows.map((row) => kept(row.fields))
  const [head = '', ...set] = tableLines(heads, fields, columns, [heads.length - 1])
  const lead = ' '.repeat((widths[0] ?? 0) + indent.length)
  const body = lines.flatMap((line) => {
    if (typeof line === 'string') return [paint(indentedTo(columns, line), 'faint')]
    const [publisher = '', published = '', where = ''] = line.fields.slice(figureColumns)
    const source = cutToWidth(`${lead}${publisher}, ${published} · ${where}`, columns)
    return [inked(set.shift() ?? '', line, relation, paint), ...(isWide ? [] : [paint(source, 'faint')])]
  })
  return [paint(head, 'bold'), ...body]
}

/** A sentence among the rows, as far in as it begins, also where it breaks. */
function indentedTo(columns: number, words: string): string {
  const lead = /^ */.exec(words)?.[0] ?? ''
  return markedText(oneLine(words), [], columns - lead.length)
    .split('\n')
    .map((line) => lead + line)
    .join('\n')
}

/** What the question left out, in a few words: relations, dimensions and statuses with how many cells each has. */
function leftOutLine(series: Series, language: Language): string | null {
  const shown = new Set(series.cells.map((c) => placeText(placeOfCell(c))))
  const here = series.leftOut.filter((h) => shown.has(placeText(h.place)))
  const counts = new Map<string, number>()
  for (const holding of here) {
    const option = optionFor(holding, series)
    counts.set(option, (counts.get(option) ?? 0) + holding.cells)
  }
  if (counts.size === 0) return null
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const parts = most.map(([option, n]) => `${option} (${n})`)
  return `${seriesPhrases.also[language]} ${parts.join(', ')}; ${seriesPhrases.seeAll[language]}`
}

/** The option that would show a holding. */
function optionFor(holding: Holding, series: Series): string {
  const [dimension] = Object.entries(holding.dimensions)
  if (dimension && holding.relation === series.relation) return `--dimension ${dimension.map(quotedWord).join('=')}`
  if (holding.relation !== series.relation) return `--relation ${holding.relation}`
  return `--status ${holding.status}`
}

function quotedWord(word: string): string {
  return /\s/.test(word) ? `"${word}"` : word
}

/** The series for people, whole. */
export function seriesLines(series: Series, setting: TableSetting): string[] {
  const { language, paint, columns } = setting
  const { indicator, cells, words } = series
  const facts = [
    indicator.name[language] === indicator.code ? '' : indicator.code,
    words.publishedBy === null ? '' : `${seriesPhrases.publishedBy[language]} ${words.publishedBy}`,
    words.recordedBy === null ? '' : `${seriesPhrases.recordedBy[language]} ${words.recordedBy}`,
  ].filter((part) => part !== '')
  const title = `${paint(fitForTerminal(indicator.name[language]), 'bold')}  ${paint(fitForTerminal(facts.join(' · ')), 'faint')}`
  const groups = [...Map.groupBy(cells, groupOf).values()].map((group) => groupFrom(group, setting))
  const isWide = groups.every((group) => fitsWide(group, columns))
  const tables = groups.flatMap((g) => ['', paint(g.title, 'underline'), ...groupLines(g, isWide, setting)])
  const statements = cells.flatMap((c) => c.statements)
  const publishers = new Set(statements.map((s) => s.source.publisher)).size
  const leftOut = leftOutLine(series, language)
  return [
    title.trimEnd(),
    ...tables,
    '',
    saySeriesTotals({ cells: cells.length, statements: statements.length, publishers }, language),
    ...(leftOut === null ? [] : [paint(markedText(fitForTerminal(leftOut), [], columns), 'faint')]),
  ]
}
