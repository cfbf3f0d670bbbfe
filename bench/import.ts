import { once } from 'node:events'
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { to as copyTo } from 'pg-copy-streams'
import { shippedReference } from '../src/cli/reference.ts'
import { catalogue } from '../src/kernel/catalogue.ts'
import type { Gazetteer } from '../src/kernel/gazetteer.ts'
import { importSetting } from '../src/ledger/import-for-tests.ts'
import { importObservations, type RowFile } from '../src/ledger/import-observations.ts'
import { CopyStream } from '../src/store/copy-stream.ts'
import { type Database, inTransaction, openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { columnsOf } from '../src/store/row-digest.ts'
import { openEmbedded } from '../src/store/server/embedded-server.ts'
import { temporaryFolder } from '../src/store/server/server-for-tests.ts'
import { isServerProblem, sayServerProblem } from '../src/store/server/server-problem.ts'
import { quoted } from '../src/store/tables.ts'
import { verify } from '../src/store/verify.ts'
import { createWorkspace } from '../src/store/workspaces.ts'

/** Import of a file of rows beside a raw COPY of what it records, in seconds; memory of this program in MB. */
export interface ImportSpeed {
  readonly rows: number
  readonly cells: number
  readonly megabytes: number
  readonly seconds: number
  /** COPY of the same observations and cells into tables of the same schema. */
  readonly rawSeconds: number
  /** COPY of the observations alone. */
  readonly rawObservationSeconds: number
  readonly verifySeconds: number
  readonly peakMegabytes: number
  readonly idleMegabytes: number
}

const megabyte = 2 ** 20

/** Figures of one indicator, place and month a line: each a cell of its own. Numbers come from the line's own number. */
async function writeFigures(path: string, rows: number, gazetteer: Gazetteer): Promise<void> {
  const indicators = catalogue.filter((i) => i.units.includes('money')).slice(0, 16)
  const places = [
    ...new Map([...gazetteer.names()].map(({ place }) => [`${place.code}@${place.validFrom}`, place])).keys(),
  ]
  const out = createWriteStream(path)
  out.write('indicator,place,period,value,unit,status,note,title,publisher,published\n')
  for (let i = 0; i < rows; i++) {
    const indicator = indicators[i % indicators.length]?.code
    const place = places[Math.floor(i / indicators.length) % places.length]
    const month = Math.floor(i / (indicators.length * places.length))
    const period = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    const value = ((i * 7919) % 1_000_003) / 100
    const line = `${indicator},${place},${period},${value.toFixed(2)},USD,actual,,"Monthly report, ${period}",Statistics Office,2025-01-31\n`
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

async function copyOut(
  database: Database,
  workspaceId: number,
  table: 'observation' | 'cell',
  path: string,
): Promise<void> {
  const client = await database.pool.connect()
  const sql = `copy (select ${quoted(columnsOf(table))} from "${table}" where workspace_id = ${workspaceId} order by ordinal) to stdout`
  const out = createWriteStream(path)
  await finished(client.query(copyTo(sql)).pipe(out))
  client.release()
}

/** Copies the text of rows into tables that have the same keys and indexes, in one transaction. */
async function rawCopy(
  database: Database,
  files: readonly (readonly ['observation' | 'cell', string])[],
): Promise<number> {
  const started = performance.now()
  await inTransaction(database, async (client) => {
    for (const [table, path] of files) {
      const stream = new CopyStream(client, table, columnsOf(table))
      for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
        const wait = stream.write(chunk as Buffer)
        if (wait) await wait
      }
      await stream.close()
    }
  })
  return (performance.now() - started) / 1000
}

/** Measures an import of so many rows on the embedded server, as it is set up for use. */
export async function measureImport(rows: number): Promise<ImportSpeed> {
  const folder = temporaryFolder()
  const server = await openEmbedded({ dataFolder: join(folder, 'data') })
  if (isServerProblem(server)) throw new Error(sayServerProblem(server, 'en'))
  const opened: Database[] = []
  /** A database of its own with the schema and a workspace. */
  const record = async (name: string) => {
    const [first] = opened
    if (first) await first.pool.query(`create database ${name}`)
    const database = openDatabase(first ? { ...server.connection, database: name } : server.connection)
    opened.push(database)
    await migrate(database)
    return { database, workspaceId: (await createWorkspace(database, 'bench', { en: 'Bench', vi: 'Bench' })).id }
  }
  try {
    const { gazetteer } = shippedReference()
    const path = join(folder, 'figures.csv')
    await writeFigures(path, rows, gazetteer)
    const file: RowFile = { name: 'figures.csv', bytes: statSync(path).size, open: () => createReadStream(path) }
    const setting = { ...importSetting, places: { ...importSetting.places, gazetteer } }
    const { database, workspaceId } = await record('openprovince')
    const idle = process.memoryUsage().rss
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 50)
    const started = performance.now()
    const receipt = await importObservations(database, workspaceId, file, setting)
    const seconds = (performance.now() - started) / 1000
    clearInterval(watch)
    if (receipt.outcome !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(receipt.problems[0])}`)
    const [observations, cells] = [join(folder, 'observation.copy'), join(folder, 'cell.copy')]
    await copyOut(database, workspaceId, 'observation', observations)
    await copyOut(database, workspaceId, 'cell', cells)
    const beforeVerify = performance.now()
    const { faults } = await verify(database, workspaceId)
    const verifySeconds = (performance.now() - beforeVerify) / 1000
    if (faults.length > 0) throw new Error(`the record does not verify: ${JSON.stringify(faults[0])}`)
    const both = await record('raw_both')
    const rawSeconds = await rawCopy(both.database, [
      ['observation', observations],
      ['cell', cells],
    ])
    const one = await record('raw_one')
    return {
      rows,
      cells: receipt.newCells,
      megabytes: file.bytes / megabyte,
      seconds,
      rawSeconds,
      rawObservationSeconds: await rawCopy(one.database, [['observation', observations]]),
      verifySeconds,
      peakMegabytes: peak / megabyte,
      idleMegabytes: idle / megabyte,
    }
  } finally {
    for (const database of opened) await database.close()
    await server.leave()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
  const speed = await measureImport(Number(values.rows))
  for (const [name, value] of Object.entries(speed)) process.stdout.write(`${name}: ${Number(value).toFixed(2)}\n`)
  process.stdout.write(`import / raw COPY of both tables: ${(speed.seconds / speed.rawSeconds).toFixed(2)}\n`)
  process.stdout.write(
    `import / raw COPY of observations: ${(speed.seconds / speed.rawObservationSeconds).toFixed(2)}\n`,
  )
}
