import { createHash, hash } from 'node:crypto'
import type { WrittenTable } from './tables.ts'

/**
 * The columns of each table that a row's digest covers, in order. What is left out: the workspace (a backup may be
 * restored into another one) and the digest itself. Changing a list breaks every chain; a new column goes last, with
 * a new form for rows written from then on.
 */
const digestForms: Readonly<Record<WrittenTable, readonly string[]>> = {
  source: [
    'seq',
    'ordinal',
    'id',
    'kind',
    'title',
    'publisher',
    'address',
    'published_from',
    'published_to',
    'is_published_inferred',
    'language',
    'content_hash',
    'rank',
    'text',
  ],
  cell: [
    'seq',
    'ordinal',
    'id',
    'indicator',
    'relation',
    'base',
    'place_code',
    'place_from',
    'place_name',
    'period',
    'period_kind',
    'period_start',
    'period_end',
    'dimensions',
    'status',
  ],
  observation: [
    'seq',
    'ordinal',
    'id',
    'cell_id',
    'source_id',
    'statement_id',
    'value',
    'low',
    'high',
    'printed',
    'unit',
    'modifier',
    'quote',
    'span_start',
    'span_end',
    'locator',
    'published',
    'confidence',
    'reading',
    'corrects',
  ],
  ruling: ['seq', 'ordinal', 'cell_id', 'observation_id', 'reason'],
  alias: ['seq', 'ordinal', 'kind', 'words', 'target'],
  intake: [
    'seq',
    'ordinal',
    'id',
    'file_name',
    'content_hash',
    'kind',
    'source_id',
    'read',
    'accepted',
    'refused',
    'receipt',
  ],
  mapping: ['seq', 'ordinal', 'shape', 'mapping'],
  case_event: ['seq', 'ordinal', 'case_key', 'state', 'check', 'code', 'severity', 'facts', 'observations', 'note'],
}

/** All columns of a table, in the order in which they are written. */
export function columnsOf(table: WrittenTable): readonly string[] {
  return ['workspace_id', ...digestForms[table], 'digest']
}

/** JSON with sorted keys: PostgreSQL keeps no order of keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a row's columns in the order of its table's form. */
export function digestOfRow(table: WrittenTable, row: Readonly<Record<string, unknown>>): Buffer {
  let text = table
  for (const column of digestForms[table]) {
    const value = row[column]
    text +=
      value === null || value === undefined
        ? '\u0000'
        : `\u0001${typeof value === 'object' ? canonicalJson(value) : String(value)}`
  }
  return hash('sha256', text, 'buffer')
}

/** The digest of all rows of one table in one link, fed in order of ordinal. */
export class RowsDigest {
  readonly #hash = createHash('sha256')
  count = 0

  add(digest: Buffer): void {
    this.#hash.update(digest)
    this.count++
  }

  done(): string {
    return this.#hash.digest('hex')
  }
}

/** What a link says of its rows: a line a table. */
export function digestOfRows(tables: ReadonlyMap<string, { readonly count: number; readonly digest: string }>): Buffer {
  const lines = [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, t]) => `${name} ${t.count} ${t.digest}`)
  return hash('sha256', lines.join('\n'), 'buffer')
}

export interface LinkContent {
  readonly seq: number
  readonly recordedAt: string
  readonly actor: string
  readonly action: string
  readonly summary: object
  readonly rowsDigest: Buffer
  readonly previous: Buffer
}

/** The digest of a link: what it says, and the digest of the link before it. */
export function digestOfLink(link: LinkContent): Buffer {
  const { seq, recordedAt, actor, action, summary, rowsDigest, previous } = link
  const text = canonicalJson([
    seq,
    recordedAt,
    actor,
    action,
    summary,
    rowsDigest.toString('hex'),
    previous.toString('hex'),
  ])
  return hash('sha256', text, 'buffer')
}

/** What the first link of a workspace points back to. */
export const genesis: Buffer = Buffer.alloc(32)
