import { expect, test } from 'vitest'
import { run } from './run-for-tests.ts'

test('Luong Son is a district on the last day of June 2025 and a commune the day after', async () => {
  const before = await run(['places', 'resolve', 'Luong Son', '--on', '2025-06-30'])
  expect([before.code, before.err]).toEqual([0, ''])
  expect(before.out.split('\n')[1]).toMatch(/^1 +152 +Luong Son district +Hoa Binh +since 1991-10-01, until 2025-06-30/)
  const after = await run(['places', 'resolve', 'huyện Lương Sơn', '--on', '2025-07-01'])
  expect(after.code).toBe(1)
  expect(after.err).toContain('At another time: Luong Son district (152')
  expect((await run(['places', 'resolve', 'Lương Sơn', '--on', '2025-07-01', '--ui', 'vi'])).out).toMatch(
    /1 +04924 +xã Lương Sơn/,
  )
})

test('a name that several places bear is answered with all of them, and what would tell them apart', async () => {
  const { code, out } = await run(['places', 'resolve', 'Cao Sơn', '--on', '2024'])
  expect(code).toBe(0)
  expect(out).toContain("'Cao Sơn' means 2 places equally well")
})

test('a mistyped name is answered with the nearest', async () => {
  const { code, err } = await run(['places', 'resolve', 'Luong Sn'])
  expect([code, err]).toEqual([1, expect.stringContaining('Did you mean Lương Sơn')])
})

test('the province of Hoa Binh became part of Phu Tho, by a resolution', async () => {
  const { code, out } = await run(['places', 'lineage', '17'])
  expect(code).toBe(0)
  expect(out).toContain('2025-07-01  became Phu Tho province (25, since 2025-07-01): merged · Nghị quyết 202/2025/QH15')
  const { places } = JSON.parse((await run(['places', 'lineage', '17', '--json'])).out)
  expect(places).toMatchObject([
    { place: { code: '17' }, cameFrom: [], became: [{ change: 'merge', other: { code: '25' } }] },
  ])
  expect((await run(['places', 'lineage', '25', '--on', '2026', '--csv'])).out).toMatch(
    /\r\n25,2025-07-01,came from,2025-07-01,merge,17,/,
  )
  expect((await run(['places', 'lineage', '17', '--on', '2026-01-01'])).err).toContain(
    'At another time: Hoa Binh province',
  )
  expect((await run(['places', 'lineage', 'x'])).err).toContain("no place has the code 'x'")
})

test('candidates for machines have keys and reasons', async () => {
  const { candidates } = JSON.parse((await run(['places', 'resolve', 'Hòa Bình', '--on', '2025', '--json'])).out)
  expect(candidates[0]).toMatchObject({
    rank: 1,
    code: '17',
    validFrom: '1991-10-01',
    kind: 'province',
    reasons: ['same-tones', 'province-level'],
  })
  expect((await run(['places', 'resolve', 'Hòa Bình', '--csv'])).out).toMatch(
    /^rank,code,valid_from,.*\r\n1,17,1991-10-01,2025-07-01,province,Hoa Binh,/,
  )
})

test('a wrong places command is told with what to write', async () => {
  expect(await run(['places'])).toMatchObject({
    code: 2,
    err: expect.stringContaining("say 'resolve NAME' or 'lineage CODE'"),
  })
  expect(await run(['places', 'resolve', 'x', '--on', '2024-02-31'])).toMatchObject({
    code: 2,
    err: expect.stringContaining("'2024-02-31'"),
  })
  expect((await run(['places', '--ui', 'vi'])).err).toContain('hãy nêu')
})

test.each([
  'start',
  'init',
  'read',
  'import',
  'series',
  'check',
  'case',
  'rule',
  'places',
  'verify',
  'backup',
  'restore',
])('openprovince %s --help has examples in both languages and is listed on the first page', async (command) => {
  const english = await run([command, '--help'])
  expect([english.code, english.err]).toEqual([0, ''])
  expect(english.out).toContain('Try it')
  expect((await run(['help', command, '--ui', 'vi'])).out).toContain('Làm thử')
  for (const line of english.out.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  expect((await run(['--help'])).out).toContain(command)
})
