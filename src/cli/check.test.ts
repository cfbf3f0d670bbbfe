import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDataFolder, run } from './run-for-tests.ts'

/** One record with the sample, whose findings are asked for here. */
let folder: Awaited<ReturnType<typeof openDataFolder>>
let answer: Answer
beforeAll(async () => {
  folder = await openDataFolder()
  await run(['init', '--sample', 'hoa-binh', '--data', folder.path])
  answer = JSON.parse((await ask('check', '--json')).out)
}, 120_000)
afterAll(() => folder?.close(), 120_000)

const ask = (...args: readonly string[]) => run([...args, '--data', folder.path])

interface JsonFinding {
  readonly check: string
  readonly code: string
  readonly severity: string
  readonly message: { readonly en: string; readonly vi: string }
  readonly observations: readonly number[]
  readonly quotes?: readonly ({ readonly quote: string } | null)[]
  readonly case?: { readonly key: string; readonly state: string }
}

interface Answer {
  readonly figures: number
  readonly cases: { readonly opened: number; readonly unchanged: number; readonly change: number | null }
  readonly findings: readonly JsonFinding[]
}

function sentences(severity: string, check: string, code: string): string[] {
  return answer.findings
    .filter((f) => f.severity === severity && f.check === check && f.code === code)
    .map((f) => f.message.en)
}

const one = (words: readonly string[]) => expect.stringMatching(new RegExp(words.join('.*'), 's'))

test('imports of 2020 repeat the plan exactly, beside what was expected', () => {
  const found = sentences('warning', 'plan', 'repeats-plan')
  expect(found).toContainEqual(
    one(['Imports, Hoa Binh, 2020: 875 million USD', '118.4 million USD at 13.53 percent', '920.5 million USD']),
  )
  expect(found).toContainEqual(one(['Exports, Hoa Binh, 2020: 1.032 billion USD', '987 million USD']))
})

test('growth of a quarter with two values and the first products of OCOP with three are rivals', () => {
  const found = sentences('warning', 'contradiction', 'rivals')
  expect(found).toContainEqual(one(['Q1 2025', '12.76 percent', '12.67 percent']))
  expect(found).toContainEqual(one(['OCOP products, Hoa Binh, 2019', '24 ', '27 ', '16 ']))
})

test('an area stated anew, and a first reckoning that a result replaces, are told from rivals', () => {
  expect(sentences('note', 'site', 'area-over-time')).toContainEqual(
    one(['Yen Quang', '195 ha', '201.1 ha', '180.62 ha']),
  )
  expect(sentences('note', 'status', 'estimate-held')).toContainEqual(
    one(['1.907 billion USD', 'the estimate of 1.9 billion USD']),
  )
  const loud = answer.findings.filter((f) => f.severity !== 'note').map((f) => f.message.en)
  expect(loud.filter((s) => s.includes('Yen Quang'))).toEqual([])
})

test('plans solved back from three articles agree once a scale is mended, and the scale is accused', () => {
  expect(sentences('note', 'plan', 'plans-agree')).toContainEqual(
    one(['Exports, Hoa Binh, 2020', '1.03 billion USD', '15.73 percent', '62.52 percent']),
  )
  expect(sentences('error', 'plan', 'plan-scale')).toContainEqual(
    one(['645.23 billion USD at 62.52 percent', 'it fits as 645.23 million USD']),
  )
})

test('errors and warnings are cases; a second run changes nothing', async () => {
  const loud = answer.findings.filter((f) => f.severity !== 'note')
  expect(answer.cases.opened).toBe(new Set(loud.map((f) => f.case?.key)).size)
  expect(loud.every((f) => f.case?.state === 'internal')).toBe(true)
  expect(answer.findings.filter((f) => f.severity === 'note').every((f) => f.case === undefined)).toBe(true)
  const again: Answer = JSON.parse((await ask('check', '--json')).out)
  expect(again.cases).toMatchObject({
    opened: 0,
    reopened: 0,
    settled: 0,
    unchanged: answer.cases.opened,
    change: null,
  })
})

test('every finding is said in Vietnamese, with the names and numbers of the language', () => {
  for (const { message } of answer.findings) expect(message.vi).not.toMatch(/undefined|null|Hoa Binh,|percent|billion/)
  expect(answer.findings.map((f) => f.message.vi)).toContainEqual(
    one(['Hòa Bình', '12,76%', '12,67%', 'không thể cùng đúng']),
  )
})

test('a report is held against the record and nothing is recorded', async () => {
  const before = (await ask('verify')).out
  const text =
    'Hoa Binh exported goods worth 987 million USD in 2020.\n\nThe GRDP of Hoa Binh province grew by 12.4 percent in the first quarter of 2025.\n'
  const input = [new TextEncoder().encode(text)]
  const { code, out } = await run(['check', '-', '--published', '2025-05', '--json', '--data', folder.path], { input })
  expect(code).toBe(0)
  const found: { readonly findings: readonly JsonFinding[] } = JSON.parse(out)
  const rivals = found.findings.filter((f) => f.code === 'rivals')
  expect(rivals.map((f) => f.message.en)).toContainEqual(one(['12.4 percent']))
  expect(rivals.flatMap((f) => f.quotes ?? [])).toContainEqual(expect.objectContaining({ quote: '12.4 percent' }))
  expect((await ask('verify')).out).toBe(before)
})

test('a case goes the steps that are open to it, each with a note, and keeps its history', async () => {
  const key = answer.findings.find((f) => f.case)?.case?.key ?? ''
  expect(await ask('case', key.slice(0, 8), '--to', 'public', '--note', 'x')).toMatchObject({
    code: 1,
    err: expect.stringContaining('the next step is one of query-sent'),
  })
  expect((await ask('case', key, '--to', 'query-sent')).code).toBe(2)
  expect((await ask('case', key, '--to', 'query-sent', '--note', 'asked on 12 May')).code).toBe(0)
  const { out } = await ask('case', key, '--ui', 'vi')
  expect(out).toContain('nội bộ')
  expect(out).toContain('đã hỏi nguồn: asked on 12 May')
  expect((await ask('case', 'ffffffff')).err).toContain("there is no case 'ffffffff'")
})
