import type { CheckName, Finding, Sentence } from '../kernel/finding.ts'
import { averageGrowth } from './average-growth.ts'
import { bounds } from './bounds.ts'
import type { Known, ReadText } from './check.ts'
import { contradiction } from './contradiction.ts'
import { conversion } from './conversion.ts'
import { fulfilment } from './fulfilment.ts'
import { growth } from './growth.ts'
import { list } from './list.ts'
import { magnitude } from './magnitude.ts'
import { scope } from './scope.ts'
import { separator } from './separator.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { superlative } from './superlative.ts'
import { unit } from './unit.ts'

/** A check whose facts are its own affair: nobody outside it can say its sentences with wrong facts, or any. */
export interface AnyCheck {
  readonly name: CheckName
  readonly run: (read: ReadText, known: Known) => Finding[]
  readonly sentences: Readonly<Record<string, Sentence<never>>>
}

/** The rules over the claims of a text. To add one: its file, and a line here. */
export const checks: readonly AnyCheck[] = [
  sum,
  growth,
  averageGrowth,
  fulfilment,
  share,
  conversion,
  magnitude,
  separator,
  unit,
  bounds,
  scope,
  superlative,
  contradiction,
  list,
]
