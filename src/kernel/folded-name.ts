/** What Vietnamese text is joined with: spaces, hyphens and dashes of every width, the minus sign. */
const joints = /[\s\p{Pd}−]+/gu

/** Old keyboards and OCR write đ as the Icelandic eth. */
const eth = /ð/g

function plainLower(text: string): string {
  return text.toLowerCase().replace(eth, 'đ').replace(joints, ' ').trim()
}

/**
 * A name as it is looked up when tones cannot be trusted: lower case, ASCII letters where Vietnamese has
 * marks, one space where the writing has spaces, hyphens or dashes. 'Thua Thien – Hue' and 'Thừa Thiên-Huế'
 * fold the same; so do all names that differ in tones only, which {@link foldedTones} keeps apart.
 */
export function foldedName(text: string): string {
  return plainLower(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g
const word = /[\p{L}\p{M}]+/gu
/** A syllable without its tone: onset, vowels, coda. The u of 'qu' and the i of 'gi' before a vowel belong to the onset. */
const syllable = /^(qu|gi(?=[aăâeêioôơuưy])|[bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+)(ch|ng|nh|[cmnpt])?$/

/** The vowel that carries the tone in the older placement ('hòa', 'thủy'), which the record uses. */
function toneSeat(vowels: string, hasCoda: boolean): number {
  for (let i = vowels.length - 1; i >= 0; i--) if ('ăâêôơư'.includes(vowels[i] as string)) return i
  if (vowels.length === 1) return 0
  return hasCoda || vowels.length > 2 ? 1 : 0
}

function withSettledTone(text: string): string {
  const split = text.normalize('NFD')
  const tones = split.match(toneMark)
  if (tones?.length !== 1) return text
  const parts = syllable.exec(split.replace(toneMark, '').normalize('NFC'))
  if (!parts) return text
  const [, onset = '', vowels = '', coda = ''] = parts
  const seat = toneSeat(vowels, coda !== '') + 1
  return (onset + vowels.slice(0, seat) + tones[0] + vowels.slice(seat) + coda).normalize('NFC')
}

/**
 * A name as it is looked up when its tones are written: diacritics stay, but the normal form and the place
 * of the tone no longer matter, so 'Hoà' is 'Hòa' and 'Uỷ' is 'Ủy' while 'Hòa' is not 'Hoa'.
 */
export function foldedTones(text: string): string {
  return plainLower(text).normalize('NFC').replace(word, withSettledTone)
}

/** Whether a text writes Vietnamese marks at all; one that does not says nothing about tones. */
export function hasVietnameseMarks(text: string): boolean {
  return foldedTones(text) !== foldedName(text)
}
