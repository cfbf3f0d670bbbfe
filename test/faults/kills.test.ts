import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../src/store/server/server-for-tests.ts'
import { killWriters } from './kills.ts'

test('writers and their database killed at random moments leave whole files, every acknowledged decision and a chain that verifies', async () => {
  const folder = temporaryFolder()
  const seed = Date.now() % 100_000
  const lines: string[] = []
  try {
    const killed = await killWriters({
      folder: join(folder, 'data'),
      kills: 3,
      rows: 4_000,
      seed,
      log: (l) => lines.push(l),
    })
    expect(killed.faults, `seed ${seed}\n${lines.join('\n')}`).toEqual([])
    expect(killed.kills).toBe(3)
    expect(killed.importsKept + killed.importsUnheard + killed.importsLost).toBe(2)
    expect(killed.decisions).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 300_000)
