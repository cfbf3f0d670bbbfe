import type { EncodingEvidence } from '../intake/encoding.ts'
import type { Relation, Status } from '../kernel/claim.ts'
import type { Severity } from '../kernel/finding.ts'
import type { Bilingual, Language } from '../kernel/language.ts'

/** The words of the command line that are not sentences about a problem. */
export const columnHeads: readonly Bilingual[] = [
  { en: '#', vi: '#' },
  { en: 'words', vi: 'nguyên văn' },
  { en: 'means', vi: 'nghĩa là' },
  { en: 'what', vi: 'chỉ tiêu' },
  { en: 'place', vi: 'nơi' },
  { en: 'period', vi: 'kỳ' },
  { en: 'kind', vi: 'loại' },
]

export const relationNames: Readonly<Record<Relation, Bilingual>> = {
  level: { en: 'level', vi: 'mức' },
  change: { en: 'change', vi: 'tăng giảm' },
  average_change: { en: 'average change', vi: 'tăng bình quân' },
  fulfilment: { en: 'fulfilment', vi: 'so với kế hoạch' },
  share: { en: 'share', vi: 'tỷ trọng' },
  multiple: { en: 'multiple', vi: 'gấp' },
  rank: { en: 'rank', vi: 'thứ hạng' },
}

/** What happened needs no word. */
export const statusNames: Readonly<Record<Status, Bilingual>> = {
  actual: { en: '', vi: '' },
  estimate: { en: 'estimate', vi: 'ước tính' },
  target: { en: 'target', vi: 'mục tiêu' },
  forecast: { en: 'forecast', vi: 'dự báo' },
}

export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { en: 'error', vi: 'lỗi' },
  warning: { en: 'warning', vi: 'cảnh báo' },
  note: { en: 'note', vi: 'ghi chú' },
}

export const languageNames: Readonly<Record<Language, Bilingual>> = {
  en: { en: 'English', vi: 'tiếng Anh' },
  vi: { en: 'Vietnamese', vi: 'tiếng Việt' },
}

export const evidenceNames: Readonly<Record<EncodingEvidence, Bilingual>> = {
  'byte order mark': { en: 'by its byte order mark', vi: 'theo dấu thứ tự byte' },
  'valid UTF-8': { en: 'all bytes are valid', vi: 'mọi byte đều hợp lệ' },
  'mostly UTF-8': { en: 'most bytes are valid', vi: 'phần lớn byte hợp lệ' },
  'zero bytes': { en: 'by its zero bytes', vi: 'theo các byte 0' },
  declared: { en: 'as the page declares', vi: 'theo khai báo của trang' },
  'Vietnamese tone bytes': { en: 'by its tone bytes', vi: 'theo các byte thanh điệu' },
  'no Vietnamese tone bytes': { en: 'not UTF-8, no tone bytes', vi: 'không phải UTF-8, không có byte thanh điệu' },
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}

export interface Totals {
  readonly figures: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** The last line, which counts. */
export const sayTotals: Readonly<Record<Language, (totals: Totals) => string>> = {
  en: (t) =>
    `${[
      count(t.figures, 'figure', 'figures'),
      count(t.errors, 'error', 'errors'),
      count(t.warnings, 'warning', 'warnings'),
      count(t.notes, 'note', 'notes'),
    ].join(', ')}.`,
  vi: (t) => `${t.figures} số liệu, ${t.errors} lỗi, ${t.warnings} cảnh báo, ${t.notes} ghi chú.`,
}

export const phrases = {
  line: { en: 'line', vi: 'dòng' },
  read: { en: 'read', vi: 'nên đọc' },
  as: { en: 'as', vi: 'là' },
  also: { en: 'also:', vi: 'thêm:' },
  certainty: { en: 'certainty', vi: 'độ chắc chắn' },
  published: { en: 'published', vi: 'đăng ngày' },
  notDated: { en: 'no publication date', vi: 'không có ngày đăng' },
  noPlace: { en: 'no default place', vi: 'không có nơi mặc định' },
  numbersWritten: { en: 'numbers as', vi: 'số viết kiểu' },
  byNumbers: { en: 'by the numbers themselves', vi: 'theo chính các con số' },
  byLanguage: { en: 'by the language', vi: 'theo ngôn ngữ' },
} as const satisfies Readonly<Record<string, Bilingual>>
