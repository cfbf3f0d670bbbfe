import type { Interval } from '../kernel/interval.ts'
import type { Language } from '../kernel/language.ts'
import { printPeriod } from '../kernel/period.ts'
import { printInterval, printQuantity } from '../kernel/quantity.ts'
import type { Derived, DerivedFigure } from './derived.ts'
import { sayRefusal } from './refusal.ts'

/** Significant digits of a computed value for people. */
const shownDigits = 4

function withPer(text: string, { per }: DerivedFigure, language: Language): string {
  return per ? `${text} ${per[language]}` : text
}

function printBounds(interval: Interval, derived: DerivedFigure, language: Language): string {
  if (interval.low === null && interval.high === null) return words[language].boundless
  return withPer(printInterval(interval, derived.unit, language, shownDigits), derived, language)
}

/** The value for people: '142.4 percent', '129 million USD a month'. */
export function printDerived(derived: DerivedFigure, language: Language): string {
  return withPer(printQuantity(derived.value, derived.unit, language, shownDigits), derived, language)
}

/** What it can be: '27.7 to 28.98 percent'. */
export function printDerivedInterval(derived: DerivedFigure, language: Language): string {
  return printBounds(derived.shown, derived, language)
}

const words = {
  en: { disputed: 'disputed', range: 'with all that is said', boundless: 'the sources set no bound' },
  vi: { disputed: 'có tranh chấp', range: 'theo mọi số đã nêu', boundless: 'nguồn không cho giới hạn' },
} as const

/** The value with what it can be and, where its inputs are disputed, everything that is said. */
export function printDerivedWhole(derived: DerivedFigure, language: Language): string {
  const said = words[language]
  const range = derived.range && `${said.range} ${printBounds(derived.range, derived, language)}`
  const dispute = derived.isDisputed ? [said.disputed, range].filter((part) => part !== null).join(', ') : null
  const value = printDerived(derived, language)
  const interval = printDerivedInterval(derived, language)
  const beside = [interval === value ? null : interval, dispute].filter((part) => part !== null).join('; ')
  return beside === '' ? value : `${value} (${beside})`
}

/** The whole figure in a line, or why there is none. */
export function sayDerived(derived: Derived, language: Language): string {
  const { formula, asked } = derived
  const head = `${formula.name[language]}, ${asked.place.name[language]}, ${printPeriod(asked.period, language)}`
  if (derived.refusal !== null) return `${head}: ${sayRefusal(derived.refusal, language)}`
  return `${head}: ${printDerivedWhole(derived, language)} = ${derived.text[language]}`
}
