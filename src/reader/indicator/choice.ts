/** What a quantity measures, in the catalogue's terms and in the text's own words. */
export interface IndicatorChoice {
  readonly indicator: string
  readonly measure: string
  /** The noun that an elliptic count repeats. */
  readonly core?: string
  readonly dimensions: Dimensions
  /** The quantity this one is said of: the level behind a change, the amount behind its conversion. */
  readonly of: number | null
  /** Whether the sentence itself names the indicator. */
  readonly isSaid: boolean
}

/** Narrower than the indicator: origin of investors, stars, source of capital. */
export type Dimensions = Readonly<Record<string, string>>

/** An indicator that the sentence names. */
export function named(indicator: string, measure: string, dimensions: Dimensions = {}): IndicatorChoice {
  return { indicator, measure, dimensions, of: null, isSaid: true }
}

/** An indicator that the sentence leaves to what went before, or to the reader. */
export function supposed(indicator: string, measure: string, dimensions: Dimensions = {}): IndicatorChoice {
  return { indicator, measure, dimensions, of: null, isSaid: false }
}

/** The choice of another quantity, for one that says the same again. */
export function repeated(choice: IndicatorChoice, dimensions: Dimensions = choice.dimensions): IndicatorChoice {
  return { ...choice, dimensions, of: null, isSaid: true }
}
