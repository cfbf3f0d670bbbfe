import type { Sentence, Severity } from '../../kernel/finding.ts'
import type { Language } from '../../kernel/language.ts'
import { contradiction } from './contradiction.ts'
import { exportsOfRevenue } from './exports-of-revenue.ts'
import { growth } from './growth.ts'
import { nesting } from './nesting.ts'
import { partOfPlace } from './part-of-place.ts'
import { plan } from './plan.ts'
import type { RecordCheckName, RecordFinding, RecordKnown } from './record-check.ts'
import type { RecordFigure } from './record-figure.ts'
import { scale } from './scale.ts'
import { site } from './site.ts'
import { status } from './status.ts'
import { sum } from './sum.ts'

/** A check whose facts are its own affair. */
interface AnyRecordCheck {
  readonly name: RecordCheckName
  readonly run: (figures: readonly RecordFigure[], known: RecordKnown) => RecordFinding[]
  readonly sentences: Readonly<Record<string, Sentence<never>>>
}

/** Scale and plan first: what they accuse of a wrong scale proves nothing elsewhere. */
const ofScale: readonly AnyRecordCheck[] = [plan, scale]
const others: readonly AnyRecordCheck[] = [
  contradiction,
  status,
  growth,
  nesting,
  sum,
  partOfPlace,
  exportsOfRevenue,
  site,
]

const all = [...ofScale, ...others]

const loudness: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/**
 * All checks over the statements of a record. A figure accused of its scale is left out of the other rules, in all
 * its prints, and is accused once. The gravest first, then the surest.
 */
export function checkRecord(figures: readonly RecordFigure[], known: RecordKnown): RecordFinding[] {
  // What the catalogue has no word for is told apart by its own words only.
  const named = figures.filter((f) => f.indicator !== 'other')
  const first = ofScale.flatMap((check) => check.run(named, known))
  const accused = new Set<number>()
  const kept = first.filter((finding) => {
    if (finding.severity !== 'error') return true
    const [one] = finding.observations
    return one !== undefined && !accused.has(one) && accused.add(one)
  })
  const statements = new Set(named.filter((f) => accused.has(f.id)).map((f) => f.statement))
  const sound = named.filter((f) => !statements.has(f.statement))
  const rest = others.flatMap((check) => check.run(sound, known))
  return [...kept, ...rest].sort((a, b) => loudness[a.severity] - loudness[b.severity] || b.certainty - a.certainty)
}

/** The sentence of a finding. Throws when its check does not know its code: a defect of the program. */
export function sayRecordFinding(finding: RecordFinding, language: Language): string {
  const check = all.find((c) => c.name === finding.check)
  const sentence = check?.sentences[finding.code]
  if (!sentence) throw new Error(`no sentence for '${finding.check}' '${finding.code}'`)
  return sentence[language](finding.facts as never)
}
