/** What a token is made of. An ordinal is '17th'; a mixed token starts with a letter and holds digits ('H20', 'Q1'). */
export type TokenKind = 'word' | 'number' | 'ordinal' | 'mixed' | 'mark'

/** What stands between a token and the one before it. */
export type Gap = 0 | 1 | 2 | 3
export const noGap: Gap = 0
export const spaceGap: Gap = 1
export const lineGap: Gap = 2
export const blankLineGap: Gap = 3

export interface Token {
  readonly kind: TokenKind
  /** UTF-16 offsets into the text as given. */
  readonly start: number
  readonly end: number
  /** Lower case, composed, without invisible characters; a number keeps its marks, with ASCII digits. */
  readonly norm: string
  readonly gap: Gap
  /** Whether the first letter is a capital. */
  readonly isCapital: boolean
}

type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5
const space: CharacterClass = 0
const letter: CharacterClass = 1
const digit: CharacterClass = 2
const mark: CharacterClass = 3
const ignorable: CharacterClass = 4
const newline: CharacterClass = 5

const spaces = /[\s\u0085]/
// Zero-width and directional characters, soft hyphen, byte-order mark: invisible, so they carry no meaning here.
const invisibles = /[\p{Cf}\u200b\ufeff]/u
const digits = /\p{Nd}/u
const letters = /[\p{L}\p{M}\u00b2\u00b3]/u

/** Class of every character of the basic plane, worked out once. */
const classes: Uint8Array = (() => {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    // Hangul, Chinese and the private area need no regular expression each: they are letters or nothing.
    if (code >= 0x3400 && code < 0xd7b0) table[code] = letter
    else if (code >= 0xd800 && code < 0xf900) table[code] = mark
    else {
      const c = String.fromCharCode(code)
      table[code] =
        code === 10 || code === 13 || code === 0x2028 || code === 0x2029
          ? newline
          : spaces.test(c)
            ? space
            : digits.test(c)
              ? digit
              : letters.test(c)
                ? letter
                : invisibles.test(c)
                  ? ignorable
                  : mark
    }
  }
  return table
})()

function classOf(text: string, at: number): CharacterClass {
  return at < text.length ? (classes[text.charCodeAt(at)] as CharacterClass) : mark
}

/** The value of a digit of any script: decimal digits stand in runs of ten that begin with zero. */
function digitValue(code: number): number {
  if (code < 58) return code - 48
  let start = code
  while (code - start < 9 && classes[start - 1] === digit) start--
  return code - start
}

function asciiDigits(raw: string): string {
  let isPlain = true
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) > 57) isPlain = false
  if (isPlain) return raw
  let plain = ''
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    const kind = classes[code]
    if (kind === ignorable) continue
    plain += kind === digit ? digitValue(code) : raw[i]
  }
  return plain
}

const groupSpaces = new Set([0x00a0, 0x202f, 0x2009])

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function wordNorm(raw: string): string {
  let isAscii = true
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) > 127) isAscii = false
  if (isAscii) return raw.toLowerCase()
  return raw
    .replace(/[\p{Cf}\u200b\ufeff]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('²', '2')
    .replaceAll('³', '3')
}

/** Cuts a text into tokens, in one pass. Every character of the text is in one token or in a gap. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const length = text.length
  let at = 0
  let gap: Gap = blankLineGap
  const push = (kind: TokenKind, start: number, end: number, norm: string) => {
    const first = text.charCodeAt(start)
    const isCapital =
      kind !== 'number' &&
      kind !== 'mark' &&
      (first < 128 ? first >= 65 && first <= 90 : /\p{Lu}/u.test(text[start] ?? ''))
    tokens.push({ kind, start, end, norm, gap, isCapital })
    gap = noGap
    at = end
  }
  while (at < length) {
    const kind = classOf(text, at)
    if (kind === space || kind === ignorable) {
      if (kind === space && gap < spaceGap) gap = spaceGap
      at++
    } else if (kind === newline) {
      gap = gap >= lineGap ? blankLineGap : lineGap
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++
      at++
    } else if (kind === digit) {
      const end = numberEnd(text, at)
      const tail = ordinalEnd(text, end)
      if (tail > end) push('ordinal', at, tail, wordNorm(text.slice(at, tail)))
      else push('number', at, end, asciiDigits(text.slice(at, end)).replace(/[\u00a0\u202f\u2009]/g, ','))
    } else if (kind === letter) {
      const end = currencyEnd(text, at, wordEnd(text, at))
      const raw = text.slice(at, end)
      push(/\d/.test(raw) ? 'mixed' : 'word', at, end, wordNorm(raw))
    } else if (isApostrophe(text.charCodeAt(at)) && isPossessive(text, at)) {
      push('mark', at, at + 2, "'s")
    } else {
      const code = text.charCodeAt(at)
      const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < length
      push('mark', at, at + (isPair ? 2 : 1), text.slice(at, at + (isPair ? 2 : 1)))
    }
  }
  return tokens
}

function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return (next === 115 || next === 83) && classOf(text, at + 2) !== letter && at > 0 && classOf(text, at - 1) === letter
}

/**
 * A number goes on over single or doubled marks and over non-breaking spaces before three digits; characters without
 * width between its digits and its marks do not part it.
 */
function numberEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    while (classOf(text, at) === digit) at++
    const end = at
    at = pastIgnorable(text, at)
    if (classOf(text, at) === digit) continue
    const code = text.charCodeAt(at)
    if (isDecimalMark(code)) {
      let next = pastIgnorable(text, at + 1)
      if (isDecimalMark(text.charCodeAt(next))) next = pastIgnorable(text, next + 1)
      if (classOf(text, next) !== digit) return end
      at = next
    } else if (groupSpaces.has(code) && at - from <= 3 && hasThreeDigits(text, at + 1)) at++
    else if (groupSpaces.has(code) && groupSpaces.has(text.charCodeAt(at - 4)) && hasThreeDigits(text, at + 1)) at++
    else return end
  }
}

function pastIgnorable(text: string, from: number): number {
  let at = from
  while (classOf(text, at) === ignorable) at++
  return at
}

function isDecimalMark(code: number): boolean {
  return code === 44 || code === 46
}

function hasThreeDigits(text: string, at: number): boolean {
  return (
    classOf(text, at) === digit &&
    classOf(text, at + 1) === digit &&
    classOf(text, at + 2) === digit &&
    classOf(text, at + 3) !== digit
  )
}

const ordinalEndings = new Set(['st', 'nd', 'rd', 'th', 's'])

/** The end of '17th' or '2020s' when the number that ends here carries such an ending, else the same place. */
function ordinalEnd(text: string, at: number): number {
  let end = at
  while (end - at < 3 && classOf(text, end) === letter) end++
  return end > at && ordinalEndings.has(text.slice(at, end).toLowerCase()) ? end : at
}

function wordEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length) {
      const kind = classOf(text, at)
      if (kind !== letter && kind !== digit && kind !== ignorable) break
      at++
    }
    while (at > from && classOf(text, at - 1) === ignorable) at--
    const code = text.charCodeAt(at)
    const isJoined = classOf(text, at + 1) === letter
    // 'sq.m', 'Co.opmart', 'U.S': a point inside a word, not the end of a sentence whose space is missing.
    const isInnerPoint = code === 46 && isJoined && at - from <= 3 && (at - from === 1 || isLower(text, at + 1))
    const isInnerApostrophe = isApostrophe(code) && isJoined && !isPossessive(text, at)
    if (!isInnerPoint && !isInnerApostrophe) return at
    at++
  }
}

const currencyPrefix = /^(?:US|VND|USD|EUR|JPY|CNY|KRW|GBP|THB|SGD|AUD)(?=\d)/i

/** 'VND3.69 trillion': the code of a currency parts from the number behind it. */
function currencyEnd(text: string, from: number, end: number): number {
  const code = currencyPrefix.exec(text.slice(from, Math.min(end, from + 4)))
  return code ? from + code[0].length : end
}

function isLower(text: string, at: number): boolean {
  return /\p{Ll}/u.test(text[at] ?? '')
}
