import { readFileSync } from 'node:fs'
import { catalogue } from '../../src/kernel/catalogue.ts'
import { isRefusal } from '../../src/kernel/csv-rows.ts'
import { gazetteerOf } from '../../src/kernel/gazetteer.ts'
import { aliasesFromCsv, changesFromCsv, placesFromCsv } from '../../src/kernel/reference-pack.ts'
import type { ImportSetting, RowFile } from '../../src/ledger/import-observations.ts'

/** Test support: imports of the sample's real figures, and of many rows with a break in the middle. */

const repository = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, repository), 'utf8')

function shippedPlaces() {
  const [places, changes, aliases] = [
    placesFromCsv(read('reference/territory/places.csv'), 'places.csv'),
    changesFromCsv(read('reference/territory/changes.csv'), 'changes.csv'),
    aliasesFromCsv(read('reference/territory/aliases.csv'), 'aliases.csv'),
  ]
  if (isRefusal(places) || isRefusal(changes) || isRefusal(aliases)) throw new Error('the shipped pack is refused')
  return gazetteerOf(places, changes, aliases)
}

export const sampleSetting: ImportSetting = {
  actor: 'tester',
  columns: new Map(),
  source: {
    kind: 'file',
    title: 'figures',
    publisher: 'Office',
    rank: 2,
    published: '2025-01-01',
    isPublishedInferred: false,
  },
  keepsContradictions: true,
  isTrial: false,
  indicators: new Map(catalogue.map((i) => [i.code, i])),
  indicatorAliases: new Map(),
  keepsUnknown: true,
  infersPrecision: true,
  places: { gazetteer: shippedPlaces(), aliases: new Map(), home: { code: '17', validFrom: '1991-10-01' } },
}

/** The real published figures that ship with the program. */
export function sampleFile(): RowFile {
  const bytes = Buffer.from(read('samples/hoa-binh/figures.csv'))
  return {
    name: 'figures.csv',
    bytes: bytes.length,
    open: async function* () {
      yield bytes
    },
  }
}

/** A file of rows of Hoa Binh; while it is imported, `inTheMiddle` happens once half of them are on their way. */
export function rowsOf(count: number, name: string, inTheMiddle: () => Promise<unknown> = async () => {}): RowFile {
  let opened = 0
  const part = (from: number, to: number) =>
    Buffer.from(
      Array.from({ length: to - from }, (_, i) => `export_value,Site ${name} ${from + i},2024,5,USD\n`).join(''),
    )
  return {
    name: `${name}.csv`,
    bytes: count,
    open: async function* () {
      // The first time it is only hashed.
      const isImported = ++opened === 2
      yield Buffer.from('indicator,place,period,value,unit\n')
      yield part(0, count >> 1)
      if (isImported) await inTheMiddle()
      yield part(count >> 1, count)
    },
  }
}
