import { expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import { checkRecord } from '../check/record/check-record.ts'
import type { Database } from '../store/database.ts'
import { verify } from '../store/verify.ts'
import { caseHistory, casesOf, followCases, moveCase } from './cases.ts'
import { fileOf, importSetting } from './import-for-tests.ts'
import { importObservations } from './import-observations.ts'
import { recordFigures } from './record-figures.ts'
import { rule } from './ruling.ts'

const { gazetteer } = importSetting.places
const known = { rates: { vndPerUsd: () => null }, parentOf: () => null }

/** Imports rows of growth of one quarter, each as its own file of its own publisher. */
async function state(database: Database, workspace: number, publisher: string, value: string): Promise<void> {
  const rows = `indicator,place,period,value,unit,relation,status\ngrdp_growth,Hoa Binh,2025-Q1,${value},percent,change,estimate\n`
  const source = { ...importSetting.source, title: publisher, publisher, rank: 5, published: '2025-04' } as const
  await importObservations(database, workspace, fileOf(rows), { ...importSetting, source })
}

describeOnServers('cases', (on) => {
  const follow = async (database: Database, workspace: number) =>
    followCases(database, workspace, checkRecord(await recordFigures(database, workspace, gazetteer), known), 'tester')

  on('open once, open again on new evidence, and are settled when a person has ruled', async (database, workspace) => {
    await state(database, workspace, 'Paper A', '12.76')
    expect(await follow(database, workspace)).toMatchObject({ opened: 0, link: null })
    await state(database, workspace, 'Paper B', '12.67')
    expect(await follow(database, workspace)).toMatchObject({ opened: 1, reopened: 0 })
    expect(await follow(database, workspace)).toMatchObject({ opened: 0, unchanged: 1, link: null })
    const [found] = (await casesOf(database, workspace)).values()
    if (!found) throw new Error('no case')
    const step = { key: found.key, to: 'query sent', note: 'asked', actor: 'tester' } as const
    expect(await moveCase(database, workspace, step)).toHaveProperty('link')
    await state(database, workspace, 'Paper C', '12.5')
    expect(await follow(database, workspace)).toMatchObject({ opened: 0, reopened: 1 })
    const figures = await recordFigures(database, workspace, gazetteer)
    const accepted = figures.find((f) => f.publisher === 'Paper A')
    await rule(database, workspace, {
      cellId: accepted?.cell ?? '',
      observationId: accepted?.id ?? null,
      reason: 'the office confirmed it',
      actor: 'tester',
    })
    expect(await follow(database, workspace)).toMatchObject({ settled: 1 })
    const states = (await caseHistory(database, workspace, found.key)).map((c) => c.state)
    expect(states).toEqual(['internal', 'query sent', 'internal', 'settled'])
    expect((await verify(database, workspace)).faults).toEqual([])
  })

  on('are followed by two programs at once without opening twice', async (database, workspace) => {
    await state(database, workspace, 'Paper A', '12.76')
    await state(database, workspace, 'Paper B', '12.67')
    const both = await Promise.all([follow(database, workspace), follow(database, workspace)])
    expect(both.map((c) => c.opened).sort()).toEqual([0, 1])
    const [found] = (await casesOf(database, workspace)).values()
    expect(await caseHistory(database, workspace, found?.key ?? '')).toHaveLength(1)
  })

  on('take no step that is not open, and none without a note', async (database, workspace) => {
    await state(database, workspace, 'Paper A', '12.76')
    await state(database, workspace, 'Paper B', '12.67')
    await follow(database, workspace)
    const [key = ''] = (await casesOf(database, workspace)).keys()
    const step = { key, to: 'public', note: 'so', actor: 'tester' } as const
    expect(await moveCase(database, workspace, step)).toMatchObject({ problem: 'no-such-step', from: 'internal' })
    expect(await moveCase(database, workspace, { ...step, to: 'query sent', note: ' ' })).toMatchObject({
      problem: 'no-note',
    })
    expect(await moveCase(database, workspace, { ...step, key: 'ffffffff-ffff-8fff-afff-ffffffffffff' })).toMatchObject(
      { problem: 'unknown-case' },
    )
    expect(await caseHistory(database, workspace, key)).toHaveLength(1)
  })
})
