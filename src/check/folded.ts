import { foldedName } from '../kernel/folded-name.ts'

/** Words of ASCII with single spaces between and no hyphens: folding only makes them lower case. */
const plain = /^[!-,.-~]+(?: [!-,.-~]+)*$/

/** `foldedName`, cheaper: most English names and phrases are plain. */
export function folded(text: string): string {
  const trimmed = text.trim()
  return plain.test(trimmed) ? trimmed.toLowerCase() : foldedName(trimmed)
}
