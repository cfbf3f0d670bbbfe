import type { Relation, Status } from '../kernel/claim.ts'
import { compare, type Decimal, decimal, minus, negated, plainText, plus, shifted, sign } from '../kernel/decimal.ts'
import type { Indicator } from '../kernel/indicator.ts'
import {
  evidenceOf,
  longestNumber,
  type Notation,
  notationOf,
  readNumber,
  trailingZeros,
} from '../kernel/number-notation.ts'
import { isPeriod, type Period, parsePeriod } from '../kernel/period.ts'
import { type UnitCode, units } from '../kernel/unit.ts'
import { nearestWords } from './nearest-words.ts'
import type { ColumnMapping, ObservationColumn } from './observation-column.ts'
import { type PlaceSetting, placeOf } from './place-of.ts'
import { type RowProblem, rowProblem } from './row-problem.ts'
import { publicationPeriod } from './source.ts'
import type { Statement } from './statement.ts'

/** What the rows of one file are read with. */
export interface RowSetting {
  readonly file: string
  readonly mapping: ColumnMapping
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Names that people, or a sample's list, gave to indicators, folded. */
  readonly indicatorAliases: ReadonlyMap<string, string>
  /** Whether an indicator that the catalogue lacks is kept under its own name. */
  readonly keepsUnknown: boolean
  /** Whether the printed digits are lost, so that the precision is half a unit of the last digit that is not zero. */
  readonly infersPrecision: boolean
  readonly places: PlaceSetting
}

/** Where a row's statement comes from. */
export interface RowSource {
  readonly address: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly isPublishedInferred: boolean
}

export interface ReadRow {
  readonly statement: Statement
  readonly source: RowSource
}

const relations: readonly Relation[] = ['level', 'change', 'average_change', 'fulfilment', 'share', 'multiple', 'rank']
const statuses: readonly Status[] = ['actual', 'estimate', 'target', 'forecast']
const dimensionColumns = { origin: 'origin', star: 'star', source_of_capital: 'source', sector: 'sector' } as const

/** Reads the rows of one file; the notation of its numbers is watched over all of them. */
export class RowReader {
  readonly #setting: RowSetting
  readonly #problems: RowProblem[]
  readonly #places = new Map<string, ReturnType<typeof placeOf>>()
  readonly #periods = new Map<string, Period | null>()
  #point: { text: string; line: number } | null = null
  #comma: { text: string; line: number } | null = null
  #line = 0

  /** @param problems where the rows' problems are gathered */
  constructor(setting: RowSetting, problems: RowProblem[]) {
    this.#setting = setting
    this.#problems = problems
  }

  /** The statement of a row, or null when something is wrong with it: then its problems are in the list. */
  read(fields: readonly string[], line: number): ReadRow | null {
    this.#line = line
    const before = this.#problems.length
    const field = (column: ObservationColumn) => {
      const at = this.#setting.mapping[column]
      return at === undefined ? '' : (fields[at] ?? '').trim()
    }
    const source = this.#source(field)
    const indicator = this.#indicator(field('indicator'))
    const period = this.#period(field('period'))
    const unit = this.#unit(field('unit'))
    const value = this.#number('value', field('value'))
    const status = this.#word('status', field('status'), statuses, 'actual')
    const relation = this.#word('relation', field('relation'), relations, defaultRelation(indicator, unit))
    const place = this.#place(field('place'), period, source.published)
    if (indicator === null || unit === null || value === null || place === null) return null
    this.#refuseNegative(value, relation, indicator)
    const bounds = this.#bounds(field('low'), field('high'), value, unit)
    if (this.#problems.length > before || bounds === null) return null
    const note = field('note')
    return {
      source,
      statement: {
        cell: { indicator, relation, base: null, place, period, dimensions: this.#dimensions(field), status },
        value,
        ...bounds,
        printed: field('value'),
        unit,
        modifier: field('modifier') || null,
        quote: fields.join(', '),
        span: null,
        locator: { row: line },
        published: null,
        confidence: 1,
        reading: {
          ...(this.#setting.infersPrecision ? { precision: 'inferred' } : {}),
          ...(note ? { note } : {}),
        },
        context: null,
        corrects: null,
      },
    }
  }

  #add<Code extends Parameters<typeof rowProblem>[0]>(code: Code, facts: Parameters<typeof rowProblem<Code>>[3]): void {
    this.#problems.push(rowProblem(code, this.#setting.file, this.#line, facts))
  }

  #source(field: (column: ObservationColumn) => string): RowSource {
    const published = field('published')
    if (published !== '' && publicationPeriod(published) === null) {
      this.#add('bad-date', { column: 'published', found: published })
    }
    return {
      address: field('address') || null,
      title: field('title') || null,
      publisher: field('publisher') || null,
      published: published || null,
      isPublishedInferred: /^(?:yes|true|1|có|x)$/i.test(field('published_inferred')),
    }
  }

  #indicator(found: string): string | null {
    if (found === '') {
      this.#add('empty-field', { column: 'indicator' })
      return null
    }
    const { indicators, indicatorAliases, keepsUnknown } = this.#setting
    if (indicators.has(found)) return found
    const known = indicatorAliases.get(found)
    if (known) return known
    if (keepsUnknown) return found
    this.#add('unknown-indicator', { found, nearest: nearestWords(found, indicators.keys()) })
    return null
  }

  #period(found: string): Period | null {
    if (found === '') return null
    const known = this.#periods.get(found)
    if (known !== undefined) return known
    const parsed = parsePeriod(found)
    if (!isPeriod(parsed)) {
      this.#add('bad-period', {
        found,
        expected: '2024, 2024-S1, 2024-Q3, 2024-09, 2024-01/2024-09, 2015/2020, @2024-08-31',
      })
      return null
    }
    this.#periods.set(found, parsed)
    return parsed
  }

  #unit(found: string): UnitCode | null {
    if (found === '') {
      this.#add('empty-field', { column: 'unit' })
      return null
    }
    if (units.has(found as UnitCode)) return found as UnitCode
    this.#add('unknown-unit', { found, allowed: [...units.keys()] })
    return null
  }

  #number(column: string, found: string): Decimal | null {
    if (found === '') {
      this.#add('empty-field', { column })
      return null
    }
    const isNegative = /^[-−]/.test(found)
    const digits = isNegative ? found.slice(1) : found
    const plain = /^\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(digits)
    this.#watchNotation(digits)
    const size = digits.replace(/\D/g, '').length
    const exponent = Math.abs(Number(/[eE]([+-]?\d+)$/.exec(digits)?.[1] ?? 0))
    if (size > longestNumber || exponent > longestNumber) {
      this.#add('huge-number', { found: found.slice(0, 40), digits: longestNumber })
      return null
    }
    const value = plain ? decimal(digits) : (readNumber(digits, this.#notation())?.value ?? null)
    if (value === null) {
      this.#add('bad-number', { found: found.slice(0, 40) })
      return null
    }
    return isNegative ? negated(value) : value
  }

  #notation(): Notation {
    return this.#comma && !this.#point ? 'comma' : notationOf.en
  }

  /** Both notations in one file: '1.234,5' here and '1,234.5' there would be read by guess. */
  #watchNotation(digits: string): void {
    const evidence = evidenceOf(digits)
    if (evidence === 'point' && this.#point === null) this.#point = { text: digits, line: this.#line }
    if (evidence === 'comma' && this.#comma === null) this.#comma = { text: digits, line: this.#line }
    const [point, comma] = [this.#point, this.#comma]
    const isNew = point !== null && comma !== null && (point.line === this.#line || comma.line === this.#line)
    if (isNew && evidence !== null && !this.#problems.some((p) => p.code === 'mixed-notation')) {
      this.#add('mixed-notation', {
        point: point.text,
        pointLine: point.line,
        comma: comma.text,
        commaLine: comma.line,
      })
    }
  }

  #word<Word extends string>(column: string, found: string, allowed: readonly Word[], usual: Word): Word {
    if (found === '') return usual
    const word = allowed.find((w) => w === found.toLowerCase())
    if (word) return word
    this.#add('bad-word', { column, found, allowed })
    return usual
  }

  #place(found: string, period: Period | null, published: string | null): Statement['cell']['place'] | null {
    if (found === '') {
      this.#add('empty-field', { column: 'place' })
      return null
    }
    const key = `${found}|${period?.end ?? ''}|${published ?? ''}`
    const known = this.#places.get(key)
    if (known) return known
    const { places } = this.#setting
    const place = placeOf(found, { period, published }, places)
    if (place.key === null) this.#refuseAmbiguous(found, period?.end ?? published)
    this.#places.set(key, place)
    return place
  }

  /** A name that two places bear on that day is refused; one that nobody bears is an own name (a park, a site). */
  #refuseAmbiguous(found: string, on: string | null): void {
    const { gazetteer, home } = this.#setting.places
    const candidates = gazetteer.resolve(found, { on, ...(home ? { near: home } : {}) })
    const rivals = candidates.filter((c) => c.rank === candidates[0]?.rank)
    if (rivals.length < 2) return
    this.#add('ambiguous-place', {
      found,
      on,
      candidates: rivals.map(({ place }) => `${place.kind} ${place.name.en} (${place.code}, ${place.validFrom})`),
    })
  }

  #refuseNegative(value: Decimal, relation: Relation, indicator: string): void {
    const maySink = relation === 'change' || relation === 'average_change' || indicator === 'trade_balance'
    if (sign(value) < 0 && !maySink) this.#add('negative', { column: 'value', found: plainText(value), indicator })
  }

  #bounds(low: string, high: string, value: Decimal, unit: UnitCode): { low: Decimal; high: Decimal } | null {
    if (low === '' && high === '') return printedBounds(value, unit, this.#setting.infersPrecision)
    const [a, b] = [low === '' ? value : this.#number('low', low), high === '' ? value : this.#number('high', high)]
    if (a === null || b === null) return null
    if (compare(a, b) > 0) {
      this.#add('reversed-interval', { low: plainText(a), high: plainText(b) })
      return null
    }
    return { low: a, high: b }
  }

  #dimensions(field: (column: ObservationColumn) => string): Record<string, string> {
    const dimensions: Record<string, string> = {}
    for (const [column, name] of Object.entries(dimensionColumns)) {
      const value = field(column as ObservationColumn)
      if (value !== '') dimensions[name] = value
    }
    return dimensions
  }
}

function defaultRelation(indicator: string | null, unit: UnitCode | null): Relation {
  if (unit === 'rank') return 'rank'
  if (unit === 'multiple') return 'multiple'
  return unit === 'percent' && indicator === 'grdp_growth' ? 'change' : 'level'
}

/** Things counted are exact below this size; larger round ones may have been rounded. */
const exactBelow = decimal(10_000)

/** The interval of a number whose print is known (half a unit of its last digit), or lost (of its last digit that is not zero). */
function printedBounds(value: Decimal, unit: UnitCode, isPrintLost: boolean): { low: Decimal; high: Decimal } {
  const isCounted = unit === 'count' || unit === 'rank'
  const isExact = isCounted && (!isPrintLost || compare(value, exactBelow) < 0)
  if (isExact) return { low: value, high: value }
  const zeros = isPrintLost ? trailingZeros(value) : 0
  const digits = value.exponent < 0 ? value.exponent : zeros
  const half = shifted({ coefficient: 5n, exponent: -1 }, digits)
  return { low: minus(value, half), high: plus(value, half) }
}
