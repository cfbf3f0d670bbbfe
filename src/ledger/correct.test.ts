import { expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import type { Database } from '../store/database.ts'
import { verify } from '../store/verify.ts'
import { aliasesOf } from './alias.ts'
import { type Correction, correct } from './correct.ts'
import { record } from './record.ts'
import { rule } from './ruling.ts'
import { type SeriesQuestion, seriesOf } from './series.ts'
import type { SourceDraft } from './source.ts'
import type { Statement } from './statement.ts'
import { sourceSaying, statementOf } from './statement-for-tests.ts'

const setting = { actor: 'tester', action: 'record' }

describeOnServers(
  'corrections',
  (on) => {
    /** Records a source with one statement and answers the id of its observation. */
    const say = async (database: Database, workspace: number, source: Partial<SourceDraft>, statement: Statement) => {
      const answer = await record(database, workspace, sourceSaying(source), [statement], setting)
      if ('isKnown' in answer) throw new Error('known')
      return answer.observations[0] as number
    }
    const put = async (database: Database, workspace: number, said: Omit<Correction, 'reason' | 'actor'>) => {
      const answer = await correct(database, workspace, { reason: 'misread', actor: 'tester', ...said })
      if ('problem' in answer) throw new Error(answer.problem)
      return { id: answer.observationId, seq: answer.link.seq, rows: answer.link.rows }
    }
    /** Each cell asked for: its period, the accepted value, by what rule, and the values that were corrected. */
    const seen = async (database: Database, workspace: number, question: SeriesQuestion = {}) =>
      (await seriesOf(database, workspace, question)).map((cell) =>
        [
          cell.period,
          cell.accepted?.value ?? '-',
          cell.acceptedBy,
          ...cell.statements.filter((s) => s.correctedBy !== null).map((s) => `not ${s.value}`),
        ].join(', '),
      )

    on('of a period move a figure to its own cell, and leave none in the wrong one', async (database, workspace) => {
      const wrong = await say(database, workspace, {}, statementOf('100', { when: '2020' }))
      const { seq } = await put(database, workspace, {
        observationId: wrong,
        statement: statementOf('100', { when: '2021' }),
      })
      expect(await seen(database, workspace)).toEqual(['2020, -, none stands, not 100', '2021, 100, only statement'])
      expect(await seen(database, workspace, { seq: seq - 1 })).toEqual(['2020, 100, only statement'])
    })

    on('are corrected in turn, and each is seen as it was at its time', async (database, workspace) => {
      const first = await say(database, workspace, {}, statementOf('100'))
      const second = await put(database, workspace, { observationId: first, statement: statementOf('1000') })
      const third = await put(database, workspace, { observationId: second.id, statement: statementOf('1001') })
      expect(await seen(database, workspace)).toEqual(['2020, 1001, only statement, not 1000, not 100'])
      expect(await seen(database, workspace, { seq: third.seq - 1 })).toEqual(['2020, 1000, only statement, not 100'])
      expect(await seen(database, workspace, { seq: second.seq - 1 })).toEqual(['2020, 100, only statement'])
    })

    on(
      'that were published after the day asked for do not take away what was published before',
      async (database, workspace) => {
        const first = await say(database, workspace, { published: '2021-01-15' }, statementOf('100'))
        const erratum = statementOf('110', { published: '2021-06-01' })
        await put(database, workspace, { observationId: first, statement: erratum })
        expect(await seen(database, workspace, { publishedBy: '2021-03-31' })).toEqual(['2020, 100, only statement'])
        expect(await seen(database, workspace, { publishedBy: '2021-06-01' })).toEqual([
          '2020, 110, only statement, not 100',
        ])
      },
    )

    on('keep the day and the source of what they correct, and their reason', async (database, workspace) => {
      const first = await say(database, workspace, { published: '2021-01', rank: 3 }, statementOf('100'))
      await put(database, workspace, { observationId: first, statement: statementOf('110') })
      const [cell] = await seriesOf(database, workspace, {})
      const [now, before] = cell?.statements ?? []
      expect(now).toMatchObject({ corrects: first, published: '2021-01-31', reading: { reason: 'misread' } })
      expect(now?.source).toEqual(before?.source)
      const { rows } = await database.pool.query('select actor, summary from change order by seq desc limit 1')
      expect(rows).toEqual([{ actor: 'tester', summary: { observation: first, reason: 'misread' } }])
    })

    on('take a ruling along inside the cell; moved away, the ruling rests', async (database, workspace) => {
      const weak = await say(database, workspace, {}, statementOf('100'))
      await say(database, workspace, { rank: 2 }, statementOf('200'))
      const [cell] = await seriesOf(database, workspace, {})
      const ruling = { cellId: cell?.id ?? '', observationId: weak, reason: 'seen on paper', actor: 'tester' }
      expect(await rule(database, workspace, ruling)).toHaveProperty('link')
      const { id } = await put(database, workspace, { observationId: weak, statement: statementOf('101') })
      expect(await seen(database, workspace)).toEqual(['2020, 101, ruling, not 100'])
      expect(await rule(database, workspace, ruling)).toEqual({ problem: 'corrected-observation', ruling })
      await put(database, workspace, { observationId: id, statement: statementOf('101', { when: '2019' }) })
      expect(await seen(database, workspace)).toEqual([
        '2019, 101, only statement',
        '2020, 200, only statement, not 101, not 100',
      ])
    })

    on('learn what the misread names mean in the same link', async (database, workspace) => {
      const first = await say(database, workspace, {}, statementOf('100'))
      const { rows } = await put(database, workspace, {
        observationId: first,
        statement: statementOf('100', { cell: { indicator: 'import_value' } }),
        learns: [
          { kind: 'indicator', words: 'Kim ngạch NK', target: 'import_value' },
          { kind: 'place', words: 'HB', target: 'Hòa Bình' },
        ],
      })
      expect(rows).toEqual({ cell: 1, observation: 1, alias: 2 })
      expect([...(await aliasesOf(database, workspace, 'indicator'))]).toEqual([['kim ngạch nk', 'import_value']])
    })

    on(
      'that change nothing, or correct what nobody said, are refused and leave no trace',
      async (database, workspace) => {
        const observationId = await say(database, workspace, {}, statementOf('100'))
        const said = { observationId, reason: 'misread', actor: 'tester' }
        expect(await correct(database, workspace, { ...said, statement: statementOf('100') })).toEqual({
          problem: 'nothing-changed',
          observationId,
        })
        for (const id of [observationId + 1, 0, -1, 1e300]) {
          const answer = await correct(database, workspace, { ...said, observationId: id, statement: statementOf('1') })
          expect(answer).toEqual({ problem: 'unknown-observation', observationId: id })
        }
        expect((await verify(database, workspace)).links).toBe(1)
      },
    )

    on('cannot quote what the kept text does not say', async (database, workspace) => {
      const text = 'Exports reached 100 million USD, imports 90 million USD.'
      const quote = '100 million USD'
      const read = statementOf('100e6', { quote, span: [16, 31] })
      const observationId = await say(database, workspace, { text }, read)
      const said = { observationId, reason: 'the other figure was meant', actor: 'tester' }
      const imports = { ...read, quote: '90 million USD' }
      await expect(correct(database, workspace, { ...said, statement: imports })).rejects.toThrow(/'90 million USD'/)
      expect(await correct(database, workspace, { ...said, statement: { ...imports, span: [41, 55] } })).toHaveProperty(
        'link',
      )
    })

    on('of one workspace see nothing of another', async (database, workspace) => {
      const observationId = await say(database, workspace, {}, statementOf('100'))
      const { rows } = await database.pool.query(
        `insert into workspace (slug, name, last_seq, last_digest, last_recorded_at, next_observation)
       select 'son-la', name, 0, last_digest, '1970-01-01T00:00:00Z', 1 from workspace where id = $1 returning id`,
        [workspace],
      )
      const answer = await correct(database, rows[0].id, {
        observationId,
        statement: statementOf('1'),
        reason: 'misread',
        actor: 'tester',
      })
      expect(answer).toEqual({ problem: 'unknown-observation', observationId })
    })
  },
  { isVerified: true },
)
