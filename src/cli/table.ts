import { cutToWidth, filledToWidth, printedWidth } from './printed-width.ts'

const gap = '  '
/** A column is not cut to less, so that a word of it can still be told. */
const narrowest = 6

/** A column that gives way first is cut to this before the others are cut at all. */
const narrowestFirst = 16

/** Column widths that fit: first the columns named for it give way, then the widest. */
function fittedWidths(natural: readonly number[], columns: number, first: readonly number[]): number[] {
  const widths = [...natural]
  let excess = widths.reduce((a, b) => a + b, 0) + gap.length * (widths.length - 1) - columns
  for (const at of first) {
    const width = widths[at] ?? 0
    const less = Math.min(Math.max(0, excess), Math.max(0, width - narrowestFirst))
    widths[at] = width - less
    excess -= less
  }
  while (excess > 0) {
    const widest = Math.max(...widths)
    if (widest <= narrowest) break
    widths[widths.indexOf(widest)] = widest - 1
    excess--
  }
  return widths
}

/**
 * Rows under their heads in so many columns, cut with '…' where they do not fit.
 * @param first columns that give way before others, by position
 */
export function tableLines(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
  first: readonly number[] = [],
): string[] {
  const natural = heads.map((head, i) =>
    rows.reduce((most, row) => Math.max(most, printedWidth(row[i] ?? '')), printedWidth(head)),
  )
  const widths = fittedWidths(natural, columns, first)
  const line = (cells: readonly string[]) =>
    widths
      .map((width, i) => filledToWidth(cutToWidth(cells[i] ?? '', width), width))
      .join(gap)
      .trimEnd()
  return [line(heads), ...rows.map(line)]
}
