import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptanceOf, rivalsOf } from './acceptance.ts'
import type { Stated } from './series.ts'

interface Said {
  readonly id: number
  readonly rank?: number
  readonly published?: string | null
  readonly statement?: string
  readonly correctedBy?: number | null
}

function stated({
  id,
  rank = 5,
  published = '2021-01-31',
  statement = `statement ${id}`,
  correctedBy = null,
}: Said): Stated {
  return {
    id,
    seq: id,
    cellId: 'cell',
    statementId: statement,
    value: String(id),
    low: null,
    high: null,
    printed: String(id),
    unit: 'USD',
    modifier: null,
    quote: '',
    published,
    confidence: 1,
    reading: {},
    locator: {},
    span: null,
    corrects: null,
    correctedBy,
    source: {
      id: `source ${id}`,
      title: '',
      publisher: '',
      address: null,
      rank,
      publishedFrom: published,
      publishedTo: published,
      isPublishedInferred: false,
    },
  }
}

/** The accepted id, the rule, and all ids in order. */
function chosen(said: readonly Said[], ruled?: number | null): [number | null, string, number[]] {
  const { accepted, acceptedBy, statements } = acceptanceOf(
    said.map(stated),
    ruled === undefined ? null : { observationId: ruled },
  )
  return [accepted?.id ?? null, acceptedBy, statements.map((s) => s.id)]
}

describe('of several statements of one cell', () => {
  test('the strongest rank, then the latest publication, then the latest in the record stands', () => {
    expect(chosen([{ id: 1 }])).toEqual([1, 'only statement', [1]])
    expect(chosen([{ id: 1 }, { id: 2 }])).toEqual([2, 'sequence', [2, 1]])
    expect(chosen([{ id: 1, published: '2021-02-28' }, { id: 2 }])).toEqual([1, 'latest publication', [1, 2]])
    expect(
      chosen([
        { id: 1, published: '2021-02-28' },
        { id: 2, rank: 2, published: '2019-12-31' },
      ]),
    ).toEqual([2, 'source rank', [2, 1]])
  })

  test('one whose day of publication nobody knows is weaker than any of its rank, and stronger than a weaker rank', () => {
    expect(
      chosen([
        { id: 1, published: '1999-12-31' },
        { id: 2, published: null },
      ])[0],
    ).toBe(1)
    expect(
      chosen([
        { id: 1, rank: 3, published: null },
        { id: 2, published: '2021-12-31' },
      ])[0],
    ).toBe(1)
    expect(
      chosen([
        { id: 1, published: null },
        { id: 2, published: null },
      ]),
    ).toEqual([2, 'sequence', [2, 1]])
  })
})

describe('copies of one statement', () => {
  test('are one statement', () => {
    expect(
      chosen([
        { id: 1, statement: 'a' },
        { id: 2, statement: 'a', published: '2021-05-31' },
      ]),
    ).toEqual([1, 'only statement', [1, 2]])
  })

  test('are no news: a paragraph printed again later does not outdo what was said since', () => {
    const said = [
      { id: 1, statement: 'a', published: '2021-01-31' },
      { id: 2, statement: 'b', published: '2021-02-28' },
      { id: 3, statement: 'a', published: '2021-03-31' },
    ]
    expect(chosen(said)).toEqual([2, 'latest publication', [2, 1, 3]])
  })

  test('are as strong as the strongest of their sources', () => {
    const said = [
      { id: 1, statement: 'a', published: '2021-01-31' },
      { id: 2, statement: 'b', published: '2021-02-28' },
      { id: 3, statement: 'a', published: '2021-03-31', rank: 2 },
    ]
    expect(chosen(said)).toEqual([3, 'source rank', [3, 2, 1]])
  })

  test('a print whose day is known stands for those whose day is not', () => {
    expect(
      chosen([
        { id: 1, statement: 'a', published: null },
        { id: 2, statement: 'a' },
      ])[0],
    ).toBe(2)
  })
})

describe('what was corrected', () => {
  test('stays in sight, last, and does not stand', () => {
    expect(chosen([{ id: 1, rank: 1, correctedBy: 3 }, { id: 2 }, { id: 3, rank: 4 }])).toEqual([
      3,
      'source rank',
      [3, 2, 1],
    ])
  })

  test('into another cell leaves a cell in which none stands', () => {
    expect(chosen([{ id: 1, correctedBy: 9 }])).toEqual([null, 'none stands', [1]])
  })
})

describe('a ruling', () => {
  const said = [{ id: 1 }, { id: 2, rank: 2 }]

  test('is stronger than any rank, and may accept none', () => {
    expect(chosen(said, 1)).toEqual([1, 'ruling', [1, 2]])
    expect(chosen(said, null)).toEqual([null, 'ruled out', [2, 1]])
  })

  test('may accept one of several copies', () => {
    expect(chosen([{ id: 1, statement: 'a' }, { id: 2, statement: 'a' }, { id: 3 }], 2)).toEqual([
      2,
      'ruling',
      [2, 3, 1],
    ])
  })

  test('follows its statement through corrections inside the cell', () => {
    const corrected = [{ id: 1, correctedBy: 3 }, { id: 2, rank: 2 }, { id: 3, correctedBy: 4 }, { id: 4 }]
    expect(chosen(corrected, 1)).toEqual([4, 'ruling', [4, 2, 3, 1]])
  })

  test('rests where its statement is not seen, or was corrected into another cell', () => {
    expect(chosen(said, 7)).toEqual([2, 'source rank', [2, 1]])
    expect(
      chosen(
        [
          { id: 1, correctedBy: 9 },
          { id: 2, rank: 2 },
        ],
        1,
      ),
    ).toEqual([2, 'only statement', [2, 1]])
  })
})

const anyStatements = fc
  .array(
    fc.record({
      rank: fc.integer({ min: 1, max: 5 }),
      published: fc.constantFrom(null, '2020-12-31', '2021-01-31', '2021-02-28'),
      statement: fc.constantFrom('a', 'b', 'c', 'd'),
      isCorrected: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((all) =>
    all.map(({ isCorrected, ...said }, i) => ({ ...said, id: i + 1, correctedBy: isCorrected ? 99 : null })),
  )

test('whatever the order in which statements come, all are shown once and the same one stands', () => {
  fc.assert(
    fc.property(anyStatements, fc.integer(), (said, turn) => {
      const given = said.map(stated)
      const at = given.length === 0 ? 0 : Math.abs(turn) % given.length
      const turned = [...given.slice(at), ...given.slice(0, at)].reverse()
      const [a, b] = [acceptanceOf(given, null), acceptanceOf(turned, null)]
      expect(b.statements.map((s) => s.id)).toEqual(a.statements.map((s) => s.id))
      expect([b.accepted, b.acceptedBy]).toEqual([a.accepted, a.acceptedBy])
      expect(new Set(a.statements)).toEqual(new Set(given))
      const standing = given.filter((s) => s.correctedBy === null)
      expect(a.accepted === null).toBe(standing.length === 0)
      const strongest = Math.min(...standing.map((s) => s.source.rank))
      if (a.accepted) expect(a.accepted.source.rank).toBe(strongest)
      const others = new Set(standing.map((s) => s.statementId))
      others.delete(a.accepted?.statementId ?? '')
      expect(
        rivalsOf(a)
          .map((s) => s.statementId)
          .sort(),
      ).toEqual([...others].sort())
    }),
  )
})
