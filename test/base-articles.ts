import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../src/kernel/language.ts'

/** A text to start from. */
export interface BaseArticle {
  readonly name: string
  readonly text: string
  readonly language: Language
  readonly published: string | null
  readonly place: string | null
}

const root = fileURLToPath(new URL('../', import.meta.url))

function textsIn(folder: string): BaseArticle[] {
  return readdirSync(root + folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: `${folder}${name}`,
      text: readFileSync(root + folder + name, 'utf8'),
      language: name.includes('.vi.') ? 'vi' : 'en',
      published: '2025-07-20',
      place: 'Hoa Binh',
    }))
}

/** The short texts of this repository, in our own words. */
export function ownArticles(): BaseArticle[] {
  return [...textsIn('test/articles/'), ...textsIn('samples/hoa-binh/')]
}

const goldFolders = ['../shared/gold/seeds/', '../shared/gold/dev/', '../shared/gold/dev-vi/']

/** The annotated articles that lie beside a checkout of the project, or none. */
export function articlesBeside(): BaseArticle[] {
  return goldFolders
    .filter((folder) => existsSync(root + folder))
    .flatMap((folder) =>
      readdirSync(root + folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name): BaseArticle => {
          const gold: BaseArticle = JSON.parse(readFileSync(root + folder + name, 'utf8'))
          return { name, text: gold.text, language: gold.language, published: gold.published, place: gold.place }
        }),
    )
}
