import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Language } from '../kernel/language.ts'
import { backUp, type Manifest, RestoreRefused, restore } from '../store/backup.ts'
import { BrokenBackup } from '../store/backup-file.ts'
import type { Database } from '../store/database.ts'
import { verify } from '../store/verify.ts'
import { findWorkspace } from '../store/workspaces.ts'
import { type Asked, askedOf, isExitCode } from './command.ts'
import { backupHelp, restoreHelp } from './help-record.ts'
import { countOf } from './record-words.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import type { UsageProblem, Words } from './usage.ts'
import { recordOptions, withDatabase, withExistingDatabase } from './with-record.ts'

function oneFile(command: string): (words: Words) => UsageProblem[] {
  return ({ files: [file, ...more] }) => {
    const what = { en: 'the file of the backup', vi: 'tệp sao lưu' }
    const problems: UsageProblem[] = file === undefined ? [{ code: 'no-word', what, command }] : []
    return [...problems, ...more.map((found) => ({ code: 'needless-word', found }) as const)]
  }
}

/** `openprovince backup`: every workspace in one file, as they stood at one instant. */
export async function backupCommand(around: Surroundings): Promise<ExitCode> {
  const shape = { name: 'backup', help: backupHelp, options: recordOptions, problemsOf: oneFile('backup') }
  const asked = await askedOf(around, shape)
  if (isExitCode(asked)) return asked
  const { words, language, complain } = asked
  const [path = ''] = words.files
  if (existsSync(path)) {
    await complain(said.isThere[language](path))
    return exitCodes.failed
  }
  return withExistingDatabase(asked, async (database) => {
    const manifest = await writtenBackup(database, path, asked)
    if (manifest === null) return exitCodes.failed
    const size = (statSync(path).size / 1e6).toFixed(1)
    await asked.say(
      said.written[language](basename(path), rowsIn(manifest, language), size),
      ...digestLines(manifest, language),
    )
    return exitCodes.done
  })
}

async function writtenBackup(
  database: Database,
  path: string,
  { language, complain }: Asked,
): Promise<Manifest | null> {
  try {
    return await backUp(database, path, new Date().toISOString())
  } catch (error) {
    const isOfFile = error instanceof Error && 'syscall' in error && 'path' in error
    if (!isOfFile) throw error
    await complain(said.cannotWrite[language](path, error.message))
    return null
  }
}

/** `openprovince restore`: a backup into a record that has none of its workspaces, with every hash compared. */
export async function restoreCommand(around: Surroundings): Promise<ExitCode> {
  const shape = { name: 'restore', help: restoreHelp, options: recordOptions, problemsOf: oneFile('restore') }
  const asked = await askedOf(around, shape)
  if (isExitCode(asked)) return asked
  const { words, language, complain } = asked
  const [path = ''] = words.files
  if (!existsSync(path) || statSync(path).isDirectory()) {
    await complain(said.noFile[language](path))
    return exitCodes.failed
  }
  return withDatabase(asked, async (database) => {
    const answer = await restored(database, path)
    if (answer instanceof Error) {
      await complain(said.notRestored[language](path, answer.message.replace(/\.$/, '')))
      return exitCodes.failed
    }
    await asked.say(said.restored[language](basename(path), rowsIn(answer, language)), ...digestLines(answer, language))
    const isEqual = await haveEqualHashes(database, answer)
    await asked.say(isEqual ? said.equal[language] : said.unequal[language])
    return isEqual ? exitCodes.done : exitCodes.failed
  })
}

async function restored(database: Database, path: string): Promise<Manifest | Error> {
  try {
    return await restore(database, path)
  } catch (error) {
    if (error instanceof RestoreRefused || error instanceof BrokenBackup) return error
    throw error
  }
}

/** Whether the chain of every restored workspace, computed anew, ends where it did when the backup was made. */
async function haveEqualHashes(database: Database, { workspaces }: Manifest): Promise<boolean> {
  for (const { slug, digest } of workspaces) {
    const workspace = await findWorkspace(database, slug)
    const found = workspace && (await verify(database, workspace.id))
    if (!found || found.faults.length > 0 || found.digest !== digest) return false
  }
  return true
}

function rowsIn({ tables }: Manifest, language: Language): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return countOf(rows, 'row', { en: 'rows', vi: 'dòng' }, language)
}

function digestLines({ workspaces }: Manifest, language: Language): string[] {
  const change = language === 'en' ? 'change' : 'lần ghi'
  return workspaces.map(({ slug, seq, digest }) => `  ${slug}: ${change} ${seq}, ${digest}`)
}

const said = {
  isThere: {
    en: (path: string) => `${path} is there already. Name a new file: a backup replaces none.`,
    vi: (path: string) => `${path} đã có. Hãy nêu tên tệp mới: bản sao lưu không ghi đè tệp cũ.`,
  },
  cannotWrite: {
    en: (path: string, reason: string) => `${path} cannot be written (${reason}). Name a file in another folder.`,
    vi: (path: string, reason: string) => `không ghi được ${path} (${reason}). Hãy nêu tệp ở thư mục khác.`,
  },
  written: {
    en: (file: string, rows: string, size: string) => `Wrote ${file}: ${rows}, ${size} MB.`,
    vi: (file: string, rows: string, size: string) => `Đã ghi ${file}: ${rows}, ${size.replace('.', ',')} MB.`,
  },
  noFile: {
    en: (path: string) => `${path}: there is no such file. Check the name and the folder.`,
    vi: (path: string) => `${path}: không có tệp này. Hãy xem lại tên và thư mục.`,
  },
  notRestored: {
    en: (path: string, reason: string) => `${path}: ${reason}.`,
    vi: (path: string, reason: string) => `không khôi phục được ${path}, chưa có gì thay đổi (${reason}).`,
  },
  restored: {
    en: (file: string, rows: string) => `Restored ${file}: ${rows}.`,
    vi: (file: string, rows: string) => `Đã khôi phục ${file}: ${rows}.`,
  },
  equal: {
    en: 'Every hash is equal to that of the backup.',
    vi: 'Mọi mã băm đều bằng mã băm trong bản sao lưu.',
  },
  unequal: {
    en: "The hashes are not equal: the record was damaged before it was backed up. Run 'openprovince verify' for what is wrong.",
    vi: "Mã băm không bằng nhau: sổ ghi đã hỏng từ trước khi sao lưu. Gõ 'openprovince verify' để biết chỗ sai.",
  },
} as const
