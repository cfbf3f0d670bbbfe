import { narrowed } from '../kernel/catalogue.ts'
import { type Relation, relations, statuses } from '../kernel/claim.ts'
import { compare, type Decimal, plainText, sign } from '../kernel/decimal.ts'
import { foldedName, foldedTones } from '../kernel/folded-name.ts'
import type { Indicator } from '../kernel/indicator.ts'
import type { Notation } from '../kernel/number-notation.ts'
import { isPeriod, type Period, parsePeriod } from '../kernel/period.ts'
import { placeKeyText } from '../kernel/place.ts'
import { parsePrintedPeriod } from '../kernel/printed-period.ts'
import { type UnitCode, units } from '../kernel/unit.ts'
import type { CellPlace } from './cell.ts'
import { nearestWords } from './nearest-words.ts'
import type { ColumnMapping, ObservationColumn } from './observation-column.ts'
import { cellPlace, meaningOfPlace, NearPlaces, type PlaceMeaning, type PlaceSetting, writtenKey } from './place-of.ts'
import { type RowProblem, rowProblem } from './row-problem.ts'
import { shownBounds } from './shown-bounds.ts'
import { publicationPeriod } from './source.ts'
import type { Statement } from './statement.ts'
import { modifierOf, modifiers } from './wording.ts'
import { isBaseProblem, writtenBase } from './written-base.ts'
import { type AddProblem, NumberReader } from './written-number.ts'

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
  /** How numbers are written that could be read in two ways, as long as none of the file shows another notation. */
  readonly notation: Notation
}

/** Where a row's statement comes from. Mostly one object for all rows of a source that say it in the same words. */
export interface RowSource {
  readonly address: string | null
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date, month or year. */
  readonly published: string | null
  readonly isPublishedInferred: boolean
}

export interface ReadRow {
  readonly statement: Statement
  readonly source: RowSource
}

/** What is wrong with the rows, and what a person should look at although it was taken. */
export interface RowNotes {
  readonly problems: RowProblem[]
  readonly warnings: RowProblem[]
}

type Dimensions = Readonly<Record<string, string>>

/** The dimension that each column gives: named as the reader names it, so that both speak of one cell. */
const dimensionColumns = {
  origin: 'origin',
  star: 'star',
  source_of_capital: 'source',
  sector: 'sector',
  within: 'within',
  crop: 'crop',
  type: 'type',
  commodity: 'commodity',
  partner: 'partner',
} as const satisfies Readonly<Partial<Record<ObservationColumn, string>>>

type DimensionColumn = keyof typeof dimensionColumns
const dimensionNames = Object.keys(dimensionColumns) as DimensionColumn[]
const sourceColumns = ['address', 'title', 'publisher', 'published', 'published_inferred'] as const

/** Ways of writing what figures of parks, or of clusters, are within; folded. */
const withinWords: ReadonlyMap<string, string> = new Map([
  ...['park', 'parks', 'industrial park', 'industrial parks', 'kcn', 'khu cong nghiep'].map(
    (w) => [w, 'park'] as const,
  ),
  ...['cluster', 'clusters', 'industrial cluster', 'industrial clusters', 'ccn', 'cum cong nghiep'].map(
    (w) => [w, 'cluster'] as const,
  ),
])

/** Days as offices write them, day before month: 29/02/2024, 29.2.2024, 29-2-2024; and months, 2/2024. */
const dayFirst = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/

/** The date of a publication as ISO date, month or year; null for one that is not in the calendar. */
export function writtenDate(text: string): string | null {
  const found = dayFirst.exec(text)
  const two = (digits: string | undefined) => (digits === undefined ? '' : `-${digits.padStart(2, '0')}`)
  const iso = found ? `${found[3]}${two(found[2])}${two(found[1])}` : text
  return publicationPeriod(iso) === null ? null : iso
}

/** Answers that are kept of one kind, so that memory stays flat over millions of rows that are all different. */
const mostKept = 50_000

/** Reads the rows of one file. What stands in many rows (places, periods, sources) is read once. */
export class RowReader {
  readonly #setting: RowSetting
  readonly #notes: RowNotes
  readonly #numbers: NumberReader
  readonly #indicatorNames: ReadonlyMap<string, string>
  readonly #places = new Map<string, CellPlace | null>()
  readonly #periods = new Map<string, Period | null>()
  readonly #sources = new Map<string, RowSource | null>()
  readonly #dimensions = new Map<string, Dimensions | null>()
  readonly #warned = new Set<string>()
  #near: NearPlaces | null = null
  #fields: readonly string[] = []
  #line = 0

  /** @param notes where the rows' problems and warnings are gathered */
  constructor(setting: RowSetting, notes: RowNotes) {
    this.#setting = setting
    this.#notes = notes
    this.#numbers = new NumberReader(setting.notation, this.#add)
    this.#indicatorNames = namesOf(setting.indicators)
  }

  /** The statement of a row, or null when something is wrong with it: then its problems are in the list. */
  read(fields: readonly string[], line: number): ReadRow | null {
    this.#line = line
    this.#fields = fields
    const before = this.#notes.problems.length
    const source = this.#source()
    const named = this.#indicator(this.#field('indicator'))
    const period = this.#period(this.#field('period'))
    const unit = this.#unit(this.#field('unit'))
    const printed = this.#field('value')
    const value = this.#numbers.read('value', printed, line)
    const modifier = this.#modifier(this.#field('modifier'))
    const status = this.#word('status', this.#field('status'), statuses, 'actual')
    const relation = this.#word('relation', this.#field('relation'), relations, defaultRelation(named, unit))
    const base = this.#base(this.#field('base'), relation)
    const dimensions = this.#dimensionsOf()
    const place = this.#place(this.#field('place'), period, source?.published ?? null)
    if (named === null || unit === null || value === null || place === null || source === null || dimensions === null) {
      return null
    }
    const what = this.#narrowed(named, dimensions)
    this.#refuseNegative(value, relation, what.indicator)
    const bounds = this.#bounds(value) ?? shownBounds(value, unit, modifier, this.#setting.infersPrecision)
    if (this.#notes.problems.length > before) return null
    const note = this.#field('note')
    return {
      source,
      statement: {
        cell: { ...what, relation, base, place, period, status },
        value,
        low: bounds.low,
        high: bounds.high,
        printed,
        unit,
        modifier,
        quote: fields.join(', '),
        span: null,
        locator: { row: line },
        published: null,
        confidence: 1,
        reading: this.#reading(note),
        context: null,
        corrects: null,
      },
    }
  }

  /** What the file as a whole leaves open, once all rows were read. */
  close(): void {
    const { unclear } = this.#numbers
    if (unclear === null) return
    const { text, line, read } = unclear
    this.#notes.warnings.push(rowProblem('unclear-number', this.#setting.file, line, { found: text, read }))
  }

  #add: AddProblem = (code, facts) => {
    this.#notes.problems.push(rowProblem(code, this.#setting.file, this.#line, facts))
  }

  #field(column: ObservationColumn): string {
    const at = this.#setting.mapping[column]
    return at === undefined ? '' : (this.#fields[at] ?? '').trim()
  }

  /** What these columns of the row say, as one text: rows that say the same are read once. */
  #said(columns: readonly ObservationColumn[]): string {
    let said = ''
    for (const column of columns) {
      const at = this.#setting.mapping[column]
      if (at !== undefined) said += `${this.#fields[at] ?? ''}\u0000`
    }
    return said
  }

  /**
   * The answer of an earlier row that said the same, else a new one. Null is not kept: each row with a problem is
   * named.
   */
  #once<Answer extends object>(
    kept: Map<string, Answer | null>,
    said: string,
    read: () => Answer | null,
  ): Answer | null {
    const known = kept.get(said)
    if (known) return known
    const answer = read()
    if (kept.size >= mostKept) kept.clear()
    if (answer !== null) kept.set(said, answer)
    return answer
  }

  #source(): RowSource | null {
    return this.#once(this.#sources, this.#said(sourceColumns), () => {
      const found = this.#field('published')
      const published = found === '' ? null : writtenDate(found)
      if (found !== '' && published === null) {
        this.#add('bad-date', { column: 'published', found })
        return null
      }
      return {
        address: this.#field('address') || null,
        title: this.#field('title') || null,
        publisher: this.#field('publisher') || null,
        published,
        isPublishedInferred: /^(?:yes|true|1|có|x)$/i.test(this.#field('published_inferred')),
      }
    })
  }

  /** The code of an indicator that a row names by code, by its name in either language, or by a name that was taught. */
  #indicator(found: string): string | null {
    if (found === '') {
      this.#add('empty-field', { column: 'indicator' })
      return null
    }
    const { indicators, indicatorAliases, keepsUnknown } = this.#setting
    if (indicators.has(found)) return found
    const folded = foldedTones(found)
    const known = indicatorAliases.get(found) ?? indicatorAliases.get(folded) ?? this.#indicatorNames.get(folded)
    if (known) return known
    if (keepsUnknown) return found
    const near = nearestWords(found, [...indicators.keys(), ...this.#indicatorNames.keys()], { most: 6 })
    const codes = new Set(near.map((word) => this.#indicatorNames.get(word) ?? word))
    this.#add('unknown-indicator', { found, nearest: [...codes].slice(0, 3) })
    return null
  }

  /** The narrower indicator that a qualifier makes, as the reader has it: exports within parks are park exports. */
  #narrowed(indicator: string, dimensions: Dimensions): { indicator: string; dimensions: Dimensions } {
    const { origin, within } = dimensions
    if (within !== 'park' && within !== 'cluster') {
      return {
        indicator: origin === 'FDI' || origin === 'domestic' ? narrowed(indicator, { origin }) : indicator,
        dimensions,
      }
    }
    const code = narrowed(indicator, origin === 'FDI' || origin === 'domestic' ? { origin, within } : { within })
    if (this.#setting.indicators.get(code)?.narrows?.within !== within) return { indicator: code, dimensions }
    const { within: _, ...others } = dimensions
    return { indicator: code, dimensions: others }
  }

  #period(found: string): Period | null {
    if (found === '') return null
    const period = this.#writtenPeriod(found)
    if (period === null) {
      const expected = '2024, 2024-S1, 2024-Q3, 2024-09, 2024-01/2024-09, 2015/2020, @2024-08-31'
      this.#add('bad-period', { found, expected })
    }
    return period
  }

  /** A period in its canonical writing, or as people write one in a cell: '9 tháng đầu năm 2020', 'Q3 2020'. */
  #writtenPeriod(found: string): Period | null {
    return this.#once(this.#periods, found, () => {
      const readings = [
        () => parsePeriod(found),
        ...(['vi', 'en'] as const).map((l) => () => parsePrintedPeriod(found, l)),
      ]
      for (const reading of readings) {
        const period = reading()
        if (isPeriod(period)) return period
      }
      return null
    })
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

  #modifier(found: string): ReturnType<typeof modifierOf> {
    if (found === '') return null
    const modifier = modifierOf(found)
    if (modifier === null) this.#add('bad-word', { column: 'modifier', found, allowed: modifiers })
    return modifier
  }

  #word<Word extends string>(column: string, found: string, allowed: readonly Word[], usual: Word): Word {
    if (found === '') return usual
    const word = allowed.find((w) => w === found.toLowerCase())
    if (word) return word
    this.#add('bad-word', { column, found, allowed })
    return usual
  }

  #base(found: string, relation: Relation): Statement['cell']['base'] {
    if (found === '') return null
    const base = writtenBase(found, relation, (text) => this.#writtenPeriod(text))
    if (!isBaseProblem(base)) return base
    this.#add('bad-base', { found, relation, expected: base.expected })
    return null
  }

  #place(found: string, period: Period | null, published: string | null): CellPlace | null {
    if (found === '') {
      this.#add('empty-field', { column: 'place' })
      return null
    }
    return this.#once(this.#places, `${found}|${period?.end ?? ''}|${published ?? ''}`, () => {
      const meaning = meaningOfPlace(found, { period, published }, this.#setting.places)
      return this.#isRefused(found, meaning) ? null : cellPlace(meaning, found)
    })
  }

  /**
   * A name that several places bear is refused, and a key that none has; a name that nobody bears is a name of its own
   * (a park, a site), with a warning where it is nearly one that is known.
   */
  #isRefused(found: string, meaning: PlaceMeaning): boolean {
    if (meaning.kind === 'place') return false
    if (meaning.kind === 'rivals') {
      const { on, rivals } = meaning
      const candidates = rivals.map((p) => `${p.kind} ${p.name.en} (${placeKeyText(p)})`)
      this.#add('ambiguous-place', { found, on, candidates })
      return true
    }
    this.#near ??= new NearPlaces(this.#setting.places.gazetteer)
    const keys = this.#near.keysOf(found.replace(/@.*$/, ''))
    if (keys.length > 0 || writtenKey(found)) {
      this.#add('unknown-place', { found, nearest: keys })
      return true
    }
    const nearest = this.#near.near(found)
    if (nearest.length > 0 && !this.#warned.has(found)) {
      this.#warned.add(found)
      this.#notes.warnings.push(rowProblem('near-place', this.#setting.file, this.#line, { found, nearest }))
    }
    return false
  }

  #refuseNegative(value: Decimal, relation: Relation, indicator: string): void {
    if (sign(value) >= 0) return
    const maySink = relation === 'change' || relation === 'average_change' || indicator === 'trade_balance'
    if (!maySink) this.#add('negative', { column: 'value', found: plainText(value), indicator })
  }

  /** The bounds that the row states; null when it states none, or bad ones. */
  #bounds(value: Decimal): { low: Decimal; high: Decimal } | null {
    const [low, high] = [this.#field('low'), this.#field('high')]
    if (low === '' && high === '') return null
    const [a, b] = [
      low === '' ? value : this.#numbers.read('low', low, this.#line),
      high === '' ? value : this.#numbers.read('high', high, this.#line),
    ]
    if (a === null || b === null) return null
    if (compare(a, b) <= 0) return { low: a, high: b }
    this.#add('reversed-interval', { low: plainText(a), high: plainText(b) })
    return null
  }

  #dimensionsOf(): Dimensions | null {
    return this.#once(this.#dimensions, this.#said(dimensionNames), () => {
      const dimensions: Record<string, string> = {}
      const before = this.#notes.problems.length
      for (const column of dimensionNames) {
        const value = this.#field(column)
        if (value !== '') dimensions[dimensionColumns[column]] = this.#dimension(column, value)
      }
      return this.#notes.problems.length > before ? null : dimensions
    })
  }

  /** A dimension's value in its one writing: '3 sao' is 3, 'KCN' is park; words of other dimensions stay as they are. */
  #dimension(column: DimensionColumn, value: string): string {
    const settled = value.normalize('NFC').replace(/\s+/g, ' ')
    if (column === 'within') {
      const within = withinWords.get(foldedName(settled))
      if (within) return within
      this.#add('bad-word', { column, found: value, allowed: ['park', 'cluster'] })
    }
    if (column === 'star') {
      const star = /^([1-5])(?: ?(?:stars?|sao|\*))?$/i.exec(settled)?.[1]
      if (star) return star
      this.#add('bad-word', { column, found: value, allowed: ['1', '2', '3', '4', '5'] })
    }
    return settled
  }

  #reading(note: string): Statement['reading'] {
    const precision = this.#setting.infersPrecision ? { precision: 'inferred' } : {}
    return note === '' ? precision : { ...precision, note }
  }
}

/** Official names of indicators in both languages, folded, each with its code; a name that two bear is none's. */
function namesOf(indicators: ReadonlyMap<string, Indicator>): ReadonlyMap<string, string> {
  const names = new Map<string, string | null>()
  for (const { code, name } of indicators.values()) {
    for (const word of new Set([foldedTones(name.en), foldedTones(name.vi)])) {
      names.set(word, names.has(word) ? null : code)
    }
  }
  return new Map([...names].filter((entry): entry is [string, string] => entry[1] !== null))
}

function defaultRelation(indicator: string | null, unit: UnitCode | null): Relation {
  if (unit === 'rank') return 'rank'
  if (unit === 'multiple') return 'multiple'
  return unit === 'percent' && indicator === 'grdp_growth' ? 'change' : 'level'
}
