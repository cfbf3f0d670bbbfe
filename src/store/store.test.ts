import { hash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import { backUp, restore } from './backup.ts'
import { type Database, inTransaction } from './database.ts'
import { migrate } from './migrate.ts'
import { withEmptyDatabase } from './record-for-tests.ts'
import { digestOfRow } from './row-digest.ts'
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

/** Words that no packing makes much shorter: a backup of them is several megabytes. */
async function learnMuch(database: Database, workspace: number) {
  const words = Array.from({ length: 25_000 }, (_, i) => hash('sha512', `${i}`, 'base64'))
  return learn(database, workspace, ...words)
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

describeOnServers('the store', (on, server) => {
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

  on('finds a row rewritten together with its digest by its link', async (database, workspace) => {
    await learn(database, workspace, 'a', 'b')
    const digest = digestOfRow('alias', { ...alias('a', 'X'), seq: 1, ordinal: 0 }).toString('hex')
    await byHand(database, `update alias set target = 'X', digest = '\\x${digest}' where words = 'a'`)
    expect((await verify(database, workspace)).faults).toEqual([{ kind: 'rows-altered', seq: 1 }])
  })

  on('accuses nothing of a record that somebody writes to meanwhile', async (database, workspace) => {
    let isWriting = true
    const writing = (async () => {
      for (let i = 0; i < 60; i++) await learn(database, workspace, `name ${i}`, `other ${i}`)
      isWriting = false
    })()
    const seen: number[] = []
    while (isWriting) {
      const { faults, links, rows } = await verify(database, workspace)
      expect(faults).toEqual([])
      expect(rows).toBe(2 * links)
      seen.push(links)
    }
    await writing
    expect(seen.length).toBeGreaterThan(1)
  })

  on('keeps every column of every row, also where the first leaves it out', async (database, workspace) => {
    const cell_id = '00000000-0000-4000-8000-000000000001'
    await write(database, workspace, { actor: 'tester', action: 'rule' }, (w) =>
      w.add('ruling', [
        { cell_id, reason: 'none is right' },
        { cell_id, observation_id: 7, reason: 'the later print' },
      ]),
    )
    const { rows } = await database.pool.query('select observation_id from ruling order by ordinal')
    expect(rows).toEqual([{ observation_id: null }, { observation_id: 7 }])
    expect((await verify(database, workspace)).faults).toEqual([])
    await expect(
      write(database, workspace, { actor: 'tester', action: 'rule' }, (w) =>
        w.add('ruling', [{ cell_id, reason: 'x', why: 'x' }]),
      ),
    ).rejects.toThrow("'why'")
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
      await withEmptyDatabase(server(), async (other) => {
        await expect(restore(other, cut)).rejects.toThrow('cut short')
        expect(await findWorkspace(other, 'hoa-binh')).toBeNull()
        await restore(other, file)
        const restored = await findWorkspace(other, 'hoa-binh')
        expect(await verify(other, restored?.id ?? 0)).toMatchObject({ faults: [], digest })
        expect((await learn(other, restored?.id ?? 0, 'next')).seq).toBe(3)
      })
    },
  )

  on('refuses at once a backup cut or damaged in the middle of a table', async (database, workspace) => {
    await learnMuch(database, workspace)
    const file = join(folder, 'much.backup')
    await backUp(database, file, '2026-01-01T00:00:00Z')
    const packed = readFileSync(file)
    expect(packed.length).toBeGreaterThan(2_000_000)
    const plain = gunzipSync(packed)
    const middle = plain.indexOf('\n', plain.length >> 1)
    const swapped = (at: number, text: string) =>
      gzipSync(Buffer.concat([plain.subarray(0, at), Buffer.from(text), plain.subarray(at + text.length)]))
    const half = packed.length >> 1
    const broken: [Buffer, RegExp][] = [
      [packed.subarray(0, half), /cannot be read after byte \d+: it was cut short/],
      [
        Buffer.concat([packed.subarray(0, half), Buffer.alloc(5000), packed.subarray(half + 5000)]),
        /(?:byte \d+|'alias' of the backup).*Nothing was restored/,
      ],
      [gzipSync(plain.subarray(0, middle)), /ends in the middle of a part/],
      [swapped(middle - 5, 'X'), /'alias' of the backup (?:does not have the hash|holds a row)/],
      [swapped(middle, ' '), /'alias' of the backup holds a row that the database refuses/],
    ]
    await withEmptyDatabase(server(), async (other) => {
      for (const [bytes, says] of broken) {
        const damaged = join(folder, 'damaged.backup')
        writeFileSync(damaged, bytes)
        await expect(restore(other, damaged)).rejects.toThrow(says)
        expect(await findWorkspace(other, 'hoa-binh')).toBeNull()
        expect((await other.pool.query('select from alias')).rowCount).toBe(0)
      }
      await expect(restore(other, join(folder, 'none.backup'))).rejects.toThrow('no such file')
      await restore(other, file)
      expect(await verify(other, (await findWorkspace(other, 'hoa-binh'))?.id ?? 0)).toMatchObject({ faults: [] })
    })
  })

  on('leaves nothing of a backup that cannot be written', async (database, workspace) => {
    await learnMuch(database, workspace)
    const made = '2026-01-01T00:00:00Z'
    await expect(backUp(database, join(folder, 'no', 'folder.backup'), made)).rejects.toThrow('no such file')
    if (existsSync('/dev/full')) {
      symlinkSync('/dev/full', join(folder, 'full.backup.part'))
      await expect(backUp(database, join(folder, 'full.backup'), made)).rejects.toThrow('no space left')
    }
    await database.pool.query('alter table intake rename to elsewhere')
    await expect(backUp(database, join(folder, 'half.backup'), made)).rejects.toThrow('intake')
    expect(readdirSync(folder).filter((name) => /^(?:full|half)/.test(name))).toEqual([])
    expect((await learn(database, workspace, 'HB')).seq).toBe(2)
  })
})
