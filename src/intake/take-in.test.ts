import { expect, test } from 'vitest'
import { toSource } from './document.ts'
import { type Problem, sayProblem } from './problem.ts'
import { largestFile, type TakenIn, takeIn } from './take-in.ts'

function taken(name: string, text: string): TakenIn {
  const answer = takeIn({ name, bytes: new TextEncoder().encode(text) })
  if ('code' in answer) throw new Error(answer.code)
  return answer
}

function requireProblem(answer: TakenIn | Problem): Problem {
  if ('code' in answer) return answer
  throw new Error('the file was taken in')
}

test('a plain text is taken as given, with its title and paragraphs', () => {
  const text = 'Exports rise\n\nThe province exported 645.23 million USD.\nIt rose.\n\n\nThe end.\n'
  const { document, format } = taken('a.txt', text)
  expect(format).toBe('text')
  expect(document.text).toBe(text)
  expect(document.blocks.map((b) => [b.role, document.text.slice(b.start, b.end)])).toEqual([
    ['title', 'Exports rise'],
    ['body', 'The province exported 645.23 million USD.\nIt rose.'],
    ['body', 'The end.'],
  ])
})

test('a byte order mark is no part of the document but counts in positions of the file', () => {
  const { document, source } = taken('a.txt', '\uFEFF26 FDI projects')
  expect(document.text).toBe('26 FDI projects')
  expect(source.slice(...toSource(document, 0, 2))).toBe('26')
})

test('a page is known by its name or by its start', () => {
  expect(taken('a.HTM', 'no tags').format).toBe('html')
  expect(taken('-', '\n<!-- x --><!DOCTYPE html><p>Words').format).toBe('html')
  expect(taken('-', 'a < b and <p> is a tag').format).toBe('text')
})

test('an empty file is taken in with a note', () => {
  expect(taken('a.txt', ' \n').notes[0]?.code).toBe('empty')
  expect(taken('a.html', '<script>1</script>').notes[0]?.code).toBe('empty')
})

test('a file over the limit is a problem that says both sizes in either language', () => {
  const found = requireProblem(takeIn({ name: 'big.txt', bytes: new Uint8Array(largestFile + 1) }))
  expect(sayProblem(found, 'en')).toMatch(/^big\.txt: at most 64\.0 MB .* 64\.0 MB was found/)
  expect(sayProblem(found, 'vi')).toMatch(/^big\.txt: mỗi lần chỉ đọc được tối đa 64,0 MB/)
})

test('a problem names the file, the position, what was found and what to do', () => {
  const found = requireProblem(takeIn({ name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }))
  expect(sayProblem(found, 'en')).toBe(
    'scan.pdf, byte 0: expected plain text or HTML, found a PDF document. Save the document as text or HTML and read that.',
  )
  expect(sayProblem(found, 'vi')).toContain('Hãy lưu tài liệu thành văn bản')
})

test('ten megabytes on a single line are taken in', () => {
  const { document } = taken('a.txt', 'The province exported 5 million USD. '.repeat(280_000))
  expect(document.blocks).toHaveLength(1)
})
