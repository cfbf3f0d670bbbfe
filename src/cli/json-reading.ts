import type { Language } from '../kernel/language.ts'
import { jsonFigure, jsonFinding, jsonLine, jsonStatement, type Placing, placedFrom } from './json-figure.ts'
import type { Checked, CheckedPart } from './read-text.ts'
import type { Sink } from './surroundings.ts'

function members(values: readonly object[]): string[] {
  return values.map((value) => jsonLine(value).trimEnd())
}

/**
 * Writes one reading as one line of JSON, part by part: figures go out as they are found, so a file of any
 * length takes the memory of a part and of its findings.
 * @param first the fields before `language`
 * @param last the fields after `findings`, from the first part
 */
export async function writeJsonReading(
  parts: Iterable<CheckedPart>,
  placing: Placing,
  language: Language,
  output: Sink,
  first: object,
  last: (checked: Checked, statements: readonly object[]) => object,
): Promise<void> {
  const findings: string[] = []
  const statements: object[] = []
  let head: Checked | null = null
  let hasFigure = false
  for (const { start, claimsBefore, checked } of parts) {
    const here = placedFrom(placing, start, claimsBefore)
    if (head === null) {
      head = checked
      await output.write(
        `${jsonLine({ ...first, language: checked.language })
          .trimEnd()
          .slice(0, -1)},"figures":[`,
      )
    }
    const figures = members(checked.claims.map((claim) => jsonFigure(claim, here)))
    if (figures.length > 0) {
      await output.write((hasFigure ? ',' : '') + figures.join(','))
      hasFigure = true
    }
    findings.push(...members(checked.findings.map((finding) => jsonFinding(finding, language, here))))
    statements.push(...checked.superlatives.map((statement) => jsonStatement(statement, here)))
  }
  await output.write('],"findings":[')
  for (let at = 0; at < findings.length; at += 1000) {
    await output.write((at > 0 ? ',' : '') + findings.slice(at, at + 1000).join(','))
  }
  const rest = head === null ? '' : jsonLine(last(head, statements)).trimEnd().slice(1, -1)
  await output.write(`]${rest === '' ? '' : `,${rest}`}}\n`)
}
