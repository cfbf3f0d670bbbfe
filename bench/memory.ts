import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readText } from '../src/cli/read-text.ts'
import type { Reference } from '../src/cli/reference.ts'
import type { BaseArticle } from '../test/base-articles.ts'

/** Memory after so many articles, in MB: what is in use once garbage is collected, and what the process holds. */
export interface Memory {
  readonly articles: number
  readonly used: number
  readonly resident: number
}

const count = 10_000
const step = 1_000
const megabyte = 2 ** 20

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}

export function measureMemory(articles: readonly BaseArticle[], reference: Reference): Memory[] {
  const collect = garbageCollector()
  const rows: Memory[] = []
  for (let n = 1; n <= count; n++) {
    const article = articles[n % articles.length]
    // A number of its own keeps each text new.
    if (article) readText(`${article.text} No. ${n}.`, { ...article, language: 'en' }, reference)
    if (n % step !== 0) continue
    collect()
    const { heapUsed, rss } = process.memoryUsage()
    rows.push({ articles: n, used: heapUsed / megabyte, resident: rss / megabyte })
  }
  return rows
}
