import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const unread = new Set(['node_modules', '.git', 'dist', 'coverage', 'data'])
const longestFolderReadme = 30

function documentsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return unread.has(entry.name) ? [] : documentsUnder(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

function folders(of: string): string[] {
  return readdirSync(join(root, of), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(of, entry.name))
}

const documents = documentsUnder(root)
const textOf = (path: string) => readFileSync(path, 'utf8')
const readme = textOf(join(root, 'README.md'))
const manifest: { scripts: Record<string, string> } = JSON.parse(textOf(join(root, 'package.json')))

test('every npm command in the documents is a script of the package', () => {
  const builtIn = ['ci', 'install', 'pack']
  const missing = documents.flatMap((path) => {
    const named = [...textOf(path).matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map((found) => found[1] ?? '')
    return named
      .filter((name) => !builtIn.includes(name) && !(name in manifest.scripts))
      .map((name) => `${relative(root, path)}: npm ${name}`)
  })
  expect(missing).toEqual([])
})

test('the README names the command that does the main job and the one that runs the tests', () => {
  expect(readme).toContain('npm start')
  expect(readme).toContain('npm test')
})

test('every file that a command of the README or a script reads is there', () => {
  const commands = [
    ...readme.matchAll(/openprovince read ([^\n`]*)/g),
    ...(manifest.scripts.start ?? '').matchAll(/ read (.*)/g),
  ]
  const named = commands.flatMap((found) => (found[1] ?? '').match(/(?:samples|docs|test)\/[\w./-]+/g) ?? [])
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test.each([...folders('src'), 'bench', 'test', 'samples', 'docs', 'reference'])(
  '%s opens with a short README',
  (folder) => {
    const path = join(root, folder, 'README.md')
    expect(existsSync(path)).toBe(true)
    expect(textOf(path).trimEnd().split('\n').length).toBeLessThanOrEqual(longestFolderReadme)
  },
)

test('every link in a document leads to a file that is there', () => {
  const broken = documents.flatMap((path) =>
    [...textOf(path).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)|<img[^>]+src="([^"]+)"/g)].flatMap((found) => {
      const target = found[1] ?? found[2] ?? ''
      if (/^[a-z]+:/.test(target) || existsSync(join(dirname(path), target))) return []
      return [`${relative(root, path)} -> ${target}`]
    }),
  )
  expect(broken).toEqual([])
})

test('every check has a written account', () => {
  const [, union = ''] = /export type CheckName =([^;]*?)\n\n/.exec(textOf(join(root, 'src/kernel/finding.ts'))) ?? []
  const names = [...union.matchAll(/'([a-z-]+)'/g)].map((found) => found[1] ?? '')
  const accounts = documents
    .filter((path) => /^(?:docs|src\/check)\//.test(relative(root, path)))
    .map(textOf)
    .join('\n')
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !accounts.includes(`\`${name}\``))).toEqual([])
})

test('no document names a folder of one machine', () => {
  const foreign = /(?:^|[\s`("'])\/(?:root|home|tmp|work)\//m
  expect(documents.filter((path) => foreign.test(textOf(path))).map((path) => relative(root, path))).toEqual([])
})
