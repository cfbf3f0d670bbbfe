import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { csvRows, isRefusal, type Refusal, sayTableProblem } from './csv-rows.ts'
import { compare, decimal, plus, zero } from './decimal.ts'
import {
  aliasesFromCsv,
  beforeTheRecord,
  changesFromCsv,
  missingPlaces,
  placesFromCsv,
  ratesFromCsv,
} from './reference-pack.ts'

function pack(name: string): string {
  return readFileSync(new URL(`../../reference/${name}`, import.meta.url), 'utf8')
}

function whole<Values extends object>(read: Values | Refusal): Values {
  if (isRefusal(read)) throw new Error(read.problems.map((p) => sayTableProblem(p, 'en')).join('\n'))
  return read
}

/** Every problem as 'row column code'. */
function problemsOf(read: object): string[] {
  return isRefusal(read) ? read.problems.map((p) => `${p.row} ${p.column} ${p.problem}`) : []
}

const header = 'code,valid_from,valid_to,kind,name_vi,name_en,parent_code,parent_valid_from,area_km2,population'

describe('the packs that the product carries', () => {
  const places = whole(placesFromCsv(pack('territory/places.csv'), 'places.csv'))
  const changes = whole(changesFromCsv(pack('territory/changes.csv'), 'changes.csv'))

  test('have 757 places, 569 changes, and every place that a change or an alias names', () => {
    const aliases = whole(aliasesFromCsv(pack('territory/aliases.csv'), 'aliases.csv'))
    expect([places.length, changes.length]).toEqual([757, 569])
    expect(
      missingPlaces(
        places,
        changes.flatMap((change) => [change.from, change.to]),
      ),
    ).toEqual([])
    expect(
      missingPlaces(
        places,
        aliases.map((alias) => alias.key),
      ),
    ).toEqual([])
  })

  test('have 34 provinces and 148 communes of Phú Thọ today, whose areas add up to the published 9,361.38 km2 within 0.1', () => {
    const today = places.filter((p) => p.validTo === null)
    const communes = today.filter((p) => p.code.length === 5)
    expect(today.filter((p) => p.kind === 'province' || p.kind === 'city').length).toBe(34)
    expect(communes.length).toBe(148)
    const sum = communes.reduce((total, p) => plus(total, p.areaKm2 ?? zero), zero)
    expect(compare(sum, decimal('9361.28')) >= 0 && compare(sum, decimal('9361.48')) <= 0).toBe(true)
  })

  test('have a point inside Vietnam for 192 places, each of which is a place', () => {
    const rows = whole(
      csvRows(pack('territory/points.csv'), 'points.csv', ['code', 'valid_from', 'longitude', 'latitude']),
    )
    expect(rows.length).toBe(192)
    const keys = rows.map(({ fields }) => ({ code: fields.code, validFrom: fields.valid_from || beforeTheRecord }))
    expect(missingPlaces(places, keys)).toEqual([])
    for (const { fields } of rows) {
      expect(Number(fields.longitude)).toBeGreaterThan(102)
      expect(Number(fields.longitude)).toBeLessThan(110)
      expect(Number(fields.latitude)).toBeGreaterThan(8)
      expect(Number(fields.latitude)).toBeLessThan(24)
    }
  })

  test('have a rate for every year from 2010 to 2025', () => {
    const rates = whole(ratesFromCsv(pack('rates/usd-vnd.csv'), 'usd-vnd.csv'))
    expect(rates.map((rate) => rate.year)).toEqual(Array.from({ length: 16 }, (_, i) => 2010 + i))
  })
})

describe('a pack with faults is refused whole, with all of them', () => {
  test('wrong dates, kinds and numbers, missing names, ends before the start', () => {
    const text = [
      header,
      '17,1991-10-01,2025-07-01,province,Hòa Bình,Hoa Binh,,,4590.83,972149',
      '18,1991-02-31,,province,A,A,,,,',
      '19,,,county,B,B,,,,',
      '20,,,province,,C,,,"1,5",-3',
      '21,2025-07-01,2025-07-01,province,D,D,,,0,',
    ].join('\n')
    expect(problemsOf(placesFromCsv(text, 'places.csv'))).toEqual([
      '3 valid_from not-a-date',
      '4 kind unknown-word',
      '5 name_vi empty',
      '5 area_km2 not-a-number',
      '5 population not-a-number',
      '6 valid_to reversed',
      '6 area_km2 not-a-number',
    ])
  })

  test('a key that stands twice and a parent that is not there', () => {
    const twice = [header, '17,,,province,A,A,,,,', '17,,,province,B,B,,,,'].join('\n')
    expect(problemsOf(placesFromCsv(twice, 'places.csv'))).toEqual(['3 code twice'])
    const orphan = [header, '17,,,province,A,A,R9,,,'].join('\n')
    expect(problemsOf(placesFromCsv(orphan, 'places.csv'))).toEqual(['2 parent_code no-such-place'])
  })

  test('one code may stand twice with two dates', () => {
    const text = [
      header,
      '24,,2025-07-01,province,Bắc Giang,Bac Giang,,,,',
      '24,2025-07-01,,province,Bắc Ninh,Bac Ninh,,,,',
    ]
    expect(problemsOf(placesFromCsv(text.join('\n'), 'places.csv'))).toEqual([])
  })

  test('a merge without a successor and a share above one', () => {
    const text = [
      'on,kind,from_code,from_valid_from,to_code,to_valid_from,share,document',
      '2025-07-01,merge,17,,,,1,',
      '2025-07-01,split,17,,25,,1.2,',
      ',abolish,152,,,,,',
    ].join('\n')
    expect(problemsOf(changesFromCsv(text, 'changes.csv'))).toEqual([
      '2 to_code empty',
      '3 share not-a-number',
      '4 on empty',
    ])
  })

  test('a rate of nothing and a year that is none', () => {
    const read = ratesFromCsv('year,vnd_per_usd\n2020,0\n20x,23000\n2021,\n2020,23208.37', 'rates.csv')
    expect(problemsOf(read)).toEqual([
      '2 vnd_per_usd not-a-number',
      '3 year not-a-number',
      '4 vnd_per_usd empty',
      '5 year twice',
    ])
  })

  test('the problem says file, row, column, what was expected and what was found', () => {
    const read = placesFromCsv([header, '17,31/12/2019,,province,A,A,,,,'].join('\n'), 'my-places.csv')
    const [problem] = isRefusal(read) ? read.problems : []
    expect(problem && sayTableProblem(problem, 'en')).toBe(
      "my-places.csv, row 2, column valid_from: '31/12/2019' is not a day of the calendar. Write it as YYYY-MM-DD.",
    )
  })
})
