import { foldedName, foldedTones, hasVietnameseMarks } from './folded-name.ts'
import { type Language, languages } from './language.ts'
import type { Place, PlaceKey, PlaceKind } from './place.ts'
import type { PlaceChange } from './place-change.ts'

/** Another way of writing a place's name: 'Xăm Khòe' for Săm Khóe, 'HCMC'. */
export interface PlaceAlias {
  readonly key: PlaceKey
  readonly language: Language
  readonly name: string
}

/** What speaks for a candidate, or against it ('other-tones'). */
export type CandidateReason =
  | 'same-tones'
  | 'other-tones'
  | 'no-tones-written'
  | 'kind-said'
  | 'former-said'
  | 'province-level'
  | 'near'

/** A place that a name can stand for. */
export interface Candidate {
  readonly place: Place
  /** 1 for the best; candidates that nothing tells apart share a rank. */
  readonly rank: number
  readonly reasons: readonly CandidateReason[]
}

export interface ResolveOptions {
  /** ISO date, month or year on which (or at some time in which) the place exists; null for any time. */
  readonly on?: string | null
  /** Places inside this one, at any time, come before others of their size. */
  readonly near?: PlaceKey
  /** As if the name said it. */
  readonly kind?: PlaceKind
}

/** A name for a matcher to look for in a text, as written in that language. */
export interface PlaceName {
  readonly name: string
  readonly language: Language
  readonly place: Place
}

/** What a place came from and what it became, one step each way. */
export interface Lineage {
  readonly cameFrom: readonly PlaceChange[]
  readonly became: readonly PlaceChange[]
}

/** The places of the record through time, by key and by name. */
export interface Gazetteer {
  readonly find: (key: PlaceKey) => Place | null
  /**
   * The places a name can stand for, best first: those of the kind that was said, then those with the tones
   * that were written, then provinces (a bare 'Thai Binh' is the province, not the ward of Hoa Binh city),
   * then what is near, then the larger. An ambiguous name answers with several candidates of one rank.
   */
  readonly resolve: (name: string, options?: ResolveOptions) => readonly Candidate[]
  /** The best candidate, or null when there is none or when two are equally good. */
  readonly findPlace: (name: string, on: string | null) => Place | null
  /** Every bare name and alias in both languages. Names repeat: two communes were called Cao Sơn. */
  readonly names: () => Iterable<PlaceName>
  readonly lineage: (key: PlaceKey) => Lineage
  /** The chain of parents, nearest first. */
  readonly ancestors: (place: Place) => readonly Place[]
}

/** Words that say the kind: Vietnamese ones stand before the name, English ones after it or before 'of'. */
const kindWords: Readonly<Record<Language, readonly (readonly [string, PlaceKind])[]>> = {
  vi: [
    ['khu công nghiệp', 'park'],
    ['kcn', 'park'],
    ['cụm công nghiệp', 'cluster'],
    ['ccn', 'cluster'],
    ['thị trấn', 'town'],
    ['thị xã', 'town'],
    ['thành phố', 'city'],
    ['tp', 'city'],
    ['tỉnh', 'province'],
    ['huyện', 'district'],
    ['phường', 'ward'],
    ['xã', 'commune'],
    ['vùng', 'region'],
  ],
  en: [
    ['industrial park', 'park'],
    ['industrial zone', 'park'],
    ['industrial cluster', 'cluster'],
    ['township', 'town'],
    ['town', 'town'],
    ['city', 'city'],
    ['province', 'province'],
    ['district', 'district'],
    ['ward', 'ward'],
    ['commune', 'commune'],
    ['region', 'region'],
  ],
}

interface SaidName {
  /** The bare name, in the given letters. */
  readonly bare: string
  readonly kind: PlaceKind | null
  readonly isFormer: boolean
}

const formerWords = /^(?:(?:the )?(?:former|old)|trước đây)\s+|\s*(?:\((?:former|old|cũ)\)|\scũ)$/iu

/** Whether words say a kind. Where tones are written they count: 'Phượng Lâu' is no ward called Lâu. */
function says(words: readonly string[], kindWord: string): boolean {
  const said = words.join(' ')
  return hasVietnameseMarks(said) ? foldedTones(said) === kindWord : foldedName(said) === foldedName(kindWord)
}

/** Takes the words of kind off a name: 'huyện Lương Sơn', 'TP. Hòa Bình', 'Luong Son district', 'city of Hue'. */
function withoutKind(name: string, language: Language): Omit<SaidName, 'isFormer'> {
  const words = name.replace(/^tp\s*\.\s*/iu, 'TP ').split(' ')
  for (const [kindWord, kind] of kindWords[language]) {
    const count = kindWord.split(' ').length
    if (words.length <= count) continue
    const isBefore = language === 'vi' || words[count]?.toLowerCase() === 'of'
    if (isBefore && says(words.slice(0, count), kindWord)) {
      return { bare: words.slice(language === 'vi' ? count : count + 1).join(' '), kind }
    }
    if (language === 'en' && says(words.slice(-count), kindWord))
      return { bare: words.slice(0, -count).join(' '), kind }
  }
  return { bare: name, kind: null }
}

function saidName(name: string): SaidName {
  const settled = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const lasting = settled.replace(formerWords, '').trim()
  const isFormer = lasting !== settled
  const inEnglish = withoutKind(lasting.replace(/^the /iu, ''), 'en')
  return { ...(inEnglish.kind === null ? withoutKind(lasting, 'vi') : inEnglish), isFormer }
}

/** A name without the words that say its kind, and that kind: 'Luong Son' and district for 'Luong Son district'. */
export function nameAndKind(name: string): Pick<SaidName, 'bare' | 'kind'> {
  return saidName(name)
}

function written(key: PlaceKey): string {
  return `${key.code} ${key.validFrom}`
}

/** Whether the place exists at some time in a date, month or year. */
function existsOn(place: Place, on: string | null): boolean {
  if (on === null) return true
  const firstDay = on + '-01-01'.slice(on.length - 4)
  return place.validFrom.slice(0, on.length) <= on && (place.validTo === null || place.validTo > firstDay)
}

function isEndedBy(place: Place, on: string | null): boolean {
  return place.validTo !== null && (on === null || place.validTo.slice(0, on.length) <= on)
}

/** One level below its parent, whatever the kind: a city of the centre is a province, a city of a province a district. */
function sizeOf(place: Place, parent: Place | null): number {
  switch (place.kind) {
    case 'country':
      return 0
    case 'region':
      return 1
    case 'province':
      return 2
    case 'city':
      return parent === null || parent.kind === 'country' || parent.kind === 'region' ? 2 : 3
    case 'district':
      return 3
    case 'town':
      return parent?.kind === 'province' ? 3 : 4
    case 'commune':
    case 'ward':
      return 4
    default:
      return 5
  }
}

function added<Value>(lists: Map<string, Value[]>, at: string, value: Value): void {
  const list = lists.get(at)
  if (list) list.push(value)
  else lists.set(at, [value])
}

/**
 * The gazetteer of places, the changes between them and further names, all handed in. Changes and aliases
 * of places that are not there are kept and found by nobody.
 */
export function gazetteerOf(
  places: readonly Place[],
  changes: readonly PlaceChange[],
  aliases: readonly PlaceAlias[] = [],
): Gazetteer {
  const byKey = new Map(places.map((place) => [written(place), place]))
  const find = (key: PlaceKey): Place | null => byKey.get(written(key)) ?? null

  const allNames: PlaceName[] = []
  for (const place of places)
    for (const language of languages) allNames.push({ name: place.name[language], language, place })
  for (const { key, language, name } of aliases) {
    const place = find(key)
    if (place) allNames.push({ name, language, place })
  }
  const byFolded = new Map<string, { place: Place; tones: string | null }[]>()
  for (const { name, language, place } of allNames) {
    const tones = language === 'vi' ? foldedTones(name) : null
    added(byFolded, foldedName(name), { place, tones })
    // 'Ho Chi Minh City' carries its kind in its name, and is also said without.
    const { bare, kind } = withoutKind(name, language)
    if (kind === place.kind) added(byFolded, foldedName(bare), { place, tones: tones && foldedTones(bare) })
  }

  const endings = new Map<string, PlaceChange[]>()
  const beginnings = new Map<string, PlaceChange[]>()
  for (const change of changes) {
    if (change.from) added(endings, written(change.from), change)
    if (change.to) added(beginnings, written(change.to), change)
  }
  const lineage = (key: PlaceKey): Lineage => ({
    cameFrom: beginnings.get(written(key)) ?? [],
    became: endings.get(written(key)) ?? [],
  })

  function ancestors(place: Place): readonly Place[] {
    const chain: Place[] = []
    for (let key = place.parent; key !== null; ) {
      const parent = find(key)
      if (parent === null || parent === place || chain.includes(parent)) break
      chain.push(parent)
      key = parent.parent
    }
    return chain
  }

  /** The place and all it came from, or all it became. */
  function through(place: Place, next: (links: Lineage) => readonly (PlaceKey | null)[]): Place[] {
    const seen = [place]
    for (const one of seen) {
      for (const key of next(lineage(one))) {
        const other = key && find(key)
        if (other && !seen.includes(other)) seen.push(other)
      }
    }
    return seen
  }

  /** Inside `near` now, before through what it came from, or later through what it or its parents became. */
  function isNear(place: Place, near: Place): boolean {
    const earlier = through(place, (links) => links.cameFrom.map((change) => change.from))
    const later = [place, ...ancestors(place)].flatMap((one) =>
      through(one, (links) => links.became.map((change) => change.to)),
    )
    return [...earlier, ...later].some((one) => one === near || ancestors(one).includes(near))
  }

  function resolve(name: string, options: ResolveOptions = {}): readonly Candidate[] {
    const { on = null, near, kind } = options
    const whole = byFolded.has(foldedName(name))
    const said = whole ? { bare: name, kind: null, isFormer: false } : saidName(name)
    const asked = kind ?? said.kind
    const isToned = hasVietnameseMarks(said.bare)
    const tones = foldedTones(said.bare)
    const nearPlace = near ? find(near) : null

    const found = new Map<Place, boolean>()
    for (const entry of byFolded.get(foldedName(said.bare)) ?? []) {
      if (asked !== null && entry.place.kind !== asked) continue
      if (said.isFormer ? !isEndedBy(entry.place, on) : !existsOn(entry.place, on)) continue
      found.set(entry.place, found.get(entry.place) === true || entry.tones === tones)
    }

    const weighed = [...found].map(([place, isSameTone]) => {
      const size = sizeOf(place, place.parent && find(place.parent))
      const isCloseBy = nearPlace !== null && isNear(place, nearPlace)
      const isProvince = asked === null && size <= 2
      const tone: CandidateReason = isToned ? (isSameTone ? 'same-tones' : 'other-tones') : 'no-tones-written'
      const reasons: CandidateReason[] = [tone]
      if (asked !== null) reasons.push('kind-said')
      if (said.isFormer) reasons.push('former-said')
      if (isProvince) reasons.push('province-level')
      if (isCloseBy) reasons.push('near')
      const order = [isToned && !isSameTone ? 1 : 0, isProvince ? 0 : 1, isCloseBy ? 0 : 1, size]
      return { place, reasons, order: order.join(' ') }
    })
    const orders = [...new Set(weighed.map((one) => one.order))].sort()
    return weighed
      .map(({ place, reasons, order }) => ({ place, reasons, rank: orders.indexOf(order) + 1 }))
      .sort((a, b) => a.rank - b.rank || (written(a.place) < written(b.place) ? -1 : 1))
  }

  function findPlace(name: string, on: string | null): Place | null {
    const [best, second] = resolve(name, { on })
    return best && best.rank !== second?.rank ? best.place : null
  }

  return { find, resolve, findPlace, names: () => allNames, lineage, ancestors }
}
