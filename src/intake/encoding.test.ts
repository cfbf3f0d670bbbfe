import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decoded, decode } from './encoding.ts'
import type { Problem } from './problem.ts'

const sentence = 'Kim ngạch xuất khẩu của tỉnh Hòa Bình đạt 1,145 tỷ USD, tăng 18,11%.'

function requireDecoded(answer: Decoded | Problem): Decoded {
  if ('code' in answer) throw new Error(answer.code)
  return answer
}

function asUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle)
  return bytes
}

/** Windows-1258 from its own decoding table; marks of tones follow their letters. */
function asWindows1258(text: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, b) => [new TextDecoder('windows-1258').decode(Uint8Array.of(b)), b]),
  )
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const parts = letter.normalize('NFD')
    const tone = [...parts].find((c) => tones.test(c)) ?? ''
    const rest = parts.replace(tone, '').normalize('NFC')
    const direct = table.get(letter)
    const codes = direct === undefined ? [table.get(rest), table.get(tone)] : [direct]
    bytes.push(...codes.flatMap((c) => (c === undefined ? [] : [c])))
  }
  return Uint8Array.from(bytes)
}

test('UTF-8 is read as it is and the choice is said', () => {
  const decoded = requireDecoded(decode({ name: 'a.txt', bytes: new TextEncoder().encode(sentence) }))
  expect(decoded).toEqual({ text: sentence, encoding: 'utf-8', evidence: 'valid UTF-8', notes: [] })
})

test('a byte order mark stays in the text, so that offsets are those of the file', () => {
  const decoded = requireDecoded(decode({ name: 'a.txt', bytes: new TextEncoder().encode(`\uFEFF${sentence}`) }))
  expect(decoded.text).toBe(`\uFEFF${sentence}`)
  expect(decoded.evidence).toBe('byte order mark')
})

test.each([
  ['utf-16le', true],
  ['utf-16be', false],
] as const)('%s is read with and without its byte order mark', (encoding, isLittle) => {
  const plain = requireDecoded(decode({ name: 'a.txt', bytes: asUtf16(sentence, isLittle) }))
  expect([plain.text, plain.encoding, plain.evidence]).toEqual([sentence, encoding, 'zero bytes'])
  const marked = requireDecoded(decode({ name: 'a.txt', bytes: asUtf16(`\uFEFF${sentence}`, isLittle) }))
  expect([marked.text, marked.encoding, marked.evidence]).toEqual([`\uFEFF${sentence}`, encoding, 'byte order mark'])
})

test('Vietnamese in Windows-1258 is known by its tone bytes', () => {
  const decoded = requireDecoded(decode({ name: 'a.txt', bytes: asWindows1258(sentence) }))
  expect([decoded.encoding, decoded.evidence]).toEqual(['windows-1258', 'Vietnamese tone bytes'])
  expect(decoded.text.normalize('NFC')).toBe(sentence)
})

test('Western text in Windows-1252 is not taken for Vietnamese', () => {
  const bytes = Uint8Array.from([...'Caf\xe9 \x80 5, A\xf1o 2020, na\xefve'].map((c) => c.charCodeAt(0)))
  const decoded = requireDecoded(decode({ name: 'a.txt', bytes }))
  expect([decoded.encoding, decoded.text]).toEqual(['windows-1252', 'Café € 5, Año 2020, naïve'])
})

test('an encoding that a page declares is believed when the bytes are not UTF-8', () => {
  const head = [...'<meta charset="windows-1251"><p>'].map((c) => c.charCodeAt(0))
  const decoded = requireDecoded(decode({ name: 'a.html', bytes: Uint8Array.from([...head, 0xcf, 0xf0, 0xe8]) }))
  expect([decoded.encoding, decoded.evidence]).toEqual(['windows-1251', 'declared'])
  expect(decoded.text.endsWith('При')).toBe(true)
})

test('broken UTF-8 is read on, with the position of the first bad byte', () => {
  const bytes = new TextEncoder().encode(sentence)
  const at = bytes.indexOf(0xe1)
  bytes[at + 1] = 0x41
  const decoded = requireDecoded(decode({ name: 'a.txt', bytes }))
  expect(decoded.evidence).toBe('mostly UTF-8')
  expect(decoded.text).toContain('\uFFFD')
  expect(decoded.notes[0]).toMatchObject({ code: 'broken-utf-8', file: 'a.txt', position: { kind: 'byte', at } })
})

test.each([
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'PDF', 0],
  ['a DOCX', [0x50, 0x4b, 0x03, 0x04, 0x00], 'ZIP, DOCX or XLSX', 0],
  ['a zero byte in a text', [0x61, 0x62, 0x00, 0x63, 0x64], 'zero byte', 2],
  ['control characters', [0x61, 0x01, 0x02, 0x03], 'control characters', 1],
])('%s is no text and the problem says what was found and where', (_, bytes, what, at) => {
  const answer = decode({ name: 'report.bin', bytes: Uint8Array.from(bytes) })
  expect(answer).toMatchObject({ code: 'binary', file: 'report.bin', found: { what }, position: { kind: 'byte', at } })
})

test('whatever the bytes are, decoding answers and never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const answer = decode({ name: 'x', bytes })
      return 'code' in answer ? answer.code === 'binary' : typeof answer.text === 'string'
    }),
  )
})

test('any text in UTF-8 without control characters comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      const answer = decode({ name: 'x', bytes: new TextEncoder().encode(`${text}.`) })
      return 'code' in answer || answer.text === `${text}.`
    }),
  )
})
