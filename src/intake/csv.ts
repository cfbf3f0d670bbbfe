/** Marks that part the fields of a row in files that offices save as CSV. */
export type Delimiter = ',' | ';' | '\t'

/** One row of a file: where it starts, counted as a person does, and its fields. */
export interface CsvRow {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

export type CsvProblem =
  | { readonly problem: 'unclosed-quote'; readonly line: number }
  | { readonly problem: 'text-after-quote'; readonly line: number; readonly found: string }
  | { readonly problem: 'long-row'; readonly line: number; readonly longest: number }

/** No row of a table is longer; a quote that was never closed would otherwise swallow the file into memory. */
const longestRow = 1_000_000

type State = 'start' | 'plain' | 'quoted' | 'after-quote' | 'behind-quote'

/** As much of the text behind a quoted field as a problem says. */
const longestFound = 40

/**
 * Reads CSV (RFC 4180, with the delimiter of the file) from text that comes in pieces. Line ends may be CRLF, LF or
 * CR; empty lines are passed over. After a problem nothing more is read.
 */
export class CsvReader {
  readonly #delimiter: Delimiter
  #state: State = 'start'
  #field = ''
  #fields: string[] = []
  #line = 1
  #rowLine = 1
  #size = 0
  #wasReturn = false
  /** The text behind the closing quote of the field, from its first letter; there should be none. */
  #behind = ''
  problem: CsvProblem | null = null

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter
  }

  /** The line on which the next character stands. */
  get line(): number {
    return this.#line
  }

  /** The rows that a further piece of text completes. */
  push(text: string): CsvRow[] {
    const rows: CsvRow[] = []
    const end = text.length
    let i = 0
    while (i < end && this.problem === null) {
      if (this.#state === 'quoted') i = this.#inQuotes(text, i)
      else if (this.#state === 'after-quote' && text[i] === '"') {
        this.#append('"')
        this.#state = 'quoted'
        i++
      } else i = this.#outside(text, i, rows)
    }
    return rows
  }

  /** The last row, where the file does not end with a line break. */
  end(): CsvRow[] {
    if (this.problem === null && this.#state === 'quoted')
      this.problem = { problem: 'unclosed-quote', line: this.#rowLine }
    const rows: CsvRow[] = []
    if (this.problem === null) this.#closeRow(rows)
    return rows
  }

  #inQuotes(text: string, from: number): number {
    const quote = text.indexOf('"', from)
    const end = quote < 0 ? text.length : quote
    const piece = text.slice(from, end)
    this.#countLines(piece)
    this.#append(piece)
    if (quote < 0) return end
    this.#wasReturn = false
    this.#state = 'after-quote'
    return quote + 1
  }

  #outside(text: string, from: number, rows: CsvRow[]): number {
    const c = text[from] as string
    if (c === '\n' && this.#wasReturn) {
      this.#wasReturn = false
      return from + 1
    }
    this.#wasReturn = c === '\r'
    if (c === this.#delimiter) {
      this.#closeField()
      this.#grow(1)
      return from + 1
    }
    if (c === '\n' || c === '\r') {
      this.#closeRow(rows)
      this.#line++
      this.#rowLine = this.#line
      return from + 1
    }
    if (this.#state === 'start' && c === '"') {
      this.#state = 'quoted'
      return from + 1
    }
    const end = this.#plainEnd(text, from)
    const piece = text.slice(from, end)
    if (this.#state === 'after-quote' || this.#state === 'behind-quote') {
      this.#behind = (this.#behind + piece).trimStart().slice(0, longestFound)
      this.#state = 'behind-quote'
      return end
    }
    this.#append(piece)
    this.#state = 'plain'
    return end
  }

  /** Where a run of ordinary characters ends. */
  #plainEnd(text: string, from: number): number {
    let i = from + 1
    while (i < text.length) {
      const c = text[i]
      if (c === this.#delimiter || c === '\n' || c === '\r') break
      i++
    }
    return i
  }

  #append(piece: string): void {
    this.#field += piece
    this.#grow(piece.length)
  }

  #grow(by: number): void {
    this.#size += by
    if (this.#size > longestRow) this.problem = { problem: 'long-row', line: this.#rowLine, longest: longestRow }
  }

  #countLines(piece: string): void {
    for (let i = 0; i < piece.length; i++) {
      const c = piece[i]
      if (c === '\r' || (c === '\n' && !this.#wasReturn)) this.#line++
      this.#wasReturn = c === '\r'
    }
  }

  #closeField(): void {
    if (this.#behind !== '') this.problem = { problem: 'text-after-quote', line: this.#line, found: this.#behind }
    this.#fields.push(this.#field)
    this.#field = ''
    this.#state = 'start'
  }

  #closeRow(rows: CsvRow[]): void {
    const isEmpty = this.#fields.length === 0 && this.#field === '' && this.#state === 'start'
    if (!isEmpty) {
      this.#closeField()
      if (this.problem === null) rows.push({ line: this.#rowLine, fields: this.#fields })
    }
    this.#fields = []
    this.#field = ''
    this.#state = 'start'
    this.#size = 0
  }
}

/** The delimiter of a text, by its first line: the mark that stands in it most often outside quotes. */
export function delimiterOf(text: string): Delimiter {
  const bare = text.slice(0, text.search(/\r|\n|$/)).replace(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => bare.split(mark).length - 1
  const marks: readonly Delimiter[] = [',', ';', '\t']
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}
