import { foldedName } from '../kernel/folded-name.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Place } from '../kernel/place.ts'
import { aliasesOf } from '../ledger/alias.ts'
import type { PlaceSetting } from '../ledger/place-of.ts'
import type { OpenRecord } from './with-record.ts'

/** The province of a name, the latest that bore it; null when the gazetteer has none. */
export function provinceNamed(name: string, gazetteer: Gazetteer): Place | null {
  const provinces = gazetteer
    .resolve(name)
    .filter(({ reasons }) => reasons.includes('province-level') || reasons.includes('kind-said'))
    .map(({ place }) => place)
  return provinces.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}

/** What is known of places where figures of this record are told apart: its own province comes first. */
export async function placesOfRecord({ database, workspace }: OpenRecord, gazetteer: Gazetteer): Promise<PlaceSetting> {
  const home = provinceNamed(workspace.name.vi, gazetteer)
  return {
    gazetteer,
    aliases: await aliasesOf(database, workspace.id, 'place'),
    home: home && { code: home.code, validFrom: home.validFrom },
  }
}

/** The slug of a name: 'Thừa Thiên-Huế' is 'thua-thien-hue'. */
export function slugOf(name: string): string {
  return foldedName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
