import type { Language } from '../kernel/language.ts'
import { isPeriod, type Period, parsePeriod } from '../kernel/period.ts'
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
  readonly language: Language | null
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

/** The days a publication date can mean: a day, a month, a year; null when it is no date of the calendar. */
export function publicationPeriod(published: string): Period | null {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(published)) return null
  const period = parsePeriod(published.length === 10 ? `@${published}` : published)
  return isPeriod(period) ? period : null
}

/** The last day a publication date can mean: what is published in a month is certain to be known at its end. */
export function publishedBy(published: string | null): string | null {
  return published === null ? null : (publicationPeriod(published)?.end ?? null)
}

/** The row of a source, without what the writer gives it. */
export function sourceRow(source: SourceDraft): Readonly<Record<string, unknown>> {
  const published = source.published === null ? null : publicationPeriod(source.published)
  return {
    id: sourceId(source),
    kind: source.kind,
    title: source.title,
    publisher: source.publisher,
    address: source.address,
    published_from: published?.start ?? null,
    published_to: published?.end ?? null,
    is_published_inferred: source.isPublishedInferred,
    language: source.language,
    content_hash: source.contentHash,
    rank: source.rank,
    text: source.text,
  }
}
