import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect } from 'vitest'
import { importObservations } from '../../src/ledger/import-observations.ts'
import { rule } from '../../src/ledger/ruling.ts'
import { seriesOf } from '../../src/ledger/series.ts'
import { backUp, RestoreRefused, restore } from '../../src/store/backup.ts'
import { BrokenBackup } from '../../src/store/backup-file.ts'
import type { Database } from '../../src/store/database.ts'
import { withEmptyDatabase } from '../../src/store/record-for-tests.ts'
import { verify } from '../../src/store/verify.ts'
import { findWorkspace } from '../../src/store/workspaces.ts'
import { chanceFrom } from '../chance.ts'
import { describeOnServers } from '../on-servers.ts'
import { rowsOf, sampleFile, sampleSetting } from './importing.ts'

const made = '2026-01-01T00:00:00Z'
const folder = mkdtempSync(join(tmpdir(), 'backup-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeOnServers('a backup', (on, server) => {
  /** Imports the sample and rules on a cell; answers where the backup of it is. */
  async function backedUpSample(database: Database, workspace: number): Promise<string> {
    await importObservations(database, workspace, sampleFile(), sampleSetting)
    const [cell] = await seriesOf(database, workspace, { indicator: 'export_value' })
    const ruling = { cellId: cell?.id ?? '', observationId: null, reason: 'none stands', actor: 'tester' }
    expect(await rule(database, workspace, ruling)).toHaveProperty('link')
    const file = join(folder, 'sample.backup')
    await backUp(database, file, made)
    return file
  }

  async function restored(other: Database, file: string): Promise<number> {
    await restore(other, file)
    return (await findWorkspace(other, 'hoa-binh'))?.id ?? 0
  }

  on('restored elsewhere has the same digest and gives the same answers', async (database, workspace) => {
    const file = await backedUpSample(database, workspace)
    await withEmptyDatabase(server(), async (other) => {
      const there = await restored(other, file)
      expect(await verify(other, there)).toEqual(await verify(database, workspace))
      const questions = [{}, { publishedBy: '2020-12-31' }, { seq: 1 }, { indicator: 'export_value', status: 'actual' }]
      for (const question of questions) {
        const answers = await seriesOf(database, workspace, question)
        expect(answers.length).toBeGreaterThan(10)
        expect(await seriesOf(other, there, question)).toEqual(answers)
      }
      const again = await importObservations(other, there, sampleFile(), sampleSetting)
      expect(again).toMatchObject({ outcome: 'known', accepted: 864 })
    })
  })

  on('cut short or damaged anywhere restores nothing, and says so', async (database, workspace) => {
    const file = await backedUpSample(database, workspace)
    const [packed, seed] = [readFileSync(file), Date.now() % 100_000]
    const plain = gunzipSync(packed)
    const chance = chanceFrom(seed)
    const flipped = (bytes: Buffer, from: number): [string, Buffer] => {
      const [at, bit] = [from + chance.below(bytes.length - from), chance.below(8)]
      const other = Buffer.from(bytes)
      other.writeUInt8(other.readUInt8(at) ^ (1 << bit), at)
      return [`bit ${bit} of byte ${at}`, other]
    }
    // Behind the header of the packing, which holds a time and a system and nothing of the record.
    const packedFrom = 10
    const damaged = Array.from({ length: 24 }, (_, i): [string, Buffer] => {
      if (i % 3 === 0) return flipped(packed, packedFrom)
      if (i % 3 === 1) {
        const [what, bytes] = flipped(plain, plain.indexOf('M{'))
        return [`${what} packed anew`, gzipSync(bytes)]
      }
      const length = chance.below(packed.length)
      return [`the first ${length} bytes`, packed.subarray(0, length)]
    })
    damaged.push(['nothing', Buffer.alloc(0)], ['another file', Buffer.from('indicator,place,period,value,unit\n')])
    await withEmptyDatabase(server(), async (other) => {
      for (const [what, bytes] of damaged) {
        const broken = join(folder, 'broken.backup')
        writeFileSync(broken, bytes)
        const problem = await restore(other, broken).catch((error: unknown) => error)
        const isSaid = problem instanceof BrokenBackup || problem instanceof RestoreRefused
        expect(isSaid, `seed ${seed}: ${what}: ${problem}`).toBe(true)
        expect(await findWorkspace(other, 'hoa-binh'), `seed ${seed}: ${what}`).toBeNull()
      }
      expect(await verify(other, await restored(other, file))).toMatchObject({ links: 2, faults: [] })
    })
  })

  on('taken in the middle of an import has nothing of it, and is whole', async (database, workspace) => {
    await importObservations(database, workspace, rowsOf(10, 'first'), sampleSetting)
    const before = await verify(database, workspace)
    const file = join(folder, 'meanwhile.backup')
    const meanwhile = rowsOf(6_000, 'meanwhile', () => backUp(database, file, made))
    const receipt = await importObservations(database, workspace, meanwhile, sampleSetting)
    expect(receipt).toMatchObject({ outcome: 'recorded', accepted: 6_000 })
    await withEmptyDatabase(server(), async (other) => {
      expect(await verify(other, await restored(other, file))).toEqual(before)
      await expect(restore(other, file)).rejects.toThrow("There is a workspace 'hoa-binh' here already")
      expect(await verify(other, (await findWorkspace(other, 'hoa-binh'))?.id ?? 0)).toEqual(before)
    })
  })
})
