import type { Block, BlockRole, Document } from './document.ts'
import { startOfWords } from './encoding.ts'
import { sameFrom } from './position-map.ts'

/** Longer first lines are a paragraph, not a title. */
const longestTitle = 200

function roleOf(line: string, isFirst: boolean, isFollowedByBlank: boolean): BlockRole {
  if (line.includes('\t') && line.split('\t', 4).length > 2) return 'table'
  const isTitle = isFirst && isFollowedByBlank && line.length <= longestTitle && !/[.!?:;,]\s*$/.test(line)
  return isTitle ? 'title' : 'body'
}

/**
 * A plain text as a document: the text as given, without a byte order mark, told apart into blocks by
 * blank lines. The first block is a title when it is one short line without a full stop.
 */
export function textDocument(source: string): Document {
  const offset = startOfWords(source)
  const text = source.slice(offset)
  const blocks: Block[] = []
  const blank = /\r?\n[ \t]*\r?\n\s*|\r[ \t]*\r\s*/g
  let start = text.length - text.trimStart().length
  while (start < text.length) {
    blank.lastIndex = start
    const gap = blank.exec(text)
    const end = gap ? gap.index : text.trimEnd().length
    if (end > start) {
      const block = text.slice(start, end)
      const isOneLine = !/[\r\n]/.test(block)
      blocks.push({
        start,
        end,
        role: isOneLine || block.includes('\t') ? roleOf(block, blocks.length === 0, gap !== null) : 'body',
        join: '\n\n',
      })
    }
    if (!gap) break
    start = blank.lastIndex
  }
  return { text, blocks, map: sameFrom(offset, text.length) }
}
