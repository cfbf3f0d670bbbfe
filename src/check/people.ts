import type { Claim } from '../kernel/claim.ts'
import { type Decimal, shifted, trimmed } from '../kernel/decimal.ts'
import type { Repair } from '../kernel/finding.ts'
import { printNumber } from '../kernel/number-notation.ts'
import { isSamePlace } from './cell.ts'
import type { Known, ReadText } from './check.ts'
import { rewriting } from './digit-slip.ts'
import { placeNamed } from './known-place.ts'
import { claimAt } from './passage.ts'
import { nearly } from './rough.ts'

/** A count of people who live in a place that is more than its people. */
export interface TooMany {
  readonly count: number
  readonly population: Decimal
  /** The figure of the text that gives the population, or null where the gazetteer does. */
  readonly printed: number | null
  /** Whether 'thousand' stands behind a number that already has its thousands: '15,434 thousand'. */
  readonly isDoubled: boolean
}

/** Indicators that count people of a place, each person once. */
const residents: ReadonlySet<string> = new Set(['jobs', 'workers', 'households'])
/** Words for people who belong to a place; visitors, passengers and visits do not. */
const residentWords =
  /\b(members?|workers?|labou?rers?|employees?|farmers?|pupils?|students?|households?|residents?|inhabitants?)\b|thành viên|lao động|nông dân|học sinh|hộ dân|hộ gia đình|nhân khẩu/iu
const passingWords = /\b(visit\w*|tourists?|passengers?|arrivals?|guests?|trips?|turns?)\b|lượt|khách/iu
/** Words of a wider place than the reader may have taken. */
const widerWords =
  /\b(nationwide|nation(al)?|country|vietnam(ese)?|global|world(wide)?|region(al)?)\b|cả nước|toàn quốc|việt nam|vùng/iu
/** How far around a count a wider place is looked for. */
const reach = 120

/** Room for a population of another year, people who work elsewhere, a place that has grown. */
const room = 1.5
/** Below this reading of place and thing an undoubled count accuses nobody. */
const leastConfidence = 0.75

function isResidents(claim: Claim): boolean {
  if (claim.unit !== 'count' || claim.relation !== 'level' || claim.place === null) return false
  const words = `${claim.measure} ${claim.quote}`
  return (residents.has(claim.indicator) || residentWords.test(words)) && !passingWords.test(words)
}

function isAboutWider({ text }: ReadText, { start, end }: Claim): boolean {
  const [before, after] = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)]
  return widerWords.test(before.split(/[.!?]\s/).at(-1) ?? '') || widerWords.test(after.split(/[.!?]\s/)[0] ?? '')
}

/** '15,434 thousand': thousands printed, and the word for them behind. */
function isDoubledThousand({ scale, printed }: Claim): boolean {
  return scale === 3 && nearly(printed) >= 1000
}

/** The largest population the text prints for a place, or what the gazetteer knows. */
function populationOf(
  read: ReadText,
  known: Known,
  claim: Claim,
): { readonly population: Decimal; readonly printed: number | null } | null {
  const printed = read.claims.flatMap((c, i) => {
    const isIt = c.indicator === 'population' && c.relation === 'level' && c.unit === 'count' && isSamePlace(c, claim)
    return isIt ? [i] : []
  })
  const [largest] = printed.sort((a, b) => nearly(claimAt(read, b).value) - nearly(claimAt(read, a).value))
  if (largest !== undefined) return { population: claimAt(read, largest).value, printed: largest }
  const population = placeNamed(claim.place, read, known)?.population ?? null
  return population && { population, printed: null }
}

/**
 * Counts of residents (members, workers, households) beyond one and a half times the people of their place. Where
 * the number is not doubled ('15,434 thousand'), only a population that the text prints counts, since a national
 * figure is easily taken for a province's.
 */
export function tooMany(read: ReadText, known: Known): TooMany[] {
  return read.claims.flatMap((claim, count) => {
    if (!isResidents(claim)) return []
    const isDoubled = isDoubledThousand(claim)
    const found = populationOf(read, known, claim)
    if (found === null || nearly(claim.value) <= room * nearly(found.population)) return []
    const isBelievable = isDoubled || (found.printed !== null && claim.confidence >= leastConfidence)
    return isBelievable && found.printed !== count && !isAboutWider(read, claim) ? [{ count, ...found, isDoubled }] : []
  })
}

/** The number without its second 'thousand'. */
export function withoutThousand(read: ReadText, index: number): Repair {
  return rewriting(read, index, printNumber(trimmed(shifted(claimAt(read, index).value, -3)), read.language))
}
