import type { Language } from '../kernel/language.ts'
import { type CaseProblem, type CaseState, caseHistory, caseStates, casesOf, moveCase } from '../ledger/cases.ts'
import { actorOf } from './actor.ts'
import { sayState } from './case-words.ts'
import { askedOf, isExitCode, textOption } from './command.ts'
import { caseHelp } from './help-check.ts'
import { jsonLine } from './json-figure.ts'
import { fitForTerminal } from './printed-width.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import type { UsageProblem, Words } from './usage.ts'
import { recordOptions, withRecord } from './with-record.ts'

const options = {
  ...recordOptions,
  to: { type: 'string' },
  note: { type: 'string' },
  actor: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** States as one writes them on the command line: 'query-sent'. */
const written = caseStates.filter((s) => s !== 'internal' && s !== 'settled').map((s) => s.replace(' ', '-'))

function problemsOf(words: Words): UsageProblem[] {
  const [id, ...more] = words.files
  const problems: UsageProblem[] = more.map((found) => ({ code: 'needless-word', found }))
  if (id === undefined) {
    problems.push({ code: 'no-word', what: { en: 'a case, by its id', vi: 'một vụ việc, bằng mã' }, command: 'case' })
  } else if (!/^[0-9a-f-]{4,36}$/i.test(id)) {
    problems.push({ code: 'bad-value', option: 'CASE', found: id, expected: '1c9d0f3a' })
  }
  const to = textOption(words, 'to')
  if (to !== null && !written.includes(to)) {
    problems.push({ code: 'bad-value', option: '--to', found: to, expected: written.join(' | ') })
  }
  if (to !== null && (textOption(words, 'note') ?? '').trim() === '') problems.push({ code: 'needs', option: '--note' })
  return problems
}

/** `openprovince case`: what happened to a finding, and the next step a person takes with it. */
export async function caseCommand(around: Surroundings): Promise<ExitCode> {
  const asked = await askedOf(around, { name: 'case', help: caseHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const { words, language, complain } = asked
  const begun = (words.files[0] ?? '').toLowerCase()
  return withRecord(asked, async ({ database, workspace }) => {
    const keys = [...(await casesOf(database, workspace.id)).keys()].filter((key) => key.startsWith(begun))
    const [key] = keys
    if (key === undefined || keys.length > 1) {
      await complain(
        keys.length > 1
          ? sayMany(begun, keys, language)
          : sayCaseProblem({ problem: 'unknown-case', key: begun }, language),
      )
      return exitCodes.failed
    }
    const to = textOption(words, 'to')
    if (to !== null) {
      const step = {
        key,
        to: to.replace('-', ' ') as CaseState,
        note: textOption(words, 'note') ?? '',
        actor: actorOf(asked),
      }
      const answer = await moveCase(database, workspace.id, step)
      if ('problem' in answer) {
        await complain(sayCaseProblem(answer, language))
        return exitCodes.failed
      }
    }
    const history = await caseHistory(database, workspace.id, key)
    const last = history[history.length - 1]
    if (words.values.json) await around.output.write(jsonLine({ key, history }))
    else {
      await asked.say(fitForTerminal(last?.sentence[language] ?? ''))
      for (const { seq, state, note } of history) {
        const why = note === 'new evidence' && language === 'vi' ? 'có căn cứ mới' : note
        await asked.say(`  ${seq}  ${sayState(state, language)}${why === '' ? '' : `: ${fitForTerminal(why)}`}`)
      }
    }
    return exitCodes.done
  })
}

function sayMany(begun: string, keys: readonly string[], language: Language): string {
  return language === 'en'
    ? `'${begun}' begins ${keys.length} cases; write more of the id.`
    : `'${begun}' là đầu mã của ${keys.length} vụ việc; hãy viết dài hơn.`
}

function sayCaseProblem(found: CaseProblem, language: Language): string {
  const isEnglish = language === 'en'
  switch (found.problem) {
    case 'unknown-case':
      return isEnglish
        ? `there is no case '${found.key}'; 'openprovince check' lists them.`
        : `không có vụ việc '${found.key}'; 'openprovince check' liệt kê các vụ việc.`
    case 'no-note':
      return isEnglish
        ? 'say what was asked, answered or decided with --note.'
        : 'hãy ghi đã hỏi, trả lời hay quyết định gì bằng --note.'
    case 'no-such-step': {
      const allowed = found.allowed.map((s) => s.replace(' ', '-')).join(', ')
      const from = sayState(found.from, language)
      if (allowed === '')
        return isEnglish
          ? `the case is ${from}; it opens again by itself on new evidence.`
          : `vụ việc ${from}; nó tự mở lại khi có căn cứ mới.`
      return isEnglish
        ? `the case is ${from}; the next step is one of ${allowed}.`
        : `vụ việc đang ở bước '${from}'; bước tiếp là một trong ${allowed}.`
    }
  }
}
