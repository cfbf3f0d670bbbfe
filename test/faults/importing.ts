import { readFileSync } from 'node:fs'
import { fileOf, importSetting, shippedGazetteer } from '../../src/ledger/import-for-tests.ts'
import type { ImportSetting, RowFile } from '../../src/ledger/import-observations.ts'

/** Test support: imports of the sample's real figures, and of many rows with a break in the middle. */

const repository = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, repository), 'utf8')

export const sampleSetting: ImportSetting = {
  ...importSetting,
  keepsContradictions: true,
  keepsUnknown: true,
  infersPrecision: true,
  places: { gazetteer: shippedGazetteer(), aliases: new Map(), home: { code: '17', validFrom: '1991-10-01' } },
}

/** The real published figures that ship with the program. */
export function sampleFile(): RowFile {
  return fileOf(read('samples/hoa-binh/figures.csv'), 1 << 16)
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
