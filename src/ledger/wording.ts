import type { Modifier } from '../kernel/claim.ts'
import { foldedName, foldedTones, hasVietnameseMarks } from '../kernel/folded-name.ts'

/** The words beside a number, in a file's column of their own, for each meaning; Vietnamese ones also without marks. */
const words: Readonly<Record<Modifier, readonly string[]>> = {
  over: ['over', 'more than', 'above', 'exceeding', '>', 'trên', 'hơn', 'vượt', 'quá'],
  'at least': [
    'at least',
    'no less than',
    'not less than',
    'from',
    'minimum',
    '>=',
    '≥',
    'ít nhất',
    'tối thiểu',
    'không dưới',
  ],
  about: [
    'about',
    'around',
    'approximately',
    'some',
    'roughly',
    'circa',
    '~',
    '≈',
    'khoảng',
    'xấp xỉ',
    'chừng',
    'ước',
    'ước khoảng',
  ],
  nearly: ['nearly', 'almost', 'close to', 'just under', 'gần', 'ngót', 'gần như'],
  'at most': [
    'at most',
    'up to',
    'no more than',
    'not more than',
    'maximum',
    '<=',
    '≤',
    'nhiều nhất',
    'tối đa',
    'không quá',
  ],
  under: ['under', 'less than', 'below', 'fewer than', '<', 'dưới', 'chưa đến', 'chưa tới'],
}

/** The plain word for each meaning, as a receipt lists them. */
export const modifiers = Object.keys(words) as readonly Modifier[]

const entries = modifiers.flatMap((meaning) => words[meaning].map((word) => [word, meaning] as const))
const byWord = new Map<string, Modifier>(entries.map(([word, meaning]) => [foldedTones(word), meaning]))
/** Words typed without marks; first come, first served, and no two meanings fold alike (a test watches it). */
const byBareWord = new Map<string, Modifier>(entries.map(([word, meaning]) => [foldedName(word), meaning]))

/** What a word beside a number means: 'over' for 'more than', 'trên', 'tren'; null for a word that is none of them. */
export function modifierOf(word: string): Modifier | null {
  return byWord.get(foldedTones(word)) ?? (hasVietnameseMarks(word) ? null : (byBareWord.get(foldedName(word)) ?? null))
}
