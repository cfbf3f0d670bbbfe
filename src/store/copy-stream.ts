import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { quoted } from './tables.ts'

/**
 * The text of COPY on its way into a table, inside the client's transaction. The client does nothing else before it is
 * closed or abandoned. What the server refuses is kept, and met at the next write or at the close.
 */
export class CopyStream {
  readonly #stream: ReturnType<typeof copyFrom>
  #error: Error | null = null

  constructor(client: pg.PoolClient, table: string, columns: readonly string[]) {
    this.#stream = client.query(copyFrom(`copy "${table}" (${quoted(columns)}) from stdin`))
    this.#stream.on('error', (error: Error) => {
      this.#error ??= error
    })
  }

  /** Hands text on; answers a promise only when the caller should wait for the server. */
  write(text: string | Buffer): Promise<unknown> | null {
    if (this.#error) return Promise.reject(this.#error)
    return this.#stream.write(text) ? null : once(this.#stream, 'drain')
  }

  /** Ends the stream; the rows are in the table, for this transaction. */
  async close(): Promise<void> {
    if (this.#error) throw this.#error
    const finished = once(this.#stream, 'finish')
    this.#stream.end()
    await finished
  }

  /** Gives the stream up, so that the client can roll back. */
  async abandon(): Promise<void> {
    // The server ends the COPY itself when it refuses something; it would not answer once more.
    if (this.#error || this.#stream.writableFinished) return
    const closed = new Promise<void>((done) => this.#stream.once('close', done))
    this.#stream.destroy(new Error('abandoned'))
    await closed
  }
}
