import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { dayBefore } from '../kernel/period.ts'
import type { Place, PlaceKey, PlaceKind } from '../kernel/place.ts'

export const placeKindNames: Readonly<Record<PlaceKind, Bilingual>> = {
  country: { en: 'country', vi: 'nước' },
  region: { en: 'region', vi: 'vùng' },
  province: { en: 'province', vi: 'tỉnh' },
  city: { en: 'city', vi: 'thành phố' },
  district: { en: 'district', vi: 'huyện' },
  commune: { en: 'commune', vi: 'xã' },
  ward: { en: 'ward', vi: 'phường' },
  town: { en: 'town', vi: 'thị trấn' },
  park: { en: 'industrial park', vi: 'khu công nghiệp' },
  cluster: { en: 'industrial cluster', vi: 'cụm công nghiệp' },
  site: { en: 'site', vi: 'địa điểm' },
}

/** A place with its kind: 'Luong Son district', 'huyện Lương Sơn'. */
export function kindAndName({ kind, name }: Place, language: Language): string {
  const word = placeKindNames[kind][language]
  return language === 'en' ? `${name.en} ${word}` : `${word} ${name.vi}`
}

/** Where nobody knows the beginning of a place, the packs have the first day of the calendar. */
const ofOld = '0001-01-01'

/** The years of a place, where it had a beginning or an end: 'until 2025-06-30'. */
export function validityOf({ validFrom, validTo }: Place, language: Language): string {
  const from = language === 'en' ? 'since' : 'từ'
  const until = language === 'en' ? 'until' : 'đến'
  return [validFrom && validFrom !== ofOld && `${from} ${validFrom}`, validTo && `${until} ${dayBefore(validTo)}`]
    .filter((part) => part)
    .join(language === 'en' ? ', ' : ' ')
}

/** A place of a cell for people: with its kind, and its end when it has one. A name nobody knows stays as it is. */
export function placeLabel(
  { key, name }: { readonly key: PlaceKey | null; readonly name: string },
  gazetteer: Gazetteer,
  language: Language,
): string {
  const place = key && gazetteer.find(key)
  if (!place) return name
  const end = place.validTo === null ? '' : ` (${language === 'en' ? 'until' : 'đến'} ${dayBefore(place.validTo)})`
  return kindAndName(place, language) + end
}
