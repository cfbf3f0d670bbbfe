import type { Modifier, Status, Superlative } from '../../kernel/claim.ts'
import type { UnitCode } from '../../kernel/unit.ts'

/** What a word or phrase of a language does for the reading of figures. */
export type Cue =
  /** A number in words: 'five', 'a dozen'. */
  | { readonly is: 'number'; readonly value: number }
  /** A part of a whole in words: 'three-quarters' is 75 percent. */
  | { readonly is: 'fraction'; readonly percent: number }
  /** A power of ten; `usual` is the right spelling of a misspelt one. */
  | { readonly is: 'scale'; readonly exponent: number; readonly usual?: string }
  | { readonly is: 'unit'; readonly unit: UnitCode; readonly factor: string }
  /** 'about', 'over'; a verb ('topped') opens the figure without being part of its quote. */
  | { readonly is: 'modifier'; readonly modifier: Modifier; readonly isVerb: boolean }
  /** Nouns of time: a number of them is no figure. */
  | { readonly is: 'duration' }
  /** Words before a number that make it a name: 'No.', 'Resolution', 'Highway'. */
  | { readonly is: 'label' }
  | { readonly is: 'change'; readonly direction: 1 | -1; readonly part: 'verb' | 'noun' | 'adverb' }
  | { readonly is: 'average' }
  | { readonly is: 'yearly' }
  | { readonly is: 'fulfil' }
  | { readonly is: 'plan' }
  | { readonly is: 'share' }
  /** 'came', 'ranked' before an ordinal; behind 'ranked' a bare number is a rank too. */
  | { readonly is: 'rank'; readonly takesNumber: boolean }
  | { readonly is: 'multiple' }
  | { readonly is: 'status'; readonly status: Status }
  /** What follows is the thing compared with: 'compared with', 'over the same period'. */
  | { readonly is: 'compare' }
  | { readonly is: 'origin'; readonly origin: 'FDI' | 'domestic' | 'foreign' }
  | { readonly is: 'capital-source'; readonly source: string }
  | { readonly is: 'within'; readonly within: 'park' | 'cluster' }
  | { readonly is: 'sector' }
  | { readonly is: 'crop' }
  /** Announces parts of what was just said: 'including', 'of which'. */
  | { readonly is: 'parts' }
  | { readonly is: 'respectively' }
  /** Stands for a noun said before: 'ones', 'others'. */
  | { readonly is: 'pronoun' }
  /** A kind of place in common words: 'the district'. */
  | { readonly is: 'place-kind'; readonly kind: PlaceWord }
  /** Words of saying, with where the speaker stands: 'X said', 'according to X'. */
  | { readonly is: 'speech'; readonly speaker: 'before' | 'behind' }
  | { readonly is: 'cause' }
  | { readonly is: 'superlative'; readonly kind: Superlative['kind'] }
  /** A topic that gives bare nouns their meaning: 'OCOP' turns products into OCOP products. */
  | { readonly is: 'topic'; readonly topic: 'ocop' | 'rural' | 'growing-area' }
  | { readonly is: 'star'; readonly star: string }
  /** Work given: 'employs' makes people workers, 'gives work to' makes them jobs. */
  | { readonly is: 'employs'; readonly as: 'workers' | 'jobs' }
  /** A phrase in which no word has its usual part: 'at constant prices', 'national target programme'. */
  | { readonly is: 'neutral' }
  /** The whole province. */
  | { readonly is: 'provincewide' }
  /** The whole country. */
  | { readonly is: 'nationwide' }
  /** A multiple in one word: 'twofold'; 'twice' is one only before what it is a multiple of. */
  | { readonly is: 'times-word'; readonly value: number; readonly isAlone: boolean }
  | { readonly is: 'worth' }
  /** A common noun whose indicator depends on its surroundings: 'revenue' of parks, of tourism, of the budget. */
  | { readonly is: 'generic'; readonly sense: GenericSense }

export type GenericSense =
  | 'revenue'
  | 'capital'
  | 'area'
  | 'people'
  | 'product'
  | 'output'
  | 'cost'
  | 'pay'
  | 'export-verb'
  | 'import-verb'
  | 'trade'
  | 'tourism'
  | 'budget'
  | 'infrastructure'
  | 'occupancy'
  | 'code'
  | 'income'

export type PlaceWord =
  | 'country'
  | 'region'
  | 'province'
  | 'district'
  | 'city'
  | 'commune'
  | 'park'
  | 'cluster'
  | 'site'

export type CueOf<Kind extends Cue['is']> = Extract<Cue, { is: Kind }>

/** Phrases of a language with what they do. */
export type Cues = readonly (readonly [phrase: string, cue: Cue])[]

/** All phrases of a list parted by commas, with the one thing that they do. */
export function all(phrases: string, cue: Cue): Cues {
  return phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => [phrase, cue] as const)
}
