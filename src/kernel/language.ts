/** The two languages of the record. Neither is a translation of the other. */
export type Language = 'en' | 'vi'

export const languages: readonly Language[] = ['en', 'vi']

/** One thing said in both languages. */
export interface Bilingual {
  readonly en: string
  readonly vi: string
}
