import type { Gazetteer } from '../kernel/gazetteer.ts'
import { nameOf, type PlaceMemory } from './place-memory.ts'
import { subjectPlace } from './place-subject.ts'
import { withoutParkEnd } from './record-name.ts'
import type { SentenceView } from './view.ts'

/** The lists of places that memory is kept with. */
export interface KnownPlaces {
  readonly gazetteer: Gazetteer
  /** English names of districts of any time. */
  readonly districts: ReadonlySet<string>
}

/** With the places that a sentence named, for the sentences after it. */
export function withPlaces(memory: PlaceMemory, view: SentenceView, known: KnownPlaces): PlaceMemory {
  const subject = subjectPlace(view, memory)
  const opensArticle = view.sentence.index === 0 && subject !== null
  const topic = opensArticle && isInside(subject, memory.home, known.gazetteer) ? subject : memory.topic
  let { lastPark, lastDistrict } = memory
  for (const p of view.places) {
    const name = nameOf(p, memory)
    if (name === null) continue
    if (p.kind === 'park') lastPark = name
    const base = p.kind === 'park' ? withoutParkEnd(name) : name
    if (known.districts.has(base)) lastDistrict = base
  }
  return { ...memory, topic, subject: subject ?? memory.subject, lastPark, lastDistrict }
}

/** Whether a place of that name lies inside the article's own. */
function isInside(name: string, home: string | null, gazetteer: Gazetteer): boolean {
  const around = home === null ? null : gazetteer.findPlace(home, null)
  return (
    around !== null &&
    gazetteer
      .resolve(name)
      .some((c) => gazetteer.ancestors(c.place).some((a) => a.code === around.code && a.validFrom === around.validFrom))
  )
}
