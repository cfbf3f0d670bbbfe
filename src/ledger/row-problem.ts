import { type BinaryKind, binaryName } from '../intake/problem.ts'
import type { Language } from '../kernel/language.ts'

interface Facts {
  'no-file': object
  'empty-file': object
  'no-rows': object
  'file-changed': object
  binary: { readonly what: BinaryKind }
  'not-utf-8': { readonly byte: number; readonly found: number }
  'unclosed-quote': object
  'text-after-quote': { readonly found: string }
  'long-row': object
  'missing-columns': { readonly columns: readonly string[]; readonly found: readonly string[] }
  'unknown-heading': { readonly heading: string; readonly found: readonly string[] }
  'unknown-column': { readonly heading: string; readonly column: string; readonly nearest: readonly string[] }
  'field-count': { readonly expected: number; readonly found: number }
  'empty-field': { readonly column: string }
  'unknown-indicator': { readonly found: string; readonly nearest: readonly string[] }
  'unknown-unit': { readonly found: string; readonly allowed: readonly string[] }
  'ambiguous-place': { readonly found: string; readonly on: string | null; readonly candidates: readonly string[] }
  'unknown-place': { readonly found: string; readonly nearest: readonly string[] }
  'near-place': { readonly found: string; readonly nearest: readonly string[] }
  'bad-base': { readonly found: string; readonly relation: string; readonly expected: string }
  'bad-period': { readonly found: string; readonly expected: string }
  'bad-number': { readonly found: string }
  'huge-number': { readonly found: string; readonly digits: number }
  'mixed-notation': {
    readonly point: string
    readonly pointLine: number
    readonly comma: string
    readonly commaLine: number
  }
  'unclear-number': { readonly found: string; readonly read: string }
  negative: { readonly column: string; readonly found: string; readonly indicator: string }
  'bad-word': { readonly column: string; readonly found: string; readonly allowed: readonly string[] }
  'bad-date': { readonly column: string; readonly found: string }
  'reversed-interval': { readonly low: string; readonly high: string }
  'said-twice': { readonly value: string; readonly other: string; readonly line: number }
}

export type RowProblemCode = keyof Facts

/** What is wrong with a file of rows: where, and the facts. Bad input is a value; its sentence comes last. */
export type RowProblem = {
  [Code in RowProblemCode]: {
    readonly code: Code
    readonly file: string
    readonly line: number | null
    readonly facts: Facts[Code]
  }
}[RowProblemCode]

/** A problem of one code, with the facts it needs. */
export function rowProblem<Code extends RowProblemCode>(
  code: Code,
  file: string,
  line: number | null,
  facts: Facts[Code],
): RowProblem {
  return { code, file, line, facts } as RowProblem
}

type Sentences = { [Code in RowProblemCode]: Record<Language, (f: Facts[Code]) => string> }

const list = (words: readonly string[]) => words.join(', ')
const hex = (byte: number) => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
const nearest = {
  en: (words: readonly string[]) => (words.length > 0 ? ` Did you mean ${list(words)}?` : ''),
  vi: (words: readonly string[]) => (words.length > 0 ? ` Có phải là ${list(words)}?` : ''),
}

const sentences: Sentences = {
  'no-file': {
    en: () => 'there is no such file. Check the name and the folder.',
    vi: () => 'không có tệp này. Hãy xem lại tên và thư mục.',
  },
  'empty-file': {
    en: () => 'the file is empty. Write a heading and rows below it.',
    vi: () => 'tệp trống. Hãy ghi dòng tiêu đề và các dòng số liệu bên dưới.',
  },
  'no-rows': {
    en: () => 'the file holds no rows below its heading. Add the rows.',
    vi: () => 'tệp không có dòng nào dưới tiêu đề. Hãy thêm các dòng số liệu.',
  },
  'file-changed': {
    en: () => 'the file was changed while it was read. Import it again when it is finished.',
    vi: () => 'tệp bị thay đổi trong khi đang đọc. Hãy nhập lại khi tệp đã hoàn chỉnh.',
  },
  binary: {
    en: (f) =>
      `expected a CSV table, found ${binaryName(f.what, 'en')}. Save the sheet as 'CSV UTF-8' and import that.`,
    vi: (f) =>
      `cần bảng CSV, nhưng gặp ${binaryName(f.what, 'vi')}. Hãy lưu trang tính thành 'CSV UTF-8' rồi nhập tệp đó.`,
  },
  'not-utf-8': {
    en: (f) =>
      `expected UTF-8, found the byte ${hex(f.found)} at byte ${f.byte} of the file. Save the file as 'CSV UTF-8': in another encoding names would be garbled.`,
    vi: (f) =>
      `cần UTF-8, nhưng gặp byte ${hex(f.found)} ở byte thứ ${f.byte} của tệp. Hãy lưu tệp thành 'CSV UTF-8': với bảng mã khác, tên riêng sẽ bị sai chữ.`,
  },
  'unclosed-quote': {
    en: () => 'a quoted field that begins here is never closed. Close it with a double quote.',
    vi: () => 'ô trong ngoặc kép bắt đầu ở đây không được đóng. Hãy đóng bằng dấu ngoặc kép.',
  },
  'text-after-quote': {
    en: (f) => `'${f.found}' stands outside the quotes. Put the whole field in quotes and double the quotes inside.`,
    vi: (f) => `'${f.found}' nằm ngoài ngoặc kép. Hãy đặt cả ô trong ngoặc kép và viết đôi dấu ngoặc bên trong.`,
  },
  'long-row': {
    en: () => 'a row that begins here is over a million characters long: a quote is probably never closed.',
    vi: () => 'dòng bắt đầu ở đây dài hơn một triệu ký tự: có lẽ thiếu dấu ngoặc kép đóng.',
  },
  'missing-columns': {
    en: (f) => `no column for ${list(f.columns)} among ${list(f.found)}. Name it with --map "Heading=column".`,
    vi: (f) => `không có cột cho ${list(f.columns)} trong ${list(f.found)}. Hãy chỉ ra bằng --map "Tiêu đề=cột".`,
  },
  'unknown-heading': {
    en: (f) => `no heading '${f.heading}' among ${list(f.found)}. Write the heading as it stands in the file.`,
    vi: (f) => `không có tiêu đề '${f.heading}' trong ${list(f.found)}. Hãy ghi tiêu đề đúng như trong tệp.`,
  },
  'unknown-column': {
    en: (f) => `heading '${f.heading}' cannot be '${f.column}': there is no such column.${nearest.en(f.nearest)}`,
    vi: (f) => `tiêu đề '${f.heading}' không thể là '${f.column}': không có cột này.${nearest.vi(f.nearest)}`,
  },
  'field-count': {
    en: (f) => `expected ${f.expected} fields, found ${f.found}. Quote fields that hold the delimiter.`,
    vi: (f) => `cần ${f.expected} ô, có ${f.found}. Hãy đặt ngoặc kép cho ô có dấu phân cách.`,
  },
  'empty-field': { en: (f) => `${f.column} is empty. Fill it in.`, vi: (f) => `${f.column} để trống. Hãy điền vào.` },
  'unknown-indicator': {
    en: (f) => `no indicator '${f.found}' in the catalogue.${nearest.en(f.nearest)}`,
    vi: (f) => `danh mục không có chỉ tiêu '${f.found}'.${nearest.vi(f.nearest)}`,
  },
  'unknown-unit': {
    en: (f) => `no unit '${f.found}'. Units are ${list(f.allowed)}.`,
    vi: (f) => `không có đơn vị '${f.found}'. Các đơn vị là ${list(f.allowed)}.`,
  },
  'ambiguous-place': {
    en: (f) =>
      `'${f.found}' is the name of several places${f.on ? ` on ${f.on}` : ''}: ${list(f.candidates)}. Say which, with its kind or code.`,
    vi: (f) =>
      `'${f.found}' là tên của nhiều nơi${f.on ? ` vào ${f.on}` : ''}: ${list(f.candidates)}. Hãy nói rõ cấp hoặc mã.`,
  },
  'unknown-place': {
    en: (f) =>
      f.nearest.length > 0
        ? `no place has the key '${f.found}'. A code changes its meaning over time: write ${list(f.nearest)}, or a name.`
        : `no place has the key '${f.found}'. Write code and first day as 152@1991-10-01, or a name.`,
    vi: (f) =>
      f.nearest.length > 0
        ? `không có địa bàn nào mang khóa '${f.found}'. Một mã đổi nghĩa theo thời gian: hãy ghi ${list(f.nearest)}, hoặc tên.`
        : `không có địa bàn nào mang khóa '${f.found}'. Hãy ghi mã kèm ngày bắt đầu như 152@1991-10-01, hoặc tên.`,
  },
  'near-place': {
    en: (f) => `no known place is called '${f.found}': it is kept as a name of its own.${nearest.en(f.nearest)}`,
    vi: (f) => `không có địa bàn nào tên '${f.found}': tên được giữ nguyên.${nearest.vi(f.nearest)}`,
  },
  'bad-base': {
    en: (f) =>
      f.expected === ''
        ? `'${f.found}' cannot be the base of a ${f.relation}, which is relative to nothing. Leave it empty, or correct the relation.`
        : `'${f.found}' cannot be the base of a ${f.relation}. Write ${f.expected}.`,
    vi: (f) =>
      f.expected === ''
        ? `'${f.found}' không thể là gốc so sánh của ${f.relation}: quan hệ này không so với gì. Hãy để trống, hoặc sửa quan hệ.`
        : `'${f.found}' không thể là gốc so sánh của ${f.relation}. Hãy ghi ${f.expected}.`,
  },
  'bad-period': {
    en: (f) => `'${f.found}' is no period. Write ${f.expected}.`,
    vi: (f) => `'${f.found}' không phải một kỳ. Hãy viết ${f.expected}.`,
  },
  'bad-number': {
    en: (f) => `'${f.found}' is no number. Write digits, as 1234.5 or 1.234,5.`,
    vi: (f) => `'${f.found}' không phải một số. Hãy viết bằng chữ số, như 1.234,5 hoặc 1234.5.`,
  },
  'huge-number': {
    en: (f) => `'${f.found}' has more than ${f.digits} digits: it cannot be a figure of a province.`,
    vi: (f) => `'${f.found}' có hơn ${f.digits} chữ số: không thể là số liệu của một tỉnh.`,
  },
  'mixed-notation': {
    en: (f) =>
      `'${f.point}' (line ${f.pointLine}) has a decimal point, '${f.comma}' (line ${f.commaLine}) a decimal comma. Use one of them in the whole file.`,
    vi: (f) =>
      `'${f.point}' (dòng ${f.pointLine}) dùng dấu chấm thập phân, '${f.comma}' (dòng ${f.commaLine}) dùng dấu phẩy. Hãy dùng một kiểu cho cả tệp.`,
  },
  'unclear-number': {
    en: (f) =>
      `'${f.found}' is taken as ${f.read}: nothing in the file shows which mark is the decimal one. Write one number with its decimals, as 12.5 or 12,5, to be sure.`,
    vi: (f) =>
      `'${f.found}' được hiểu là ${f.read}: trong tệp không có gì cho biết dấu nào là dấu thập phân. Hãy viết một số có phần thập phân, như 12,5 hoặc 12.5, để chắc chắn.`,
  },
  negative: {
    en: (f) => `${f.column} ${f.found}: ${f.indicator} cannot be below zero. Correct it, or say that it is a change.`,
    vi: (f) => `${f.column} ${f.found}: ${f.indicator} không thể âm. Hãy sửa lại, hoặc ghi rõ đây là mức thay đổi.`,
  },
  'bad-word': {
    en: (f) => `${f.column} '${f.found}' is not one of ${list(f.allowed)}. Write one of them.`,
    vi: (f) => `${f.column} '${f.found}' không thuộc ${list(f.allowed)}. Hãy ghi một trong các từ này.`,
  },
  'bad-date': {
    en: (f) => `${f.column} '${f.found}' is not a day of the calendar. Write 2024-02-29 or 29/02/2024.`,
    vi: (f) => `${f.column} '${f.found}' không phải một ngày có trong lịch. Hãy viết 29/02/2024 hoặc 2024-02-29.`,
  },
  'reversed-interval': {
    en: (f) => `the lower bound ${f.low} is above the upper bound ${f.high}. Exchange them.`,
    vi: (f) => `cận dưới ${f.low} lớn hơn cận trên ${f.high}. Hãy đổi chỗ hai cận.`,
  },
  'said-twice': {
    en: (f) =>
      `this source states ${f.value} here and ${f.other} on line ${f.line} for the same cell. Keep one of them.`,
    vi: (f) => `nguồn này nêu ${f.value} ở đây và ${f.other} ở dòng ${f.line} cho cùng một ô số liệu. Hãy giữ lại một.`,
  },
}

/** The sentence of a problem: file, line, what is wrong, what to do. */
export function sayRowProblem(problem: RowProblem, language: Language): string {
  const say = sentences[problem.code][language] as (facts: object) => string
  const line = problem.line === null ? '' : language === 'en' ? `, line ${problem.line}` : `, dòng ${problem.line}`
  return `${problem.file}${line}: ${say(problem.facts)}`
}
