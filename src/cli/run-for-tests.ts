import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded } from '../store/server/embedded-server.ts'
import type { Server } from '../store/server/server.ts'
import { temporaryFolder } from '../store/server/server-for-tests.ts'
import { isServerProblem, sayServerProblem } from '../store/server/server-problem.ts'
import { main } from './main.ts'

/** Test support: the command line run as a shell would, with the streams kept. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface RunSetting {
  readonly input?: readonly Uint8Array[]
  readonly env?: Readonly<Record<string, string>>
  /** As a terminal of so many columns; else as a pipe. */
  readonly columns?: number
  /** Ctrl+C is pressed once, when this holds of what was said so far. */
  readonly stopWhen?: (said: { readonly out: string; readonly err: string }) => boolean
}

/** Runs one command. */
export async function run(args: readonly string[], around: RunSetting = {}): Promise<Run> {
  const said = { out: '', err: '' }
  const listeners = new Set<() => void>()
  let isStopped = false
  const sink = (to: 'out' | 'err') => ({
    isTerminal: around.columns !== undefined,
    columns: around.columns ?? null,
    write: async (text: string) => {
      said[to] += text
      if (isStopped || !around.stopWhen?.(said)) return
      isStopped = true
      for (const listener of listeners) listener()
    },
  })
  async function* input(): AsyncGenerator<Uint8Array> {
    yield* around.input ?? []
  }
  const code = await main({
    args,
    env: around.env ?? {},
    input: input(),
    output: sink('out'),
    errors: sink('err'),
    onStop: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  return { code, ...said }
}

/** A data folder whose server stays up between commands, so that each joins it and none has to start it. */
export async function openDataFolder(): Promise<{ readonly path: string; readonly close: () => Promise<void> }> {
  const folder = temporaryFolder()
  const path = join(folder, 'data')
  const answer: Server | Parameters<typeof sayServerProblem>[0] = await openEmbedded({
    dataFolder: path,
    options: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  })
  if (isServerProblem(answer)) throw new Error(sayServerProblem(answer, 'en'))
  return {
    path,
    close: async () => {
      await answer.leave()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
