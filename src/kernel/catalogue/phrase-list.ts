/** The phrases of comma-separated lines. Definitions of the catalogue name an indicator in dozens of ways; this keeps them readable. */
export function phraseList(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(',')).map((phrase) => phrase.trim())
}
