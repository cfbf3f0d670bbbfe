import type { Binaries } from './binaries.ts'

/** What an embedded server is asked for, all said. */
export interface Wanted {
  /** Absolute. */
  readonly dataFolder: string
  readonly binaries: Binaries
  /** Further settings of PostgreSQL, as `name=value`. */
  readonly options: readonly string[]
  readonly choosePort: () => Promise<number>
  readonly patience: Patience
  readonly log: (line: string) => void
}

/** How long what is waited for, in milliseconds. */
export interface Patience {
  /** Another program that starts or stops the server: it may recover from a kill, which takes minutes. */
  readonly lock: number
  /** A server that is there but does not listen. */
  readonly silence: number
  /** Programs that a killed server left and that still hold its memory. */
  readonly leftBehind: number
}

export const usualPatience: Patience = { lock: 600_000, silence: 10_000, leftBehind: 30_000 }
