import type pg from 'pg'
import { CopyStream } from './copy-stream.ts'
import { columnsOf } from './row-digest.ts'
import type { WrittenTable } from './tables.ts'

/** Characters gathered before they are handed on. */
const chunkSize = 1 << 16

/**
 * Lines on their way into a table by COPY, inside the client's transaction. The client can do something else, or fill
 * another table, once this one is settled; the next line opens a COPY again.
 */
export class CopyIn {
  readonly #client: pg.PoolClient
  readonly #table: WrittenTable
  #stream: CopyStream | null = null
  #gathered = ''

  constructor(client: pg.PoolClient, table: WrittenTable) {
    this.#client = client
    this.#table = table
  }

  /** Adds the line of a row, line break included; answers a promise only when the caller should wait for the server. */
  add(line: string): Promise<unknown> | null {
    this.#gathered += line
    return this.#gathered.length < chunkSize ? null : this.#flush()
  }

  #flush(): Promise<unknown> | null {
    this.#stream ??= new CopyStream(this.#client, this.#table, columnsOf(this.#table))
    const chunk = this.#gathered
    this.#gathered = ''
    return this.#stream.write(chunk)
  }

  /** All lines are in the table, for this transaction. */
  async settle(): Promise<void> {
    if (this.#gathered !== '') await this.#flush()
    await this.#stream?.close()
    this.#stream = null
  }

  /** Gives up, so that the client can roll back. */
  async abandon(): Promise<void> {
    await this.#stream?.abandon()
    this.#stream = null
  }
}
