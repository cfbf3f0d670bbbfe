import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CsvReader, delimiterOf } from '../intake/csv.ts'
import { DecodeStream } from '../intake/decode-stream.ts'
import { sayProblem } from '../intake/problem.ts'
import { catalogue } from '../kernel/catalogue.ts'
import { aliasesOf } from '../ledger/alias.ts'
import { importObservations, type RowFile } from '../ledger/import-observations.ts'
import { isColumn, observationColumns, proposedMapping } from '../ledger/observation-column.ts'
import { rememberedColumns } from '../ledger/remembered-columns.ts'
import type { SourceDraft } from '../ledger/source.ts'
import { actorOf } from './actor.ts'
import { type Asked, askedOf, isExitCode, textOption, unlessOneOf } from './command.ts'
import { importHelp } from './help-record.ts'
import { placesOfRecord } from './home.ts'
import { columnLines, importWords, jsonReceipt, receiptLines } from './import-words.ts'
import { problemOfError, standardInput } from './incoming-bytes.ts'
import { fitForTerminal } from './printed-width.ts'
import { progressBar } from './progress-bar.ts'
import { shippedReference } from './reference.ts'
import { hostOf, rowFileOf } from './sample.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import { isDateText, type UsageProblem, type Words } from './usage.ts'
import { type OpenRecord, recordOptions, withRecord } from './with-record.ts'

const options = {
  ...recordOptions,
  as: { type: 'string' },
  'dry-run': { type: 'boolean' },
  map: { type: 'string' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  published: { type: 'string' },
  rank: { type: 'string' },
  'keep-unknown': { type: 'boolean' },
  'keep-contradictions': { type: 'boolean' },
  'lost-digits': { type: 'boolean' },
  actor: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** What a file can be imported as; registers follow. */
const kinds = ['observations']
const ranks = ['1', '2', '3', '4', '5']
/** The rank of a source of which nobody said how much it counts: the weakest. */
const usualRank = 5

function problemsOf(words: Words): UsageProblem[] {
  const problems = [...unlessOneOf(words, 'as', kinds), ...unlessOneOf(words, 'rank', ranks)]
  if (words.values.as === undefined) problems.push({ code: 'needs', option: '--as observations' })
  const [file, ...more] = words.files
  if (file === undefined) {
    problems.push({ code: 'no-word', what: { en: 'a CSV file', vi: 'một tệp CSV' }, command: 'import' })
  }
  for (const found of more) problems.push({ code: 'needless-word', found })
  const published = textOption(words, 'published')
  if (published !== null && !isDateText(published)) {
    problems.push({ code: 'bad-value', option: '--published', found: published, expected: 'YYYY-MM-DD | YYYY-MM' })
  }
  for (const found of words.repeated.map ?? []) {
    const column = found.slice(found.lastIndexOf('=') + 1).trim()
    if (found.lastIndexOf('=') > 0 && (column === '' || isColumn(column))) continue
    const expected = `"Heading=column": ${Object.keys(observationColumns).join(' | ')}`
    problems.push({ code: 'bad-value', option: '--map', found, expected })
  }
  return problems
}

/** `openprovince import`: the rows of a file into the record, all or none. */
export async function importCommand(around: Surroundings): Promise<ExitCode> {
  const asked = await askedOf(around, { name: 'import', help: importHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const { words, language, complain } = asked
  const [path = ''] = words.files
  if (path === standardInput) {
    await complain(importWords.noPipe[language])
    return exitCodes.wrongUsage
  }
  const file = await openedFile(path, asked)
  return file === null ? exitCodes.failed : withRecord(asked, (record) => importInto(record, file, asked))
}

/** The file, once it is there and can be read; else what stands in the way is told. */
async function openedFile(path: string, { language, complain }: Asked): Promise<RowFile | null> {
  try {
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    const file = rowFileOf(path)
    for await (const _ of file.open()) break
    return file
  } catch (error) {
    await complain(sayProblem(problemOfError(error, path), language))
    return null
  }
}

async function importInto(record: OpenRecord, file: RowFile, asked: Asked): Promise<ExitCode> {
  const { database, workspace } = record
  const { words, language, around } = asked
  const isJson = words.values.json === true
  const columns = saidColumns(words)
  if (!isJson) {
    const headings = await headingsOf(file)
    const remembered = await rememberedColumns(database, workspace.id, headings)
    const mapping = proposedMapping(headings, columns, remembered)
    await asked.say(...columnLines(headings, mapping, language).map(fitForTerminal), '')
  }
  const published = textOption(words, 'published')
  const publisher = textOption(words, 'publisher')
  const bar = progressBar(around.errors, language)
  const start = performance.now()
  const receipt = await importObservations(database, workspace.id, file, {
    actor: actorOf(asked),
    columns,
    source: {
      kind: 'file',
      title: textOption(words, 'title') ?? file.name,
      publisher: publisher ?? file.name,
      rank: Number(textOption(words, 'rank') ?? usualRank) as SourceDraft['rank'],
      published,
      isPublishedInferred: false,
    },
    // A row that gives an address and no publisher was stated by whoever answers there.
    describe: ({ address }) => {
      const host = hostOf(address)
      return host === null ? {} : { publisher: publisher ?? host }
    },
    keepsContradictions: words.values['keep-contradictions'] === true,
    keepsUnknown: words.values['keep-unknown'] === true,
    infersPrecision: words.values['lost-digits'] === true,
    isTrial: words.values['dry-run'] === true,
    indicators: new Map(catalogue.map((i) => [i.code, i])),
    indicatorAliases: await aliasesOf(database, workspace.id, 'indicator'),
    places: await placesOfRecord(record, shippedReference().gazetteer),
    onProgress: (done) => bar.show({ ...done, of: file.bytes }),
  }).finally(bar.clear)
  if (isJson) await around.output.write(jsonReceipt(receipt, language))
  else await asked.say(...receiptLines(receipt, language, (performance.now() - start) / 1000).map(fitForTerminal))
  return receipt.outcome === 'refused' ? exitCodes.failed : exitCodes.done
}

/** What was said of columns, by heading; an empty column leaves the heading out. */
function saidColumns(words: Words): Map<string, string> {
  return new Map(
    (words.repeated.map ?? []).map((pair) => {
      const at = pair.lastIndexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    }),
  )
}

/** The first line of a file; empty when it is no table, which the import says in full. */
async function headingsOf(file: RowFile): Promise<readonly string[]> {
  const decoder = new DecodeStream(basename(file.name))
  let text = ''
  for await (const chunk of file.open()) {
    text += decoder.push(chunk)
    if (text.includes('\n') || decoder.problem) break
  }
  if (!text.includes('\n')) text += decoder.end()
  const reader = new CsvReader(delimiterOf(text))
  for (const row of [...reader.push(text), ...reader.end()]) return row.fields.map((h) => h.trim())
  return []
}
