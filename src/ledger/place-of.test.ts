import { expect, test } from 'vitest'
import { gazetteerOf } from '../kernel/gazetteer.ts'
import { type Period, parsePeriod } from '../kernel/period.ts'
import type { Place, PlaceKind } from '../kernel/place.ts'
import { NearPlaces, type PlaceSetting, placeOf } from './place-of.ts'

function place(code: string, kind: PlaceKind, name: string, from: string, to: string | null, parent: string): Place {
  const [parentCode = '', validFrom = ''] = parent.split('@')
  return {
    code,
    validFrom: from,
    validTo: to,
    kind,
    name: { en: name, vi: name },
    parent: parent === '' ? null : { code: parentCode, validFrom },
    areaKm2: null,
    population: null,
  }
}

const [old, reform] = ['1991-10-01', '2025-07-01']
const gazetteer = gazetteerOf(
  [
    place('17', 'province', 'Hoa Binh', old, reform, ''),
    place('25', 'province', 'Phu Tho', '', reform, ''),
    place('25', 'province', 'Phu Tho', reform, null, ''),
    place('04795', 'ward', 'Hoa Binh', reform, null, `25@${reform}`),
    place('152', 'district', 'Luong Son', old, reform, `17@${old}`),
    place('04924', 'commune', 'Luong Son', reform, null, `25@${reform}`),
  ],
  [],
)
const setting = (home: string | null): PlaceSetting => ({
  gazetteer,
  aliases: new Map([['hb', 'Hoa Binh']]),
  home: home === null ? null : { code: home, validFrom: old },
})

function keyOf(name: string, period: string, published: string | null, home: string | null = '17'): string | null {
  const { key } = placeOf(name, { period: parsePeriod(period) as Period, published }, setting(home))
  return key && `${key.code}@${key.validFrom}`
}

test("the province's bare name stays the province's after a ward took it over", () => {
  expect(keyOf('Hoa Binh', '2024', null)).toBe('17@1991-10-01')
  expect(keyOf('Hoa Binh', '2025', '2026-01')).toBe('17@1991-10-01')
  expect(keyOf('Hoa Binh province', '2025-12', '2026-01')).toBe('17@1991-10-01')
  expect(keyOf('HB', '2025-12', '2026-01')).toBe('17@1991-10-01')
  expect(keyOf('Hoa Binh ward', '2025-12', '2026-01')).toBe('04795@2025-07-01')
})

test('in the record of another province nobody can tell which of the two a bare name means', () => {
  expect(keyOf('Hoa Binh', '2025-12', '2026-01', null)).toBeNull()
  expect(keyOf('Hoa Binh', '2024', null, null)).toBe('17@1991-10-01')
})

test('a target for 2030 that was published in 2021 speaks of the places of 2021', () => {
  expect(keyOf('Luong Son', '2030', '2021-05')).toBe('152@1991-10-01')
  expect(keyOf('Hoa Binh', '2030', '2021-05', null)).toBe('17@1991-10-01')
  expect(keyOf('Luong Son', '2030', null)).toBe('04924@2025-07-01')
})

test('of two provinces with one name the one that existed is meant', () => {
  expect(keyOf('Phu Tho', '2020', '2026')).toBe('25@')
  expect(keyOf('Phu Tho', '2026', null)).toBe('25@2025-07-01')
})

test('a key is taken as it is written, and one that nothing has is no place', () => {
  expect(keyOf('152@1991-10-01', '2024', null)).toBe('152@1991-10-01')
  expect(keyOf('25@', '2024', null)).toBe('25@')
  expect(keyOf('152@2024-01-01', '2024', null)).toBeNull()
})

test('a slip in a name is near to the name, another name and a longer one are not', () => {
  const places = new NearPlaces(gazetteer)
  expect(places.near('Lương Son district')).toEqual([])
  expect(places.near('Luong Sonn district')).toEqual(['Luong Son'])
  expect(places.near('Luong Sonn Industrial Park')).toEqual([])
  expect(places.near('Hoa Binh Lake')).toEqual([])
  expect(places.near('Ha')).toEqual([])
  expect(places.keysOf('25')).toEqual(['25@', '25@2025-07-01'])
})
