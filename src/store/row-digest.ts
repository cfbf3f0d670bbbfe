import { createHash, type Hash, hash } from 'node:crypto'
import { copyText } from './copy-text.ts'
import type { WrittenTable } from './tables.ts'

/**
 * The columns of each table that a row's digest covers, in order; a row's place in its link comes first. What is left out: the workspace (a backup may be
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

/** The table's rows as COPY writes them, in the order of the digest's form; `digestOfLine` is taken of it. */
export function lineOf(
  table: WrittenTable,
  row: Readonly<Record<string, unknown>>,
  seq: number,
  ordinal: number,
): string {
  const form = digestForms[table]
  let line = `${seq}\t${ordinal}`
  for (let i = placeColumns; i < form.length; i++) line += `\t${copyText(row[form[i] as string])}`
  return line
}

/** The columns in front of every form: sequence number and ordinal. */
const placeColumns = 2

/**
 * SHA-256 of a row as COPY writes it: every column but the workspace and the digest itself. A record is verified over
 * the text that the database gives out, which has to be this text byte for byte.
 */
export function digestOfLine(line: string | Buffer): string {
  return hash('sha256', line, 'hex')
}

/** The digest of a row that knows its place. */
export function digestOfRow(table: WrittenTable, row: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(digestOfLine(lineOf(table, row, Number(row.seq), Number(row.ordinal))), 'hex')
}

/** Digests hashed at a time. */
const gatheredDigests = 1 << 14

/** The digest of all rows of one table in one link, fed in order of ordinal. */
export class RowsDigest {
  #hash: Hash | null = null
  #gathered = ''
  count = 0

  /** @param digest in hexadecimal */
  add(digest: string): void {
    this.#gathered += digest
    this.count++
    if (this.#gathered.length < gatheredDigests) return
    this.#hash ??= createHash('sha256')
    this.#hash.update(this.#gathered)
    this.#gathered = ''
  }

  done(): string {
    return this.#hash ? this.#hash.update(this.#gathered).digest('hex') : hash('sha256', this.#gathered, 'hex')
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
