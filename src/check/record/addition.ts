import type { Sentence } from '../../kernel/finding.ts'
import { type Interval, overlaps, sumOf } from '../../kernel/interval.ts'
import type { Language } from '../../kernel/language.ts'
import { printInterval } from '../../kernel/quantity.ts'
import { type Quoted, quotedOf, said, topic } from './record-check.ts'
import type { RecordFigure } from './record-figure.ts'

/** Parts that were added up, beside the whole that was stated. */
export interface Addition {
  readonly parts: readonly Quoted[]
  readonly whole: Quoted
  readonly sum: Interval
}

/** Statements that may be the parts of a whole, with their sum. */
export interface Tried {
  readonly parts: readonly RecordFigure[]
  readonly sum: Interval
}

export function triedSum(parts: readonly RecordFigure[]): Tried {
  return { parts, sum: sumOf(parts.map((p) => p.meant)) }
}

/** The first sum that agrees with a whole, else the first there is; null when there is none. The whole is involved first. */
export function bestAddition(whole: RecordFigure, tried: readonly Tried[]) {
  const good = tried.find(({ sum }) => overlaps(sum, whole.meant))
  const shown = good ?? tried[0]
  if (!shown) return null
  const facts: Addition = { parts: shown.parts.map(quotedOf), whole: quotedOf(whole), sum: shown.sum }
  return { isGood: good !== undefined, involved: [whole, ...shown.parts], facts }
}

function sumText({ parts, whole, sum }: Addition, language: Language): string {
  return `${parts.map((p) => said(p, language)).join(' + ')} = ${printInterval(sum, whole.unit, language, 6)}`
}

/** '60 (A) + 42 (B) = 102, as 102 (C) says'. */
export const agreeing: Sentence<Addition> = {
  en: (f) => `${topic(f.whole, 'en')}: ${sumText(f, 'en')}, as ${said(f.whole, 'en')} says`,
  vi: (f) => `${topic(f.whole, 'vi')}: ${sumText(f, 'vi')}, khớp với ${said(f.whole, 'vi')}`,
}

/** '60 (A) + 42 (B) = 102, not 110 (C)'. */
export const disagreeing: Sentence<Addition> = {
  en: (f) => `${topic(f.whole, 'en')}: ${sumText(f, 'en')}, not ${said(f.whole, 'en')}`,
  vi: (f) => `${topic(f.whole, 'vi')}: ${sumText(f, 'vi')}, không phải ${said(f.whole, 'vi')}`,
}
