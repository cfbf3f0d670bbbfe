import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { tokensOf } from '../token.ts'
import { english } from './en.ts'
import type { Grammar } from './grammar.ts'

const grammars: readonly Grammar[] = [english]

/** Every set of words of a grammar, with the path to it. */
function wordSetsOf(part: object, path = ''): [string, ReadonlySet<unknown>][] {
  return Object.entries(part).flatMap(([name, value]): [string, ReadonlySet<unknown>][] => {
    const at = `${path}/${name}`
    if (value instanceof Set) return [[at, value]]
    const isPart = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    return isPart ? wordSetsOf(value, at) : []
  })
}

describe.each(grammars)('the grammar of $language', (grammar) => {
  test('sets hold single words as a text is cut into them, so that each can be met', () => {
    // A possessive is one only right behind a letter.
    const canBeMet = (word: string) =>
      [`a ${word}`, `a${word}`].some((text) => tokensOf(text)[1]?.norm === word && tokensOf(text).length === 2)
    const unmet = wordSetsOf(grammar).flatMap(([path, words]) =>
      [...words].filter((word) => !canBeMet(String(word))).map((word) => `${path}: ${word}`),
    )
    expect(unmet).toEqual([])
  })

  test('no phrase does the same thing twice', () => {
    const seen = new Set<string>()
    const twice = grammar.cues.filter(([phrase, cue]) => {
      const key = `${phrase}: ${JSON.stringify(cue)}`
      return seen.has(key) || !seen.add(key)
    })
    expect(twice.map(([phrase, cue]) => `${phrase} is ${cue.is}`)).toEqual([])
  })
})

test('the files outside grammar/ know no language: none compares a token with a word', () => {
  const folder = fileURLToPath(new URL('../', import.meta.url))
  const shared = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('grammar') && !name.includes('test'),
  )
  const comparison =
    /norm(?:\([^)]*\))*\)? (?:===|!==) '[a-z]|'[a-z]+' === [a-z.]*norm|\/\^?(?:\\b)?\(\?:[a-z]{2,}\|[a-z ]+\|/g
  // Codes of documents ('NQ', 'QD') stand in texts of every language.
  const found = shared
    .filter((name) => !name.endsWith('identifier.ts'))
    .flatMap((name) => [...readFileSync(folder + name, 'utf8').matchAll(comparison)].map((m) => `${name}: ${m[0]}`))
  expect(found).toEqual([])
})
