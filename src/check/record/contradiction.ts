import { findIndicator } from '../../kernel/catalogue.ts'
import { isBelow, overlaps } from '../../kernel/interval.ts'
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

/** Statements gathered by what agrees, each group with the earliest first. */
function camps(statements: readonly RecordFigure[]): RecordFigure[][] {
  const found: RecordFigure[][] = []
  for (const one of [...statements].sort(byPublication)) {
    const camp = found.find((c) => c.every((other) => overlaps(one.meant, other.meant)))
    if (camp) camp.push(one)
    else found.push([one])
  }
  return found
}

function byPublication(a: RecordFigure, b: RecordFigure): number {
  const [x, y] = [a.published ?? '', b.published ?? '']
  return x === y ? a.id - b.id : x < y ? -1 : 1
}

function isDisjoint(a: RecordFigure, b: RecordFigure): boolean {
  return isBelow(a.meant, b.meant) || isBelow(b.meant, a.meant)
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

/** Whether one source gives both, or the source of the one gives the other too: it tells two things apart that the cell does not. */
function isToldApart(a: readonly RecordFigure[], b: readonly RecordFigure[]): boolean {
  const sources = new Set(a.map((f) => f.source))
  return b.some((f) => sources.has(f.source))
}

function ofCell(figures: readonly RecordFigure[]) {
  const found = camps(onePerStatement(figures))
  const heads = found.flatMap((camp) => camp.slice(0, 1))
  const pairs = found.flatMap((a, i) => found.slice(i + 1).map((b) => [a, b] as const))
  const rivals = pairs.filter(([a, b]) => a.some((x) => b.some((y) => isDisjoint(x, y))))
  if (rivals.length === 0) return []
  const facts = { values: heads.map(quotedOf) }
  const all = found.flat()
  const first = all[0] as RecordFigure
  const isRate = first.relation === 'average_change' || first.relation === 'change'
  const isOneThing = rivals.every(
    ([a, b]) => timesApart((a[0] as RecordFigure).value, (b[0] as RecordFigure).value) < widest,
  )
  if (rivals.some(([a, b]) => isToldApart(a, b)) && !(isRate && isOneThing && rivals.length === 1)) {
    return [compose('undistinguished', 'note', all, 0.6, facts)]
  }
  if (!isOneThing && !isRate) return [compose('undistinguished', 'note', all, 0.5, facts)]
  const isRevised = rivals.every(([a, b]) => a.every((x) => b.every((y) => isRevision(x, y))))
  if (isRevised) return [compose('revised', 'note', all, 0.8, facts)]
  return [compose('rivals', 'warning', all, 0.75, facts)]
}

function listed({ values }: Rivals, language: 'en' | 'vi'): string {
  return values.map((v) => said(v, language)).join(language === 'en' ? ' and ' : ' và ')
}

function topicOf({ values }: Rivals, language: 'en' | 'vi'): string {
  const [first] = values
  return first ? topic(first, language) : ''
}

/**
 * Statements of one cell that cannot all be true. Told from it: a revision (see {@link isRevision}), and two things
 * under one name, when one source gives both values or they lie too far apart. Estimates and results are two cells.
 */
export const contradiction: RecordCheck<Facts> = {
  name: 'contradiction',
  run: (figures) =>
    [...grouped(figures, (f) => `${f.cell}|${f.unit}`).values()].filter((g) => g.length > 1).flatMap(ofCell),
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
