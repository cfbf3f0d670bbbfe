import { findIndicator } from '../../kernel/catalogue.ts'
import { larger, smaller } from '../../kernel/decimal.ts'
import { type Interval, intersection } from '../../kernel/interval.ts'
import type { Language } from '../../kernel/language.ts'
import { type Quoted, quotedOf, type RecordCheck, recordComposer, said, topic } from './record-check.ts'
import { grouped, onePerStatement, type RecordFigure, timesApart } from './record-figure.ts'

interface Rivals {
  readonly values: readonly Quoted[]
}

type Facts = { rivals: Rivals; revised: Rivals; undistinguished: Rivals }

const compose = recordComposer<Facts>('contradiction')

/** Values further apart than this are of different things under one name. */
const widest = 2
/** A first reckoning that is mended later moves no further. */
const widestRevision = 1.1
/** From this rank on a publisher quotes figures and does not compile them: it has none to revise. */
const rankOfPress = 5

/** Statements that can all be true together, the earliest first, and what all of them hold. */
interface Camp {
  readonly head: RecordFigure
  readonly members: RecordFigure[]
  common: Interval
}

/**
 * Statements gathered by what agrees. Intervals of which each two overlap have something in common (Helly's theorem on
 * a line), so that a statement is held against a camp and not against each of its members; and the head of a camp
 * cannot be true together with the whole of any camp before it.
 */
function camps(statements: readonly RecordFigure[]): Camp[] {
  const found: Camp[] = []
  for (const one of [...statements].sort(byPublication)) {
    let isTaken = false
    for (const camp of found) {
      const common = intersection(camp.common, one.meant)
      if (common === null) continue
      camp.members.push(one)
      camp.common = common
      isTaken = true
      break
    }
    if (!isTaken) found.push({ head: one, members: [one], common: one.meant })
  }
  return found
}

function byPublication(a: RecordFigure, b: RecordFigure): number {
  const [x, y] = [a.published ?? '', b.published ?? '']
  return x === y ? a.id - b.id : x < y ? -1 : 1
}

/**
 * Whether the later of two statements mends the earlier: a plan or an expectation may be set anew; a first reckoning
 * moves a little; who compiles a figure may revise it. A newspaper that prints another figure revises nothing.
 */
function isRevision(earlier: RecordFigure, later: RecordFigure): boolean {
  const isLater =
    earlier.published !== null &&
    later.published !== null &&
    earlier.published.slice(0, 7) < later.published.slice(0, 7)
  if (!isLater) return false
  if (later.status === 'target' || later.status === 'forecast') return true
  if (isOfEarlierDay(earlier)) return true
  if (later.status === 'estimate' && timesApart(earlier.value, later.value) < widestRevision) return true
  return earlier.publisher === later.publisher && later.rank < rankOfPress
}

/** Whether a stock was counted before its time was over: the later statement may be of a later day. */
function isOfEarlierDay({ indicator, period, published }: RecordFigure): boolean {
  const kind = findIndicator(indicator)?.kind
  const isStock = kind === 'stock' || kind === 'count'
  return isStock && period !== null && published !== null && published < period.end
}

/** Whether one source stands in two camps: it tells two things apart that the cell does not. */
function isToldApart(found: readonly Camp[]): boolean {
  const seen = new Set<string>()
  return found.some(({ members }) => {
    const sources = new Set(members.map((f) => f.source))
    if ([...sources].some((source) => seen.has(source))) return true
    for (const source of sources) seen.add(source)
    return false
  })
}

/** Whether no two of the values lie so far apart that they are of different things. */
function isOneThing(found: readonly Camp[]): boolean {
  const values = found.map((camp) => camp.head.value)
  return timesApart(values.reduce(smaller), values.reduce(larger)) < widest
}

/** Whether every statement of a later camp mends every one of the camps before. */
function isRevised(found: readonly Camp[]): boolean {
  return found.every((a, i) =>
    found.slice(i + 1).every((b) => a.members.every((x) => b.members.every((y) => isRevision(x, y)))),
  )
}

function ofCell(figures: readonly RecordFigure[]) {
  const found = camps(onePerStatement(figures))
  const [first] = found
  if (first === undefined || found.length < 2) return []
  const facts = { values: found.map((camp) => quotedOf(camp.head)) }
  const all = found.flatMap((camp) => camp.members)
  const isRate = first.head.relation === 'average_change' || first.head.relation === 'change'
  const areNear = isOneThing(found)
  if (isToldApart(found) && !(isRate && areNear && found.length === 2)) {
    return [compose('undistinguished', 'note', all, 0.6, facts)]
  }
  if (!areNear && !isRate) return [compose('undistinguished', 'note', all, 0.5, facts)]
  if (isRevised(found)) return [compose('revised', 'note', all, 0.8, facts)]
  return [compose('rivals', 'warning', all, 0.75, facts)]
}

function listed({ values }: Rivals, language: Language): string {
  return values.map((v) => said(v, language)).join(language === 'en' ? ' and ' : ' và ')
}

function topicOf({ values }: Rivals, language: Language): string {
  const [first] = values
  return first ? topic(first, language) : ''
}

/**
 * Statements of one cell that cannot all be true. Told from it: a revision (see {@link isRevision}), and two things
 * under one name, when one source gives both values or they lie too far apart. Estimates and results are two cells.
 * Silent on what has no time: each may be true of its own.
 */
export const contradiction: RecordCheck<Facts> = {
  name: 'contradiction',
  run: (figures) =>
    [...grouped(figures, (f) => (f.period === null ? null : `${f.cell}|${f.unit}`)).values()]
      .filter((g) => g.length > 1)
      .flatMap(ofCell),
  sentences: {
    rivals: {
      en: (f) => `${topicOf(f, 'en')} is stated as ${listed(f, 'en')}: not all can be true`,
      vi: (f) => `${topicOf(f, 'vi')} được nêu là ${listed(f, 'vi')}: không thể cùng đúng`,
    },
    revised: {
      en: (f) => `${topicOf(f, 'en')} was stated anew: ${listed(f, 'en')}`,
      vi: (f) => `${topicOf(f, 'vi')} được nêu lại: ${listed(f, 'vi')}`,
    },
    undistinguished: {
      en: (f) => `${topicOf(f, 'en')}: ${listed(f, 'en')} stand under one name and are probably of different things`,
      vi: (f) => `${topicOf(f, 'vi')}: ${listed(f, 'vi')} đứng chung một tên, có lẽ là những thứ khác nhau`,
    },
  },
}
