import fc from 'fast-check'
import { to as copyTo } from 'pg-copy-streams'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyText, jsonbText } from './copy-text.ts'
import { openDatabase } from './database.ts'
import { databasesUnderTest, type ServerForTests } from './server/server-for-tests.ts'

/** Text that PostgreSQL can keep: no zero byte, no half of a pair. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).map((t) => t.replaceAll('\u0000', '\\'))
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }))
const value = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(text, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).json

describe.each(databasesUnderTest())('the text of rows on $name', ({ missing, open }) => {
  let server: ServerForTests
  beforeAll(async () => {
    if (missing === null) server = await open()
  }, 120_000)
  afterAll(() => server?.close(), 120_000)

  test.skipIf(missing !== null)(missing ?? 'is what the database gives out, byte for byte', async () => {
    await server.withDatabase(async (connection) => {
      const database = openDatabase(connection)
      try {
        const [jsons, texts] = [fc.sample(value, 2_000), fc.sample(text, 2_000)]
        const { rows } = await database.pool.query<{ text: string }>(
          'select value::jsonb::text as text from unnest($1::text[]) with ordinality as given(value, n) order by n',
          [jsons.map((json) => JSON.stringify(json))],
        )
        expect(jsons.map(jsonbText)).toEqual(rows.map((row) => row.text))
        const client = await database.pool.connect()
        await client.query(
          'create temporary table given as select * from unnest($1::text[]) with ordinality as t(value, n)',
          [texts],
        )
        let copied = ''
        const out = client.query(copyTo('copy (select value from given order by n) to stdout'))
        for await (const chunk of out as AsyncIterable<Buffer>) copied += chunk.toString('latin1')
        client.release()
        const written = texts.map((t) => `${copyText(t)}\n`).join('')
        expect(Buffer.from(copied, 'latin1').toString()).toBe(written)
      } finally {
        await database.close()
      }
    })
  })

  test('has the form of COPY', () => {
    expect(['a\tb\\\n', null, undefined, true, false, 1.5, Buffer.from([1, 255])].map(copyText)).toEqual([
      'a\\tb\\\\\\n',
      '\\N',
      '\\N',
      't',
      'f',
      '1.5',
      '\\\\x01ff',
    ])
  })
})
