import { takeIn } from '../intake/take-in.ts'
import type { Language } from '../kernel/language.ts'
import { allWorkspaces, createWorkspace } from '../store/workspaces.ts'
import { type Asked, askedOf, isExitCode } from './command.ts'
import { startHelp } from './help-record.ts'
import { provinceNamed } from './home.ts'
import { initWithSample } from './init.ts'
import { readParts } from './read-text.ts'
import { countOf } from './record-words.ts'
import { type Reference, shippedReference } from './reference.ts'
import { writeReport } from './report.ts'
import { samples } from './sample.ts'
import { seriesAnswer } from './series-answer.ts'
import { seriesLines } from './series-table.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes } from './ui.ts'
import type { UsageProblem, Words } from './usage.ts'
import { type OpenRecord, recordOptions, usualDataFolder, withDatabase, withRecord } from './with-record.ts'

const options = { ...recordOptions, port: { type: 'string' } } as const

function problemsOf(words: Words): UsageProblem[] {
  const problems: UsageProblem[] = words.files.map((found) => ({ code: 'needless-word', found }))
  const port = words.values.port
  if (typeof port === 'string' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    problems.push({ code: 'bad-value', option: '--port', found: port, expected: '0-65535' })
  }
  return problems
}

/** The indicator with which a record shows itself. */
const shownIndicator = 'export_value'

/** `openprovince start`: brings the record up, with the sample where it is empty, and shows what is in it. */
export async function startCommand(around: Surroundings): Promise<ExitCode> {
  const asked = await askedOf(around, { name: 'start', help: startHelp, options, problemsOf })
  if (isExitCode(asked)) return asked
  const filled = await withDatabase(asked, async (database) => {
    const all = await allWorkspaces(database)
    const [sample] = samples
    const isEmpty = all.length === 0 && sample !== undefined
    if (!isEmpty) return exitCodes.done
    await asked.say(said.empty[asked.language])
    const workspace = await createWorkspace(database, sample.slug, sample.name)
    const code = await initWithSample(asked, { database, workspace }, sample)
    await asked.say('')
    return code
  })
  return filled === exitCodes.done ? withRecord(asked, (record) => show(record, asked)) : filled
}

async function show(record: OpenRecord, asked: Asked): Promise<ExitCode> {
  const { language, columns, paint } = asked
  const reference = shippedReference()
  const home = provinceNamed(record.workspace.name.vi, reference.gazetteer)
  await asked.say(...(await stateLines(record, asked)), '')
  const words = {
    indicator: shownIndicator,
    place: home?.name.en ?? null,
    publishedBy: null,
    recordedBy: null,
    status: null,
    relation: null,
    dimensions: [],
    isAll: false,
  }
  const series = await seriesAnswer(record, words, reference.gazetteer)
  if (!('code' in series) && series.cells.length > 0) {
    await asked.say(...seriesLines(series, { language, columns, paint, gazetteer: reference.gazetteer }), '')
  }
  await showText(record, asked, reference)
  await asked.say(...nextLines(asked))
  return exitCodes.done
}

/** What the record holds, in a few lines. */
async function stateLines({ database, workspace }: OpenRecord, { language, paint }: Asked): Promise<string[]> {
  const { rows } = await database.pool.query<State>(
    `select (select count(*) from observation where workspace_id = $1) as observations,
            (select count(*) from cell where workspace_id = $1) as cells,
            (select count(distinct id) from source where workspace_id = $1) as sources,
            (select min(period_start) from cell where workspace_id = $1) as first,
            (select max(period_end) from cell where workspace_id = $1) as last,
            (select max(published) from observation where workspace_id = $1) as published`,
    [workspace.id],
  )
  const [state] = rows
  if (!state) return []
  const counts = [
    countOf(state.observations, 'statement', { en: 'statements', vi: 'lần nêu số liệu' }, language),
    countOf(state.cells, 'cell', { en: 'cells', vi: 'ô số liệu' }, language),
    countOf(state.sources, 'source', { en: 'sources', vi: 'nguồn' }, language),
  ]
  const span = state.first && state.last ? [`${state.first.slice(0, 4)}–${state.last.slice(0, 4)}`] : []
  const latest = state.published ? [`${said.latest[language]} ${state.published}`] : []
  return [`${paint(workspace.name[language], 'bold')}  ${[...counts, ...span, ...latest].join(' · ')}`]
}

interface State {
  readonly observations: number
  readonly cells: number
  readonly sources: number
  readonly first: string | null
  readonly last: string | null
  readonly published: string | null
}

/** The latest text that the record keeps, read and checked anew: its figures marked, its findings below. */
async function showText({ database, workspace }: OpenRecord, asked: Asked, reference: Reference): Promise<void> {
  const { rows } = await database.pool.query<{
    title: string
    text: string
    published: string | null
    language: string | null
  }>(
    `select title, text, published_to as published, language from source
     where workspace_id = $1 and text is not null order by published_to desc nulls last, seq desc limit 1`,
    [workspace.id],
  )
  const [source] = rows
  if (!source) return
  const taken = takeIn({ name: source.title, bytes: Buffer.from(source.text) })
  if ('code' in taken) return
  const language: Language | null = source.language === 'en' || source.language === 'vi' ? source.language : null
  const parts = readParts(taken.document.text, { language, published: source.published, place: null }, reference)
  await writeReport(taken, parts, asked, asked.around.output)
  await asked.say('')
}

function nextLines({ language, words, paint }: Asked): string[] {
  const data =
    typeof words.values.data === 'string' && words.values.data !== usualDataFolder ? ` --data ${words.values.data}` : ''
  const lines = examples.map(
    ([command, meaning]) => `  npx openprovince ${command}${data}\n      ${paint(meaning[language], 'faint')}`,
  )
  return [said.next[language], ...lines]
}

const examples = [
  [
    'series export_value --place "Hoa Binh" --published-by 2020-12-31',
    { en: 'what was known at the end of 2020', vi: 'những gì đã biết vào cuối năm 2020' },
  ],
  [
    'series "thu ngân sách" --place "Hòa Bình" --csv',
    {
      en: 'budget revenue for a spreadsheet, every row with its source',
      vi: 'thu ngân sách cho bảng tính, dòng nào cũng có nguồn',
    },
  ],
  [
    'import FILE.csv --as observations --dry-run',
    { en: 'what your own file would bring, nothing recorded', vi: 'tệp của bạn sẽ mang vào những gì, chưa ghi' },
  ],
  [
    'places resolve "Luong Son" --on 2025-07-01',
    { en: 'which place a name means on a day', vi: 'tên này là nơi nào vào ngày đó' },
  ],
] as const

const said = {
  empty: {
    en: "There is no record here yet: making one with the sample 'hoa-binh', real published figures of Hoa Binh.",
    vi: "Ở đây chưa có sổ ghi: tạo sổ mới với dữ liệu mẫu 'hoa-binh', các số liệu thật đã công bố của Hòa Bình.",
  },
  latest: { en: 'latest publication', vi: 'công bố gần nhất' },
  next: { en: 'To go on:', vi: 'Làm tiếp:' },
} as const
