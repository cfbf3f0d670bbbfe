import type { ReadText } from '../check/check.ts'
import { checkText } from '../check/check-text.ts'
import { type Problem, problem } from '../intake/problem.ts'
import type { Finding } from '../kernel/finding.ts'
import type { Language } from '../kernel/language.ts'
import type { NotationChoice } from '../kernel/number-notation.ts'
import type { Draft } from '../reader/read.ts'
import type { Reference } from './reference.ts'
import { textParts } from './text-parts.ts'

/** What is said beside a text. What is null, the text itself has to say. */
export interface Saying {
  readonly language: Language | null
  /** ISO date or month. */
  readonly published: string | null
  /** A place name in either language. */
  readonly place: string | null
}

/** A text read and checked. */
export interface Checked extends ReadText {
  readonly notation: NotationChoice
  readonly sentences: Draft['sentences']
  /** False when the reader knows no grammar of the language. */
  readonly isRead: boolean
  readonly findings: readonly Finding[]
}

/** 'Hòa Bình' is 'Hoa Binh' in every figure; a name the gazetteer does not know stays as it was said. */
function englishName(name: string, on: string | null, reference: Reference): string {
  return (
    reference.gazetteer.resolve(name, { on })[0]?.place.name.en ??
    reference.gazetteer.resolve(name)[0]?.place.name.en ??
    name
  )
}

/** The way of a text, whole: read, check. */
export function readText(text: string, saying: Saying, reference: Reference): Checked {
  const draft = reference.reader.read(text, {
    ...(saying.language ? { language: saying.language } : {}),
    published: saying.published,
    place: saying.place === null ? null : englishName(saying.place, saying.published, reference),
  })
  const findings = checkText(draft, { findPlace: reference.gazetteer.findPlace, rates: reference.rates })
  return { ...draft, findings }
}

/** One part of a text, read: where it starts and how many figures stand before it. */
export interface CheckedPart {
  readonly start: number
  readonly claimsBefore: number
  readonly checked: Checked
}

/** The problem to tell of a text whose language the reader does not know, once. */
export function* unreadParts(parts: Iterable<CheckedPart>, file: string, told: Problem[]): Generator<CheckedPart> {
  for (const part of parts) {
    if (!part.checked.isRead && told.length === 0) {
      told.push(problem('unread-language', file, { expected: null, found: { language: part.checked.language } }))
    }
    yield part
  }
}

/** A text of any length, part by part. What the first part told of language and place holds for the others. */
export function* readParts(text: string, saying: Saying, reference: Reference): Generator<CheckedPart> {
  let claimsBefore = 0
  let said = saying
  for (const part of textParts(text)) {
    const checked = readText(part.text, said, reference)
    yield { start: part.start, claimsBefore, checked }
    claimsBefore += checked.claims.length
    said = { ...said, language: checked.language, place: said.place ?? checked.place }
  }
}
