import { type Asked, askedOf, isExitCode } from './command.ts'
import { seriesHelp } from './help-record.ts'
import { fitForTerminal } from './printed-width.ts'
import { shippedReference } from './reference.ts'
import { type Series, seriesAnswer } from './series-answer.ts'
import { csvSeries, jsonSeries } from './series-data.ts'
import { nothingLines } from './series-nothing.ts'
import { seriesOptions, seriesUsageProblems, seriesWordsOf } from './series-question.ts'
import { seriesLines } from './series-table.ts'
import { saySeriesProblem } from './series-words.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import { withRecord } from './with-record.ts'

/** Lines written at a time. */
const atATime = 500

/** `openprovince series`: what was said of an indicator, by whom and when, and what of it is accepted. */
export async function seriesCommand(around: Surroundings): Promise<ExitCode> {
  const shape = { name: 'series', help: seriesHelp, options: seriesOptions, problemsOf: seriesUsageProblems }
  const asked = await askedOf(around, shape)
  if (isExitCode(asked)) return asked
  const { language, complain, words } = asked
  const { gazetteer } = shippedReference()
  return withRecord(asked, async (record) => {
    const answer = await seriesAnswer(record, seriesWordsOf(words), gazetteer)
    if ('code' in answer) {
      await complain(saySeriesProblem(answer, language))
      return exitCodes.failed
    }
    if (words.values.json) await around.output.write(jsonSeries(answer))
    else if (words.values.csv) await writeInParts(csvSeries(answer), asked)
    else await asked.say(...linesOf(answer, asked, gazetteer))
    return exitCodes.done
  })
}

function linesOf(series: Series, { language, columns, paint }: Asked, gazetteer: Parameters<typeof nothingLines>[1]) {
  if (series.cells.length === 0) return nothingLines(series, gazetteer, language).map(fitForTerminal)
  return seriesLines(series, { language, columns, paint, gazetteer })
}

async function writeInParts(lines: Iterable<string>, { around }: Asked): Promise<void> {
  let part: string[] = []
  for (const line of lines) {
    if (part.push(line) < atATime) continue
    await around.output.write(part.join(''))
    part = []
  }
  await around.output.write(part.join(''))
}
