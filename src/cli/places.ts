import { equal, one, plainText, shifted } from '../kernel/decimal.ts'
import { foldedName } from '../kernel/folded-name.ts'
import type { Candidate, CandidateReason, Gazetteer } from '../kernel/gazetteer.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import type { Place, PlaceKey } from '../kernel/place.ts'
import type { PlaceChange, PlaceChangeKind } from '../kernel/place-change.ts'
import { printQuantity } from '../kernel/quantity.ts'
import { nearestWords } from '../ledger/nearest-words.ts'
import { type Asked, askedOf, commonOptions, isExitCode, textOption } from './command.ts'
import { placesHelp } from './help-record.ts'
import { jsonLine } from './json-figure.ts'
import { kindAndName, validityOf } from './place-label.ts'
import { fitForTerminal } from './printed-width.ts'
import { shippedReference } from './reference.ts'
import { csvLine } from './series-data.ts'
import type { Surroundings } from './surroundings.ts'
import { tableLines } from './table.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import { isDateText, type UsageProblem, type Words } from './usage.ts'

const options = {
  ...commonOptions,
  on: { type: 'string' },
  near: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
} as const

const actions = ['resolve', 'lineage']

function problemsOf(words: Words): UsageProblem[] {
  const [action, name, ...more] = words.files
  const problems: UsageProblem[] = more.map((found) => ({ code: 'needless-word', found }))
  if (action === undefined || !actions.includes(action)) {
    const what = { en: "'resolve NAME' or 'lineage CODE'", vi: "'resolve TÊN' hoặc 'lineage MÃ'" }
    problems.push({ code: 'no-word', what, command: 'places' })
  } else if (name === undefined || name.trim() === '') {
    const what = { en: 'a name or a code', vi: 'tên hoặc mã' }
    problems.push({ code: 'no-word', what, command: 'places' })
  }
  const on = textOption(words, 'on')
  if (on !== null && !isDateText(on) && !/^\d{4}$/.test(on)) {
    problems.push({ code: 'bad-value', option: '--on', found: on, expected: 'YYYY-MM-DD | YYYY-MM | YYYY' })
  }
  if (words.values.csv && words.values.json) problems.push({ code: 'one-of', options: ['--csv', '--json'] })
  return problems
}

/** `openprovince places`: what a name stands for on a day, and what a place came from and became. Needs no database. */
export async function placesCommand(around: Surroundings): Promise<ExitCode> {
  const asked = await askedOf(around, { name: 'places', help: placesHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const [action, name = ''] = asked.words.files
  const { gazetteer } = shippedReference()
  return action === 'resolve' ? resolveName(name, gazetteer, asked) : showLineage(name, gazetteer, asked)
}

const reasonNames: Readonly<Record<CandidateReason, Bilingual>> = {
  'same-tones': { en: 'same tones', vi: 'đúng dấu' },
  'other-tones': { en: 'other tones', vi: 'khác dấu' },
  'no-tones-written': { en: 'no tones written', vi: 'không ghi dấu' },
  'kind-said': { en: 'kind said', vi: 'có nêu cấp' },
  'former-said': { en: 'said to be former', vi: 'có nói là cũ' },
  'province-level': { en: 'province level', vi: 'cấp tỉnh' },
  near: { en: 'near', vi: 'gần' },
}

const heads: readonly Bilingual[] = [
  { en: 'rank', vi: 'hạng' },
  { en: 'code', vi: 'mã' },
  { en: 'place', vi: 'nơi' },
  { en: 'in', vi: 'thuộc' },
  { en: 'valid', vi: 'hiệu lực' },
  { en: 'because', vi: 'vì' },
]

async function resolveName(name: string, gazetteer: Gazetteer, asked: Asked): Promise<ExitCode> {
  const { words, language, around, columns, paint } = asked
  const on = textOption(words, 'on')
  const near = textOption(words, 'near')
  const nearPlace = near === null ? null : (gazetteer.resolve(near)[0]?.place ?? null)
  if (near !== null && nearPlace === null) return unknownPlace(near, gazetteer, asked)
  const found = gazetteer.resolve(name, { on, ...(nearPlace ? { near: nearPlace } : {}) })
  if (words.values.json) {
    const candidates = found.map(({ place, rank, reasons }) => ({ rank, reasons, ...jsonPlace(place) }))
    await around.output.write(jsonLine({ name, on, near: nearPlace && keyOf(nearPlace), candidates }))
    return found.length > 0 ? exitCodes.done : exitCodes.failed
  }
  if (words.values.csv) {
    const head = [
      'rank',
      'code',
      'valid_from',
      'valid_to',
      'kind',
      'name_en',
      'name_vi',
      'parent_code',
      'parent_from',
      'reasons',
    ]
    await around.output.write([csvLine(head), ...found.map(csvCandidate)].join(''))
    return found.length > 0 ? exitCodes.done : exitCodes.failed
  }
  if (found.length === 0) return unknownPlace(name, gazetteer, asked)
  const rows = found.map(({ place, rank, reasons }) => [
    String(rank),
    place.code,
    kindAndName(place, language),
    gazetteer.ancestors(place)[0]?.name[language] ?? '',
    validityOf(place, language),
    reasons.map((reason) => reasonNames[reason][language]).join(', '),
  ])
  const [head = '', ...lines] = tableLines(
    heads.map((h) => h[language]),
    rows,
    columns,
    [5],
  )
  await asked.say(paint(head, 'bold'), ...lines)
  const best = found.filter((c) => c.rank === 1)
  if (best.length > 1) await asked.say('', sayAmbiguous(name, best, language))
  return exitCodes.done
}

function sayAmbiguous(name: string, best: readonly Candidate[], language: Language): string {
  const said = fitForTerminal(name)
  const [{ place } = { place: null }] = best
  const example = place ? kindAndName(place, language) : ''
  return language === 'en'
    ? `'${said}' means ${best.length} places equally well. Say the kind ('${example}'), the day (--on) or what is near (--near).`
    : `'${said}' có thể là ${best.length} nơi như nhau. Hãy nêu cấp ('${example}'), ngày (--on) hoặc nơi ở gần (--near).`
}

async function unknownPlace(
  name: string,
  gazetteer: Gazetteer,
  { words, language, complain }: Asked,
): Promise<ExitCode> {
  const on = textOption(words, 'on')
  const other = gazetteer
    .resolve(name)
    .map(({ place }) => `${kindAndName(place, language)} (${place.code}, ${validityOf(place, language)})`)
  const names = new Map([...gazetteer.names()].map((n) => [foldedName(n.name), n.name]))
  const near = nearestWords(name, names.keys()).map((word) => names.get(word) ?? word)
  const when = on === null ? '' : language === 'en' ? ` on ${on}` : ` vào ${on}`
  const hint =
    other.length > 0
      ? language === 'en'
        ? `At another time: ${other.slice(0, 5).join('; ')}.`
        : `Vào lúc khác: ${other.slice(0, 5).join('; ')}.`
      : near.length > 0
        ? language === 'en'
          ? `Did you mean ${near.join(', ')}?`
          : `Có phải là ${near.join(', ')} không?`
        : language === 'en'
          ? 'Check its spelling.'
          : 'Hãy xem lại cách viết.'
  await complain(
    language === 'en'
      ? `no place is called '${name}'${when}. ${hint}`
      : `không có nơi nào tên '${name}'${when}. ${hint}`,
  )
  return exitCodes.failed
}

function keyOf({ code, validFrom }: PlaceKey): PlaceKey {
  return { code, validFrom }
}

function jsonPlace(place: Place): object {
  const { code, validFrom, validTo, kind, name, parent, areaKm2, population } = place
  const text = { areaKm2: areaKm2 && plainText(areaKm2), population: population && plainText(population) }
  return { code, validFrom, validTo, kind, name, parent, ...text }
}

function csvCandidate({ place, rank, reasons }: Candidate): string {
  const { code, validFrom, validTo, kind, name, parent } = place
  return csvLine([
    rank,
    code,
    validFrom,
    validTo,
    kind,
    name.en,
    name.vi,
    parent?.code ?? '',
    parent?.validFrom ?? '',
    reasons.join(' '),
  ])
}

const changeNames: Readonly<Record<PlaceChangeKind, Bilingual>> = {
  merge: { en: 'merged', vi: 'nhập' },
  split: { en: 'split', vi: 'chia' },
  rename: { en: 'renamed', vi: 'đổi tên' },
  transfer: { en: 'moved to another parent', vi: 'chuyển về nơi khác quản lý' },
  create: { en: 'created', vi: 'lập mới' },
  abolish: { en: 'abolished', vi: 'bỏ' },
}

/** Places that a code meant on a day; all it ever meant where no day was said. */
function placesOfCode(code: string, on: string | null, gazetteer: Gazetteer): Place[] {
  const all = new Map<string, Place>()
  for (const { place } of gazetteer.names()) {
    if (place.code.toLowerCase() === code.toLowerCase()) all.set(place.validFrom, place)
  }
  return [...all.values()]
    .filter((place) => on === null || existsOn(place, on))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

function existsOn({ validFrom, validTo }: Place, on: string): boolean {
  const first = on + '-01-01'.slice(on.length - 4)
  return validFrom.slice(0, on.length) <= on && (validTo === null || validTo > first)
}

interface Step {
  readonly direction: 'came from' | 'became'
  readonly change: PlaceChange
  readonly other: Place | null
}

function stepsOf(place: Place, gazetteer: Gazetteer): Step[] {
  const { cameFrom, became } = gazetteer.lineage(place)
  const other = (key: PlaceKey | null) => key && gazetteer.find(key)
  return [
    ...cameFrom.map((change) => ({ direction: 'came from', change, other: other(change.from) }) as const),
    ...became.map((change) => ({ direction: 'became', change, other: other(change.to) }) as const),
  ]
}

async function showLineage(code: string, gazetteer: Gazetteer, asked: Asked): Promise<ExitCode> {
  const { words, language, around, paint, complain } = asked
  const on = textOption(words, 'on')
  const places = placesOfCode(code, on, gazetteer)
  const found = places.map((place) => ({ place, steps: stepsOf(place, gazetteer) }))
  if (words.values.json) {
    const lines = found.map(({ place, steps }) => ({ place: jsonPlace(place), ...jsonSteps(steps) }))
    await around.output.write(jsonLine({ code, on, places: lines }))
  } else if (words.values.csv) {
    const head = [
      'code',
      'valid_from',
      'direction',
      'on',
      'change',
      'other_code',
      'other_from',
      'other_name_en',
      'other_name_vi',
      'share',
      'document',
    ]
    await around.output.write(
      [csvLine(head), ...found.flatMap(({ place, steps }) => steps.map((step) => csvStep(place, step)))].join(''),
    )
  } else if (places.length === 0) {
    await complain(sayNoCode(code, on, placesOfCode(code, null, gazetteer), language))
  } else {
    for (const { place, steps } of found) {
      await asked.say(
        `${paint(kindAndName(place, language), 'bold')}  ${place.code}  ${validityOf(place, language)}`,
        ...steps.map((step) => `  ${sayStep(step, language)}`),
        ...(steps.length === 0
          ? [language === 'en' ? '  nothing is recorded before or after it' : '  không ghi nhận gì trước hoặc sau nó']
          : []),
      )
    }
  }
  return places.length > 0 ? exitCodes.done : exitCodes.failed
}

function sayNoCode(code: string, on: string | null, ever: readonly Place[], language: Language): string {
  const others = ever.map((p) => `${kindAndName(p, language)} ${validityOf(p, language)}`).join('; ')
  const when = on === null ? '' : language === 'en' ? ` on ${on}` : ` vào ${on}`
  if (language === 'en') {
    const hint = others === '' ? "Find codes with 'openprovince places resolve NAME'." : `At another time: ${others}.`
    return `no place has the code '${code}'${when}. ${hint}`
  }
  const hint = others === '' ? "Tìm mã bằng 'openprovince places resolve TÊN'." : `Vào lúc khác: ${others}.`
  return `không có nơi nào mang mã '${code}'${when}. ${hint}`
}

function sayStep({ direction, change, other }: Step, language: Language): string {
  const word = direction === 'came from' ? { en: 'came from', vi: 'từ' } : { en: 'became', vi: 'thành' }
  const name = other
    ? `${kindAndName(other, language)} (${other.code}, ${validityOf(other, language)})`
    : language === 'en'
      ? 'nothing'
      : 'không còn'
  const share =
    change.share === null || equal(change.share, one)
      ? ''
      : `, ${printQuantity(shifted(change.share, 2), 'percent', language)}`
  const document = change.document === '' ? '' : ` · ${change.document}`
  return fitForTerminal(
    `${change.on}  ${word[language]} ${name}: ${changeNames[change.kind][language]}${share}${document}`,
  )
}

function jsonSteps(steps: readonly Step[]): object {
  const json = ({ change, other }: Step) => ({
    on: change.on,
    change: change.kind,
    other: other && { ...keyOf(other), kind: other.kind, name: other.name },
    share: change.share && plainText(change.share),
    document: change.document,
  })
  return {
    cameFrom: steps.filter((s) => s.direction === 'came from').map(json),
    became: steps.filter((s) => s.direction === 'became').map(json),
  }
}

function csvStep(place: Place, { direction, change, other }: Step): string {
  return csvLine([
    place.code,
    place.validFrom,
    direction,
    change.on,
    change.kind,
    other?.code ?? '',
    other?.validFrom ?? '',
    other?.name.en ?? '',
    other?.name.vi ?? '',
    change.share && plainText(change.share),
    change.document,
  ])
}
