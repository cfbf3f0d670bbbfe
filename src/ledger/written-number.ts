import { type Decimal, decimal, negated, plainText } from '../kernel/decimal.ts'
import { evidenceOf, longestNumber, type Notation, readNumber } from '../kernel/number-notation.ts'
import type { rowProblem } from './row-problem.ts'

/** Notes what is wrong with the row that is being read. */
export type AddProblem = <Code extends Parameters<typeof rowProblem>[0]>(
  code: Code,
  facts: Parameters<typeof rowProblem<Code>>[3],
) => void

interface Token {
  readonly text: string
  readonly line: number
}

/**
 * Thrown when a number shows that earlier ones, which could be read in two ways, were read in the wrong one: the file
 * is read again in this notation.
 */
export class OtherNotation extends Error {
  readonly notation: Notation
  constructor(notation: Notation) {
    super(`numbers are written with a decimal ${notation}`)
    this.notation = notation
  }
}

const plain = /^\d+$/
const scientific = /^\d+(?:\.\d+)?[eE][+-]?\d{1,9}$/

/** Reads the numbers of one file, in one notation, watching over all of them that they keep to it. */
export class NumberReader {
  readonly #assumed: Notation
  readonly #add: AddProblem
  readonly #shown: Partial<Record<Notation, Token>> = {}
  /** The first number that each notation reads in its own way, and how it was read. */
  #unclear: (Token & { readonly read: string }) | null = null
  #isMixed = false

  /** @param assumed the notation of numbers that could be read in two ways, as long as none shows another */
  constructor(assumed: Notation, add: AddProblem) {
    this.#assumed = assumed
    this.#add = add
  }

  /** The first number of the file that could be read in two ways, when nothing in the file tells; else null. */
  get unclear(): (Token & { readonly read: string }) | null {
    return this.#shown.point || this.#shown.comma ? null : this.#unclear
  }

  /** The number in a field, or null when it is none; then the problem is noted. */
  read(column: string, found: string, line: number): Decimal | null {
    if (found === '') {
      this.#add('empty-field', { column })
      return null
    }
    const isNegative = /^[-−]/.test(found)
    const digits = isNegative ? found.slice(1) : found
    if (isHuge(digits)) {
      this.#add('huge-number', { found: found.slice(0, 40), digits: longestNumber })
      return null
    }
    const value = plain.test(digits) || scientific.test(digits) ? decimal(digits) : this.#marked(digits, line)
    if (value === null) {
      this.#add('bad-number', { found: found.slice(0, 40) })
      return null
    }
    return isNegative ? negated(value) : value
  }

  /** A number with marks in it. */
  #marked(digits: string, line: number): Decimal | null {
    const { point, comma } = this.#shown
    const read = readNumber(digits, point ? 'point' : comma ? 'comma' : this.#assumed)
    if (read === null || read.oddity === 'doubled-mark') return null
    const shows = evidenceOf(digits)
    if (shows !== null) this.#watch(shows, { text: digits, line })
    else if (!point && !comma && read.otherwise && this.#unclear === null) {
      this.#unclear = { text: digits, line, read: plainText(read.value) }
    }
    return read.value
  }

  /** Both notations in one file: '1.234,5' here and '1,234.5' there would be read by guess. */
  #watch(shows: Notation, token: Token): void {
    this.#shown[shows] ??= token
    const { point, comma } = this.#shown
    if (point && comma) {
      if (this.#isMixed) return
      this.#isMixed = true
      const facts = { point: point.text, pointLine: point.line, comma: comma.text, commaLine: comma.line }
      this.#add('mixed-notation', facts)
    } else if (shows !== this.#assumed && this.#unclear) throw new OtherNotation(shows)
  }
}

/** Whether so many digits are written, or meant by an exponent, that no figure of a province has them. */
function isHuge(digits: string): boolean {
  const isShort = digits.length <= longestNumber && !/[eE]/.test(digits)
  if (isShort || !/^[\d.,]+(?:[eE][+-]?\d+)?$/.test(digits)) return false
  const [head = '', exponent = '0'] = digits.split(/[eE]/)
  return head.replace(/\D/g, '').length > longestNumber || Math.abs(Number(exponent)) > longestNumber
}
