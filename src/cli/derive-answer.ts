import { type AskedPlace, askedPlace, namedPlace } from '../compute/asked.ts'
import { derive, deriveSeries } from '../compute/derive.ts'
import type { Derived } from '../compute/derived.ts'
import type { Formula } from '../compute/formula.ts'
import { findFormula, formulas } from '../compute/formulas.ts'
import { foldedName, foldedTones } from '../kernel/folded-name.ts'
import type { Gazetteer } from '../kernel/gazetteer.ts'
import type { Period } from '../kernel/period.ts'
import { nearestWords } from '../ledger/nearest-words.ts'
import type { PlaceSetting } from '../ledger/place-of.ts'
import { type Stated, seqAsOf, seriesOf } from '../ledger/series.ts'
import type { DeriveWords } from './derive-question.ts'
import { type Holding, holdingsOf, placesHeld, placesMeant, recordedIndicators } from './holdings.ts'
import { placesOfRecord } from './home.ts'
import type { NamedIndicator } from './indicator-named.ts'
import { demandedIndicator, type Series, type SeriesProblem } from './series-answer.ts'
import { asOfAsked } from './series-question.ts'
import type { OpenRecord } from './with-record.ts'

/** Figures as they are derived from the record, with the statements they rest on. */
export interface Derivation {
  readonly formula: Formula
  readonly indicator: NamedIndicator
  readonly workspace: Series['workspace']
  readonly words: DeriveWords
  /** The last link that was seen. */
  readonly seq: number
  /** In order of place and period. */
  readonly figures: readonly Derived[]
  /** By observation: everything that the inputs name. */
  readonly statements: ReadonlyMap<number, Stated>
}

/** Why nothing can be derived as asked. */
export type DeriveProblem =
  | SeriesProblem
  | { readonly code: 'no-formula'; readonly found: string; readonly nearest: readonly string[] }
  | { readonly code: 'no-place'; readonly found: string; readonly nearest: readonly string[] }

/** Derives what was asked for from the record. */
export async function deriveAnswer(
  record: OpenRecord,
  words: DeriveWords,
  gazetteer: Gazetteer,
): Promise<Derivation | DeriveProblem> {
  const formula = formulaNamed(words.formula)
  if (!formula) return { code: 'no-formula', found: words.formula, nearest: nearestFormulas(words.formula) }
  const recorded = await recordedIndicators(record)
  const indicator = demandedIndicator(words.indicator, recorded)
  if (isProblem(indicator)) return indicator
  const over = words.over === null ? null : demandedIndicator(words.over, recorded)
  if (over && isProblem(over)) return over
  const held = await heldPlaces(record, gazetteer)
  const places = words.place === null ? held.usual : held.named(words.place)
  if (isProblem(places)) return places
  const whole = words.whole === null ? null : held.named(words.whole)
  if (whole && isProblem(whole)) return whole
  const peers: (readonly AskedPlace[])[] = []
  for (const name of words.peers) {
    const meant = held.named(name)
    if (isProblem(meant)) return meant
    peers.push(meant)
  }

  const { database, workspace } = record
  const dimensions = await dimensionsAsHeld(record, indicator.code, words.dimensions)
  const askedAt = (place: AskedPlace) => {
    const larger = whole && togetherWith(place, whole)
    return {
      indicator: indicator.code,
      place,
      dimensions,
      peers: peers.flatMap((meant) => togetherWith(place, meant) ?? []),
      ...(words.status === null ? {} : { status: words.status }),
      ...(over === null ? {} : { over: over.code }),
      ...(larger === null ? {} : { whole: larger }),
    }
  }
  const asOf = asOfAsked(words)
  const seq = await seqAsOf(database, workspace.id, asOf)
  const then = { ...asOf, seq }
  const { period } = words
  const figures: Derived[] = []
  if (period !== null) {
    const questions = thenThere(places, period).map((place) => ({ formula, asked: { ...askedAt(place), period } }))
    figures.push(...(await derive(database, workspace.id, questions, then)))
  } else {
    for (const place of places) {
      figures.push(...(await deriveSeries(database, workspace.id, formula, askedAt(place), then)))
    }
  }
  const cellIds = [...new Set(figures.flatMap(({ inputs }) => inputs.map(({ cellId }) => cellId)))]
  const cells = cellIds.length === 0 ? [] : await seriesOf(database, workspace.id, { cellIds, ...then })
  return {
    formula,
    indicator,
    workspace: { slug: workspace.slug, name: workspace.name },
    words,
    seq,
    figures,
    statements: new Map(cells.flatMap(({ statements }) => statements.map((stated) => [stated.id, stated]))),
  }
}

function isProblem(x: object): x is DeriveProblem {
  return 'found' in x
}

/** The formula of a code, with underscores or hyphens, or of a name in either language. */
function formulaNamed(said: string): Formula | null {
  const wanted = foldedName(said)
  return (
    findFormula(said.toLowerCase().replaceAll('-', '_')) ??
    formulas.find(({ name }) => [name.en, name.vi].some((own) => foldedName(own) === wanted)) ??
    null
  )
}

function nearestFormulas(said: string): string[] {
  const codes = new Map(formulas.flatMap(({ code, name }) => [code, name.en, name.vi].map((word) => [word, code])))
  const near = nearestWords(said.replaceAll('-', '_'), codes.keys(), { most: 6 })
  return [...new Set(near.map((word) => codes.get(word) ?? word))].slice(0, 3)
}

interface HeldPlaces {
  /** The record's own province; where it has no figures, the place with the most. */
  readonly usual: readonly AskedPlace[]
  readonly named: (name: string) => readonly AskedPlace[] | DeriveProblem
}

async function heldPlaces(record: OpenRecord, gazetteer: Gazetteer): Promise<HeldPlaces> {
  const held = await placesHeld(record)
  const setting = await placesOfRecord(record, gazetteer)
  const asked = (place: Holding['place']) => askedOf(place, gazetteer)
  const { home } = setting
  const usual = held.find(({ key }) => key && home && key.code === home.code && key.validFrom === home.validFrom)
  return {
    usual: (usual ? [usual] : held.slice(0, 1)).map(asked),
    named: (name) => {
      const { meant } = placesMeant(name, held, setting)
      return meant.length > 0
        ? meant.map(asked)
        : { code: 'no-place', found: name, nearest: nearPlaces(name, held, setting) }
    },
  }
}

function askedOf({ key, name }: Holding['place'], gazetteer: Gazetteer): AskedPlace {
  const place = key && gazetteer.find(key)
  if (place) return askedPlace(place)
  return { ...namedPlace(name), key }
}

function nearPlaces(name: string, held: readonly Holding['place'][], { gazetteer }: PlaceSetting): readonly string[] {
  const names = held.flatMap(({ key, name: own }) => [own, (key && gazetteer.find(key)?.name.vi) ?? own])
  return nearestWords(name, new Set(names))
}

/** Of places with one name those that were there at some day of a period; all where none was. */
function thenThere(places: readonly AskedPlace[], { start, end }: Period): readonly AskedPlace[] {
  const there = places.filter(({ key, validTo }) => (!key || key.validFrom <= end) && (!validTo || start < validTo))
  return there.length > 0 ? there : places
}

/** Of the places that a name means the one that existed together with another place; else the likeliest. */
function togetherWith({ key, validTo }: AskedPlace, meant: readonly AskedPlace[]): AskedPlace | null {
  const isTogether = (one: AskedPlace) =>
    (!validTo || !one.key || one.key.validFrom < validTo) && (!one.validTo || !key || key.validFrom < one.validTo)
  return meant.find(isTogether) ?? meant[0] ?? null
}

/** Dimensions in the letters that the record has them in: 'fdi' is 'FDI'. */
async function dimensionsAsHeld(
  record: OpenRecord,
  indicator: string,
  asked: DeriveWords['dimensions'],
): Promise<Readonly<Record<string, string>>> {
  if (asked.length === 0) return {}
  const held = (await holdingsOf(record, indicator)).map(({ dimensions }) => dimensions)
  return Object.fromEntries(
    asked.map(([name, value]) => {
      const own = held.map((dimensions) => dimensions[name] ?? '').find((v) => foldedTones(v) === foldedTones(value))
      return [name, own ?? value]
    }),
  )
}
