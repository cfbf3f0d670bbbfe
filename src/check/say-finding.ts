import type { Finding } from '../kernel/finding.ts'
import type { Language } from '../kernel/language.ts'
import { checks } from './checks.ts'

const byName = new Map(checks.map((check) => [check.name, check]))

/** The finding as one line of arithmetic for people. Throws on a code that its check does not say: our own bug. */
export function sayFinding(finding: Finding, language: Language): string {
  const sentence = byName.get(finding.check)?.sentences[finding.code]
  if (!sentence) throw new Error(`the check '${finding.check}' says no '${finding.code}'`)
  // The check that wrote the facts says them, so they are what its sentence takes.
  return sentence[language](finding.facts as never)
}

/** Its proofs, each as one line, without saying the same line twice. */
export function evidenceOf(finding: Finding, language: Language): string[] {
  const said = sayFinding(finding, language)
  return [...new Set((finding.proofs ?? []).map((proof) => sayFinding(proof, language)))].filter(
    (line) => line !== said,
  )
}
