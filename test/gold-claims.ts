import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadText } from '../src/check/check.ts'
import type { Base, Claim, Links, Modifier, NumberOddity, Relation, Status, Superlative } from '../src/kernel/claim.ts'
import { type Decimal, decimal, equal, quotient } from '../src/kernel/decimal.ts'
import { between } from '../src/kernel/interval.ts'
import type { Language } from '../src/kernel/language.ts'
import { chooseNotation, readNumber } from '../src/kernel/number-notation.ts'
import { isPeriod, type Period, parsePeriod } from '../src/kernel/period.ts'
import { meaningOf } from '../src/kernel/quantity.ts'
import type { UnitCode } from '../src/kernel/unit.ts'

/** Test support: the annotated articles as the claims a perfect reader would hand to the checks. */

interface GoldFigure {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly relation: string
  readonly status: string
  readonly indicator: string
  readonly measure: string
  readonly place: string | null
  readonly period: string | null
  readonly dimensions?: Record<string, string>
}

export interface GoldArticle {
  readonly id: string
  readonly language: Language
  readonly published: string | null
  readonly place: string | null
  readonly text: string
  readonly figures: readonly GoldFigure[]
  readonly errors?: readonly {
    readonly quotes: readonly string[]
    readonly confidence: string
    readonly kind: string
  }[]
  readonly holds?: readonly { readonly quotes: readonly string[]; readonly kind: string; readonly computed: string }[]
}

const goldFolder = fileURLToPath(new URL('../../shared/gold/', import.meta.url))
const ownFolder = fileURLToPath(new URL('gold/', import.meta.url))

/** The annotated articles of a folder, or null when the optional folder beside the repository is missing. */
export function goldArticles(folder: string): GoldArticle[] | null {
  const path = join(goldFolder, folder)
  return existsSync(path) && statSync(path).isDirectory() ? articlesIn(path) : null
}

/** The annotated articles of a folder that belongs to the repository. */
export function ownArticles(folder: string): GoldArticle[] {
  return articlesIn(join(ownFolder, folder))
}

function articlesIn(path: string): GoldArticle[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as GoldArticle)
}

const scaleWords: readonly (readonly [RegExp, number])[] = [
  [/^\s*nghìn tỷ/i, 12],
  [/^\s*(t\w*llion)\b/i, 12],
  [/^\s*(billion|tỷ|tỉ)(?!\p{L})/iu, 9],
  [/^\s*(million|triệu)(?!\p{L})/iu, 6],
  [/^\s*(thousand|nghìn)(?!\p{L})/iu, 3],
]

interface Number {
  readonly printed: Decimal
  readonly decimals: number
  readonly scale: number
  /** In the quote. */
  readonly start: number
  readonly end: number
  readonly oddity: NumberOddity | null
}

/** The number of a quote as printed, or null when it is spelled out or a range. */
function numberIn(quote: string, notation: 'point' | 'comma'): Number | null {
  const tokens = [...quote.matchAll(/\d+(?:[.,]+\d+)*/g)]
  const token = tokens[0]
  if (!token || tokens.length > 1) return null
  const read = readNumber(token[0], notation)
  if (!read) return null
  const after = quote.slice(token.index + token[0].length)
  const found = scaleWords.flatMap(([pattern, exponent]) => {
    const word = pattern.exec(after)?.[0]
    return word === undefined ? [] : [{ word, exponent }]
  })[0]
  const isMisspelt = found !== undefined && found.exponent === 12 && !/trillion|nghìn tỷ/i.test(found.word)
  const oddity: NumberOddity | null = isMisspelt
    ? { kind: 'misspelt-scale', usual: 'trillion' }
    : read.oddity && { kind: read.oddity, usual: notation === 'point' ? '.' : ',' }
  return {
    printed: read.value,
    decimals: read.decimals,
    scale: found?.exponent ?? 0,
    start: token.index,
    end: token.index + token[0].length + (found?.word.length ?? 0),
    oddity,
  }
}

function modifierOf({ quote, value, low, high }: GoldFigure): Modifier | null {
  if (/^(about|around|some|approximately|khoảng|ước)\b/i.test(quote)) return 'about'
  const isRange = (quote.match(/\d[\d.,]*/g) ?? []).length > 1
  if (isRange || low === high) return null
  if (low === value) return 'over'
  return high === value ? 'nearly' : null
}

function basedOn(figure: GoldFigure, text: string): Base | null {
  const words = /^[^.;]{0,120}/.exec(text.slice(figure.end))?.[0] ?? ''
  if (figure.relation === 'fulfilment') {
    const giver = /assigned by ([^(,.]+)/.exec(words)?.[1]?.trim() ?? null
    return { kind: 'plan', giver, words: words.slice(0, 40) }
  }
  if (figure.relation === 'change') return { kind: 'period', period: null, words: words.slice(0, 40) }
  return figure.relation === 'share' ? { kind: 'whole', words: words.slice(0, 40) } : null
}

function periodOf(text: string | null): Period | null {
  const period = text === null ? null : parsePeriod(text)
  return period !== null && isPeriod(period) ? period : null
}

function claimOf(
  figure: GoldFigure,
  article: GoldArticle,
  notation: 'point' | 'comma',
  sentence: number,
  paragraph: number,
): Claim {
  const number = numberIn(figure.quote, notation)
  const value = decimal(figure.value)
  const modifier = modifierOf(figure)
  const printed = number?.printed ?? value
  const factor = number && !equal(number.printed, decimal(0)) ? quotient(value, number.printed) : decimal(1)
  const isCounted = figure.unit === 'count' || figure.unit === 'rank'
  const isRange = number === null && figure.low !== figure.high && modifier === null
  const range = between(decimal(figure.low), decimal(figure.high))
  const meaning = isRange
    ? { shown: range, meant: range }
    : meaningOf(printed, number?.decimals ?? 0, factor, isCounted && (number?.scale ?? 0) === 0, modifier)
  const start = number?.start ?? /\S/.exec(figure.quote)?.index ?? 0
  const end = number?.end ?? /^\s*\S+/.exec(figure.quote)?.[0].length ?? figure.quote.length
  return {
    quote: figure.quote,
    start: figure.start,
    end: figure.end,
    numberStart: figure.start + start,
    numberEnd: figure.start + end,
    printed,
    scale: number?.scale ?? 0,
    value,
    unit: figure.unit as UnitCode,
    modifier,
    ...meaning,
    relation: figure.relation as Relation,
    base: basedOn(figure, article.text),
    status: figure.status as Status,
    indicator: figure.indicator,
    measure: figure.measure,
    place: figure.place,
    period: periodOf(figure.period),
    dimensions: figure.dimensions ?? {},
    confidence: 0.9,
    alternatives: [],
    sentence,
    paragraph,
    links: {},
    speaker: speakerOf(article.text, figure.start),
    cause: null,
    oddity: number?.oddity ?? null,
  }
}

/** Whoever 'said' something in the sentence, told by its capitals. */
function speakerOf(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 300), at)
  const sentence = before.slice(before.search(/[^.]*$/))
  return (
    /((?:Deputy|Director|Head|Chairman|Department)[^.]{0,120}?) said\b/s.exec(sentence)?.[1]?.replace(/\s+/g, ' ') ??
    null
  )
}

/** Links by simple rules of neighbourhood. */
function linksOf(claims: readonly Claim[], index: number, text: string): Links {
  const claim = claims[index] as Claim
  const before = claims[index - 1]
  const between = before ? text.slice(before.end, claim.start) : ''
  const links: { -readonly [K in keyof Links]: Links[K] } = {}
  if (before && /^\s*\((about |around )?$/.test(between) && before.unit !== claim.unit && claim.relation === 'level') {
    if (before.unit === 'VND' || before.unit === 'USD') links.sameAs = index - 1
    else if (before.relation === 'fulfilment') return links
  }
  if (['change', 'fulfilment', 'share'].includes(claim.relation) && claim.unit === 'percent') {
    for (let i = index - 1; i >= 0 && (claims[i] as Claim).sentence === claim.sentence; i--) {
      const level = claims[i] as Claim
      const isOne = level.indicator === claim.indicator && level.place === claim.place && level.relation === 'level'
      const isSame = isOne && JSON.stringify(level.dimensions) === JSON.stringify(claim.dimensions)
      if (isSame && level.status !== 'target') {
        links.of = i
        break
      }
    }
    const after = claims[index + 1]
    const isPlan = after?.relation === 'level' && claim.relation === 'fulfilment' && after.indicator === claim.indicator
    if (after && isPlan && /\($/.test(text.slice(claim.end, after.start))) links.plan = index + 1
  }
  for (let i = index - 1; i >= Math.max(0, index - 6) && claim.relation === 'level'; i--) {
    const whole = claims[i] as Claim
    if (whole.unit !== claim.unit || whole.sentence !== claim.sentence || whole.relation !== 'level') continue
    const words = text.slice(whole.end, (claims[i + 1] as Claim).start)
    if (
      whole.value.coefficient > 0n &&
      /including|of which|of them|made of|:\s*$|gồm|\(\s*$/.test(words) &&
      i + 1 <= index
    ) {
      if (isFollowedBySameUnit(claims, i, index, whole.unit)) links.partOf = i
      break
    }
  }
  return links
}

/** Whether nothing of the unit between whole and part starts a new whole. */
function isFollowedBySameUnit(claims: readonly Claim[], whole: number, part: number, unit: string): boolean {
  return (
    claims.slice(whole + 1, part + 1).some((c) => c.unit === unit) &&
    (claims[whole + 1] as Claim).sentence === (claims[part] as Claim).sentence
  )
}

function superlativesIn(article: GoldArticle): Superlative[] {
  return [...article.text.matchAll(/(always enjoyed a trade surplus|maintain a positive trade balance)/g)].map((m) => {
    const always = m[0].startsWith('always')
    return {
      quote: m[0],
      start: m.index,
      end: m.index + m[0].length,
      kind: always ? 'always-surplus' : 'surplus',
      indicator: 'trade_balance',
      place: article.place,
      period: periodOf(always ? '2015/2020' : '2025-S1'),
      sentence: 0,
    }
  })
}

/** An annotated article as a reader without fault would read it. */
export function readOfGold(article: GoldArticle): ReadText {
  const { text } = article
  const choice = chooseNotation(text.match(/\d+(?:[.,]+\d+)+/g) ?? [], article.language)
  const ends = (pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m.index + m[0].length)
  const [sentences, paragraphs] = [ends(/[.!?;]["”’)]*\s+/g), ends(/[./]\s*\n/g)]
  const sentenceAt = (at: number) => sentences.filter((end) => end <= at).length
  const paragraphAt = (at: number) => paragraphs.filter((end) => end <= at).length
  const bare = article.figures.map((f) =>
    claimOf(f, article, choice.notation, sentenceAt(f.start), paragraphAt(f.start)),
  )
  const claims = bare.map((claim, index) => ({ ...claim, links: linksOf(bare, index, text) }))
  const { language, published, place } = article
  return { text, language, published, place, claims, superlatives: superlativesIn(article) }
}
