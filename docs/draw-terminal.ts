import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Draws docs/terminal.svg: what `openprovince read` really prints for two sentences with a slip that was published.

const text =
  'From January to September 2020, Hoa Binh sold goods abroad worth over 645.23 billion USD, up 7.64 percent on the year ' +
  'and equal to 62.52 percent of the yearly target. Exports of 987 million USD are expected for all of 2020.\n'
const program = fileURLToPath(new URL('../bin/openprovince.js', import.meta.url))
const run = spawnSync(
  process.execPath,
  [program, 'read', '-', '--published', '2020-10', '--place', 'Hoa Binh', '--color', '--ui', 'en'],
  { input: text, encoding: 'utf8', env: { ...process.env, COLUMNS: '96' } },
)
if (run.status !== 0) throw new Error(run.stderr)

const colours: Readonly<Record<string, string>> = {
  '31': '#f08a78',
  '32': '#7cc68a',
  '33': '#e8b45a',
  '34': '#9aa7f0',
  '35': '#d9a0d0',
  '36': '#5cc8bf',
}
const escaped = (s: string) =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0')

function spanOf(codes: readonly string[], words: string): string {
  const colour = codes.map((c) => colours[c]).find((c) => c !== undefined)
  const style = [
    colour ? ` fill="${colour}"` : codes.includes('2') ? ' fill="#b4b8c4"' : '',
    codes.includes('1') ? ' font-weight="700"' : '',
    codes.includes('4') ? ' text-decoration="underline"' : '',
  ].join('')
  return style === '' ? escaped(words) : `<tspan${style}>${escaped(words)}</tspan>`
}

const colourMark = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`)
let codes: readonly string[] = []

/** One line of the terminal, its colours as tspans; a colour goes on over the end of a line. */
function drawn(line: string): string {
  return line
    .split(colourMark)
    .map((part, i) => {
      if (i % 2 === 0) return part === '' ? '' : spanOf(codes, part)
      codes = part === '0' || part === '' ? [] : part.split(';')
      return ''
    })
    .join('')
}

const lines = [
  '$ openprovince read report.txt --published 2020-10 --place "Hoa Binh"',
  ...run.stdout.trimEnd().split('\n').slice(1),
]
const size = { left: 24, top: 34, line: 21, width: 870 }
const height = size.top + lines.length * size.line + 10
const rows = lines.map((line, i) => `<text x="${size.left}" y="${size.top + i * size.line}">${drawn(line)}</text>`)
const label =
  'Output of openprovince read: figures marked in the text, what each means, and an error with its proof and repair'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${label}">
<rect width="${size.width}" height="${height}" rx="6" fill="#11151d"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#ece9e1">
${rows.join('\n')}
</g>
</svg>
`
writeFileSync(new URL('terminal.svg', import.meta.url), svg)
