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
  | 'within'
  | 'crop'
  | 'type'
  | 'commodity'
  | 'partner'
  | 'base'

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
  within: {
    label: { en: 'Within parks or clusters', vi: 'Trong khu, cụm công nghiệp' },
    isRequired: false,
    headings: ['within', 'trong khu cum cong nghiep', 'khu cum cong nghiep', 'khu hoac cum'],
  },
  crop: {
    label: { en: 'Crop', vi: 'Cây trồng, vật nuôi' },
    isRequired: false,
    headings: ['crop', 'cay trong', 'cay trong, vat nuoi', 'loai cay', 'nong san'],
  },
  type: { label: { en: 'Type', vi: 'Loại' }, isRequired: false, headings: ['type', 'loai', 'phan loai'] },
  commodity: {
    label: { en: 'Commodity', vi: 'Mặt hàng' },
    isRequired: false,
    headings: ['commodity', 'mat hang', 'hang hoa', 'ten mat hang'],
  },
  partner: {
    label: { en: 'Partner', vi: 'Thị trường, đối tác' },
    isRequired: false,
    headings: ['partner', 'thi truong', 'doi tac', 'thi truong, doi tac', 'nuoc doi tac', 'market'],
  },
  base: {
    label: { en: 'Relative to', vi: 'So với' },
    isRequired: false,
    headings: ['base', 'relative to', 'compared with', 'so voi', 'goc so sanh', 'ky goc'],
  },
}

/** Which column of the file is which: the position of each. Columns that are not in it are left out. */
export type ColumnMapping = Readonly<Partial<Record<ObservationColumn, number>>>

const names = Object.keys(observationColumns) as ObservationColumn[]

function plainHeading(heading: string): string {
  return foldedName(heading.replace(/[_.]+/g, ' ')).trim()
}

/** What somebody said of columns: for a heading the column that it is, or '' for none. */
export type SaidColumns = ReadonlyMap<string, string>

/**
 * Which column is which: as people said, the strongest word first, else by the headings in either language. A column
 * goes to the heading that the stronger word gives it; of two that bear its name, to the first.
 */
export function proposedMapping(headings: readonly string[], ...said: readonly SaidColumns[]): ColumnMapping {
  const mapping: Partial<Record<ObservationColumn, number>> = {}
  const taken = new Set<number>()
  const take = (i: number, column: string | undefined) => {
    if (column === undefined || taken.has(i)) return
    if (column !== '' && (!isColumn(column) || mapping[column] !== undefined)) return
    taken.add(i)
    if (isColumn(column)) mapping[column] = i
  }
  for (const words of said)
    headings.forEach((heading, i) => {
      take(i, words.get(heading))
    })
  headings.forEach((heading, i) => {
    take(
      i,
      names.find((n) => observationColumns[n].headings.includes(plainHeading(heading))),
    )
  })
  return mapping
}

/** Whether a word is the name of a column. */
export function isColumn(word: string): word is ObservationColumn {
  return Object.hasOwn(observationColumns, word)
}

/** Required columns that a mapping lacks. */
export function missingColumns(mapping: ColumnMapping): ObservationColumn[] {
  return names.filter((n) => observationColumns[n].isRequired && mapping[n] === undefined)
}
