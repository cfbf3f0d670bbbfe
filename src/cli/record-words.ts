import type { Bilingual, Language } from '../kernel/language.ts'

/** What stands in the way of a command over the record. */
export type RecordProblem =
  | { readonly code: 'no-record'; readonly where: string }
  | { readonly code: 'no-workspace'; readonly slug: string | null; readonly there: readonly string[] }
  | { readonly code: 'newer-schema'; readonly reason: string }
  | { readonly code: 'database-failed'; readonly reason: string }
  | { readonly code: 'interrupted' }

const list = (words: readonly string[]) => words.join(', ')

const sentences: Readonly<Record<Language, (p: RecordProblem) => string>> = {
  en: (p) => {
    switch (p.code) {
      case 'no-record':
        return `there is no record in ${p.where} yet. Run 'openprovince init' for an empty one, or 'openprovince init --sample hoa-binh'`
      case 'no-workspace':
        if (p.there.length === 0)
          return "the record is empty. Run 'openprovince init', or 'openprovince init --sample hoa-binh'"
        return p.slug === null
          ? `there are several workspaces: ${list(p.there)}. Say which one with --workspace`
          : `there is no workspace '${p.slug}'; there is ${list(p.there)}. Run 'openprovince init --workspace ${p.slug}' to make it`
      case 'newer-schema':
        return p.reason.replace(/\.$/, '')
      case 'database-failed':
        return `the database failed (${p.reason}). What was not reported as done is not recorded; try again`
      case 'interrupted':
        return 'stopped. What was not reported as done is not recorded'
    }
  },
  vi: (p) => {
    switch (p.code) {
      case 'no-record':
        return `chưa có sổ ghi trong ${p.where}. Gõ 'openprovince init' để tạo sổ trống, hoặc 'openprovince init --sample hoa-binh'`
      case 'no-workspace':
        if (p.there.length === 0)
          return "sổ ghi còn trống. Gõ 'openprovince init', hoặc 'openprovince init --sample hoa-binh'"
        return p.slug === null
          ? `có nhiều không gian làm việc: ${list(p.there)}. Hãy chọn một bằng --workspace`
          : `không có không gian làm việc '${p.slug}'; hiện có ${list(p.there)}. Gõ 'openprovince init --workspace ${p.slug}' để tạo`
      case 'newer-schema':
        return `không mở được sổ ghi: lược đồ của cơ sở dữ liệu khác với chương trình này (${p.reason.replace(/\.$/, '')})`
      case 'database-failed':
        return `cơ sở dữ liệu gặp lỗi (${p.reason}). Những gì chưa được báo là xong thì chưa được ghi; hãy thử lại`
      case 'interrupted':
        return 'đã dừng. Những gì chưa được báo là xong thì chưa được ghi'
    }
  },
}

/** The problem as a sentence that ends with what to do. */
export function sayRecordProblem(problem: RecordProblem, language: Language): string {
  return `${sentences[language](problem)}.`
}

/** Number of things in a sentence, with the grouping of the language: 12,345 or 12.345. */
export function counted(n: number, language: Language): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '.')
}

/** '1 source', '12,345 sources', '12.345 nguồn'. */
export function countOf(n: number, one: string, noun: Bilingual, language: Language): string {
  return `${counted(n, language)} ${language === 'en' && n === 1 ? one : noun[language]}`
}
