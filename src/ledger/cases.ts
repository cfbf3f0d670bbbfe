import { sayRecordFinding } from '../check/record/check-record.ts'
import type { RecordFinding } from '../check/record/record-check.ts'
import type { Severity } from '../kernel/finding.ts'
import type { Bilingual } from '../kernel/language.ts'
import type { Database } from '../store/database.ts'
import { type Link, type NewRow, write } from '../store/write.ts'
import { idOf } from './cell.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/**
 * Where a case stands. 'internal' until a query goes to the source; public only when a person says so. 'settled': the
 * record no longer gives cause for it.
 */
export const caseStates = ['internal', 'query sent', 'answered', 'ruled', 'public', 'settled'] as const

export type CaseState = (typeof caseStates)[number]

/** What a person may make of a case. Only the checks settle and reopen one. */
const nextStates: Readonly<Record<CaseState, readonly CaseState[]>> = {
  internal: ['query sent', 'answered', 'ruled'],
  'query sent': ['answered', 'ruled'],
  answered: ['query sent', 'ruled', 'public'],
  ruled: ['query sent', 'public'],
  public: ['query sent', 'answered', 'ruled'],
  settled: [],
}

/** A finding over time: what it says, the observations it rests on, where it stands. */
export interface Case {
  readonly key: string
  readonly state: CaseState
  readonly check: string
  readonly code: string
  readonly severity: Severity
  readonly sentence: Bilingual
  readonly observations: readonly number[]
  readonly note: string
  readonly seq: number
}

/** What the checks changed among the cases. */
export interface CasesChanged {
  readonly opened: number
  /** Cases that rest on other observations than before, and stand at the beginning again. */
  readonly reopened: number
  readonly settled: number
  readonly unchanged: number
  readonly link: Link | null
  /** The cases as they stand now, by key. */
  readonly cases: ReadonlyMap<string, Case>
}

/** What identifies a finding over time: its rule and the cells it speaks of, whatever is said of them. */
export function caseKey(finding: RecordFinding): string {
  return idOf('case', finding.check, finding.code, String(finding.cells[0]), ...[...finding.cells].sort())
}

interface CaseRow {
  readonly case_key: string
  readonly state: CaseState
  readonly check: string
  readonly code: string
  readonly severity: Severity
  readonly facts: Bilingual
  readonly observations: readonly number[]
  readonly note: string
  readonly seq: number
}

function caseOf(row: CaseRow): Case {
  const { case_key: key, state, check, code, severity, facts: sentence, observations, note, seq } = row
  return { key, state, check, code, severity, sentence, observations, note, seq }
}

type Asks = Pick<Database['pool'], 'query'>

/** The cases as they stand, by key. */
async function casesIn(asks: Asks, workspaceId: number): Promise<Map<string, Case>> {
  const { rows } = await asks.query<CaseRow>(
    `select distinct on (case_key) * from case_event where workspace_id = $1 order by case_key, seq desc, ordinal desc`,
    [workspaceId],
  )
  return new Map(rows.map((row) => [row.case_key, caseOf(row)]))
}

export function casesOf(database: Database, workspaceId: number): Promise<Map<string, Case>> {
  return casesIn(database.pool, workspaceId)
}

/** All that happened to one case, the earliest first. */
export async function caseHistory(database: Database, workspaceId: number, key: string): Promise<Case[]> {
  const { rows } = await database.pool.query<CaseRow>(
    `select * from case_event where workspace_id = $1 and case_key = $2 order by seq, ordinal`,
    [workspaceId, key],
  )
  return rows.map(caseOf)
}

/**
 * Brings the cases up to what the checks found: new ones open, those on new evidence open again, those without cause
 * are settled. Errors and warnings become cases; notes do not. Where nothing changed, nothing is written.
 */
export async function followCases(
  database: Database,
  workspaceId: number,
  findings: readonly RecordFinding[],
  actor: string,
): Promise<CasesChanged> {
  const loud = findings.filter((f) => f.severity !== 'note')
  const cases = await casesIn(database.pool, workspaceId)
  const first = changesOf(cases, loud)
  if (first.rows.length === 0) return { ...first.counts, link: null, cases }
  const setting = { actor, action: 'follow cases', summary: { ...first.counts } }
  const { link, answer } = await write(database, workspaceId, setting, async (writer) => {
    // Under the lock nobody else can have opened them meanwhile.
    const now = changesOf(await casesIn(writer.client, workspaceId), loud)
    await writer.add('case_event', now.rows)
    return { ...now.counts, cases: await casesIn(writer.client, workspaceId) }
  })
  return { ...answer, link }
}

function changesOf(known: ReadonlyMap<string, Case>, findings: readonly RecordFinding[]) {
  const rows: NewRow[] = []
  const counts = { opened: 0, reopened: 0, settled: 0, unchanged: 0 }
  const seen = new Set<string>()
  for (const finding of findings) {
    const key = caseKey(finding)
    if (seen.has(key)) continue
    seen.add(key)
    const before = known.get(key)
    const observations = [...finding.observations].sort((a, b) => a - b)
    if (before === undefined) counts.opened++
    else if (before.state === 'settled' || String(before.observations) !== String(observations)) counts.reopened++
    else {
      counts.unchanged++
      continue
    }
    rows.push({
      case_key: key,
      state: 'internal',
      check: finding.check,
      code: finding.code,
      severity: finding.severity,
      facts: { en: sayRecordFinding(finding, 'en'), vi: sayRecordFinding(finding, 'vi') },
      observations,
      note: before === undefined ? '' : 'new evidence',
    })
  }
  for (const before of known.values()) {
    if (seen.has(before.key) || before.state === 'settled') continue
    counts.settled++
    rows.push(eventOf(before, 'settled', ''))
  }
  return { rows, counts }
}

function eventOf(before: Case, state: CaseState, note: string): NewRow {
  const { key, check, code, severity, sentence, observations } = before
  return { case_key: key, state, check, code, severity, facts: sentence, observations, note }
}

export type CaseProblem =
  | { readonly problem: 'unknown-case'; readonly key: string }
  | { readonly problem: 'no-note'; readonly key: string }
  | { readonly problem: 'no-such-step'; readonly from: CaseState; readonly allowed: readonly CaseState[] }

/** A person moves a case on, with a note of what was asked, answered or decided. */
export async function moveCase(
  database: Database,
  workspaceId: number,
  step: { readonly key: string; readonly to: CaseState; readonly note: string; readonly actor: string },
): Promise<{ readonly link: Link } | CaseProblem> {
  const { key, to, note, actor } = step
  if (note.trim() === '') return { problem: 'no-note', key }
  const setting = { actor, action: 'move case', summary: { case: key, to, note } }
  const written = await writeOrRefuse<CaseProblem, void>(database, workspaceId, setting, async (writer, refuse) => {
    const before = (await casesIn(writer.client, workspaceId)).get(key)
    if (!before) return refuse({ problem: 'unknown-case', key })
    const allowed = nextStates[before.state]
    if (!allowed.includes(to)) return refuse({ problem: 'no-such-step', from: before.state, allowed })
    await writer.add('case_event', [eventOf(before, to, note)])
  })
  return 'refused' in written ? written.refused : { link: written.link }
}
