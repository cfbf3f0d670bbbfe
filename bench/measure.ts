/** A run and how long it took. */
export function milliseconds(run: () => void): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

/** The middle of some measurements: one pause of the machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export function kilobytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) / 1000
}
