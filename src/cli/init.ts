import type { Bilingual, Language } from '../kernel/language.ts'
import { createWorkspace, findWorkspace } from '../store/workspaces.ts'
import { actorOf } from './actor.ts'
import { type Asked, askedOf, isExitCode, textOption, unlessOneOf } from './command.ts'
import { initHelp } from './help-record.ts'
import { provinceNamed, slugOf } from './home.ts'
import { progressBar } from './progress-bar.ts'
import { counted, countOf } from './record-words.ts'
import { shippedReference } from './reference.ts'
import { hasChanged, loadSample, type Sample, type SampleLoad, type SampleReport, samples } from './sample.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import type { UsageProblem, Words } from './usage.ts'
import { type OpenRecord, recordOptions, usualWorkspace, withDatabase } from './with-record.ts'

const options = {
  ...recordOptions,
  sample: { type: 'string' },
  name: { type: 'string' },
  actor: { type: 'string' },
} as const

function problemsOf(words: Words): UsageProblem[] {
  const problems = unlessOneOf(
    words,
    'sample',
    samples.map((s) => s.slug),
  )
  const [found] = words.files
  if (found !== undefined) problems.push({ code: 'needless-word', found })
  if (words.values.sample !== undefined && words.values.name !== undefined) {
    problems.push({ code: 'one-of', options: ['--sample', '--name'] })
  }
  const slug = textOption(words, 'workspace')
  if (slug !== null && slug !== slugOf(slug)) {
    const expected = slugOf(slug) || usualWorkspace
    problems.push({ code: 'bad-value', option: '--workspace', found: slug, expected })
  }
  return problems
}

/** `openprovince init`: a workspace in the record, empty or with a sample. */
export async function initCommand(around: Surroundings): Promise<ExitCode> {
  const asked = await askedOf(around, { name: 'init', help: initHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const { words } = asked
  const sample = samples.find((s) => s.slug === textOption(words, 'sample'))
  return withDatabase(asked, async (database) => {
    const { slug, name } = wantedWorkspace(words, sample)
    const there = await findWorkspace(database, slug)
    const workspace = there ?? (await createWorkspace(database, slug, name))
    if (!there) await asked.say(said.made[asked.language](workspace.name[asked.language], slug))
    if (sample) return initWithSample(asked, { database, workspace }, sample)
    if (there) await asked.say(said.isThere[asked.language](slug, there.lastSeq))
    else await asked.say(said.whatNext[asked.language])
    return exitCodes.done
  })
}

/** Loads a sample into an open record and says what was loaded. */
export async function initWithSample(asked: Asked, record: OpenRecord, sample: Sample): Promise<ExitCode> {
  const { language, around } = asked
  const start = performance.now()
  const bar = progressBar(around.errors, language)
  const load = await loadSample(record, sample, shippedReference(), actorOf(asked), bar.show)
  await bar.clear()
  await asked.say(...loadLines(load, language, (performance.now() - start) / 1000))
  return load.figures.outcome === 'refused' ? exitCodes.failed : exitCodes.done
}

function wantedWorkspace(words: Words, sample: Sample | undefined): { slug: string; name: Bilingual } {
  const slug = textOption(words, 'workspace')
  if (sample) return { slug: slug ?? sample.slug, name: sample.name }
  const said = textOption(words, 'name')?.trim() || slug || 'Hòa Bình'
  const name = provinceNamed(said.replaceAll('-', ' '), shippedReference().gazetteer)?.name ?? { en: said, vi: said }
  return { slug: slug ?? (slugOf(said) || usualWorkspace), name }
}

const said = {
  made: {
    en: (name: string, slug: string) => `Made the workspace '${slug}' (${name}).`,
    vi: (name: string, slug: string) => `Đã tạo không gian làm việc '${slug}' (${name}).`,
  },
  isThere: {
    en: (slug: string, seq: number) =>
      `The workspace '${slug}' is there already, with ${countOf(seq, 'change', { en: 'changes', vi: '' }, 'en')}. Nothing changed.`,
    vi: (slug: string, seq: number) =>
      `Không gian làm việc '${slug}' đã có, với ${counted(seq, 'vi')} lần ghi. Không có gì thay đổi.`,
  },
  whatNext: {
    en: "Next: 'openprovince import FILE --as observations', or 'openprovince init --sample hoa-binh' for a real one to try.",
    vi: "Tiếp theo: 'openprovince import TỆP --as observations', hoặc 'openprovince init --sample hoa-binh' để thử với dữ liệu thật.",
  },
  nothing: {
    en: 'The sample is in the record already. Nothing changed.',
    vi: 'Dữ liệu mẫu đã có trong sổ ghi. Không có gì thay đổi.',
  },
  known: { en: 'in the record already', vi: 'đã có trong sổ ghi' },
  unread: {
    en: 'left out: figures of Vietnamese texts are not read yet',
    vi: 'chưa ghi: chưa đọc được số liệu của bài tiếng Việt',
  },
} as const

const nouns = {
  row: { en: 'rows', vi: 'dòng' },
  cell: { en: 'cells', vi: 'ô số liệu' },
  source: { en: 'sources', vi: 'nguồn' },
  figure: { en: 'figures', vi: 'số liệu' },
} as const

function reportLine({ file, recorded }: SampleReport, language: Language): string {
  if (recorded === null) return `  ${file}: ${said.unread[language]}`
  if ('isKnown' in recorded) return `  ${file}: ${said.known[language]}`
  return `  ${file}: ${countOf(recorded.observations.length, 'figure', nouns.figure, language)}, ${countOf(recorded.newCells, 'new cell', { en: 'new cells', vi: 'ô mới' }, language)}`
}

function loadLines(load: SampleLoad, language: Language, seconds: number): string[] {
  const { figures, reports } = load
  if (!hasChanged(load)) return [said.nothing[language]]
  const counts = [
    countOf(figures.accepted, 'row', nouns.row, language),
    countOf(figures.newCells, 'cell', nouns.cell, language),
    countOf(figures.sources, 'source', nouns.source, language),
  ]
  const first = figures.outcome === 'known' ? said.known[language] : counts.join(', ')
  const time = seconds.toFixed(1)
  return [
    `  ${figures.file}: ${first}`,
    ...reports.map((report) => reportLine(report, language)),
    language === 'en' ? `Loaded in ${time} s.` : `Đã nạp trong ${time.replace('.', ',')} giây.`,
  ]
}
