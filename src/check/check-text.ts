import type { Finding, Severity } from '../kernel/finding.ts'
import { overlaps } from '../kernel/interval.ts'
import type { Place } from '../kernel/place.ts'
import type { Known, ReadText } from './check.ts'
import { checks } from './checks.ts'
import { claimAt } from './passage.ts'

const loudness: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

function isLoud(finding: Finding): boolean {
  return finding.severity !== 'note'
}

/** The claim that a finding accuses, or null when it accuses other words. */
function accusedClaim(read: ReadText, { claims, spans }: Finding): number | null {
  const [index] = claims
  const [span] = spans
  if (index === undefined || span === undefined) return null
  return claimAt(read, index).start === span[0] && claimAt(read, index).end === span[1] ? index : null
}

/** Whether only the writing, the unit or the place of a figure is wrong, so that what rests on its value stands. */
function isValueSound(read: ReadText, finding: Finding, accused: number): boolean {
  const claim = claimAt(read, accused)
  return (
    finding.expected === null ||
    (finding.expected.unit === claim.unit && overlaps(finding.expected.interval, claim.shown))
  )
}

function strongestFirst(a: Finding, b: Finding): number {
  return (
    loudness[a.severity] - loudness[b.severity] ||
    b.certainty - a.certainty ||
    Number(b.repair !== null) - Number(a.repair !== null)
  )
}

/** What each further proof leaves of the doubt. Proofs inside one text share its wording, so it is far from independent. */
const doubtLeft = 0.8
const mostCertain = 0.99

/** Accusations that rest on the same figures are one proof: the first, which is the most certain. */
function distinct(finding: Finding, proofs: readonly Finding[]): Finding[] {
  const ground = ({ claims }: Finding) => [...claims].sort((a, b) => a - b).join()
  const seen = new Set([ground(finding)])
  return proofs.filter((proof) => !isLoud(proof) || (!seen.has(ground(proof)) && seen.add(ground(proof))))
}

function withProofs(finding: Finding, all: readonly Finding[]): Finding {
  const proofs = distinct(finding, all)
  if (proofs.length === 0) return finding
  const certainty = Math.max(
    finding.certainty,
    Math.min(mostCertain, 1 - (1 - finding.certainty) * doubtLeft ** proofs.length),
  )
  return { ...finding, certainty: Math.round(certainty * 1000) / 1000, proofs }
}

/**
 * One slip, one loud finding. Findings that accuse the same words become proofs of the strongest; so do weaker ones
 * that lean on a figure already accused of a wrong value, since they are its consequence. A note that leans on such
 * a figure is dropped; one that leans on a figure of which only the writing, unit or place is wrong is a proof.
 */
function merged(read: ReadText, all: readonly Finding[]): Finding[] {
  const heads: { readonly finding: Finding; readonly proofs: Finding[] }[] = []
  const headOfSpan = new Map<string, number>()
  const headOfClaim = new Map<number, number>()
  const kept: Finding[] = []
  for (const finding of [...all].sort(strongestFirst)) {
    const accused = accusedClaim(read, finding)
    const same = headOfSpan.get(String(finding.spans[0]))
    const leant = finding.claims.flatMap((i) => headOfClaim.get(i) ?? [])
    const wrong = leant.find((h) => !isSoundHead(h))
    if (isLoud(finding)) {
      const head = same ?? wrong
      if (head !== undefined) {
        heads[head]?.proofs.push(finding)
        continue
      }
      headOfSpan.set(String(finding.spans[0]), heads.length)
      if (accused !== null) headOfClaim.set(accused, heads.length)
      heads.push({ finding, proofs: [] })
    } else if (wrong === undefined) {
      if (leant.length === 0) kept.push(finding)
      for (const sound of leant) heads[sound]?.proofs.push(finding)
    }
  }
  return [...heads.map(({ finding, proofs }) => withProofs(finding, proofs)), ...kept]

  function isSoundHead(index: number): boolean {
    const head = heads[index]
    const accused = head && accusedClaim(read, head.finding)
    return head !== undefined && accused !== null && accused !== undefined && isValueSound(read, head.finding, accused)
  }
}

/** What is known, each place looked up once. */
function lookedUpOnce(known: Known): Known {
  const found = new Map<string, Place | null>()
  return {
    ...known,
    findPlace: (name, on) => {
      const key = `${on} ${name}`
      const before = found.get(key)
      if (before !== undefined) return before
      const place = known.findPlace(name, on)
      found.set(key, place)
      return place
    },
  }
}

/**
 * All checks over one text: what cannot be true with its proof and repair, and what holds. Sorted by place, a loud
 * finding before a note at the same place.
 */
export function checkText(read: ReadText, known: Known): Finding[] {
  const places = lookedUpOnce(known)
  const all = checks.flatMap((check) => check.run(read, places))
  const at = (finding: Finding) => finding.spans[0]?.[0] ?? 0
  return merged(read, all).sort((a, b) => at(a) - at(b) || strongestFirst(a, b))
}
