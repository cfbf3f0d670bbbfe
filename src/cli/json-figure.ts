import { evidenceOf, sayFinding } from '../check/say-finding.ts'
import { type Document, toSource } from '../intake/document.ts'
import { type Position, type Problem, sayProblem } from '../intake/problem.ts'
import type { Base, Claim, Reading, Superlative } from '../kernel/claim.ts'
import { type Decimal, plainText } from '../kernel/decimal.ts'
import type { Finding } from '../kernel/finding.ts'
import type { Language } from '../kernel/language.ts'
import { type Period, writePeriod } from '../kernel/period.ts'
import { isCurrency, type UnitCode } from '../kernel/unit.ts'

/** A number that JSON.stringify prints digit by digit. Source: ECMAScript proposal JSON.parse source text access, in V8 since 11.4. */
export interface RawNumber {
  readonly rawJSON: string
}

const json: typeof JSON & { rawJSON(text: string): RawNumber } = Object.assign(JSON)

/** A number for {@link jsonLine}, printed digit by digit. */
export function rawNumber(plain: string): RawNumber {
  return json.rawJSON(plain)
}

function exactNumber(value: Decimal | null): RawNumber | null {
  return value && rawNumber(plainText(value))
}

function periodText(period: Period | null): string | null {
  return period && writePeriod(period)
}

/** The way from offsets and indexes in what was read to those of the file as given. */
export interface Placing {
  readonly source: string
  readonly spanOf: (start: number, end: number) => readonly [number, number]
  readonly claimsBefore: number
}

/** A text whose offsets are its own. */
export function placedAsGiven(text: string): Placing {
  return { source: text, spanOf: (start, end) => [start, end], claimsBefore: 0 }
}

export function placedIn(source: string, document: Document): Placing {
  return { source, spanOf: (start, end) => toSource(document, start, end), claimsBefore: 0 }
}

/** The placing of a part that starts further on in what was read. */
export function placedFrom(placing: Placing, start: number, claimsBefore: number): Placing {
  return {
    source: placing.source,
    spanOf: (from, to) => placing.spanOf(from + start, to + start),
    claimsBefore: placing.claimsBefore + claimsBefore,
  }
}

function jsonBase(base: Base | null): object | null {
  if (base === null) return null
  return base.kind === 'period' ? { ...base, period: periodText(base.period) } : base
}

function jsonReading(reading: Partial<Reading>): object {
  return {
    ...reading,
    ...(reading.base === undefined ? {} : { base: jsonBase(reading.base) }),
    ...(reading.period === undefined ? {} : { period: periodText(reading.period) }),
  }
}

/** The units of the contract; amounts in others are counted ('count'), with the unit beside in `printedUnit`. */
const contractUnits: ReadonlySet<UnitCode> = new Set([
  'percent',
  'percentage_point',
  'ha',
  'm2',
  'km',
  'km2',
  'tonne',
  'MW',
  'multiple',
  'rank',
  'count',
])

/**
 * A claim as the contract of the command line has it (docs/command-line.md), exact to the last digit. The
 * quote is the file's own piece, so `text.slice(start, end) === quote` for pages too; where markup or white
 * space stands inside, `words` has what was read.
 */
export function jsonFigure(claim: Claim, placing: Placing): object {
  const [start, end] = placing.spanOf(claim.start, claim.end)
  const quote = placing.source.slice(start, end)
  return {
    quote,
    start,
    end,
    value: exactNumber(claim.value),
    low: exactNumber(claim.shown.low),
    high: exactNumber(claim.shown.high),
    unit: contractUnits.has(claim.unit) || isCurrency(claim.unit) ? claim.unit : 'count',
    relation: claim.relation,
    base: jsonBase(claim.base),
    status: claim.status,
    indicator: claim.indicator,
    measure: claim.measure,
    place: claim.place,
    period: periodText(claim.period),
    dimensions: claim.dimensions,
    confidence: claim.confidence,
    ...(quote === claim.quote ? {} : { words: claim.quote }),
    ...(contractUnits.has(claim.unit) || isCurrency(claim.unit) ? {} : { printedUnit: claim.unit }),
    ...(claim.modifier ? { modifier: claim.modifier } : {}),
    ...Object.fromEntries(Object.entries(claim.links).map(([link, index]) => [link, index + placing.claimsBefore])),
    ...(claim.alternatives.length > 0 ? { alternatives: claim.alternatives.map(jsonReading) } : {}),
    ...(claim.speaker ? { speaker: claim.speaker } : {}),
    ...(claim.cause ? { cause: claim.cause } : {}),
    ...(claim.oddity ? { oddity: claim.oddity } : {}),
  }
}

/**
 * A finding as the contract has it: its sentence, the spans accused and involved, and as evidence what else
 * speaks for it, a line of arithmetic each. `figures` are the indexes of the figures involved.
 */
export function jsonFinding(finding: Finding, language: Language, placing: Placing): object {
  const { expected, repair } = finding
  const repairSpan = repair && placing.spanOf(repair.start, repair.end)
  return {
    check: finding.check,
    severity: finding.severity,
    message: sayFinding(finding, language),
    spans: finding.spans.map(([start, end]) => placing.spanOf(start, end)),
    expected: expected && {
      low: exactNumber(expected.interval.low),
      high: exactNumber(expected.interval.high),
      unit: expected.unit,
    },
    repair: repair &&
      repairSpan && {
        quote: placing.source.slice(...repairSpan),
        suggestion: repair.suggestion,
        start: repairSpan[0],
        end: repairSpan[1],
      },
    evidence: evidenceOf(finding, language),
    certainty: finding.certainty,
    code: finding.code,
    figures: finding.claims.map((index) => index + placing.claimsBefore),
  }
}

/** A statement without a number: 'always enjoyed a trade surplus'. */
export function jsonStatement(statement: Superlative, placing: Placing): object {
  const [start, end] = placing.spanOf(statement.start, statement.end)
  return {
    quote: placing.source.slice(start, end),
    start,
    end,
    kind: statement.kind,
    indicator: statement.indicator,
    place: statement.place,
    period: periodText(statement.period),
  }
}

export function jsonProblem(found: Problem, language: Language): object {
  const position: Position | null = found.position
  return {
    code: found.code,
    position,
    expected: found.expected,
    found: found.found,
    message: sayProblem(found, language),
  }
}

/** One line of output. */
export function jsonLine(value: object): string {
  return `${json.stringify(value)}\n`
}
