import { createHash } from 'node:crypto'
import type { CsvProblem, CsvRow } from '../intake/csv.ts'
import { CsvReader, delimiterOf } from '../intake/csv.ts'
import { plainText } from '../kernel/decimal.ts'
import { type AddRow, copyRows } from '../store/copy-in.ts'
import type { Database } from '../store/database.ts'
import { type Link, type Writer, write } from '../store/write.ts'
import { type Cell, cellId, cellRow, idOf } from './cell.ts'
import { type ColumnMapping, missingColumns, observationColumns, proposedMapping } from './observation-column.ts'
import { dropKnown, observationRow } from './record.ts'
import { type RowProblem, rowProblem } from './row-problem.ts'
import { type ReadRow, RowReader, type RowSetting, type RowSource } from './row-statement.ts'
import { publishedBy, type SourceDraft, sourceId, sourceRow } from './source.ts'
import { statementId } from './statement.ts'

/** A file on its way in: opened as often as it is read. */
export interface RowFile {
  readonly name: string
  readonly bytes: number
  readonly open: () => AsyncIterable<Buffer>
}

export interface ImportSetting extends Omit<RowSetting, 'file' | 'mapping'> {
  readonly actor: string
  /** What a person said of columns, by heading: stronger than what the program proposes. */
  readonly columns: ReadonlyMap<string, string>
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

/**
 * Imports a CSV file of observations: streaming, all or nothing, with a receipt. The same bytes a second time change
 * nothing and say so.
 */
export async function importObservations(
  database: Database,
  workspaceId: number,
  file: RowFile,
  setting: ImportSetting,
): Promise<Receipt> {
  const contentHash = await hashOf(file)
  const blank = {
    file: file.name,
    contentHash,
    read: 0,
    accepted: 0,
    refused: 0,
    newCells: 0,
    sources: 0,
    mapping: {},
    problems: [],
    moreProblems: 0,
    link: null,
  }
  const { rows: known } = await database.pool.query<{ read: number; accepted: number }>(
    `select read, accepted from intake where workspace_id = $1 and kind = 'observations' and content_hash = $2`,
    [workspaceId, contentHash],
  )
  if (known[0]) return { ...blank, outcome: 'known', read: known[0].read, accepted: known[0].accepted }
  const run = new ImportRun(file, contentHash, setting)
  try {
    const summary = { file: file.name, contentHash }
    const { link } = await write(
      database,
      workspaceId,
      { actor: setting.actor, action: 'import observations', summary },
      async (writer) => {
        await run.into(writer)
        if (setting.isTrial) throw new TakenBack()
      },
    )
    return { ...blank, ...run.counts(), outcome: 'recorded', link }
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
    return { ...blank, ...run.counts(), outcome: run.problems.length > 0 ? 'refused' : 'trial' }
  }
}

async function hashOf(file: RowFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of file.open()) hash.update(chunk)
  return hash.digest('hex')
}

/** One import under way. */
class ImportRun {
  readonly #file: RowFile
  readonly #contentHash: string
  readonly #setting: ImportSetting
  readonly #cells = new Map<string, Cell>()
  readonly #sources = new Map<
    string,
    { readonly draft: SourceDraft; readonly id: string; readonly published: string | null }
  >()
  /** For each source, the line and value of each cell it states. */
  readonly #stated = new Map<string, { readonly line: number; readonly value: string }>()
  readonly problems: RowProblem[] = []
  #isHeadingWrong = false
  #reader: RowReader | null = null
  #headings: readonly string[] = []
  #mapping: ColumnMapping = {}
  #read = 0
  #accepted = 0
  #newCells = 0

  constructor(file: RowFile, contentHash: string, setting: ImportSetting) {
    this.#file = file
    this.#contentHash = contentHash
    this.#setting = setting
  }

  counts() {
    const { problems } = this
    const lines = new Set(problems.map((p) => p.line))
    return {
      read: this.#read,
      accepted: problems.length > 0 ? 0 : this.#accepted,
      refused: problems.length > 0 ? lines.size : 0,
      newCells: this.#newCells,
      sources: this.#sources.size,
      mapping: Object.fromEntries(
        Object.entries(this.#mapping).map(([column, at]) => [this.#headings[at] ?? '', column]),
      ),
      problems: problems.slice(0, listedProblems),
      moreProblems: Math.max(0, problems.length - listedProblems),
    }
  }

  /** Streams the file into the record; what is wrong is gathered, and takes the whole file back. */
  async into(writer: Writer): Promise<void> {
    await copyRows(writer.client, 'observation', async (add) => {
      await this.#stream(async (row) => {
        const wait = this.#take(row, writer, add)
        if (wait) await wait
      })
      if (this.problems.length > 0) throw new TakenBack()
    })
    await this.#addCells(writer)
    await writer.add(
      'source',
      [...this.#sources.values()].map((s) => sourceRow(s.draft)),
    )
    await this.#addIntake(writer)
  }

  async #stream(take: (row: CsvRow) => Promise<void>): Promise<void> {
    const decoder = new TextDecoder('utf-8')
    let csv: CsvReader | null = null
    let bytes = 0
    // What came before the first line was whole, and so the delimiter known.
    let text = ''
    for await (const chunk of this.#file.open()) {
      bytes += chunk.length
      text += decoder.decode(chunk, { stream: true })
      if (csv === null && !text.includes('\n') && text.length < longestHeading) continue
      csv ??= new CsvReader(delimiterOf(text))
      for (const row of csv.push(text)) await take(row)
      text = ''
      this.#setting.onProgress?.({ bytes, rows: this.#read })
      if (csv.problem || this.#isHopeless()) break
    }
    text += decoder.decode()
    csv ??= new CsvReader(delimiterOf(text))
    if (!this.#isHopeless()) for (const row of [...csv.push(text), ...csv.end()]) await take(row)
    if (csv.problem) this.#noteCsv(csv.problem)
    else if (this.#read === 0 && this.problems.length === 0)
      this.problems.push(rowProblem('no-rows', this.#file.name, null, {}))
  }

  /** Whether going on would only waste time: the heading is wrong, or every row is. */
  #isHopeless(): boolean {
    return this.#isHeadingWrong || this.problems.length > mostProblems
  }

  #noteCsv(problem: CsvProblem): void {
    const { name } = this.#file
    if (problem.problem === 'text-after-quote') {
      this.problems.push(rowProblem('text-after-quote', name, problem.line, { found: problem.found }))
    } else this.problems.push(rowProblem(problem.problem, name, problem.line, {}))
  }

  #take(row: CsvRow, writer: Writer, add: AddRow): ReturnType<AddRow> {
    if (this.#reader === null) {
      this.#openWith(row.fields)
      return null
    }
    if (this.#isHopeless()) return null
    this.#read++
    if (row.fields.length !== this.#headings.length) {
      const facts = { expected: this.#headings.length, found: row.fields.length }
      this.problems.push(rowProblem('field-count', this.#file.name, row.line, facts))
      return null
    }
    const read = this.#reader.read(row.fields, row.line)
    if (read === null) return null
    return this.#keep(read, row.line, writer, add)
  }

  #openWith(headings: readonly string[]): void {
    this.#headings = headings.map((h) => h.replace(/^\ufeff/, '').trim())
    this.#mapping = proposedMapping(this.#headings, this.#setting.columns)
    const missing = missingColumns(this.#mapping)
    if (missing.length > 0) {
      this.#isHeadingWrong = true
      const columns = missing.map((m) => observationColumns[m].label.en.toLowerCase())
      this.problems.push(rowProblem('missing-columns', this.#file.name, 1, { columns, found: this.#headings }))
    }
    this.#reader = new RowReader({ ...this.#setting, file: this.#file.name, mapping: this.#mapping }, this.problems)
  }

  #keep({ statement, source }: ReadRow, line: number, writer: Writer, add: AddRow): ReturnType<AddRow> {
    const cell = cellId(statement.cell)
    const from = this.#sourceOf(source)
    if (this.#isSaidTwice(cell, from.id, plainText(statement.value), statement.unit, line)) return null
    this.#cells.set(cell, statement.cell)
    this.#accepted++
    const row = observationRow(statement, {
      id: writer.takeObservationIds(1),
      sourceId: from.id,
      statementId: statementId(statement, from.id),
      published: from.published,
    })
    return add(writer.seal('observation', row))
  }

  #isSaidTwice(cell: string, source: string, value: string, unit: string, line: number): boolean {
    const key = `${cell}${source}${unit}`
    const before = this.#stated.get(key)
    if (before === undefined) {
      this.#stated.set(key, { line, value })
      return false
    }
    if (this.#setting.keepsContradictions) return before.value === value
    this.problems.push(
      rowProblem('said-twice', this.#file.name, line, { value, other: before.value, line: before.line }),
    )
    return true
  }

  /** The source of a row: its own where the row names one, else the file. */
  #sourceOf(row: RowSource) {
    const key = `${row.address ?? ''}|${row.title ?? ''}|${row.published ?? ''}`
    const known = this.#sources.get(key)
    if (known) return known
    const { source, describe } = this.#setting
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
      contentHash: isOwn ? createHash('sha256').update(`${this.#contentHash} ${key}`).digest('hex') : this.#contentHash,
      rank: described.rank ?? source.rank,
      text: null,
    }
    const kept = { draft, id: sourceId(draft), published: publishedBy(draft.published) }
    this.#sources.set(key, kept)
    return kept
  }

  /** Adds the cells that the record does not have: asked for in one join. */
  async #addCells(writer: Writer): Promise<void> {
    await dropKnown(writer, this.#cells)
    await copyRows(writer.client, 'cell', async (add) => {
      for (const cell of this.#cells.values()) {
        const wait = add(writer.seal('cell', cellRow(cell)))
        if (wait) await wait
      }
    })
    this.#newCells = this.#cells.size
  }

  async #addIntake(writer: Writer): Promise<void> {
    const { mapping } = this.counts()
    await writer.add('intake', [
      {
        id: idOf('intake', 'observations', this.#contentHash),
        file_name: this.#file.name,
        content_hash: this.#contentHash,
        kind: 'observations',
        source_id: null,
        read: this.#read,
        accepted: this.#accepted,
        refused: 0,
        receipt: { sources: this.#sources.size, newCells: this.#newCells, mapping },
      },
    ])
    await writer.add('mapping', [{ shape: idOf('shape', ...this.#headings), mapping }])
  }
}
