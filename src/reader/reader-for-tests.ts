import type { Claim } from '../kernel/claim.ts'
import { toNumber } from '../kernel/decimal.ts'
import { gazetteerOf } from '../kernel/gazetteer.ts'
import { writePeriod } from '../kernel/period.ts'
import type { Place, PlaceKind } from '../kernel/place.ts'
import { Reader, type TextSetting } from './read.ts'

function place(
  code: string,
  kind: PlaceKind,
  name: string,
  parent: string | null,
  validTo: string | null = null,
): Place {
  return {
    code,
    validFrom: '1991-10-01',
    validTo,
    kind,
    name: { en: name, vi: name },
    parent: parent === null ? null : { code: parent, validFrom: '1991-10-01' },
    areaKm2: null,
    population: null,
  }
}

const gazetteer = gazetteerOf(
  [
    place('VN', 'country', 'Vietnam', null),
    place('17', 'province', 'Hoa Binh', 'VN', '2025-07-01'),
    place('14', 'province', 'Son La', 'VN'),
    place('01', 'province', 'Hanoi', 'VN'),
    place('152', 'district', 'Luong Son', '17', '2025-07-01'),
    place('155', 'district', 'Tan Lac', '17', '2025-07-01'),
    place('156', 'district', 'Mai Chau', '17', '2025-07-01'),
    place('154', 'district', 'Cao Phong', '17', '2025-07-01'),
  ],
  [],
)

const reader = new Reader({ gazetteer })

/** Reads English with a gazetteer of eight places, for tests of the reader. */
export function readEnglish(text: string, setting: TextSetting = {}): readonly Claim[] {
  return reader.read(text, { language: 'en', published: '2024-07', place: 'Hoa Binh', ...setting }).claims
}

/** One claim as a short line: value unit relation/status indicator @place period. */
export function lineOf(claim: Claim): string {
  const period = claim.period === null ? '-' : writePeriod(claim.period)
  return `${toNumber(claim.value)} ${claim.unit} ${claim.relation}/${claim.status} ${claim.indicator} @${claim.place} ${period}`
}

/** All claims of a text as short lines. */
export function linesOf(text: string, setting: TextSetting = {}): string[] {
  return readEnglish(text, setting).map(lineOf)
}

/** The quotes of all claims of a text. */
export function quotesOf(text: string, setting: TextSetting = {}): string[] {
  return readEnglish(text, setting).map((claim) => claim.quote)
}
