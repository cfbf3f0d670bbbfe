import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { describeOnServers } from '../../test/on-servers.ts'
import { gazetteerOf } from '../kernel/gazetteer.ts'
import { isPeriod, parsePeriod } from '../kernel/period.ts'
import type { Place } from '../kernel/place.ts'
import { Reader } from '../reader/read.ts'
import type { Database } from '../store/database.ts'
import { verify } from '../store/verify.ts'
import { type Cell, cellId } from './cell.ts'
import type { PlaceSetting } from './place-of.ts'
import { record } from './record.ts'
import { recordText, type TextDraft } from './record-text.ts'
import { seriesOf } from './series.ts'
import { sourceSaying, statementOf } from './statement-for-tests.ts'

const setting = { actor: 'tester', action: 'record text' }

const key = { code: '17', validFrom: '1991-10-01' }
const province: Place = {
  ...key,
  validTo: '2025-07-01',
  kind: 'province',
  name: { en: 'Hoa Binh', vi: 'Hòa Bình' },
  parent: null,
  areaKm2: null,
  population: null,
}
const gazetteer = gazetteerOf([province], [])
const places: PlaceSetting = { gazetteer, aliases: new Map(), home: key }
const reader = new Reader({ gazetteer })

/** A text as an article of a newspaper says it. */
function read(text: string, address: string | null = null, published = '2025-07-20'): TextDraft {
  const source = {
    kind: 'article',
    title: text.slice(0, 20),
    publisher: 'Hoa Binh Online',
    address,
    isPublishedInferred: false,
    contentHash: hash('sha256', text, 'hex'),
    rank: 5,
  } as const
  return { ...reader.read(text, { language: 'en', published, place: 'Hoa Binh' }), source }
}

const report =
  'In the first half of 2025, the export value of the province reached 1.145 billion USD, up 18.11 percent compared to the same period last year. ' +
  'The import value stood at 804 million USD.'

const seedFolder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const seeds = existsSync(seedFolder)
  ? readdirSync(seedFolder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(seedFolder + name, 'utf8'))
  : []

describeOnServers(
  'a read text',
  (on) => {
    const put = async (database: Database, workspace: number, draft: TextDraft) => {
      const answer = await recordText(database, workspace, draft, places, setting)
      if ('isKnown' in answer) throw new Error('known')
      return answer
    }

    on('is kept, and every figure with the words it came from', async (database, workspace) => {
      const { observations, sourceId } = await put(database, workspace, read(report))
      expect(observations).toHaveLength(3)
      const { rows } = await database.pool.query('select text, language from source where id = $1', [sourceId])
      expect(rows).toEqual([{ text: report, language: 'en' }])
      const said = (await seriesOf(database, workspace, {})).flatMap((cell) => cell.statements)
      expect(said.map((s) => report.slice(...(s.span ?? [0, 0])))).toEqual(said.map((s) => s.quote))
      expect(said.map((s) => s.quote).sort()).toEqual(['1.145 billion USD', '18.11 percent', '804 million USD'])
      expect(said.map((s) => s.reading.context)).toContain('The import value stood at 804 million USD.')
    })

    on('changes nothing when it comes again from the same address', async (database, workspace) => {
      const first = await put(database, workspace, read(report, 'https://example.vn/1'))
      expect(await recordText(database, workspace, read(report, 'https://example.vn/1'), places, setting)).toEqual({
        isKnown: true,
        sourceId: first.sourceId,
        seq: first.link.seq,
      })
      const { copies } = await put(database, workspace, read(report, 'https://example.vn/2'))
      expect(copies).toBe(3)
    })

    on('meets the rows that were imported of the same facts', async (database, workspace) => {
      const exports: Partial<Cell> = { place: { key, name: 'Hoa Binh' } }
      const row = (value: string, cell: Partial<Cell>) =>
        statementOf(value, { when: '2025-01/2025-06', cell: { ...exports, ...cell } })
      const before = { kind: 'period', words: '2024-S1', period: parsePeriod('2024-S1') } as const
      if (!isPeriod(before.period)) throw new Error('2024-S1')
      const rows = [
        row('1145000000', {}),
        {
          ...row('18.11', { relation: 'change', base: { ...before, period: before.period } }),
          unit: 'percent' as const,
        },
        row('804000000', { indicator: 'import_value' }),
      ]
      await record(database, workspace, sourceSaying({ rank: 2 }), rows, setting)
      const { newCells } = await put(database, workspace, read(report))
      expect(newCells).toBe(0)
      const cells = await seriesOf(database, workspace, {})
      expect(cells.map((c) => c.id).sort()).toEqual(rows.map((s) => cellId(s.cell)).sort())
      expect(cells.map((c) => [c.statements.length, c.acceptedBy])).toEqual(cells.map(() => [2, 'source rank']))
    })

    on('with a span that does not hold its quote is an error, and nothing is recorded', async (database, workspace) => {
      const draft = read(report)
      const claims = draft.claims.map((claim) => ({ ...claim, start: claim.start + 1, end: claim.end + 1 }))
      await expect(put(database, workspace, { ...draft, claims })).rejects.toThrow(/are not '1.145 billion USD'/)
      expect((await verify(database, workspace)).links).toBe(0)
    })

    on(
      'that is printed again under another headline says nothing new',
      async (database, workspace) => {
        for (const [i, text] of seeds.entries()) {
          const first = await put(database, workspace, read(text, `https://example.vn/${i}`, '2022-01'))
          expect(first.observations.length).toBeGreaterThan(0)
          const again = read(`News from the province\n\n${text}`, `https://example.vn/again/${i}`, '2022-01')
          const { copies } = await put(database, workspace, again)
          expect(copies).toBe(first.observations.length)
        }
      },
      seeds.length === 0 ? 'no ../shared/seeds' : null,
    )
  },
  { isVerified: true },
)
