import type { Derived, DerivedInput } from '../compute/derived.ts'
import { sayRefusal } from '../compute/refusal.ts'
import { type Decimal, plainText } from '../kernel/decimal.ts'
import type { Interval } from '../kernel/interval.ts'
import { writePeriod } from '../kernel/period.ts'
import { publishedText, type Stated } from '../ledger/series.ts'
import type { Derivation } from './derive-answer.ts'
import { jsonLine } from './json-figure.ts'
import { csvLine, numberAndText } from './series-data.ts'

function textOf(value: Decimal | null): string | null {
  return value && plainText(value)
}

function bounds({ low, high }: Interval): object {
  return { ...numberAndText('low', textOf(low)), ...numberAndText('high', textOf(high)) }
}

function jsonPlace({ key, name }: DerivedInput['place']): object {
  return { code: key?.code ?? null, validFrom: key?.validFrom ?? null, name: name.en }
}

function jsonInput(input: DerivedInput, statements: Derivation['statements']): object {
  const stated = statements.get(input.observationId)
  return {
    role: input.role,
    indicator: input.indicator,
    relation: input.relation,
    place: jsonPlace(input.place),
    period: writePeriod(input.period),
    status: input.status,
    ...numberAndText('value', textOf(input.value)),
    ...bounds(input.interval),
    unit: input.unit,
    disputed: input.isDisputed,
    cell: input.cellId,
    observation: input.observationId,
    ...(stated ? jsonSource(stated) : {}),
  }
}

function jsonSource(stated: Stated): object {
  const { source } = stated
  return {
    published: publishedText(stated),
    publishedInferred: source.isPublishedInferred,
    publisher: source.publisher,
    title: source.title,
    address: source.address,
    rank: source.rank,
    quote: stated.quote,
  }
}

function jsonDerived(derived: Derived, statements: Derivation['statements']): object {
  const { asked, refusal } = derived
  const question = {
    place: jsonPlace(asked.place),
    period: writePeriod(asked.period),
    periodStart: asked.period.start,
    periodEnd: asked.period.end,
    dimensions: asked.dimensions ?? {},
  }
  const inputs = derived.inputs.map((input) => jsonInput(input, statements))
  if (refusal !== null) {
    const message = { en: sayRefusal(refusal, 'en'), vi: sayRefusal(refusal, 'vi') }
    return { ...question, value: null, refusal: { code: refusal.code, message }, inputs }
  }
  return {
    ...question,
    status: derived.status,
    ...numberAndText('value', textOf(derived.value)),
    ...bounds(derived.interval),
    unit: derived.unit,
    per: derived.per,
    priceBasis: derived.priceBasis,
    text: derived.text,
    disputed: derived.isDisputed,
    range: derived.range && bounds(derived.range),
    refusal: null,
    inputs,
  }
}

/** The derivation as one JSON object (docs/command-line.md). */
export function jsonDerivation({ formula, indicator, workspace, words, seq, figures, statements }: Derivation): string {
  return jsonLine({
    formula: formula.code,
    name: formula.name,
    definition: formula.definition,
    indicator: indicator.code,
    workspace: workspace.slug,
    asOf: { publishedBy: words.publishedBy, recordedBy: words.recordedBy, seq },
    figures: figures.map((derived) => jsonDerived(derived, statements)),
  })
}

type Column = readonly [string, (derived: Derived, derivation: Derivation) => string | null]

/** Every source of a figure once, however many of its statements went in. */
function sourcesOf({ inputs }: Derived, { statements }: Derivation): string {
  const sources = inputs.flatMap(({ observationId }) => {
    const stated = statements.get(observationId)
    return stated ? [[stated.source.publisher, publishedText(stated)].filter((part) => part).join(', ')] : []
  })
  return [...new Set(sources)].join('; ')
}

const columns: readonly Column[] = [
  ['formula', ({ formula }) => formula.code],
  ['indicator', ({ asked }) => asked.indicator],
  ['place', ({ asked }) => asked.place.name.en],
  ['place_code', ({ asked }) => asked.place.key?.code ?? null],
  ['place_from', ({ asked }) => asked.place.key?.validFrom ?? null],
  ['period', ({ asked }) => writePeriod(asked.period)],
  ['period_start', ({ asked }) => asked.period.start],
  ['period_end', ({ asked }) => asked.period.end],
  [
    'dimensions',
    ({ asked: { dimensions = {} } }) => (Object.keys(dimensions).length > 0 ? JSON.stringify(dimensions) : ''),
  ],
  ['status', (d) => (d.refusal === null ? d.status : null)],
  ['value', (d) => textOf(d.value)],
  ['low', (d) => d.interval && textOf(d.interval.low)],
  ['high', (d) => d.interval && textOf(d.interval.high)],
  ['unit', (d) => (d.refusal === null ? d.unit : null)],
  ['per', (d) => (d.refusal === null ? (d.per?.en ?? null) : null)],
  ['computation', (d) => (d.refusal === null ? d.text.en : null)],
  ['disputed', (d) => (d.refusal === null ? (d.isDisputed ? 'yes' : 'no') : null)],
  ['range_low', (d) => (d.refusal === null && d.range ? textOf(d.range.low) : null)],
  ['range_high', (d) => (d.refusal === null && d.range ? textOf(d.range.high) : null)],
  ['refusal', (d) => d.refusal?.code ?? null],
  ['message', (d) => d.refusal && sayRefusal(d.refusal, 'en')],
  [
    'inputs',
    (d) => d.inputs.map(({ role, observationId }) => `${role.replaceAll(' ', '-')}:${observationId}`).join(' '),
  ],
  ['sources', sourcesOf],
]

/** The derivation as CSV, one row for each figure; what was not derived says why. */
export function csvDerivation(derivation: Derivation): string {
  const rows = derivation.figures.map((derived) => csvLine(columns.map(([, of]) => of(derived, derivation))))
  return [csvLine(columns.map(([name]) => name)), ...rows].join('')
}
