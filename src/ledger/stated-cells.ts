import { IdTable } from './id-table.ts'

/** What a file said of one cell before: where, and which value. */
export interface StatedBefore {
  readonly line: number
  readonly value: string
}

/**
 * What a file has said so far of which cell, by source and unit: about 50 bytes a row, and the text of its value, since
 * millions of rows must be watched for a source that contradicts itself.
 */
export class StatedCells {
  readonly #cells = new IdTable()
  readonly #statements = new IdTable()
  readonly #besides = new Map<string, number>()
  #lines = new Uint32Array(1 << 9)
  /** Where the value of each statement ends in the values. */
  #ends = new Float64Array(1 << 9)
  #values = Buffer.alloc(1 << 13)

  /** Whether the file speaks of this cell for the first time. */
  isNewCell(cell: string): boolean {
    const before = this.#cells.size
    return this.#cells.take(cell) === before
  }

  /** Notes a statement; answers the one that its source made of this cell in this unit before, or null. */
  state(cell: string, source: string, unit: string, line: number, value: string): StatedBefore | null {
    const { size } = this.#statements
    const entry = this.#statements.take(cell, this.#besideOf(`${source} ${unit}`))
    if (entry < size) return { line: this.#lines[entry] ?? 0, value: this.#valueOf(entry) }
    this.#keep(entry, line, value)
    return null
  }

  /** The number of a source and unit. */
  #besideOf(text: string): number {
    const known = this.#besides.get(text)
    if (known !== undefined) return known
    this.#besides.set(text, this.#besides.size)
    return this.#besides.size - 1
  }

  #startOf(entry: number): number {
    return entry === 0 ? 0 : (this.#ends[entry - 1] ?? 0)
  }

  #valueOf(entry: number): string {
    return this.#values.toString('latin1', this.#startOf(entry), this.#ends[entry])
  }

  #keep(entry: number, line: number, value: string): void {
    if (entry >= this.#lines.length) {
      this.#lines = widened(this.#lines, new Uint32Array(entry * 2))
      this.#ends = widened(this.#ends, new Float64Array(entry * 2))
    }
    const start = this.#startOf(entry)
    const end = start + value.length
    if (end > this.#values.length)
      this.#values = Buffer.concat([this.#values, Buffer.alloc(Math.max(end, this.#values.length))])
    this.#values.write(value, start, 'latin1')
    this.#lines[entry] = line
    this.#ends[entry] = end
  }
}

function widened<Numbers extends Uint32Array | Float64Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}
