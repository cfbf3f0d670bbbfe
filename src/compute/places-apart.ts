import type { AskedPlace } from './asked.ts'
import type { Plan } from './formula.ts'
import { type Refusal, refusal } from './refusal.ts'

/** Two places that never existed on one day: their figures are of different divisions of the land. */
export function placesApart({ needs }: Plan): Refusal | null {
  const places = [...new Set(Object.values(needs).map(({ place }) => place))]
  for (const first of places) {
    for (const second of places) {
      const since = second.key?.validFrom
      if (first.validTo !== null && since !== undefined && first.validTo <= since) {
        return refusal('places-apart', named(first, first.validTo, second, since))
      }
    }
  }
  return null
}

function named(first: AskedPlace, until: string, second: AskedPlace, since: string) {
  return { first: first.name, until, second: second.name, since }
}
