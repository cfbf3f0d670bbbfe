import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { printedWidth } from './printed-width.ts'
import { run } from './run-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'openprovince-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const article =
  'HOA BINH - The province exported goods worth 645.23 million USD in the first nine months of 2020, up 7.64 percent. ' +
  'It has 43 FDI projects.\n'

interface Figure {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly place: string | null
  readonly words?: string
}

function figuresOf(line: string): Figure[] {
  const { figures }: { figures: Figure[] } = JSON.parse(line)
  return figures
}

test('a report shows the marked text, what each figure means, and ends by counting', async () => {
  const { code, out, err } = await run(['read', written('a.txt', article), '--published', '2020-10-05'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('[645.23 million USD]¹')
  expect(out).toMatch(/1 +645\.23 million USD +645\.225–645\.235/)
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^3 figures, 0 errors, 0 warnings, \d+ notes?\.$/)
})

test('the words of the command follow the system, or --ui', async () => {
  const path = written('a.txt', article)
  expect((await run(['read', path], { env: { LANG: 'vi_VN.UTF-8' } })).out).toContain('3 số liệu, 0 lỗi')
  expect((await run(['read', path, '--ui', 'vi'], { env: { LANG: 'C' } })).out).toContain('nguyên văn')
})

test('a terminal gets colours and its own width, unless NO_COLOR is set', async () => {
  const path = written('a.txt', article)
  const coloured = await run(['read', path], { columns: 60 })
  expect(coloured.out).toContain('\x1b[4;36m645.23 million USD\x1b[0m')
  const plain = await run(['read', path], { columns: 60, env: { NO_COLOR: '1' } })
  expect(plain.out).not.toContain('\x1b')
  const [, ...lines] = plain.out.split('\n')
  for (const line of lines) expect(printedWidth(line)).toBeLessThanOrEqual(60)
})

test('JSON quotes the file exactly, with every number exact', async () => {
  const { code, out } = await run(['read', written('a.txt', article), '--json', '--published', '2020-10'])
  expect(code).toBe(0)
  const figures = figuresOf(out)
  expect(figures.map((f) => [f.quote, f.value, f.unit])).toEqual([
    ['645.23 million USD', 645_230_000, 'USD'],
    ['7.64 percent', 7.64, 'percent'],
    ['43 FDI projects', 43, 'count'],
  ])
  for (const f of figures) expect(article.slice(f.start, f.end)).toBe(f.quote)
  expect(out).toContain('"value":645230000,"low":645225000,"high":645235000')
})

test('offsets in JSON count a byte order mark and the tags of a page', async () => {
  const marked = `\uFEFF${article}`
  const [first] = figuresOf((await run(['read', written('bom.txt', marked), '--json'])).out)
  expect(first && marked.slice(first.start, first.end)).toBe('645.23 million USD')

  const page =
    '<!DOCTYPE html><nav>9 links</nav><p>Exports reached <b>645.23</b>&nbsp;million USD in 2020.<aside>5 ha</aside>'
  const [figure, ...others] = figuresOf((await run(['read', written('a.html', page), '--json'])).out)
  expect(others).toEqual([])
  expect(figure?.quote).toBe('645.23</b>&nbsp;million USD')
  expect(figure && page.slice(figure.start, figure.end)).toBe(figure?.quote)
  expect(figure?.words).toBe('645.23\u00a0million USD')
})

test('a place said in Vietnamese is the place of the figures', async () => {
  const path = written('b.txt', 'Exports reached 645.23 million USD in 2020.')
  const figures = figuresOf((await run(['read', path, '--json', '--place', 'Hòa Bình'])).out)
  expect(figures[0]?.place).toBe('Hoa Binh')
})

test('a text may come from standard input, in UTF-16 too', async () => {
  const bytes = Buffer.from(article, 'utf16le')
  const { code, out } = await run(['read', '-', '--json'], { input: [bytes.subarray(0, 101), bytes.subarray(101)] })
  expect(code).toBe(0)
  expect(figuresOf(out)[0]?.quote).toBe('645.23 million USD')
})

test('what cannot be read is named with its file and the others are read', async () => {
  const good = written('good.txt', article)
  const pdf = written('scan.pdf', '%PDF-1.7')
  const { code, out, err } = await run(['read', join(folder, 'none.txt'), folder, pdf, good])
  expect(code).toBe(1)
  expect(err).toContain(`${join(folder, 'none.txt')}: there is no such file`)
  expect(err).toContain(`${folder}: this is a folder`)
  expect(err).toContain(`${pdf}, byte 0: expected plain text or HTML, found a PDF document`)
  expect(out).toContain('[645.23 million USD]¹')
})

test('with --json a file that cannot be read is a line too', async () => {
  const { code, out } = await run(['read', folder, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ file: folder, problem: { code: 'folder', position: null } })
})

test('an empty file is read, and said to be empty', async () => {
  const { code, out, err } = await run(['read', written('empty.txt', '')])
  expect(code).toBe(0)
  expect(err).toContain('holds no words')
  expect(out).toContain('0 figures, 0 errors, 0 warnings, 0 notes.')
})

test('a text in Vietnamese is said not to be read yet, in a report, in JSON and in a batch', async () => {
  const words = 'Kim ngạch xuất khẩu 7 tháng đạt 1,09 tỷ USD, tăng 21,4% so với cùng kỳ năm trước.'
  const file = written('tieng-viet.txt', words)
  const { code, err } = await run(['read', file])
  expect(code).toBe(0)
  expect(err).toContain(`${file}: the text is Vietnamese, whose figures are not read yet`)
  const json = JSON.parse((await run(['read', file, '--json'])).out)
  expect(json).toMatchObject({ figures: [], notes: [{ code: 'unread-language' }] })
  const batch = await run(['read', '--batch', written('batch-vi.jsonl', JSON.stringify({ id: '1', text: words }))])
  expect(JSON.parse(batch.out)).toMatchObject({ id: '1', figures: [], notes: [{ code: 'unread-language' }] })
})

test('broken bytes are told with their position and the rest is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Tỉnh '),
    Buffer.from([0xc3, 0x28]),
    Buffer.from(' exported 5 million USD in 2020.'),
  ])
  const { code, out, err } = await run(['read', written('broken.txt', bytes), '--lang', 'en'])
  expect(code).toBe(0)
  expect(err).toMatch(/broken\.txt, byte 7: expected UTF-8, found the byte 0xC3/)
  expect(out).toContain('[5 million USD]¹')
})

test('a wrong command is told at once, in full, with exit code 2', async () => {
  const { code, out, err } = await run([
    'read',
    '--publised',
    '2025-02-31',
    '--lang',
    'fr',
    '--published',
    '2025-02-31',
  ])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain("did you mean '--published'?")
  expect(err).toContain("'--lang' was given 'fr'")
  expect(err).toContain("'--published' was given '2025-02-31'")
  expect((await run(['read'])).code).toBe(2)
  expect((await run(['raed', 'a.txt'])).err).toContain("no command 'raed'")
})

test('help teaches with examples in both languages', async () => {
  const english = await run(['read', '--help'])
  expect([english.code, english.err]).toEqual([0, ''])
  expect(english.out).toContain('openprovince read report.txt --published')
  expect((await run(['help', 'read', '--ui', 'vi'])).out).toContain('Mã thoát')
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

const batch = [
  JSON.stringify({ id: 'a', text: article, published: '2020-10', place: 'Hoa Binh', language: 'en' }),
  '{"id":"b","text":',
  '',
  JSON.stringify({ id: 'c', published: '2020-10' }),
  JSON.stringify({ id: 'd', text: 'It has 26 projects.', published: '2021-02-31' }),
  JSON.stringify({ id: 7, text: 'The province exported 5 million USD in 2020.', published: null, extra: true }),
].join('\n')

test('a batch answers line by line; bad lines are told and the others read', async () => {
  const path = written('batch.jsonl', batch)
  const { code, out, err } = await run(['read', '--batch', path, '--json'])
  expect(code).toBe(1)
  const answers: { id: unknown; line?: number; language?: string; figures?: Figure[] }[] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map((a) => a.id)).toEqual(['a', null, null, null, 7])
  expect(answers.map((a) => a.line)).toEqual([undefined, 2, 4, 5, undefined])
  expect(answers[0]).toMatchObject({ language: 'en', findings: expect.any(Array) })
  expect(answers[4]?.figures?.[0]?.quote).toBe('5 million USD')
  expect(err).toContain(`${path}, line 2: expected one JSON object`)
  expect(err).toContain(`${path}, line 4: "text" must be a text`)
  expect(err).toContain(`${path}, line 5: "published" must be a date`)
})

test('a batch may come from standard input, cut anywhere', async () => {
  const bytes = Buffer.from(`${batch}\n`)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(7 * i, 7 * i + 7))
  const { out } = await run(['read', '--batch', '-'], { input: pieces })
  expect(out.trim().split('\n')).toHaveLength(5)
})

test('the sample is read with its published slip found', async () => {
  const { code, out } = await run([
    'read',
    'samples/hoa-binh/report-2025-h1.en.txt',
    '--json',
    '--published',
    '2025-07-20',
  ])
  expect(code).toBe(0)
  const { findings, figures }: { findings: { severity: string; spans: [number, number][] }[]; figures: Figure[] } =
    JSON.parse(out)
  const loud = findings.filter((f) => f.severity !== 'note')
  expect(loud).toHaveLength(1)
  const accused = figures.filter((f) => loud[0]?.spans.some(([start, end]) => f.start === start && f.end === end))
  expect(accused.map((f) => f.quote)).toContain('9.7 million USD')
})
