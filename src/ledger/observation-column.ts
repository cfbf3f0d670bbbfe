import { foldedName } from '../kernel/folded-name.ts'
import type { Bilingual } from '../kernel/language.ts'

/** What a column of a file of observations can hold. */
export type ObservationColumn =
  | 'indicator'
  | 'place'
  | 'period'
  | 'value'
  | 'unit'
  | 'status'
  | 'relation'
  | 'low'
  | 'high'
  | 'modifier'
  | 'note'
  | 'address'
  | 'title'
  | 'publisher'
  | 'published'
  | 'published_inferred'
  | 'origin'
  | 'star'
  | 'source_of_capital'
  | 'sector'

interface ColumnDefinition {
  readonly label: Bilingual
  readonly isRequired: boolean
  /** Headings that mean it, folded: lower case, without marks. */
  readonly headings: readonly string[]
}

export const observationColumns: Readonly<Record<ObservationColumn, ColumnDefinition>> = {
  indicator: {
    label: { en: 'Indicator', vi: 'Chỉ tiêu' },
    isRequired: true,
    headings: ['indicator', 'chi tieu', 'ten chi tieu', 'variable'],
  },
  place: {
    label: { en: 'Place', vi: 'Địa bàn' },
    isRequired: true,
    headings: ['place', 'dia ban', 'don vi hanh chinh', 'area', 'region', 'dia phuong'],
  },
  period: {
    label: { en: 'Period', vi: 'Kỳ' },
    isRequired: true,
    headings: ['period', 'ky', 'thoi ky', 'thoi gian', 'time period', 'year', 'nam'],
  },
  value: {
    label: { en: 'Value', vi: 'Giá trị' },
    isRequired: true,
    headings: ['value', 'gia tri', 'so lieu', 'obs value', 'amount'],
  },
  unit: {
    label: { en: 'Unit', vi: 'Đơn vị tính' },
    isRequired: true,
    headings: ['unit', 'don vi', 'don vi tinh', 'dvt', 'unit measure'],
  },
  status: {
    label: { en: 'Status', vi: 'Trạng thái' },
    isRequired: false,
    headings: ['status', 'trang thai', 'obs status'],
  },
  relation: { label: { en: 'Relation', vi: 'Quan hệ' }, isRequired: false, headings: ['relation', 'quan he'] },
  low: { label: { en: 'At least', vi: 'Thấp nhất' }, isRequired: false, headings: ['low', 'thap nhat', 'from value'] },
  high: { label: { en: 'At most', vi: 'Cao nhất' }, isRequired: false, headings: ['high', 'cao nhat', 'to value'] },
  modifier: {
    label: { en: 'Wording', vi: 'Cách nói' },
    isRequired: false,
    headings: ['modifier', 'wording', 'cach noi'],
  },
  note: { label: { en: 'Note', vi: 'Ghi chú' }, isRequired: false, headings: ['note', 'notes', 'ghi chu', 'comment'] },
  address: {
    label: { en: 'Address of the source', vi: 'Địa chỉ nguồn' },
    isRequired: false,
    headings: ['source url', 'url', 'address', 'dia chi nguon', 'link', 'source'],
  },
  title: {
    label: { en: 'Title of the source', vi: 'Tên nguồn' },
    isRequired: false,
    headings: ['title', 'source title', 'ten nguon', 'tieu de'],
  },
  publisher: {
    label: { en: 'Publisher', vi: 'Cơ quan công bố' },
    isRequired: false,
    headings: ['publisher', 'co quan cong bo', 'nguon', 'don vi cong bo'],
  },
  published: {
    label: { en: 'Published', vi: 'Ngày công bố' },
    isRequired: false,
    headings: ['source published', 'published', 'ngay cong bo', 'date published'],
  },
  published_inferred: {
    label: { en: 'Date inferred', vi: 'Ngày suy ra' },
    isRequired: false,
    headings: ['published inferred', 'ngay suy ra'],
  },
  origin: { label: { en: 'Origin', vi: 'Nguồn gốc' }, isRequired: false, headings: ['origin', 'nguon goc'] },
  star: { label: { en: 'Stars', vi: 'Hạng sao' }, isRequired: false, headings: ['star', 'stars', 'hang sao', 'sao'] },
  source_of_capital: {
    label: { en: 'Source of capital', vi: 'Nguồn vốn' },
    isRequired: false,
    headings: ['source of capital', 'nguon von'],
  },
  sector: { label: { en: 'Sector', vi: 'Khu vực' }, isRequired: false, headings: ['sector', 'khu vuc', 'nganh'] },
}

/** Which column of the file is which: the position of each. Columns that are not in it are left out. */
export type ColumnMapping = Readonly<Partial<Record<ObservationColumn, number>>>

const names = Object.keys(observationColumns) as ObservationColumn[]

function plainHeading(heading: string): string {
  return foldedName(heading.replace(/[_.]+/g, ' ')).trim()
}

/**
 * Proposes which column is which by the headings, in either language; what a person said before (by heading) comes
 * first. A heading that is taken goes to the first column that bears it.
 */
export function proposedMapping(
  headings: readonly string[],
  remembered: ReadonlyMap<string, string> = new Map(),
): ColumnMapping {
  const mapping: Partial<Record<ObservationColumn, number>> = {}
  headings.forEach((heading, i) => {
    const said = remembered.get(heading)
    const column =
      said === undefined
        ? names.find((n) => observationColumns[n].headings.includes(plainHeading(heading)))
        : names.find((n) => n === said)
    if (column && mapping[column] === undefined) mapping[column] = i
  })
  return mapping
}

/** Required columns that a mapping lacks. */
export function missingColumns(mapping: ColumnMapping): ObservationColumn[] {
  return names.filter((n) => observationColumns[n].isRequired && mapping[n] === undefined)
}
