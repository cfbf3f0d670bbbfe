import type { Database } from '../store/database.ts'
import { type Link, type Writer, type WriteSetting, write } from '../store/write.ts'

/** Thrown to take a write back: the reason is the answer. */
class Refused<Reason> extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super('the write is refused')
    this.reason = reason
  }
}

/**
 * Writes one link, or nothing and says why. What is asked inside is asked under the workspace's lock: of two writers
 * that come at once the second sees what the first one wrote. `refuse` ends the work and takes all of it back.
 */
export async function writeOrRefuse<Reason, Answer>(
  database: Database,
  workspaceId: number,
  setting: WriteSetting,
  work: (writer: Writer, refuse: (reason: Reason) => never) => Promise<Answer>,
): Promise<{ readonly link: Link; readonly answer: Answer } | { readonly refused: Reason }> {
  const refuse = (reason: Reason): never => {
    throw new Refused(reason)
  }
  try {
    return await write(database, workspaceId, setting, (writer) => work(writer, refuse))
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason as Reason }
    throw error
  }
}
