import { catalogue } from '../kernel/catalogue.ts'
import type { Claim, Superlative } from '../kernel/claim.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Language } from '../kernel/language.ts'
import { chooseNotation, type NotationChoice } from '../kernel/number-notation.ts'
import { Annotated, lexiconOf, type MeasureEntry } from './annotated.ts'
import { english } from './grammar/en.ts'
import type { Grammar } from './grammar/grammar.ts'
import { languageOf } from './language-of.ts'
import { Pass, type Shelf } from './pass.ts'
import { placeBookOf } from './place-finder.ts'
import { sentencesOf } from './sentence.ts'
import { tokensOf } from './token.ts'
import { yearMonthOf } from './year-month.ts'

/** Everything the reader found in one text. */
export interface Draft {
  readonly text: string
  readonly language: Language
  readonly published: string | null
  readonly place: string | null
  readonly notation: NotationChoice
  readonly claims: readonly Claim[]
  readonly superlatives: readonly Superlative[]
  /** From where to where each sentence reaches: `claim.sentence` is an index into it. */
  readonly sentences: readonly (readonly [start: number, end: number])[]
  /** False for a language without a grammar: nothing was read, which is not the same as nothing to read. */
  readonly isRead: boolean
}

/** What is known of a text beside its words. */
export interface TextSetting {
  readonly language?: Language
  /** ISO date or month. */
  readonly published?: string | null
  /** The article's own place, by its English name; else its dateline or first place is taken. */
  readonly place?: string | null
}

/** Where names come from: handed in once, used for every text. */
export interface ReaderSetting {
  readonly gazetteer: Gazetteer
}

/** The grammars there are. A text in another language is recognised, and not read. */
const grammars: readonly Grammar[] = [english]

/** Reads texts: phrase books are built once and shared by all of them. */
export class Reader {
  readonly #shelves: ReadonlyMap<Language, Shelf>

  constructor({ gazetteer }: ReaderSetting) {
    const places = placeBookOf(gazetteer)
    const districts = new Set(
      [...gazetteer.names()].filter((n) => n.place.kind === 'district').map((n) => n.place.name.en),
    )
    this.#shelves = new Map(
      grammars.map((grammar): [Language, Shelf] => {
        const lexicon = lexiconOf(grammar, phrasesOf(grammar))
        return [grammar.language, { lexicon, places, gazetteer, districts }]
      }),
    )
  }

  /** Text in, every figure out with its exact words. Never throws on what the text says. */
  read(text: string, setting: TextSetting = {}): Draft {
    const language = setting.language ?? languageOf(text)
    const { published = null, place = null } = setting
    const tokens = tokensOf(text)
    const numbers = tokens.filter((t) => t.kind === 'number').map((t) => t.norm)
    const notation = chooseNotation(numbers, language)
    const shelf = this.#shelves.get(language)
    const known = { text, language, published, notation }
    if (!shelf) return { ...known, place, claims: [], superlatives: [], sentences: [], isRead: false }
    const annotated = new Annotated(text, tokens, shelf.lexicon)
    const pass = new Pass(annotated, shelf, yearMonthOf(published), notation.notation, place)
    const found = sentencesOf(tokens, shelf.lexicon.grammar.abbreviations)
    for (const sentence of found) pass.readSentence(sentence)
    const sentences = found.map(({ first, last }) => [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0] as const)
    const { home, claims, superlatives } = pass
    return { ...known, place: home, claims, superlatives, sentences, isRead: true }
  }
}

function* phrasesOf(grammar: Grammar): Iterable<readonly [string, MeasureEntry]> {
  for (const indicator of catalogue) {
    for (const name of indicator.names[grammar.language]) yield [name, { code: indicator.code, isCounted: false }]
    for (const noun of indicator.counted?.[grammar.language] ?? [])
      yield [noun, { code: indicator.code, isCounted: true }]
  }
}
