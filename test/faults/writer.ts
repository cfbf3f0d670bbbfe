import { hash } from 'node:crypto'
import { importSetting } from '../../src/ledger/import-for-tests.ts'
import { importObservations, type RowFile } from '../../src/ledger/import-observations.ts'
import { rule } from '../../src/ledger/ruling.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openServer } from '../../src/store/server/open-server.ts'
import { isServerProblem, sayServerProblem } from '../../src/store/server/server-problem.ts'
import { createWorkspace, findWorkspace } from '../../src/store/workspaces.ts'

/**
 * A program that writes to the record of a data folder until it is killed: `writer.ts FOLDER import|decide ROWS SEED`.
 * It says 'ready', 'settling' when the last row of a file is read, then a line of JSON for each link, and only once
 * the link is committed.
 */
const [folder = '', mode = '', rows = '0', seed = '0'] = process.argv.slice(2)

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Rows of a file that nobody has imported before. */
function fileOf(count: number, name: string, atEnd = () => {}): RowFile {
  let opened = 0
  async function* lines() {
    opened++
    yield Buffer.from('indicator,place,period,value,unit\n')
    let part = ''
    for (let i = 0; i < count; i++) {
      part += `export_value,Site ${name} ${i},${2000 + (i % 25)},${1_000_000 + i},USD\n`
      if (part.length < 1 << 16) continue
      yield Buffer.from(part)
      part = ''
    }
    yield Buffer.from(part)
    // The first time it is only hashed.
    if (opened > 1) atEnd()
  }
  return { name: `${name}.csv`, bytes: count * 40, open: lines }
}

const server = await openServer({ dataFolder: folder })
if (isServerProblem(server)) throw new Error(sayServerProblem(server, 'en'))
const database = openDatabase(server.connection)
await migrate(database)
const { id } =
  (await findWorkspace(database, 'faults')) ?? (await createWorkspace(database, 'faults', { en: 'F', vi: 'F' }))

if (mode === 'import') {
  const file = fileOf(Number(rows), `s${seed}`, () => say({ settling: true }))
  say({ ready: true })
  const receipt = await importObservations(database, id, file, importSetting)
  if (receipt.link === null) throw new Error(`not recorded: ${JSON.stringify(receipt.problems.slice(0, 3))}`)
  say({ seq: receipt.link.seq, digest: receipt.link.digest, rows: receipt.accepted })
} else {
  await importObservations(database, id, fileOf(1, 'decided'), importSetting)
  const { rows: cells } = await database.pool.query<{ cell_id: string; id: number }>(
    "select o.cell_id, o.id from observation o join cell c on c.id = o.cell_id where c.place_name = 'Site decided 0'",
  )
  const [cell] = cells
  if (!cell) throw new Error('nothing to decide on')
  say({ ready: true })
  for (let i = 0; i < Number(rows); i++) {
    const reason = `decision ${hash('sha256', `${seed} ${i}`, 'hex')}`
    const decided = await rule(database, id, { cellId: cell.cell_id, observationId: cell.id, reason, actor: 'writer' })
    if ('problem' in decided) throw new Error(decided.problem)
    say({ seq: decided.link.seq, digest: decided.link.digest, reason })
  }
}
await database.close()
await server.leave()
