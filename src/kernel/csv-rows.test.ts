import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows, isRefusal, sayTableProblem } from './csv-rows.ts'

/** Every problem of a text with the columns code and name, as 'row code found'. */
function problemsOf(text: string): string[] {
  const read = csvRows(text, 'places.csv', ['code', 'name'])
  return isRefusal(read) ? read.problems.map((p) => `${p.row} ${p.problem} ${p.found}`) : []
}

describe('the rows of a CSV text', () => {
  test('a quoted name keeps its comma, its doubled quotes and its line break', () => {
    const read = csvRows('code,name\r\n17,"Hòa Bình, ""old""\nprovince"\r\n25,Phú Thọ\r\n', 'places.csv', [
      'code',
      'name',
    ])
    expect(read).toEqual([
      { row: 2, fields: { code: '17', name: 'Hòa Bình, "old"\nprovince' } },
      { row: 4, fields: { code: '25', name: 'Phú Thọ' } },
    ])
  })

  test('columns are found by name, others are left aside, blank lines and the byte-order mark dropped', () => {
    const read = csvRows('\ufeffnote,name,code\n\nx, Mai Châu ,156\n\n', 'places.csv', ['code', 'name'])
    expect(read).toEqual([{ row: 3, fields: { code: '156', name: 'Mai Châu' } }])
  })

  test('what is wrong is named by row', () => {
    expect(problemsOf('code,title\n1,a')).toEqual(['1 no-column code, title'])
    expect(problemsOf('')).toEqual(['1 no-column ', '1 no-column '])
    expect(problemsOf('code,name\n1\n2,b\n3,c,d')).toEqual(['2 field-count 1', '4 field-count 3'])
    expect(problemsOf('code,name\n1,"a"b')).toEqual(['2 text-after-quote b'])
    expect(problemsOf('code,name\n1,5" pipe')).toEqual(['2 text-after-quote " pipe'])
    expect(problemsOf('code,name\n1,"a\n2,b')).toEqual(['2 unclosed-quote "a'])
    expect(problemsOf('code,name\n1,"a""b')).toEqual(['2 unclosed-quote "b'])
  })

  test('a problem is said with its file, row and column in both languages', () => {
    const read = csvRows('code\n1', 'places.csv', ['code', 'name'])
    const problem = isRefusal(read) ? read.problems[0] : undefined
    expect(problem && sayTableProblem(problem, 'en')).toBe(
      "places.csv, row 1, column name: the column 'name' is missing among code. Add it to the header.",
    )
    expect(problem && sayTableProblem(problem, 'vi')).toBe(
      "places.csv, dòng 1, cột name: thiếu cột 'name', tệp có code. Hãy thêm cột vào dòng tiêu đề.",
    )
  })

  test('fields written with quotes are read back as they were', () => {
    const clean = fc.string({ unit: 'binary' }).filter((s) => s === s.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(clean, clean)), (pairs) => {
        const quoted = (s: string) => `"${s.replaceAll('"', '""')}"`
        const text = ['code,name', ...pairs.map(([a, b]) => `${quoted(a)},${quoted(b)}`)].join('\n')
        const read = csvRows(text, 'x.csv', ['code', 'name'])
        expect(isRefusal(read) ? read : read.map((row) => [row.fields.code, row.fields.name])).toEqual(pairs)
      }),
    )
  })

  test('any text gives rows or problems', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a",\r\n]{0,40}$/), (tail) => {
        const read = csvRows(`code,name\n${tail}`, 'x.csv', ['code', 'name'])
        if (isRefusal(read)) expect(read.problems.length).toBeGreaterThan(0)
      }),
    )
  })
})
