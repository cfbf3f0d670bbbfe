import { expect, test } from 'vitest'
import { commandBy, meansOfRoot } from './means.ts'

const waysFor = (owner: { uid: number; gid: number } | null) => meansOfRoot(owner).map(({ way }) => way)

test('root makes a new cluster as nobody, and in a user namespace where nobody cannot reach it', () => {
  expect(waysFor(null)).toEqual(['as user 65534', 'in a user namespace'])
})

test('root runs a cluster as who owns it, so that the owner can still use it', () => {
  expect(waysFor({ uid: 4711, gid: 4711 })).toEqual(['as user 4711', 'in a user namespace'])
  expect(waysFor({ uid: 65534, gid: 65534 })).toEqual(['as user 65534', 'in a user namespace'])
})

test('a cluster that root owns was made in a user namespace and stays there', () => {
  expect(waysFor({ uid: 0, gid: 0 })).toEqual(['in a user namespace', 'as user 65534'])
})

test('a namespace stands before the command, an account beside it', () => {
  const [asNobody, inNamespace] = meansOfRoot(null)
  if (asNobody === undefined || inNamespace === undefined) throw new Error('two means expected')
  expect(commandBy(inNamespace, '/bin/postgres', ['-D', '/data'])).toMatchObject({
    file: 'unshare',
    args: ['--user', '--map-user=65534', '--map-group=65534', '/bin/postgres', '-D', '/data'],
  })
  const { file, args, options } = commandBy(asNobody, '/bin/postgres', ['-D', '/data'])
  expect([file, ...args]).toEqual(['/bin/postgres', '-D', '/data'])
  expect(options).toMatchObject({ uid: 65534, gid: 65534 })
})

test("the person's own settings for PostgreSQL do not reach our server", () => {
  const [asNobody] = meansOfRoot(null)
  const names = asNobody === undefined ? [] : Object.keys(commandBy(asNobody, 'postgres', []).options.env)
  expect(names.filter((name) => /^(?:PG|LANG|LC_)/.test(name))).toEqual(['LC_ALL'])
})
