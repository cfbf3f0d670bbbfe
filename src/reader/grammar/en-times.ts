import { findPeriods } from './en-periods.ts'
import { PhraseTable, phrasesIn } from './phrase-table.ts'
import type { TimeWords } from './time-words.ts'
import { wordsIn } from './word-set.ts'

/** English words of time. */
export const englishTimes: TimeWords = {
  findPeriods,
  yearShifts: new PhraseTable(
    ['a year', 'one year'].flatMap((year): [string, 1 | -1][] => [
      [`${year} before`, -1],
      [`${year} earlier`, -1],
      [`${year} ago`, -1],
      [`${year} later`, 1],
      [`${year} after`, 1],
    ]),
  ),
  shiftOpeners: wordsIn('but and , just only exactly'),
  directions: wordsIn('higher lower more less up down increase rise decrease drop'),
  bases: phrasesIn('from | than | against | over | compared to | compared with'),
  comparers: wordsIn('from than against'),
  only: wordsIn('just only'),
  clauseBreaks: wordsIn('; while whereas but compared against versus'),
  clauseOpeners: wordsIn('and which who'),
}
