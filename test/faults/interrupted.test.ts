import { expect } from 'vitest'
import { importObservations } from '../../src/ledger/import-observations.ts'
import { seriesOf } from '../../src/ledger/series.ts'
import { verify } from '../../src/store/verify.ts'
import { describeOnServers } from '../on-servers.ts'
import { rowsOf, sampleSetting } from './importing.ts'

describeOnServers('an import', (on) => {
  on(
    'whose connection the database ends leaves nothing, says so, and can be tried again',
    async (database, workspace) => {
      const endAll = () =>
        database.pool.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        )
      const tried = importObservations(database, workspace, rowsOf(6_000, 'rows', endAll), sampleSetting)
      await expect(tried).rejects.toThrow(/^rows\.csv: the import was broken off: .+Import it again/)
      expect(await verify(database, workspace)).toMatchObject({ links: 0, rows: 0, faults: [] })
      const again = await importObservations(database, workspace, rowsOf(6_000, 'rows'), sampleSetting)
      expect(again).toMatchObject({ outcome: 'recorded', accepted: 6_000, link: { seq: 1 } })
      expect((await verify(database, workspace)).faults).toEqual([])
    },
  )

  on('lets a writer that came meanwhile wait, and both have their link', async (database, workspace) => {
    let second: ReturnType<typeof importObservations> | null = null
    const first = rowsOf(2_000, 'first', async () => {
      second = importObservations(database, workspace, rowsOf(1, 'second'), sampleSetting)
      const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
      for (let isWaiting = false; !isWaiting; ) isWaiting = (await database.pool.query(waiting)).rows.length > 0
    })
    expect(await importObservations(database, workspace, first, sampleSetting)).toMatchObject({ link: { seq: 1 } })
    expect(await second).toMatchObject({ outcome: 'recorded', link: { seq: 2 } })
    expect(await verify(database, workspace)).toMatchObject({ links: 2, faults: [] })
  })

  on('after the clock was set back is recorded behind what was there', async (database, workspace) => {
    // As if the clock had run ahead until a moment ago.
    await database.pool.query("update workspace set last_recorded_at = '2999-01-01T00:00:00Z'")
    for (const name of ['first', 'second'])
      await importObservations(database, workspace, rowsOf(1, name), sampleSetting)
    const known = async (recordedBy: string) =>
      (await seriesOf(database, workspace, { recordedBy })).map((cell) => cell.place.name)
    expect(await known('2998-12-31T23:59:59Z')).toEqual([])
    expect(await known('2999-01-01T00:00:00.000001Z')).toEqual(['Site first 0'])
    expect((await known('2999-01-01T00:00:00.000002Z')).sort()).toEqual(['Site first 0', 'Site second 0'])
    expect((await verify(database, workspace)).faults).toEqual([])
  })
})
