import { fitForTerminal, printedWidth } from './printed-width.ts'

/** Words to be shown as one: from start to end in the text, printed as `shown`, which takes `width` columns. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly shown: (words: string) => { readonly text: string; readonly width: number }
}

/** What cannot be broken: a word, or a mark with the punctuation that touches it. */
interface Atom {
  text: string
  width: number
}

/** The marks that can be shown: in order, and none inside another. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0) && mark.end > mark.start) kept.push(mark)
  }
  return kept
}

/**
 * The text with its marks, wrapped to so many columns. A line of the text stays a line; words move to a new
 * one where they do not fit, and a mark is never broken. Linear in the text.
 */
export function markedText(text: string, marks: readonly Mark[], columns: number): string {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  let atom: Atom | null = null

  const place = () => {
    if (!atom) return
    const isFirst = line === ''
    if (!isFirst && lineWidth + 1 + atom.width > columns) {
      lines.push(line)
      line = atom.text
      lineWidth = atom.width
    } else {
      line += isFirst ? atom.text : ` ${atom.text}`
      lineWidth += isFirst ? atom.width : 1 + atom.width
    }
    atom = null
  }
  const add = (words: string, width: number) => {
    atom = atom ? { text: atom.text + words, width: atom.width + width } : { text: words, width }
  }
  const addPlain = (from: number, to: number) => {
    for (const [piece] of text.slice(from, to).matchAll(/[^\s]+|\r\n|[\n\r]|[^\S\n\r]+/g)) {
      if (/^\S/.test(piece)) {
        const shown = fitForTerminal(piece)
        add(shown, printedWidth(shown))
        continue
      }
      place()
      if (/^[\r\n]/.test(piece)) {
        lines.push(line)
        line = ''
        lineWidth = 0
      }
    }
  }

  let at = 0
  for (const mark of apart(marks)) {
    addPlain(at, mark.start)
    const { text: shown, width } = mark.shown(fitForTerminal(text.slice(mark.start, mark.end)).replace(/\s+/g, ' '))
    add(shown, width)
    at = mark.end
  }
  addPlain(at, text.length)
  place()
  lines.push(line)
  return lines.join('\n')
}
