import { readText } from '../src/cli/read-text.ts'
import type { Reference } from '../src/cli/reference.ts'
import { median, milliseconds } from './measure.ts'

/** Time for one text of a length, and the power of the length by which it grew since the length before. */
export interface Growth {
  readonly characters: number
  readonly milliseconds: number
  readonly exponent: number | null
}

const shortest = 1 << 14
const longest = 1 << 20

/** One text, made of many, at doubling lengths up to 1 MB. 1 is linear, 2 quadratic. */
export function measureGrowth(texts: readonly string[], reference: Reference): Growth[] {
  const joined = texts.join('\n\n')
  const long = `${joined}\n\n`.repeat(Math.ceil(longest / joined.length))
  const rows: Growth[] = []
  for (let characters = shortest; characters <= longest; characters *= 2) {
    const text = long.slice(0, characters)
    const run = () => {
      readText(text, { language: 'en', published: '2025-07-20', place: 'Hoa Binh' }, reference)
    }
    const time = median(Array.from({ length: 3 }, () => milliseconds(run)))
    const before = rows.at(-1)
    rows.push({ characters, milliseconds: time, exponent: before ? Math.log2(time / before.milliseconds) : null })
  }
  return rows
}
