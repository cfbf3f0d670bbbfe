import { toSource, without } from '../intake/document.ts'
import { type Problem, sayProblem } from '../intake/problem.ts'
import { type TakenIn, takeIn } from '../intake/take-in.ts'
import type { Language } from '../kernel/language.ts'
import { readHelp } from './help.ts'
import { incomingBytes } from './incoming-bytes.ts'
import { jsonFigure, jsonFinding, jsonLine, jsonProblem, jsonStatement, placedIn } from './json-figure.ts'
import { paintOf } from './paint.ts'
import { readBatch } from './read-batch.ts'
import { type Checked, readText, type Saying } from './read-text.ts'
import { type Reference, shippedReference } from './reference.ts'
import { lineNumbers, report, type Setting } from './report.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes, uiLanguage } from './ui.ts'
import { isDateText, type OptionKinds, sayUsageProblem, type UsageProblem, type Words, wordsOf } from './usage.ts'

const options: OptionKinds = {
  published: { type: 'string' },
  place: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  batch: { type: 'string' },
  ui: { type: 'string' },
  color: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
}

/** Columns where no terminal says how many: a page of paper. */
const columnsOfPaper = 100
const fewestColumns = 40

function textOption(words: Words, name: string): string | null {
  const value = words.values[name]
  return typeof value === 'string' ? value : null
}

function languageOption(words: Words, name: string): Language | null {
  const value = textOption(words, name)
  return value === 'en' || value === 'vi' ? value : null
}

function usageProblems(words: Words): UsageProblem[] {
  const problems = [...words.problems]
  for (const name of ['lang', 'ui']) {
    const found = textOption(words, name)
    if (found !== null && found !== 'en' && found !== 'vi') {
      problems.push({ code: 'bad-value', option: `--${name}`, found, expected: 'en | vi' })
    }
  }
  const published = textOption(words, 'published')
  if (published !== null && !isDateText(published)) {
    problems.push({ code: 'bad-value', option: '--published', found: published, expected: 'YYYY-MM-DD | YYYY-MM' })
  }
  const isBatch = words.values.batch !== undefined
  if (isBatch && words.files.length > 0) problems.push({ code: 'file-and-batch' })
  if (!isBatch && words.files.length === 0 && problems.length === 0) problems.push({ code: 'no-file' })
  return problems
}

function columnsOf({ env, output }: Surroundings): number {
  const asked = Number(env.COLUMNS)
  const columns = output.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : columnsOfPaper)
  return Math.max(fewestColumns, columns)
}

/** A file taken in and read: the article without the teasers of others. */
interface ReadFile {
  readonly taken: TakenIn
  readonly checked: Checked
}

function readFile(taken: TakenIn, saying: Saying, reference: Reference): ReadFile {
  const article = { ...taken, document: without(taken.document, ['teaser']) }
  return { taken: article, checked: readText(article.document.text, saying, reference) }
}

function jsonOf({ taken, checked }: ReadFile, language: Language): string {
  const placing = placedIn(taken.source, taken.document)
  return jsonLine({
    file: taken.name,
    language: checked.language,
    figures: checked.claims.map((claim) => jsonFigure(claim, placing)),
    findings: checked.findings.map((f) => jsonFinding(f, language, placing)),
    statements: checked.superlatives.map((s) => jsonStatement(s, placing)),
    published: checked.published,
    place: checked.place,
    format: taken.format,
    encoding: { name: taken.encoding, evidence: taken.evidence },
    notation: checked.notation,
    notes: taken.notes.map((note) => jsonProblem(note, language)),
  })
}

function reportOf({ taken, checked }: ReadFile, setting: Setting): string {
  const lineOf = lineNumbers(taken.source)
  return report(taken, checked, (at) => lineOf(toSource(taken.document, at, at + 1)[0]), setting)
}

/** `openprovince read`: figures and findings of files, for people or as JSON. */
export async function readCommand(around: Surroundings): Promise<ExitCode> {
  const { env, output, errors, input } = around
  const words = wordsOf(around.args, options)
  const ui = languageOption(words, 'ui') ?? uiLanguage(env)
  if (words.values.help) {
    await output.write(readHelp[ui])
    return exitCodes.done
  }
  const wrong = usageProblems(words)
  if (wrong.length > 0) {
    for (const one of wrong) await errors.write(`openprovince read: ${sayUsageProblem(one, ui)}\n`)
    return exitCodes.wrongUsage
  }

  const reference = shippedReference()
  const saying: Saying = {
    language: languageOption(words, 'lang'),
    published: textOption(words, 'published'),
    place: textOption(words, 'place'),
  }
  // The same file gives the same JSON on every machine, whatever its LANG.
  const data = languageOption(words, 'ui') ?? 'en'
  const batch = textOption(words, 'batch')
  if (batch !== null) {
    return (await readBatch(batch, saying, reference, { data, ui }, around)) ? exitCodes.done : exitCodes.notAllRead
  }

  const isJson = words.values.json === true
  const isColoured = !env.NO_COLOR && (words.values.color === true || output.isTerminal)
  const setting: Setting = { language: ui, columns: columnsOf(around), isColoured, paint: paintOf(isColoured) }
  const tell = (found: Problem) => errors.write(`openprovince: ${sayProblem(found, ui)}\n`)
  let isWhole = true
  let isFirst = true
  for (const name of words.files) {
    const bytes = await incomingBytes(name, input)
    const taken = 'code' in bytes ? bytes : takeIn(bytes)
    if ('code' in taken) {
      isWhole = false
      await tell(taken)
      if (isJson) await output.write(jsonLine({ file: name, problem: jsonProblem(taken, data) }))
      continue
    }
    for (const note of taken.notes) await tell(note)
    const file = readFile(taken, saying, reference)
    await output.write(isJson ? jsonOf(file, data) : (isFirst ? '' : '\n') + reportOf(file, setting))
    isFirst = false
  }
  return isWhole ? exitCodes.done : exitCodes.notAllRead
}
