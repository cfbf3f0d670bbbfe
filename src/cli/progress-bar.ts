import type { Language } from '../kernel/language.ts'
import { counted } from './record-words.ts'
import type { Sink } from './surroundings.ts'

/** How far a file is. */
export interface Progress {
  readonly bytes: number
  readonly of: number
  readonly rows: number
}

const barWidth = 24
/** Drawn at most so often, in milliseconds: a terminal over a slow line must not hold up the work. */
const pace = 100
/** Before so many milliseconds the time left would be a guess. */
const settled = 1_000

const words = {
  rows: { en: 'rows', vi: 'dòng' },
  left: { en: 's left', vi: 'giây nữa' },
} as const

/** One line that says how far a file is: bar, share of its bytes, rows, time left. */
export function progressLine({ bytes, of, rows }: Progress, elapsed: number, language: Language): string {
  const share = of === 0 ? 1 : Math.min(1, bytes / of)
  const full = Math.round(share * barWidth)
  const left = elapsed >= settled && share > 0 && share < 1 ? Math.ceil((elapsed * (1 - share)) / share / 1000) : null
  const parts = [
    `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}]`,
    `${Math.floor(share * 100)}%`.padStart(4),
    `${counted(rows, language)} ${words.rows[language]}`,
    ...(left === null ? [] : [`${left} ${words.left[language]}`]),
  ]
  return parts.join('  ')
}

/** A progress bar on the error stream, where that is a terminal; elsewhere silent. */
export function progressBar(errors: Sink, language: Language) {
  const start = performance.now()
  let last = -pace
  let isDrawn = false
  return {
    show: (progress: Progress) => {
      const elapsed = performance.now() - start
      if (!errors.isTerminal || elapsed - last < pace) return
      last = elapsed
      isDrawn = true
      void errors.write(`\r\x1b[K${progressLine(progress, elapsed, language)}`)
    },
    /** Takes the bar away: what follows says more. */
    clear: async () => {
      if (isDrawn) await errors.write('\r\x1b[K')
      isDrawn = false
    },
  }
}
