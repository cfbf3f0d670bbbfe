import type { Annotated } from './annotated.ts'
import type { MeasureMention } from './view.ts'

/** Finds the phrases of the catalogue in a sentence, longest first, without overlaps. */
export function findMeasures(text: Annotated, first: number, last: number): MeasureMention[] {
  const mentions: MeasureMention[] = []
  let i = first
  while (i < last) {
    const found = text.measureFrom(i, last)
    if (!found) {
      i++
      continue
    }
    for (const entry of found.entries) mentions.push({ first: found.first, last: found.last, entry })
    i = found.last
  }
  return mentions
}
