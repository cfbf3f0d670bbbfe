import type { Language } from '../kernel/language.ts'

/** What a command answers to the shell. */
export const exitCodes = {
  /** Done; for `read`: every file was read, whatever was found in it. */
  done: 0,
  /** A file, or a line of a batch, could not be read. */
  notAllRead: 1,
  /** It could not be done, or what was looked for is not right: a refused file, a fault of the record. */
  failed: 1,
  /** The command itself was wrong. */
  wrongUsage: 2,
  /** Stopped by Ctrl+C. Source: shells answer 128 and the number of the signal. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The language of the system. Source: POSIX, 8.2 (LC_ALL before LC_MESSAGES before LANG). */
export function uiLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^vi\b|^vi_/i.test(locale) ? 'vi' : 'en'
}
