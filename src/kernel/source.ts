/** Where figures come from. Rank orders sources when rulings do not: lower is stronger. */
export interface Source {
  readonly title: string
  readonly publisher: string
  /** ISO date or month, or null when nobody said. */
  readonly published: string | null
  /** True when the date was inferred from the content, not printed. */
  readonly isPublishedInferred: boolean
  readonly address: string | null
  /** SHA-256 of the bytes as given, hexadecimal. */
  readonly contentHash: string
  readonly rank: SourceRank
}

/** From law and official statistics down to the press. */
export type SourceRank = 1 | 2 | 3 | 4 | 5

export const sourceRanks: Readonly<Record<SourceRank, { en: string; vi: string }>> = {
  1: { en: 'legal document', vi: 'văn bản pháp lý' },
  2: { en: 'official statistics', vi: 'số liệu thống kê chính thức' },
  3: { en: 'report of the body in charge', vi: 'báo cáo của cơ quan chủ quản' },
  4: { en: 'statement of an office', vi: 'phát biểu của cơ quan' },
  5: { en: 'press', vi: 'báo chí' },
}
