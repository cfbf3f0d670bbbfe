import { cutToWidth, filledToWidth, printedWidth } from './printed-width.ts'

const gap = '  '
/** A column is not cut to less, so that a word of it can still be told. */
const narrowest = 6

/** Column widths that fit: the widest columns give way first. */
function fittedWidths(natural: readonly number[], columns: number): number[] {
  const widths = [...natural]
  let excess = widths.reduce((a, b) => a + b, 0) + gap.length * (widths.length - 1) - columns
  while (excess > 0) {
    const widest = Math.max(...widths)
    if (widest <= narrowest) break
    widths[widths.indexOf(widest)] = widest - 1
    excess--
  }
  return widths
}

/** Rows under their heads in so many columns, cut with '…' where they do not fit. */
export function tableLines(heads: readonly string[], rows: readonly (readonly string[])[], columns: number): string[] {
  const natural = heads.map((head, i) =>
    rows.reduce((most, row) => Math.max(most, printedWidth(row[i] ?? '')), printedWidth(head)),
  )
  const widths = fittedWidths(natural, columns)
  const line = (cells: readonly string[]) =>
    widths
      .map((width, i) => filledToWidth(cutToWidth(cells[i] ?? '', width), width))
      .join(gap)
      .trimEnd()
  return [line(heads), ...rows.map(line)]
}
