import { type CsvRow, csvRows, isRefusal, type Refusal, type TableProblem, type TableProblemCode } from './csv-rows.ts'
import { compare, type Decimal, decimal, one } from './decimal.ts'
import type { AverageRate } from './exchange-rate.ts'
import type { PlaceAlias } from './gazetteer.ts'
import { type Language, languages } from './language.ts'
import { isCalendarDay } from './period.ts'
import { type Place, type PlaceKey, placeKinds } from './place.ts'
import { type PlaceChange, placeChangeKinds } from './place-change.ts'

/**
 * The day that stands for 'before anything the record knows': an empty valid_from in a pack. It sorts before
 * every real date and is never printed as one.
 */
export const beforeTheRecord = '0001-01-01'

/** Takes fields out of one row and notes what is wrong; a noted field answers a stand-in that never leaves this file. */
function rowReader<Column extends string>(file: string, { row, fields }: CsvRow<Column>, problems: TableProblem[]) {
  const note = (column: Column, problem: TableProblemCode, expected: string) => {
    problems.push({ problem, file, row, column, expected, found: fields[column] })
  }
  const optionalDate = (column: Column): string | null => {
    const found = fields[column]
    if (found === '') return null
    const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(found) ?? []
    if (!isCalendarDay(Number(y), Number(m), Number(d))) note(column, 'not-a-date', 'YYYY-MM-DD')
    return found
  }
  const optionalNumber = (column: Column, range: string, isIn: (value: Decimal) => boolean): Decimal | null => {
    const found = fields[column]
    if (found === '') return null
    const value = /^\d{1,30}(\.\d{1,30})?$/.test(found) ? decimal(found) : null
    if (value === null || !isIn(value)) note(column, 'not-a-number', range)
    return value
  }
  const required = (column: Column, what: string): string => {
    if (fields[column] === '') note(column, 'empty', what)
    return fields[column]
  }
  const word = <Word extends string>(column: Column, words: readonly Word[]): Word => {
    const found = words.find((known) => known === fields[column])
    if (found === undefined) note(column, 'unknown-word', words.join(', '))
    return found ?? (words[0] as Word)
  }
  const key = (code: Column, validFrom: Column): PlaceKey | null =>
    fields[code] === '' ? null : { code: fields[code], validFrom: optionalDate(validFrom) ?? beforeTheRecord }
  return { fields, note, optionalDate, optionalNumber, required, word, key }
}

type RowReader<Column extends string> = ReturnType<typeof rowReader<Column>>

/** Every row made a value, or every problem of every row. `sameOf` says what may stand in the file once only. */
function valuesOf<Column extends string, Value>(
  text: string,
  file: string,
  columns: readonly Column[],
  make: (row: RowReader<Column>) => Value,
  same: { readonly column: Column; readonly of: (value: Value) => string } | null = null,
): { readonly values: readonly Value[]; readonly rows: readonly CsvRow<Column>[] } | Refusal {
  const rows = csvRows(text, file, columns)
  if (isRefusal(rows)) return rows
  const problems: TableProblem[] = []
  const seen = new Map<string, number>()
  const values = rows.map((row) => {
    const value = make(rowReader(file, row, problems))
    if (same) {
      const found = same.of(value)
      const before = seen.get(found)
      if (before === undefined) seen.set(found, row.row)
      else problems.push({ problem: 'twice', file, row: row.row, column: same.column, expected: String(before), found })
    }
    return value
  })
  return problems.length > 0 ? { problems } : { values, rows }
}

function keyText(key: PlaceKey): string {
  return key.validFrom === beforeTheRecord ? key.code : `${key.code} ${key.validFrom}`
}

const placeColumns = [
  'code',
  'valid_from',
  'valid_to',
  'kind',
  'name_vi',
  'name_en',
  'parent_code',
  'parent_valid_from',
  'area_km2',
  'population',
] as const

function isPositive(value: Decimal): boolean {
  return value.coefficient > 0n
}

/** The places of a pack. Refused when a row is malformed, a key stands twice or a parent is not in the pack. */
export function placesFromCsv(text: string, file: string): readonly Place[] | Refusal {
  const read = valuesOf(
    text,
    file,
    placeColumns,
    (row): Place => {
      const code = row.required('code', 'code')
      const validFrom = row.optionalDate('valid_from') ?? beforeTheRecord
      const validTo = row.optionalDate('valid_to')
      if (validTo !== null && validTo <= validFrom) row.note('valid_to', 'reversed', validFrom)
      return {
        code,
        validFrom,
        validTo,
        kind: row.word('kind', placeKinds),
        name: { vi: row.required('name_vi', 'name'), en: row.required('name_en', 'name') },
        parent: row.key('parent_code', 'parent_valid_from'),
        areaKm2: row.optionalNumber('area_km2', '> 0', isPositive),
        population: row.optionalNumber('population', '>= 0', () => true),
      }
    },
    { column: 'code', of: keyText },
  )
  if (isRefusal(read)) return read
  const keys = new Set(read.values.map(keyText))
  const problems = read.values.flatMap(({ parent }, i): TableProblem[] => {
    if (parent === null || keys.has(keyText(parent))) return []
    const row = read.rows[i]?.row ?? 0
    return [{ problem: 'no-such-place', file, row, column: 'parent_code', expected: file, found: keyText(parent) }]
  })
  return problems.length > 0 ? { problems } : read.values
}

const changeColumns = [
  'on',
  'kind',
  'from_code',
  'from_valid_from',
  'to_code',
  'to_valid_from',
  'share',
  'document',
] as const

/** The changes of a pack. Whether their places exist is seen by {@link missingPlaces}, since packs come one by one. */
export function changesFromCsv(text: string, file: string): readonly PlaceChange[] | Refusal {
  const read = valuesOf(text, file, changeColumns, (row): PlaceChange => {
    const [kind, on] = [row.word('kind', placeChangeKinds), row.required('on', 'YYYY-MM-DD')]
    row.optionalDate('on')
    if (kind !== 'create') row.required('from_code', 'code')
    if (kind !== 'abolish') row.required('to_code', 'code')
    return {
      on,
      kind,
      from: row.key('from_code', 'from_valid_from'),
      to: row.key('to_code', 'to_valid_from'),
      share: row.optionalNumber('share', '0-1', (value) => compare(value, one) <= 0),
      document: row.fields.document,
    }
  })
  return isRefusal(read) ? read : read.values
}

/** The keys that changes or aliases name and the places do not have, each once. */
export function missingPlaces(places: readonly Place[], named: Iterable<PlaceKey | null>): readonly PlaceKey[] {
  const known = new Set(places.map(keyText))
  const missing = new Map<string, PlaceKey>()
  for (const key of named) if (key && !known.has(keyText(key))) missing.set(keyText(key), key)
  return [...missing.values()]
}

/** The other names of a pack. */
export function aliasesFromCsv(text: string, file: string): readonly PlaceAlias[] | Refusal {
  const columns = ['code', 'valid_from', 'language', 'name'] as const
  const read = valuesOf(text, file, columns, (row): PlaceAlias => {
    const code = row.required('code', 'code')
    return {
      key: row.key('code', 'valid_from') ?? { code, validFrom: beforeTheRecord },
      language: row.word<Language>('language', languages),
      name: row.required('name', 'name'),
    }
  })
  return isRefusal(read) ? read : read.values
}

/** The average rates of a pack, VND for one USD by year. */
export function ratesFromCsv(text: string, file: string): readonly AverageRate[] | Refusal {
  const read = valuesOf(
    text,
    file,
    ['year', 'vnd_per_usd'] as const,
    (row): AverageRate => {
      const found = row.required('year', 'YYYY')
      if (found !== '' && !/^[1-9]\d{3}$/.test(found)) row.note('year', 'not-a-number', '1000-9999')
      row.required('vnd_per_usd', '> 0')
      return { year: Number(found), vndPerUsd: row.optionalNumber('vnd_per_usd', '> 0', isPositive) ?? one }
    },
    { column: 'year', of: (rate) => String(rate.year) },
  )
  return isRefusal(read) ? read : read.values
}
