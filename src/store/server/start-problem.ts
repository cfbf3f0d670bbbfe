import { lastComplaint, logPath } from './postgres-log.ts'
import { problemOfWords, type ServerProblem, serverProblem } from './server-problem.ts'

/** Why one of PostgreSQL's programs ended, from the words it left: what they say of the data folder, else its last complaint. */
export function startProblem(words: string, dataFolder: string): ServerProblem {
  const reason = lastComplaint(words.trim().split('\n')) ?? words
  return problemOfWords(words, dataFolder) ?? serverProblem('does-not-start', { reason, log: logPath(dataFolder) })
}
