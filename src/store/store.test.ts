import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp, restore } from './backup.ts'
import { type Database, inTransaction } from './database.ts'
import { migrate } from './migrate.ts'
import { withEmptyDatabase, withRecord } from './record-for-tests.ts'
import { databasesUnderTest, type ServerForTests } from './server/server-for-tests.ts'
import { verify } from './verify.ts'
import { findWorkspace } from './workspaces.ts'
import { write } from './write.ts'

const alias = (words: string, target = 'Hoa Binh') => ({ kind: 'place', words, target })

async function learn(database: Database, workspace: number, ...words: string[]) {
  const setting = { actor: 'tester', action: 'learn', summary: { words } }
  return (
    await write(database, workspace, setting, (w) =>
      w.add(
        'alias',
        words.map((word) => alias(word)),
      ),
    )
  ).link
}

/** As somebody with rights over the database could, past the program. */
async function byHand(database: Database, sql: string) {
  await inTransaction(database, async (client) => {
    await client.query("set local session_replication_role = 'replica'")
    await client.query(sql)
  })
}

const folder = mkdtempSync(join(tmpdir(), 'store-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(databasesUnderTest())('the store on $name', ({ missing, open }) => {
  let server: ServerForTests
  beforeAll(async () => {
    if (missing === null) server = await open()
  }, 120_000)
  afterAll(() => server?.close(), 120_000)
  const on = (title: string, use: Parameters<typeof withRecord>[1]) =>
    test.skipIf(missing !== null)(missing === null ? title : `${title} (${missing})`, () => withRecord(server, use))

  on('gives every write its place in one chain, and the chain verifies', async (database, workspace) => {
    const links = [await learn(database, workspace, 'HB', 'Hòa\tBình\n\\'), await learn(database, workspace, 'TP HB')]
    expect(links.map((l) => l.seq)).toEqual([1, 2])
    const found = await verify(database, workspace)
    expect(found).toMatchObject({ links: 2, rows: 3, faults: [], digest: links[1]?.digest })
  })

  on('keeps nothing of a write that fails', async (database, workspace) => {
    await expect(
      write(database, workspace, { actor: 'tester', action: 'fail' }, async (w) => {
        await w.add('alias', [alias('HB')])
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await verify(database, workspace)).toMatchObject({ links: 0, rows: 0, faults: [] })
    expect((await learn(database, workspace, 'HB')).seq).toBe(1)
  })

  on('lets writers of one workspace wait for each other, and skips no number', async (database, workspace) => {
    const links = await Promise.all(Array.from({ length: 12 }, (_, i) => learn(database, workspace, `name ${i}`)))
    expect(links.map((l) => l.seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    expect((await verify(database, workspace)).faults).toEqual([])
  })

  on('records a later time also when the clock was set back', async (database, workspace) => {
    await database.pool.query("update workspace set last_recorded_at = '2999-01-01T00:00:00Z'")
    const link = await learn(database, workspace, 'HB')
    expect(link.recordedAt).toBe('2999-01-01T00:00:00.000001Z')
  })

  on('refuses to change what is written', async (database, workspace) => {
    await learn(database, workspace, 'HB')
    await expect(database.pool.query("update alias set target = 'X'")).rejects.toThrow('never changed')
    await expect(database.pool.query('delete from change')).rejects.toThrow('never changed')
    await expect(database.pool.query('truncate observation')).rejects.toThrow('never changed')
  })

  on('names a row altered by hand, a row removed, a link altered and a link removed', async (database, workspace) => {
    for (const words of ['a', 'b', 'c', 'd', 'e']) await learn(database, workspace, words)
    await byHand(database, "update alias set target = 'X' where words = 'a'")
    await byHand(database, "delete from alias where words = 'b'")
    await byHand(database, "update change set actor = 'nobody' where seq = 3")
    await byHand(database, 'delete from change where seq = 4')
    const { faults } = await verify(database, workspace)
    expect(faults).toContainEqual({ kind: 'row-altered', table: 'alias', seq: 1, ordinal: 0, row: 'a' })
    expect(faults).toContainEqual({ kind: 'row-missing', table: 'alias', seq: 2, ordinal: 0 })
    expect(faults).toContainEqual({ kind: 'link-altered', seq: 3 })
    expect(faults).toContainEqual({ kind: 'link-missing', seq: 4 })
    expect(faults).toContainEqual({ kind: 'link-cut', seq: 5 })
  })

  on('finds a row whose digest was rewritten with it', async (database, workspace) => {
    await learn(database, workspace, 'a')
    await byHand(database, "update alias set target = 'X', digest = sha256('forged') where words = 'a'")
    expect((await verify(database, workspace)).faults.map((f) => f.kind)).toContain('row-altered')
  })

  on('brings a schema up to date once, and refuses one from a newer program', async (database) => {
    expect(await migrate(database)).toMatchObject({ applied: [] })
    await database.pool.query("insert into schema_migration (version, name, digest) values (999, 'later', 'x')")
    await expect(migrate(database)).rejects.toThrow('newer')
  })

  on(
    'restores a backup with equal digests, and nothing of one that was cut short or damaged',
    async (database, workspace) => {
      await learn(database, workspace, 'Hòa\tBình\n\\', 'HB')
      await learn(database, workspace, 'TP HB')
      const file = join(folder, `${workspace}.backup`)
      const manifest = await backUp(database, file, '2026-01-01T00:00:00Z')
      const { digest } = await verify(database, workspace)
      expect(manifest.workspaces).toEqual([{ slug: 'hoa-binh', seq: 2, digest }])
      await expect(restore(database, file)).rejects.toThrow('already')
      const bytes = readFileSync(file)
      const cut = join(folder, 'cut.backup')
      writeFileSync(cut, bytes.subarray(0, bytes.length - 30))
      await withEmptyDatabase(server, async (other) => {
        await expect(restore(other, cut)).rejects.toThrow('cut short')
        expect(await findWorkspace(other, 'hoa-binh')).toBeNull()
        await restore(other, file)
        const restored = await findWorkspace(other, 'hoa-binh')
        expect(await verify(other, restored?.id ?? 0)).toMatchObject({ faults: [], digest })
        expect((await learn(other, restored?.id ?? 0, 'next')).seq).toBe(3)
      })
    },
  )
})
