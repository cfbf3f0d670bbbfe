import type { Language } from './language.ts'

export type TableProblemCode =
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'field-count'
  | 'no-column'
  | 'empty'
  | 'not-a-date'
  | 'not-a-number'
  | 'unknown-word'
  | 'reversed'
  | 'twice'
  | 'no-such-place'

/** What is wrong at one place of a table. `expected` is a pattern, a range or a name, the same in every language. */
export interface TableProblem {
  readonly problem: TableProblemCode
  readonly file: string
  /** The line of the file, counted from 1: the header is row 1. */
  readonly row: number
  readonly column: string | null
  readonly expected: string
  readonly found: string
}

/** All that is wrong with a table. A table with a problem gives no values: it is taken whole or not at all. */
export interface Refusal {
  readonly problems: readonly TableProblem[]
}

export function isRefusal(x: object): x is Refusal {
  return 'problems' in x
}

const problemSentences: Readonly<Record<TableProblemCode, Readonly<Record<Language, (p: TableProblem) => string>>>> = {
  'unclosed-quote': {
    en: () => 'a quoted field is never closed. Close it with a double quote.',
    vi: () => 'một ô trong ngoặc kép không được đóng. Hãy đóng bằng dấu ngoặc kép.',
  },
  'text-after-quote': {
    en: (p) => `'${p.found}' stands outside the quotes. Put the whole field in quotes and double the quotes inside.`,
    vi: (p) => `'${p.found}' nằm ngoài ngoặc kép. Hãy đặt cả ô trong ngoặc kép và viết đôi dấu ngoặc bên trong.`,
  },
  'field-count': {
    en: (p) => `expected ${p.expected} fields, found ${p.found}. Quote fields that hold a comma.`,
    vi: (p) => `cần ${p.expected} ô, có ${p.found}. Hãy đặt ngoặc kép cho ô có dấu phẩy.`,
  },
  'no-column': {
    en: (p) => `the column '${p.expected}' is missing among ${p.found}. Add it to the header.`,
    vi: (p) => `thiếu cột '${p.expected}', tệp có ${p.found}. Hãy thêm cột vào dòng tiêu đề.`,
  },
  empty: {
    en: (p) => `expected ${p.expected}, found nothing. Fill it in.`,
    vi: (p) => `cần ${p.expected}, ô để trống. Hãy điền vào.`,
  },
  'not-a-date': {
    en: (p) => `'${p.found}' is not a day of the calendar. Write it as ${p.expected}.`,
    vi: (p) => `'${p.found}' không phải một ngày có trong lịch. Hãy viết theo dạng ${p.expected}.`,
  },
  'not-a-number': {
    en: (p) => `'${p.found}' is not a number in the range ${p.expected}. Write digits with '.' as the decimal mark.`,
    vi: (p) => `'${p.found}' không phải số trong khoảng ${p.expected}. Hãy viết chữ số, dấu thập phân là '.'.`,
  },
  'unknown-word': {
    en: (p) => `'${p.found}' is not one of ${p.expected}. Use one of them.`,
    vi: (p) => `'${p.found}' không thuộc ${p.expected}. Hãy dùng một trong các từ đó.`,
  },
  reversed: {
    en: (p) => `'${p.found}' is not after ${p.expected}. Write the later day here.`,
    vi: (p) => `'${p.found}' không sau ${p.expected}. Hãy ghi ngày muộn hơn ở đây.`,
  },
  twice: {
    en: (p) => `'${p.found}' already stands in row ${p.expected}. Keep one of the two.`,
    vi: (p) => `'${p.found}' đã có ở dòng ${p.expected}. Hãy giữ lại một dòng.`,
  },
  'no-such-place': {
    en: (p) => `'${p.found}' is no place of ${p.expected}. Add the place or correct code and date.`,
    vi: (p) => `'${p.found}' không có trong ${p.expected}. Hãy thêm địa danh hoặc sửa mã và ngày.`,
  },
}

/** The problem as a sentence: file, row, column, what is wrong, what to do. */
export function sayTableProblem(problem: TableProblem, language: Language): string {
  const { file, row, column } = problem
  const [rowWord, columnWord] = language === 'en' ? ['row', 'column'] : ['dòng', 'cột']
  const where = [file, `${rowWord} ${row}`, ...(column === null ? [] : [`${columnWord} ${column}`])].join(', ')
  return `${where}: ${problemSentences[problem.problem][language](problem)}`
}

/** A row by the names of its columns, with the line it starts on. */
export interface CsvRow<Column extends string> {
  readonly row: number
  readonly fields: Readonly<Record<Column, string>>
}

interface Line {
  readonly row: number
  readonly fields: readonly string[]
}

/** A field in quotes (with doubled quotes inside) or without, what should not follow it, and what ends it. */
const fieldPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))([^,\r\n]*)(,|\r\n|\n|\r|$)/y

/** The lines of a CSV text (RFC 4180; LF, CRLF or CR; a byte-order mark is dropped), or the first thing wrong with it. */
function linesOf(text: string, file: string): Line[] | Refusal {
  const field = new RegExp(fieldPattern)
  const lines: Line[] = []
  let row = 1
  let startRow = 1
  let fields: string[] = []
  field.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  while (field.lastIndex < text.length || fields.length > 0) {
    const [whole = '', quoted, plain = '', rest = '', end = ''] = field.exec(text) ?? []
    if (rest !== '') {
      // A quote that follows a closed quote was half of a doubled one: the field never closed.
      const isUnclosed = rest.startsWith('"') && plain === ''
      const [problem, expected] = isUnclosed ? (['unclosed-quote', '"'] as const) : (['text-after-quote', ','] as const)
      return { problems: [{ problem, file, row, column: null, expected, found: rest.slice(0, 40) }] }
    }
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    row += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === ',') continue
    if (fields.length > 1 || fields[0] !== '') lines.push({ row: startRow, fields })
    fields = []
    startRow = row
  }
  return lines
}

/**
 * The rows of a CSV text by the columns that are asked for; other columns are left aside, empty lines
 * skipped, blanks round a field dropped. Refused with every missing column and every line of a wrong length.
 */
export function csvRows<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly CsvRow<Column>[] | Refusal {
  const lines = linesOf(text, file)
  if (isRefusal(lines)) return lines
  const header = (lines[0]?.fields ?? []).map((name) => name.trim())
  const problems: TableProblem[] = columns
    .filter((column) => !header.includes(column))
    .map((column) => ({ problem: 'no-column', file, row: 1, column, expected: column, found: header.join(', ') }))
  for (const { row, fields } of lines.slice(1)) {
    if (fields.length === header.length) continue
    const [expected, found] = [String(header.length), String(fields.length)]
    problems.push({ problem: 'field-count', file, row, column: null, expected, found })
  }
  if (problems.length > 0) return { problems }
  const places = columns.map((column) => [column, header.indexOf(column)] as const)
  return lines.slice(1).map(({ row, fields }) => ({
    row,
    fields: Object.fromEntries(places.map(([column, i]) => [column, (fields[i] ?? '').trim()])) as Record<
      Column,
      string
    >,
  }))
}
