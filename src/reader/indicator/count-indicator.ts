import { type IndicatorChoice, named, supposed } from './choice.ts'
import { dimensionsOf } from './dimension.ts'
import { genericCountCode } from './generic-count.ts'
import { codeOfSense } from './generic-noun.ts'
import { countedAs } from './narrowing.ts'
import { countBefore, type Scene } from './scene.ts'
import { countedCode, lastCounted } from './subject.ts'

/** How far before a count the words of work may stand, and those of a population. */
const workReach = 5
const populationReach = 3

/** How far behind a count without a noun the thing counted may stand. */
const namedReach = 4
const behindReach = 5

/** What a count counts: its own noun, else that of its list, of the count before it, or of its clause. */
export function indicatorOfCount(scene: Scene, k: number): IndicatorChoice {
  return (
    byCatalogue(scene, k) ??
    byOwnNoun(scene, k) ??
    byList(scene, k) ??
    byPopulation(scene, k) ??
    byNounBehind(scene, k) ??
    byEarlier(scene, k)
  )
}

function nounOf({ view }: Scene, k: number): string {
  const q = view.quantity(k)
  return view.text.slice(q.nounFirst, q.nounLast)
}

function hasNoun({ view }: Scene, k: number): boolean {
  const q = view.quantity(k)
  return q.nounLast > q.nounFirst
}

/** '26 foreign ones': the noun was said before. */
function isPronoun({ view }: Scene, k: number): boolean {
  const { nounLast } = view.quantity(k)
  return view.hasCue(nounLast - 1, nounLast, 'pronoun')
}

/** The noun is one of the catalogue. */
function byCatalogue(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const counted = countedCode(scene, q.nounFirst, q.nounLast)
  if (!counted) return null
  // 'created jobs for about 15,000 labourers'
  const work = view.cues(Math.max(view.leftEdge(k), q.first - workReach), q.first, 'employs')
  const isJobs = counted === 'workers' && work.some((e) => e.cue.as === 'jobs')
  return countedAs(scene, isJobs ? 'jobs' : counted, k, nounOf(scene, k))
}

/** The noun is a common one. */
function byOwnNoun(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const noun = nounOf(scene, k)
  if (!q.hasHead || noun === '' || isPronoun(scene, k)) return null
  const generic = view.cues(q.nounFirst, q.nounLast, 'generic').at(-1)
  const code = (generic && codeOfSense(scene, generic.cue.sense, k)) ?? genericCountCode(scene, k)
  return named(code ?? 'other', noun, dimensionsOf(scene, k))
}

/** '12 four-star and 54 three-star OCOP products', '12 out of 54 products': the noun stands at the end of the list. */
function byList(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const q = view.quantity(k)
  const next = view.quantities[k + 1]
  const isOutOf = next !== undefined && view.isPhrase(q.last, next.first, view.grammar.things.outOf)
  const last = isOutOf ? k + 1 : view.groupOf(k)[1]
  if (last === k) return null
  const { nounFirst, nounLast } = view.quantity(last)
  const counted = countedCode(scene, nounFirst, nounLast)
  if (counted && !isPronoun(scene, k)) return countedAs(scene, counted, k, nounOf(scene, k))
  const code = isOutOf && next.hasHead ? genericCountCode(scene, k + 1) : null
  return code ? named(code, nounOf(scene, k + 1), dimensionsOf(scene, k)) : null
}

/** 'with a population of 861,216'. */
function byPopulation({ view }: Scene, k: number): IndicatorChoice | null {
  const { first } = view.quantity(k)
  const { populationOf, names } = view.grammar.things
  const isPopulation = view.endsInPhrase(Math.max(view.leftEdge(k), first - populationReach), first, populationOf)
  return isPopulation ? named('population', names.population) : null
}

/** 'of which 546 were cooperatives', '20 codes for planting areas and 11 for packing facilities'. */
function byNounBehind(scene: Scene, k: number): IndicatorChoice | null {
  if (hasNoun(scene, k)) return null
  const { view } = scene
  const { last } = view.quantity(k)
  const isNamed = view.grammar.verbs.copulas.has(view.norm(last))
  if (!isNamed && !view.grammar.particles.for.has(view.norm(last))) return null
  const edge = view.rightEdge(k)
  const counted = countedCode(scene, last, Math.min(edge, last + namedReach))
  const end = Math.min(isNamed ? edge : view.last, last + namedReach - 1)
  return counted ? countedAs(scene, counted, k, view.text.slice(last + 1, end)) : null
}

/** An elliptic count repeats the noun of the count before it, or takes the counted noun of its clause. */
function byEarlier(scene: Scene, k: number): IndicatorChoice {
  const { view, topic } = scene
  const { first } = view.quantity(k)
  const before = countBefore(scene, k)
  const subject = lastCounted(scene, view.clauseStart(first), first) ?? lastCounted(scene, view.first, first)
  if (before === null) {
    // 'Parks have 102': the parks are not what is counted.
    const isOwner = subject && !hasNoun(scene, k) && view.hasWord(subject.last, first, view.grammar.things.owns)
    if (isOwner && topic.counted) return supposed(topic.counted, '', dimensionsOf(scene, k))
  } else if (!subject || subject.first < view.quantity(before).last) return likeCount(scene, k, before)
  if (subject) return countedAs(scene, subject.entry.code, k, view.text.slice(subject.first, subject.last))
  return byCountedBehind(scene, k) ?? ofTopic(scene, k)
}

/** '26 FDI ones' behind '96 projects': the same things, with their own adjectives. */
function likeCount(scene: Scene, k: number, before: number): IndicatorChoice {
  const { nouns } = scene.view.grammar
  const choice = scene.chosen[before] as IndicatorChoice
  const core = choice.core ?? choice.measure
  const noun = nounOf(scene, k)
  const words = isPronoun(scene, k) ? nouns.withoutPronoun(noun) : noun
  const measure = words === '' ? core : nouns.withAdjectives(words, core)
  return { ...named(choice.indicator, measure, dimensionsOf(scene, k)), core }
}

function byCountedBehind(scene: Scene, k: number): IndicatorChoice | null {
  const { view } = scene
  const { last } = view.quantity(k)
  const behind = lastCounted(scene, last, Math.min(view.rightEdge(k), last + behindReach))
  return behind && countedAs(scene, behind.entry.code, k, view.text.slice(behind.first, behind.last))
}

/** What the paragraph counted, where the count has no noun of its own. */
function ofTopic(scene: Scene, k: number): IndicatorChoice {
  const noun = nounOf(scene, k)
  const isElliptic = noun === '' || isPronoun(scene, k) || !scene.view.quantity(k).hasHead
  const code = isElliptic ? scene.topic.counted : null
  return supposed(code ?? 'other', noun, dimensionsOf(scene, k))
}
