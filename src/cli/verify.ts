import type { Language } from '../kernel/language.ts'
import { type Fault, verify } from '../store/verify.ts'
import { askedOf, isExitCode } from './command.ts'
import { verifyHelp } from './help-record.ts'
import { jsonLine } from './json-figure.ts'
import { fitForTerminal } from './printed-width.ts'
import { counted, countOf } from './record-words.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import { recordOptions, withRecord } from './with-record.ts'

const options = { ...recordOptions, json: { type: 'boolean' } } as const

/** Faults that are listed for people; JSON has all. */
const listedFaults = 200

/** `openprovince verify`: recomputes the chain of changes and names what does not agree with it. */
export async function verifyCommand(around: Surroundings): Promise<ExitCode> {
  const problemsOf = ({ files }: { readonly files: readonly string[] }) =>
    files.map((found) => ({ code: 'needless-word', found }) as const)
  const asked = await askedOf(around, { name: 'verify', help: verifyHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const { language, paint, words } = asked
  return withRecord(asked, async ({ database, workspace }) => {
    const { links, rows, faults, digest } = await verify(database, workspace.id)
    if (words.values.json) {
      const data = language
      const said = faults.map((fault) => ({ ...fault, message: sayFault(fault, data) }))
      await around.output.write(jsonLine({ workspace: workspace.slug, links, rows, digest, faults: said }))
    } else {
      const lines = faults.slice(0, listedFaults).map((f) => paint(fitForTerminal(sayFault(f, language)), 'red'))
      const more = faults.length - lines.length
      if (more > 0)
        lines.push(language === 'en' ? `and ${counted(more, 'en')} more` : `và ${counted(more, 'vi')} lỗi nữa`)
      await asked.say(...lines, sayVerified({ slug: workspace.slug, links, rows, faults: faults.length }, language))
      await asked.say(`${language === 'en' ? 'Digest' : 'Mã băm'} ${digest}`)
    }
    return faults.length > 0 ? exitCodes.failed : exitCodes.done
  })
}

function sayVerified(
  {
    slug,
    links,
    rows,
    faults,
  }: { readonly slug: string; readonly links: number; readonly rows: number; readonly faults: number },
  language: Language,
): string {
  const what = `${countOf(links, 'change', { en: 'changes', vi: 'lần ghi' }, language)}, ${countOf(rows, 'row', { en: 'rows', vi: 'dòng' }, language)}`
  if (faults === 0) {
    return language === 'en' ? `${slug}: every digest agrees (${what}).` : `${slug}: mọi mã băm đều khớp (${what}).`
  }
  const found = countOf(faults, 'fault', { en: 'faults', vi: 'lỗi' }, language)
  return language === 'en'
    ? `${slug}: ${found} (${what}). The record was altered from outside; restore the last backup that verifies.`
    : `${slug}: ${found} (${what}). Sổ ghi đã bị sửa từ bên ngoài; hãy khôi phục bản sao lưu gần nhất còn khớp.`
}

/** A fault as a sentence: where it is and what does not agree. */
export function sayFault(fault: Fault, language: Language): string {
  const isEnglish = language === 'en'
  const change = isEnglish ? `Change ${fault.seq}` : `Lần ghi ${fault.seq}`
  switch (fault.kind) {
    case 'link-missing':
      return isEnglish ? `${change} is missing.` : `${change} bị mất.`
    case 'link-altered':
      return isEnglish
        ? `${change} was altered: its digest does not agree with what it says.`
        : `${change} bị sửa: mã băm không khớp với nội dung.`
    case 'link-cut':
      return isEnglish
        ? `${change} does not follow the change before it: the chain is cut here.`
        : `${change} không nối với lần ghi trước: chuỗi bị đứt ở đây.`
    case 'row-altered':
      return isEnglish
        ? `${change}: row ${fault.ordinal + 1} of ${fault.table} (${fault.row}) was altered.`
        : `${change}: dòng ${fault.ordinal + 1} của ${fault.table} (${fault.row}) bị sửa.`
    case 'row-missing':
      return isEnglish
        ? `${change}: row ${fault.ordinal + 1} of ${fault.table} is missing.`
        : `${change}: dòng ${fault.ordinal + 1} của ${fault.table} bị mất.`
    case 'row-added':
      return isEnglish
        ? `${change}: row ${fault.ordinal + 1} of ${fault.table} was added by no change.`
        : `${change}: dòng ${fault.ordinal + 1} của ${fault.table} không do lần ghi nào thêm vào.`
    case 'rows-altered':
      return isEnglish
        ? `${change}: its rows do not agree with its digest; one was altered together with its own.`
        : `${change}: các dòng không khớp với mã băm; có dòng bị sửa cùng mã băm của nó.`
    case 'head-altered':
      return isEnglish
        ? `The head of the chain does not agree with change ${fault.seq}.`
        : `Đầu chuỗi không khớp với lần ghi ${fault.seq}.`
  }
}
