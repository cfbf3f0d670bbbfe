import { expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import type { Database } from '../store/database.ts'
import { aliasesOf, learnAlias } from './alias.ts'
import { correct } from './correct.ts'
import { record } from './record.ts'
import { rule } from './ruling.ts'
import { type SeriesQuestion, seriesOf } from './series.ts'
import type { SourceDraft } from './source.ts'
import type { Statement } from './statement.ts'
import { sourceSaying, statementOf } from './statement-for-tests.ts'

const setting = { actor: 'tester', action: 'record' }

describeOnServers(
  'the ledger',
  (on) => {
    /** Records one source and answers the ids of its observations. */
    const say = async (
      database: Database,
      workspace: number,
      source: Partial<SourceDraft>,
      ...statements: readonly Statement[]
    ) => {
      const answer = await record(database, workspace, sourceSaying(source), statements, setting)
      if ('isKnown' in answer) throw new Error('known')
      return answer
    }
    const cellOf = async (database: Database, workspace: number, question: SeriesQuestion = {}) => {
      const cells = await seriesOf(database, workspace, question)
      expect(cells.length).toBeLessThan(2)
      return cells[0]
    }
    const accepted = async (database: Database, workspace: number, question: SeriesQuestion = {}) => {
      const cell = await cellOf(database, workspace, question)
      return cell && [cell.accepted?.value ?? null, cell.acceptedBy]
    }

    on('accepts by rank of source, then latest publication, then latest in the record', async (database, workspace) => {
      await say(database, workspace, { published: '2021-03' }, statementOf('100'))
      expect(await accepted(database, workspace)).toEqual(['100', 'only statement'])
      await say(database, workspace, { published: '2021-02' }, statementOf('101'))
      expect(await accepted(database, workspace)).toEqual(['100', 'latest publication'])
      await say(database, workspace, { published: '2021-03' }, statementOf('102'))
      expect(await accepted(database, workspace)).toEqual(['102', 'sequence'])
      await say(database, workspace, { published: '2020-12', rank: 2 }, statementOf('103'))
      expect(await accepted(database, workspace)).toEqual(['103', 'source rank'])
      await say(database, workspace, { published: null }, statementOf('104'))
      expect(await accepted(database, workspace)).toEqual(['103', 'source rank'])
      expect((await cellOf(database, workspace))?.statements.map((s) => s.value)).toEqual([
        '103',
        '102',
        '100',
        '101',
        '104',
      ])
    })

    on('lets a person rule, with a reason, and remembers what was so before', async (database, workspace) => {
      const weak = await say(database, workspace, {}, statementOf('100'))
      await say(database, workspace, { rank: 2 }, statementOf('101'))
      const cell = await cellOf(database, workspace)
      const [observationId = 0] = weak.observations
      const ruling = { cellId: cell?.id ?? '', observationId, reason: 'confirmed by the office', actor: 'tester' }
      expect(await rule(database, workspace, { ...ruling, reason: ' ' })).toMatchObject({ problem: 'no-reason' })
      expect(await rule(database, workspace, { ...ruling, observationId: 99 })).toMatchObject({
        problem: 'foreign-observation',
      })
      expect(
        await rule(database, workspace, { ...ruling, cellId: 'ffffffff-ffff-8fff-afff-ffffffffffff' }),
      ).toMatchObject({ problem: 'unknown-cell' })
      const before = await rule(database, workspace, ruling)
      expect(await accepted(database, workspace)).toEqual(['100', 'ruling'])
      await rule(database, workspace, { ...ruling, observationId: null, reason: 'neither' })
      expect(await accepted(database, workspace)).toEqual([null, 'ruled out'])
      const seq = 'link' in before ? before.link.seq : 0
      expect(await accepted(database, workspace, { seq })).toEqual(['100', 'ruling'])
      expect(await accepted(database, workspace, { seq: seq - 1 })).toEqual(['101', 'source rank'])
    })

    on('keeps the time of publication and the time of recording apart', async (database, workspace) => {
      const first = await say(database, workspace, { published: '2021-06' }, statementOf('100'))
      const second = await say(database, workspace, { published: '2021-03-10' }, statementOf('101'))
      const by = { publishedBy: '2021-04-01' }
      expect(await accepted(database, workspace, by)).toEqual(['101', 'only statement'])
      // What is published in a month is certain to be known at its end.
      expect(await accepted(database, workspace, { publishedBy: '2021-06-29' })).toEqual(['101', 'only statement'])
      expect(await accepted(database, workspace, { publishedBy: '2021-06-30' })).toEqual(['100', 'latest publication'])
      expect(await accepted(database, workspace, { recordedBy: first.link.recordedAt })).toEqual([
        '100',
        'only statement',
      ])
      expect(await accepted(database, workspace, { ...by, recordedBy: first.link.recordedAt })).toBeUndefined()
      expect(await accepted(database, workspace, { ...by, recordedBy: second.link.recordedAt })).toEqual([
        '101',
        'only statement',
      ])
      expect(await accepted(database, workspace, { recordedBy: '2001-01-01T00:00:00Z' })).toBeUndefined()
    })

    on('counts one paragraph printed under many articles as one statement', async (database, workspace) => {
      const context =
        'The export value of the province in the year reached 100 million USD, the Department of Industry and Trade said on Monday.'
      for (const [i, words] of [context, context, context.replace('on Monday', 'on Tuesday')].entries()) {
        const { copies } = await say(
          database,
          workspace,
          { published: `2021-0${i + 1}` },
          statementOf('100', { context: words }),
        )
        expect(copies).toBe(i === 0 ? 0 : 1)
      }
      expect(await accepted(database, workspace)).toEqual(['100', 'only statement'])
      await say(
        database,
        workspace,
        {},
        statementOf('100', { context: 'Quite another sentence says that it was 100 million as well, and why.' }),
      )
      const cell = await cellOf(database, workspace)
      expect(new Set(cell?.statements.map((s) => s.statementId)).size).toBe(2)
    })

    on('records the same bytes once, also when they come twice at once', async (database, workspace) => {
      const source = sourceSaying()
      const both = await Promise.all(
        [1, 2].map(() => record(database, workspace, source, [statementOf('100')], setting)),
      )
      expect(both.filter((b) => 'isKnown' in b)).toHaveLength(1)
      expect((await cellOf(database, workspace))?.statements).toHaveLength(1)
    })

    on('takes no figure whose span does not hold its words', async (database, workspace) => {
      const source = sourceSaying({ text: 'Exports reached 100 million USD.' })
      const wrong = statementOf('100', { quote: '100 million USD', span: [17, 32] })
      await expect(record(database, workspace, source, [wrong], setting)).rejects.toThrow(/are not '100 million USD'/)
      const right = { ...wrong, span: [16, 31] } as const
      expect(await record(database, workspace, source, [right], setting)).toHaveProperty('link')
    })

    on('corrects by a new observation, keeps the old one in sight, and learns from it', async (database, workspace) => {
      const { observations } = await say(database, workspace, { published: '2021-01-15' }, statementOf('100'))
      const [observationId = 0] = observations
      const correction = { observationId, statement: statementOf('1000'), reason: 'a digit was lost', actor: 'tester' }
      expect(await correct(database, workspace, { ...correction, reason: '' })).toEqual({ problem: 'no-reason' })
      expect(await correct(database, workspace, { ...correction, observationId: 99 })).toMatchObject({
        problem: 'unknown-observation',
      })
      const [a, b] = await Promise.all([
        correct(database, workspace, correction),
        correct(database, workspace, correction),
      ])
      const [done, refused] = 'problem' in a ? [b, a] : [a, b]
      if (!('link' in done)) throw new Error('both refused')
      expect(refused).toEqual({ problem: 'corrected-before', by: done.observationId })
      expect(await accepted(database, workspace)).toEqual(['1000', 'only statement'])
      expect(await accepted(database, workspace, { seq: done.link.seq - 1 })).toEqual(['100', 'only statement'])
      const cell = await cellOf(database, workspace)
      expect(cell?.statements.map((s) => [s.value, s.correctedBy])).toEqual([
        ['1000', null],
        ['100', done.observationId],
      ])
      const learns = { kind: 'place', words: 'Hoà Bình', target: 'Hòa Bình' } as const
      const again = await correct(database, workspace, {
        ...correction,
        observationId: done.observationId,
        statement: statementOf('1001'),
        learns: [learns],
      })
      expect(again).toHaveProperty('link')
      expect(await accepted(database, workspace)).toEqual(['1001', 'only statement'])
      expect((await aliasesOf(database, workspace, 'place')).size).toBe(1)
    })

    on('learns names, replaces them and takes them back', async (database, workspace) => {
      const alias = { kind: 'indicator', words: 'Kim ngạch XK', target: 'export_value', actor: 'tester' } as const
      await learnAlias(database, workspace, alias)
      await learnAlias(database, workspace, { ...alias, target: 'import_value' })
      expect([...(await aliasesOf(database, workspace, 'indicator')).values()]).toEqual(['import_value'])
      expect((await aliasesOf(database, workspace, 'place')).size).toBe(0)
      await learnAlias(database, workspace, { ...alias, target: '' })
      expect((await aliasesOf(database, workspace, 'indicator')).size).toBe(0)
    })

    on('asks by place, period order, status and dimensions', async (database, workspace) => {
      await say(
        database,
        workspace,
        {},
        statementOf('3', { when: '2022' }),
        statementOf('1', { when: '2020' }),
        statementOf('2', { when: '2021', cell: { status: 'target' } }),
        statementOf('9', { when: '2020', cell: { place: { key: null, name: 'Son La' } } }),
        statementOf('5', { when: '2020', cell: { dimensions: { origin: 'FDI' } } }),
      )
      const values = async (question: SeriesQuestion) =>
        (await seriesOf(database, workspace, { place: { name: 'Hoa Binh' }, ...question })).map(
          (c) => c.accepted?.value,
        )
      expect((await values({})).sort()).toEqual(['1', '2', '3', '5'])
      expect(await values({ isWithDimensions: false })).toEqual(['1', '2', '3'])
      expect(await values({ status: 'target' })).toEqual(['2'])
      expect(await values({ indicator: 'import_value' })).toEqual([])
    })
  },
  { isVerified: true },
)
