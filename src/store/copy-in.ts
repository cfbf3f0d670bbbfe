import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A value in the text form of COPY. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[\\\n\r\t]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
    : text
}

/** Characters gathered before they are handed on. */
const chunkSize = 1 << 16

/** Streams rows into a table by COPY, inside the client's transaction. */
export class CopyIn {
  readonly #stream: ReturnType<typeof copyFrom>
  readonly #columns: readonly string[]
  #buffer = ''
  #error: Error | null = null

  constructor(client: pg.PoolClient, table: string, columns: readonly string[]) {
    this.#columns = columns
    const names = columns.map((c) => `"${c}"`).join(', ')
    this.#stream = client.query(copyFrom(`copy "${table}" (${names}) from stdin`))
    this.#stream.on('error', (error: Error) => {
      this.#error = error
    })
  }

  /** Adds a row; answers a promise only when the caller should wait for the server. */
  add(row: Readonly<Record<string, unknown>>): Promise<void> | null {
    const columns = this.#columns
    let line = copyText(row[columns[0] as string])
    for (let i = 1; i < columns.length; i++) line += `\t${copyText(row[columns[i] as string])}`
    this.#buffer += `${line}\n`
    return this.#buffer.length < chunkSize ? null : this.#flush()
  }

  #flush(): Promise<void> | null {
    if (this.#error) return Promise.reject(this.#error)
    const chunk = this.#buffer
    this.#buffer = ''
    if (this.#stream.write(chunk)) return null
    return new Promise((done, fail) => {
      const stream = this.#stream
      const settle = (error?: Error) => {
        stream.off('drain', settle)
        stream.off('error', settle)
        if (error) fail(error)
        else done()
      }
      stream.once('drain', settle)
      stream.once('error', settle)
    })
  }

  /** Ends the stream; the rows are in the table, for this transaction. */
  async close(): Promise<void> {
    await this.#flush()
    if (this.#error) throw this.#error
    await new Promise<void>((done, fail) => {
      this.#stream.once('finish', done)
      this.#stream.once('error', fail)
      this.#stream.end()
    })
  }

  /** Gives the stream up, so that the client can roll back. */
  async abandon(): Promise<void> {
    const stream = this.#stream
    if (stream.destroyed || stream.writableFinished) return
    await new Promise<void>((done) => {
      stream.once('close', () => done())
      stream.once('error', () => done())
      stream.destroy(new Error('abandoned'))
    })
  }
}
