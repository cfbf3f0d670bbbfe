import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databasesUnderTest, type ServerForTests } from '../store/server/server-for-tests.ts'
import { openDataFolder, type RunSetting, run } from './run-for-tests.ts'

let folder: Awaited<ReturnType<typeof openDataFolder>>
let elsewhere: Awaited<ReturnType<typeof openDataFolder>>
beforeAll(async () => {
  folder = await openDataFolder()
  await run(['init', '--name', 'Hòa Bình', '--data', folder.path])
}, 120_000)
afterAll(async () => {
  await folder?.close()
  await elsewhere?.close()
}, 120_000)

const ask = (args: readonly string[], setting: RunSetting = {}) => run([...args, '--data', folder.path], setting)

function written(name: string, text: string): string {
  const path = join(folder.path, '..', name)
  writeFileSync(path, text)
  return path
}

const heading = 'indicator,place,period,value,unit\n'
const good = `${heading}export_value,Hòa Bình,2023,980000000,USD\nexport_value,Hòa Bình,2024,1.09e9,USD\n`

test('a trial shows the columns and records nothing', async () => {
  const path = written('trial.csv', good)
  const { code, out, err } = await ask(['import', path, '--as', 'observations', '--dry-run'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/indicator +Indicator \(indicator\)/)
  expect(out).toContain(
    'trial.csv can be recorded: 2 rows, 2 new cells, 1 source. This was a trial; nothing was recorded.',
  )
  expect((await ask(['series', 'export_value'])).out).toContain('has no figure of Exports')
})

test('rows are recorded with who published them; the same file again changes nothing', async () => {
  const path = written('figures.csv', good)
  const said = ['--publisher', 'Cục Thống kê', '--published', '2025-02', '--rank', '2', '--title', 'Niên giám']
  const recorded = await ask(['import', path, '--as', 'observations', ...said, '--actor', 'Lan', '--json'])
  expect(recorded.code).toBe(0)
  expect(JSON.parse(recorded.out)).toMatchObject({ outcome: 'recorded', accepted: 2, newCells: 2, problems: [] })
  const { out } = await ask(['series', 'export_value', '--json'])
  const { cells } = JSON.parse(out)
  expect(cells[0].statements).toMatchObject([
    { publisher: 'Cục Thống kê', title: 'Niên giám', rank: 2, published: '2025-02' },
  ])
  const again = await ask(['import', path, '--as', 'observations', '--ui', 'vi'])
  expect(again.code).toBe(0)
  expect(again.out).toContain('figures.csv đã có trong sổ ghi, giống từng byte (2 dòng). Không có gì thay đổi.')
})

test('a file with a bad row is refused whole, each problem with file and line', async () => {
  const bad = `${good}export_valu,Hòa Bình,2024,5,USD\nexport_value,Hòa Bình,2024-13,x,USD\n`
  const before = (await ask(['verify'])).out
  const { code, out } = await ask(['import', written('bad.csv', bad), '--as', 'observations'])
  expect(code).toBe(1)
  expect(out).toContain('Refused bad.csv: 2 rows of 4 cannot be taken, so nothing was recorded')
  expect(out).toContain("bad.csv, line 4: no indicator 'export_valu' in the catalogue. Did you mean export_value")
  expect(out).toContain("bad.csv, line 5: '2024-13' is no period")
  expect((await ask(['verify'])).out).toBe(before)
})

test('a column that somebody named is remembered for the next file with these headings', async () => {
  const head = 'Chỉ tiêu,Địa bàn,Kỳ,Số thực hiện,Đơn vị tính\n'
  const unknown = await ask([
    'import',
    written('a.csv', `${head}export_value,Hòa Bình,2021,5,USD\n`),
    '--as',
    'observations',
  ])
  expect(unknown.code).toBe(1)
  expect(unknown.out).toMatch(/Số thực hiện +left out/)
  const map = ['--map', 'Số thực hiện=value']
  expect(
    (
      await ask([
        'import',
        written('a.csv', `${head}export_value,Hòa Bình,2021,5,USD\n`),
        '--as',
        'observations',
        ...map,
      ])
    ).code,
  ).toBe(0)
  const next = await ask([
    'import',
    written('b.csv', `${head}export_value,Hòa Bình,2022,6,USD\n`),
    '--as',
    'observations',
  ])
  expect(next.out).toMatch(/Số thực hiện +Value \(value\)/)
  expect(next.code).toBe(0)
})

test('what cannot be imported is told by name', async () => {
  expect((await ask(['import', join(folder.path, 'none.csv'), '--as', 'observations'])).err).toContain(
    'there is no such file',
  )
  expect((await ask(['import', folder.path, '--as', 'observations'])).err).toContain('this is a folder')
  const piped = await ask(['import', '-', '--as', 'observations'])
  expect([piped.code, piped.err]).toEqual([2, expect.stringContaining("reads its file twice and cannot take '-'")])
  const wrong = await ask(['import', '--map', 'foo', '--rank', '9'])
  expect(wrong.code).toBe(2)
  for (const part of ['--as observations', "'--map' was given 'foo'", "'--rank' was given '9'", 'say a CSV file']) {
    expect(wrong.err).toContain(part)
  }
})

test('control characters in a file never reach the terminal', async () => {
  const { out } = await ask([
    'import',
    written('\x1b.csv'.slice(1), `${heading}\x1b[2Jevil,Hòa Bình,2024,5,USD\n`),
    '--as',
    'observations',
  ])
  expect(out).toContain('evil')
  expect(out).not.toContain('\x1b')
})

test('a terminal sees how far the file is', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `export_value,Site ${i},2023,${i + 1},USD\n`).join('')
  const path = written('long.csv', heading + rows)
  const { err } = await ask(['import', path, '--as', 'observations', '--dry-run'], {
    columns: 100,
    env: { NO_COLOR: '1' },
  })
  expect(err).toMatch(/\[#*\.*\] +\d+% {2}[\d,]+ rows/)
})

test('a stopped import records nothing, ends with 130, and the next one works', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `export_value,Place ${i},2023,${i + 1},USD\n`).join('')
  const path = written('stopped.csv', heading + rows)
  const before = (await ask(['verify'])).out
  const setting = { columns: 100, env: { NO_COLOR: '1' }, stopWhen: ({ err }: { err: string }) => err.includes('rows') }
  const stopped = await ask(['import', path, '--as', 'observations', '--json'], setting)
  expect([stopped.code, stopped.out]).toEqual([130, ''])
  expect(stopped.err).toContain('What was not reported as done is not recorded')
  expect((await ask(['verify'])).out).toBe(before)
  const next = `${heading}import_value,Hòa Bình,2023,5,USD\n`
  expect((await ask(['import', written('next.csv', next), '--as', 'observations'])).code).toBe(0)
})

test('a person decides which statement stands; the reason is shown', async () => {
  const rival = `${heading}export_value,Hòa Bình,2023,970000000,USD\n`
  await ask(['import', written('rival.csv', rival), '--as', 'observations', '--publisher', 'Customs', '--rank', '4'])
  const cellOf2023 = async () => {
    const { cells } = JSON.parse((await ask(['series', 'export_value', '--place', 'Hoa Binh', '--json'])).out)
    return cells.find((c: { period: string }) => c.period === '2023')
  }
  const before = await cellOf2023()
  expect(before).toMatchObject({
    acceptedBy: 'source rank',
    statements: [{ value: 980_000_000 }, { value: 970_000_000 }],
  })
  const [, other] = before.statements
  const ruled = await ask(['rule', before.cell, String(other.observation), '--reason', 'final', '--actor', 'Lan'])
  expect([ruled.code, ruled.err]).toEqual([0, ''])
  expect(await cellOf2023()).toMatchObject({
    acceptedBy: 'ruling',
    ruling: { reason: 'final' },
    statements: [{ value: 970_000_000 }, {}],
  })
  expect((await ask(['series', 'export_value', '--place', 'Hoa Binh'])).out).toContain('accepted by a ruling: final')
  await ask(['rule', before.cell, '--none', '--reason', 'neither is final'])
  expect((await ask(['series', 'export_value', '--place', 'Hoa Binh'])).out).toContain(
    '2023: none accepted, ruled out: neither is final',
  )
  expect((await ask(['rule', before.cell, '99999', '--reason', 'x'])).err).toContain('is not of this cell')
  expect((await ask(['rule', '00000000-0000-0000-0000-000000000000', '--none', '--reason', 'x'])).err).toContain(
    'there is no cell',
  )
  const wrong = await ask(['rule', 'abc'])
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("'--reason' is missing")])
})

test('a backup restored elsewhere has equal hashes and gives equal answers', async () => {
  const path = join(folder.path, '..', 'record.opb')
  const made = await ask(['backup', path])
  expect(made.code).toBe(0)
  const bytes = readFileSync(path)
  expect((await ask(['backup', path])).err).toContain('is there already')
  expect(readFileSync(path)).toEqual(bytes)

  elsewhere = await openDataFolder()
  const there = (...args: readonly string[]) => run([...args, '--data', elsewhere.path])
  const cut = written('cut.opb', '')
  writeFileSync(cut, bytes.subarray(0, bytes.length >> 1))
  const broken = await there('restore', cut)
  expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('Nothing was restored')])
  const restored = await there('restore', path)
  expect([restored.code, restored.err]).toEqual([0, ''])
  expect(restored.out).toContain('Every hash is equal to that of the backup.')
  expect((await there('verify')).out).toBe((await ask(['verify'])).out)
  expect((await there('series', 'export_value', '--json')).out).toBe(
    (await ask(['series', 'export_value', '--json'])).out,
  )

  const again = await there('restore', path)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('Restore into an empty data folder')])
  expect((await there('restore', path, '--ui', 'vi')).err).toContain('chưa có gì thay đổi')
  expect((await ask(['backup', join(folder.path, 'no', 'such', 'folder.opb')])).err).toContain('cannot be written')
  expect(existsSync(`${path}.part`)).toBe(false)
})

const [, distribution] = databasesUnderTest()

describe.skipIf(distribution?.missing !== null)(`a record in DATABASE_URL: ${distribution?.name}`, () => {
  let server: ServerForTests
  beforeAll(async () => {
    if (distribution) server = await distribution.open()
  }, 120_000)
  afterAll(() => server?.close(), 120_000)

  test('is made, filled, asked, and its faults are named in both languages', async () => {
    await server.withDatabase(async (connection) => {
      const { user, password, host, port, database } = connection
      const env = { DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${database}` }
      const there = (...args: readonly string[]) => run(args, { env })
      expect((await there('series', 'export_value')).err).toContain("the record is empty. Run 'openprovince init'")
      expect((await there('init')).code).toBe(0)
      expect((await there('import', written('pg.csv', good), '--as', 'observations')).code).toBe(0)
      expect((await there('series', 'export_value')).out).toMatch(/2024 +1\.09 billion USD/)
      expect((await there('verify')).out).toContain('every digest agrees (1 change,')

      const client = new pg.Client(connection)
      await client.connect()
      await client.query('alter table observation disable trigger all')
      await client.query('update observation set value = value + 1 where id = 1')
      await client.end()
      const found = await there('verify')
      expect([found.code, found.err]).toEqual([1, ''])
      expect(found.out).toContain('Change 1: row 1 of observation (1) was altered.')
      expect((await there('verify', '--ui', 'vi')).out).toContain('Lần ghi 1: dòng 1 của observation (1) bị sửa.')
      expect(JSON.parse((await there('verify', '--json')).out).faults).toMatchObject([
        { kind: 'row-altered', message: expect.any(String) },
      ])
    })
  })
})

test('where there is no record the way to one is told, and nothing is made', async () => {
  const path = join(folder.path, '..', 'empty')
  for (const args of [['series', 'export_value'], ['verify'], ['backup', 'x.opb']]) {
    const { code, err } = await run([...args, '--data', path])
    expect([code, err]).toEqual([1, expect.stringContaining("Run 'openprovince init'")])
  }
  expect(existsSync(path)).toBe(false)
  expect((await run(['verify', '--workspace', 'son-la', '--data', folder.path])).err).toContain(
    "there is no workspace 'son-la'",
  )
})

test('a server that cannot be used is told in a sentence, in both languages', async () => {
  const env = { DATABASE_URL: 'not an address' }
  expect((await run(['verify'], { env })).err).toContain('DATABASE_URL is not an address')
  expect((await run(['verify', '--ui', 'vi'], { env })).err).toContain('DATABASE_URL không phải một địa chỉ')
})
