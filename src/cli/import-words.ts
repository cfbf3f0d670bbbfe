import type { Bilingual, Language } from '../kernel/language.ts'
import type { Receipt } from '../ledger/import-observations.ts'
import { type ColumnMapping, type ObservationColumn, observationColumns } from '../ledger/observation-column.ts'
import { type RowProblem, sayRowProblem } from '../ledger/row-problem.ts'
import { jsonLine } from './json-figure.ts'
import { counted, countOf } from './record-words.ts'

export const importWords = {
  noPipe: {
    en: "import reads its file twice and cannot take '-'. Save it first: openprovince import FILE --as observations.",
    vi: "lệnh import đọc tệp hai lần nên không nhận '-'. Hãy lưu thành tệp trước: openprovince import TỆP --as observations.",
  },
  columns: { en: 'Columns:', vi: 'Các cột:' },
  leftOut: { en: 'left out', vi: 'bỏ qua' },
  change: {
    en: 'Another column? --map "Heading=column"',
    vi: 'Cột khác? --map "Tiêu đề=cột"',
  },
  warnings: { en: 'To be looked at:', vi: 'Nên xem lại:' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Which heading is taken as which column, a line each. */
export function columnLines(headings: readonly string[], mapping: ColumnMapping, language: Language): string[] {
  if (headings.length === 0) return []
  const taken = new Map(Object.entries(mapping).map(([column, at]) => [at, column as ObservationColumn]))
  const width = Math.min(30, Math.max(...headings.map((h) => h.length)))
  const lines = headings.map((heading, at) => {
    const column = taken.get(at)
    const label = column ? `${observationColumns[column].label[language]} (${column})` : importWords.leftOut[language]
    return `  ${heading.padEnd(width)}  ${label}`
  })
  return [importWords.columns[language], ...lines, `  ${importWords.change[language]}`]
}

const nouns = {
  row: { en: 'rows', vi: 'dòng' },
  cell: { en: 'new cells', vi: 'ô số liệu mới' },
  source: { en: 'sources', vi: 'nguồn' },
  problem: { en: 'more problems', vi: 'lỗi nữa' },
  warning: { en: 'more', vi: 'chỗ nữa' },
} as const

function outcomeLine(receipt: Receipt, language: Language, seconds: number): string {
  const { outcome, file, accepted, read, refused, newCells, sources, link } = receipt
  const rows = (n: number) => countOf(n, 'row', nouns.row, language)
  const what = `${rows(accepted)}, ${countOf(newCells, 'new cell', nouns.cell, language)}, ${countOf(sources, 'source', nouns.source, language)}`
  const time = language === 'en' ? `${seconds.toFixed(1)} s` : `${seconds.toFixed(1).replace('.', ',')} giây`
  switch (outcome) {
    case 'recorded':
      return language === 'en'
        ? `Recorded ${file}: ${what}, in ${time} (change ${link?.seq}).`
        : `Đã ghi ${file}: ${what}, trong ${time} (lần ghi ${link?.seq}).`
    case 'trial':
      return language === 'en'
        ? `${file} can be recorded: ${what}. This was a trial; nothing was recorded.`
        : `Có thể ghi ${file}: ${what}. Đây là chạy thử; chưa ghi gì.`
    case 'known':
      return language === 'en'
        ? `${file} is in the record already, byte for byte (${rows(accepted)}). Nothing changed.`
        : `${file} đã có trong sổ ghi, giống từng byte (${rows(accepted)}). Không có gì thay đổi.`
    case 'refused':
      // The heading itself is wrong, or there is no table: no row was looked at.
      if (read === 0)
        return language === 'en' ? `Refused ${file}; nothing was recorded.` : `Không nhận ${file}; chưa ghi gì.`
      return language === 'en'
        ? `Refused ${file}: ${rows(refused)} of ${counted(read, 'en')} cannot be taken, so nothing was recorded. Correct them and import the file again.`
        : `Không nhận ${file}: ${rows(refused)} trong ${counted(read, 'vi')} dòng có lỗi nên chưa ghi gì. Hãy sửa rồi nhập lại tệp.`
  }
}

function listed(problems: readonly RowProblem[], more: number, noun: Bilingual, language: Language): string[] {
  const rest = more > 0 ? [`  … ${countOf(more, noun.en, noun, language)}`] : []
  return [...problems.map((p) => `  ${sayRowProblem(p, language)}`), ...rest]
}

/** The receipt for people: what became of the file, then what is wrong with it, then what should be looked at. */
export function receiptLines(receipt: Receipt, language: Language, seconds: number): string[] {
  const { problems, moreProblems, warnings, moreWarnings } = receipt
  return [
    outcomeLine(receipt, language, seconds),
    ...listed(problems, moreProblems, nouns.problem, language),
    ...(warnings.length > 0 ? [importWords.warnings[language]] : []),
    ...listed(warnings, moreWarnings, nouns.warning, language),
  ]
}

function jsonRowProblem(problem: RowProblem, language: Language): object {
  return { code: problem.code, line: problem.line, facts: problem.facts, message: sayRowProblem(problem, language) }
}

/** The receipt as one JSON object (docs/command-line.md). */
export function jsonReceipt(receipt: Receipt, language: Language): string {
  const { problems, warnings, link, ...counts } = receipt
  return jsonLine({
    ...counts,
    change: link?.seq ?? null,
    recordedAt: link?.recordedAt ?? null,
    problems: problems.map((p) => jsonRowProblem(p, language)),
    warnings: warnings.map((p) => jsonRowProblem(p, language)),
  })
}
