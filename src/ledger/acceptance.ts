import type { CellStatements, Stated } from './series.ts'

/** Which statement of a cell stands, by what rule, and all of them in their order. */
export type Acceptance = Pick<CellStatements, 'accepted' | 'acceptedBy' | 'statements'>

/**
 * Chooses among the statements of one cell. A person's ruling decides, else the source of the strongest rank, else the
 * latest publication, else the latest in the record. A statement that was corrected does not stand.
 *
 * Copies of one statement are one: as strong as the strongest of their sources, and as old as the first print there,
 * so that a paragraph printed again does not become news.
 *
 * A ruling follows its statement through corrections inside the cell. It rests while its statement is not seen (it was
 * published after the day asked for) and when that was corrected into another cell: then the other rules decide.
 */
export function acceptanceOf(
  given: readonly Stated[],
  ruling: { readonly observationId: number | null } | null,
): Acceptance {
  const standing = given.filter((s) => s.correctedBy === null)
  const one = onePerStatement(standing)
  const isRuledOut = ruling !== null && ruling.observationId === null
  const ruled = ruling === null ? null : correctionOf(given, ruling.observationId)
  const accepted = isRuledOut ? null : (ruled ?? one[0] ?? null)
  const corrected = given.filter((s) => s.correctedBy !== null)
  const inOrder = [...(accepted ? [accepted] : []), ...one, ...standing.sort(byStrength), ...corrected.sort(byStrength)]
  return {
    statements: [...new Set(inOrder)],
    accepted,
    acceptedBy: isRuledOut ? 'ruled out' : ruled ? 'ruling' : ruleOf(one),
  }
}

/** The statements that stand beside the accepted one, each once however often it was printed, the strongest first. */
export function rivalsOf({ statements, accepted }: Pick<CellStatements, 'statements' | 'accepted'>): Stated[] {
  const standing = statements.filter((s) => s.correctedBy === null && s.statementId !== accepted?.statementId)
  return onePerStatement(standing)
}

/** The observation, or what it was corrected to, where that is among these and stands. */
function correctionOf(statements: readonly Stated[], id: number | null): Stated | null {
  const found = statements.find((s) => s.id === id)
  if (!found || found.correctedBy === null) return found ?? null
  return correctionOf(statements, found.correctedBy)
}

/** For each statement its first print in the strongest of its sources; the strongest statement first. */
function onePerStatement(standing: readonly Stated[]): Stated[] {
  const first = new Map<string, Stated>()
  for (const print of standing) {
    const known = first.get(print.statementId)
    if (!known || isEarlierPrint(print, known)) first.set(print.statementId, print)
  }
  return [...first.values()].sort(byStrength)
}

function isEarlierPrint(a: Stated, b: Stated): boolean {
  if (a.source.rank !== b.source.rank) return a.source.rank < b.source.rank
  if (a.published !== b.published) return a.published !== null && (b.published === null || a.published < b.published)
  return a.id < b.id
}

/**
 * Strongest rank, latest publication (a day that nobody knows comes last), latest in the record. Of what one source says
 * in one link the first counts: '2.35 trillion VND (91.4 million USD)' is an amount and its conversion.
 */
function byStrength(a: Stated, b: Stated): number {
  if (a.source.rank !== b.source.rank) return a.source.rank - b.source.rank
  if (a.published !== b.published) return (a.published ?? '') > (b.published ?? '') ? -1 : 1
  return b.seq - a.seq || a.id - b.id
}

function ruleOf([first, second]: readonly Stated[]): Acceptance['acceptedBy'] {
  if (!first) return 'none stands'
  if (!second) return 'only statement'
  if (first.source.rank !== second.source.rank) return 'source rank'
  return first.published !== second.published ? 'latest publication' : 'sequence'
}
