import { resolve } from 'node:path'
import { openEmbedded } from './embedded-server.ts'
import { openGiven } from './given-server.ts'
import type { Server } from './server.ts'
import { problemOfError, type ServerProblem } from './server-problem.ts'

export interface ServerSetting {
  /** Where an embedded server keeps its files; made when it is not there. */
  readonly dataFolder: string
  /** A PostgreSQL of the person's own; then nothing is started. */
  readonly databaseUrl?: string
  /** Hears what is done and waited for, a line each. */
  readonly log?: (line: string) => void
}

/** The way to the record's PostgreSQL: the given one, the one that runs on the data folder, or one started there. */
export async function openServer({ dataFolder, databaseUrl, ...rest }: ServerSetting): Promise<Server | ServerProblem> {
  if (databaseUrl !== undefined && databaseUrl !== '') return openGiven(databaseUrl)
  try {
    return await openEmbedded({ dataFolder: resolve(dataFolder), ...rest })
  } catch (error) {
    const problem = problemOfError(error, dataFolder)
    if (problem === null) throw error
    return problem
  }
}
