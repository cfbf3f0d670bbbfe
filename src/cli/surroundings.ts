/** Where words go. A terminal has columns; a file or a pipe has none. */
export interface Sink {
  readonly isTerminal: boolean
  readonly columns: number | null
  /** Resolves when more may be written, so that a slow reader keeps memory flat. */
  readonly write: (text: string) => Promise<void>
}

/** What a command has around it: its words, its environment and its three streams. */
export interface Surroundings {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly input: AsyncIterable<Uint8Array>
  readonly output: Sink
  readonly errors: Sink
  /** Hears of Ctrl+C and of an end that was asked for, until what it answers is called; absent where nobody can ask. */
  readonly onStop?: (listener: () => void) => () => void
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let isClosed = false
  // 'openprovince read ... | head' closes the pipe early; that is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isClosed = true
  })
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
    write: (text) =>
      new Promise((resolve) => {
        if (isClosed) resolve()
        else stream.write(text, () => resolve())
      }),
  }
}

/** The surroundings of the running process. */
export function surroundingsOf(host: NodeJS.Process): Surroundings {
  return {
    args: host.argv.slice(2),
    env: host.env,
    input: host.stdin,
    output: sinkOf(host.stdout),
    errors: sinkOf(host.stderr),
    onStop: (listener) => {
      for (const signal of stopSignals) host.on(signal, listener)
      return () => {
        for (const signal of stopSignals) host.off(signal, listener)
      }
    },
  }
}
