import type { Language } from '../kernel/language.ts'
import { type RulingProblem, rule } from '../ledger/ruling.ts'
import { actorOf } from './actor.ts'
import { askedOf, isExitCode, textOption } from './command.ts'
import { ruleHelp } from './help-record.ts'
import { jsonLine } from './json-figure.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import type { UsageProblem, Words } from './usage.ts'
import { recordOptions, withRecord } from './with-record.ts'

const options = {
  ...recordOptions,
  reason: { type: 'string' },
  actor: { type: 'string' },
  none: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function problemsOf(words: Words): UsageProblem[] {
  const [cell, observation, ...more] = words.files
  const problems: UsageProblem[] = more.map((found) => ({ code: 'needless-word', found }))
  if (cell === undefined) {
    problems.push({ code: 'no-word', what: { en: 'a cell, by its id', vi: 'một ô số liệu, bằng mã' }, command: 'rule' })
  } else if (!idPattern.test(cell)) {
    problems.push({ code: 'bad-value', option: 'CELL', found: cell, expected: 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' })
  }
  if (words.values.none && observation !== undefined) problems.push({ code: 'needless-word', found: observation })
  if (!words.values.none && cell !== undefined && observation === undefined) {
    problems.push({
      code: 'no-word',
      what: { en: 'an observation, or --none', vi: 'một số liệu, hoặc --none' },
      command: 'rule',
    })
  }
  if (observation !== undefined && !/^[1-9]\d{0,14}$/.test(observation)) {
    problems.push({ code: 'bad-value', option: 'OBSERVATION', found: observation, expected: '123' })
  }
  if ((textOption(words, 'reason') ?? '').trim() === '') problems.push({ code: 'needs', option: '--reason' })
  return problems
}

/** `openprovince rule`: a person decides which statement of a cell stands, and says why. */
export async function ruleCommand(around: Surroundings): Promise<ExitCode> {
  const asked = await askedOf(around, { name: 'rule', help: ruleHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const { words, language, complain } = asked
  const [cell = '', observation] = words.files
  return withRecord(asked, async ({ database, workspace }) => {
    const answer = await rule(database, workspace.id, {
      cellId: cell.toLowerCase(),
      observationId: observation === undefined ? null : Number(observation),
      reason: textOption(words, 'reason') ?? '',
      actor: actorOf(asked),
    })
    if ('problem' in answer) {
      await complain(sayRulingProblem(answer, language))
      return exitCodes.failed
    }
    const { seq, recordedAt, digest } = answer.link
    if (words.values.json) await around.output.write(jsonLine({ cell, change: seq, recordedAt, digest }))
    else await asked.say(sayRuled(seq, observation, language))
    return exitCodes.done
  })
}

function sayRuled(seq: number, observation: string | undefined, language: Language): string {
  if (language === 'en') {
    return observation === undefined
      ? `Ruled: no statement of the cell stands (change ${seq}). Earlier rulings stay in its history.`
      : `Ruled: observation ${observation} stands (change ${seq}). Earlier rulings stay in its history.`
  }
  return observation === undefined
    ? `Đã quyết định: không số liệu nào của ô được nhận (lần ghi ${seq}). Các quyết định trước vẫn còn trong lịch sử.`
    : `Đã quyết định: nhận số liệu ${observation} (lần ghi ${seq}). Các quyết định trước vẫn còn trong lịch sử.`
}

const whereIds = {
  en: "'openprovince series INDICATOR --json' shows the ids",
  vi: "'openprovince series CHỈ-TIÊU --json' cho biết các mã",
} as const

function sayRulingProblem({ problem, ruling }: RulingProblem, language: Language): string {
  const isEnglish = language === 'en'
  const where = whereIds[language]
  switch (problem) {
    case 'no-reason':
      return isEnglish ? 'say why with --reason.' : 'hãy nêu lý do bằng --reason.'
    case 'unknown-cell':
      return isEnglish
        ? `there is no cell ${ruling.cellId}; ${where}.`
        : `không có ô số liệu ${ruling.cellId}; ${where}.`
    case 'foreign-observation':
      return isEnglish
        ? `observation ${ruling.observationId} is not of this cell; ${where}.`
        : `số liệu ${ruling.observationId} không thuộc ô này; ${where}.`
    case 'corrected-observation':
      return isEnglish
        ? `observation ${ruling.observationId} was corrected and does not stand: choose its correction; ${where}.`
        : `số liệu ${ruling.observationId} đã được đính chính nên không còn giá trị: hãy chọn bản đính chính; ${where}.`
  }
}
