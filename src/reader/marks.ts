import type { Words } from './grammar/word-set.ts'

/** The marks of a string, for asking what kind of mark a token is. Marks are shared by the languages. */
function marksOf(marks: string): Words {
  return new Set(marks)
}

/** End a phrase. */
export const phraseEnds = marksOf(',;:.()')
/** End a phrase that may hold an abbreviation. */
export const innerEnds = marksOf(',;:()')
/** End a part of a sentence outside brackets. */
export const partEnds = marksOf(',;:')
/** Part the items of a list. */
export const itemEnds = marksOf(',;')
/** Part statements of one sentence. */
export const statementEnds = marksOf(';:')
export const semicolon = marksOf(';')
export const dashes = marksOf('-–—')
/** Between the dateline of an article and its text. */
export const datelineDashes = marksOf('-–')
