import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DecodeStream } from './decode-stream.ts'

function decoded(bytes: Buffer, piece: number) {
  const stream = new DecodeStream('figures.csv')
  let text = ''
  for (let at = 0; at < bytes.length; at += piece) text += stream.push(bytes.subarray(at, at + piece))
  return { text: text + stream.end(), problem: stream.problem }
}

test('a file in UTF-8 gives its text in whatever pieces it comes, without its byte order mark', () => {
  const isText = (t: string) => [...t].every((c) => (c >= ' ' || '\t\n\r'.includes(c)) && c !== '\ufeff')
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter(isText)
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), fc.boolean(), (words, piece, hasMark) => {
      const whole = `chỉ tiêu,giá trị\n${words}`
      const bytes = Buffer.from((hasMark ? '\ufeff' : '') + whole)
      expect(decoded(bytes, piece)).toEqual({ text: whole, problem: null })
    }),
  )
})

test("a spreadsheet's 'Unicode text' is read by its mark", () => {
  const bytes = Buffer.from('\ufeffchỉ tiêu\tHòa Bình\n', 'utf16le')
  for (const piece of [1, 3, 1000])
    expect(decoded(bytes, piece)).toEqual({ text: 'chỉ tiêu\tHòa Bình\n', problem: null })
})

test('a byte that is no UTF-8 is named with its place, in whatever pieces the file comes', () => {
  for (const filling of [0, 5_000, 70_001]) {
    const before = `Hòa Bình${'ế'.repeat(filling)}`
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xe0, 0x2c]), Buffer.from('rest')])
    const at = Buffer.byteLength(before)
    for (const piece of [1 + filling / 50, 4096, 1 << 16].map(Math.ceil)) {
      const { text, problem } = decoded(bytes, piece)
      expect(problem).toMatchObject({ problem: 'not-utf-8', at, byte: 0xe0 })
      expect(text).toBe(before)
    }
  }
})

test('a character cut off at the end of the file is named too', () => {
  expect(decoded(Buffer.from('Hòa Bình').subarray(0, 2), 2).problem).toMatchObject({ problem: 'not-utf-8', at: 1 })
})

test('a workbook is not read as a table', () => {
  const bytes = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(5_000, 7)])
  expect(decoded(bytes, 100).problem).toEqual({ problem: 'binary', what: 'ZIP, DOCX or XLSX' })
})

test('a zero byte far behind the head is no text either', () => {
  const bytes = Buffer.from(`${'a,b\n'.repeat(5_000)}\0\n`)
  expect(decoded(bytes, 1_000).problem).toEqual({ problem: 'binary', what: 'zero byte' })
})
