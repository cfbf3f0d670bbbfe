import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The stages of the work. A folder imports itself and what stands before it. */
const rooms = [
  'kernel',
  'intake',
  'reader',
  'check',
  'ui',
  'store',
  'ledger',
  'registers',
  'compute',
  'release',
  'briefs',
  'web',
  'server',
  'cli',
]
/** Rooms that do no I/O: data is handed in. */
const pureRooms = ['kernel', 'intake', 'reader', 'check']

interface Import {
  readonly from: string
  readonly to: string
  readonly isTypeOnly: boolean
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** The source without its comments and the insides of its strings, so that only code is judged. */
function codeOf(source: string): string {
  const skipped = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g
  return source.replace(skipped, (found) => (/^['"`]/.test(found) ? "''" : ''))
}

const importForms =
  /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<static>[^']+)'|\bimport\(\s*'(?<dynamic>[^']+)'/gm

function importsOf(path: string): Import[] {
  return [...readFileSync(path, 'utf8').matchAll(importForms)].map((found) => {
    const groups = found.groups ?? {}
    return { from: path, to: groups.static ?? groups.dynamic ?? '', isTypeOnly: groups.type !== undefined }
  })
}

const files = filesUnder(join(root, 'src'))
const imports = files.flatMap(importsOf)
const isOurs = (one: Import) => one.to.startsWith('.')
const targetOf = (one: Import) => join(dirname(one.from), one.to)
const roomOf = (path: string) => relative(join(root, 'src'), path).split(/[\\/]/)[0] ?? ''
const said = (one: Import) => `${relative(root, one.from)} -> ${one.to}`
const isTest = (path: string) => /\.test\.tsx?$/.test(path)

test('every folder of src is a room of the house', () => {
  expect(files.map(roomOf).filter((room) => !rooms.includes(room))).toEqual([])
})

test('every import of ours names a file that is there', () => {
  expect(imports.filter((one) => isOurs(one) && !existsSync(targetOf(one))).map(said)).toEqual([])
})

test('a room imports only itself and the rooms before it', () => {
  const wrong = imports.filter(
    (one) => isOurs(one) && rooms.indexOf(roomOf(targetOf(one))) > rooms.indexOf(roomOf(one.from)),
  )
  expect(wrong.map(said)).toEqual([])
})

test('no file imports itself by way of others', () => {
  const next = new Map<string, string[]>()
  for (const one of imports.filter((i) => isOurs(i) && !i.isTypeOnly)) {
    next.set(one.from, [...(next.get(one.from) ?? []), targetOf(one)])
  }
  const finished = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file))
      cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(root, f)).join(' -> '))
    if (finished.has(file) || path.includes(file)) return
    for (const other of next.get(file) ?? []) visit(other, [...path, file])
    finished.add(file)
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('the pure rooms use nothing of the machine', () => {
  const wrong = imports.filter(
    (one) => pureRooms.includes(roomOf(one.from)) && !isTest(one.from) && one.to.startsWith('node:'),
  )
  expect(wrong.map(said)).toEqual([])
  const machine = /\b(?:process|globalThis|Date\.now|new Date\(\)|Math\.random|performance\.now|fetch\()/
  const users = files.filter(
    (f) => pureRooms.includes(roomOf(f)) && !isTest(f) && machine.test(codeOf(readFileSync(f, 'utf8'))),
  )
  expect(users.map((f) => relative(root, f))).toEqual([])
})

test('only tests import what is there for development', () => {
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const wrong = imports.filter(
    (one) => !isTest(one.from) && Object.keys(manifest.devDependencies).some((name) => one.to === name),
  )
  expect(wrong.map(said)).toEqual([])
})

test('nothing is typed any', () => {
  const loose = /(?::|<|\bas|,|\|)\s*any\b(?!\s*[(:])/
  expect(files.filter((f) => loose.test(codeOf(readFileSync(f, 'utf8')))).map((f) => relative(root, f))).toEqual([])
})

test('there are no barrels and no default exports', () => {
  const loose = /^export\s+(?:\*|default\b)/m
  expect(files.filter((f) => loose.test(codeOf(readFileSync(f, 'utf8')))).map((f) => relative(root, f))).toEqual([])
})

test('a file is named in kebab-case by what it is, never a drawer for anything', () => {
  const names = files.map((f) => relative(root, f).split(/[\\/]/).at(-1) ?? '')
  expect(names.filter((n) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.tsx?$/.test(n))).toEqual([])
  expect(names.filter((n) => /\b(?:utils?|helpers?|managers?|common|misc|info)\b/.test(n))).toEqual([])
})
