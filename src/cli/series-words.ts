import type { Relation, Status } from '../kernel/claim.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import type { CellStatements } from '../ledger/series.ts'
import { countOf } from './record-words.ts'
import type { SeriesProblem } from './series-answer.ts'
import { relationNames, statusNames } from './words.ts'

export const seriesHeads: readonly Bilingual[] = [
  { en: 'period', vi: 'kỳ' },
  { en: 'value', vi: 'giá trị' },
  { en: 'can be', vi: 'trong khoảng' },
  { en: 'status', vi: 'trạng thái' },
  { en: 'agree', vi: 'cùng số' },
  { en: 'stated by', vi: 'theo' },
  { en: 'published', vi: 'công bố' },
  { en: 'where', vi: 'nơi đăng' },
]

/** Why one of several statements is accepted. */
export const ruleNames: Readonly<Record<CellStatements['acceptedBy'], Bilingual>> = {
  ruling: { en: 'a ruling', vi: 'có quyết định' },
  'source rank': { en: 'source rank', vi: 'nguồn có bậc cao hơn' },
  'latest publication': { en: 'latest publication', vi: 'công bố muộn nhất' },
  sequence: { en: 'recorded last', vi: 'ghi sau cùng' },
  'only statement': { en: 'only statement', vi: 'chỉ có một' },
  'ruled out': { en: 'ruled out', vi: 'bị bác' },
  'none stands': { en: 'none stands', vi: 'không còn số nào' },
}

export const modifierNames: Readonly<Record<string, Bilingual>> = {
  about: { en: 'about', vi: 'khoảng' },
  nearly: { en: 'nearly', vi: 'gần' },
  under: { en: 'under', vi: 'dưới' },
  'at most': { en: 'at most', vi: 'nhiều nhất' },
  over: { en: 'over', vi: 'hơn' },
  'at least': { en: 'at least', vi: 'ít nhất' },
}

export const seriesPhrases = {
  inferred: { en: 'inferred', vi: 'suy ra' },
  undated: { en: 'no date', vi: 'không rõ ngày' },
  or: { en: 'or', vi: 'hoặc' },
  was: { en: 'was', vi: 'đã sửa' },
  accepted: { en: 'accepted by', vi: 'được nhận vì' },
  none: { en: 'none accepted', vi: 'chưa nhận số nào' },
  noPeriod: { en: 'no period', vi: 'không rõ kỳ' },
  publishedBy: { en: 'as published by', vi: 'theo những gì đã công bố đến' },
  recordedBy: { en: 'as recorded by', vi: 'theo những gì đã ghi đến' },
  also: { en: 'Also there:', vi: 'Còn có:' },
  places: { en: 'places', vi: 'nơi' },
  seeAll: { en: 'all of it: --all', vi: 'xem tất cả: --all' },
} as const satisfies Readonly<Record<string, Bilingual>>

export function relationName(relation: string, language: Language): string {
  return relationNames[relation as Relation]?.[language] ?? relation
}

/** What has happened needs no word; what is expected or wanted has one. */
export function statusName(status: string, language: Language): string {
  return statusNames[status as Status]?.[language] ?? status
}

/** 'Share of WORDS', 'of the plan': what a relation is relative to, where it is not the usual base. */
export function baseName(base: string, language: Language): string {
  if (base === '' || base === 'plan' || base === 'whole' || base === 'peers') return ''
  const [kind = '', ...rest] = base.split(' ')
  const words = rest.join(' ')
  if (kind === 'period') return words === '' ? '' : `${language === 'en' ? 'against' : 'so với'} ${words}`
  if (kind === 'plan') return `${language === 'en' ? 'of the plan of' : 'kế hoạch của'} ${words}`
  return `${language === 'en' ? 'of' : 'trong'} ${words}`
}

export function saySeriesProblem(problem: SeriesProblem, language: Language): string {
  if (problem.code === 'no-indicator') {
    const near = problem.nearest.join(', ')
    if (language === 'en') {
      return `there is no indicator '${problem.found}'.${near === '' ? ' Name it by its code or as reports name it.' : ` Did you mean ${near}?`}`
    }
    return `không có chỉ tiêu '${problem.found}'.${near === '' ? ' Hãy nêu mã hoặc tên thường dùng trong báo cáo.' : ` Có phải là ${near} không?`}`
  }
  const list = problem.several.map(({ code, name }) => `${code} (${name[language]})`).join(', ')
  return language === 'en'
    ? `'${problem.found}' can mean several indicators: ${list}. Use a code.`
    : `'${problem.found}' có thể là nhiều chỉ tiêu: ${list}. Hãy dùng mã.`
}

const nouns = {
  cell: { en: 'cells', vi: 'ô số liệu' },
  statement: { en: 'statements', vi: 'lần nêu' },
  publisher: { en: 'publishers', vi: 'nơi công bố' },
} as const

/** The last line, which counts. */
export function saySeriesTotals(
  counts: { readonly cells: number; readonly statements: number; readonly publishers: number },
  language: Language,
): string {
  return `${[
    countOf(counts.cells, 'cell', nouns.cell, language),
    countOf(counts.statements, 'statement', nouns.statement, language),
    countOf(counts.publishers, 'publisher', nouns.publisher, language),
  ].join(', ')}.`
}
