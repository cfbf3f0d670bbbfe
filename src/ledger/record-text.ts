import type { Database } from '../store/database.ts'
import type { WriteSetting } from '../store/write.ts'
import { type ReadDraft, statementsOf } from './from-claims.ts'
import type { PlaceSetting } from './place-of.ts'
import { type AlreadyRecorded, type Recorded, record } from './record.ts'
import type { SourceDraft } from './source.ts'

/** A text that was read, with what is known of the document it stands in. */
export interface TextDraft extends ReadDraft {
  readonly source: Omit<SourceDraft, 'text' | 'language' | 'published'>
}

/**
 * The way of a read text into the record: its figures become observations, each with the exact words it came from, and
 * the text is kept beside them. The same text from the same address a second time changes nothing. A span that does not
 * hold its quote is an error of the program: it throws, and nothing is recorded.
 */
export function recordText(
  database: Database,
  workspaceId: number,
  draft: TextDraft,
  places: PlaceSetting,
  setting: WriteSetting,
): Promise<Recorded | AlreadyRecorded> {
  const { text, language, published } = draft
  return record(
    database,
    workspaceId,
    { ...draft.source, text, language, published },
    statementsOf(draft, places),
    setting,
  )
}
