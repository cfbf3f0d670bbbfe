import type { Claim } from '../kernel/claim.ts'
import type { ReadText } from './check.ts'

/** The claim an index of the links stands for. Our own bug if there is none. */
export function claimAt(read: ReadText, index: number): Claim {
  const claim = read.claims[index]
  if (!claim) throw new Error(`no claim ${index} among ${read.claims.length}`)
  return claim
}

/** Indexes of the claims that pass. */
export function claimsWhere(read: ReadText, passes: (claim: Claim, index: number) => boolean): number[] {
  return read.claims.flatMap((claim, index) => (passes(claim, index) ? [index] : []))
}

/** The text between two claims, the earlier one first. */
export function wordsBetween(read: ReadText, a: Claim, b: Claim): string {
  return read.text.slice(a.end, b.start)
}

/** The longest stretch before a figure that is looked at for words about it. */
const reach = 200
const sentenceEnd = /[.!?;]["”’)]*\s+(?=\S)/g

/** The words of the same sentence between the claim before and this one. */
export function wordsBefore(read: ReadText, index: number): string {
  const claim = claimAt(read, index)
  const before = read.claims[index - 1]
  const from = before && before.end <= claim.start ? before.end : 0
  const words = read.text.slice(Math.max(from, claim.start - reach), claim.start)
  let cut = 0
  for (const end of words.matchAll(sentenceEnd)) cut = end.index + end[0].length
  return words.slice(cut)
}

/** What stands in the text for the figure, on one line. */
export function quoteOf(claim: Claim): string {
  return claim.quote.replace(/\s+/g, ' ').trim()
}

/** Claims looked at on either side of a figure, so that a text without sentences costs no more than one with. */
const nearest = 60

/** Whether a claim is no further than so many sentences back or ahead of a figure. */
export function isNear({ claims }: ReadText, index: number, other: number, back: number, ahead: number): boolean {
  const [figure, claim] = [claims[index], claims[other]]
  if (!figure || !claim || Math.abs(other - index) > nearest) return false
  const distance = claim.sentence - figure.sentence
  return distance >= -back && distance <= ahead
}

/** Indexes of the claims near a figure, itself left out: so many sentences back and ahead, in text order. */
export function claimsNear(read: ReadText, index: number, back: number, ahead: number): number[] {
  // Claims stand in the order of the text, so the near ones are one stretch.
  let first = index
  while (isNear(read, index, first - 1, back, ahead)) first--
  const near: number[] = []
  for (let i = first; isNear(read, index, i, back, ahead); i++) if (i !== index) near.push(i)
  return near
}
