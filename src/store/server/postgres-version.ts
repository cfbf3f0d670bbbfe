export interface PostgresVersion {
  readonly major: number
  readonly minor: number
}

/** The oldest PostgreSQL the record works on: the first with ICU as a database's own order (15, 2022). */
export const oldestMajor = 15

/** Reads `server_version_num`: 180004 is 18.4, 90624 is 9.6 (before 10 the first two numbers were the major). */
export function versionOfNumber(text: string): PostgresVersion | null {
  if (!/^\d{5,6}$/.test(text)) return null
  const number = Number(text)
  return { major: Math.floor(number / 10_000), minor: number % 10_000 }
}

/** Reads what `postgres --version` prints: 'postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)'. */
export function versionOfBanner(text: string): PostgresVersion | null {
  const found = /\(PostgreSQL\) (\d+)(?:\.(\d+)|devel|(?:beta|rc)\d+)/.exec(text)
  return found === null ? null : { major: Number(found[1]), minor: Number(found[2] ?? 0) }
}

/** '18.4'; '9.6' for what came before 10. */
export function printVersion({ major, minor }: PostgresVersion): string {
  return `${major}.${major < 10 ? Math.floor(minor / 100) : minor}`
}

export function isNewEnough(version: PostgresVersion): boolean {
  return version.major >= oldestMajor
}
