import { lineGap } from '../token.ts'
import type { NumberAt } from './number-at.ts'
import type { Stretch } from './stretch.ts'
import { currencyBefore } from './unit-at.ts'

/** Kinds and issuers of Vietnamese documents, as they stand in their numbers: '09-NQ/TU', '148/QĐ-TTg'. */
const documentCode = /^(?:nq|qd|qđ|ct|kh|tt|nd|nđ|ub)/
const calendarYear = /^(?:19|20)\d\d$/
const longDigits = /^\d{8,}$/
/** An area code opens a telephone number in groups: '0218 3852 456'. */
const areaCode = /^0\d{2,}$/
const zeroPadded = /^0\d/
const tightBefore: ReadonlySet<string> = new Set('/:#+')
const tightBehind: ReadonlySet<string> = new Set('/:+')
const itemMarks: ReadonlySet<string> = new Set('.)')

/** Behind a number that is no quantity: the rest of '09-NQ/TU' or '123/2020/QH14' is part of the same name. */
export function pastIdentifier(s: Stretch, i: number): number {
  const token = s.token(i)
  if (token?.kind !== 'number') return i + 1
  let end = i + 1
  if (areaCode.test(token.norm)) while (s.token(end)?.kind === 'number') end++
  while (s.isTight(end) && (s.text.isMark(end, '/') || s.isHyphen(end)) && s.isTight(end + 1)) end += 2
  return end
}

/** Names and identifiers: 'COVID-19', '09-NQ/TU', '8:30', list numbers, '007' are no quantities. */
export function isPartOfName(s: Stretch, i: number, number: NumberAt): boolean {
  if (number.isWord) return false
  return isTiedToName(s, i) || leadsIdentifier(s, number.last) || isItemNumber(s, i, number.last) || isPadded(s.norm(i))
}

function isTiedToName(s: Stretch, i: number): boolean {
  const previous = s.token(i - 1)
  if (!previous || !s.isTight(i)) return false
  const isName = previous.kind === 'word' || previous.kind === 'mixed'
  if (isName) return currencyBefore(s, i) === null
  const isHyphened = s.isHyphen(i - 1) && s.isTight(i - 1) && s.token(i - 2)?.kind !== 'number'
  return isHyphened || tightBefore.has(previous.norm)
}

/** Whether the mark behind a number at token i makes the number a part of a code or a time. */
function leadsIdentifier(s: Stretch, i: number): boolean {
  if (!s.isTight(i)) return false
  return (tightBehind.has(s.norm(i)) && s.isTight(i + 1)) || (s.isHyphen(i) && documentCode.test(s.norm(i + 1)))
}

/** '1. ...', '2) ...' at the opening of a line. */
function isItemNumber(s: Stretch, i: number, next: number): boolean {
  const opens = s.token(i - 1) === undefined || (s.token(i)?.gap ?? 0) >= lineGap
  return opens && itemMarks.has(s.norm(next)) && s.norm(i).length <= 2
}

function isPadded(norm: string): boolean {
  return zeroPadded.test(norm)
}

/** Whether a number without a unit is a year, a telephone number or the number of a document. */
export function isCode(s: Stretch, i: number, scale: number): boolean {
  const token = s.token(i)
  if (token?.kind === 'number') {
    if (scale === 0 && calendarYear.test(token.norm)) return true
    // 'Industry 4.0' is none of four industries.
    if (longDigits.test(token.norm) || token.norm === '4.0') return true
  }
  return hasLabelBefore(s, i)
}

/** 'No. 76', 'Highway 6'. */
function hasLabelBefore(s: Stretch, i: number): boolean {
  let at = i - 1
  while (at >= s.first && (s.text.isMark(at, '.') || s.text.isMark(at, '#') || s.text.isMark(at, ':'))) at--
  for (const from of [at - 1, at]) {
    if (from < s.first) continue
    const found = s.text.cueFrom(from, at + 1)
    if (found?.last === at + 1 && found.entries.some((e) => e.is === 'label')) return true
  }
  return false
}
