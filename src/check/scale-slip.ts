import { shifted, trimmed } from '../kernel/decimal.ts'
import type { Repair } from '../kernel/finding.ts'
import type { Language } from '../kernel/language.ts'
import { printNumber, scaleFor } from '../kernel/number-notation.ts'
import { scaleName } from '../kernel/quantity.ts'
import type { ReadText } from './check.ts'
import { rewriting } from './digit-slip.ts'
import { claimAt } from './passage.ts'

const scales = [0, 3, 6, 9, 12] as const
export type NamedScale = (typeof scales)[number]

export function namedScale(scale: number): NamedScale | null {
  return scales.find((s) => s === scale) ?? null
}

/** 'million', 'nghìn tỷ'; for the base scale the words that say there is none. */
export function nameOfScale(scale: NamedScale, language: Language): string {
  return scale === 0 ? { en: 'single units', vi: 'đơn vị' }[language] : scaleName(scale, language)
}

/** The scale a figure is said in once its value is shifted by powers of ten, or null when no word names it. */
export function shiftedScale(read: ReadText, index: number, by: number): NamedScale | null {
  const claim = claimAt(read, index)
  if (claim.scale !== 0) return namedScale(claim.scale + by)
  return namedScale(scaleFor(shifted(claim.value, by)))
}

/**
 * The repair that makes a figure 10^by of what it is by its scale word alone: 'billion' becomes 'million'.
 * A figure printed without one gets one: '280,500 USD' becomes '280.5 million USD'.
 */
export function scaleRepair(read: ReadText, index: number, by: number): Repair | null {
  const claim = claimAt(read, index)
  const scale = shiftedScale(read, index, by)
  if (scale === null) return null
  const written = read.text.slice(claim.numberStart, claim.numberEnd)
  // Of a range both numbers stay: '3.5 - 4.5 billion'.
  const number = /^.*\d/s.exec(written)?.[0]
  const kept =
    claim.scale !== 0 && number !== undefined
      ? number
      : printNumber(trimmed(shifted(claim.value, by - scale)), read.language)
  const words = scale === 0 ? kept : `${kept} ${scaleName(scale, read.language)}`
  return rewriting(read, index, words)
}
