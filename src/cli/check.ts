import { basename } from 'node:path'
import { checkRecord, sayRecordFinding } from '../check/record/check-record.ts'
import type { RecordFinding, RecordKnown } from '../check/record/record-check.ts'
import { sayProblem } from '../intake/problem.ts'
import { takeIn } from '../intake/take-in.ts'
import type { Severity } from '../kernel/finding.ts'
import type { Language } from '../kernel/language.ts'
import { type Case, type CasesChanged, caseKey, followCases } from '../ledger/cases.ts'
import { statementsOf } from '../ledger/from-claims.ts'
import { figuresOf, recordFigures, relatedFigures } from '../ledger/record-figures.ts'
import type { SourceDraft } from '../ledger/source.ts'
import { actorOf } from './actor.ts'
import { sayState } from './case-words.ts'
import { type Asked, askedOf, isExitCode, textOption } from './command.ts'
import { checkHelp } from './help-check.ts'
import { placesOfRecord } from './home.ts'
import { incomingBytes } from './incoming-bytes.ts'
import { jsonLine } from './json-figure.ts'
import { readText } from './read-text.ts'
import { type Reference, shippedReference } from './reference.ts'
import { severityLines } from './report.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import { isDateText, type UsageProblem, type Words } from './usage.ts'
import { type OpenRecord, recordOptions, withRecord } from './with-record.ts'

const options = {
  ...recordOptions,
  published: { type: 'string' },
  place: { type: 'string' },
  publisher: { type: 'string' },
  notes: { type: 'boolean' },
  actor: { type: 'string' },
  json: { type: 'boolean' },
} as const

function problemsOf(words: Words): UsageProblem[] {
  const [, ...more] = words.files
  const problems: UsageProblem[] = more.map((found) => ({ code: 'needless-word', found }))
  const published = textOption(words, 'published')
  if (published !== null && !isDateText(published)) {
    problems.push({ code: 'bad-value', option: '--published', found: published, expected: 'YYYY-MM-DD | YYYY-MM' })
  }
  return problems
}

/** `openprovince check`: what of the record cannot all be true; with a file, what a text says against the record. */
export async function checkCommand(around: Surroundings): Promise<ExitCode> {
  const asked = await askedOf(around, { name: 'check', help: checkHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const [file] = asked.words.files
  const reference = shippedReference()
  const known: RecordKnown = {
    rates: reference.rates,
    parentOf: (place) => reference.gazetteer.find(place)?.parent ?? null,
  }
  return withRecord(asked, (record) =>
    file === undefined
      ? checkWhole(record, known, reference, asked)
      : checkAgainst(record, known, reference, asked, file),
  )
}

async function checkWhole(record: OpenRecord, known: RecordKnown, reference: Reference, asked: Asked) {
  const { database, workspace } = record
  const figures = await recordFigures(database, workspace.id, reference.gazetteer)
  const findings = checkRecord(figures, known)
  const changed = await followCases(database, workspace.id, findings, actorOf(asked))
  const { cases } = changed
  if (asked.words.values.json) {
    await asked.around.output.write(
      jsonLine({
        figures: figures.length,
        cases: changedJson(changed),
        findings: findings.map((f) => findingJson(f, cases)),
      }),
    )
    return exitCodes.done
  }
  await sayFindings(findings, cases, asked)
  await asked.say('', sayTotals(figures.length, findings, asked.language), sayChanged(changed, asked.language))
  return exitCodes.done
}

/** Reads a text, and holds what it says against what the record knows of the same things; nothing is recorded. */
async function checkAgainst(record: OpenRecord, known: RecordKnown, reference: Reference, asked: Asked, file: string) {
  const { language, complain, words, around } = asked
  const { database, workspace } = record
  const bytes = await incomingBytes(file, around.input)
  const taken = 'code' in bytes ? bytes : takeIn(bytes)
  if ('code' in taken) {
    await complain(sayProblem(taken, language))
    return exitCodes.failed
  }
  const published = textOption(words, 'published')
  const saying = { language: null, published, place: textOption(words, 'place') ?? workspace.name.vi }
  const { text } = taken.document
  const read = readText(text, saying, reference)
  const source: SourceDraft = {
    kind: 'article',
    title: taken.name,
    publisher: textOption(words, 'publisher') ?? basename(taken.name),
    address: null,
    published,
    isPublishedInferred: false,
    language: read.language,
    contentHash: '',
    rank: 5,
    text: null,
  }
  const places = await placesOfRecord(record, reference.gazetteer)
  const own = figuresOf(statementsOf(read, places), source, reference.gazetteer)
  const related = await relatedFigures(database, workspace.id, own, reference.gazetteer)
  const findings = checkRecord([...own, ...related], known).filter(isOfText)
  if (words.values.json) {
    const quoted = findings.map((f) => ({
      ...findingJson(f, new Map()),
      quotes: f.observations
        .filter((id) => id < 0)
        .map((id) => {
          const claim = read.claims[-1 - id]
          return claim && { quote: claim.quote, start: claim.start, end: claim.end }
        }),
    }))
    await around.output.write(
      jsonLine({ file: taken.name, figures: own.length, related: related.length, findings: quoted }),
    )
    return exitCodes.done
  }
  await sayFindings(findings, new Map(), asked)
  await asked.say('', sayTotals(own.length, findings, language), sayRelated(related.length, language))
  return exitCodes.done
}

/** Whether a finding accuses the text, or sets one of its figures beside a rival. */
function isOfText({ check, observations }: RecordFinding): boolean {
  const isOwn = (id: number | undefined) => id !== undefined && id < 0
  return isOwn(observations[0]) || (check === 'contradiction' && observations.some(isOwn))
}

const widestProse = 110

async function sayFindings(findings: readonly RecordFinding[], cases: ReadonlyMap<string, Case>, asked: Asked) {
  const { language, paint, words } = asked
  const columns = Math.min(asked.columns, widestProse)
  for (const finding of findings) {
    if (finding.severity === 'note' && !words.values.notes) continue
    const found = cases.get(caseKey(finding))
    const further = found
      ? [{ text: `${sayState(found.state, language)} · ${found.key.slice(0, 8)}`, ink: 'faint' } as const]
      : []
    const sentence = sayRecordFinding(finding, language)
    await asked.say(severityLines(finding.severity, sentence, further, { language, columns, paint }))
  }
}

function findingJson(finding: RecordFinding, cases: ReadonlyMap<string, Case>) {
  const found = cases.get(caseKey(finding))
  return {
    check: finding.check,
    code: finding.code,
    severity: finding.severity,
    certainty: finding.certainty,
    message: { en: sayRecordFinding(finding, 'en'), vi: sayRecordFinding(finding, 'vi') },
    observations: finding.observations.filter((id) => id > 0),
    cells: finding.cells,
    ...(found ? { case: { key: found.key, state: found.state, note: found.note } } : {}),
  }
}

function changedJson({ opened, reopened, settled, unchanged, link }: CasesChanged) {
  return { opened, reopened, settled, unchanged, change: link?.seq ?? null }
}

function sayTotals(figures: number, findings: readonly RecordFinding[], language: Language): string {
  const of = (severity: Severity) => findings.filter((f) => f.severity === severity).length
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')]
  return language === 'en'
    ? `${figures} figures checked: ${errors} errors, ${warnings} warnings, ${notes} notes (--notes shows them).`
    : `Đã kiểm ${figures} số liệu: ${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú (thêm --notes để xem).`
}

function sayRelated(related: number, language: Language): string {
  return language === 'en'
    ? `Held against ${related} figures of the record. Nothing was recorded.`
    : `Đã so với ${related} số liệu trong sổ. Không ghi gì vào sổ.`
}

function sayChanged({ opened, reopened, settled, unchanged }: CasesChanged, language: Language): string {
  if (opened + reopened + settled === 0) {
    return language === 'en' ? `${unchanged} cases stand as before.` : `${unchanged} vụ việc giữ nguyên như trước.`
  }
  return language === 'en'
    ? `Cases: ${opened} opened, ${reopened} opened again, ${settled} settled, ${unchanged} unchanged.`
    : `Vụ việc: ${opened} mới mở, ${reopened} mở lại, ${settled} đã khép, ${unchanged} giữ nguyên.`
}
