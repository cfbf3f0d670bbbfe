import { without } from '../intake/document.ts'
import { type Problem, sayProblem } from '../intake/problem.ts'
import { type TakenIn, takeIn } from '../intake/take-in.ts'
import type { Language } from '../kernel/language.ts'
import { columnsOf, languageOption, textOption } from './command.ts'
import { readHelp } from './help.ts'
import { incomingBytes } from './incoming-bytes.ts'
import { jsonLine, jsonProblem, placedIn } from './json-figure.ts'
import { writeJsonReading } from './json-reading.ts'
import { paintOf } from './paint.ts'
import { readBatch } from './read-batch.ts'
import { type CheckedPart, readParts, type Saying, unreadParts } from './read-text.ts'
import { shippedReference } from './reference.ts'
import { type Setting, writeReport } from './report.ts'
import type { Sink, Surroundings } from './surroundings.ts'
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

/** The article of a page, without the teasers of others. */
function articleOf(taken: TakenIn): TakenIn {
  return { ...taken, document: without(taken.document, ['teaser']) }
}

async function writeJson(
  taken: TakenIn,
  parts: Iterable<CheckedPart>,
  language: Language,
  output: Sink,
  unread: readonly Problem[],
): Promise<void> {
  const placing = placedIn(taken.source, taken.document)
  await writeJsonReading(parts, placing, language, output, { file: taken.name }, (checked, statements) => ({
    statements,
    published: checked.published,
    place: checked.place,
    format: taken.format,
    encoding: { name: taken.encoding, evidence: taken.evidence },
    notation: checked.notation,
    notes: [...taken.notes, ...unread].map((note) => jsonProblem(note, language)),
  }))
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
  const setting: Setting = { language: ui, columns: columnsOf(env, output), isColoured, paint: paintOf(isColoured) }
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
    const article = articleOf(taken)
    const unread: Problem[] = []
    const parts = unreadParts(readParts(article.document.text, saying, reference), name, unread)
    if (isJson) await writeJson(article, parts, data, output, unread)
    else {
      if (!isFirst) await output.write('\n')
      await writeReport(article, parts, setting, output)
    }
    for (const note of unread) await tell(note)
    isFirst = false
  }
  return isWhole ? exitCodes.done : exitCodes.notAllRead
}
