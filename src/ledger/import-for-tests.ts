import { readFileSync } from 'node:fs'
import { catalogue } from '../kernel/catalogue.ts'
import { isRefusal } from '../kernel/csv-rows.ts'
import { type Gazetteer, gazetteerOf } from '../kernel/gazetteer.ts'
import { aliasesFromCsv, changesFromCsv, placesFromCsv } from '../kernel/reference-pack.ts'
import type { ImportSetting, RowFile } from './import-observations.ts'

/** Test support: imports of rows. */

/** A strict import of an office's file, to a record that knows no places. */
export const importSetting: ImportSetting = {
  actor: 'tester',
  columns: new Map(),
  source: {
    kind: 'file',
    title: 'figures.csv',
    publisher: 'Statistics Office',
    rank: 2,
    published: '2024-02',
    isPublishedInferred: false,
  },
  keepsContradictions: false,
  isTrial: false,
  indicators: new Map(catalogue.map((i) => [i.code, i])),
  indicatorAliases: new Map(),
  keepsUnknown: false,
  infersPrecision: false,
  places: { gazetteer: gazetteerOf([], [], []), aliases: new Map(), home: null },
}

/** A file that comes in pieces of a few bytes, or whole. */
export function fileOf(text: string | Buffer, piece = 7, name = 'figures.csv'): RowFile {
  const bytes = Buffer.from(text)
  return {
    name,
    bytes: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

/** The territory that ships with the program. */
export function shippedGazetteer(): Gazetteer {
  const read = (name: string) => readFileSync(new URL(`../../reference/territory/${name}.csv`, import.meta.url), 'utf8')
  const [places, changes, aliases] = [
    placesFromCsv(read('places'), 'places.csv'),
    changesFromCsv(read('changes'), 'changes.csv'),
    aliasesFromCsv(read('aliases'), 'aliases.csv'),
  ]
  if (isRefusal(places) || isRefusal(changes) || isRefusal(aliases)) throw new Error('the shipped pack is refused')
  return gazetteerOf(places, changes, aliases)
}
