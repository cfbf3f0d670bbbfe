import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { checkRecord } from '../src/check/record/check-record.ts'
import { readText } from '../src/cli/read-text.ts'
import { shippedReference } from '../src/cli/reference.ts'
import { catalogue } from '../src/kernel/catalogue.ts'
import { statementsOf } from '../src/ledger/from-claims.ts'
import { figuresOf, relatedFigures } from '../src/ledger/record-figures.ts'
import { seriesOf, seriesQuery } from '../src/ledger/series.ts'
import { openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { openEmbedded } from '../src/store/server/embedded-server.ts'
import { temporaryFolder } from '../src/store/server/server-for-tests.ts'
import { isServerProblem, sayServerProblem } from '../src/store/server/server-problem.ts'
import { createWorkspace } from '../src/store/workspaces.ts'
import { median } from './measure.ts'

/** Questions to a large record, in milliseconds, the middle of many. */
export interface SeriesSpeed {
  readonly observations: number
  /** Observations of the series that is asked for. */
  readonly asked: number
  /** At the database, by EXPLAIN ANALYZE. */
  readonly database: number
  /** With the way there and back, and the choice of what is accepted. */
  readonly whole: number
  /** The same amounts from a table of plain values by the same index, no statements, no sources. */
  readonly plain: number
  /** Reading an article's figures against the record: the question, and the checks; without reading the text. */
  readonly article: number
  readonly related: number
}

/** Months of one series, and statements of each. */
const months = 500
const statements = 2
const rounds = 31

/**
 * Fills a record as years of monthly reports do: a month of every series, then the next, so that one series lies
 * scattered over all of the table. Made by SQL: the rows have no digests and are for asking only.
 */
function filling(workspace: number, series: number): string[] {
  const codes = catalogue.map(({ code }) => `'${code}'`).join(',')
  // As the ledger makes them: cells of one series begin alike.
  const cell = `(substr(md5(s::text), 1, 16) || substr(md5(s || ' ' || m), 1, 16))::uuid`
  return [
    `set session_replication_role = replica`,
    `set maintenance_work_mem = '512MB'`,
    'alter table cell drop constraint cell_pkey',
    'drop index cell_series',
    'alter table observation drop constraint observation_pkey',
    'drop index observation_cell, observation_source',
    `insert into source select ${workspace}, 1, i, '', md5('source ' || i)::uuid, 'report', 'Report ' || i, 'Statistics Office',
       null, date '1985-01-01' + i * 30, date '1985-01-01' + i * 30 + 27, false, 'en', 'hash ' || i, 2, null from generate_series(0, ${months}) i`,
    `insert into cell select ${workspace}, 1, m * ${series} + s, '', ${cell}, (array[${codes}])[s % ${catalogue.length} + 1], 'level', '',
       case s / ${catalogue.length} when 0 then '17' when 17 then '0' else (s / ${catalogue.length})::text end, date '1991-10-01', 'Place ' || s / ${catalogue.length},
       to_char(date '1985-01-01' + m * interval '1 month', 'YYYY-MM'), 'month',
       (date '1985-01-01' + m * interval '1 month')::date, (date '1985-01-01' + (m + 1) * interval '1 month' - interval '1 day')::date, '{}', 'actual'
     from generate_series(0, ${months - 1}) m, generate_series(0, ${series - 1}) s`,
    `insert into observation select ${workspace}, 1, (m * ${series} + s) * ${statements} + k, '', (m * ${series} + s)::bigint * ${statements} + k + 1,
       ${cell}, md5('source ' || m)::uuid, md5(s || ' ' || m || ' ' || k)::uuid, 1000000 + s + m, 999999.5 + s + m, 1000000.5 + s + m,
       (1000000 + s + m)::text, 'USD', null, 'quote', null, null, '{"row": 1}', date '1985-01-01' + m * 30 + 27, 1, '{}', null
     from generate_series(0, ${months - 1}) m, generate_series(0, ${series - 1}) s, generate_series(0, ${statements - 1}) k`,
    'alter table cell add primary key (workspace_id, id)',
    'create index cell_series on cell (workspace_id, indicator, place_code, place_name)',
    'alter table observation add primary key (workspace_id, id)',
    'create index observation_cell on observation (workspace_id, cell_id)',
    'create index observation_source on observation (workspace_id, source_id)',
    `create table plain as select c.indicator, c.place_code, c.period_start, o.value from cell c join observation o on o.cell_id = c.id`,
    'create index plain_series on plain (indicator, place_code, period_start)',
    'vacuum analyze',
  ]
}

/** Measures a series and an article among so many observations on the embedded server, as it is set up for use. */
export async function measureSeries(
  observations: number,
  log: (line: string) => void = () => {},
): Promise<SeriesSpeed> {
  const folder = temporaryFolder()
  const server = await openEmbedded({ dataFolder: join(folder, 'data') })
  if (isServerProblem(server)) throw new Error(sayServerProblem(server, 'en'))
  const database = openDatabase(server.connection)
  try {
    await migrate(database)
    const { id } = await createWorkspace(database, 'bench', { en: 'Bench', vi: 'Bench' })
    const series = Math.max(1, Math.round(observations / months / statements))
    const filler = await database.pool.connect()
    for (const sql of filling(id, series)) {
      const started = performance.now()
      await filler.query(sql)
      log(`${Math.round(performance.now() - started)} ms: ${sql.slice(0, 60).replace(/\s+/g, ' ')}`)
    }
    filler.release(true)
    const question = { indicator: 'export_value', place: { code: '17', validFrom: '1991-10-01' } }
    const { text, values } = seriesQuery(id, question)
    const inDatabase: number[] = []
    const whole: number[] = []
    const plain: number[] = []
    let asked = 0
    for (let i = 0; i < rounds; i++) {
      const { rows } = await database.pool.query(`explain (analyze, buffers off, timing off, format json) ${text}`, [
        ...values,
      ])
      const [plan] = rows[0]['QUERY PLAN']
      inDatabase.push(plan['Execution Time'])
      let started = performance.now()
      const cells = await seriesOf(database, id, question)
      whole.push(performance.now() - started)
      asked = cells.reduce((sum, cell) => sum + cell.statements.length, 0)
      started = performance.now()
      await database.pool.query('select * from plain where indicator = $1 and place_code = $2 order by period_start', [
        'export_value',
        '17',
      ])
      plain.push(performance.now() - started)
    }
    const reference = shippedReference()
    const path = new URL('../samples/hoa-binh/report-2025-h1.en.txt', import.meta.url)
    const report = readFileSync(path, 'utf8')
    const read = readText(report, { language: null, published: '2025-07-20', place: null }, reference)
    const places = { gazetteer: reference.gazetteer, aliases: new Map(), home: null }
    const known = { rates: reference.rates, parentOf: () => null }
    const source = {
      kind: 'article',
      title: 'report',
      publisher: 'a',
      address: null,
      published: '2025-07-20',
      isPublishedInferred: false,
      language: 'en',
      contentHash: '',
      rank: 5,
      text: null,
    } as const
    const article: number[] = []
    let related = 0
    for (let i = 0; i < rounds; i++) {
      const started = performance.now()
      const own = figuresOf(statementsOf({ ...read, text: report }, places), source, reference.gazetteer)
      const found = await relatedFigures(database, id, own, reference.gazetteer)
      checkRecord([...own, ...found], known)
      article.push(performance.now() - started)
      related = found.length
    }
    return {
      observations: series * months * statements,
      asked,
      database: median(inDatabase),
      whole: median(whole),
      plain: median(plain),
      article: median(article),
      related,
    }
  } finally {
    await database.close()
    await server.leave()
    rmSync(folder, { recursive: true, force: true })
  }
}

const shown = (n: number) => n.toFixed(n < 10 ? 2 : n < 100 ? 1 : 0)

/** The measurements as the results show them. */
export function seriesTable(s: SeriesSpeed): string {
  return `| among ${s.observations.toLocaleString('en')} observations, each month of a series apart from the next on disk | ms | times |
|---|---:|---:|
| ${s.asked.toLocaleString('en')} plain values by the same index, without statements or sources, there and back | ${shown(s.plain)} | 1 |
| openprovince, a series of ${s.asked.toLocaleString('en')} observations with statements, sources, corrections and rulings, at the database | ${shown(s.database)} | |
| openprovince, the same there and back, with the choice of what is accepted | ${shown(s.whole)} | ${shown(s.whole / s.plain)} |
| openprovince, the 44 figures of a report checked against the ${s.related.toLocaleString('en')} related ones | ${shown(s.article)} | |`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { observations: { type: 'string', default: '10000000' } } })
  console.log(seriesTable(await measureSeries(Number(values.observations), console.log)))
}
