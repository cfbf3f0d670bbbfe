import { compare, type Decimal, equal, shifted, sign, trimmed } from '../kernel/decimal.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { printNumber, scaleFor } from '../kernel/number-notation.ts'
import { printQuantity, wordsOf } from '../kernel/quantity.ts'
import { isCurrency, type UnitCode } from '../kernel/unit.ts'
import type { Expression } from './expression.ts'

/** An input as it is printed inside a formula: the figures that were added to make it, and what stands behind them. */
export interface PrintedInput {
  readonly parts: readonly Decimal[]
  /** Their sum. */
  readonly value: Decimal
  readonly unit: UnitCode
  /** What is counted, behind a bare number: 'people'. */
  readonly words: Bilingual | null
  /** Whose figure it is, in a ranking. */
  readonly label: Bilingual
}

export type PrintedInputs = ReadonlyMap<string, PrintedInput>

type MoneyScale = 0 | 3 | 6 | 9 | 12

/** How far below the largest amount of a formula the scale of all may lie: '0.5 million' beside '1,900 million'. */
const scaleReach = 3

/** One power of ten for all money of a formula: the finest that its figures ask for, near that of the largest. */
function commonScale(inputs: PrintedInputs): MoneyScale {
  const scales = [...inputs.values()]
    .filter(({ unit }) => isCurrency(unit))
    .flatMap(({ parts }) => parts.filter((value) => sign(value) !== 0).map(scaleFor))
  if (scales.length === 0) return 0
  return Math.max(Math.min(...scales), Math.max(...scales) - scaleReach) as MoneyScale
}

/** How tightly a printed expression holds together: a sum needs brackets inside a quotient. */
const binding = { sum: 1, product: 2, whole: 3 } as const
type Binding = (typeof binding)[keyof typeof binding]
type Said = readonly [string, Binding]

/** The formula with the numbers set in: '1,145 million USD / 804 million USD', '1.145 triệu USD / 804 triệu USD'. */
export function printExpression(expression: Expression, inputs: PrintedInputs, language: Language): string {
  const scale = commonScale(inputs)
  const inputNamed = (name: string): PrintedInput => {
    const found = inputs.get(name)
    if (!found) throw new Error(`no input '${name}'`)
    return found
  }
  const amount = (value: Decimal, { unit, words }: PrintedInput): string => {
    const number = isCurrency(unit)
      ? `${printNumber(trimmed(shifted(value, -scale)), language)} ${wordsOf(unit, scale, language)}`
      : printQuantity(value, unit, language)
    return words ? `${number} ${words[language]}` : number
  }
  const figure = (name: string): Said => {
    const found = inputNamed(name)
    const [only, ...more] = found.parts
    if (only !== undefined && more.length === 0) {
      return sign(only) < 0 ? [`(${amount(only, found)})`, binding.whole] : [amount(only, found), binding.whole]
    }
    return [found.parts.map((part) => amount(part, found)).join(' + '), binding.sum]
  }
  const within = ([text, held]: Said, least: Binding): string => (held < least ? `(${text})` : text)

  const said = (one: Expression): Said => {
    switch (one.kind) {
      case 'input':
        return figure(one.name)
      case 'constant': {
        const number = printNumber(one.value, language)
        return [one.words ? `${number} ${one.words[language]}` : number, binding.whole]
      }
      case 'plus':
        return [`${said(one.left)[0]} + ${said(one.right)[0]}`, binding.sum]
      case 'minus':
        return [`${said(one.left)[0]} - ${within(said(one.right), binding.product)}`, binding.sum]
      case 'over':
        return [
          `${within(said(one.left), binding.product)} / ${within(said(one.right), binding.whole)}`,
          binding.product,
        ]
      case 'root':
        return [`${within(said(one.of), binding.whole)}^(1/${one.degree})`, binding.whole]
      case 'shift':
      case 'at least zero':
        return said(one.of)
      case 'rank':
        return [ranking(one), binding.sum]
    }
  }
  const ranking = ({ of, among, first }: Expression & { kind: 'rank' }): string => {
    const all = [of, ...among].map(inputNamed)
    const sorted = all.sort((a, b) => (first === 'largest' ? compare(b.value, a.value) : compare(a.value, b.value)))
    return sorted
      .map((place, i) => {
        const before = sorted[i - 1]
        const mark = !before ? '' : equal(before.value, place.value) ? ' = ' : first === 'largest' ? ' > ' : ' < '
        return `${mark}${place.label[language]} ${amount(place.value, place)}`
      })
      .join('')
  }
  return said(expression)[0]
}
