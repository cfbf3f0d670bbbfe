import type pg from 'pg'
import { CopyStream } from './copy-stream.ts'
import { columnsOf } from './row-digest.ts'
import type { WrittenTable } from './tables.ts'

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

/** Adds a sealed row; answers a promise only when the caller should wait for the server. */
export type AddRow = (row: Readonly<Record<string, unknown>>) => Promise<unknown> | null

/** Streams the rows that `fill` adds into a table by COPY, inside the client's transaction; gives up when it throws. */
export async function copyRows(
  client: pg.PoolClient,
  table: WrittenTable,
  fill: (add: AddRow) => Promise<void>,
): Promise<void> {
  const columns = columnsOf(table)
  const stream = new CopyStream(client, table, columns)
  let gathered = ''
  const flush = () => {
    const chunk = gathered
    gathered = ''
    return stream.write(chunk)
  }
  try {
    await fill((row) => {
      let line = copyText(row[columns[0] as string])
      for (let i = 1; i < columns.length; i++) line += `\t${copyText(row[columns[i] as string])}`
      gathered += `${line}\n`
      return gathered.length < chunkSize ? null : flush()
    })
    await flush()
    await stream.close()
  } catch (error) {
    await stream.abandon()
    throw error
  }
}
