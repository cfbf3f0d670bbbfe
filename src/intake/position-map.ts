/**
 * Where each character of an extracted text stands in the file it came from: sorted runs. A run of equal
 * length in both is copied letter by letter; a run whose lengths differ (a decoded '&nbsp;', collapsed
 * white space) is one piece. Characters outside every run (the line break put between two blocks) stand
 * nowhere in the file.
 */
export interface PositionMap {
  readonly textStarts: readonly number[]
  readonly textLengths: readonly number[]
  readonly fileStarts: readonly number[]
  readonly fileLengths: readonly number[]
}

/** Collects runs in the order of the text and joins those that continue each other. */
export class PositionMapDraft {
  readonly textStarts: number[] = []
  readonly textLengths: number[] = []
  readonly fileStarts: number[] = []
  readonly fileLengths: number[] = []

  add(textStart: number, textLength: number, fileStart: number, fileLength: number): void {
    const last = this.textStarts.length - 1
    const isLetterByLetter = textLength === fileLength
    if (last >= 0 && isLetterByLetter) {
      const length = this.textLengths[last] as number
      const continues =
        length === this.fileLengths[last] &&
        (this.textStarts[last] as number) + length === textStart &&
        (this.fileStarts[last] as number) + length === fileStart
      if (continues) {
        this.textLengths[last] = length + textLength
        this.fileLengths[last] = length + fileLength
        return
      }
    }
    this.textStarts.push(textStart)
    this.textLengths.push(textLength)
    this.fileStarts.push(fileStart)
    this.fileLengths.push(fileLength)
  }
}

/** A text that is its file from `fileStart` on. */
export function sameFrom(fileStart: number, length: number): PositionMap {
  const draft = new PositionMapDraft()
  if (length > 0) draft.add(0, length, fileStart, length)
  return draft
}

/** The last run that starts at or before `at`, or -1. */
function runBefore(map: PositionMap, at: number): number {
  let [low, high] = [0, map.textStarts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map.textStarts[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The span of the file that the characters [from, to) came from, all of them in one run. */
export function fileSpanOf(map: PositionMap, run: number, from: number, to: number): readonly [number, number] {
  const fileStart = map.fileStarts[run] as number
  const fileLength = map.fileLengths[run] as number
  if (fileLength !== map.textLengths[run]) return [fileStart, fileStart + fileLength]
  const shift = fileStart - (map.textStarts[run] as number)
  return [from + shift, to + shift]
}

/**
 * The smallest span of the file that holds the characters [start, end) of the text. An empty span, or one
 * of characters that stand nowhere in the file, is empty at the next place that does.
 */
export function spanInFile(map: PositionMap, start: number, end: number): readonly [number, number] {
  const count = map.textStarts.length
  if (count === 0) return [0, 0]
  let first = Math.max(0, runBefore(map, start))
  if (start >= (map.textStarts[first] as number) + (map.textLengths[first] as number) && first + 1 < count) first++
  const firstEnd = (map.textStarts[first] as number) + (map.textLengths[first] as number)
  const from = Math.min(Math.max(start, map.textStarts[first] as number), firstEnd)
  const fileFrom = fileSpanOf(map, first, from, from)[0]
  const last = runBefore(map, end - 1)
  if (end <= start || last < first) return [fileFrom, fileFrom]
  const lastEnd = (map.textStarts[last] as number) + (map.textLengths[last] as number)
  const fileTo = fileSpanOf(map, last, Math.min(end, lastEnd), Math.min(end, lastEnd))[1]
  return [fileFrom, Math.max(fileFrom, fileTo)]
}
