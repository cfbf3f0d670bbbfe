import type { Language } from '../kernel/language.ts'

/** Where in a file something is wrong: a byte counted from 0, or a line counted from 1. */
export type Position = { readonly kind: 'byte'; readonly at: number } | { readonly kind: 'line'; readonly line: number }

/** What was expected and what was found, for each code. */
interface Facts {
  'missing-file': { expected: null; found: null }
  folder: { expected: null; found: null }
  unreadable: { expected: null; found: { readonly reason: string } }
  'too-large': { expected: { readonly bytes: number }; found: { readonly bytes: number | null } }
  binary: { expected: null; found: { readonly what: BinaryKind } }
  empty: { expected: null; found: null }
  'unread-language': { expected: null; found: { readonly language: Language } }
  'broken-utf-8': { expected: null; found: { readonly byte: number; readonly count: number } }
  'bad-line': { expected: null; found: { readonly reason: string } }
  'bad-field': { expected: { readonly field: string; readonly shape: FieldShape }; found: { readonly json: string } }
}

export type ProblemCode = keyof Facts

/** What bytes that are no text turned out to be. */
export type BinaryKind =
  | 'zero byte'
  | 'control characters'
  | 'PDF'
  | 'ZIP, DOCX or XLSX'
  | 'DOC or XLS'
  | 'gzip'
  | 'picture'
  | 'UTF-32'

/** What a field of a line of a batch must hold. */
export type FieldShape = 'object' | 'text' | 'date' | 'language' | 'text or null'

/**
 * What is wrong with bytes from outside: a code with its place and facts. Bad input is a value; the
 * sentence comes last, in {@link sayProblem}.
 */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
  readonly file: string
  readonly position: Position | null
  readonly expected: Facts[Code]['expected']
  readonly found: Facts[Code]['found']
}

/** A problem with its facts; the compiler refuses facts of another code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  file: string,
  facts: { position?: Position; expected: Facts[Code]['expected']; found: Facts[Code]['found'] },
): Problem<Code> {
  return { code, file, position: facts.position ?? null, expected: facts.expected, found: facts.found }
}

const binaryKinds: Readonly<Record<BinaryKind, Record<Language, string>>> = {
  'zero byte': { en: 'a zero byte', vi: 'byte 0' },
  'control characters': { en: 'many control characters', vi: 'nhiều ký tự điều khiển' },
  PDF: { en: 'a PDF document', vi: 'tài liệu PDF' },
  'ZIP, DOCX or XLSX': { en: 'a ZIP, DOCX or XLSX file', vi: 'tệp ZIP, DOCX hoặc XLSX' },
  'DOC or XLS': { en: 'an old Word or Excel file', vi: 'tệp Word hoặc Excel đời cũ' },
  gzip: { en: 'a gzip archive', vi: 'tệp nén gzip' },
  picture: { en: 'a picture', vi: 'tệp ảnh' },
  'UTF-32': { en: 'text in UTF-32', vi: 'văn bản mã hóa UTF-32' },
}

/** What bytes that are no text turned out to be, as a sentence says it. */
export function binaryName(what: BinaryKind, language: Language): string {
  return binaryKinds[what][language]
}

const shapes: Readonly<Record<FieldShape, Record<Language, string>>> = {
  object: { en: 'an object with "text"', vi: 'một đối tượng có "text"' },
  text: { en: 'a text', vi: 'một chuỗi văn bản' },
  date: { en: 'a date YYYY-MM-DD or YYYY-MM, or null', vi: 'ngày dạng YYYY-MM-DD hoặc YYYY-MM, hoặc null' },
  language: { en: '"en" or "vi"', vi: '"en" hoặc "vi"' },
  'text or null': { en: 'a text or null', vi: 'một chuỗi văn bản hoặc null' },
}

const languageNames: Readonly<Record<Language, Record<Language, string>>> = {
  en: { en: 'English', vi: 'tiếng Anh' },
  vi: { en: 'Vietnamese', vi: 'tiếng Việt' },
}

function megabytes(bytes: number, language: Language): string {
  const text = (bytes / 2 ** 20).toFixed(1)
  return `${language === 'vi' ? text.replace('.', ',') : text} MB`
}

type Sentences = { readonly [Code in ProblemCode]: Readonly<Record<Language, (p: Problem<Code>) => string>> }

const sentences: Sentences = {
  'missing-file': {
    en: () => 'there is no such file. Check the name and the folder',
    vi: () => 'không có tệp này. Hãy kiểm tra lại tên tệp và thư mục',
  },
  folder: {
    en: () => 'this is a folder. Name the files in it',
    vi: () => 'đây là thư mục. Hãy nêu tên từng tệp bên trong',
  },
  unreadable: {
    en: (p) => `the file cannot be opened (${p.found.reason}). Check that you may read it`,
    vi: (p) => `không mở được tệp (${p.found.reason}). Hãy kiểm tra quyền đọc`,
  },
  'too-large': {
    en: (p) =>
      `at most ${megabytes(p.expected.bytes, 'en')} can be read at once, ` +
      `${p.found.bytes === null ? 'more' : megabytes(p.found.bytes, 'en')} was found. Split the file, or read many texts with --batch`,
    vi: (p) =>
      `mỗi lần chỉ đọc được tối đa ${megabytes(p.expected.bytes, 'vi')}, ` +
      `tệp này có ${p.found.bytes === null ? 'nhiều hơn' : megabytes(p.found.bytes, 'vi')}. Hãy chia nhỏ tệp, hoặc đọc nhiều văn bản bằng --batch`,
  },
  binary: {
    en: (p) =>
      `expected plain text or HTML, found ${binaryKinds[p.found.what].en}. Save the document as text or HTML and read that`,
    vi: (p) =>
      `cần văn bản thuần hoặc HTML, nhưng gặp ${binaryKinds[p.found.what].vi}. Hãy lưu tài liệu thành văn bản hoặc HTML rồi đọc lại`,
  },
  empty: {
    en: () => 'the file holds no words, so there is nothing to read',
    vi: () => 'tệp không có chữ nào nên không có gì để đọc',
  },
  'unread-language': {
    en: (p) =>
      `the text is ${languageNames[p.found.language].en}, whose figures are not read yet; nothing was taken from it`,
    vi: (p) =>
      `văn bản viết bằng ${languageNames[p.found.language].vi}, chưa đọc được số liệu của ngôn ngữ này; không lấy gì từ văn bản`,
  },
  'broken-utf-8': {
    en: (p) =>
      `expected UTF-8, found the byte 0x${p.found.byte.toString(16).toUpperCase().padStart(2, '0')}` +
      `${p.found.count > 1 ? ` (the first of ${p.found.count} such bytes)` : ''}. It was read as '\uFFFD'; save the file again as UTF-8 to be sure of every figure`,
    vi: (p) =>
      `cần UTF-8, nhưng gặp byte 0x${p.found.byte.toString(16).toUpperCase().padStart(2, '0')}` +
      `${p.found.count > 1 ? ` (byte đầu tiên trong ${p.found.count} byte như vậy)` : ''}. Đã đọc thành '\uFFFD'; hãy lưu lại tệp bằng UTF-8 để chắc chắn về mọi số liệu`,
  },
  'bad-line': {
    en: (p) => `expected one JSON object on the line (${p.found.reason}). The other lines were read`,
    vi: (p) => `mỗi dòng phải là một đối tượng JSON (${p.found.reason}). Các dòng khác vẫn được đọc`,
  },
  'bad-field': {
    en: (p) =>
      `"${p.expected.field}" must be ${shapes[p.expected.shape].en}, found ${p.found.json}. The other lines were read`,
    vi: (p) =>
      `"${p.expected.field}" phải là ${shapes[p.expected.shape].vi}, nhưng gặp ${p.found.json}. Các dòng khác vẫn được đọc`,
  },
}

function sayPosition(position: Position, language: Language): string {
  if (position.kind === 'byte') return `byte ${position.at}`
  return `${language === 'en' ? 'line' : 'dòng'} ${position.line}`
}

/** The problem as one sentence that names the file and the position and ends with what to do. */
export function sayProblem(found: Problem, language: Language): string {
  // The table is keyed by the code, so the sentence and the facts always belong together.
  const say = sentences[found.code][language] as (p: Problem) => string
  const where = found.position ? `${found.file}, ${sayPosition(found.position, language)}` : found.file
  return `${where}: ${say(found)}.`
}
