import { createHash } from 'node:crypto'
import type { CsvProblem, CsvRow } from '../intake/csv.ts'
import { CsvReader, delimiterOf } from '../intake/csv.ts'
import { DecodeStream, type StreamProblem } from '../intake/decode-stream.ts'
import { plainText } from '../kernel/decimal.ts'
import { hasVietnameseMarks } from '../kernel/folded-name.ts'
import type { Notation } from '../kernel/number-notation.ts'
import { CopyIn } from '../store/copy-in.ts'
import type { Database } from '../store/database.ts'
import { type Link, type Writer, write } from '../store/write.ts'
import { type Cell, cellId, cellRow, idOf } from './cell.ts'
import { nearestWords } from './nearest-words.ts'
import {
  type ColumnMapping,
  isColumn,
  missingColumns,
  observationColumns,
  proposedMapping,
  type SaidColumns,
} from './observation-column.ts'
import { dropKnown, observationRow } from './record.ts'
import { rememberedColumns, shapeOf } from './remembered-columns.ts'
import { type RowProblem, type RowProblemCode, rowProblem } from './row-problem.ts'
import { type ReadRow, RowReader, type RowSetting, type RowSource } from './row-statement.ts'
import { publishedBy, type SourceDraft, sourceId, sourceRow } from './source.ts'
import { StatedCells } from './stated-cells.ts'
import { statementId } from './statement.ts'
import { OtherNotation } from './written-number.ts'

/** A file on its way in: opened as often as it is read. */
export interface RowFile {
  readonly name: string
  readonly bytes: number
  readonly open: () => AsyncIterable<Buffer>
}

export interface ImportSetting extends Omit<RowSetting, 'file' | 'mapping' | 'notation'> {
  readonly actor: string
  /** What a person says of columns, by heading: stronger than what was said before, and than what headings propose. */
  readonly columns: SaidColumns
  readonly source: Pick<SourceDraft, 'title' | 'publisher' | 'rank' | 'published' | 'isPublishedInferred' | 'kind'>
  /** Rank and publisher of a row's own source, by its address. */
  readonly describe?: (source: RowSource) => Partial<Pick<SourceDraft, 'title' | 'publisher' | 'rank' | 'kind'>>
  /** Whether one source may state two values for one cell: as published, both are kept. */
  readonly keepsContradictions: boolean
  /** Reads and checks everything, keeps nothing. */
  readonly isTrial: boolean
  readonly onProgress?: (done: { readonly bytes: number; readonly rows: number }) => void
}

/** What became of a file. */
export interface Receipt {
  readonly outcome: 'recorded' | 'trial' | 'known' | 'refused'
  readonly file: string
  readonly contentHash: string
  readonly read: number
  readonly accepted: number
  readonly refused: number
  readonly newCells: number
  readonly sources: number
  readonly mapping: Readonly<Record<string, string>>
  readonly problems: readonly RowProblem[]
  /** Problems beyond those listed. */
  readonly moreProblems: number
  /** What was taken all the same, but should be looked at: a place nearly known, a number that could be read otherwise. */
  readonly warnings: readonly RowProblem[]
  /** Warnings beyond those listed. */
  readonly moreWarnings: number
  readonly link: Link | null
}

/** Problems that a receipt lists; more are counted. */
const listedProblems = 200

/** With more than these the rest of the file is not looked at. */
const mostProblems = 10_000
/** A first line that is longer is no heading. */
const longestHeading = 1 << 20

/** Thrown to take a transaction back: what was wrong stands in the receipt. */
class TakenBack extends Error {}

/** Thrown inside the write when the file turns out to be in the record: somebody imported it meanwhile. */
class AlreadyKnown extends TakenBack {}

/**
 * Imports a CSV file of observations: streaming, all or nothing, with a receipt. The same bytes a second time change
 * nothing and say so. Throws when the database fails (a full disk, a lost connection), and then nothing is recorded.
 */
export async function importObservations(
  database: Database,
  workspaceId: number,
  file: RowFile,
  setting: ImportSetting,
): Promise<Receipt> {
  const contentHash = await hashOf(file)
  const known = await knownReceipt(database.pool, workspaceId, file, contentHash)
  if (known) return known
  const remembered = (headings: readonly string[]) => rememberedColumns(database, workspaceId, headings)
  const first = new ImportRun(file, contentHash, setting, remembered, null)
  try {
    return await recorded(database, workspaceId, first)
  } catch (error) {
    if (!(error instanceof OtherNotation)) throw error
    // Earlier numbers were read in the wrong notation: once more from the first row.
    return recorded(database, workspaceId, new ImportRun(file, contentHash, setting, remembered, error.notation))
  }
}

async function recorded(database: Database, workspaceId: number, run: ImportRun): Promise<Receipt> {
  const { file, contentHash, setting } = run
  const why = { actor: setting.actor, action: 'import observations', summary: { file: file.name, contentHash } }
  try {
    const { link } = await write(database, workspaceId, why, async (writer) => {
      // Whoever wrote the same bytes meanwhile is done: this write holds the workspace's lock.
      if (await knownReceipt(writer.client, workspaceId, file, contentHash)) throw new AlreadyKnown()
      await run.into(writer)
      if (setting.isTrial) throw new TakenBack()
    })
    return run.receipt('recorded', link)
  } catch (error) {
    if (error instanceof OtherNotation) throw error
    if (error instanceof AlreadyKnown) {
      const known = await knownReceipt(database.pool, workspaceId, file, contentHash)
      if (known) return known
    }
    if (error instanceof TakenBack) return run.receipt(run.problems.length > 0 ? 'refused' : 'trial', null)
    throw failureOf(file, error)
  }
}

/** What the database refuses is taken back; a connection lost at the very end may have been lost behind the commit. */
function failureOf(file: RowFile, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  // A graver word than ERROR ends the session, and may come when the commit is done.
  const isRefused = error instanceof Error && 'severity' in error && error.severity === 'ERROR'
  const result = isRefused
    ? `nothing was recorded: ${reason}`
    : `the import was broken off: ${reason}. Import it again: what was recorded is not recorded twice`
  return new Error(`${file.name}: ${result}`, { cause: error })
}

const noCounts = {
  read: 0,
  accepted: 0,
  refused: 0,
  newCells: 0,
  sources: 0,
  mapping: {},
  problems: [],
  moreProblems: 0,
  warnings: [],
  moreWarnings: 0,
  link: null,
}

/** The receipt of a file whose bytes are in the record, or null. */
async function knownReceipt(
  at: Pick<Database['pool'], 'query'>,
  workspaceId: number,
  file: RowFile,
  contentHash: string,
): Promise<Receipt | null> {
  const { rows } = await at.query<{ read: number; accepted: number }>(
    `select read, accepted from intake where workspace_id = $1 and kind = 'observations' and content_hash = $2`,
    [workspaceId, contentHash],
  )
  return rows[0] ? { ...noCounts, ...rows[0], outcome: 'known', file: file.name, contentHash } : null
}

async function hashOf(file: RowFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of file.open()) hash.update(chunk)
  return hash.digest('hex')
}

/** Cells gathered before they are recorded: few enough to hold, many enough to be asked for together. */
const cellsAtATime = 20_000

/** What an import writes to. */
interface Tables {
  readonly writer: Writer
  readonly observations: CopyIn
  readonly cells: CopyIn
  /** Whether the record had cells before: if not, none has to be looked for. */
  readonly hasCells: boolean
}

async function hasCells({ client, workspaceId }: Writer): Promise<boolean> {
  const { rows } = await client.query('select from cell where workspace_id = $1 limit 1', [workspaceId])
  return rows.length > 0
}

/** A source as it is recorded, with what its rows need of it. */
interface KeptSource {
  readonly draft: SourceDraft
  readonly id: string
  readonly published: string | null
}

/** One import under way. */
class ImportRun {
  readonly file: RowFile
  readonly contentHash: string
  readonly setting: ImportSetting
  readonly #remembered: (headings: readonly string[]) => Promise<SaidColumns>
  readonly #notation: Notation | null
  /** Cells that were met since the last were recorded. */
  readonly #freshCells = new Map<string, Cell>()
  readonly #sources = new Map<string, KeptSource>()
  /** The source of rows that give the same object for it. */
  readonly #sourceOfRows = new WeakMap<RowSource, KeptSource>()
  readonly #stated = new StatedCells()
  readonly problems: RowProblem[] = []
  readonly #warnings: RowProblem[] = []
  #isHeadingWrong = false
  #reader: RowReader | null = null
  #headings: readonly string[] = []
  #mapping: ColumnMapping = {}
  #read = 0
  #accepted = 0
  #newCells = 0

  /** @param notation how numbers are written that could be read in two ways; null when the headings shall tell */
  constructor(
    file: RowFile,
    contentHash: string,
    setting: ImportSetting,
    remembered: (headings: readonly string[]) => Promise<SaidColumns>,
    notation: Notation | null,
  ) {
    this.file = file
    this.contentHash = contentHash
    this.setting = setting
    this.#remembered = remembered
    this.#notation = notation
  }

  receipt(outcome: Receipt['outcome'], link: Link | null): Receipt {
    const problems = this.problems
    const lines = new Set(problems.map((p) => p.line))
    return {
      outcome,
      file: this.file.name,
      contentHash: this.contentHash,
      read: this.#read,
      accepted: problems.length > 0 ? 0 : this.#accepted,
      refused: problems.length > 0 ? lines.size : 0,
      newCells: this.#newCells,
      sources: this.#sources.size,
      mapping: this.#mappingByHeading(),
      problems: problems.slice(0, listedProblems),
      moreProblems: Math.max(0, problems.length - listedProblems),
      warnings: this.#warnings.slice(0, listedProblems),
      moreWarnings: Math.max(0, this.#warnings.length - listedProblems),
      link,
    }
  }

  #mappingByHeading(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#mapping).map(([column, at]) => [this.#headings[at] ?? '', column]))
  }

  /** Streams the file into the record; what is wrong is gathered, and takes the whole file back. */
  async into(writer: Writer): Promise<void> {
    const into: Tables = {
      writer,
      observations: new CopyIn(writer.client, 'observation'),
      cells: new CopyIn(writer.client, 'cell'),
      hasCells: await hasCells(writer),
    }
    try {
      await this.#stream(async (row) => {
        const wait = this.#reader === null ? this.#openWith(row.fields) : this.#take(row, into)
        if (wait) await wait
      })
      if (this.problems.length > 0) throw new TakenBack()
      await this.#settle(into)
    } catch (error) {
      await into.observations.abandon()
      await into.cells.abandon()
      throw error
    }
    await writer.add(
      'source',
      [...this.#sources.values()].map((s) => sourceRow(s.draft)),
    )
    await this.#addIntake(writer)
  }

  async #stream(take: (row: CsvRow) => Promise<void>): Promise<void> {
    const hash = createHash('sha256')
    const decoder = new DecodeStream(this.file.name)
    let csv: CsvReader | null = null
    let bytes = 0
    // What came before the first line was whole, and so the delimiter known.
    let text = ''
    for await (const chunk of this.file.open()) {
      bytes += chunk.length
      hash.update(chunk)
      text += decoder.push(chunk)
      if (csv === null && !/[\r\n]/.test(text) && text.length < longestHeading && !decoder.problem) continue
      csv ??= new CsvReader(delimiterOf(text))
      for (const row of csv.push(text)) await take(row)
      text = ''
      this.setting.onProgress?.({ bytes, rows: this.#read })
      if (csv.problem || decoder.problem || this.#isHopeless()) break
    }
    if (!decoder.problem) text += decoder.end()
    csv ??= new CsvReader(delimiterOf(text))
    if (decoder.problem) {
      csv.push(text)
      return this.#noteDecoding(decoder.problem, csv)
    }
    if (!this.#isHopeless()) for (const row of [...csv.push(text), ...csv.end()]) await take(row)
    this.#reader?.close()
    if (csv.problem) this.#noteCsv(csv.problem)
    else if (this.#read === 0 && this.problems.length === 0)
      this.#note(bytes === 0 ? 'empty-file' : 'no-rows', null, {})
    else if (this.problems.length === 0 && hash.digest('hex') !== this.contentHash) this.#note('file-changed', null, {})
  }

  /** Whether going on would only waste time: the heading is wrong, or every row is. */
  #isHopeless(): boolean {
    return this.#isHeadingWrong || this.problems.length > mostProblems
  }

  #note<Code extends RowProblemCode>(
    code: Code,
    line: number | null,
    facts: Parameters<typeof rowProblem<Code>>[3],
  ): void {
    this.problems.push(rowProblem(code, this.file.name, line, facts))
  }

  #noteCsv(problem: CsvProblem): void {
    if (problem.problem === 'text-after-quote') this.#note(problem.problem, problem.line, { found: problem.found })
    else this.#note(problem.problem, problem.line, {})
  }

  #noteDecoding(problem: StreamProblem, csv: CsvReader): void {
    if (problem.problem === 'binary') this.#note('binary', null, { what: problem.what })
    else this.#note('not-utf-8', csv.line, { byte: problem.at, found: problem.byte })
  }

  #take(row: CsvRow, into: Tables): Promise<unknown> | null {
    if (this.#isHopeless()) return null
    this.#read++
    if (row.fields.length !== this.#headings.length) {
      this.#note('field-count', row.line, { expected: this.#headings.length, found: row.fields.length })
      return null
    }
    const read = this.#reader?.read(row.fields, row.line)
    return read ? this.#keep(read, row.line, into) : null
  }

  async #openWith(headings: readonly string[]): Promise<void> {
    this.#headings = headings.map((h) => h.trim())
    this.#refuseUnknownColumns()
    this.#mapping = proposedMapping(this.#headings, this.setting.columns, await this.#remembered(this.#headings))
    const missing = missingColumns(this.#mapping)
    if (missing.length > 0) {
      const columns = missing.map((m) => observationColumns[m].label.en.toLowerCase())
      this.#note('missing-columns', 1, { columns, found: this.#headings })
    }
    this.#isHeadingWrong = this.problems.length > 0
    // Who writes headings with Vietnamese marks writes numbers with a decimal comma.
    const notation = this.#notation ?? (this.#headings.some(hasVietnameseMarks) ? 'comma' : 'point')
    const setting = { ...this.setting, file: this.file.name, mapping: this.#mapping, notation }
    this.#reader = new RowReader(setting, { problems: this.problems, warnings: this.#warnings })
  }

  /** A person named a heading that is not there, or a column that no table has: not to be passed over. */
  #refuseUnknownColumns(): void {
    for (const [heading, column] of this.setting.columns) {
      if (!this.#headings.includes(heading)) this.#note('unknown-heading', 1, { heading, found: this.#headings })
      else if (column !== '' && !isColumn(column)) {
        this.#note('unknown-column', 1, {
          heading,
          column,
          nearest: nearestWords(column, Object.keys(observationColumns)),
        })
      }
    }
  }

  #keep({ statement, source }: ReadRow, line: number, into: Tables): Promise<unknown> | null {
    const cell = cellId(statement.cell)
    const from = this.#sourceOf(source)
    if (this.#isSaidTwice(cell, from.id, plainText(statement.value), statement.unit, line)) return null
    this.#accepted++
    if (this.#stated.isNewCell(cell)) this.#freshCells.set(cell, statement.cell)
    // Of a file that is refused no row is written, and of a trial none either.
    const { writer } = into
    const isWritten = this.problems.length === 0 && !this.setting.isTrial
    const row = isWritten
      ? observationRow(statement, {
          id: writer.takeObservationIds(1),
          sourceId: from.id,
          statementId: statementId(statement, from.id),
          published: from.published,
        })
      : null
    const wait = row && into.observations.add(writer.lineFor('observation', row))
    return this.#freshCells.size < cellsAtATime ? wait : this.#settle(into)
  }

  #isSaidTwice(cell: string, source: string, value: string, unit: string, line: number): boolean {
    const before = this.#stated.state(cell, source, unit, line, value)
    if (before === null) return false
    if (this.setting.keepsContradictions) return before.value === value
    this.#note('said-twice', line, { value, other: before.value, line: before.line })
    return true
  }

  /** Records what was gathered: the observations, and the cells that the record does not have, asked for in one join. */
  async #settle({ writer, observations, cells, hasCells }: Tables): Promise<void> {
    await observations.settle()
    if (hasCells) await dropKnown(writer, this.#freshCells)
    this.#newCells += this.#freshCells.size
    if (this.problems.length === 0 && !this.setting.isTrial) {
      for (const cell of this.#freshCells.values()) {
        const wait = cells.add(writer.lineFor('cell', cellRow(cell)))
        if (wait) await wait
      }
      await cells.settle()
    }
    this.#freshCells.clear()
  }

  /** The source of a row: its own where the row names one, else the file. */
  #sourceOf(row: RowSource): KeptSource {
    const met = this.#sourceOfRows.get(row)
    if (met) return met
    const key = `${row.address ?? ''}|${row.title ?? ''}|${row.published ?? ''}`
    const kept = this.#sources.get(key) ?? this.#newSource(row, key)
    this.#sources.set(key, kept)
    this.#sourceOfRows.set(row, kept)
    return kept
  }

  #newSource(row: RowSource, key: string): KeptSource {
    const { source, describe } = this.setting
    const isOwn = row.address !== null || row.title !== null
    const described = isOwn ? (describe?.(row) ?? {}) : {}
    const draft: SourceDraft = {
      kind: described.kind ?? (isOwn ? 'article' : source.kind),
      title: row.title ?? described.title ?? row.address ?? source.title,
      publisher: row.publisher ?? described.publisher ?? source.publisher,
      address: row.address,
      published: row.published ?? source.published,
      isPublishedInferred: row.published === null ? source.isPublishedInferred : row.isPublishedInferred,
      language: null,
      // What the row's source says is known through this file: its hash stands for the bytes we have.
      contentHash: isOwn ? createHash('sha256').update(`${this.contentHash} ${key}`).digest('hex') : this.contentHash,
      rank: described.rank ?? source.rank,
      text: null,
    }
    return { draft, id: sourceId(draft), published: publishedBy(draft.published) }
  }

  async #addIntake(writer: Writer): Promise<void> {
    const mapping = this.#mappingByHeading()
    await writer.add('intake', [
      {
        id: idOf('intake', 'observations', this.contentHash),
        file_name: this.file.name,
        content_hash: this.contentHash,
        kind: 'observations',
        source_id: null,
        read: this.#read,
        accepted: this.#accepted,
        refused: 0,
        receipt: { sources: this.#sources.size, newCells: this.#newCells, mapping },
      },
    ])
    // Also what a person said to leave out, so that it is left out the next time.
    const leftOut = [...this.setting.columns].filter(([, column]) => column === '')
    await writer.add('mapping', [
      { shape: shapeOf(this.#headings), mapping: { ...Object.fromEntries(leftOut), ...mapping } },
    ])
  }
}
