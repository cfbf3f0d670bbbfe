import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import type { Database } from '../store/database.ts'
import { verify } from '../store/verify.ts'
import { fileOf, importSetting as setting, shippedGazetteer } from './import-for-tests.ts'
import { importObservations, type RowFile } from './import-observations.ts'
import { rememberedColumns } from './remembered-columns.ts'
import { sayRowProblem } from './row-problem.ts'

const shipped = shippedGazetteer()
const hoaBinh = { code: '17', validFrom: '1991-10-01' }

const heading = 'indicator,place,period,value,unit\n'
const rows = 'export_value,Hòa Bình,2023,980000000,USD\nexport_value,Hòa Bình,2024,1.09e9,USD\n'

describeOnServers('an import', (on) => {
  const counted = async (database: Database, table: string) =>
    Number((await database.pool.query(`select count(*) from ${table}`)).rows[0].count)

  on('keeps every row with its source, and the chain verifies', async (database, workspace) => {
    const receipt = await importObservations(database, workspace, fileOf(heading + rows), setting)
    expect(receipt).toMatchObject({ outcome: 'recorded', read: 2, accepted: 2, refused: 0, newCells: 2, sources: 1 })
    expect((await verify(database, workspace)).faults).toEqual([])
    const { rows: kept } = await database.pool.query(
      'select o.printed, o.published, c.place_name, s.published_from, s.published_to from observation o join cell c on c.id = o.cell_id join source s on s.id = o.source_id order by o.id',
    )
    const common = {
      place_name: 'Hòa Bình',
      published: '2024-02-29',
      published_from: '2024-02-01',
      published_to: '2024-02-29',
    }
    expect(kept).toEqual([
      { ...common, printed: '980000000' },
      { ...common, printed: '1.09e9' },
    ])
  })

  on('changes nothing when the same bytes come again', async (database, workspace) => {
    await importObservations(database, workspace, fileOf(heading + rows), setting)
    const again = await importObservations(database, workspace, fileOf(heading + rows, 1000), setting)
    expect(again).toMatchObject({ outcome: 'known', read: 2, accepted: 2, link: null })
    expect(await counted(database, 'observation')).toBe(2)
  })

  on('adds only the cells that the record lacks', async (database, workspace) => {
    await importObservations(database, workspace, fileOf(heading + rows), setting)
    const more = `${heading}${rows}export_value,Hòa Bình,2022,9e8,USD\n`
    expect(await importObservations(database, workspace, fileOf(more), setting)).toMatchObject({
      accepted: 3,
      newCells: 1,
    })
    expect(await counted(database, 'cell')).toBe(3)
  })

  on('refuses the whole file for one bad row, and names the lines in order', async (database, workspace) => {
    const bad = `${heading}${rows}export_valu,Hòa Bình,2024,5,USD\nexport_value,Hòa Bình\nexport_value,Hòa Bình,2024-13,5,USD\n`
    const receipt = await importObservations(database, workspace, fileOf(bad), setting)
    expect(receipt).toMatchObject({ outcome: 'refused', read: 5, accepted: 0, refused: 3, link: null })
    expect(receipt.problems.map((p) => `${p.line} ${p.code}`)).toEqual([
      '4 unknown-indicator',
      '5 field-count',
      '6 bad-period',
    ])
    expect(receipt.problems.map((p) => sayRowProblem(p, 'vi')).join()).not.toMatch(/undefined|null/)
    for (const table of ['observation', 'cell', 'source', 'change']) expect(await counted(database, table)).toBe(0)
  })

  on('reads the last row without a line break, and the delimiter of the heading', async (database, workspace) => {
    const text = `${heading}${rows}`.replaceAll(',', ';').trimEnd()
    expect(await importObservations(database, workspace, fileOf(text, 1), setting)).toMatchObject({
      outcome: 'recorded',
      accepted: 2,
    })
    const oneLine = await importObservations(database, workspace, fileOf(heading.trimEnd()), setting)
    expect(oneLine.problems.map((p) => p.code)).toEqual(['no-rows'])
  })

  on('stops early when the heading is wrong or every row is', async (database, workspace) => {
    const headless = await importObservations(database, workspace, fileOf(`a,b\n${rows.repeat(10)}`), setting)
    expect(headless).toMatchObject({ outcome: 'refused', read: 0, problems: [{ code: 'missing-columns' }] })
    const wide = await importObservations(
      database,
      workspace,
      fileOf(heading + 'export_value,Hòa Bình\n'.repeat(40_000), 1 << 16),
      setting,
    )
    expect(wide).toMatchObject({ outcome: 'refused', read: 10_001 })
    expect(wide.problems).toHaveLength(200)
    expect(wide.moreProblems).toBe(9_801)
  })

  on('names what is wrong with the rows of a file, each with its line', async (database, workspace) => {
    const table: readonly [string, readonly string[]][] = [
      ['export_value,Hòa Bình,2024,"5,USD\n', ['2 unclosed-quote']],
      ['export_value,Hòa Bình,2024,"5"0,USD\n', ['2 text-after-quote']],
      ['export_value,Hòa Bình,2024,"1.234,5",USD\nexport_value,Hòa Bình,2023,"1,234.5",USD\n', ['3 mixed-notation']],
      ['agricultural_area,Hòa Bình,2024,-12,ha\n', ['2 negative']],
      ['agricultural_area,Hòa Bình,2024,−12,ha\n', ['2 negative']],
      ['export_value,Hòa Bình,2024,NaN,USD\n', ['2 bad-number']],
      ['export_value,Hòa Bình,2024,Infinity,USD\n', ['2 bad-number']],
      ['export_value,Hòa Bình,2024,10^400,USD\n', ['2 bad-number']],
      ['export_value,Hòa Bình,2024,1e400,USD\n', ['2 huge-number']],
      ['export_value,Hòa Bình,2024,9e99,USD\n', ['2 huge-number']],
      [`export_value,Hòa Bình,2024,1${'0'.repeat(400)},USD\n`, ['2 huge-number']],
      ['export_value,Hòa Bình,2024,"1,.07",USD\n', ['2 bad-number']],
      ['export_valu,Hòa Bình,2024,5,USD\n', ['2 unknown-indicator']],
      ['export_value,Hòa Bình,31/02/2024,5,USD\n', ['2 bad-period']],
      ['export_value,Hòa Bình,@2024-02-31,5,USD\n', ['2 bad-period']],
      ['export_value,Hòa Bình,2024,5,tonne of gold\n', ['2 unknown-unit']],
      ['export_value,,2024,,\n', ['2 empty-field', '2 empty-field', '2 empty-field']],
      ['export_value,Hòa Bình,2024,5,USD\n\nexport_value,Hòa Bình,2024,6,USD\n', ['4 said-twice']],
    ]
    for (const [text, expected] of table) {
      const receipt = await importObservations(database, workspace, fileOf(heading + text), setting)
      expect(receipt.problems.map((p) => `${p.line} ${p.code}`).sort()).toEqual(expected)
      expect(receipt).toMatchObject({ outcome: 'refused', accepted: 0, link: null })
    }
    expect(await counted(database, 'observation')).toBe(0)
  })

  on('suggests the nearest indicator, also in Vietnamese', async (database, workspace) => {
    const text = `${heading}export_valu,Hòa Bình,2024,5,USD\n`
    const { problems } = await importObservations(database, workspace, fileOf(text), setting)
    const [problem] = problems
    expect(problem?.facts).toMatchObject({ found: 'export_valu', nearest: expect.arrayContaining(['export_value']) })
    expect(problem && sayRowProblem(problem, 'vi')).toContain('Có phải là export_value')
  })

  on(
    'refuses an empty file, a heading alone, a workbook and letters in another encoding',
    async (database, workspace) => {
      const [good, bad] = [Buffer.from(`${heading}${rows}export_value,`), Buffer.from([0x48, 0xf2, 0x61, 0x0a])]
      const files: readonly [string | Buffer, string | null][] = [
        ['', 'null empty-file'],
        ['\ufeff', 'null no-rows'],
        [heading, 'null no-rows'],
        [Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(6000, 9)]), 'null binary'],
        [Buffer.concat([good, bad]), '4 not-utf-8'],
        ['indicator;place\n', '1 missing-columns'],
      ]
      for (const [text, expected] of files) {
        for (const piece of [7, 1 << 16]) {
          const { problems } = await importObservations(database, workspace, fileOf(text, piece), setting)
          expect(problems.map((p) => `${p.line} ${p.code}`)).toEqual([expected])
          expect(problems.map((p) => sayRowProblem(p, 'vi')).join()).not.toMatch(/undefined|null|\ufffd/)
        }
      }
      expect(await counted(database, 'change')).toBe(0)
    },
  )

  on('reads a byte order mark, tabs, UTF-16 and Vietnamese headings alike', async (database, workspace) => {
    const vietnamese = 'Chỉ tiêu;Địa bàn;Kỳ;Giá trị;Đơn vị tính;Ngày công bố\n'
    const row = 'Xuất khẩu hàng hóa;Hòa Bình;9 tháng đầu năm 2024;1.145;USD;29/02/2024\n'
    const files = [
      `\ufeff${heading}${rows}`,
      Buffer.from(`\ufeff${(heading + rows).replaceAll(',', '\t')}`, 'utf16le'),
      `${vietnamese}${row.replace('Xuất khẩu hàng hóa', 'export_value')}`,
    ]
    for (const file of files) {
      const receipt = await importObservations(database, workspace, fileOf(file, 11), setting)
      expect(receipt).toMatchObject({ outcome: 'recorded', problems: [] })
    }
    const { rows: kept } = await database.pool.query(
      `select o.value, o.published, c.period from observation o join cell c on c.id = o.cell_id order by o.id desc limit 1`,
    )
    expect(kept).toEqual([{ value: '1145', published: '2024-02-29', period: '2024-01/2024-09' }])
  })

  on('takes days in either writing, and refuses one that no calendar has', async (database, workspace) => {
    const dated = (day: string, period = '2024') =>
      importObservations(
        database,
        workspace,
        fileOf(`indicator,place,period,value,unit,published\nexport_value,X,${period},5,USD,${day}\n`),
        setting,
      )
    for (const day of ['29/02/2024', '2024-02-29']) expect((await dated(day)).outcome).toBe('recorded')
    const { rows: kept } = await database.pool.query('select distinct published from observation')
    expect(kept).toEqual([{ published: '2024-02-29' }])
    for (const day of ['31/02/2024', '29/02/2023', '2024-02-30', '02/29/2024', 'May']) {
      expect((await dated(day)).problems).toMatchObject([{ code: 'bad-date', line: 2, facts: { found: day } }])
    }
  })

  on('reads numbers of two readings as the file writes the others', async (database, workspace) => {
    const values = async (name: string, ...numbers: string[]) => {
      const text = heading + numbers.map((n, i) => `export_value,${name},${2000 + i},"${n}",USD\n`).join('')
      const receipt = await importObservations(database, workspace, fileOf(text), setting)
      const { rows: kept } = await database.pool.query(
        'select value from observation o join cell c on c.id = o.cell_id where place_name = $1 order by o.id',
        [name],
      )
      return { values: kept.map((r) => Number(r.value)), warnings: receipt.warnings.map((w) => `${w.line} ${w.code}`) }
    }
    expect(await values('A', '1.145', '2,5')).toEqual({ values: [1145, 2.5], warnings: [] })
    expect(await values('B', '2,5', '1.145')).toEqual({ values: [2.5, 1145], warnings: [] })
    expect(await values('C', '1.145', '2.5')).toEqual({ values: [1.145, 2.5], warnings: [] })
    expect(await values('D', '1,145', '2')).toEqual({ values: [1145, 2], warnings: ['2 unclear-number'] })
    expect((await verify(database, workspace)).faults).toEqual([])
  })

  on("keeps the wording beside a number, and shows its interval as a text's", async (database, workspace) => {
    const text = `indicator,place,period,value,unit,wording
agricultural_area,A,2024,1500,ha,over
agricultural_area,B,2024,1500,ha,trên
agricultural_area,C,2024,1500,ha,khoảng
agricultural_area,D,2024,1500,ha,gần
agricultural_area,E,2024,1500,ha,nhiều nhất
agricultural_area,F,2024,1500,ha,\n`
    expect(await importObservations(database, workspace, fileOf(text), setting)).toMatchObject({ accepted: 6 })
    const { rows: kept } = await database.pool.query(
      'select modifier, low::float, high::float from observation order by id',
    )
    expect(kept).toEqual([
      { modifier: 'over', low: 1500, high: 1575 },
      { modifier: 'over', low: 1500, high: 1575 },
      { modifier: 'about', low: 1462.5, high: 1537.5 },
      { modifier: 'nearly', low: 1425, high: 1500 },
      { modifier: 'at most', low: 1425, high: 1500 },
      { modifier: null, low: 1499.5, high: 1500.5 },
    ])
    const odd = await importObservations(database, workspace, fileOf(text.replace('khoảng', 'có lẽ')), setting)
    expect(odd.problems).toMatchObject([{ code: 'bad-word', line: 4, facts: { column: 'modifier' } }])
  })

  on('tells cells apart by crop, type, parks and base', async (database, workspace) => {
    const text = `indicator,relation,place,period,value,unit,within,crop,type,base
agricultural_area,,A,2024,10,ha,,citrus,,
agricultural_area,,A,2024,5,ha,,citrus,new,
export_value,,A,2024,7,USD,KCN,,,
jobs,,A,2024,7,count,cụm công nghiệp,,,
export_value,change,A,2024,12,percent,,,,2019
export_value,fulfilment,A,2024,62,percent,,,,plan:the district
export_value,share,A,2024,30,percent,,,,whole:exports of the country\n`
    const receipt = await importObservations(database, workspace, fileOf(text), setting)
    expect(receipt).toMatchObject({ outcome: 'recorded', newCells: 7 })
    const { rows: kept } = await database.pool.query(
      'select c.indicator, c.base, c.dimensions from cell c join observation o on o.cell_id = c.id order by o.id',
    )
    expect(kept).toEqual([
      { indicator: 'agricultural_area', base: '', dimensions: { crop: 'citrus' } },
      { indicator: 'agricultural_area', base: '', dimensions: { crop: 'citrus', type: 'new' } },
      { indicator: 'park_exports', base: '', dimensions: {} },
      { indicator: 'jobs', base: '', dimensions: { within: 'cluster' } },
      { indicator: 'export_value', base: 'period 2019', dimensions: {} },
      { indicator: 'export_value', base: 'plan the district', dimensions: {} },
      { indicator: 'export_value', base: 'whole exports of the country', dimensions: {} },
    ])
    const wrong = text
      .replace('2019', 'plan')
      .replace('jobs,,', 'jobs,level,')
      .replace(',,,\nexport', ',,,2019\nexport')
    expect((await importObservations(database, workspace, fileOf(wrong), setting)).problems).toMatchObject([
      { code: 'bad-base', line: 5, facts: { relation: 'level', expected: '' } },
      { code: 'bad-base', line: 6, facts: { relation: 'change', found: 'plan' } },
    ])
  })

  on('gives a place its key by name, by kind and by code with its day', async (database, workspace) => {
    const text = `indicator,place,period,value,unit
export_value,Hoa Binh,2025-09,1,USD
export_value,Hòa Bình,2024,2,USD
export_value,phường Hòa Bình,2025-09,3,USD
export_value,Luong Son district,2024,4,USD
export_value,huyện Lương Sơn,2023,5,USD
export_value,152@1991-10-01,2022,6,USD
export_value,Luong Son,2025-09,7,USD
export_value,Yen Quang Industrial Park,2024,8,USD
export_value,Hoa Bin,2024,9,USD\n`
    const places = { gazetteer: shipped, aliases: new Map<string, string>(), home: hoaBinh }
    const receipt = await importObservations(database, workspace, fileOf(text), { ...setting, places })
    expect(receipt).toMatchObject({ outcome: 'recorded', problems: [] })
    expect(receipt.warnings).toMatchObject([{ code: 'near-place', line: 10, facts: { nearest: ['Hoa Binh'] } }])
    const { rows: kept } = await database.pool.query(
      `select coalesce(place_code || '@' || place_from, place_name) as place from cell c join observation o on o.cell_id = c.id order by o.id`,
    )
    expect(kept.map((r) => r.place)).toEqual([
      '17@1991-10-01',
      '17@1991-10-01',
      '04795@2025-07-01',
      '152@1991-10-01',
      '152@1991-10-01',
      '152@1991-10-01',
      '04924@2025-07-01',
      'Yen Quang Industrial Park',
      'Hoa Bin',
    ])
  })

  on('refuses a name that two places bear on that date, and a code without its day', async (database, workspace) => {
    const text = `indicator,place,period,value,unit
export_value,Cao Son,2015,1,USD
export_value,Hoa Binh,2025-09,1,USD
export_value,152,2024,1,USD
export_value,152@2024-01-01,2024,1,USD\n`
    const places = { gazetteer: shipped, aliases: new Map<string, string>(), home: null }
    const { problems, outcome } = await importObservations(database, workspace, fileOf(text), { ...setting, places })
    expect(outcome).toBe('refused')
    expect(problems).toMatchObject([
      {
        code: 'ambiguous-place',
        line: 2,
        facts: {
          on: '2015-12-31',
          candidates: expect.arrayContaining([
            'commune Cao Son (04876@1991-10-01)',
            'commune Cao Son (04957@1991-10-01)',
          ]),
        },
      },
      {
        code: 'ambiguous-place',
        line: 3,
        facts: { candidates: ['province Hoa Binh (17@1991-10-01)', 'ward Hoa Binh (04795@2025-07-01)'] },
      },
      { code: 'unknown-place', line: 4, facts: { nearest: ['152@1991-10-01'] } },
      { code: 'unknown-place', line: 5, facts: { nearest: ['152@1991-10-01'] } },
    ])
  })

  on(
    'proposes the columns that were said before, and lets what is said now come first',
    async (database, workspace) => {
      const headings = ['indicator', 'place', 'period', 'value', 'amount paid', 'unit']
      const text = (value: number) => `${headings}\nexport_value,X,2024,${value},${value + 1},USD\n`
      const said = (...columns: [string, string][]) => ({ ...setting, columns: new Map(columns) })
      expect((await rememberedColumns(database, workspace, headings)).size).toBe(0)
      await importObservations(database, workspace, fileOf(text(1)), said(['amount paid', 'value'], ['value', 'low']))
      expect(Object.fromEntries(await rememberedColumns(database, workspace, headings))).toMatchObject({
        'amount paid': 'value',
        value: 'low',
      })
      const again = await importObservations(database, workspace, fileOf(text(10)), setting)
      expect(again.mapping).toMatchObject({ 'amount paid': 'value', value: 'low' })
      const now = await importObservations(
        database,
        workspace,
        fileOf(text(20)),
        said(['value', 'value'], ['amount paid', '']),
      )
      expect(now.mapping).not.toHaveProperty('amount paid')
      const later = await importObservations(database, workspace, fileOf(text(30)), setting)
      expect(later.mapping).toEqual(now.mapping)
      const { rows: kept } = await database.pool.query('select value from observation order by id')
      expect(kept.map((r) => Number(r.value))).toEqual([2, 11, 20, 30])
      const wrong = await importObservations(
        database,
        workspace,
        fileOf(text(40)),
        said(['amount', 'value'], ['amount paid', 'vallue']),
      )
      expect(wrong.problems).toMatchObject([
        { code: 'unknown-heading', line: 1, facts: { heading: 'amount' } },
        { code: 'unknown-column', line: 1, facts: { column: 'vallue', nearest: expect.arrayContaining(['value']) } },
      ])
    },
  )

  on('records the same bytes once when they come twice at a time', async (database, workspace) => {
    const both = await Promise.all(
      [1, 2].map(() => importObservations(database, workspace, fileOf(heading + rows), setting)),
    )
    expect(both.map((r) => r.outcome).sort()).toEqual(['known', 'recorded'])
    expect(await counted(database, 'observation')).toBe(2)
    expect(await verify(database, workspace)).toMatchObject({ links: 1, faults: [] })
  })

  on('records two files that come at a time, one behind the other', async (database, workspace) => {
    const other = `${heading}import_value,Hòa Bình,2024,5,USD\nexport_value,Hòa Bình,2024,1.09e9,USD\n`
    const both = await Promise.all(
      [rows, other.slice(heading.length)].map((text) =>
        importObservations(database, workspace, fileOf(heading + text), setting),
      ),
    )
    expect(both.map((r) => r.outcome)).toEqual(['recorded', 'recorded'])
    expect(both.map((r) => r.link?.seq).sort()).toEqual([1, 2])
    expect(await counted(database, 'cell')).toBe(3)
    expect((await verify(database, workspace)).faults).toEqual([])
  })

  on('leaves nothing when the disk is full in the middle, and can try again', async (database, workspace) => {
    await database.pool.query(`
      create function no_space() returns trigger language plpgsql as $$
      begin
        if new.ordinal = 1500 then raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end if;
        return new;
      end $$;
      create trigger no_space before insert on observation for each row execute function no_space()`)
    const many = heading + Array.from({ length: 3000 }, (_, i) => `export_value,Site ${i},2024,5,USD\n`).join('')
    const tried = importObservations(database, workspace, fileOf(many, 1 << 12), setting)
    await expect(tried).rejects.toThrow('figures.csv: nothing was recorded: could not extend file')
    for (const table of ['observation', 'cell', 'source', 'change', 'intake'])
      expect(await counted(database, table)).toBe(0)
    await database.pool.query('drop trigger no_space on observation')
    expect(await importObservations(database, workspace, fileOf(many, 1 << 12), setting)).toMatchObject({
      accepted: 3000,
    })
    expect((await verify(database, workspace)).faults).toEqual([])
  })

  on('refuses a file that changes while it is read', async (database, workspace) => {
    let opened = 0
    const changing: RowFile = {
      name: 'figures.csv',
      bytes: 1,
      open: () => fileOf(opened++ === 0 ? heading + rows : heading + rows.replace('2023', '2022')).open(),
    }
    const receipt = await importObservations(database, workspace, changing, setting)
    expect(receipt.problems.map((p) => p.code)).toEqual(['file-changed'])
    expect(await counted(database, 'observation')).toBe(0)
  })

  on('takes the files of the sample, whatever the pieces', async (database, workspace) => {
    const text = readFileSync(new URL('../../samples/hoa-binh/figures.csv', import.meta.url), 'utf8')
    const receipt = await importObservations(database, workspace, fileOf(text, 4096), {
      ...setting,
      places: { gazetteer: shipped, aliases: new Map(), home: hoaBinh },
      keepsUnknown: true,
      infersPrecision: true,
      keepsContradictions: true,
    })
    expect(receipt.problems.map((p) => sayRowProblem(p, 'en'))).toEqual([])
    expect(receipt).toMatchObject({ outcome: 'recorded', read: 864, warnings: [] })
    expect((await verify(database, workspace)).faults).toEqual([])
  })
})
