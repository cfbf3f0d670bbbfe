import { evidenceOf, sayFinding } from '../check/say-finding.ts'
import { toSource } from '../intake/document.ts'
import type { TakenIn } from '../intake/take-in.ts'
import { findIndicator } from '../kernel/catalogue.ts'
import type { Claim } from '../kernel/claim.ts'
import type { Finding, Severity } from '../kernel/finding.ts'
import type { Language } from '../kernel/language.ts'
import { writePeriod } from '../kernel/period.ts'
import { figureAmount } from './figure-amount.ts'
import { type Mark, markedText } from './marked-text.ts'
import { type Ink, type Paint, relationInk, severityInk, statusInks } from './paint.ts'
import { fitForTerminal, printedWidth } from './printed-width.ts'
import type { Checked, CheckedPart } from './read-text.ts'
import type { Sink } from './surroundings.ts'
import { tableLines } from './table.ts'
import {
  columnHeads,
  evidenceNames,
  languageNames,
  phrases,
  relationNames,
  sayTotals,
  severityNames,
  statusNames,
} from './words.ts'

/** How a report for people is set. */
export interface Setting {
  readonly language: Language
  readonly columns: number
  readonly isColoured: boolean
  readonly paint: Paint
}

/** Longer lines tire the eye; a table may be as wide as the terminal. */
const widestProse = 100

const severityOrder: readonly Severity[] = ['error', 'warning', 'note']

function raised(n: number): string {
  return String(n).replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] ?? d)
}

/** The first line: what was read, and how its bytes and numbers were understood. */
function headOf(taken: TakenIn, checked: Checked, { language, paint }: Setting): string {
  const say = (key: keyof typeof phrases) => phrases[key][language]
  const example = checked.notation.notation === 'point' ? '1,234.56' : '1.234,56'
  const facts = [
    languageNames[checked.language][language],
    `${taken.encoding} (${evidenceNames[taken.evidence][language]})`,
    checked.published ? `${say('published')} ${checked.published}` : say('notDated'),
    checked.place ?? say('noPlace'),
    `${say('numbersWritten')} ${example} (${checked.notation.isProved ? say('byNumbers') : say('byLanguage')})`,
  ]
  return `${paint(fitForTerminal(taken.name), 'bold')}  ${paint(facts.join(' · '), 'faint')}`
}

/** The strongest finding that accuses a claim, by its index. */
function accusations(findings: readonly Finding[]): ReadonlyMap<number, Severity> {
  const accused = new Map<number, Severity>()
  for (const severity of ['warning', 'error'] as const) {
    for (const finding of findings) {
      const first = finding.claims[0]
      if (finding.severity === severity && first !== undefined) accused.set(first, severity)
    }
  }
  return accused
}

function markOf(claim: Claim, index: number, accused: Severity | undefined, { isColoured, paint }: Setting): Mark {
  const inks = accused ? [severityInk[accused], 'bold' as const] : [relationInk[claim.relation]]
  const number = raised(index + 1)
  return {
    start: claim.start,
    end: claim.end,
    shown: (words) => {
      const text = isColoured
        ? paint(words, 'underline', ...inks, ...statusInks[claim.status]) + paint(number, 'faint')
        : `[${words}]${number}`
      return { text, width: printedWidth(words) + number.length + (isColoured ? 0 : 2) }
    },
  }
}

function rowOf(claim: Claim, index: number, language: Language): string[] {
  const what = findIndicator(claim.indicator)?.name[language] ?? claim.measure
  const kind = [relationNames[claim.relation][language], statusNames[claim.status][language]].filter((w) => w !== '')
  return [
    String(index + 1),
    claim.quote,
    figureAmount(claim, language),
    what,
    claim.place ?? '',
    claim.period ? writePeriod(claim.period) : '',
    kind.join(', '),
  ].map((cell) => fitForTerminal(cell).replace(/\s+/g, ' '))
}

/** The line, counted from 1, on which an offset of a text stands. */
function lineNumbers(source: string): (at: number) => number {
  const starts: number[] = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (at) => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}

function wrapped(text: string, columns: number, indent: string): string {
  return markedText(text, [], Math.max(20, columns - indent.length))
    .split('\n')
    .join(`\n${indent}`)
}

/** A finding's sentence behind its severity, and further lines below, each under the beginning of the sentence. */
export function severityLines(
  severity: Severity,
  sentence: string,
  further: readonly { readonly text: string; readonly ink: Ink }[],
  { language, columns, paint }: Pick<Setting, 'language' | 'columns' | 'paint'>,
): string {
  const word = severityNames[severity][language]
  const indent = ' '.repeat(Math.max(...severityOrder.map((s) => severityNames[s][language].length)) + 2)
  const head = paint(word, severityInk[severity], ...(severity === 'note' ? [] : (['bold'] as const)))
  return [
    `${head}${' '.repeat(indent.length - word.length)}${wrapped(fitForTerminal(sentence), columns, indent)}`,
    ...further.map(({ text, ink }) => indent + paint(wrapped(fitForTerminal(text), columns, indent), ink)),
  ].join('\n')
}

function findingLines(finding: Finding, lineOf: (at: number) => number, setting: Setting): string {
  const { language } = setting
  const at = finding.spans[0]
  const where = at ? `${phrases.line[language]} ${lineOf(at[0])}: ` : ''
  const certainty =
    finding.severity === 'note' ? '' : ` (${phrases.certainty[language]} ${Math.round(finding.certainty * 100)}%)`
  const further: { text: string; ink: Ink }[] = []
  if (finding.repair) {
    const { quote, suggestion } = finding.repair
    further.push({
      text: `${phrases.read[language]} '${quote}' ${phrases.as[language]} '${suggestion}'`,
      ink: 'bold',
    })
  }
  for (const line of evidenceOf(finding, language)) {
    further.push({ text: `${phrases.also[language]} ${line}`, ink: 'faint' })
  }
  return severityLines(finding.severity, `${where}${sayFinding(finding, language)}${certainty}`, further, setting)
}

/** One part for people: the marked text, the table of figures, the findings with the gravest first. */
function partOf(part: CheckedPart, lineOf: (at: number) => number, setting: Setting): string {
  const { claimsBefore, checked } = part
  const { language, columns, paint } = setting
  const prose = Math.min(columns, widestProse)
  const accused = accusations(checked.findings)
  const marks = checked.claims.map((claim, i) => markOf(claim, i + claimsBefore, accused.get(i), setting))
  const rows = checked.claims.map((claim, i) => rowOf(claim, i + claimsBefore, language))
  const [head = '', ...lines] = tableLines(
    columnHeads.map((words) => words[language]),
    rows,
    columns,
  )
  const findings = severityOrder.flatMap((severity) => checked.findings.filter((f) => f.severity === severity))
  const sections = [
    markedText(checked.text, marks, prose).trim(),
    rows.length > 0 ? [paint(head, 'bold'), ...lines].join('\n') : '',
    findings.map((f) => findingLines(f, lineOf, { ...setting, columns: prose })).join('\n'),
  ]
  return sections.filter((s) => s !== '').join('\n\n')
}

/** Writes a report for people: what was read, the parts, and a last line that counts. */
export async function writeReport(
  taken: TakenIn,
  parts: Iterable<CheckedPart>,
  setting: Setting,
  output: Sink,
): Promise<void> {
  const inFile = lineNumbers(taken.source)
  const totals: Record<Severity | 'figure', number> = { figure: 0, error: 0, warning: 0, note: 0 }
  for (const part of parts) {
    if (part.start === 0) await output.write(`${headOf(taken, part.checked, setting)}\n\n`)
    const lineOf = (at: number) => inFile(toSource(taken.document, part.start + at, part.start + at + 1)[0])
    const said = partOf(part, lineOf, setting)
    if (said !== '') await output.write(`${said}\n\n`)
    totals.figure += part.checked.claims.length
    for (const finding of part.checked.findings) totals[finding.severity]++
  }
  await output.write(
    `${sayTotals[setting.language]({ figures: totals.figure, errors: totals.error, warnings: totals.warning, notes: totals.note })}\n`,
  )
}
