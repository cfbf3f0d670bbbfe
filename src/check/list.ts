import type { Claim } from '../kernel/claim.ts'
import { decimal, isWhole, toNumber } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import { exactly, isExact } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { tellingWords } from './cell.ts'
import type { Check, ReadText } from './check.ts'
import { composer } from './compose-finding.ts'
import { rewriting } from './digit-slip.ts'
import { claimAt, claimsNear, quoteOf, wordsBetween } from './passage.ts'

interface ListFacts {
  readonly announced: string
  readonly counted: number
  readonly first: string
  readonly last: string
}

type Facts = { 'list-holds': ListFacts; 'list-broken': ListFacts & { readonly suggestion: string } }

const compose = composer<Facts>('list')

/** What stands between the items of a bare list. */
const separatorWords = /^\s*(,|;|,?\s*and|,?\s*và)\s*$/iu

/** Fewer values than this are no list one counts. */
const shortest = 3

/** Runs of values that follow each other with nothing but commas between. */
function bareLists(read: ReadText): number[][] {
  const lists: number[][] = []
  read.claims.forEach((claim, index) => {
    const before = read.claims[index - 1]
    const isNext =
      before !== undefined &&
      before.unit === claim.unit &&
      before.relation === claim.relation &&
      before.end <= claim.start &&
      separatorWords.test(wordsBetween(read, before, claim))
    const list = lists.at(-1)
    if (isNext && list) list.push(index)
    else lists.push([index])
  })
  return lists.filter((list) => list.length >= shortest)
}

function isAnnouncement(count: Claim, first: Claim): boolean {
  return (
    count.unit === 'count' &&
    count.relation === 'level' &&
    isExact(count.meant) &&
    isWhole(count.value) &&
    count.end <= first.start
  )
}

/** Whether the announced things are the listed ones by their words: 'component indexes' before 'component index'. */
function isOfSameThings(count: Claim, item: Claim): boolean {
  const words = tellingWords(item)
  return [...tellingWords(count)].some((w) => words.has(w) || words.has(w.replace(/e$/, '')))
}

/** A count this near to the number of items announces them; others count something else. */
const nearest = 2

const numerals: Readonly<Record<Language, readonly string[]>> = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'],
}

/** The count as the text would write it: in words where it was in words, with a capital where it had one. */
function writtenLike(written: string, count: number, language: Language): string {
  const word = /\d/.test(written) ? undefined : numerals[language][count]
  if (word === undefined) return String(count)
  const isCapital = written.charAt(0) !== written.charAt(0).toLowerCase()
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function ofList(read: ReadText, list: readonly number[]): Finding[] {
  const [first] = list
  if (first === undefined) return []
  const item = claimAt(read, first)
  const announcements = claimsNear(read, first, 1, 0).filter((i) => {
    const count = claimAt(read, i)
    const isNear = Math.abs(toNumber(count.value) - list.length) <= nearest
    return i < first && isAnnouncement(count, item) && isNear && (isOfSameThings(count, item) || i === first - 1)
  })
  return announcements.map((index) => verdict(read, list, index))
}

function verdict(read: ReadText, list: readonly number[], index: number): Finding {
  const count = claimAt(read, index)
  const facts = {
    announced: quoteOf(count),
    counted: list.length,
    first: quoteOf(claimAt(read, list[0] as number)),
    last: quoteOf(claimAt(read, list.at(-1) as number)),
  }
  const claims = [index, ...list]
  if (toNumber(count.value) === list.length) {
    return compose(read, { code: 'list-holds', severity: 'note', facts, claims, certainty: 0.85 })
  }
  const written = read.text.slice(count.numberStart, count.numberEnd)
  const repair = rewriting(read, index, writtenLike(written, list.length, read.language))
  return compose(read, {
    code: 'list-broken',
    severity: 'error',
    facts: { ...facts, suggestion: repair.suggestion },
    claims,
    certainty: 0.75,
    expected: { interval: exactly(decimal(list.length)), unit: 'count' },
    repair,
  })
}

/**
 * A list that the text announces by number and then prints value by value. Counts only bare lists, with nothing but
 * commas between the values, and trusts an announcement only when it names the listed things or stands right before
 * them and is off by no more than two. Silent about lists of names, which hold no figures to count.
 */
export const list: Check<Facts> = {
  name: 'list',
  run: (read) => bareLists(read).flatMap((values) => ofList(read, values)),
  sentences: {
    'list-holds': {
      en: (f) => `"${f.announced}" announced and ${f.counted} listed, from ${f.first} to ${f.last}`,
      vi: (f) => `nêu "${f.announced}" và liệt kê ${f.counted}, từ ${f.first} đến ${f.last}`,
    },
    'list-broken': {
      en: (f) =>
        `"${f.announced}" announced but ${f.counted} listed, from ${f.first} to ${f.last}; it agrees as "${f.suggestion}"`,
      vi: (f) =>
        `nêu "${f.announced}" nhưng liệt kê ${f.counted}, từ ${f.first} đến ${f.last}; khớp nếu là "${f.suggestion}"`,
    },
  },
}
