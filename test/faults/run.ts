import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../../src/store/server/server-for-tests.ts'
import { killWriters } from './kills.ts'

/** `npm run faults -- --kills 50 --rows 200000 --seed 7`: ends with exit code 1 when anything was lost or halved. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    rows: { type: 'string', default: '200000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const folder = temporaryFolder()
const begun = performance.now()
console.log(`seed ${values.seed}`)
try {
  const killed = await killWriters({
    folder: join(folder, 'data'),
    kills: Number(values.kills),
    rows: Number(values.rows),
    seed: Number(values.seed),
    log: console.log,
  })
  const { kills, importsKept, importsLost, importsUnheard, decisions, faults } = killed
  console.log(
    `${kills} kills in ${Math.round((performance.now() - begun) / 1000)} s: ${importsLost} imports taken back whole, ${importsKept} acknowledged and kept whole, ${importsUnheard} whole though the kill hit the commit, ${decisions} decisions acknowledged, ${faults.length} faults`,
  )
  for (const fault of faults) console.log(fault)
  if (faults.length > 0 || kills === 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
