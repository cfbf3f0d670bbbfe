import { catalogue } from '../kernel/catalogue.ts'
import { foldedName, foldedTones } from '../kernel/folded-name.ts'
import type { Indicator } from '../kernel/indicator.ts'
import type { Bilingual } from '../kernel/language.ts'
import { nearestWords } from '../ledger/nearest-words.ts'

/** An indicator that was asked for: one of the catalogue, or a name that a file brought into the record. */
export interface NamedIndicator {
  readonly code: string
  readonly name: Bilingual
}

/** What words name: one indicator, several, or none; then with the codes that come nearest. */
export type IndicatorAnswer =
  | NamedIndicator
  | { readonly several: readonly NamedIndicator[] }
  | { readonly nearest: readonly string[] }

function phrasesOf({ code, name, names }: Indicator): readonly string[] {
  return [code.replaceAll('_', ' '), name.en, name.vi, ...names.en, ...names.vi]
}

function named({ code, name }: Indicator): NamedIndicator {
  return { code, name }
}

/**
 * The indicator of a code, or of a name in either language, with its tones or without: 'export_value', 'exports',
 * 'xuất khẩu', 'xuat khau'.
 * @param recorded codes that the record has cells of, also such as the catalogue lacks
 */
export function indicatorNamed(words: string, recorded: Iterable<string>): IndicatorAnswer {
  const own = [...recorded]
  const byCode = catalogue.find((i) => i.code === words.toLowerCase())
  if (byCode) return named(byCode)
  if (own.includes(words)) return { code: words, name: { en: words, vi: words } }
  for (const fold of [foldedTones, foldedName]) {
    const wanted = fold(words)
    // Its own name says which is meant before a phrase that several have.
    for (const names of [(i: Indicator) => [i.name.en, i.name.vi], phrasesOf]) {
      const found = catalogue.filter((i) => names(i).some((phrase) => fold(phrase) === wanted))
      const [first, second] = found
      if (first && !second) return named(first)
      if (first) return { several: found.map(named) }
    }
  }
  const codes = new Map<string, string>(own.map((code) => [code, code]))
  for (const indicator of catalogue) for (const phrase of phrasesOf(indicator)) codes.set(phrase, indicator.code)
  const near = nearestWords(words, codes.keys(), { most: 8 }).map((word) => codes.get(word) ?? word)
  return { nearest: [...new Set(near)].slice(0, 3) }
}
