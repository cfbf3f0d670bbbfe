import type { Phrases } from './phrase-table.ts'
import type { Words, WordTest } from './word-set.ts'

/** Common nouns that are counted, and whose indicator depends on what the text speaks of. */
export type CountedSense = 'code' | 'product' | 'park' | 'cluster' | 'village' | 'people' | 'commune' | 'criterion'

/** Words that tell what a figure measures, where no phrase of the catalogue does. */
export interface ThingWords {
  /** What is counted, by the noun that ends its phrase. */
  readonly countedSenses: ReadonlyMap<string, CountedSense>
  /** Prepositions behind a figure, before the measure it is of. */
  readonly leads: {
    /** Behind a change: '5 percent in exports'. */
    readonly change: Words
    /** Behind any other percentage. */
    readonly rate: Words
    /** Behind an amount: '5 million USD from exports'. */
    readonly amount: Words
    /** Behind an amount and a verb: 'X was spent on imports'. */
    readonly spent: Words
    /** Behind an amount, before a common noun. */
    readonly generic: Words
    /** Behind an amount, with the noun before it: then the one before does not win. */
    readonly close: Words
    /** Between an amount and the projects it came through. */
    readonly projects: Words
  }
  /** Nouns that stand for the measure of the percentage before: 'the figure', 'the ratio'. */
  readonly sameMeasure: Words
  /** Words between 'of' and the whole of a share: 'of the whole GRDP'. */
  readonly wholeModifiers: Words
  /** Verbs that say that the subject owns what is counted: 'Parks have 102'. */
  readonly owns: Words
  /** Between a number and the set it is out of: 'out of', 'of the'. */
  readonly outOf: Phrases
  /** Between two parts of one measure: 'export and import values'. */
  readonly joins: Words
  /** Marks and words that join a rate to the rate before it: ':', 'in'. */
  readonly rateJoints: Words
  /** Words and marks behind a count beyond which its own words do not reach. */
  readonly endsReach: Words
  /** Words behind 'of' that open parts instead: 'of which'. */
  readonly partPronouns: Words
  /** 'with a population of', and 'population' in any form. */
  readonly populationOf: Phrases
  readonly isPopulation: WordTest
  /** Common nouns of places before 'of 12,000 people'. */
  readonly peopledPlaces: Words
  /** '26.84 percent of (the rural) households (still) poor'. */
  readonly households: Words
  readonly householdAdjectives: Words
  readonly poverty: Words
  /** 'the poor'. */
  readonly thePoor: Phrases
  /** 'a person', 'per head': whether a word behind 'a', 'per' or 'each' is one of people. */
  readonly perHead: { readonly openers: Words; readonly isHead: WordTest; readonly isAverage: WordTest }
  /** 'people earned 29.91 million VND each', 'a month'. */
  readonly earnEach: { readonly each: Words; readonly openers: Words; readonly spans: Words; readonly earners: Words }
  /** Money paid into the budget: 'to the State budget'. */
  readonly payInto: Words
  readonly isBudget: WordTest
  /** Verbs of taking in for the budget, of paying into it, of spending from it. */
  readonly isCollecting: WordTest
  readonly isPaying: WordTest
  readonly isSpending: WordTest
  /** 'levied on', 'collected from': then what follows is what was levied. */
  readonly levied: Words
  /** Words for capital that was promised: decisions, memoranda, licences. */
  readonly isPledge: WordTest
  /** Verbs of receiving guests. */
  readonly isVisiting: WordTest
  readonly isRural: WordTest
  readonly isExport: WordTest
  readonly isImport: WordTest
  /** What makes enterprises exporters. */
  readonly foreignTrade: Phrases
  /** Trade as what the budget is collected on. */
  readonly tradeActivities: Phrases
  /** A noun for trade that repeats the flow said before. */
  readonly turnover: Words
  /** Between two amounts that are one: ', or', 'equivalent to'. */
  readonly sameAmount: Phrases
  /** Words for measures that the text shows without naming them. */
  readonly names: MeasureNames
}

/** The measure of a figure in the language of its text, where the text has no words of its own for it. */
export interface MeasureNames {
  readonly population: string
  readonly trade: string
  readonly occupancy: string
  readonly revenue: string
  readonly area: string
  readonly output: string
  readonly projectCapital: string
  readonly capitalOf: (thing: string) => string
}
