import { parseFragment, type Token, Tokenizer, TokenizerMode } from 'parse5'
import { startOfWords } from './encoding.ts'
import { PositionMapDraft } from './position-map.ts'

/** A stretch of words between two block borders of a page, with what its elements say about it. */
export interface MarkupBlock {
  /** Into the text of the page. */
  readonly start: number
  readonly end: number
  /** The innermost block element: 'p', 'h1', 'td'. */
  readonly tag: string
  /** Characters that stand inside links, and inside emphasis. */
  readonly linked: number
  readonly emphasised: number
  /** An image stands in the block, or right before it in the same element. */
  readonly hasImage: boolean
  readonly scope: Scope
}

/** An open or closed element as its blocks see it. The outermost has no name: it is the page itself. */
export interface Scope {
  readonly parent: Scope | null
  readonly name: string
  readonly hints: Hints
  /** The innermost `article`, `main` or marked article body, this element included. */
  readonly area: Scope | null
  /** The innermost row, cell and table. */
  readonly row: Scope | null
  readonly cell: Scope | null
  readonly table: Scope | null
  hasImage: boolean
  /** No block from this index on stands inside. */
  endBlock: number
}

/** What an element and those around it are for, by name, role and class. */
export interface Hints {
  readonly isNavigation: boolean
  readonly isHeader: boolean
  readonly isTeaser: boolean
  readonly isCaption: boolean
  readonly isHidden: boolean
}

/** The words of a page in their order with the way back to the file, cut into blocks. */
export interface Markup {
  readonly text: string
  readonly map: PositionMapDraft
  readonly blocks: readonly MarkupBlock[]
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

const voidElements = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)
const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead title tr ul',
)
const hiddenElements = names(
  'audio button canvas datalist iframe math noembed noframes noscript object option script select style svg template textarea video xmp',
)
const rawElements = names('iframe noembed noframes style xmp')
const navigationElements = names('dialog footer menu nav search')
/** A start tag of these ends an open one of the same group. */
const implicitlyClosed: Readonly<Record<string, string>> = {
  li: 'li',
  td: 'td',
  th: 'td',
  tr: 'tr',
  dd: 'dd',
  dt: 'dd',
}

const navigationWords = names(
  'ad ads adv advert advertisement banner breadcrumb breadcrumbs comment comments cookie copyright footer login menu nav navbar ' +
    'navigation pager pagination quangcao search share sharing social subscribe tags toolbar',
)
const teaserWords = names(
  'lienquan mostread morenews othernews popular readmore recommend recommendation recommendations recommended related seealso ' +
    'sidebar teaser teasers tinkhac tinlienquan tinmoi trending',
)
const captionWords = names('caption captions chuthich figcaption imgcaption photocaption wpcaption')
/** A wrapper that says one of these holds the article, whatever else it says ('content has-sidebar'). */
const contentWords = names('article body column content container detail main page post wrapper')

/** How many open elements a question looks up through: more than any real page nests inline, and a bound on time. */
const farthestLook = 64

/** The scope of words outside any element. */
function pageScope(): Scope {
  const hints = { isNavigation: false, isHeader: false, isTeaser: false, isCaption: false, isHidden: false }
  return {
    parent: null,
    name: '',
    hints,
    area: null,
    row: null,
    cell: null,
    table: null,
    hasImage: false,
    endBlock: -1,
  }
}

function attribute(tag: Token.TagToken, name: string): string {
  return tag.attrs.find((a) => a.name === name)?.value ?? ''
}

/** The words of class and id: 'tin-lienQuan' gives 'tin', 'lien', 'quan' and the pairs 'tinlien', 'lienquan'. */
function labelWords(tag: Token.TagToken): readonly string[] {
  // No label of a real page is longer; without a limit a hostile one costs time.
  const label = `${attribute(tag, 'class')} ${attribute(tag, 'id')}`.slice(0, 400)
  const words =
    label
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  return [...words, ...words.slice(1).map((word, i) => `${words[i]}${word}`)]
}

function hintsOf(tag: Token.TagToken, parent: Hints): Hints {
  const name = tag.tagName
  const isRoot = name === 'html' || name === 'body' || name === 'main' || name === 'article'
  const words = isRoot || tag.attrs.length === 0 ? [] : labelWords(tag)
  const isContent = words.some((w) => contentWords.has(w))
  const says = (list: ReadonlySet<string>) => !isContent && words.some((w) => list.has(w))
  const role = attribute(tag, 'role')
  const own: Hints = {
    isNavigation:
      navigationElements.has(name) || role === 'navigation' || role === 'contentinfo' || says(navigationWords),
    isHeader: name === 'header' || role === 'banner',
    isTeaser: name === 'aside' || role === 'complementary' || says(teaserWords),
    isCaption: name === 'figcaption' || name === 'figure' || words.some((w) => captionWords.has(w)),
    isHidden:
      hiddenElements.has(name) ||
      tag.attrs.some((a) => a.name === 'hidden') ||
      attribute(tag, 'aria-hidden') === 'true' ||
      /display\s*:\s*none/i.test(attribute(tag, 'style').slice(0, 400)),
  }
  return {
    isNavigation: own.isNavigation || parent.isNavigation,
    isHeader: own.isHeader || parent.isHeader,
    isTeaser: own.isTeaser || parent.isTeaser,
    isCaption: own.isCaption || parent.isCaption,
    isHidden: own.isHidden || parent.isHidden,
  }
}

function isArea(tag: Token.TagToken): boolean {
  const name = tag.tagName
  return (
    name === 'article' ||
    name === 'main' ||
    attribute(tag, 'role') === 'main' ||
    attribute(tag, 'itemprop') === 'articleBody'
  )
}

const reference = /&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{0,31};?)/y

/** What a character reference stands for; text that only looks like one comes back as it is. */
function decodedReference(written: string, known: Map<string, string>): string {
  const remembered = known.get(written)
  if (remembered !== undefined) return remembered
  const node = written.length > 1 ? parseFragment(written).childNodes[0] : null
  const decoded = node && 'value' in node ? node.value : written
  known.set(written, decoded)
  return decoded
}

/**
 * Takes a page apart in one pass over parse5's tokens. The tree is not built: its rules for misnested tags
 * take time that grows with the square of the depth, and for words and blocks a list of open elements is
 * enough. Broken markup never fails; time is linear.
 */
class MarkupPass {
  readonly map = new PositionMapDraft()
  readonly blocks: MarkupBlock[] = []
  private readonly source: string
  private readonly tokenizer: Tokenizer
  private readonly pieces: string[] = []
  private length = 0
  private readonly firstWord: number
  private readonly page = pageScope()
  /** From the page, which is never closed, to the innermost. */
  private readonly open: Scope[] = [this.page]
  private readonly openCount = new Map<string, number>()
  private readonly references = new Map<string, string>()
  private blockStart = 0
  private linked = 0
  private emphasised = 0
  private hasImage = false
  private imageBefore: Scope | null = null
  private waiting: { start: number; end: number } | null = null
  private space: { start: number; end: number } | null = null
  private lineBreak = false

  constructor(source: string) {
    this.source = source
    this.firstWord = startOfWords(source)
    this.tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: (tag) => {
          this.words()
          this.start(tag)
        },
        onEndTag: (tag) => {
          this.words()
          this.end(tag.tagName)
        },
        onCharacter: (token) => this.wait(token),
        onWhitespaceCharacter: (token) => this.wait(token),
        onNullCharacter: (token) => this.wait(token),
        onComment: () => this.words(),
        onDoctype: () => this.words(),
        onEof: () => this.words(),
      },
    )
  }

  run(): Markup {
    // Chunks let the tokenizer drop what it has read.
    const chunk = 1 << 16
    for (let at = 0; at < this.source.length; at += chunk) {
      this.tokenizer.write(this.source.slice(at, at + chunk), at + chunk >= this.source.length)
    }
    while (this.scope !== this.page) this.closeLast()
    this.endBlock()
    this.page.endBlock = this.blocks.length
    return { text: this.pieces.join(''), map: this.map, blocks: this.blocks }
  }

  /** The innermost open element, or the page. */
  private get scope(): Scope {
    return this.open[this.open.length - 1] as Scope
  }

  private start(tag: Token.TagToken): void {
    const name = tag.tagName
    if (name === 'br') this.lineBreak = true
    if (name === 'img') this.image()
    if (name === 'hr') this.endBlock()
    if (voidElements.has(name)) return
    if (blockElements.has(name)) {
      this.closeParagraph()
      const closed = implicitlyClosed[name]
      if (closed !== undefined) this.closeSibling(closed)
      this.endBlock()
    }
    this.openElement(tag)
    if (name === 'script') this.tokenizer.state = TokenizerMode.SCRIPT_DATA
    else if (rawElements.has(name)) this.tokenizer.state = TokenizerMode.RAWTEXT
    else if (name === 'title' || name === 'textarea') this.tokenizer.state = TokenizerMode.RCDATA
    else if (name === 'plaintext') this.tokenizer.state = TokenizerMode.PLAINTEXT
  }

  private openElement(tag: Token.TagToken): void {
    const parent = this.scope
    const name = tag.tagName
    const scope: Scope = {
      parent,
      name,
      hints: hintsOf(tag, parent.hints),
      area: parent.area,
      row: parent.row,
      cell: parent.cell,
      table: parent.table,
      hasImage: false,
      endBlock: -1,
    }
    const self = {
      ...(isArea(tag) ? { area: scope } : {}),
      ...(name === 'table' ? { table: scope, row: null, cell: null } : {}),
      ...(name === 'tr' ? { row: scope, cell: null } : {}),
      ...(name === 'td' || name === 'th' ? { cell: scope } : {}),
    }
    this.open.push(Object.assign(scope, self))
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1)
  }

  private end(name: string): void {
    if (name === 'br') this.lineBreak = true
    if ((this.openCount.get(name) ?? 0) === 0) {
      if (name === 'p') this.endBlock()
      return
    }
    if (blockElements.has(name)) this.endBlock()
    // A stray inline end tag ends no block element: '<b><p>text</b> more</p>'.
    if (!blockElements.has(name) && !this.isOpenInBlock(name)) return
    while (this.scope.name !== name) this.closeLast()
    this.closeLast()
  }

  private isOpenInBlock(name: string): boolean {
    for (let i = this.open.length - 1; i >= 0 && this.open.length - i < farthestLook; i--) {
      const open = (this.open[i] as Scope).name
      if (open === name) return true
      if (blockElements.has(open)) return false
    }
    return false
  }

  private closeLast(): void {
    const scope = this.scope
    if (scope === this.page) return
    if (blockElements.has(scope.name)) this.endBlock()
    this.open.pop()
    scope.endBlock = this.blocks.length
    this.openCount.set(scope.name, (this.openCount.get(scope.name) ?? 1) - 1)
  }

  /** A block element ends an open paragraph, as the HTML Standard has it. */
  private closeParagraph(): void {
    if ((this.openCount.get('p') ?? 0) === 0) return
    for (let i = this.open.length - 1; i >= 0 && this.open.length - i < farthestLook; i--) {
      const name = (this.open[i] as Scope).name
      if (name === 'p') {
        this.endBlock()
        while (this.open.length > i) this.closeLast()
        return
      }
      if (blockElements.has(name)) return
    }
  }

  private closeSibling(group: string): void {
    for (let i = this.open.length - 1; i >= 0; i--) {
      const open = (this.open[i] as Scope).name
      if (open === 'table' || open === 'ul' || open === 'ol' || open === 'dl') return
      if ((implicitlyClosed[open] ?? open) === group) {
        while (this.open.length > i) this.closeLast()
        return
      }
      // Looking further than a few elements would cost time on deep nesting and finds no sibling there.
      if (this.open.length - i > 8) return
    }
  }

  private image(): void {
    this.hasImage = true
    this.imageBefore = this.scope
    if (this.scope.table) this.scope.table.hasImage = true
  }

  private append(text: string, fileStart: number, fileLength: number): void {
    this.pieces.push(text)
    this.map.add(this.length, text.length, fileStart, fileLength)
    this.length += text.length
  }

  /**
   * Character tokens wait until a tag, a comment or the end follows: between two of them parse5 puts the
   * border beside a character reference wrongly, round all of them rightly.
   */
  private wait({ location }: Token.CharacterToken): void {
    if (!location) return
    this.waiting = {
      start: this.waiting?.start ?? Math.max(location.startOffset, this.firstWord),
      end: location.endOffset,
    }
  }

  /** Takes the words that wait; words with one space between them go as they are. */
  private words(): void {
    const waiting = this.waiting
    this.waiting = null
    if (!waiting || this.scope.hints.isHidden) return
    const raw = this.source.slice(waiting.start, waiting.end)
    const isPreformatted = (this.openCount.get('pre') ?? 0) > 0
    for (const [piece] of raw.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+(?: [^ \t\r\n\f]+)*/g)) {
      const start = waiting.start
      waiting.start += piece.length
      if (!/^[ \t\r\n\f]/.test(piece)) this.word(piece, start)
      else if (isPreformatted && this.length > this.blockStart) this.append(piece, start, piece.length)
      else this.space = { start: this.space?.start ?? start, end: start + piece.length }
    }
  }

  private word(raw: string, fileStart: number): void {
    if (this.length > this.blockStart) this.separate(fileStart)
    this.space = null
    this.lineBreak = false
    const before = this.length
    this.appendDecoded(raw, fileStart)
    const added = this.length - before
    if ((this.openCount.get('a') ?? 0) > 0) this.linked += added
    if ((this.openCount.get('em') ?? 0) + (this.openCount.get('i') ?? 0) > 0) this.emphasised += added
  }

  /** White space before a word becomes one space, a line break one new line. */
  private separate(wordStart: number): void {
    if (this.lineBreak) {
      this.pieces.push('\n')
      this.length++
    } else if (this.space) {
      const isOneCharacter = this.space.end - this.space.start === 1
      this.append(' ', this.space.start, isOneCharacter ? 1 : Math.min(this.space.end, wordStart) - this.space.start)
    }
  }

  /** Appends a word, each character reference in it as one piece of the file. */
  private appendDecoded(raw: string, fileStart: number): void {
    for (let at = 0; at < raw.length; ) {
      const next = raw.indexOf('&', at)
      const end = next < 0 ? raw.length : next
      if (end > at) {
        this.append(raw.slice(at, end), fileStart + at, end - at)
        at = end
        continue
      }
      reference.lastIndex = at
      const written = reference.exec(raw)?.[0] ?? '&'
      this.append(decodedReference(written, this.references), fileStart + at, written.length)
      at += written.length
    }
  }

  private endBlock(): void {
    const scope = this.scope
    if (this.length > this.blockStart) {
      const hasImage = this.hasImage || (this.imageBefore !== null && this.imageBefore === scope.parent)
      this.blocks.push({
        start: this.blockStart,
        end: this.length,
        tag: this.blockElementOf(scope),
        linked: this.linked,
        emphasised: this.emphasised,
        hasImage,
        scope,
      })
      this.imageBefore = null
    }
    this.blockStart = this.length
    this.linked = 0
    this.emphasised = 0
    this.hasImage = false
    this.space = null
    this.lineBreak = false
  }

  private blockElementOf(scope: Scope): string {
    let at: Scope | null = scope
    for (let steps = 0; at && steps < farthestLook; steps++, at = at.parent)
      if (blockElements.has(at.name)) return at.name
    return 'div'
  }
}

export function readMarkup(source: string): Markup {
  return new MarkupPass(source).run()
}
