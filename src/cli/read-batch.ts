import { type FieldShape, type Problem, problem, sayProblem } from '../intake/problem.ts'
import type { Language } from '../kernel/language.ts'
import { type IncomingLine, incomingLines } from './incoming-bytes.ts'
import { jsonLine, jsonProblem, placedAsGiven } from './json-figure.ts'
import { writeJsonReading } from './json-reading.ts'
import { readParts, type Saying, unreadParts } from './read-text.ts'
import type { Reference } from './reference.ts'
import type { Surroundings } from './surroundings.ts'
import { isDateText } from './usage.ts'

/** One text of a batch. */
interface Article extends Saying {
  readonly id: unknown
  readonly text: string
}

function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function parsed(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message.slice(0, 120) : String(error) }
  }
}

/** The article of a line, or what is wrong with it. What the line leaves out, the command line has said. */
function articleOf(line: Exclude<IncomingLine, Problem>, file: string, said: Saying): Article | Problem {
  const position = { kind: 'line', line: line.line } as const
  const answer = parsed(line.text)
  if ('reason' in answer)
    return problem('bad-line', file, { position, expected: null, found: { reason: answer.reason } })
  const bad = (field: string, shape: FieldShape, found: unknown) =>
    problem('bad-field', file, { position, expected: { field, shape }, found: { json: shortJson(found) } })
  const { value } = answer
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('{}', 'object', value)
  const { id = null, text, published, place, language }: Record<string, unknown> = { ...value }
  if (typeof text !== 'string') return bad('text', 'text', text)
  const isAbsent = (field: unknown) => field === undefined || field === null
  if (!isAbsent(published) && !(typeof published === 'string' && isDateText(published))) {
    return bad('published', 'date', published)
  }
  if (!isAbsent(place) && typeof place !== 'string') return bad('place', 'text or null', place)
  if (!isAbsent(language) && language !== 'en' && language !== 'vi') return bad('language', 'language', language)
  return {
    id,
    text,
    published: typeof published === 'string' ? published : said.published,
    place: typeof place === 'string' ? place : said.place,
    language: language === 'en' || language === 'vi' ? language : said.language,
  }
}

/**
 * Reads many texts, one JSON object a line, and answers a line for each. One text at a time is in memory. A
 * line that cannot be read is answered with its problem and told on the error stream. True when all were read.
 */
export async function readBatch(
  file: string,
  said: Saying,
  reference: Reference,
  languages: { readonly data: Language; readonly ui: Language },
  { input, output, errors }: Surroundings,
): Promise<boolean> {
  let isWhole = true
  for await (const line of incomingLines(file, input)) {
    const article = 'code' in line ? line : articleOf(line, file, said)
    if ('code' in article) {
      isWhole = false
      await errors.write(`openprovince: ${sayProblem(article, languages.ui)}\n`)
      const number = article.position?.kind === 'line' ? { line: article.position.line } : {}
      await output.write(jsonLine({ id: null, ...number, problem: jsonProblem(article, languages.data) }))
    } else {
      const unread: Problem[] = []
      const parts = unreadParts(readParts(article.text, article, reference), file, unread)
      const placing = placedAsGiven(article.text)
      await writeJsonReading(parts, placing, languages.data, output, { id: article.id }, () =>
        unread.length > 0 ? { notes: unread.map((note) => jsonProblem(note, languages.data)) } : {},
      )
    }
  }
  return isWhole
}
