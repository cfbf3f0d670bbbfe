import { hash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeIn } from '../intake/take-in.ts'
import { catalogue } from '../kernel/catalogue.ts'
import { csvRows, isRefusal, sayTableProblem } from '../kernel/csv-rows.ts'
import type { Bilingual } from '../kernel/language.ts'
import { importObservations, type Receipt, type RowFile } from '../ledger/import-observations.ts'
import type { AlreadyRecorded, Recorded } from '../ledger/record.ts'
import { recordText, type TextDraft } from '../ledger/record-text.ts'
import type { RowSource } from '../ledger/row-statement.ts'
import type { SourceDraft } from '../ledger/source.ts'
import { placesOfRecord } from './home.ts'
import { readText } from './read-text.ts'
import type { Reference } from './reference.ts'
import type { OpenRecord } from './with-record.ts'

// 'src/cli' in a checkout and 'dist/cli' in the package lie equally deep.
const folder = new URL('../../samples/', import.meta.url)

/** A sample that ships with the program: real figures of one province. */
export interface Sample {
  readonly slug: string
  readonly name: Bilingual
  /** Texts of our own that go in through the reader, with the day each was written. */
  readonly reports: readonly { readonly file: string; readonly published: string }[]
}

export const samples: readonly Sample[] = [
  {
    slug: 'hoa-binh',
    name: { en: 'Hoa Binh', vi: 'Hòa Bình' },
    reports: [
      { file: 'report-2025-h1.en.txt', published: '2025-07-20' },
      { file: 'report-2025-h1.vi.txt', published: '2025-07-20' },
    ],
  },
]

/** Who states what a sample says in its own name; the weakest rank, so that any publisher comes before. */
const own = { publisher: 'OpenProvince sample', rank: 5 } as const

/** What became of one text of a sample. */
export interface SampleReport {
  readonly file: string
  readonly title: string
  /** Null when the reader does not know its language: then nothing was recorded. */
  readonly recorded: Recorded | AlreadyRecorded | null
}

/** What became of a sample. */
export interface SampleLoad {
  readonly figures: Receipt
  readonly reports: readonly SampleReport[]
}

/** Whether anything of a sample was new to the record. */
export function hasChanged({ figures, reports }: SampleLoad): boolean {
  return figures.outcome === 'recorded' || reports.some(({ recorded }) => recorded !== null && !('isKnown' in recorded))
}

/** Loads a sample: its figures through the import of rows, its reports through the reader. A second time changes nothing. */
export async function loadSample(
  opened: OpenRecord,
  sample: Sample,
  reference: Reference,
  actor: string,
  onProgress?: (done: { readonly bytes: number; readonly rows: number; readonly of: number }) => void,
): Promise<SampleLoad> {
  const { database, workspace } = opened
  const places = await placesOfRecord(opened, reference.gazetteer)
  const file = rowFileOf(fileURLToPath(new URL(`${sample.slug}/figures.csv`, folder)))
  const figures = await importObservations(database, workspace.id, file, {
    actor,
    columns: new Map(),
    source: {
      kind: 'file',
      title: `${sample.name.en}: ${file.name}`,
      ...own,
      published: null,
      isPublishedInferred: false,
    },
    describe: publisherOf(sample),
    // The sample keeps what was published, also where it disagrees with itself or the catalogue has no name for it.
    keepsContradictions: true,
    keepsUnknown: true,
    infersPrecision: true,
    isTrial: false,
    indicators: new Map(catalogue.map((i) => [i.code, i])),
    indicatorAliases: new Map(),
    places,
    ...(onProgress && { onProgress: (done) => onProgress({ ...done, of: file.bytes }) }),
  })
  const reports: SampleReport[] = []
  for (const report of sample.reports) {
    const bytes = readFileSync(new URL(`${sample.slug}/${report.file}`, folder))
    const taken = takeIn({ name: report.file, bytes })
    if ('code' in taken) throw new Error(`the sample's ${report.file} cannot be taken in`)
    const { text } = taken.document
    const title = text.trim().split('\n')[0] ?? report.file
    const read = readText(text, { language: null, published: report.published, place: null }, reference)
    if (!read.isRead) {
      reports.push({ file: report.file, title, recorded: null })
      continue
    }
    const source: TextDraft['source'] = {
      kind: 'report',
      title,
      ...own,
      address: null,
      isPublishedInferred: false,
      contentHash: hash('sha256', bytes, 'hex'),
    }
    const setting = { actor, action: 'record text', summary: { file: report.file, contentHash: source.contentHash } }
    const recorded = await recordText(database, workspace.id, { ...read, source }, places, setting)
    reports.push({ file: report.file, title, recorded })
  }
  return { figures, reports }
}

/** A file of rows on disk. */
export function rowFileOf(path: string): RowFile {
  return { name: basename(path), bytes: statSync(path).size, open: () => createReadStream(path) }
}

/** The publisher of a row's source: by its address, of domains that a host ends in the longest; else by its name. */
function publisherOf({ slug }: Sample): (source: RowSource) => Partial<Pick<SourceDraft, 'publisher' | 'rank'>> {
  const path = new URL(`${slug}/publishers.csv`, folder)
  if (!existsSync(path)) return () => ({})
  const rows = csvRows(readFileSync(path, 'utf8'), 'publishers.csv', ['domain', 'publisher_en', 'publisher_vi', 'rank'])
  if (isRefusal(rows)) throw new Error(rows.problems.map((p) => sayTableProblem(p, 'en')).join('\n'))
  const known = rows.map(({ fields }) => ({ ...fields, rank: Number(fields.rank) as SourceDraft['rank'] }))
  const byDomain = [...known].sort((a, b) => b.domain.length - a.domain.length)
  return ({ address, publisher }) => {
    const host = hostOf(address)
    const found =
      host === null
        ? known.find((p) => p.publisher_en === publisher)
        : byDomain.find((p) => host === p.domain || host.endsWith(`.${p.domain}`))
    if (!found) return host === null ? {} : { publisher: host }
    return { publisher: found.publisher_en, rank: found.rank }
  }
}

/** The host of an address; null where it is none. */
export function hostOf(address: string | null): string | null {
  if (address === null) return null
  const url = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}
