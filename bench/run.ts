import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { shippedReference } from '../src/cli/reference.ts'
import { articlesBeside, ownArticles } from '../test/base-articles.ts'
import { type Growth, measureGrowth } from './growth.ts'
import { type ImportSpeed, measureImport } from './import.ts'
import { type Memory, measureMemory } from './memory.ts'
import { measureSeries, seriesTable } from './series.ts'
import { measureThroughput, type Throughput } from './throughput.ts'

const root = new URL('../', import.meta.url)

function versionOf(path: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL(path, root), 'utf8'))
  return manifest.version
}

function rounded(n: number): string {
  return n >= 100 ? Math.round(n).toLocaleString('en') : n.toFixed(n >= 10 ? 1 : 2)
}

function throughputTable(t: Throughput): string {
  return `| on ${t.texts} English texts, ${rounded(t.kilobytes)} kB | kB/s | times | found |
|---|---:|---:|---:|
| @microsoft/recognizers-text-suite (number, percentage, currency, dimension) | ${rounded(t.suite)} | 1 | ${t.suiteFigures} entities |
| openprovince, reading (figures with indicator, place, period, status, interval) | ${rounded(t.reading)} | ${rounded(t.reading / t.suite)} | ${t.figures} figures |
| openprovince, reading and checking | ${rounded(t.readingAndChecking)} | ${rounded(t.readingAndChecking / t.suite)} | |`
}

function growthTable(rows: readonly Growth[]): string {
  const lines = rows.map(
    (r) => `| ${r.characters.toLocaleString('en')} | ${rounded(r.milliseconds)} | ${r.exponent?.toFixed(2) ?? ''} |`,
  )
  return ['| characters in one text | ms | grows by length to the power of |', '|---:|---:|---:|', ...lines].join('\n')
}

function memoryTable(rows: readonly Memory[]): string {
  const lines = rows.map((r) => `| ${r.articles.toLocaleString('en')} | ${rounded(r.used)} | ${rounded(r.resident)} |`)
  return ['| articles read | MB in use | MB resident |', '|---:|---:|---:|', ...lines].join('\n')
}

function importTable(s: ImportSpeed): string {
  return `| ${s.rows.toLocaleString('en')} rows, ${s.cells.toLocaleString('en')} new cells, ${rounded(s.megabytes)} MB of CSV | s | times |
|---|---:|---:|
| raw COPY of the observations, ready made | ${rounded(s.rawObservationSeconds)} | 1 |
| raw COPY of the observations and cells, ready made | ${rounded(s.rawSeconds)} | ${rounded(s.rawSeconds / s.rawObservationSeconds)} |
| openprovince, import: read, checked, placed, hashed and recorded | ${rounded(s.seconds)} | ${rounded(s.seconds / s.rawObservationSeconds)} |
| openprovince, verify: every row and link hashed again | ${rounded(s.verifySeconds)} | |

The program held ${rounded(s.peakMegabytes)} MB at the most, ${rounded(s.idleMegabytes)} MB of it before the import began; the server's memory is its own.`
}

const { values } = parseArgs({
  options: {
    date: { type: 'string', default: 'date not given' },
    rows: { type: 'string', default: '1000000' },
    observations: { type: 'string', default: '10000000' },
  },
})
const beside = articlesBeside().filter((a) => a.language === 'en')
const own = ownArticles().filter((a) => a.language === 'en')
const articles = [...own, ...beside]
const origin =
  beside.length > 0
    ? `${own.length} texts of this repository (test/articles, samples) and ${beside.length} annotated articles from ../shared/gold`
    : `${own.length} texts of this repository (test/articles, samples); ../shared/gold was not there`

const reference = shippedReference()
// Before anything else: the suite keeps much memory of its own.
const memory = measureMemory(articles, reference)
const growth = measureGrowth(
  articles.map((a) => a.text),
  reference,
)
const throughput = measureThroughput(articles, reference)
const imported = await measureImport(Number(values.rows))
const series = await measureSeries(Number(values.observations))

const results = `# Results of \`npm run bench\`

${values.date} · ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB · ${platform()} ${release()} · Node ${process.versions.node}
openprovince ${versionOf('package.json')} · @microsoft/recognizers-text-suite ${versionOf('node_modules/@microsoft/recognizers-text-suite/package.json')}
Texts: ${origin}.

## Throughput
Both read the same texts whole, in the same run, after warming up; kB are 1,000 bytes of UTF-8.

${throughputTable(throughput)}

## Time against length
Reading and checking one text made of all articles.

${growthTable(growth)}

## Memory
Ten thousand articles, one after the other, each a text of its own.

${memoryTable(memory)}

## Import of rows
On the embedded server, all in the same run; the tables of the raw COPY have the same keys and indexes.

${importTable(imported)}

## A series, and an article against the record
On the embedded server, the middle of 31 rounds.

${seriesTable(series)}
`
writeFileSync(new URL('bench/RESULTS.md', root), results)
process.stdout.write(results)
