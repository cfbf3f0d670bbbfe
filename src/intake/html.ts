import { assemble, type BlockRole, type Document, type Part } from './document.ts'
import { type Markup, type MarkupBlock, readMarkup, type Scope } from './markup.ts'

/** Above this share of its characters inside links a block leads elsewhere: it is navigation or a teaser. */
const linkShareOfPointers = 0.8
/** Shorter pointers are the words of a menu, longer ones the title of another article. */
const shortestTeaser = 40
const longestCaption = 300
const longestCell = 200
const longestHeading = 60

const teaserHeading =
  /^(?:related|other|more|latest|recommended)\s+(?:news|articles?|stories|posts?)\W*$|^(?:read more|see also|most read|you may also like)\W*$|^(?:các\s+)?(?:tin|bài|tin bài|bài viết)\s+(?:liên quan|khác|mới(?: nhất)?|cùng chuyên mục|đã đưa)\W*$|^(?:đọc thêm|xem thêm|đọc nhiều(?: nhất)?|có thể bạn quan tâm)\W*$/iu
const teaserLead = /^(?:read more|see also|related|đọc thêm|xem thêm|tin liên quan)\s*[:»>]/iu

function lengthOf(block: MarkupBlock): number {
  return block.end - block.start
}

function isPointer(block: MarkupBlock): boolean {
  return block.linked > linkShareOfPointers * lengthOf(block)
}

function isHeading(block: MarkupBlock): boolean {
  return /^h[1-6]$/.test(block.tag)
}

/** Words that may belong to the article. */
function isReadable(block: MarkupBlock): boolean {
  const { hints } = block.scope
  return !hints.isNavigation && !hints.isTeaser && block.tag !== 'title' && !(isPointer(block) && !isHeading(block))
}

/**
 * The element that holds the article, or null when no marked one holds most of the words: on old pages
 * `article` is only the card of a teaser.
 */
function mainArea(blocks: readonly MarkupBlock[]): Scope | null {
  const weights = new Map<Scope | null, number>()
  for (const block of blocks) {
    if (!isReadable(block) || block.scope.hints.isHeader) continue
    weights.set(block.scope.area, (weights.get(block.scope.area) ?? 0) + lengthOf(block))
  }
  let best: Scope | null = null
  for (const [area, weight] of weights) if (area && (best === null || weight > (weights.get(best) ?? 0))) best = area
  const outside = weights.get(null) ?? 0
  return best !== null && (weights.get(best) ?? 0) * 2 >= outside ? best : null
}

/** An area and those around it. */
function areasAround(area: Scope | null): ReadonlySet<Scope | null> {
  const around = new Set<Scope | null>()
  for (let at = area; at; at = at.parent?.area ?? null) around.add(at)
  return around
}

/** The blocks that a heading such as 'Related news' announces: what follows it in the element that holds both. */
function announcedTeasers(text: string, blocks: readonly MarkupBlock[]): ReadonlySet<number> {
  const announced = new Set<number>()
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as MarkupBlock
    if (lengthOf(block) > longestHeading || !teaserHeading.test(text.slice(block.start, block.end))) continue
    let holder: Scope | null = block.scope
    while (holder && holder.endBlock <= i + 1) holder = holder.parent
    const end = holder ? holder.endBlock : blocks.length
    for (let k = i; k < end; k++) announced.add(k)
    i = end - 1
  }
  return announced
}

function isCaption(block: MarkupBlock): boolean {
  if (block.scope.hints.isCaption) return true
  if (lengthOf(block) > longestCaption || isHeading(block)) return false
  if (block.scope.table?.hasImage) return true
  return block.hasImage && block.emphasised > lengthOf(block) / 2
}

/** The rows whose cells each hold one short block: those of a table of figures, not of a page laid out by a table. */
function tableRows(blocks: readonly MarkupBlock[]): ReadonlySet<Scope> {
  const cells = new Map<Scope, { cells: Set<Scope>; count: number; isShort: boolean }>()
  for (const block of blocks) {
    const { row, cell } = block.scope
    if (!row || !cell) continue
    const seen = cells.get(row) ?? { cells: new Set(), count: 0, isShort: true }
    seen.cells.add(cell)
    seen.count++
    seen.isShort &&= lengthOf(block) <= longestCell
    cells.set(row, seen)
  }
  const isRow = (seen: { cells: Set<Scope>; count: number; isShort: boolean }) =>
    seen.isShort && seen.cells.size > 1 && seen.cells.size === seen.count
  return new Set([...cells].flatMap(([row, seen]) => (isRow(seen) ? [row] : [])))
}

function partsOf({ text, blocks }: Markup): Part[] {
  const article = areasAround(mainArea(blocks))
  const announced = announcedTeasers(text, blocks)
  const rows = tableRows(blocks)
  const hasHeadline = blocks.some((b) => b.tag === 'h1' && !b.scope.hints.isNavigation)

  const roleOf = (block: MarkupBlock, index: number): BlockRole | null => {
    const { scope } = block
    if (block.tag === 'title') return hasHeadline ? null : 'title'
    if (scope.hints.isNavigation) return null
    const isInArticle = article.size === 0 ? scope.area === null : article.has(scope.area)
    if (block.tag === 'h1' && (isInArticle || scope.hints.isHeader)) return 'title'
    if (scope.hints.isTeaser || announced.has(index)) return 'teaser'
    const isInRow = scope.row !== null && rows.has(scope.row)
    if (isPointer(block) && !isHeading(block) && !isInRow) {
      return lengthOf(block) >= shortestTeaser && block.tag !== 'li' ? 'teaser' : null
    }
    if (teaserLead.test(text.slice(block.start, block.start + longestHeading)) && block.linked > 0) return 'teaser'
    if (!isInArticle) return scope.area === null ? null : 'teaser'
    if (scope.hints.isHeader && scope.area === null) return null
    if (isCaption(block)) return 'caption'
    return isInRow ? 'table' : 'body'
  }

  const parts: Part[] = []
  let previous: MarkupBlock | null = null
  blocks.forEach((block, index) => {
    const role = roleOf(block, index)
    if (role === null) return
    const isTable = role === 'table' && previous !== null && parts.at(-1)?.role === 'table'
    const isSameRow = isTable && previous?.scope.row === block.scope.row
    const isSameTable = isTable && previous?.scope.table === block.scope.table
    parts.push({ start: block.start, end: block.end, role, join: isSameRow ? '\t' : isSameTable ? '\n' : '\n\n' })
    previous = block
  })
  return parts
}

/**
 * A web page as a document: the article's words told from navigation, scripts, styles and advertisements
 * (left out) and from captions, tables and teasers of other articles (kept and marked). Every character
 * keeps its place in the file as given. Broken markup is read as far as it goes; time is linear.
 */
export function htmlDocument(source: string): Document {
  const markup = readMarkup(source)
  return assemble(markup.text, markup.map, partsOf(markup))
}
