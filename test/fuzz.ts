import { parseArgs } from 'node:util'
import { sayFinding } from '../src/check/say-finding.ts'
import { jsonFigure, jsonFinding, jsonLine, placedAsGiven } from '../src/cli/json-figure.ts'
import { readText } from '../src/cli/read-text.ts'
import { type Reference, shippedReference } from '../src/cli/reference.ts'
import { holds, isInside } from '../src/kernel/interval.ts'
import { languages } from '../src/kernel/language.ts'
import { type BaseArticle, ownArticles } from './base-articles.ts'
import { chanceFrom } from './chance.ts'
import { mutated } from './mutation.ts'

/** Reading and checking a piece of under 3 kB takes about a millisecond; a hundred times the longest pause of a busy machine is a defect. */
const longestMilliseconds = 3_000

/** Everything that may not be, of one text. Empty when all is well. */
function brokenPromises(text: string, base: BaseArticle, reference: Reference): string[] {
  const broken: string[] = []
  const started = performance.now()
  const checked = readText(text, base, reference)
  const milliseconds = performance.now() - started
  if (milliseconds > longestMilliseconds) broken.push(`took ${Math.round(milliseconds)} ms`)
  const isInText = (start: number, end: number) => start >= 0 && start < end && end <= text.length
  checked.claims.forEach((claim, i) => {
    const say = (what: string) => broken.push(`claim ${i} '${claim.quote}': ${what}`)
    if (!isInText(claim.start, claim.end) || text.slice(claim.start, claim.end) !== claim.quote)
      say('quote is not the text')
    if (claim.numberStart < claim.start || claim.numberEnd > claim.end || claim.numberStart >= claim.numberEnd) {
      say('number is not inside the quote')
    }
    if (!claim.shown.low || !claim.shown.high || !holds(claim.shown, claim.value)) say('value is outside its interval')
    if (!holds(claim.meant, claim.value)) say('value is outside what is meant')
    if (claim.modifier === null && !isInside(claim.shown, claim.meant)) say('shown is outside what is meant')
    if (!(claim.confidence >= 0 && claim.confidence <= 1)) say(`confidence ${claim.confidence}`)
    for (const link of Object.values(claim.links)) if (!(link in checked.claims) || link === i) say(`link to ${link}`)
  })
  for (const finding of checked.findings) {
    const say = (what: string) => broken.push(`${finding.check} ${finding.code}: ${what}`)
    if (finding.spans.length === 0 || !finding.spans.every(([start, end]) => isInText(start, end)))
      say('span is not in the text')
    if (finding.claims.some((i) => !(i in checked.claims))) say('no such claim')
    if (!(finding.certainty >= 0 && finding.certainty <= 1)) say(`certainty ${finding.certainty}`)
    const { repair } = finding
    if (repair && text.slice(repair.start, repair.end) !== repair.quote) say('repair does not quote the text')
    for (const language of languages) {
      const sentence = sayFinding(finding, language)
      const isBroken = ['undefined', 'NaN', '[object'].some((word) => sentence.includes(word) && !text.includes(word))
      if (sentence === '' || isBroken) say(`says '${sentence}'`)
    }
  }
  const placing = placedAsGiven(text)
  JSON.parse(jsonLine(checked.claims.map((claim) => jsonFigure(claim, placing))))
  JSON.parse(jsonLine(checked.findings.map((f) => jsonFinding(f, 'en', placing))))
  return broken
}

/** A text on which a promise was broken. `--seed S --from N --count 1` makes it again. */
export interface Failure {
  readonly number: number
  readonly base: string
  readonly text: string
  readonly broken: readonly string[]
}

/** Reads and checks mutated articles from number `from` on. Each has its own chance, so any one can be made again alone. */
export function fuzz(
  seed: number,
  from: number,
  count: number,
  onProgress: (done: number) => void = () => undefined,
): Failure[] {
  const reference = shippedReference()
  const bases = ownArticles()
  const failures: Failure[] = []
  for (let number = from; number < from + count; number++) {
    const chance = chanceFrom(Math.imul(seed, 0x9e3779b1) ^ number)
    const base = bases[chance.below(bases.length)]
    if (!base) throw new Error('there are no articles to start from')
    const said: BaseArticle = {
      ...base,
      language: chance.below(8) === 0 ? chance.oneOf(languages as ['en', 'vi']) : base.language,
      published: chance.oneOf(['2025-07-20', '2020-10', null]),
      place: chance.oneOf(['Hoa Binh', 'Nowhere', null]),
    }
    const text = mutated(base.text, chance)
    let broken: string[]
    try {
      broken = brokenPromises(text, said, reference)
    } catch (error) {
      broken = [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
    }
    if (broken.length > 0) failures.push({ number, base: base.name, text, broken })
    onProgress(number + 1 - from)
  }
  return failures
}

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
    },
  })
  const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)]
  const started = performance.now()
  const failures = fuzz(seed, from, count, (done) => {
    if (done % 1000 !== 0 && done !== count) return
    const seconds = (performance.now() - started) / 1000
    process.stderr.write(`\r${done} of ${count} texts, ${Math.round(done / seconds)} a second`)
  })
  process.stderr.write('\n')
  for (const { number, base, text, broken } of failures.slice(0, 20)) {
    process.stdout.write(
      `--seed ${seed} --from ${number} --count 1 (${base})\n  ${broken.join('\n  ')}\n  ${JSON.stringify(text)}\n`,
    )
  }
  process.stdout.write(`${count} texts, ${failures.length} broke a promise\n`)
  process.exitCode = failures.length === 0 ? 0 : 1
}

if (import.meta.main) main()
