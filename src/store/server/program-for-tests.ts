import { createInterface } from 'node:readline'
import { openServer } from './open-server.ts'
import { isServerProblem } from './server-problem.ts'

/**
 * Test support: a program of its own that opens the server of the folder it is given, says where it is, and leaves
 * when it is told to. `node program-for-tests.ts FOLDER`: one line of JSON out, any line in.
 */
const server = await openServer({ dataFolder: process.argv[2] ?? '' })
process.stdout.write(`${JSON.stringify(isServerProblem(server) ? server : server.connection)}\n`)
if (!isServerProblem(server)) {
  for await (const _ of createInterface({ input: process.stdin })) break
  await server.leave()
}
process.exit(0)
