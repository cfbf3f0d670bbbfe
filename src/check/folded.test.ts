import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedName } from '../kernel/folded-name.ts'
import { folded } from './folded.ts'

describe('a folded phrase', () => {
  it('is what the kernel folds it to', () => {
    const parts = fc.array(
      fc.constantFrom('Hoa Binh', 'Lương Sơn', 'FDI', '-', ' ', '  ', '–', '\n', 'x', '(1)', '\u00a0'),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          parts.map((p) => p.join('')),
        ),
        (text) => {
          expect(folded(text)).toBe(foldedName(text))
        },
      ),
    )
  })
})
