import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { type BlockRole, type Document, toSource, without } from './document.ts'
import { htmlDocument } from './html.ts'

function wordsOf(document: Document, role: BlockRole): string[] {
  return document.blocks.filter((b) => b.role === role).map((b) => document.text.slice(b.start, b.end))
}

/** The piece of the file that some words of the document came from. */
function inFile(source: string, document: Document, words: string): string {
  const at = document.text.indexOf(words)
  if (at < 0) throw new Error(`'${words}' is not in the document`)
  return source.slice(...toSource(document, at, at + words.length))
}

const page = `<!DOCTYPE html><html><head><title>Exports rise - The Paper</title><style>p { margin: 5px }</style>
<script>var figures = "<p>5 million USD</p>"</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/b">Business</a></ul></nav>
<div class="content has-sidebar"><h1>Exports &amp; imports rise</h1>
<p>The province shipped <b>645.23&nbsp;million</b>
   USD,<br>up 7.64% on the year.
<p>Second paragraph.
<figure><img src="a.jpg"><figcaption>Workers at a cable plant</figcaption></figure>
<table><tr><th>Year<th>Exports</tr><tr><td>2015</td><td>545.5</td></tr></table>
<h3>Related news</h3><ul><li><a href="1">Another district grows 1,110 ha of red grapefruit</a></ul>
</div><footer>Phone 0218</footer></body></html>`

test('the words of an article are told from menus, scripts, styles and the foot of the page', () => {
  const document = htmlDocument(page)
  expect(wordsOf(document, 'title')).toEqual(['Exports & imports rise'])
  expect(wordsOf(document, 'body')).toEqual([
    'The province shipped 645.23\u00a0million USD,\nup 7.64% on the year.',
    'Second paragraph.',
  ])
  expect(document.text).not.toMatch(/margin|figures|Home|0218/)
})

test('captions, tables and teasers are kept and marked', () => {
  const document = htmlDocument(page)
  expect(wordsOf(document, 'caption')).toEqual(['Workers at a cable plant'])
  expect(wordsOf(document, 'table')).toEqual(['Year\tExports', '2015\t545.5'])
  expect(wordsOf(document, 'teaser')).toEqual(['Related news', 'Another district grows 1,110 ha of red grapefruit'])
})

test('words lead back to the file through tags, references and collapsed white space', () => {
  const document = htmlDocument(page)
  expect(inFile(page, document, '645.23\u00a0million USD')).toBe('645.23&nbsp;million</b>\n   USD')
  expect(inFile(page, document, 'Exports & imports')).toBe('Exports &amp; imports')
  expect(inFile(page, document, '545.5')).toBe('545.5')
})

test('without its teasers a document still leads back to the file', () => {
  const document = without(htmlDocument(page), ['teaser'])
  expect(document.text).not.toContain('1,110 ha')
  expect(inFile(page, document, '7.64%')).toBe('7.64%')
  expect(inFile(page, document, '645.23\u00a0million')).toBe('645.23&nbsp;million')
})

test('words outside any element are read and lead back to the file', () => {
  const bare = '\uFEFFExports reached 5&nbsp;million USD.'
  expect(htmlDocument(bare).text).toBe('Exports reached 5\u00a0million USD.')
  expect(inFile(bare, htmlDocument(bare), '5\u00a0million')).toBe('5&nbsp;million')
  const between = '<p>One.</p>Exports rose.<p>Two.</p>Imports <b>fell</b>.'
  expect(wordsOf(htmlDocument(between), 'body')).toEqual(['One.', 'Exports rose.', 'Two.', 'Imports fell.'])
  expect(inFile(between, htmlDocument(between), 'Exports rose.')).toBe('Exports rose.')
})

test('a byte order mark before the page is no word of it', () => {
  expect(htmlDocument('\uFEFF<!DOCTYPE html><p>One.</p>').text).toBe('One.')
})

test('a table stays apart from what stands before it when teasers are left out', () => {
  const table = '<table><tr><td>2015</td><td>545.5</td></tr><tr><td>2016</td><td>600</td></tr></table>'
  const teaser = '<aside>Another district grows 1,110 ha</aside>'
  const text = 'Exports rose.\n\n2015\t545.5\n2016\t600\n\n2015\t545.5\n2016\t600'
  expect(htmlDocument(`<p>Exports rose.</p>${table}${table}`).text).toBe(text)
  expect(without(htmlDocument(`<p>Exports rose.</p>${table}${table}${teaser}`), ['teaser']).text).toBe(text)
  expect(without(htmlDocument(`${teaser}<p>Exports rose.</p>${table}${table}`), ['teaser']).text).toBe(text)
  expect(without(htmlDocument(`<p>Exports rose.</p>${teaser}${table}${table}`), ['teaser']).text).toBe(text)
})

test('a page holds the same text whether a teaser was left out or never there', () => {
  const teaser = '<aside>Another district grows grapefruit</aside>'
  const piece = fc.constantFrom(
    '<p>Exports rose.</p>',
    'Imports fell.',
    '<table><tr><td>2015</td><td>545.5</td></tr><tr><td>2016</td><td>600</td></tr></table>',
    '<div>Budget</div>',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.boolean()), { minLength: 1, maxLength: 8 }), (pieces) => {
      const plain = pieces.map(([words]) => `<section>${words}</section>`).join('')
      const mixed = pieces.map(([words, has]) => `<section>${words}</section>${has ? teaser : ''}`).join('')
      expect(without(htmlDocument(mixed), ['teaser']).text).toBe(htmlDocument(plain).text)
    }),
  )
})

test('a page of cards holds its article outside of them', () => {
  const cards = '<article><a href="1">A card</a> with a few words</article>'.repeat(3)
  const document = htmlDocument(`<div><p>${'The province has 26 FDI projects. '.repeat(20)}</p></div>${cards}`)
  expect(wordsOf(document, 'body')).toHaveLength(1)
  expect(wordsOf(document, 'teaser')).toHaveLength(3)
})

test('a marked article is the page, and what stands beside it is not', () => {
  const document = htmlDocument(
    '<p>Weather 31 degrees</p><main><p>The province has 26 FDI projects and 78 others.</p></main>',
  )
  expect(document.text).toBe('The province has 26 FDI projects and 78 others.')
})

test('a page laid out by a table is read as paragraphs', () => {
  const document = htmlDocument('<table><tr><td><p>One.</p><p>Two.</p></td><td>Side</td></tr></table>')
  expect(wordsOf(document, 'body')).toEqual(['One.', 'Two.', 'Side'])
})

test('Vietnamese related news are teasers too', () => {
  const document = htmlDocument('<div><p>Tỉnh có 26 dự án.</p><p>Tin liên quan:</p><p>Huyện có 5 cụm.</p></div>')
  expect(wordsOf(document, 'teaser')).toEqual(['Tin liên quan:', 'Huyện có 5 cụm.'])
})

const markupPiece = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<div class="related">',
    '</div>',
    '<td>',
    '<tr>',
    '<table>',
    '<br>',
    '<!--',
    '-->',
  ),
  fc.constantFrom(
    '<script>',
    '</script>',
    '&amp;',
    '&nbsp;',
    '&#128200;',
    '&copy',
    '<li>',
    '<pre>',
    '\r\n',
    '  ',
    '<h1>',
    '<title>',
    '<',
  ),
)

test('however broken the markup, blocks lie in order inside the text and lead into the file', () => {
  fc.assert(
    fc.property(fc.array(markupPiece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('')
      const document = htmlDocument(source)
      let last = 0
      for (const { start, end } of document.blocks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        const [from, to] = toSource(document, start, end)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(source.length)
        last = end
      }
      expect(last).toBe(document.text.length)
    }),
    { numRuns: 500 },
  )
})

test('however the tags stand, no word is lost', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<br>',
    '<table>',
    '<tr>',
    '<td>',
    '</html>',
  )
  const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, word), { maxLength: 30 }), (pieces) => {
      const words = pieces.filter((piece) => !piece.startsWith('<')).join('')
      expect(htmlDocument(pieces.join('')).text.replace(/\s/g, '')).toBe(words)
    }),
  )
})

test('every character of a paragraph comes from the characters or the reference that parse5 reads there', () => {
  const reference = fc.constantFrom('&lt;', '&amp;', '&eacute;', '&#x1F389;', '&notit;', '&nbsp;', '&copy', '&x;', '&')
  fc.assert(
    fc.property(
      fc.array(fc.oneof(reference, fc.stringMatching(/^[a-z0-9.,%]{1,6}$/), fc.constant(' ')), { minLength: 1 }),
      (pieces) => {
        const source = pieces.join('')
        const document = htmlDocument(source)
        const whole = parseFragment(source).childNodes[0]
        const words = whole && 'value' in whole ? whole.value.replace(/^ +| +$/g, '').replace(/ +/g, ' ') : ''
        expect(document.text).toBe(words)
        for (let i = 0; i < document.text.length; i++) {
          const read = document.text[i] as string
          const raw = source.slice(...toSource(document, i, i + 1))
          const node = parseFragment(raw).childNodes[0]
          const meant = node && 'value' in node ? node.value : raw
          expect(meant.replace(/^ +$/, ' ')).toContain(read)
        }
      },
    ),
  )
})

test.each([
  ['a hundred thousand nested elements', '<div>'.repeat(100_000)],
  ['unclosed paragraphs and bold words', `<p>${'<b>x'.repeat(50_000)}${'<div></div>'.repeat(50_000)}`],
  ['nested articles', '<article>x'.repeat(50_000)],
  ['open comments', '<!--'.repeat(200_000)],
  ['lone brackets', '<&'.repeat(500_000)],
])('%s are read in bounded time', (_, source) => {
  const start = performance.now()
  htmlDocument(source)
  expect(performance.now() - start).toBeLessThan(5_000)
})
