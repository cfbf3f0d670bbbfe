import { askedOf, isExitCode } from './command.ts'
import { deriveAnswer } from './derive-answer.ts'
import { csvDerivation, jsonDerivation } from './derive-data.ts'
import { deriveLines } from './derive-lines.ts'
import { deriveOptions, deriveUsageProblems, deriveWordsOf } from './derive-question.ts'
import { sayDeriveProblem } from './derive-words.ts'
import { deriveHelp } from './help-derive.ts'
import { shippedReference } from './reference.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import { withRecord } from './with-record.ts'

/** `openprovince derive`: a figure that nobody stated, with its formula and the statements it rests on. */
export async function deriveCommand(around: Surroundings): Promise<ExitCode> {
  const shape = { name: 'derive', help: deriveHelp, options: deriveOptions, problemsOf: deriveUsageProblems }
  const asked = await askedOf(around, shape)
  if (isExitCode(asked)) return asked
  const { language, complain, words, columns, paint } = asked
  const { gazetteer } = shippedReference()
  return withRecord(asked, async (record) => {
    const answer = await deriveAnswer(record, deriveWordsOf(words), gazetteer)
    if ('code' in answer) {
      await complain(sayDeriveProblem(answer, language))
      return exitCodes.failed
    }
    if (words.values.json) await around.output.write(jsonDerivation(answer))
    else if (words.values.csv) await around.output.write(csvDerivation(answer))
    else await asked.say(...deriveLines(answer, { language, columns, paint, gazetteer }))
    return exitCodes.done
  })
}
