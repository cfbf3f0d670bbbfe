import { idOf } from './cell.ts'

/** A source ready to be recorded: a document, a file, a register or a person that states figures. */
export interface SourceDraft {
  readonly kind: 'article' | 'report' | 'file' | 'register' | 'person'
  readonly title: string
  readonly publisher: string
  readonly address: string | null
  /** ISO date or month, or null. */
  readonly published: string | null
  readonly isPublishedInferred: boolean
  readonly language: 'en' | 'vi' | null
  /** SHA-256 of the bytes as given. */
  readonly contentHash: string
  readonly rank: 1 | 2 | 3 | 4 | 5
  /** The text as given, where it may be kept. */
  readonly text: string | null
}

/** The id of a source: its content, and where it was published. */
export function sourceId(source: Pick<SourceDraft, 'contentHash' | 'address'>): string {
  return idOf('source', source.contentHash, source.address ?? '')
}

/** The days a publication date can mean: a month is its first to its last. */
export function publishedSpan(published: string | null): { from: string | null; to: string | null } {
  if (published === null) return { from: null, to: null }
  if (/^\d{4}-\d{2}-\d{2}$/.test(published)) return { from: published, to: published }
  const [y, m] = [Number(published.slice(0, 4)), Number(published.slice(5, 7) || '0')]
  if (m === 0) return { from: `${published}-01-01`, to: `${published}-12-31` }
  const days = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return { from: `${published}-01`, to: `${published}-${days[m - 1]}` }
}

/** The row of a source, without what the writer gives it. */
export function sourceRow(source: SourceDraft): Readonly<Record<string, unknown>> {
  const { from, to } = publishedSpan(source.published)
  return {
    id: sourceId(source),
    kind: source.kind,
    title: source.title,
    publisher: source.publisher,
    address: source.address,
    published_from: from,
    published_to: to,
    is_published_inferred: source.isPublishedInferred,
    language: source.language,
    content_hash: source.contentHash,
    rank: source.rank,
    text: source.text,
  }
}
